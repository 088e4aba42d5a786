"""Namings of public bodies in running text."""

from __future__ import annotations

import pytest

from documents.extraction.agencies import mentions_of
from documents.extraction.lexicon import default_lexicon
from documents.extraction.spans import CleanText, Span
from documents.extraction.types import Paragraph, ParagraphRole

JILIN = "吉政发〔2024〕1号 吉林省人民政府 "


def clean(text: str) -> CleanText:
    """A clean text that is its own source."""
    return CleanText(text=text, runs=((0, 0, len(text)),), paragraphs=(Span(0, len(text)),))


def named(text: str, head: str = JILIN) -> list[str]:
    """Canonical names of the bodies in `text`, read in a paper of Jilin."""
    mentions = mentions_of(clean(head + text), region="吉林省", lexicon=default_lexicon())
    return [m.canonical for m in mentions if m.span.start >= len(head) and not m.collective]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        # A list goes on behind its first body's part; one of every place's bureaus names none.
        (
            "（省农业农村厅牵头，审计厅、商务厅配合）",
            ["吉林省农业农村厅", "吉林省审计厅", "吉林省商务厅"],
        ),
        ("各市、州、四平市商务局、财政局：", []),
        ("各盟行政公署、市人民政府，省财政厅", ["吉林省财政厅"]),
        ("指导建立县级油茶专班", []),
        ("四平金融监管分局", ["国家金融监督管理总局四平监管分局"]),
        ("省科技厅十分重视", ["吉林省科学技术厅"]),
        ("吉林省科技厅、长春新区", ["吉林省科学技术厅"]),
        ("省委、省政府批准", ["中共吉林省委", "吉林省人民政府"]),
        ("吉林省委和省政府", ["中共吉林省委", "吉林省人民政府"]),
        ("省委组织部牵头", ["中共吉林省委组织部"]),
        ("省委金融办", ["中共吉林省委金融委员会办公室"]),
        ("省国资委", ["吉林省人民政府国有资产监督管理委员会"]),
        ("吉林证监局", ["中国证券监督管理委员会吉林监管局"]),
        ("中国人民银行吉林省分行", ["中国人民银行吉林省分行"]),
        ("省税务局", ["国家税务总局吉林省税务局"]),
        ("国家税务总局吉林省税务局", ["国家税务总局吉林省税务局"]),
        ("国家发改委相继印发", ["国家发展和改革委员会"]),
        ("长春市科技局", ["长春市科学技术局"]),
        (
            "长春市建管委、市经委、市机管局",
            ["长春市建设和管理委员会", "长春市经济委员会", "长春市机关事务管理局"],
        ),
        ("市已经委托专家", []),
        (
            "中国（浙江）自由贸易试验区舟山新片区管理委员会负责",
            ["中国（浙江）自由贸易试验区舟山新片区管理委员会"],
        ),
        ("延边州财政局", ["延边朝鲜族自治州财政局"]),
        ("海西州政府印发", ["海西蒙古族藏族自治州人民政府"]),
        ("杭州委托第三方评估，凉山州委托专家验收", []),
        ("长白山管委会", ["长白山保护开发区管理委员会"]),
        ("长白山管委会经济发展局", ["长白山保护开发区管理委员会经济发展局"]),
        ("合肥海关、华中能源监管局", ["合肥海关", "国家能源局华中监管局"]),
        ("依托省科技领导小组，", ["吉林省科技领导小组"]),
        ("作为全省医药健康产业领导小组牵头部门", ["吉林省医药健康产业领导小组"]),
        ("湖南省政府办理", ["湖南省人民政府"]),
        ("省纪委监委", ["中共吉林省纪律检查委员会", "吉林省监察委员会"]),
        ("长春市、四平市人民政府负责", ["长春市人民政府", "四平市人民政府"]),
        ("新疆生产建设兵团农业农村局", ["新疆生产建设兵团农业农村局"]),
        ("南山区政府出台了政策", ["南山区人民政府"]),
        ("国家能源局四川监管办参加", ["国家能源局四川监管办公室"]),
        ("长春市双阳区委区政府", ["中共长春市双阳区委", "长春市双阳区人民政府"]),
        ("黄埔海关、拱北海关", ["黄埔海关", "拱北海关"]),
        ("广西壮族自治区党委宣传部", ["中共广西壮族自治区党委宣传部"]),
        ("孝德市人民政府印发", ["孝德市人民政府"]),
        ("设区市人民政府、县级市人民政府", []),
        ("省国防科工局", ["吉林省国防科技工业局"]),
        ("省直机关工委", ["中共吉林省委直属机关工作委员会"]),
        ("省委党校培训", []),
        ("省法院、长春市双阳区法院", ["吉林省高级人民法院", "长春市双阳区人民法院"]),
        ("省政府发展研究中心", ["吉林省人民政府发展研究中心"]),
        ("省关工委", ["吉林省关心下一代工作委员会"]),
        ("长春市生态环境局双阳分局", ["长春市生态环境局双阳分局"]),
        ("德惠市公安局交警大队", ["德惠市公安局交警大队"]),
        ("南江开发区工业和数字科技局负责", ["南江开发区工业和数字科技局"]),
        ("市政府工作报告提出", []),
        ("天津港保税区工信局", ["天津港保税区工业和信息化局"]),
        ("长春航空港区管委会", ["长春航空港区管理委员会"]),
        ("西海岸新区管委、黄岛海关", ["西海岸新区管理委员会", "黄岛海关"]),
        ("农安县农牧和科技局负责", ["农安县农牧和科技局"]),
        ("农安县优化产业布局，农安县第十届委员会", []),
        ("农安县综合行政执法局", ["农安县综合行政执法局"]),
        ("省委、省政府和政府部门", ["中共吉林省委", "吉林省人民政府"]),
        ("要求农安县合隆镇党委、政府", ["中共农安县合隆镇党委", "农安县合隆镇人民政府"]),
        ("要求合隆镇政府", ["合隆镇人民政府"]),
        ("锡林郭勒盟行署", ["锡林郭勒盟行政公署"]),
        ("很多市县作为市委学习内容", []),
    ],
)
def test_a_body_is_given_its_full_official_name(text: str, expected: list[str]) -> None:
    """Short forms, places and parties are written out as the body signs itself."""
    assert named(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("省发改委、财政厅和工信厅", ["发展和改革委员会", "财政厅", "工业和信息化厅"]),
        ("省发改委，并由教育局", ["发展和改革委员会"]),
    ],
)
def test_the_first_place_of_a_list_holds_for_the_rest(text: str, expected: list[str]) -> None:
    """省 is said once for a list, and ends with it."""
    assert named(text) == ["吉林省" + name for name in expected]


