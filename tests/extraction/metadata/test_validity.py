"""From when and until when a paper is in force."""

from __future__ import annotations

import pytest

from documents.extraction.metadata.validity import Validity, validity_of


@pytest.mark.parametrize(
    ("text", "start", "end"),
    [
        ("第九条 本办法自2023年3月1日起施行，有效期3年。", "2023-03-01", "2026-02-28"),
        (
            "本规定自２０２２年７月１日起施行，有效期至２０２７年６月３０日。",
            "2022-07-01",
            "2027-06-30",
        ),
        ("本通知自印发之日起施行，有效期五年。", "2022-05-10", "2027-05-09"),
        ("自发布之日起实施，有效期两年。", "2022-05-10", "2024-05-09"),
        ("本措施自公布之日起暂执行至2022年9月30日止。", "2022-05-10", "2022-09-30"),
        ("以上政策除另有规定外，执行期限自印发之日起6个月止。", "2022-05-10", "2022-11-09"),
        ("本细则自2024年8月31日起试行，试行期6个月。", "2024-08-31", "2025-02-27"),
        ("本意见自2021年1月1日起执行。有效期至2023年12月31日。", "2021-01-01", "2023-12-31"),
        ("本方案自印发之日起施行。", "2022-05-10", None),
        # It ends with an event that has no day.
        ("本通知自印发之日起施行，有效期至应急响应解除。", "2022-05-10", None),
        ("本政策有效期至2025年12月31日。", None, "2025-12-31"),
    ],
)
def test_stated(text: str, start: str | None, end: str | None) -> None:
    """The first day as stated or that of issue; the last as stated or counted."""
    assert validity_of(f"一、措施。\n{text}\n", issued_on="2022-05-10") == Validity(
        start=start, end=end
    )


@pytest.mark.parametrize(
    "text",
    [
        # One measure's own term, or another paper's.
        "减免政策实施期限至2022年12月31日。",
        "《某某条例》自2020年1月1日起施行。",
        "失业金标准自2022年5月1日起执行，提高到每人1800元。",
        "许可证有效期3年。",
        "本市企业自2022年1月1日起执行新标准，有效期2年。",
        "协议有效期可为1年、2年或3年。",
        "",
    ],
)
def test_silent(text: str) -> None:
    """What is said of one clause, another paper or a licence says nothing of the paper."""
    assert validity_of(text, issued_on="2022-05-10") == Validity()


def test_days_counted_from_an_unknown_day_of_issue() -> None:
    """Without a date of the paper, a term from its day of issue has neither end."""
    assert validity_of("本办法自印发之日起施行，有效期3年。", issued_on=None) == Validity()
