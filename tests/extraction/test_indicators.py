"""What figures count."""

from __future__ import annotations

import pytest

from documents.extraction.facts import Result
from documents.extraction.indicators import Around, names_of, subject_of
from documents.extraction.numerals import quantities
from documents.extraction.spans import QuantityKind, Span
from tests.extraction.facts import facts_of


def names(text: str, around: Around | None = None) -> list[str]:
    """Names of the figures of one clause."""
    found = [q for q in quantities(text) if q.kind is not QuantityKind.DATE]
    return names_of(text, Span(0, len(text)), found, around or Around())


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("省级重点实验室57个", ["省级重点实验室"]),
        ("支持3家科技企业", ["支持科技企业"]),
        ("建设了9个国际科技合作实验室", ["建设国际科技合作实验室"]),
        ("到2025年生物医药产业力争实现总产值500亿元", ["生物医药产业实现总产值"]),
        ("2024年签订技术合同230份", ["签订技术合同"]),
        ("三年内新增绿色工厂20家", ["新增绿色工厂"]),
        ("5年内选派80名教师", ["选派教师"]),
        ("建校3年内的学校12所", ["建校3年内的学校"]),
        ("2.推动新建泵站20座", ["推动新建泵站"]),
        ("（3）新建泵站20座", ["新建泵站"]),
        ("③改造泵站20座", ["改造泵站"]),
        ("研发采摘、脱壳、烘干等设备11种", ["研发设备"]),
        ("建立了甲创业园、乙创业园2个创业园", ["建立创业园"]),
        ("较上年增加2亿元", ["较上年增加"]),
        ("设立规模为5亿元的甲县转贷基金", ["甲县转贷基金规模"]),
        ("落实首批20亿元贷款额度", ["落实首批贷款额度"]),
        ("共有星级企业32家", ["星级企业"]),
        ("参保率大于90%", ["参保率"]),
        ("带动投资上百亿元", ["带动投资"]),
        ("即百亿级园区3个", ["百亿级园区"]),
        ("争取到上级资金3200万元", ["争取到上级资金"]),
        # When it is to be is no part of what is counted, nor that it is an aim.
        ("年底前完成10个县试点", ["完成县试点"]),
        ("明年6月底前覆盖88个县", ["覆盖县"]),
        ("到“十五五”末期产值500亿元", ["产值"]),
        ("实现床位数7.5张的目标", ["实现床位数"]),
        ("年产能300万吨", ["年产能"]),
        ("养育标准由原来的每人每月600元", ["养育标准"]),
        ("项目正在进行初步设计总投资3亿元", ["项目正在进行初步设计总投资"]),
        ("产业规模比2022年翻一番突破300亿元", ["产业规模"]),
        ("托位数达到每千人4.5个", ["每千人托位数"]),
        ("参保人数由320万人增加到356万人", ["参保人数", "参保人数"]),
        ("缴费比例由10%下调至5%", ["缴费比例", "缴费比例"]),
        ("新建、改建、扩建校舍分别5所、6所、7所", ["新建校舍", "改建校舍", "扩建校舍"]),
        # 达 of 下达 is no verb of reaching.
        ("2016-2020年累计下达164.9亿元", ["累计下达"]),
        ("累计产值达164.9亿元", ["累计产值"]),
        ("正在积极推动建设6个中心", ["推动建设中心"]),
        ("每年培育企业6000家以上", ["每年培育企业"]),
        # A list in one word is dealt out, if it has as many members as there are figures.
        ("城乡居民消费支出分别增长5%、7%", ["城镇居民消费支出增长", "农村居民消费支出增长"]),
        (
            "一二三产投资年均分别增长2%、3%和4%",
            ["一产投资年均增长", "二产投资年均增长", "三产投资年均增长"],
        ),
        ("城镇和农村居民医保参保率分别达95%、98%", ["城镇居民医保参保率", "农村居民医保参保率"]),
        ("城乡居民收入比为2.1%", ["城乡居民收入比"]),
        # Examples before 等 do not name what is counted.
        ("与交通银行等12家金融机构签署协议", ["金融机构签署协议"]),
        ("推动光电信息、新材料等5项科技成果转化", ["推动科技成果转化"]),
        # Several figures in one clause.
        ("国家实验室11个、省实验室148个", ["国家实验室", "省实验室"]),
        ("引进10个科研团队、300-400名常驻人员", ["引进科研团队", "常驻人员"]),
        ("装机规模达到200万千瓦/400万千瓦时", ["装机规模", "装机规模"]),
        ("完成103个水源地1362个问题整治", ["完成水源地", "水源地问题整治"]),
        ("创建14个国家级、55个市级产业园", ["创建国家级产业园", "市级产业园"]),
        # Dealt out with 分别.
        (
            "货物贸易、对外投资和利用外资分别占比达30%、20%和10%",
            ["货物贸易占比", "对外投资占比", "利用外资占比"],
        ),
        ("农村居民人均可支配收入达到4.4万元", ["农村居民人均可支配收入"]),
        ("加工业产值年均增长8%", ["加工业产值年均增长"]),
        ("税收达50亿元、增长7%", ["税收", "税收增长"]),
        ("全县共有38万人口", ["全县共有人口"]),
        ("近三年来因路窄引发事故26起", ["因路窄引发事故"]),
        ("粮食产量连续多年稳定在400亿斤", ["粮食产量连续多年"]),
        ("再生水利用率达到25%", ["再生水利用率"]),
        ("合格率确保在98%以上", ["合格率"]),
        ("二级节点由3个增至12个", ["二级节点", "二级节点"]),
        ("集中收集率达到70%或比2020年提高5个百分点", ["集中收集率", "集中收集率比2020年提高"]),
        ("每年评选优秀案例15个并予以通报", ["每年评选优秀案例"]),
        ("每县至少布设1处起降点", ["每县布设起降点"]),
        ("完成56个已建小区整改", ["完成已建小区整改"]),
        ("甲乙航线自2022年5月开航以来执飞980架次", ["甲乙航线执飞"]),
        ("8月底前整治率不低于90%", ["整治率"]),
        ("全市物流企业已有21家", ["全市物流企业"]),
        ("约占全国产量的10%", ["占全国产量"]),
        ("推进全区160个新建、续建项目", ["推进全区新建、续建项目"]),
        ("实现900亿元产值的目标", ["产值"]),
        ("市人社局提供职业指导、岗位推荐、技能培训等各类服务3万人次", ["市人社局提供各类服务"]),
        ("培育了奶、牛、羊等重点产业链50亿元的产值", ["培育重点产业链产值"]),
        ("2023年底前完成80%", ["完成"]),
        ("工序数控化率、工具普及率分别达到68%、85%", ["工序数控化率", "工具普及率"]),
        ("争取上级补助资金600万元", ["争取上级补助资金"]),
        ("力争实现产值5亿元", ["实现产值"]),
        ("区财政分别投入维修资金320万元", ["区财政投入维修资金"]),
        ("全球创新指数排名首次跃升至第10位", ["全球创新指数排名"]),
        ("全县人均预期寿命提高到79.6岁", ["全县人均预期寿命"]),
        ("查处违法行为36起", ["查处违法行为"]),
        ("供电公司充分利用现有站房资源建设60个充电桩", ["供电公司建设充电桩"]),
        ("市水务局依托河长制平台整治26处碍洪点", ["市水务局整治碍洪点"]),
        ("县医院通过巡回义诊服务3200名村民", ["县医院服务村民"]),
        ("全市实际利用外资5亿美元", ["全市实际利用外资"]),
    ],
)
def test_names(text: str, expected: list[str]) -> None:
    """The words around a figure name it, without dates, modal and filling words."""
    assert names(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("比2015年增加1.5张", "每千人口床位数比2015年增加"),
        ("增幅全省排第7位", "每千人口床位数增幅全省排"),
        ("占常住人口的15%", "每千人口床位数占常住人口"),
        ("比2018年上升4位", "每千人口床位数比2018年上升"),
        ("同比提升5.6个百分点", "每千人口床位数同比提升"),
        ("居华东第8位", "每千人口床位数居华东"),
        ("稳居全省第8位", "每千人口床位数稳居全省"),
        ("在全省各市中排名第5位", "每千人口床位数在全省各市中排名"),
        ("年均提高1.5张", "每千人口床位数年均提高"),
        ("每年新增1.5张", "每年新增每千人口床位数"),
        ("省、市两级80%以上的事项实现网上办理", "省、市两级事项实现网上办理"),
        ("使用资金42万元用于供水点改造", "使用资金用于供水点改造"),
        ("培育3家有影响力的跨行业、跨领域平台", "培育有影响力的跨行业、跨领域平台"),
    ],
)
def test_what_growth_shares_and_ranks_are_of(text: str, expected: str) -> None:
    """Growth, shares and ranks belong to what was counted; sums say what they are for."""
    around = Around(owner="每千人口床位数", whole="每千人口床位数")
    assert names(text, around) == [expected]


