"""Bureaus of national bodies, towns and streets, and offices under their own names."""

from __future__ import annotations

import pytest

from documents.extraction.agencies import mentions_of, region_of
from documents.extraction.lexicon import default_lexicon
from documents.extraction.spans import CleanText, Span
from documents.extraction.types import Paragraph, ParagraphRole


def named(text: str) -> set[str]:
    """Canonical names of the bodies in a whole letter, collectives left out."""
    paper = CleanText(text=text, runs=((0, 0, len(text)),), paragraphs=(Span(0, len(text)),))
    lexicon = default_lexicon()
    region = region_of(paper, lexicon)
    mentions = mentions_of(paper, region=region, lexicon=lexicon)
    return {m.canonical for m in mentions if not m.collective}


LETTERS = [
    (
        (
            "湖北省经济和信息化厅答复。"
            "生态环境部长江流域生态环境监督管理局与省生态环境厅开展联合执法。"
        ),
        {"湖北省经济和信息化厅", "生态环境部长江流域生态环境监督管理局", "湖北省生态环境厅"},
    ),
    (
        (
            "云南省农业农村厅答复。"
            "农业农村部种植业管理司对我省给予指导，省林草局配合国家林业和草原局昆明专员办做好核查。"
        ),
        {
            "云南省农业农村厅",
            "农业农村部种植业管理司",
            "云南省林业和草原局",
            "国家林业和草原局昆明专员办",
        },
    ),
    (
        "海南省商务厅答复。三亚市天涯区委、区政府高度重视，海口市龙华区人民政府印发了方案。",
        {"海南省商务厅", "中共三亚市天涯区委", "三亚市天涯区人民政府", "海口市龙华区人民政府"},
    ),
    (
        (
            "内蒙古自治区工业和信息化厅答复。"
            "自治区减负办向鄂尔多斯市伊金霍洛旗人民政府交办问题线索，水利部黄河水利委员会予以支持。"
        ),
        {
            "内蒙古自治区工业和信息化厅",
            "内蒙古自治区减轻企业负担工作领导小组办公室",
            "伊金霍洛旗人民政府",
            "水利部黄河水利委员会",
        },
    ),
    (
        (
            "山东省工业和信息化厅答复。"
            "青岛市市南区八大湖街道办事处设立服务站，国家税务总局山东省税务局推行预约办税。"
        ),
        {"山东省工业和信息化厅", "青岛市市南区八大湖街道办事处", "国家税务总局山东省税务局"},
    ),
    (
        (
            "您提出的建议收悉，我部会同财政部、国家林业和草原局生态保护修复司研究。"
            "生态环境部固体废物与化学品司、生态环境部华北督察局加强监管，自然资源部国土空间规划局出台指南。"
        ),
        {
            "财政部",
            "国家林业和草原局生态保护修复司",
            "生态环境部固体废物与化学品司",
            "生态环境部华北督察局",
            "自然资源部国土空间规划局",
        },
    ),
    (
        (
            "云梦县人民政府办公室印发通知。"
            "县防汛抗旱指挥部办公室会同县发改局、城关镇人民政府做好排查，县委、县政府专题研究。"
        ),
        {
            "云梦县人民政府办公室",
            "云梦县防汛抗旱指挥部办公室",
            "云梦县发展和改革局",
            "云梦县城关镇人民政府",
            "中共云梦县委",
            "云梦县人民政府",
        },
    ),
    (
        "广州市工业和信息化局答复。越秀区委、区政府召开会议，广州市越秀区人民政府办公室印发方案。",
        {
            "广州市工业和信息化局",
            "中共广州市越秀区委",
            "广州市越秀区人民政府",
            "广州市越秀区人民政府办公室",
        },
    ),
    (
        (
            "浙江省经济和信息化厅答复。"
            "省减轻企业负担工作领导小组办公室牵头清理，省委改革办、省数字经济发展领导小组办公室督促落实。"
        ),
        {
            "浙江省经济和信息化厅",
            "浙江省减轻企业负担工作领导小组办公室",
            "浙江省数字经济发展领导小组办公室",
            "中共浙江省委全面深化改革委员会办公室",
        },
    ),
    (
        (
            "重庆市经济和信息化委员会答复。"
            "市中小企业发展专班会同市金融监管局、万州区人民政府走访企业，市稳经济办按月调度。"
        ),
        {
            "重庆市经济和信息化委员会",
            "重庆市中小企业发展专班",
            "重庆市地方金融监督管理局",
            "重庆市万州区人民政府",
            "重庆市稳经济办",
        },
    ),
    (
        (
            "贵州省大数据发展管理局答复。"
            "贵阳市白云区人民政府与省委军民融合办、珠江水利委员会共建平台。"
        ),
        {
            "贵州省大数据发展管理局",
            "贵阳市白云区人民政府",
            "中共贵州省委军民融合发展委员会办公室",
            "水利部珠江水利委员会",
        },
    ),
    (
        (
            "江苏省科学技术厅答复。"
            "苏州市姑苏区平江街道办事处、昆山市张浦镇人民政府试点，国家知识产权局专利局专利审查协作江苏中心参与。"
        ),
        {
            "江苏省科学技术厅",
            "苏州市姑苏区平江街道办事处",
            "昆山市张浦镇人民政府",
            "国家知识产权局专利局",
        },
    ),
    (
        (
            "陕西省水利厅答复。"
            "水利部黄河水利委员会、生态环境部黄河流域生态环境监督管理局与西安市灞桥区水务局建立联席机制，秦岭保护委员会办公室参加。"
        ),
        {
            "陕西省水利厅",
            "水利部黄河水利委员会",
            "生态环境部黄河流域生态环境监督管理局",
            "西安市灞桥区水务局",
        },
    ),
    (
        (
            "安徽省商务厅答复。"
            "省推进长三角一体化发展领导小组办公室、省营商办制定清单，合肥市包河区委宣传部组织宣讲。"
        ),
        {
            "安徽省商务厅",
            "安徽省推进长三角一体化发展领导小组办公室",
            "安徽省营商办",
            "中共合肥市包河区委宣传部",
        },
    ),
    (
        (
            "河南省交通运输厅答复。"
            "中国民用航空中南地区管理局、民航局运输司、郑州铁路监督管理局支持货运发展，交通运输部长江航务管理局参会。"
        ),
        {
            "河南省交通运输厅",
            "中国民用航空中南地区管理局",
            "中国民用航空局运输司",
            "郑州铁路监督管理局",
            "交通运输部长江航务管理局",
        },
    ),
]


