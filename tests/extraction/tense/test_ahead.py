"""What is ahead, told from 将 = 把 and from what is over."""

from __future__ import annotations

import pytest

from documents.extraction.tense.ahead import future_of, lies_ahead
from tests.extraction.papers import measures_of, reply


def statuses(*body: str) -> list[str]:
    """Statuses of the measures of a reply of 2022."""
    return [measure.status.value for measure in measures_of(reply(*body))]


@pytest.mark.parametrize(
    "sentence",
    [
        # 将 before how, and behind who acts before anything that is no 把.
        "我厅将不折不扣落实要求。",
        "省财政厅将视情给予支持。",
        "相关部门将各司其职。",
        "我厅将分批组织实施。",
        "我厅将常态化开展走访。",
        "我厅将紧扣目标抓好工作。",
        "市水利局将老旧管网改造项目申报工作做实做细。",
        "我厅即将出台方案。",
        # 拟, 计划, 力争, 有望.
        "省财政厅拟安排资金3亿元。",
        "今年拟新建充电桩200个。",
        "三是拟设立基金。",
        "我厅计划出台管理办法。",
        "明年计划改造公路20公里。",
        "项目有望年底前完工。",
        "积极对接国家部委，力争项目获批。",
        "争取尽快启动建设。",
        "今年底前完成改造。",
        "2025年6月底前建成投用。",
    ],
)
def test_signs_of_what_is_ahead(sentence: str) -> None:
    """Each says by itself that the act has not been done."""
    assert future_of(sentence) is not None


@pytest.mark.parametrize(
    "sentence",
    [
        # 将 = 把.
        "我厅将该项目列入计划。",
        "我厅将20个项目列入计划。",
        "我省将低空经济作为新增长点。",
        "我厅将政策汇编成册。",
        "我厅将审批时限压缩至5天。",
        "将重点项目纳入规划。",
        "水利部将编制规划、设置管理等职责划转至生态环境部。",
        # 拟 and 计划 in other words.
        "支持拟上市企业规范运作。",
        "组织拟申报企业培训。",
        "建设虚拟现实实验室。",
        "我厅草拟了方案。",
        "省级科技计划实施成效明显。",
        # A day that is over.
        "今年以来完成投资3亿元。",
        "今年上半年完成改造20公里。",
        "2023年底前建成的工程运行良好。",
    ],
)
def test_what_is_no_sign_of_the_future(sentence: str) -> None:
    """Objects moved forward, other words, and what has been done."""
    assert future_of(sentence) is None


@pytest.mark.parametrize(
    ("sentence", "year", "expected"),
    [
        ("到2025年，全省建成平台100家。", 2022, True),
        ("力争到2025年底，建成平台100家。", None, True),
        ("到2021年，全省建成平台80家。", 2022, False),
        ("到2022年底，全省已建成平台90家。", 2022, False),
        ("到访企业2025家，解决问题80个。", 2022, False),
    ],
)
def test_a_day_to_come_lies_ahead(sentence: str, year: int | None, *, expected: bool) -> None:
    """Seen from the year of the paper; what is said to be reached is over."""
    assert lies_ahead(sentence, year) is expected


@pytest.mark.parametrize(
    ("body", "expected"),
    [
        # What heads a run holds for its bare sentences and points.
        (("到2025年，建成平台200家。培育企业500家。加强平台管理。",), ["planned"] * 3),
        (("一是将着力完善政策。二是将项目纳入规划。三是加强培训。",), ["planned"] * 3),
        (("2021年，我厅开展专项行动。一是编制指南。二是加大投入。",), ["done"] * 3),
        (("去年，我厅开展专项行动：", "一是编制指南。", "二是加大投入。"), ["done"] * 3),
        # A year that is not over, or that only begins a time, heads nothing.
        (("2022年，我厅开展专项行动。一是编制指南。",), ["done", "ongoing"]),
        (("2021年以来，我厅推进试点。一是支持企业转型。",), ["ongoing", "ongoing"]),
        # A point that tells of what is done is done.
        (("一是将着力完善政策。二是已建成平台3个。",), ["planned", "done"]),
    ],
)
def test_what_heads_a_list_holds_for_its_points(body: tuple[str, ...], expected: list[str]) -> None:
    """Points without a sign of their own follow the sentence above them."""
    assert statuses(*body) == expected


@pytest.mark.parametrize(
    ("heading", "expected"),
    [
        ("二、下一阶段工作", "planned"),
        ("二、接下来的举措", "planned"),
        ("二、后续工作安排", "planned"),
        ("二、拟采取的措施", "planned"),
        ("二、到2025年的目标", "planned"),
        ("二、发展目标", "planned"),
        ("二、发展目标完成情况", "ongoing"),
        ("二、后续资源开发", "ongoing"),
    ],
)
def test_headings_of_what_comes_next(heading: str, expected: str) -> None:
    """A heading that announces next steps makes bare verbs plans."""
    assert statuses("一、基本情况", "支持企业发展。", heading, "加快推进项目。")[-1] == expected


@pytest.mark.parametrize(
    "opening",
    [
        "下一阶段，",
        "今后，我们要",
        "接下来，",
        "后续，",
        "后期，我厅",
        "往后，",
        "明年，我厅",
        "我厅下步",
    ],
)
def test_words_for_next_steps_hold_to_the_end_of_the_paragraph(opening: str) -> None:
    """All that follows in the paragraph is planned."""
    assert statuses(f"{opening}加强统筹协调。支持企业发展。") == ["planned", "planned"]
