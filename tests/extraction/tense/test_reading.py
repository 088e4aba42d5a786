"""Done, ongoing, planned, declined."""

from __future__ import annotations

import pytest

from tests.extraction.papers import measures_of, policies, reply


def statuses(*body: str) -> list[str]:
    """Statuses of the measures of a reply."""
    return [measure.status.value for measure in measures_of(reply(*body))]


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        # done: 了, 已, a date, an act that is over at once.
        ("省科技厅印发了实施方案。", "done"),
        ("目前，我省已认定新型研发机构30家。", "done"),
        ("2024年，支持3家科技企业开展试点。", "done"),
        ("与吉林银行签订战略合作协议。", "done"),
        ("召开金融助力发展大会。", "done"),
        ("我厅高度重视，立即组织专人进行研究。", "done"),
        ("投入资金6799万元，新建幼儿园6所，覆盖率达到80%以上。", "done"),
        ("对企业按每人500元以上标准发放补贴30万元。", "ongoing"),
        ("从中筛选代表性强的69个项目作为示范项目。", "done"),
        ("新成立流域监督管理局，由生态环境部领导。", "done"),
        ("计划配备智慧黑板设备412套。", "planned"),
        ("针对宣传的问题，将一如既往利用各类平台加强宣传。", "planned"),
        ("我省将做精乡土特色产业。", "planned"),
        ("我厅负责城区道路以及公园广场共约1500万平方米的保洁。", "ongoing"),
        ("推动科技创新首次写入省政府工作报告。", "done"),
        ("推动企业开展合作，2023年7月注册成立新公司。", "done"),
        # A date without a year, 曾, what was seen on the spot.
        ("今年3月份，从专项计划中下达资金1000万元。", "done"),
        ("去年对该路段进行维修。", "done"),
        ("我厅曾对该路段进行治理。", "done"),
        ("我厅实地查看该小区情况，核实停车位数量。", "done"),
        ("二是新增车辆60台。", "done"),
        ("对认定为省级标杆车间的，各奖50万元。", "ongoing"),
        ("推广节水产品，力争全年遴选80款以上。", "planned"),
        ("其中安排白城市建设资金270万元。", "done"),
        ("为加快良种推广，2018年，省财政安排资金10亿元。", "done"),
        ("敦化市等11个县市获得认定。", "done"),
        ("编制完成《充电设施布局规划》。", "done"),
        ("近三年，全省完成改造12万户。", "done"),
        ("全市培育专业合作社86家，带动农户增收。", "done"),
        ("为加强培训，今年5月18日在县城举行技能竞赛。", "done"),
        ("四平市、白城市相继成立工作小组。", "done"),
        ("我厅于2021年8月制定试点办法。", "done"),
        ("今年上半年收到科技资金417万元，安排项目资金420万元。", "done"),
        ("资金切块下达到省，各省可按规定统筹安排。", "ongoing"),
        ("按照《关于印发三年行动方案的通知》要求，我省计划2025年建设1000个充电桩。", "planned"),
        ("农户侵占了部分河道，但是我厅会尽最大努力争取项目列项。", "planned"),
        ("我厅印发了方案，但是我厅将继续争取项目列项。", "done"),
        ("2013年以来，我厅共争取专项资金约9297万元。", "done"),
        ("等批复后，组织招标、进场施工。", "planned"),
        ("后期我厅也将呼吁有关部门完善设施。", "planned"),
        ("今年12月底前，对该路段进行维修。", "ongoing"),
        # What ought to be, what is counted as a limit, what is advised.
        ("园区应按规定建成处理设施，并安装监控装置。", "ongoing"),
        ("对信用好的企业可继续支持，但累计次数不得超过3次。", "ongoing"),
        ("建议有关县签署协议，我厅将指导建立补偿机制。", "planned"),
        ("待资金下达之后，我厅立即组织施工。", "planned"),
        ("只要解决了上述问题，我厅会及时开通线路。", "planned"),
        # 正在 of another act, and right behind a date.
        ("下一步，结合国家正在开展的规划编制，加强指导。", "planned"),
        ("2025年正在改造的危旧房共488套，督促加快进度。", "ongoing"),
        # ongoing: bare verbs, habits, 正在.
        ("支持梅河口大力发展中药产业。", "ongoing"),
        ("持续举办技术经纪人培训班。", "ongoing"),
        ("省科技厅每年组织开展考核评价工作。", "ongoing"),
        ("我厅正在会同有关部门制定管理办法。", "ongoing"),
        ("不断健全平台的公共服务功能。", "ongoing"),
        ("推荐企业积极申报国家重点研发计划重点专项。", "ongoing"),
        ("对新认定的科技企业孵化器给予后补助支持，定期开展考核。", "ongoing"),
        # Acts named on the way are not the sentence's own: 正起草, 下达的指标, 批准后.
        ("目前，省司法厅正组织起草《生态保护补偿条例》。", "ongoing"),
        ("省司法厅组织起草《生态保护补偿条例》。", "done"),
        ("省科技厅正式印发实施方案。", "done"),
        ("根据省财政厅下达的预算指标，择优支持项目。", "ongoing"),
        ("省财政厅下达预算指标，择优支持项目。", "done"),
        ("经依法批准后可以开展生态旅游。", "ongoing"),
        ("省科技厅批准开展试点。", "done"),
        # 共同, 已 in a modifier; what a later clause counts in a year that is over or to come.
        ("保险保费由省和市县共同补贴80%。", "ongoing"),
        ("加强技术指导，促使已改造的农田种满种好。", "ongoing"),
        ("我厅实施攻关计划，2021年企业承担项目213项。", "done"),
        ("我厅实施攻关计划，2023年企业承担项目213项。", "ongoing"),
        ("省科技厅专题研究，明确责任处室。", "done"),
        ("编制《现代农业发展规划》，明确产业布局。", "done"),
        ("我厅积极对接高校，建立实习基地6个。", "done"),
        ("每年建立实习基地6个。", "ongoing"),
        ("成立由分管领导任组长的工作专班，统筹推进各项任务。", "done"),
        ("省科技厅多次深入企业现场调研。", "done"),
        ("我厅正会同有关部门编制培育计划，计划利用三年时间培育50家。", "ongoing"),
        ("该项政策由省财政厅制定，我厅无权调整。", "declined"),
        ("发放补贴占比达90%以内的，给予支持。", "ongoing"),
        # planned: 将, 拟, 计划 before a verb.
        ("省科技厅将不断提升平台的服务水平。", "planned"),
        ("2025年，我省将再安排25亿元支持园区建设。", "planned"),
        ("拟投入财政资金3500万元。", "planned"),
        ("计划引进10个高水平科研团队。", "planned"),
        ("中央平台建成之后，必将对服务体系起到积极的带动作用。", "planned"),
        ("建成中央平台，对服务体系起到积极的带动作用。", "done"),
        # 将 that moves an object forward is no future.
        ("将企业积分结果作为评定信用的重要参考。", "ongoing"),
        ("支持拟上市企业规范运作。", "ongoing"),
        # Issued first, planned within.
        ("2018年1月，财政部印发实施方案，三年将安排奖励资金180亿元。", "done"),
        ("2025年3月，工信部将强化顶层设计。", "planned"),
        # declined
        ("按照有关要求，不宜重复设立专项资金。", "declined"),
        ("该项目目前无法立项解决。", "declined"),
        # A condition declines nothing.
        ("对不符合条件的企业加强辅导和支持。", "ongoing"),
    ],
)
def test_the_status_of_a_sentence_in_a_reply(sentence: str, expected: str) -> None:
    """Signs of time decide, clause by clause."""
    assert statuses(sentence) == [expected]


