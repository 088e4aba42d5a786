"""Head and foot read out of whole papers."""

from __future__ import annotations

import pytest

from documents.extraction import analyse
from documents.extraction.types import DocumentKind, Metadata

TEXT = "一、总体要求\n（一）指导思想。全面贯彻新发展理念，推动产业高质量发展。\n"


def read(text: str) -> Metadata:
    """The metadata of a text."""
    return analyse(text).metadata


def notice(*, head: str = "", foot: str = "吉林省人民政府办公厅\n2023年12月2日") -> Metadata:
    """Metadata of a notice with a plan behind it."""
    return read(
        f"{head}\n各市（州）人民政府，省政府各厅委办：\n现将《吉林省甲产业实施方案》印发给你们，请认真执行。\n"
        f"{foot}\n吉林省甲产业实施方案\n为打造新赛道，制定本方案。\n{TEXT}"
    )


def test_notice() -> None:
    """Broken title, number, signature and day of a transmitted plan."""
    found = notice(
        head="吉林省人民政府办公厅印发\n\n关于打造吉林省生物医药产业\n\n新赛道实施方案的通知\n\n吉政办发〔2023〕35号"
    )
    assert found.kind is DocumentKind.PLAN
    assert found.title == "吉林省人民政府办公厅印发关于打造吉林省生物医药产业新赛道实施方案的通知"
    assert found.document_number == "吉政办发〔2023〕35号"
    assert (found.issuer, found.issuer_explicit) == ("吉林省人民政府办公厅", True)
    assert found.issued_on == "2023-12-02"


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        ("吉科发医〔2022〕97号", "吉科发医〔2022〕97号"),
        ("（皖开放办〔2022〕6号）", "皖开放办〔2022〕6号"),
        ("国办函〔2005〕69号", "国办函〔2005〕69号"),
        ("吉能储能\\[2022\\]232号", "吉能储能[2022]232号"),
        ("君建字〔2022〕4号A类 同意公开", "君建字〔2022〕4号"),
    ],
)
def test_number_in_any_bracket(line: str, expected: str) -> None:
    """The number stands as printed, without what stands around it."""
    assert (
        notice(head=f"吉林省人民政府办公厅关于印发甲方案的通知\n{line}").document_number == expected
    )


@pytest.mark.parametrize(
    "line",
    [
        "吉财提复〔2024〕33号                          签发人：李某",
        "吉财提复〔2024〕33号 2024-03-19 来源：办公室 字体：[大 中 小]",
        "吉财提复〔2024〕33号　　发布日期：2024年3月18日",
    ],
)
def test_number_with_more_of_the_page_on_its_line(line: str) -> None:
    """Who signed, the day shown and the size of type stand behind it."""
    assert notice(head=f"{line}\n关于印发甲方案的通知").document_number == "吉财提复〔2024〕33号"


def test_day_and_number_in_one_caption() -> None:
    """（2021年3月5日 粤科规范字〔2021〕2号） below the title gives both."""
    found = read(
        "广东省科学技术厅关于印发《广东省创新券管理办法》的通知\n"
        "（2021年3月5日 粤科规字〔2021〕2号）\n各地级以上市科技局：\n"
        "现将办法印发给你们，请贯彻执行。\n第一章 总则\n第一条 为规范管理，制定本办法。\n"
    )
    assert found.document_number == "粤科规字〔2021〕2号"
    assert found.issued_on == "2021-03-05"
    assert (found.issuer, found.issuer_explicit) == ("广东省科学技术厅", False)


def test_day_alone_below_the_title() -> None:
    """（2015年9月15日） below the title is the paper's day; a page's own day is not."""
    body = "为规范管理，制定本办法。\n一、总则\n（一）对企业给予补助。\n"
    assert read(f"滨江市创新券管理办法\n（2015年9月15日）\n{body}").issued_on == "2015-09-15"
    assert read(f"滨江市创新券管理办法\n发布日期：2015年9月15日\n{body}").issued_on is None


def test_no_number_of_a_cited_paper() -> None:
    """A number in the text belongs to the paper cited there."""
    assert notice(head="关于印发甲方案的通知").document_number is None