def test_bare_names_get_an_owner() -> None:
    """规模 and 总投资 belong to what the sentence spoke of."""
    assert names("规模0.57亿元", Around(owner="生物制造产业基金")) == ["生物制造产业基金规模"]
    assert names("总投资496亿元", Around(owner="实施项目")) == ["实施项目总投资"]
    growth = Around(owner="商贸业增加值年均增长", whole="商贸业增加值年均增长")
    assert names("总量达到300亿元", growth) == ["商贸业增加值总量"]
    added = Around(owner="三年内新增上市公司", whole="三年内新增上市公司")
    assert names("总数达到50家", added) == ["上市公司总数"]
    assert names("108户", Around(owner="甲街道", whole="甲街道楼栋")) == ["甲街道户数"]
    mileage = Around(owner="新增轨道运营里程", whole="新增轨道运营里程")
    assert names("总里程达到300公里", mileage) == ["轨道运营总里程"]
    assert names("工业投资200亿元", Around(whole="完成固定资产投资", part=True)) == ["工业投资"]


def test_what_stands_in_brackets_is_of_what_stands_before_them() -> None:
    """Whatever its unit; what follows in the bracket is of it."""
    text = "全市共有学校210所，办学点340个（其中民办60所，占18%），在校生9万人。"
    found = facts_of(f"张三委员：\n您提出的提案收悉，现答复如下：\n{text}\n", Result)
    assert [r.indicator for r in found] == [
        "全市共有学校",
        "办学点",
        "民办办学点",
        "民办办学点占",
        "在校生",
    ]


