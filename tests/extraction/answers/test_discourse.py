"""Whose acts the sentences without a subject are."""

from __future__ import annotations

from documents.extraction.pipeline import trace
from tests.extraction.papers import owners_of, reply

ISSUER, FINANCE, INDUSTRY = "吉林省科学技术厅", "吉林省财政厅", "吉林省工业和信息化厅"


def test_a_speaker_holds_to_the_end_of_the_paragraph() -> None:
    """省财政厅…答复意见如下 covers its points, its 下一步 and its 我们."""
    paper = reply(
        "一、关于“加大投入”的建议。",
        "省财政厅对有关建议，经研究，提出答复意见如下：一、我省已成立产业基金。"
        "二、不断加大投入，组建了引导基金。下一步，我们将完善支持政策。",
        "二、关于“建设平台”的建议。",
        "不断提升平台服务水平。",
    )

    assert owners_of(paper) == [[FINANCE], [FINANCE], [FINANCE], [ISSUER]]


def test_next_steps_of_several_bodies_carry_to_their_points() -> None:
    """下一步，A和B将 holds for 一是 and 二是."""
    paper = reply(
        "下一步，省财政厅和省工信厅将通力协作。一是拓宽渠道，支持企业上市。二是加强培训。"
    )

    assert owners_of(paper) == [[FINANCE, INDUSTRY]] * 3


def test_joint_issuers_answer_together() -> None:
    """What no note and no subject gives to one is the work of all who issued the paper."""
    paper = "\n".join(
        (
            "甲省财政厅".replace("甲", "吉林") + "吉林省科学技术厅关于印发若干措施的通知",
            "各市（州）财政局：",
            "为支持企业，制定以下措施。",
            "一、支持企业",
            "1.减轻负担。对企业减免房租。",
            "吉林省财政厅",
            "吉林省科学技术厅",
            "2022年6月28日",
        )
    )

    assert owners_of(paper) == [[FINANCE, ISSUER]]


def test_we_are_the_writer() -> None:
    """我们 behind a body that merely acted is the issuer, behind 答复意见如下 the speaker."""
    acted = reply("省财政厅安排了专项资金。我们将加强协调。")
    spoke = reply("省财政厅提出意见如下：安排专项资金。我们将加强协调。")

    assert owners_of(acted) == [[FINANCE], [ISSUER]]
    assert owners_of(spoke) == [[FINANCE], [FINANCE]]


def test_a_superior_passes_by() -> None:
    """After 国务院印发了… the reply's own acts are the issuer's again."""
    paper = reply("2021年，国务院印发了《关于发展医药产业的意见》。积极开展宣传培训。")

    assert owners_of(paper) == [["国务院"], [ISSUER]]


def test_an_opening_says_nothing_of_who_acts_below() -> None:
    """会后由省政府研究后转交我厅办理 leaves the acts below to the writer."""
    text = (
        "张锋委员：\n您提出的《关于甲的提案》会后由省财政厅研究后转交我厅办理，现答复如下：\n"
        "支持企业发展。\n吉林省科学技术厅\n2022年6月28日"
    )

    assert owners_of(text) == [[ISSUER]]


def test_the_government_above_the_writer_passes_by() -> None:
    """After 省政府提出了方案 the bureau's own acts follow; who only attends to it owns nothing."""
    decided = reply("2016年省委、省政府提出了行动方案。按政策标准对项目给予补助。")
    minded = reply("省政府高度关注，省财政厅开展了项目建设。累计完成渠道建设3千米。")

    assert owners_of(decided)[1] == [ISSUER]
    assert owners_of(minded) == [[FINANCE], [FINANCE]]


def test_a_partner_of_one_act_does_not_stay() -> None:
    """Only the leading body goes on acting in the next sentence."""
    paper = reply("省财政厅会同省工信厅启动了试点。安排了专项资金。")

    assert owners_of(paper) == [[FINANCE, INDUSTRY], [FINANCE]]


def test_the_writer_goes_on_behind_a_joint_act() -> None:
    """Partners of one act leave the next to the writer; those of next steps stay for its points."""
    acted = reply("省财政厅、省科技厅联合设立基金。投入资金3亿元。")
    planned = reply("下一步，省财政厅、省科技厅将加大投入。一是扩大规模。")

    assert owners_of(acted) == [[FINANCE, ISSUER], [ISSUER]]
    assert owners_of(planned) == [[FINANCE, ISSUER], [FINANCE, ISSUER]]


