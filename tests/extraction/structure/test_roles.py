"""What paragraphs are to their paper."""

from __future__ import annotations

from collections import Counter
from pathlib import Path

import pytest

from documents.extraction.clean import clean
from documents.extraction.structure import paragraphs_of
from tests.extraction.layouts import CORPUS, text_of


def roles_of(source: str) -> list[str]:
    """The role of each paragraph."""
    return [paragraph.role.value for paragraph in paragraphs_of(clean(source))]


REPLY = """您当前的位置：首页 > 提案答复
索 引 号 : tlx/2023-04730
对省政协十二届五次会议第224号委员提案的答复
吉科发医〔2022〕97号
张锋委员：
您提出的《关于打造高地的建议》收悉，现答复如下：
一、加强顶层设计
我厅印发了规划。
感谢您的关心。
吉林省科学技术厅
2022年6月28日
联系人：王某 电话：0431-88888888
分享
"""

NOTICE = """某省人民政府关于印发若干措施的通知
各市人民政府，省政府各部门：
现印发给你们，请认真执行。
某省人民政府
2020年2月20日
某省支持企业若干措施
为支持企业发展，制定本措施。
一、加大支持
（一）降低成本。对企业给予补助。
责任单位：省财政厅、省税务局
（责任单位：各市（州）人民政府）
附件：1.任务分工表
2.名单
附件1
任务分工表
序号
任务
责任单位
1.降低成本
省财政厅
"""


@pytest.mark.parametrize(
    ("source", "expected"),
    [
        (
            REPLY,
            "noise noise title number addressee body heading body body"
            + 2 * " signature"
            + 2 * " noise",
        ),
        (
            NOTICE,
            "title addressee body signature signature title body heading body"
            + 2 * " owners"
            + 2 * " noise"
            + 2 * " title"
            + 5 * " table",
        ),
        ("胡某、吴某委员\n您提出的提案收悉。", "addressee body"),
        ("支持企业发展。\n某县财政局 联系电话:65132561", "body signature"),
        ("关于做好工作的通知", "title"),
        (
            "关于做好工作的通知\n各区人民政府，东湖新区管委会；市直各委办局：\n现印发给你们。",
            "title addressee body",
        ),
        ("", ""),
    ],
    ids=[
        "reply",
        "notice",
        "addressee without colon",
        "signature with telephone",
        "title",
        "addressees in two parts",
        "none",
    ],
)
def test_roles_of_a_paper(source: str, expected: str) -> None:
    """Head, text, signature, annexes and the page around them are told apart."""
    assert roles_of(source) == expected.split()


def test_second_copy_is_noise() -> None:
    """A body that stands twice in a page, the second time cut, is read once."""
    body = (
        "为全面掌握我县公办中小学校取暖情况，我局深入各学校实地调研，结合实际认真分析，提出办法。"
    )
    opening = (
        "您提出的《关于解决学校冬季取暖经费资金缺口的提案》（第4号）收悉，经认真研究，现答复如下："
    )
    source = f"张某委员：\n{opening}\n{body}\n来源：某县\n{opening}\n{body[:-9]}"

    assert roles_of(source) == ["addressee", "body", "body", "noise", "noise", "noise"]


def test_one_repeated_paragraph_is_kept() -> None:
    """A single paragraph said twice may be wanted."""
    words = (
        "各地各部门要加强组织领导，明确任务分工，强化督促检查，确保各项工作措施落到实处、取得实效。"
    )

    assert roles_of(f"一、甲方面\n{words}\n二、乙方面\n{words}") == [
        "heading",
        "body",
        "heading",
        "body",
    ]


@pytest.mark.parametrize("path", CORPUS, ids=lambda path: path.stem[:2])
def test_most_of_a_real_paper_is_text(path: Path) -> None:
    """Of no real paper more than half is taken for noise, and none is left without text."""
    text = clean(text_of(path))
    sizes = Counter[str]()
    for paragraph in paragraphs_of(text):
        sizes[paragraph.role.value] += paragraph.span.end - paragraph.span.start

    assert sizes["noise"] <= 0.5 * len(text.text)
    assert sum(sizes[role] for role in ("body", "heading", "table")) >= 0.4 * len(text.text)