@pytest.mark.parametrize(
    ("text", "around", "expected"),
    [
        ("目前已完成18公里", Around(told=(("改造管网", "公里"),)), "完成改造管网"),
        ("已完成4.5万亩", Around(told=(("新建高标准农田", "亩"),)), "完成高标准农田"),
        ("其中建成6个", Around(told=(("规划建设服务站", "个"),)), "建成服务站"),
        ("累计招聘620人", Around(before="每年公开招聘乡村教师"), "累计招聘乡村教师"),
        ("累计投资3亿元", Around(told=(("安排资金", "元"),)), "累计投资"),
        ("2024年完成60处", Around(earlier=(("改造供水工程", "处"),)), "完成改造供水工程"),
        (
            "新认定省级45家",
            Around(earlier=(("国家级企业技术中心", "家"),)),
            "新认定省级企业技术中心",
        ),
        ("完成80%", Around(before="对敬老院实施适老化改造"), "敬老院实施适老化改造完成"),
        ("培训400人次", Around(told=(("吸引线上学习", "人次"),)), "培训"),
        ("培训400人次", Around(before="举办培训活动20场"), "培训"),
    ],
)
def test_bare_acts_have_an_object(text: str, around: Around, expected: str) -> None:
    """完成18公里 is of what was counted in its unit, 累计招聘 of what was 招聘 before."""
    assert names(text, around) == [expected]


