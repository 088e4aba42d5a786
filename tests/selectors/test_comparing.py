"""What becomes of facts from one version of a paper to the next."""

from __future__ import annotations

from decimal import Decimal

import pytest
from django.test import Client

from documents.models import Citation, Document, Measure, Result, Subsidy
from documents.selectors.comparing import comparison_build
from tests.factories import a_document

pytestmark = pytest.mark.django_db
CAPPED = "对年研发投入500万元以上的光电企业，按增量的10%给予补助，单户企业最高不超过{}万元"


def fact(model: type, document: Document, quote: str, **columns: object) -> None:
    """A row of the paper on these words."""
    key = quote[-40:]
    place = {"start": 0, "end": len(quote), "rule": "test"}
    model.objects.create(document=document, key=key, quote=quote, **place, **columns)  # type: ignore[attr-defined]


def told(old: Document, new: Document) -> list[tuple[str, str]]:
    """Each change as the page words it."""
    words = []
    for change in comparison_build(old, new).facts:
        kind = "变更" if change.was else "新增" if change.added else "减少"
        words.append((kind, change.told or change.fact.quote))
    return sorted(words)


def test_a_fact_put_otherwise_says_what_changed() -> None:
    """A cap, a figure and a status; not a loss and a gain."""
    old, new = a_document("旧.txt"), a_document("新.txt")
    rate = {"rate_percent": Decimal(10), "form": "补助"}
    fact(Subsidy, old, CAPPED.format(200), cap=Decimal(2_000_000), **rate)
    fact(Subsidy, new, CAPPED.format(300), cap=Decimal(3_000_000), per="单户企业", **rate)
    fact(Measure, old, "正在建设光电中试平台十个", status="ongoing", how="named")
    fact(Measure, new, "已经建成光电中试平台十个", status="done", how="named")
    figure = {"indicator": "产值", "unit": "元"}
    fact(Result, old, "全省光电产业产值1200亿元", value=Decimal(120_000_000_000), **figure)
    fact(Result, new, "全省光电产业产值1260亿元", value=Decimal(126_000_000_000), **figure)

    assert told(old, new) == [
        ("变更", "上限 200 万元 → 300 万元；享受单位 无 → 单户企业"),
        ("变更", "产值 1200 亿元 → 1260 亿元"),
        ("变更", "状态 进行中 → 已完成"),
    ]


def test_other_facts_are_lost_and_gained_and_the_same_are_no_change() -> None:
    """Each of two alike is taken once."""
    old, new = a_document("旧.txt"), a_document("新.txt")
    for document in (old, new):
        fact(Subsidy, document, "对初创企业给予房租补贴", form="补助")
    fact(Subsidy, old, CAPPED.format(200), cap=Decimal(2_000_000), form="补助")
    fact(Subsidy, new, CAPPED.format(210), cap=Decimal(2_100_000), form="补助")
    fact(Subsidy, new, CAPPED.format(220), cap=Decimal(2_200_000), form="补助")
    fact(Subsidy, new, "对孵化器给予奖励", form="奖励")

    found = told(old, new)

    assert [kind for kind, _ in found] == ["变更", "新增", "新增"]
    assert ("新增", "对孵化器给予奖励") in found


def test_every_kind_of_fact_leads_to_its_words(client: Client) -> None:
    """A citation has no page of its own: all stand in their paper, old or new."""
    old, new = a_document("旧.txt"), a_document("新.txt")
    Document.objects.update(text="依据《旧办法》办理。", status="pending", stage="done")
    fact(Citation, old, "《旧办法》", title="旧办法")
    fact(Subsidy, new, "给予补助", form="补助")

    page = client.get(f"/documents/{new.pk}/compare/{old.pk}/").content.decode()

    cited, paid = Citation.objects.get(), Subsidy.objects.get()
    assert f"/documents/{old.pk}/" in cited.get_absolute_url()
    assert f'href="{cited.get_absolute_url()}"' in page
    assert f'href="{paid.get_absolute_url()}"' in page