@pytest.mark.parametrize(
    ("foot", "expected"),
    [
        ("吉林省财政厅\n吉林省科学技术厅\n2023年12月2日", ("吉林省财政厅", "吉林省科学技术厅")),
        ("吉林省财政厅    吉林省科学技术厅\n2023年12月2日", ("吉林省财政厅", "吉林省科学技术厅")),
        ("吉林省财政厅\n2023年12月2日", ()),
    ],
)
def test_joint_issuers(foot: str, expected: tuple[str, ...]) -> None:
    """Bodies that sign together, one line or several, are all kept; the first is the issuer."""
    found = notice(head="关于印发甲方案的通知", foot=foot)
    assert found.joint_issuers == expected
    assert found.issuer == "吉林省财政厅"


def test_seal_noise_yields_to_the_headline() -> None:
    """A body that only the seal's letters name is no issuer when the headline says who is."""
    found = notice(
        head="吉林省能源局 吉林省财政厅印发《甲方案》的通知",
        foot="吉林省能源局\n北川羌族自治县财政局\n2023年12月2日",
    )
    assert found.joint_issuers == ("吉林省能源局", "吉林省财政厅")


def test_a_headline_with_the_lead_body_alone_is_no_proof_of_a_seal() -> None:
    """…等4部门 names the first; all who sign are issuers."""
    found = notice(
        head="吉林省财政厅等2部门关于印发甲方案的通知",
        foot="吉林省财政厅\n吉林省科学技术厅\n2023年12月2日",
    )
    assert found.joint_issuers == ("吉林省财政厅", "吉林省科学技术厅")


def test_unsigned_notice_has_its_headline_s_issuer() -> None:
    """Without a signature the headline's body is the issuer, marked as inferred."""
    found = notice(head="包头市人民政府办公室关于印发甲方案的通知", foot="2022年4月14日")
    assert (found.issuer, found.issuer_explicit) == ("包头市人民政府办公室", False)
    assert found.issued_on == "2022-04-14"


def test_reply_without_title() -> None:
    """A proposal's title never becomes the reply's, nor a field of the page."""
    found = read(
        "关于积极支持试点城市的建议\n张三代表：\n您提出的《关于积极支持试点城市的建议》收悉，现答复如下：\n"
        "我厅十分重视试点工作，已经印发方案。\n四川省科学技术厅\n二〇二三年十一月二日\n"
    )
    assert found.kind is DocumentKind.REPLY
    assert (found.title, found.issued_on) == (None, "2023-11-02")


def test_date_of_the_page_is_no_date() -> None:
    """发布时间 belongs to the web page."""
    found = read(
        "发布时间：2024年08月28日\n张三代表：\n您提出的关于支持新能源的建议收悉，现答复如下：\n"
        "我委高度重视储能发展，规划布局了一批项目。\n"
    )
    assert found.issued_on is None


@pytest.mark.parametrize("text", ["", "。", "《", "2022年6月28日", "张三委员："])
def test_scraps(text: str) -> None:
    """Scraps of text have metadata too, if only empty."""
    assert read(text).title is None


@pytest.mark.parametrize(
    ("line", "title", "number"),
    [
        (
            "关于省十三届人大一次会议第52号建议的答复[浙交建〔2018〕68号]",
            "关于省十三届人大一次会议第52号建议的答复",
            "浙交建〔2018〕68号",
        ),
        (
            "关于对州人大会议第12号建议的答复\n湘工信建议函〔2024〕22",
            "关于对州人大会议第12号建议的答复",
            "湘工信建议函〔2024〕22",
        ),
        ("对州人大会议第15号建议的答复 2020-12-29", "对州人大会议第15号建议的答复", None),
        (
            "冀水办案字[2014]第12号\n对州人大会议第16号建议的答复",
            "对州人大会议第16号建议的答复",
            "冀水办案字[2014]第12号",
        ),
        ("• 标 题:关于对州人大会议第120号建议的答复", "关于对州人大会议第120号建议的答复", None),
    ],
)
def test_a_headline_without_what_a_page_adds(line: str, title: str, number: str | None) -> None:
    """The number behind it in brackets and the key of a page's list are no words of a title."""
    found = read(f"{line}\n王均代表：\n您提出的《关于甲的建议》收悉，现答复如下：\n{TEXT}")

    assert (found.title, found.document_number) == (title, number)


def test_a_site_s_name_above_the_headline_is_no_part_of_it() -> None:
    """文山市人民政府 / 文山市农业农村局对…的答复: the headline names its own body."""
    found = read(
        "文山市人民政府\n\n文山市农业农村局对市三届人大三次会议第188号建议的答复\n\n权永代表：\n"
        f"您提出的《关于甲的建议》收悉，现答复如下：\n{TEXT}"
    )
    assert found.title == "文山市农业农村局对市三届人大三次会议第188号建议的答复"


