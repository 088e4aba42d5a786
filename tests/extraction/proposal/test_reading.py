"""Proposals read out of whole replies."""

from __future__ import annotations

import pytest

from documents.extraction import analyse
from documents.extraction.types import Proposal


def proposal(text: str) -> Proposal:
    """The proposal that a reply answers."""
    found = analyse(text).proposal
    assert found is not None
    return found


OPENING = "您在省政协十二届五次会议上提出的《关于甲的建议》收悉，经研究，现答复如下："
BODY = "\n一、关于甲事项\n省科技厅十分重视甲事项，已经印发方案。\n"


@pytest.mark.parametrize(
    ("addressee", "expected"),
    [
        ("张锋委员：", ("张锋",)),
        ("尊敬的陈国兴、刘铭、张雯委员：", ("陈国兴", "刘铭", "张雯")),
        ("胡胜宝等3位代表:", ("胡胜宝",)),
        ("周桂英等代表：", ("周桂英",)),
        ("甘肃省代表团：", ("甘肃省代表团",)),
        ("买买提·吐尔逊代表：", ("买买提·吐尔逊",)),
        ("宣守寶代表:", ("宣守寶",)),
        ("民盟吉林省委员会：", ("民盟吉林省委员会",)),
        ("王燕、张琼、杨青等三位代表：", ("王燕", "张琼", "杨青")),
        ("王燕、张琼两位代表：", ("王燕", "张琼")),
        ("刘苍林政协绿春县委员：", ("刘苍林",)),
        ("尊敬袁大金代表：", ("袁大金",)),
        ("姜欣(等10位)代表:", ("姜欣",)),
        ("省军区：", ("省军区",)),
        ("县工商联：", ("县工商联",)),
        ("民盟大竹县总支：", ("民盟大竹县总支",)),
        ("民进甘肃省委会、张建国委员：", ("民进甘肃省委会", "张建国")),
        ("甲省生态环境厅：", ()),
    ],
)
def test_proposers(addressee: str, expected: tuple[str, ...]) -> None:
    """Names stand without 委员 and 代表, bodies as they are."""
    assert proposal(f"{addressee}\n{OPENING}{BODY}").proposers == expected


def test_a_congress_office_does_not_handle_the_matter() -> None:
    """常委会办公厅 holds the characters 会办 and says nothing about the reply's part."""
    found = proposal(
        "甲乙代表：\n您提出的《关于甲的建议》由省人大常委会办公厅交由我单位主办，现答复如下："
        + BODY
    )
    assert found.handling == "主办"


def test_opinions_of_others_are_theirs() -> None:
    """结合…会办意见 names whom the writer consulted, not its own part."""
    found = proposal(
        "龙萍代表：\n您提出的《关于甲的建议》收悉，结合省教育厅、省科技厅和省工信厅会办意见，"
        f"现答复如下：{BODY}"
    )
    assert found.handling is None
    assert found.consulted == ("省教育厅", "省科技厅", "省工信厅")


def test_no_addressee_gives_no_proposers() -> None:
    """A reply whose addressee is lost still names its proposal."""
    found = proposal("您提出的关于支持集群的建议收悉。现答复如下。\n产业发展带动能力强。")
    assert (found.title, found.proposers) == ("关于支持集群的建议", ())


@pytest.mark.parametrize(
    ("addressee", "opening", "expected"),
    [
        ("甲委员：", "您提出的《关于甲的提案》收悉，现答复如下：", "政协"),
        ("甲乙代表：", "您提出的《关于甲的建议》收悉，现答复如下：", "人大"),
        (
            "甲乙委员：",
            "您在市政协一次会议上提出的《关于人大工作的建议》收悉，答复如下：",
            "政协",
        ),
    ],
)
def test_council(addressee: str, opening: str, expected: str) -> None:
    """政协 or 人大 comes from the session, else from who is addressed; never from the title."""
    assert proposal(f"{addressee}\n{opening}{BODY}").body == expected


@pytest.mark.parametrize(
    ("clause", "expected"),
    [
        ("经会同省人社厅、省财政厅和省工信厅认真研究办理", ("省人社厅", "省财政厅", "省工信厅")),
        (
            "由我部会同财政部、湖南省政府办理",
            ("财政部", "湖南省政府"),
        ),
        ("经商信息产业部、国务院信息办", ("信息产业部", "国务院信息办")),
        ("经研究并商教育厅、省总工会", ("教育厅", "省总工会")),
        (
            "经与市财政局、国网重庆电力等协办单位共同研究",
            ("市财政局", "国网重庆电力"),
        ),
        ("经综合肇庆市人民政府意见", ("肇庆市人民政府",)),
        ("由我厅主办，省财政厅、省商务厅会办", ("省财政厅", "省商务厅")),  # 商务厅 consults nobody
        (
            "我局与市民政局、市残联、市住建局等会办单位沟通，综合各单位意见",
            ("市民政局", "市残联", "市住建局"),
        ),
        ("我局高度重视，商省商务厅、咸阳市人民政府研究", ("省商务厅", "咸阳市人民政府")),
        ("经认真研究", ()),
        ("由我部和发展改革委分别办理", ()),  # 分别 is no consulting
    ],
)
def test_consulted(clause: str, expected: tuple[str, ...]) -> None:
    """Bodies behind 会同, 商, 与…共同 are kept as written."""
    text = f"张锋委员：\n您提出的《关于甲的建议》收悉，{clause}，现答复如下：{BODY}"
    assert proposal(text).consulted == expected


