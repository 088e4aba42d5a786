"""Sentences that are measures, and those that are not."""

from __future__ import annotations

import pytest

from tests.extraction.papers import measures_of, policies, reply


@pytest.mark.parametrize(
    "sentence",
    [
        "省科技厅印发了实施方案。",
        "支持长春国家生物产业基地发展。",
        "一是推荐高校积极申报重点专项。",
        "要素补偿主要是设立补偿资金等专项资金。",
        "在送端电源点配置了20%比例的储能。",
        "需要向您说明的是：目前场地平整已完成，水电开始安装。",
        "目前正在前期准备设计之中。",
        "对于个人创业者，最高贷款额度为15万元。",
        "三是开展座谈，深入了解生态环境现状、存在问题和政策需求。",
        "由于项目未列入规划，我厅已争取上级资金支持。",
        "您反映的道路损坏问题，我厅已安排资金维修。",
        "我厅在该路口增设信号灯。",
        "提案中提到的运动场硬化项目已完工。",
        "建议已列入《供水工程》开展前期设计工作，多渠道争取资金解决。",
        "特别是在项目建设上，建成了纪念馆。",
        "省科技厅十分重视并积极推进试点工作。",
        "整合投资基金，积极助力企业实现快速发展。",
        "我省旧区改造工作涉及小区1200个，已完成800个。",
        "对涉及农户的项目给予补助。",
        "一是强统筹，聚合力，下好一盘棋。",
        "二是补短板。",
        "三是推行“一窗通办”服务。",
        "2021年共兑现资金2.46亿元，惠及企业1870户。",
        "我们认为很有必要，下一步省科技厅将加大投入力度。",
        "永丰新桥至金梅社区道路事项和规划政策不符合，难以批准立项，感谢您的支持。",
    ],
)
def test_an_act_of_a_public_body_is_a_measure(sentence: str) -> None:
    """Acts, plans, habits and refusals count."""
    assert [m.quote for m in measures_of(reply(sentence))] == [sentence.rstrip("。")]


@pytest.mark.parametrize(
    "sentence",
    [
        "该县位于山区，县财政投入资金2600万元修建水库。",
        "该路全长4公里，省财政厅安排资金1900万元开展改造。",
        "涉及企业的收费项目全部取消。",
    ],
)
def test_an_act_behind_how_large_something_is(sentence: str) -> None:
    """Where and how large a thing is does not hide what is given or done to it."""
    assert len(measures_of(reply(sentence))) == 1


@pytest.mark.parametrize(
    "sentence",
    [
        "感谢您对我省医药产业的关心和支持。",
        "非常感谢您建言献策，希望继续关注我们的工作。",
        "谢谢您一直以来的支持。",
        "黄河流域是我国重要的生态屏障，具有十分重要的地位。",
        "新能源发电具有随机性、间歇性等特征。",
        "经查询，知网搜索有关资料705篇，发文机构20个。",
        "提案提出了创新模式等建议，为发展指明了方向。",
        "一是“飞地联姻”模式。",
        "二是“院士领衔”路径。",
        "三是“样机先行”做法。",
        "具体情况如下：",
        "现将我厅办理情况汇报如下：",
        "在风电光伏建设方面。",
        "我们认为，您所提的建议对推进交通工作很有价值。",
        "政府网站作为电子政务的重要内容，对推进依法行政、提供公共服务具有重要意义。",
        "请你们督促县政府，加强与我厅联系，做好用地保障。",
        "为确保推进，建议协调规划部门将项目纳入规划。",
        "经测算，学校供暖约需资金1200万元，由学校组织。",
        "首先，感谢你对我省水利建设工作的关注。",
        "由于项目未列入规划，故上级部门没有专项建设资金支持。",
        "同时，也存在很大的困难，一是河段位于保护区内，须办理审批。",
        "为提升防洪标准，保障安全，对河道进行治理确有必要。",
        "河道总长2.8公里，如经过治理、可有效提升人居环境。",
        "在工程实施前，请代表帮助进行宣传，为建设创造良好氛围。",
        "如果您对我厅的办理有何意见，请填写征询意见表，以便改进工作。",
        "关于您提出的“加大建设力度，做好规划”的建议。",
        "最后，再次感谢您对财政工作的支持。",
        "希达电子、亚泰医药集团等77家科技型企业。",
        "我厅高度重视该项工作。",
        "为此，采取了以下措施：",
        "为解决缺水问题，我厅将从以下三个方面持续发力。",
        "《食品安全法》第三十三条规定，食品生产应当符合标准。",
        "建设高标准农田，是保障粮食安全的重要基础。",
        "预制菜产业发展迅速，市场规模扩大，为我省经济作出了积极贡献。",
        "经工作组调查核实，认为“建议”所反映的问题提出得很及时。",
        "近几年因渠道改造，村民存在饮用水困难的情况。",
        "最后，再次感谢各位代表提出的宝贵意见。",
        "因该路段未列入规划，暂无上级补助资金。",
        "鉴于项目涉及生态红线，需报省级部门审批后方可实施。",
        "根据《水法》《河道管理条例》有关规定，河道实行分级管理。",
        "按照每1万人设置1个的标准，确需增设。",
        "我省旧区改造工作始于2019年，共涉及小区1200个。",
        "我省林地面积330万亩，森林蓄积丰富。",
        "三是部分县市属于生态功能区，治理力度加大。",
    ],
)
def test_what_states_no_act_is_no_measure(sentence: str) -> None:
    """Courtesies, plain facts and headings are left out."""
    assert measures_of(reply(sentence)) == []