def test_next_steps_hold_to_the_end_of_their_paragraph() -> None:
    """下一步 makes the rest of its paragraph planned, not the next one."""
    paragraphs = ("下一步，加强统筹协调。强化政策支持。", "支持企业发展壮大。")

    assert statuses(*paragraphs) == ["planned", "planned", "ongoing"]


def test_details_of_what_is_announced_are_planned() -> None:
    """A sentence that begins with its verb goes on after 将; one with a subject of its own not."""
    assert statuses("我省将做精特色产业。积极推动基地建设。") == ["planned", "planned"]
    assert statuses("我省将做精特色产业。省财政厅支持基地建设。") == ["planned", "ongoing"]


def test_what_comes_later_this_year_is_not_done_yet() -> None:
    """今年下半年，将… is ahead also among what was done."""
    text = "省科技厅主要做了以下工作：一、培育企业。今年下半年，将指导企业开展验收工作。"

    assert statuses(text) == ["done", "planned"]


def test_points_of_a_plan_are_planned() -> None:
    """我厅将继续支持…。一是… says how, in the same paragraph or below it."""
    assert statuses("我厅将继续支持建设。一是加大投入力度。二是推进项目落地。") == ["planned"] * 3
    assert (
        statuses("我厅将继续支持建设。", "一是加大投入力度。", "二是推进落地。") == ["planned"] * 3
    )


