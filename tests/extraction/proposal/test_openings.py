"""How replies open, and what they then tell of their proposal."""

from __future__ import annotations

from documents.extraction import analyse
from documents.extraction.types import Proposal

BODY = "\n一、关于甲事项\n省科技厅十分重视甲事项，已经印发方案。\n"


def proposal(text: str) -> Proposal:
    """The proposal that a reply answers."""
    found = analyse(text).proposal
    assert found is not None
    return found


def test_an_opening_that_announces_its_opinion() -> None:
    """没有 收悉: the number leads to the title, 提出…回复意见 ends the opening."""
    found = proposal(
        "贵阳市水务局对市七届人大二次会议第2018077号建议的回复意见\n赵敏代表：\n您在市七届人大二次会议提出的"
        "第2018077号建议：把冷链仓储纳入乡村振兴项目的建议，很有意义。结合相关单位的会办意见，我局提出以下"
        f"回复意见。{BODY}"
    )
    assert (found.session, found.number) == ("市七届人大二次会议", "2018077")
    assert found.title == "把冷链仓储纳入乡村振兴项目的建议"
    assert found.proposers == ("赵敏",)


def test_a_letter_that_received_a_proposal() -> None:
    """接到…的提案, not 收悉."""
    found = proposal(
        "王敏委员：\n接到市政协第十四届三次会议第0207号“关于发展夜间经济的建议”的提案，我局高度重视，会同"
        f"市商务局认真研究，现答复如下：{BODY}"
    )
    assert (found.session, found.number) == ("市政协第十四届三次会议", "207")
    assert (found.title, found.consulted) == ("关于发展夜间经济的建议", ("市商务局",))


def test_an_answer_that_only_its_headline_shows() -> None:
    """“…的提案”复文 without an opening."""
    found = proposal(
        "“关于保护古道驿站的提案”复文（2016年第0321号）\n"
        "    保护古道对传承文化具有重要作用。我局安排了专项资金。"
    )
    assert (found.title, found.number, found.body) == ("关于保护古道驿站的提案", "321", "政协")


def test_an_opinion_below_its_lead() -> None:
    """现提出如下协办意见."""
    found = proposal(
        "市住建局：\n李明等委员在区政协七届二次会议提出的《关于加装扶手的提案》（第18号）由我局协助办理，经研究，"
        f"现提出如下协办意见：{BODY}"
    )
    assert (found.session, found.number, found.proposers) == ("区政协七届二次会议", "18", ("李明",))


def test_a_letter_between_offices_names_who_asked() -> None:
    """王一代表在…上提出的 stands for the addressee that is an office."""
    found = proposal(
        "江苏省生态环境厅：\n王一代表于省十三届人大四次会议提出的《关于治理的建议》（第1024号）收悉，"
        f"现提出会办意见如下：{BODY}"
    )
    assert (found.proposers, found.handling, found.number) == (("王一",), "会办", "1024")


def test_an_opinion_sent_to_the_body_that_answers() -> None:
    """现将…委员《…》的协办意见送上 is a letter between offices too."""
    found = proposal(
        "甲市乙区交通运输局关于区政协十届三次会议第58号提案协办意见的函\n区教育局:\n"
        "现将魏军委员《关于治理噪声的建议》(第58号)的协办意见送上,请在答复委员时参考:\n"
        "区政府加强了噪声整治工作。"
    )
    assert (found.proposers, found.number, found.title) == (("魏军",), "58", "关于治理噪声的建议")


def test_a_bare_thanks_for_the_proposal_opens_a_reply() -> None:
    """您的提案收悉 leaves the title to the headline."""
    found = proposal(
        "区政协八届二次会议第77号提案的答复函《关于做强旅游配套设施的建议》\n齐向光委员：\n"
        f"您好！您的提案收悉，现答复如下：{BODY}"
    )
    assert (found.title, found.number) == ("关于做强旅游配套设施的建议", "77")


def test_an_addressee_on_the_opening_s_own_line() -> None:
    """罗元代表：你提出的… names whom the letter answers."""
    found = proposal(f"罗元代表：你提出的“关于治理河道的议案”，已交由我局办理，现答复如下：{BODY}")
    assert found.proposers == ("罗元",)


def test_an_opinion_for_the_body_that_answers_ends_in_its_addressee() -> None:
    """…请一并答复代表： is no addressee but an opening."""
    found = proposal(
        "甲省文化和旅游厅对省十三届人大四次会议第1342号建议的会办意见\n省发改委:\n"
        "彭武长等5位代表提出的《关于制定规划的建议》收悉,现将我厅意见函告如下,请一并答复代表:\n"
        "一、我厅争取了专项资金。"
    )
    assert (found.proposers, found.number) == (("彭武长",), "1342")
    assert found.title == "关于制定规划的建议"


def test_a_letter_as_it_was_published() -> None:
    """甲部公布对人大代表张三关于…建议的答复，内容如下 opens a reply that addresses nobody."""
    text = (
        "8月3日，水利部公布对人大代表周明关于建立水渠维护奖补机制建议的答复"
        "（对十三届全国人大二次会议第3201号建议的答复），内容如下：\n" + BODY
    )
    found = analyse(text)
    asked = found.proposal
    assert asked is not None
    assert (asked.title, asked.number, asked.proposers, asked.body) == (
        "关于建立水渠维护奖补机制建议",
        "3201",
        ("周明",),
        "人大",
    )
    assert (found.metadata.kind.value, found.metadata.issuer) == ("reply", "水利部")


def test_a_report_on_an_answer_is_no_letter() -> None:
    """A meeting on how proposals are answered answers none."""
    text = "8月3日，水利部召开会议，研究对人大代表建议的答复工作。会议指出，要加强水渠维护。"
    assert analyse(text).proposal is None