def test_openings_and_preambles_of_a_plan_are_no_measures() -> None:
    """现印发给你们 and 制定以下措施 frame the paper, they are no part of it."""
    paper = policies(
        "《若干措施》已经省政府同意，现印发给你们，请认真贯彻执行。",
        "一、支持企业",
        "1.减轻负担。对企业减免房租。",
    )

    assert [m.quote for m in measures_of(paper)] == ["对企业减免房租"]


@pytest.mark.parametrize(
    "clause",
    [
        "上述政策与其他同类政策不重复享受。",
        "同一项目符合多项扶持政策的，按就高不重复原则执行。",
        "本措施与市级政策不一致的，以本措施为准。",
        "本办法适用于在我市注册的企业。",
        "本措施由省商务厅会同有关部门解释。",
        "具体年度目标：",
        "——2021年，产业增加值增长4%左右，新增企业11家。",
        "自查整改阶段（10月15日前）。",
        "当前，随着人口增长，公共服务面临新的挑战。",
    ],
)
def test_what_frames_a_policy_is_no_measure(clause: str) -> None:
    """How entitlements combine, whom the paper binds, and where it starts from."""
    paper = policies("一、支持企业", f"1.减轻负担。对企业减免房租。{clause}")

    assert [m.quote for m in measures_of(paper)] == ["对企业减免房租"]


def test_points_of_a_list_of_troubles_are_no_measures() -> None:
    """一是… tells what the words or the heading above the list announce."""
    headed = reply(
        "一、存在问题", "一是规模小，品牌弱。二是链条短。", "二、主要做法", "我厅增设岗位。"
    )
    assert [m.quote for m in measures_of(headed)] == ["我厅增设岗位"]

    paper = reply("目前主要有以下困难：一是基础弱，底子薄。二是人手少，任务重。我厅增设岗位。")

    assert [m.quote for m in measures_of(paper)] == ["我厅增设岗位"]


@pytest.mark.parametrize("cell", ["省教育厅、省财政厅", "市卫健委内配合处室", "牵头单位"])
def test_a_cell_of_a_table_is_no_measure(cell: str) -> None:
    """Words without a stop that name owners only belong to a table."""
    paper = policies("一、支持企业", "1.减轻负担。对企业减免房租。", cell)

    assert [m.quote for m in measures_of(paper)] == ["对企业减免房租"]


def test_a_measure_points_at_its_words_and_section() -> None:
    """The span holds the quote; the section is that of the sentence."""
    paper = policies("一、支持企业", "1.减轻负担。对企业减免房租。")
    (measure,) = measures_of(paper)

    assert measure.section == 1
    assert measure.span.end - measure.span.start == len(measure.quote)
    assert measure.doubts == ()


def test_a_government_meant_by_its_place_is_doubted() -> None:
    """四平市组建了… names no body; an unsigned paper names none at all."""
    (meant,) = measures_of(reply("四平市组建了产业联盟。"))
    (nobody,) = measures_of("张锋委员：\n您提出的建议收悉，现答复如下：\n积极开展宣传培训活动。")

    assert meant.doubts == ("inferred_owner",)
    assert (nobody.agencies, nobody.doubts) == ((), ("progress_unsaid",))