def test_what_is_built_owns_costs_and_sizes() -> None:
    """Not what was measured first, and without how far it is."""
    text = "城西水厂扩建工程已开工建设，设计日供水能力5万吨，总投资2.6亿元。"
    *_, cost = facts_of(f"张三委员：\n您提出的提案收悉，现答复如下：\n{text}\n", Result)
    assert cost.indicator == "城西水厂扩建工程总投资"
    assert subject_of("环湖路改造工程于2021年5月开工") == "环湖路改造工程"
    assert subject_of("正在实施的城南停车场项目") == "城南停车场项目"
    assert subject_of("文旅产业发展较快") == "文旅产业发展较快"


def test_a_name_may_stand_in_the_clause_before() -> None:
    """西区达标率最低，为85%."""
    assert names("为85%", Around(before="西区达标率最低")) == ["西区达标率"]


def test_money_goes_by_what_it_is_for() -> None:
    """Neither the way it came nor the verb alone names it."""
    purpose = Around(after="支持湖泊保护和治理")
    assert names("安排专项资金1200万元", purpose) == ["安排湖泊保护和治理专项资金"]
    assert names("随公用经费下达取暖费资金36万元") == ["下达取暖费资金"]
    assert names("安排道路养护资金30万元", purpose) == ["安排道路养护资金"]


def test_what_is_listed_is_not_counted_twice() -> None:
    """共有甲园区和乙园区2家集聚区 counts what it lists."""
    assert names("乙市共有甲园区和丙开发区2家省级集聚区") == ["乙市省级集聚区"]
    assert names("乙市共有甲园区和丙开发区省级集聚区9家") == ["乙市共有甲园区和丙开发区省级集聚区"]


def test_parts_get_the_noun_of_the_whole() -> None:
    """其中国家级10家 counts a part of the bodies before it."""
    around = Around(whole="技术转移示范机构", part=True)
    assert names("国家级10家", around) == ["国家级技术转移示范机构"]
    graded = Around(whole="市州级以上龙头企业", part=True)
    assert names("其中国家级62家", graded) == ["国家级龙头企业"]
    assert names("其中户用分布式光伏15.9万千瓦", around) == ["户用分布式光伏"]


@pytest.mark.parametrize(
    ("text", "owner", "expected"),
    [
        ("完成营业收入90亿元", "超硬材料企业", "超硬材料企业营业收入"),
        ("实现利润6亿元", "全省专业合作社", "全省专业合作社利润"),
        ("产值达12亿元", "省级示范园区", "省级示范园区产值"),
        # Not of what is no firm.
        ("实现利润6亿元", "全市生产总值", "实现利润"),
    ],
)
def test_what_firms_earn_is_theirs(text: str, owner: str, expected: str) -> None:
    """企业214家，完成营业收入90亿元."""
    assert names(text, Around(owner=owner, whole=owner)) == [expected]


def test_what_brackets_count_is_of_the_words_before_them() -> None:
    """推动产业基金（总规模40亿元，首期8亿元）运作."""
    text = "我厅推动甲省新材料产业基金（总规模40亿元，首期8亿元）运作。"
    found = facts_of(f"张三委员：\n您提出的提案收悉，现答复如下：\n{text}\n", Result)
    assert [r.indicator for r in found] == [
        "甲省新材料产业基金总规模",
        "甲省新材料产业基金首期",
    ]


def test_growth_against_a_year_is_dealt_out() -> None:
    """目录12万条，数据集4800个，较2022年分别增长45%、31%."""
    around = Around(told=(("目录", "条"), ("数据集", "个")))
    expected = ["目录较2022年增长", "数据集较2022年增长"]
    assert names("较2022年分别增长45%、31%", around) == expected


def test_costs_are_of_the_project_told_last() -> None:
    """加固堤防，实施治理项目6个，总投资4亿元."""
    around = Around(owner="堤防加固", whole="实施治理项目")
    assert names("总投资4亿元", around) == ["实施治理项目总投资"]


def test_a_list_in_the_clause_before_is_dealt_out() -> None:
    """组建了A基金和B基金，规模分别达到8.8亿元和8亿元."""
    around = Around(before="组建了风险投资基金和产学研引导基金")
    expected = ["风险投资基金规模", "产学研引导基金规模"]
    assert names("规模分别达到8.8亿元和8亿元", around) == expected