@pytest.mark.parametrize(("letter", "expected"), LETTERS)
def test_letters_of_many_places_name_their_bodies_in_full(letter: str, expected: set[str]) -> None:
    """Provinces, a ministry, a county and a page in traditional characters, each read whole."""
    assert named(letter) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("农业农村部乡村产业发展司指导", "农业农村部乡村产业发展司"),
        ("国家发展改革委价格司复函", "国家发展和改革委员会价格司"),
        ("公安部交通管理局部署", "公安部交通管理局"),
        ("商务部驻武汉特派员办事处参与", "商务部驻武汉特派员办事处"),
        ("国家统计局湖北调查总队开展调查", "国家统计局湖北调查总队"),
        ("财政部支持有限责任公司改革", "财政部"),
        ("生态环境部优化产业布局", "生态环境部"),
        ("水利部充分发挥珠江南海局作用", "水利部"),
        ("教育部会同公安局", "教育部"),
        ("商务部流通业司长出席", "商务部"),
        ("民政部司法部", "民政部"),
    ],
)
def test_a_bureau_behind_a_national_body_is_a_body_of_its_own(text: str, expected: str) -> None:
    """The bureau's name runs on from the ministry's; verbs and firms between end it."""
    assert expected in named("湖北省财政厅答复。" + text)
    assert not any(name.startswith(expected) and name != expected for name in named(text))