def test_what_is_under_way_stays_ongoing_among_next_steps() -> None:
    """正在 under 下一步 is ongoing."""
    assert statuses("下一步，加强统筹协调。我厅正在制定管理办法。") == ["planned", "ongoing"]


def test_a_heading_of_next_steps_makes_its_section_planned() -> None:
    """（二）下步工作 holds for the points under it."""
    body = ("一、关于“加强合作”的建议", "（一）主要措施", "推动企业合作。", "（二）下步工作")

    assert statuses(*body, "开展企业评价工作。") == ["ongoing", "planned"]


def test_work_announced_as_done_is_done_without_an_aspect() -> None:
    """主要做了以下工作 makes bare verbs done."""
    text = "省工信厅主要做了以下工作：一、培育行业领军企业。支持项目建设。下一步，加强协调。"

    assert statuses(text) == ["done", "done", "planned"]


def test_a_lead_in_holds_for_the_sections_behind_it() -> None:
    """…抓好落实： 1.… 2.… are planned, what stands under the next heading is not."""
    lead = "对此，我们将认真研究，会同相关部门抓好落实："
    steps = ("1.健全体系。修订管理办法。", "2.拓宽渠道。支持企业发展。")
    body = ("一、关于“保护”的建议", lead, *steps, "二、关于“宣传”的建议", "支持企业推广。")

    assert statuses(*body) == ["planned", "planned", "planned", "ongoing"]


def test_sections_behind_a_report_are_done_unless_they_say_otherwise() -> None:
    """主要做了以下工作。 1.… makes bare verbs done, not 正在 and not 持续."""
    steps = (
        "1.健全体系。修订管理办法。",
        "2.拓宽渠道。正在制定规划。",
        "3.抓好落实。持续加强检查。",
    )

    assert statuses("我厅主要做了以下工作。", *steps) == ["done", "ongoing", "ongoing"]


def test_anothers_next_stage_plans_nothing_here() -> None:
    """提出将在下一阶段推进 is no 下一步 of the writer's."""
    text = "国家科技部印发了通知，提出将在下一阶段推进建设。我厅联合印发了实施通知。"

    assert statuses(text) == ["done", "done"]


def test_all_of_a_paper_of_policies_is_planned() -> None:
    """Tasks are planned, even those in the words of the past."""
    paper = policies("一、支持企业", "1.减负。对已纳税的企业返还了的部分不再返还。继续减免房租。")

    assert {measure.status.value for measure in measures_of(paper)} == {"planned"}


@pytest.mark.parametrize(
    ("second", "expected"),
    [
        ("在2027年底前，消除比例达90%以上。", "planned"),
        ("2021年，共安排专项资金4300万元。", "done"),
    ],
)
def test_a_time_limit_does_not_turn_back_from_next_steps(second: str, expected: str) -> None:
    """A year before which something is to be done is no date of an act."""
    assert statuses(f"下一步，我厅将加强督导。{second}") == ["planned", expected]


def test_what_a_plan_looks_back_on_is_done() -> None:
    """发展成效 reports, the tasks below are planned."""
    paper = policies(
        "一、发展成效", "建设示范县3个。", "二、重点任务", "建设示范县10个，支持企业发展。"
    )

    assert [m.status.value for m in measures_of(paper)] == ["done", "planned"]


def test_parts_of_a_plan_are_planned() -> None:
    """其中… and the halves behind ； go on with what is planned."""
    text = (
        "我省计划今年建设1000个充电桩。其中省财政厅建设150个充电桩；省教育厅建设200个充电桩。"
        "省科技厅支持企业发展。"
    )
    assert statuses(text) == ["planned", "planned", "planned", "ongoing"]