def test_a_page_that_lost_its_lines_is_cut_at_the_paper() -> None:
    """文章属性•【字号】…正文: what stands before is the page's, the reply follows whole."""
    found = read(
        "甲市商务局关于政协甲市五届五次会议第0779号提案的答复函文章属性•【制定机关】甲市商务局"
        "•【字号】甲商函〔2022〕211号•【时效性】现行有效正文甲市商务局关于政协甲市五届五次会议第0779号"
        "提案办理情况的答复函王频委员:您提出的《关于支持农产品交易的建议》(第0779号)收悉。"
        "现答复如下:"
        + 8 * "农产品批发市场是商品流通的重要环节,我局认真落实国家文件精神,推动市场建设。"
        + "感谢您对商务工作的关心和支持。甲市商务局2022年5月12日"
    )
    assert found.kind is DocumentKind.REPLY
    assert found.title == "甲市商务局关于政协甲市五届五次会议第0779号提案办理情况的答复函"


def test_a_notice_without_a_headline() -> None:
    """Bodies are addressed, so it is a notice; its signer's name stands on two lines."""
    found = read(
        "各州、市人民政府：\n示范县名单已经审议通过，现予公布。\n一、工作要求\n（一）抓紧编制方案。\n"
        "云南省推进“康养旅居”\n工作领导小组办公室\n2021年6月17日"
    )
    assert found.kind is DocumentKind.NOTICE
    assert found.issuer == "云南省推进“康养旅居”工作领导小组办公室"


def test_a_page_s_own_heading_makes_no_paper_of_policies() -> None:
    """政策 above the headline of a notice is the site's."""
    found = notice(head="政策\n吉林省人民政府办公厅关于加强电网管理工作的通知")
    assert found.title == "吉林省人民政府办公厅关于加强电网管理工作的通知"


def test_body_and_day_on_one_line_sign() -> None:
    """A table's bar behind them is layout."""
    found = notice(foot="吉林省人民政府办公厅 2023年12月2日 |")
    assert (found.issuer, found.issued_on) == ("吉林省人民政府办公厅", "2023-12-02")
    assert found.issuer_explicit


@pytest.mark.parametrize(
    ("lines", "expected"),
    [
        (
            "转发\n\n甲市数字经济发展三年行动计划(2022—2024年)",
            "甲市数字经济发展三年行动计划(2022—2024年)",
        ),
        ("市政府民生实事任务分解(2022年)", "市政府民生实事任务分解(2022年)"),
        ("关于优化奖补的实施意见\n（试行）", "关于优化奖补的实施意见（试行）"),
        ("山东改革全面推进、成果丰硕", "山东改革全面推进、成果丰硕"),
        ("名称关于甲事项的通知", "关于甲事项的通知"),
        ("这是一句话。", None),
    ],
)
def test_headlines_of_papers_without_a_notice(lines: str, expected: str | None) -> None:
    """Buttons of a page are none of them, 试行 below one is; an article has its first line."""
    text = "今年以来，我省各级把推广模式作为重要抓手，改革全速推进，投资额居全国第二位，取得成果。"
    assert read(f"{lines}\n{text}\n{text}继续。").title == expected


def test_a_number_in_front_of_a_headline() -> None:
    """甲教复字〔2022〕25号——甲县教育局关于…的答复: the page's list of data runs them together."""
    found = read(
        "甲教复字〔2022〕25号——龙游县教育局关于县人大一次会议第46号建议的答复\n谢慧代表：\n"
        "您提出的“加强投入，原地重新修建”收悉。现答复如下：\n近年来我县投入资金9万元。"
    )
    assert found.title == "龙游县教育局关于县人大一次会议第46号建议的答复"
    assert found.document_number == "甲教复字〔2022〕25号"


def test_a_letter_that_does_not_open_with_what_was_asked() -> None:
    """关于…提案办理落实情况 is a reply by its headline."""
    found = analyse(
        "关于区政协六届三次会议第128号提案办理落实情况\n"
        "针对“拓展思路”的问题，我市制定了方案，资金方面给予了倾斜支持。\n此件由晋中市水利局办理。"
    )
    assert found.metadata.kind is DocumentKind.REPLY
    assert found.metadata.issuer == "晋中市水利局"
    assert found.proposal is not None
    assert (found.proposal.number, found.proposal.body) == ("128", "政协")
