"""Who issued a paper that nobody signed."""

from __future__ import annotations

import pytest

from documents.extraction import analyse
from documents.extraction.types import Metadata


def read(text: str) -> Metadata:
    """The metadata of a text."""
    return analyse(text).metadata


def test_unsigned_reply_has_the_body_that_acts() -> None:
    """我委 of an unsigned reply is the commission that acts in it."""
    found = read(
        "对省政协十三届三次会议第12号提案的答复\n张三委员：\n您提出的《关于甲的提案》收悉。我委高度重视，现答复如下：\n"
        "河南省发展改革委印发了实施细则。下一步，省发展改革委将按照省政府部署持续推动，省财政厅给予支持。\n"
    )
    assert (found.issuer, found.issuer_explicit) == ("河南省发展和改革委员会", False)
    assert found.issued_on is None


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        # The headline begins with the place.
        (
            "安吉县关于推动竹产业发展的若干政策\n一、培育主体\n县林业局评选企业，县财政局安排资金。",
            "安吉县人民政府",
        ),
        ("德清县人才引进奖励办法\n第一条 县委人才办统筹，县财政局保障资金。", "德清县人民政府"),
        (
            "鹿城区促进外贸发展的若干意见\n一、支持出口\n对企业给予奖励5万元。参加温州市展会的，我区给予补助。",
            "温州市鹿城区人民政府",
        ),
        # Several of its bodies have tasks.
        (
            "关于加快养老服务发展的实施意见\n一、扩大供给\n宜兴市民政局牵头，宜兴市财政局安排资金。",
            "宜兴市人民政府",
        ),
        # A bureau explains its own rules; a bureau's name opens the headline.
        (
            "创新券管理办法\n第一条 宜兴市科技局受理申请。\n第二条 由宜兴市科技局负责解释。",
            "宜兴市科学技术局",
        ),
        ("宜兴市城市管理局2022年行动方案\n一、整治广告\n拆除违规广告牌300块。", "宜兴市城市管理局"),
        # Which county, nobody says.
        (
            "关于加快工业发展的若干意见\n1.创建平台。给予补助。（责任部门：县经信局、县发改局）",
            None,
        ),
    ],
)
def test_who_made_rules_that_nobody_signed(text: str, expected: str | None) -> None:
    """The government of the place, or the one bureau whose rules they are."""
    found = read(text)
    assert (found.issuer, found.issuer_explicit) == (expected, False)


@pytest.mark.parametrize(
    ("body", "expected"),
    [
        # The bureau of the field that is thanked, not the one that pays.
        (
            "县财政局安排资金30万元。我局新建校舍。感谢您对教育工作的关心。",
            "安吉县教育局",
        ),
        ("县财政局安排资金30万元。我局维修水库。感谢您对水利工作的支持。", "安吉县水利局"),
        ("我局会同县财政局落实资金。县林业局印发方案。", "安吉县林业局"),
        ("我局已落实资金。", None),
        # All of a list act; the first leads.
        ("安吉县林业局 水利局联合印发了办法。我局落实。", "安吉县林业局"),
        ("县林业局、县水利局已出台办法。县水利局协调。县林业局牵头。我局落实。", "安吉县林业局"),
    ],
)
def test_an_unsigned_letter_that_says_our_bureau(body: str, expected: str | None) -> None:
    """Whom 我局 means, where the letter names other bureaus too."""
    found = read(
        "对安吉县政协十届二次会议第9号提案的答复\n张三委员：\n您提出的《关于甲的提案》收悉，现答复如下：\n"
        + body
    )
    assert (found.issuer, found.issuer_explicit) == (expected, False)


def test_a_county_s_letter_is_no_province_s() -> None:
    """我县 in a paper that names only its province: no department of the province wrote it."""
    found = read(
        "关于县人大三次会议第16号建议的答复\n张三代表：\n您提出的《关于甲的建议》收悉，现答复如下：\n"
        "我县正与省工业和信息化厅对接。湖南省工业和信息化厅出台了《湖南省园区办法》（湘工信〔2024〕1号）。"
    )
    assert (found.region, found.issuer) == ("湖南省", None)


@pytest.mark.parametrize(
    ("opening", "body", "expected"),
    [
        # Whom the letter consulted does not write it.
        (
            "经商财政部、水利部，现答复如下：",
            "我部和财政部批准了项目。感谢您对农业农村工作的关心。",
            "农业农村部",
        ),
        ("经与财政部沟通，现答复如下：", "我部支持甲产业。", None),
        ("现答复如下：", "感谢您对我市建设工作的关心。我局已安排资金。", None),  # which bureau?
    ],
)
def test_an_unsigned_reply_is_nobodys_partner(
    opening: str, body: str, expected: str | None
) -> None:
    """Without a signature the issuer is who acts or is thanked, never who was asked."""
    found = read(f"杜美代表：\n您提出的关于支持产区的建议收悉。{opening}\n{body}\n")

    assert (found.issuer, found.issuer_explicit) == (expected, False)


@pytest.mark.parametrize(
    ("number", "region", "body", "expected"),
    [
        ("个住建函〔2021〕25号", "个旧市", "我局已立项。", "个旧市住房和城乡建设局"),
        ("榕民〔2020〕17号", "福州市", "省财政厅出台了通知，我市落实政策。", "福州市民政局"),
        ("苏人社复〔2021〕190号", "江苏省", "我省出台了政策。", "江苏省人力资源和社会保障厅"),
        ("甲办发〔2021〕1号", "个旧市", "我市已立项。", None),
    ],
)
def test_a_number_abbreviates_who_wrote(
    number: str, region: str, body: str, expected: str | None
) -> None:
    """Place, the body's short name, the kind of paper; a superior that acts wrote nothing."""
    found = read(
        f"{region}人民政府网\n{number}\n王均代表：\n您在{region}十七届人大六次会议上提出的"
        f"《关于甲的建议》收悉，现答复如下：\n{body}\n"
    )
    assert (found.issuer, found.issuer_explicit) == (expected, False)


@pytest.mark.parametrize(
    ("head", "body", "expected"),
    [
        ("来源：乌恰县畜牧兽医局", "我局积极争取资金。", "乌恰县畜牧兽医局"),
        ("发布机构：乌恰县人民政府办公室", "我局积极争取资金。", None),
        ("甲", "积极争取资金。此件由乌恰县水利局办理。", "乌恰县水利局"),
        ("甲", "省政府高度重视，省财政厅高度重视，印发了方案。", "吉林省财政厅"),
    ],
)
def test_who_handled_an_unsigned_reply(head: str, body: str, expected: str | None) -> None:
    """By the page that shows it, by its own note, or the office that acts, never who decides."""
    text = f"{head}\n关于提案的答复\n张锋委员：\n您提出的《关于甲的提案》收悉，现答复如下：\n{body}"
    place = "吉林省" if "省" in body else "乌恰县"
    found = read(f"{text}\n支持{place}{place}发展。")
    assert (found.issuer, found.issuer_explicit) == (expected, False)