@pytest.mark.parametrize(
    "text",
    [
        "各乡镇人民政府、属地街道办事处做好排查。",
        "到街道办理业务，由镇政府代办。",
        "我省成立工作专班，专班化推进。",
        "按照减负办法规定，企业创办手续简化，联办事项一次办结。",
        "总指挥部署了工作，形成新格局，局部地区有雨。",
        "武汉市民政策知晓率提高，司空见惯，区委员积极建言。",
        "国家级新区政府采购目录更新。",
    ],
)
def test_words_that_only_look_like_names_name_no_body(text: str) -> None:
    """Kinds of towns, teams just set up and words that share letters with bodies."""
    assert named("湖北省财政厅答复。" + text) == {"湖北省财政厅"}


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("广州市越秀区人民政府答复。区(qū)委、区(qū)政府要求落实。", "中共广州市越秀区委"),
        ("孝感市孝岭县人民政府答复。孝岭县财政局拨付资金。", "孝岭县财政局"),
        (
            "生态环境部答复。新成立松辽流域生态环境监督管理局（以下简称松辽局），松辽局负责执法。",
            "生态环境部松辽流域生态环境监督管理局",
        ),
        (
            "上海市商务委员会答复。静安区政府支持。上海市商务委员会2024年5月6日",
            "上海市静安区人民政府",
        ),
        ("昆明市财政局答复。玉溪市财政局、市教育局参加。", "玉溪市教育局"),
        ("北京市朝阳区人民政府答复。市金融办支持。", "北京市金融工作办公室"),
        ("炎陵县人民政府答复。湖南省财政厅、省科技厅支持。", "湖南省科学技术厅"),
        ("海南省财政厅答复。海南金融监管局支持。", "国家金融监督管理总局海南监管局"),
        ("海南省财政厅答复。海南省金融监管局支持。", "海南省地方金融监督管理局"),
        ("海南省财政厅答复。支持洋浦经济开发区管委会。", "洋浦经济开发区管理委员会"),
        ("海南省财政厅答复。省低空发展厅牵头。", "海南省低空发展厅"),
    ],
)
def test_places_come_from_what_stands_before_a_body(text: str, expected: str) -> None:
    """Readings in brackets, unlisted counties, a city's districts and lists keep their place."""
    assert expected in named(text)


def test_a_short_name_given_in_the_text_names_the_body_again() -> None:
    """以下简称 right behind a body makes its later short namings mentions with their own words."""
    text = "生态环境部答复。松辽流域生态环境监督管理局（以下简称“松辽局”）成立，松辽局负责执法。"
    paper = CleanText(text=text, runs=((0, 0, len(text)),), paragraphs=(Span(0, len(text)),))
    shorts = [
        m
        for m in mentions_of(paper, region=None, lexicon=default_lexicon())
        if m.as_written == "松辽局"
    ]

    assert [m.canonical for m in shorts] == ["生态环境部松辽流域生态环境监督管理局"]
    assert text[shorts[0].span.start : shorts[0].span.end] == "松辽局"


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        ("联系单位及电话：农业农村部乡村产业发展司010-12345678", {"农业农村部乡村产业发展司"}),
        ("版权所有：农业农村部信息中心", set()),
    ],
)
def test_a_contact_line_names_its_body_though_it_is_noise(line: str, expected: set[str]) -> None:
    """联系单位：… is the letter's own line; a site's name is not."""
    paper = CleanText(text=line, runs=((0, 0, len(line)),), paragraphs=(Span(0, len(line)),))
    noise = (Paragraph(span=Span(0, len(line)), role=ParagraphRole.NOISE),)
    mentions = mentions_of(paper, region=None, lexicon=default_lexicon(), paragraphs=noise)

    assert {m.canonical for m in mentions} == expected
