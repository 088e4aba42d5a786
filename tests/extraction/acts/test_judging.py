"""Acts of public bodies, told from what others do and from how things are."""

from __future__ import annotations

import pytest

from documents.extraction.acts import is_act


@pytest.mark.parametrize(
    "sentence",
    [
        # Firms, associations and people act.
        "企业积极拓展市场，开展研发活动",
        "恒力集团投资建设了生产线",
        "省汽车行业协会举办了培训班",
        "某公司与临江大学签订了协议",
        "部分村民自筹资金修建了便道",
        "恒力集团、某某集团等龙头企业实施改造项目12个",
        # What rules in force allow or ask of people.
        "企业可以按规定享受税收优惠",
        "居民可通过手机办理业务",
        "申报企业应当具备独立法人资格",
        "申请人应当提交以下材料，经初审后公示",
        "按照国家规定，城镇职工应当参加保险",
        # Where others stand.
        "国家鼓励社会资本参与建设",
        "国家对此明确要求加强监管",
        "党的二十大报告指出，要加快建设制造强国",
        "全省教育大会强调，要推进均衡发展",
        # What came or will come of an act.
        "群众满意度明显提升",
        "水环境质量持续改善，空气质量优良率达到85%",
        "一是创新能力不断提升",
        "有效缓解了停车难问题",
        "得到了群众的一致好评",
        "项目建成后可解决出行问题",
        "工程完工后，将有效提升通行能力",
        # Agreeing.
        "我们对您的建议表示赞同",
    ],
)
def test_states_and_what_others_do_are_no_acts(sentence: str) -> None:
    """None is answered for by a public body."""
    assert not is_act(sentence, tasks=False, named=False, said=False)


@pytest.mark.parametrize(
    "sentence",
    [
        "重点做了以下工作：一是全面部署宣传培训",
        "支持企业积极拓展市场",
        "组织企业参加培训",
        "推动企业与高校开展合作",
        "动员村民自筹资金修建便道",
        "市城投集团建设停车场5处",
        "乡镇卫生院配备急救设备",
        "对符合条件的企业，可以给予贴息",
        "企业要落实主体责任",
        "中央财政安排资金3亿元",
        "医保报销比例提高到70%",
        "二级医院住院起付线400元，报销75%",
        "门诊费用按55%报销",
        "新建大棚每亩再补600元",
        "保费由各方分担，其中县财政承担20%",
        "参保人年度支付限额为6万元",
        "建立健全机制，工作效率明显提升",
        "完成改造20公里，群众出行更加便捷",
        "通过政策扶持，企业创新能力显著增强",
        "项目建成后移交镇政府管护",
        "项目实施后，进一步加强管理",
        "全市企业开办时间压缩至1天",
    ],
)
def test_acts_for_and_upon_others_are_acts(sentence: str) -> None:
    """Support, orders, public services and rules of the writer's own."""
    assert is_act(sentence, tasks=False, named=False, said=False)


def test_all_that_does_not_frame_a_plan_is_an_act_of_it() -> None:
    """In a plan the same words are its rules."""
    assert is_act("申报企业应当具备独立法人资格", tasks=True, named=False, said=False)
    assert not is_act("本办法由省商务厅负责解释", tasks=True, named=False, said=False)


def test_what_third_parties_do_under_next_steps_is_a_plan() -> None:
    """企业积极参与创新 under 下一步 is answered for by the writer; an outcome never is."""
    assert is_act("企业积极参与创新，加大投入", tasks=False, named=False, said=True)
    assert not is_act("服务能力持续提升", tasks=False, named=False, said=True)
