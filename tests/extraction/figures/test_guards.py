"""Figures that count nothing or set terms."""

from __future__ import annotations

import pytest

from documents.extraction.figures.guards import counts_nothing
from documents.extraction.figures.terms import is_goal, is_term
from documents.extraction.numerals import quantities
from documents.extraction.spans import Quantity, QuantityKind, Span


def figure(text: str) -> tuple[Quantity, Span]:
    """The first figure of a clause that is no date, and the clause."""
    found = next(q for q in quantities(text) if q.kind is not QuantityKind.DATE)
    return found, Span(0, len(text))


@pytest.mark.parametrize(
    "text",
    [
        "连续3年保持",
        "应于30个工作日内完成",
        "第14届会议",
        "与公安部等5个部门联合发布",
        "联合其他5家单位印发",
        "出台25条政策措施",
        "2英寸外延片",
        "沿河长约2公里",
        "实施“1000家培育”工程",
        "全国乡村特色产业十亿元镇",
        "补偿标准为每亩5元",
        "资金缺口864万元",
        "仍有300个小区尚未改造",
        "由56部增加到823部",
        "8个部门出台方案",
        "累计次数不得超过3次",
        "每季度开展1次督导",
        "每月组织2场宣讲",
        "每半年召开1次例会",
        "综合效果好的前3名",
        "关于建议每年给予园区2000万元",
        "含300万元",
        "出台人才新政26条",
        "长0.9×0.7米",
        "每处不少于200平方米",
        # Sizes, ages of one, a lack, where a rank starts.
        "建设4.5米宽道路",
        "路面宽度3.5米",
        "把冷库容量由2万吨扩到5万吨",
        "试点医院由12家扩面到30家",
        "经省政府109次常务会议审议",
        "涵洞孔径30厘米",
        "退休年龄为60岁",
        "城区停车位缺口约2.3万个",
        "综合实力由全国第30位升至第21位",
        "县域竞争力从第45位跃升至第38位",
    ],
)
def test_count_nothing(text: str) -> None:
    """Ordinals, times, sizes, bodies, names, prices of one and what is missing."""
    assert counts_nothing(text, *figure(text))


@pytest.mark.parametrize(
    "text",
    [
        "支持3家科技企业",
        "全国排名第8位",
        "近百个品种获得扶持",
        "新建高速公路120公里",
        "信贷增长20%以上",
        "户均增收3200元",
        "引进了7个科技成果",
        "增加到823部",
        # Measured of many; a rank that is reached.
        "人均预期寿命达81.2岁",
        "男生平均身高为141.5厘米",
        "平均办结时间压缩至1.5个工作日",
        "群众满意度评分达98.6分",
        "前移至全国第9位",
        "投诉办理质量位居全省第6名",
        # How often at least, how long it takes now, how long it has been in all.
        "每季度至少开展1次督导",
        "每周上门探访不少于1次",
        "每月巡查不低于2次",
        "废水回用率不得低于95%",
        "审批时限压缩到2个工作日",
        "开箱时间压减至40分钟",
        "全省飞行时长4.6万小时",
        "编制公共数据目录8600条",
    ],
)
def test_count_something(text: str) -> None:
    """Plain counts, ranks and what grew are figures."""
    assert not counts_nothing(text, *figure(text))


@pytest.mark.parametrize(
    ("text", "paid"),
    [
        ("对投资5000万元以上的项目", False),
        ("过百亿元企业", False),
        ("给予最高不超过200万元奖补", False),
        ("单个企业最高500万元", False),
        ("担保费率降至1%以内", False),
        ("30人（含）以下的企业", False),
        ("银行给予额度最高1000万元的信用贷款", True),
        ("储能充电电价按平时段电价下浮55%", False),
        ("发放10元/人补贴", True),
        ("企业年度最高40万元", True),
        ("入选企业各奖80万元", True),
        ("贫困户补到2万元", False),
        ("县财政再累加15个百分点", False),
        ("另给当地400万元工作经费", True),
        ("单户代偿以600万元为限", True),
        ("千亩以上的60万元", True),
        ("每户授信6万元", True),
        ("按每车每年2万元标准发放", True),
        ("按每公里水泥90吨的标准补助", True),
        ("参保人支付比例为80%", True),
        ("各级财政分别承担40%", True),
        ("专列载客300人以上、500人以上", False),
        ("达到200亩以上的4万元", False),
        ("次年保存率达85%后补齐", False),
        ("准许收益率加2个百分点", True),
        # Steps of a ladder, shares by which a sum is paid out.
        ("对营业收入首次突破6000万元、9000万元、2亿元的企业进行表彰", False),
        ("年产值达到3000万元、6000万元的，予以通报", False),
        ("研发投入首次达到500万元、1000万元", False),
        ("扶持资金分三年按50%、30%、20%拨付", False),
        ("补助分两期兑现60%、40%", False),
        ("分两年度按70%下达", False),
    ],
)
def test_terms(text: str, paid: bool) -> None:  # noqa: FBT001 - a parameter of the table
    """Thresholds, entitlements, prices and rates set terms."""
    quantity, clause = figure(text)
    assert is_term(text, quantity, clause, paid=paid)


@pytest.mark.parametrize(
    ("text", "paid"),
    [
        ("安排中央环保专项资金234.3亿元", True),
        ("中央财政将安排奖励资金180亿元", False),
        ("培养100名以上高级人才", False),
        ("新增企业营业收入6500万元", False),
        ("三个园区产值分别达到300亿元、500亿元和800亿元", False),
        ("工业总产值首次突破1000亿元", True),
        ("住院报销比例提高了6个百分点", True),
        ("起付线下调200元", True),
        ("发放稳岗返还资金2100万元", True),
        ("培育规上企业50家以上、专精特新企业20家", False),
        ("分三年建成率达到80%", False),
        ("增加了150万千瓦以上电力顶峰能力", True),
    ],
)
def test_no_terms(text: str, paid: bool) -> None:  # noqa: FBT001 - a parameter of the table
    """Money spent or pooled and plain goals are no terms."""
    quantity, clause = figure(text)
    assert not is_term(text, quantity, clause, paid=paid)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("每年遴选30家软件企业", True),
        ("普惠小微贷款增速不低于20%", True),
        ("引导社会资本投入500亿元", True),
        ("对超过50亿元的企业", False),
        ("按照研发投入增量的10%", False),
        ("每成功推荐1个企业在基地登记", False),
        ("单个企业最多申报5人", False),
        ("依托20家龙头企业", False),
        # A share of things and what becomes of them.
        ("80%以上幼儿园达到省级标准", True),
        ("其中60%具备本科学历", True),
        ("95%的村民享有健康档案", True),
        ("保留不低于20%的床位用于托养服务", True),
        ("按照方案对沿线230个排污口分类整治", True),
        ("对口联系150家企业", True),
        ("85%以上的医院成为友善机构", True),
        ("每百张床位拥有社工不少于1名", True),
        ("对全市56家用能企业开展节能诊断", True),
        ("对50公里老旧管网进行改造", True),
        ("对50家获评企业进行奖励", False),
        ("工业投资增长10.1%，现制定以下措施", True),
        ("综合融资成本低于上年0.5个百分点", True),
    ],
)
def test_goals_of_papers_of_policies(text: str, expected: bool) -> None:  # noqa: FBT001
    """In a paper of policies a goal has a verb of its own; 对, 按 and 每个 set terms."""
    quantity, clause = figure(text)
    assert is_goal(text, quantity, clause, announced=False, plan=False) is expected