def test_a_bracketed_nameplate_is_the_same_body() -> None:
    """省市场监督管理厅（省知识产权局） is one body with two names."""
    assert set(named("联合省市场监督管理厅（省知识产权局）、")) == {"吉林省市场监督管理厅"}


@pytest.mark.parametrize(
    "text",
    [
        "按照省委经济工作会议精神",
        "省政府第4次常务会议",
        "省委书记调研",
        "省教育部门、公安部门",
        "《国家发展改革委关于做好工作的通知》",
        "省政府性融资担保机构",
        "在省政协十三届三次会议上",
        "吉林大学、吉林银行、吉林省科技企业",
        "推动县域经济",
        "组织对国务院部委及直属机构网站进行评估",
        "国务院有关部门",
        "由国务院投资主管部门核准",
        "省总工会、团省委",
        "省科技发展计划",
    ],
)
def test_what_only_looks_like_a_body_is_left_alone(text: str) -> None:
    """Meetings, persons, kinds of departments, titles, schools and firms are no bodies."""
    assert named(text) == []


@pytest.mark.parametrize(
    "text",
    [
        "各市（州）人民政府",
        "各市、自治州人民政府",
        "各设区市政府",
        "相关部门",
        "各级政府",
        "市场监管部门",
        "长春市各级粮食行政管理部门",
        "自治区各级党委、政府和相关部门",
    ],
)
def test_a_kind_of_body_is_a_collective(text: str) -> None:
    """Bodies meant by kind are mentions, but collective ones with their words as name."""
    mentions = mentions_of(clean(text), region="吉林省", lexicon=default_lexicon())

    assert [(m.canonical, m.collective) for m in mentions] == [(text, True)]


def test_a_citys_paper_says_its_own_city_by_the_character() -> None:
    """市 in a city's paper is that city, 省 its province, 人行 its bank branch."""
    head = "三明市人民政府关于支持企业的通知 "

    assert named("省委、市工信局、财政局、人行、银保监分局", head) == [
        "中共福建省委",
        "三明市工业和信息化局",
        "三明市财政局",
        "中国人民银行三明市中心支行",
        "中国银行保险监督管理委员会三明监管分局",
    ]


def test_a_ministrys_paper_says_bodies_without_their_country() -> None:
    """发展改革委 in a ministry's paper is the national commission."""
    mentions = mentions_of(
        clean("由我部会同国家发展改革委、财政部办理。发展改革委编制了规划。我部将"),
        region=None,
        lexicon=default_lexicon(),
    )

    assert [m.canonical for m in mentions] == [
        "国家发展和改革委员会",
        "财政部",
        "国家发展和改革委员会",
    ]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("吉办发〔2020〕2号遂宁市人民政府办公室", "遂宁市人民政府办公室"),
        ("2020年2月4日云梦县人民政府", "云梦县人民政府"),
    ],
)
def test_the_end_of_a_number_or_date_begins_no_name(text: str, expected: str) -> None:
    """号 and 日 behind a figure are no part of the name that follows."""
    assert named(text) == [expected]