@pytest.mark.parametrize(
    ("clause", "expected"),
    [
        ("现就分办内容答复如下：", "分办"),
        ("由我局主办，现答复如下：", "主办"),
        ("现将会办意见函告如下：", "会办"),
        ("我厅作为协办单位，现答复如下：", "协办"),
        ("经与市财政局等协办单位研究，现答复如下：", None),  # others' part
        ("会同财政厅研究，现答复如下：", None),
    ],
)
def test_handling(clause: str, expected: str | None) -> None:
    """The answering body's own part, only where the opening says it."""
    text = f"张锋委员：\n您提出的《关于甲的建议》收悉，{clause}{BODY}"
    assert proposal(text).handling == expected


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        ("办复类别：A类", "A"),
        ("辦復類別:A類", "A"),
        ("办理结果：B", "B"),
        ("（C类）", "C"),
        ("ABB类似公司", None),
    ],
)
def test_class_mark(line: str, expected: str | None) -> None:
    """The mark of how the matter was settled, on a line of its own."""
    text = f"张锋委员：\n{OPENING}{BODY}\n甲省科学技术厅\n2022年6月28日\n{line}\n"
    assert proposal(text).class_mark == expected


@pytest.mark.parametrize(
    ("heading", "expected"),
    [
        ("一、关于“加强顶层设计，打造特色”的建议", ["加强顶层设计，打造特色"]),
        ("一、关于您提出的建议支持甲市加快布局的建议", ["建议支持甲市加快布局"]),
        ("一、关于您提出的支持乙市建设电站的建议", ["支持乙市建设电站"]),
        (
            "一、关于“搭建新型“AI+产业””平台的建议。",
            ["“搭建新型“AI+产业””平台"],
        ),
        ("一、关于“完善机制”建议的采纳落实情况", ["完善机制"]),
        ("一、关于您提出的“完善机制”建议回复。", ["完善机制"]),
        ("一、关于建立补偿机制", []),
        ("一、关于丰富应用场景事项", []),
    ],
)
def test_recommendations(heading: str, expected: list[str]) -> None:
    """A point is quoted verbatim between 关于 and 的建议; other headings quote none."""
    text = f"张锋委员：\n{OPENING}\n{heading}\n省科技厅已经印发方案，推动产业发展。\n"
    assert [point.text for point in analyse(text).recommendations] == expected


@pytest.mark.parametrize(
    "text",
    [
        "甲省人民政府关于印发规划的通知\n各市人民政府：\n现将规划印发给你们，请贯彻执行。\n",
        "一、加强建议提案办理\n（一）提高质量。认真研究代表建议，答复如下要求：及时收悉。",
        "",
    ],
)
def test_other_papers_answer_none(text: str) -> None:
    """Plans and notices answer no proposal."""
    assert analyse(text).proposal is None


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        ("经与市农业农村局、市商务局研究", ("市农业农村局", "市商务局")),
        ("我局与省财政厅沟通后", ("省财政厅",)),
        ("经省财政厅、省教育厅等协办单位共同研究办理", ("省财政厅", "省教育厅")),
        ("经研究", ()),
    ],
)
def test_bodies_spoken_with_are_consulted(words: str, expected: tuple[str, ...]) -> None:
    """经与…研究 consults as 会同 does."""
    opening = f"您在市政协十四届二次会议上提出的《关于甲的提案》收悉。{words}，现答复如下："
    assert proposal(f"张锋委员：\n{opening}{BODY}").consulted == expected


def test_a_title_without_its_number() -> None:
    """A copy may leave the number inside marks that it has torn."""
    opening = "您提出的《关于建设农田,确保安全(第25号提案》收悉，经研究，现答复如下："
    assert proposal(f"张锋委员：\n{opening}{BODY}").title == "关于建设农田,确保安全"


@pytest.mark.parametrize(
    ("opening", "expected"),
    [
        ("您提出的“加强投入，重新修建”收悉。现答复如下：", "加强投入，重新修建"),
        (
            "县人大代表建议一件已收悉。我们阅读了您所提“关于开发古遗址的建议”，进行了研究。现回复如下：",
            "关于开发古遗址的建议",
        ),
    ],
)
def test_titles_that_speak_of_no_proposal_or_stand_later(opening: str, expected: str) -> None:
    """What stands in marks before 收悉, and what the sentence behind names as asked."""
    assert proposal(f"张锋委员：\n{opening}{BODY}").title == expected
