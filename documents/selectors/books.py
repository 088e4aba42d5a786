"""Money that is no entitlement, in the books it belongs to (资金账): told by the indicator's words.

What a beneficiary may claim is a `Subsidy`; a budget, a fund's size and money spent are figures in
yuan. Turnover, output, loans and firms' own money stand in no book.
"""

from __future__ import annotations

from typing import Any

from django.db import models
from django.db.models import QuerySet


class Book(models.TextChoices):
    """Which account of public money a figure belongs to."""

    BUDGET = "budget", "预算安排"
    FUND = "fund", "基金规模"
    SPENT = "spent", "已投入资金"


_FUND = "基金.{0,6}规模|管理总?规模|规模.{0,6}基金"
_PUBLIC = "财政|财力|预算|资金|经费|转移支付|下达|拨付|安排|基金"
_PRIVATE = "企业|社会|自筹|贷款|授信|债务|融资|注册|产值|收入|订单|保费"
_WORDS = {
    Book.BUDGET: (_PUBLIC, _PRIVATE),
    Book.FUND: (_FUND, _PRIVATE),
    Book.SPENT: (_PUBLIC, f"{_PRIVATE}|{_FUND}|拟"),
}


def book_rows(figures: QuerySet[Any], book: Book) -> QuerySet[Any]:
    """The figures of a book among targets (budgets) or results (funds, money spent)."""
    words, others = _WORDS[book]
    named = figures.filter(unit="元", indicator__regex=words)
    return named.exclude(indicator__regex=others)
