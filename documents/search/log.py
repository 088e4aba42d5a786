"""What was asked and what it found (检索日志): for the administrator, and to offer again."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import TYPE_CHECKING

from django.db.models import Count, Max
from django.utils import timezone

from documents.models import SearchLog
from documents.search.labels import FACET_LABELS, chosen_values
from documents.search.request import SearchPage

if TYPE_CHECKING:
    from django.contrib.auth.models import User

KEPT = timedelta(days=180)  # searches may hold names of people


@dataclass(frozen=True, slots=True, kw_only=True)
class Unanswered:
    """A query that found nothing: how often it was asked, and when last."""

    text: str
    times: int
    last: datetime


def search_log(page: SearchPage, *, user: User | None = None) -> None:
    """Note a first page of results; turning pages is no new search."""
    request = page.request
    if request.number != 1 or not (request.text.strip() or request.within.strip()):
        return
    filters = {
        FACET_LABELS[name]: [str(value) for value in values]
        for name in FACET_LABELS
        if (values := chosen_values(request, name))
    }
    SearchLog.objects.create(
        user=user,
        text=f"{request.text.strip()} {request.within.strip()}".strip()[:500],
        filters=filters,
        total=page.total.value,
        milliseconds=round(page.seconds * 1000),
    )


def searches_recent(user: User, *, limit: int = 20) -> list[str]:
    """The user's own latest queries that found something, each once."""
    texts = SearchLog.objects.filter(user=user, total__gt=0).values_list("text", flat=True)
    return list(dict.fromkeys(texts[: limit * 5]))[:limit]


def searches_unanswered(*, days: int = 30, limit: int = 100) -> Sequence[Unanswered]:
    """Queries that found nothing in the last days, commonest first: words to add as synonyms."""
    since = timezone.now() - timedelta(days=days)
    rows = (
        SearchLog.objects.filter(total=0, at__gte=since)
        .order_by()
        .values_list("text")
        .annotate(times=Count("pk"), last=Max("at"))
        .order_by("-times", "-last")
    )
    return [Unanswered(text=text, times=times, last=last) for text, times, last in rows[:limit]]


def searches_prune() -> int:
    """Delete what is older than may be kept; how many."""
    return SearchLog.objects.filter(at__lt=timezone.now() - KEPT).delete()[0]