@pytest.mark.parametrize(
    ("head", "text", "expected"),
    [
        # 市 in the paper of a county-level city is that city, 州 above it or not.
        ("楚雄市水务局关于建议的答复 ", "市委、市政府重视。", ["中共楚雄市委", "楚雄市人民政府"]),
        # A county's bureau where a clause begins; behind a verb it may be anyone's.
        ("中牟县财政局关于建议的答复 ", "条件允许时，水利局将争取资金。", ["中牟县水利局"]),
        ("中牟县财政局关于建议的答复 ", "联系当地的水利局将争取资金。", []),
        # The name printed in full holds for the short ones.
        (
            "龙陵县教育体育局关于建议的答复 ",
            "县教体局开展调研。",
            ["龙陵县教育体育局"],
        ),
        ("龙陵县财政局关于建议的答复 ", "县教体局开展调研。", ["龙陵县教育和体育局"]),
        ("西夏区城市管理综合执法局的答复 ", "区城管局划定车位。", ["西夏区城市管理综合执法局"]),
        # Lists of a copy with ASCII signs, several provinces under one word.
        (JILIN, "责任单位:省委办公厅,贵安新区管委会", ["中共吉林省委办公厅", "贵安新区管理委员会"]),
        (
            JILIN,
            "云南、贵州、四川三省人民政府签署协议",
            ["云南省人民政府", "贵州省人民政府", "四川省人民政府"],
        ),
        (
            "南票区文化旅游和广播电视局的答复 ",
            "区文旅广电局高度重视。",
            ["南票区文化旅游和广播电视局"],
        ),
        (
            "西安灞河新区开发建设管理委员会的答复 ",
            "近年来，新区管委会建设停车场",
            ["西安灞河新区开发建设管理委员会"],
        ),
        (JILIN, "财政部办公厅、工业和信息化部办公厅", ["财政部办公厅", "工业和信息化部办公厅"]),
        (JILIN, "报请市人民政府批准", ["市人民政府"]),
        (JILIN, "待报市人民政府办公厅审定后印发", ["市人民政府办公厅"]),
        (JILIN, "省政府部门网站", []),
        (JILIN, "落实省委、市委、县委经济工作会议精神", []),
        (JILIN, "民航吉林监管局负责", ["中国民用航空吉林安全监督管理局"]),
        (
            JILIN,
            "民航辽宁安全监督管理局、民航局",
            ["中国民用航空辽宁安全监督管理局", "中国民用航空局"],
        ),
        (JILIN, "省政府法制办审查", ["吉林省人民政府法制办公室"]),
        (JILIN, "市人民政府所在地", []),
        (JILIN, "民盟省委、九三学社省委提出", []),
        (JILIN, "由市长任组长的领导小组", []),
        (JILIN, "向省企业上市办提出申请", ["吉林省企业上市办"]),
        ("三明市人民政府 ", "与人社局、财政局联系", ["三明市人力资源和社会保障局", "三明市财政局"]),
        ("三明市人民政府 ", "责任单位：财政局、科技局", ["三明市财政局", "三明市科学技术局"]),
        ("天津市教育委员会答复 ", "经会同市财政（地税）局研究", ["天津市财政局"]),
        # A county that names itself nowhere.
        ("宁波市部署。责任部门：县经信局 ", "县财政局牵头", ["县财政局"]),
        # 乡政府 alone is the one 乡 that the text names.
        (JILIN, "大地基乡腊脚村缺水。目前，乡政府正在编制报告", ["大地基乡人民政府"]),
        (JILIN, "大地基乡缺水，三街乡也缺水，乡政府正在编制报告", []),
        (JILIN, "列入重点项目，乡政府正在编制报告", []),
        (JILIN, "水利部珠江委编制规划", ["水利部珠江水利委员会"]),
        (JILIN, "省人工智能产业推进组工作专班牵头", ["吉林省人工智能产业推进组工作专班"]),
        (JILIN, "威宁县教育局", ["威宁彝族回族苗族自治县教育局"]),
    ],
)
def test_what_a_paper_calls_its_own_bodies(head: str, text: str, expected: list[str]) -> None:
    """Levels, bare names and short ones are read by the paper's own place and prints."""
    mentions = mentions_of(clean(head + text), region="x", lexicon=default_lexicon())

    assert [m.canonical for m in mentions if m.span.start >= len(head)] == expected


def test_a_headline_in_title_marks_names_its_bodies() -> None:
    """《甲办公厅关于…的通知》 as a whole line is a headline, inside a sentence a cited paper."""
    line = "《成都市人民政府办公厅关于印发方案的通知》"
    text = CleanText(text=line, runs=((0, 0, len(line)),), paragraphs=(Span(0, len(line)),))
    role = Paragraph(span=Span(0, len(line)), role=ParagraphRole.TITLE)
    lexicon = default_lexicon()

    printed = mentions_of(text, region="成都市", lexicon=lexicon, paragraphs=(role,))
    cited = mentions_of(text, region="成都市", lexicon=lexicon)

    assert [m.canonical for m in printed] == ["成都市人民政府办公厅"]
    assert cited == ()