def test_others_acts_go_back_to_the_writer() -> None:
    """A sentence of banks or guarantors is not carried from the body that acted before."""
    paper = reply("省财政厅安排了资金。担保机构对企业提高贷款额度。对企业给予补贴。")

    assert owners_of(paper) == [[FINANCE], [ISSUER], [FINANCE]]


def test_who_acts_in_one_point_acts_in_no_other() -> None:
    """工作安排：1、省财政厅安排资金。2、支持企业…: the second is the writer's."""
    headed = reply("下一步工作安排：1、省财政厅安排资金。2、支持企业发展。")
    led = reply("下一步，省财政厅将做好以下工作：一是安排资金。二是支持企业发展。")

    assert owners_of(headed) == [[FINANCE], [ISSUER]]
    assert owners_of(led) == [[FINANCE], [FINANCE]]


def test_who_pays_does_not_go_on_acting() -> None:
    """省财政每年安排资金 leaves the next act to the writer; a department that acts goes on."""
    paid = reply("省财政每年安排资金2亿元。组织开展对接活动。")
    acted = reply("省财政厅制定了办法。组织开展对接活动。")

    assert owners_of(paid) == [[FINANCE], [ISSUER]]
    assert owners_of(acted) == [[FINANCE], [FINANCE]]


def test_points_return_to_who_opened_the_paragraph() -> None:
    """二是 belongs to the paragraph's first body, not to the one named in between."""
    paper = reply("省财政厅积极推动基金发展。一是省工信厅组织了对接活动。二是组建了引导基金。")

    assert owners_of(paper) == [[FINANCE], [INDUSTRY], [FINANCE]]


def test_a_heading_that_names_a_body_gives_it_the_section() -> None:
    """一、省财政厅意见 makes the section that body's; the next is the issuer's again."""
    paper = reply(
        "一、省财政厅意见",
        "出台了资金管理办法。将继续加大投入力度。",
        "二、我厅工作情况",
        "推进产教融合，遴选20个示范专业。",
    )

    assert owners_of(paper) == [[FINANCE], [FINANCE], [ISSUER]]


def test_a_heading_about_a_body_gives_it_nothing() -> None:
    """一、关于支持省财政厅工作的建议 is about a body, not by it."""
    paper = reply("一、关于省财政厅加大投入的建议", "出台了资金管理办法。")

    assert owners_of(paper) == [[ISSUER]]


def test_points_in_paragraphs_of_their_own_follow_the_speaker() -> None:
    """下一步，省财政厅将…。 carries to 一是 and 二是 below it."""
    paper = reply("下一步，省财政厅将重点推进。", "一是加大投入力度。", "二是完善支持政策。")

    assert owners_of(paper) == [[FINANCE]] * 3


def test_how_an_owner_is_known_is_kept() -> None:
    """named, carried, issuer: each answer says how."""
    context = trace(reply("积极开展培训。省财政厅启动了试点。安排了资金。"), strict=True).context

    assert [answer.how for answer in context.answers][-3:] == ["issuer", "named", "carried"]


def test_there_is_one_answer_for_each_sentence() -> None:
    """Answers run parallel to the sentences, none for none."""
    for paper in (reply("积极开展培训。"), "", "一、。；"):
        context = trace(paper, strict=True).context
        assert len(context.answers) == len(context.sentences)


def test_an_unsigned_paper_has_no_owner() -> None:
    """Without issuer and subject nobody is made up."""
    assert owners_of("张锋委员：\n您提出的建议收悉，现答复如下：\n积极开展宣传培训活动。") == [[]]


PLAN = """吉林省人民政府关于印发甲方案的通知
各市（州）人民政府：
一、职责分工
（一）省财政厅
负责安排年度预算。落实规划编制所需的经费保障。
（二）工作要求
省科技厅负责制定实施办法并组织落实；对各类项目给予业务指导和服务；按期开展绩效评估。
加强政策宣传和引导。
吉林省人民政府
2024年3月1日
"""


def test_in_a_plan_a_heading_that_is_a_body_names_who_acts() -> None:
    """（一）省财政厅 and its duties below; behind a ； the first half's subject goes on."""
    government = "吉林省人民政府"

    assert owners_of(PLAN) == [[FINANCE], [FINANCE], [ISSUER], [ISSUER], [government]]