def test_what_a_paper_s_words_mean_is_no_measure() -> None:
    """Definitions and the day a paper comes into force order nobody to do anything."""
    paper = policies(
        "一、支持企业",
        "1.适用对象。本办法所称企业，是指依法登记的企业。其中，创业团队是指3人以上的团队。",
        "2.减轻负担。对企业减免房租。对是指定机构的企业减免税费。",
        "本措施自印发之日起施行，有效期3年。自2023年1月起对企业实施减税。",
    )

    assert [m.quote for m in measures_of(paper)] == [
        "对企业减免房租",
        "对是指定机构的企业减免税费",
        "自2023年1月起对企业实施减税",
    ]


@pytest.mark.parametrize(
    ("sentence", "count"),
    [
        ("2月29日，习近平总书记在集体学习时强调，要大力推动新能源发展。", 0),
        ("习近平总书记先后赴甘肃考察，主持召开座谈会。", 0),
        ("为贯彻落实习近平总书记重要指示，省科技厅印发了方案。", 1),
        ("省科技厅深入学习习近平总书记重要讲话精神，开展培训。", 1),
    ],
)
def test_a_leader_s_words_are_no_act_of_the_issuer(sentence: str, count: int) -> None:
    """Only what a body does with them is."""
    assert len(measures_of(reply(sentence))) == count


def test_an_opening_reports_no_act() -> None:
    """我厅高度重视…，组织研究… before 现答复如下 is how each reply begins."""
    paper = (
        "张锋委员：\n您提出的《关于甲的建议》收悉，我厅高度重视，组织专题研究，制定了办理方案。"
        "现答复如下：\n我厅印发了实施方案。\n吉林省科学技术厅\n2022年6月28日"
    )
    assert [m.quote for m in measures_of(paper)] == ["我厅印发了实施方案"]


def test_where_to_turn_is_no_measure() -> None:
    """请径向…反映 closes a notice."""
    paper = policies(
        "执行中遇到问题，请径向省财政厅反映。", "一、支持企业", "1.减轻负担。对企业减免房租。"
    )
    assert [m.quote for m in measures_of(paper)] == ["对企业减免房租"]


@pytest.mark.parametrize(
    "line",
    [
        "为进一步加快茶叶产业发展，推动标准化，促进农民增收。",
        "《关于加快产业发展的实施意见》已经省政府研究同意。",
    ],
)
def test_what_stands_above_the_sections_of_a_plan(line: str) -> None:
    """Purposes and transmittals order nothing."""
    paper = policies(line, "一、支持企业", "1.减轻负担。对企业减免房租。", "设施农业补助")

    assert [m.quote for m in measures_of(paper)] == ["对企业减免房租"]


@pytest.mark.parametrize(
    ("sentence", "doubts"),
    [
        ("省科技厅组织企业对接。", ("progress_unsaid",)),
        ("省科技厅已组织企业对接。", ()),
        ("省科技厅每年组织企业对接。", ()),
        ("下一步，省科技厅组织企业对接。", ()),
        ("支持企业开展对接。", ()),
        ("省科技厅重视企业发展工作，指导企业申报。", ()),
    ],
)
def test_a_bare_verb_leaves_open_how_far_an_act_is(sentence: str, doubts: tuple[str, ...]) -> None:
    """A sign of time, a habit or 下一步 settles it, and so does a verb without an end."""
    (measure,) = measures_of(reply(sentence))

    assert measure.doubts == doubts


def test_an_owner_carried_on_is_doubted() -> None:
    """Who acted before may not act now; in a paper of policies bare verbs are planned anyway."""
    _, carried = measures_of(reply("省财政厅安排了资金。组织了技术培训。"))
    (planned,) = measures_of(policies("一、支持企业", "1.减轻负担。支持企业发展。"))

    _, told = measures_of(reply("省财政厅提出意见如下：组织了培训。组织了技术交流。"))
    _, own = measures_of(reply("省科技厅安排了资金。组织了技术培训。"))

    assert carried.doubts == ("owner_carried",)
    assert (told.doubts, own.doubts, planned.doubts) == ((), (), ())
