"""What tests of pages share."""

from __future__ import annotations

import html
import re
from collections import Counter
from urllib.parse import urljoin

from django.test import Client

from documents.models import Agency, Document, Measure, Proposal, Result, Subsidy, Target

_LINK = re.compile(r'<a [^>]*href="([^"]*)"')
ELSEWHERE = re.compile(r"(?:src|href|action)=\"(?:https?:)?//|url\(\s*['\"]?(?:https?:)?//")
"""What names another host."""


def page(client: Client, path: str) -> str:
    """The page at `path`, which must answer 200."""
    response = client.get(path)

    assert response.status_code == 200, (path, response.status_code)
    return response.content.decode()


def links(text: str) -> list[str]:
    """Addresses a page links to, unescaped."""
    return [html.unescape(link) for link in _LINK.findall(text)]


def crawl(client: Client, *, start: str, per_shape: int) -> tuple[list[str], list[str]]:
    """Follow every link met, so many pages of a shape; addresses seen, and what is wrong.

    Wrong is any answer but a page or a redirect, a fragment that its page lacks, another host.
    """
    seen: dict[str, None] = {}
    troubles: list[str] = []
    shapes: Counter[str] = Counter()
    todo = [start]
    while todo:
        path = todo.pop()
        bare, _, fragment = path.partition("#")
        # A file of all rows of a large library takes its time: one of each kind will do.
        most = 1 if "/export." in bare else per_shape
        if path in seen or shapes[_shape(bare)] >= most:
            continue
        shapes[_shape(bare)] += 1
        seen[path] = None
        response = client.get(bare)
        # A picture is refused where no Chinese font is installed.
        if response.status_code not in ({200, 503} if "/chart.png" in bare else {200, 302}):
            troubles.append(f"{response.status_code} {path}")
        if response.headers.get("Content-Type", "").startswith("text/html"):
            text = response.content.decode()
            if fragment and f'id="{fragment}"' not in text:
                troubles.append(f"no such anchor {path}")
            if ELSEWHERE.search(text):
                troubles.append(f"other host {path}")
            todo += [urljoin(bare, link) for link in dict.fromkeys(links(text))]
    return list(seen), troubles


def _shape(path: str) -> str:
    """What pages of one kind have in common; filters may be combined without end, so one counts."""
    bare, _, query = path.partition("?")
    return re.sub(r"\d+", "0", bare) + "?" + query.partition("=")[0]


def addresses() -> list[str]:
    """An address of every kind of page on the founding papers."""
    plan = Document.objects.get(document_number="吉政办发〔2023〕35号")
    reply = Document.objects.get(document_number="吉科发医〔2022〕97号")
    first = [
        f"/{name}/{model._default_manager.order_by('pk')[0].pk}/"
        for name, model in (
            ("measures", Measure),
            ("subsidies", Subsidy),
            ("targets", Target),
            ("results", Result),
            ("proposals", Proposal),
            ("agencies", Agency),
        )
    ]
    return [
        "/",
        "/documents/",
        f"/documents/{plan.pk}/",
        f"/documents/{reply.pk}/",
        f"/documents/{reply.pk}/?q=基金&hit=1",
        "/measures/",
        "/measures/?group=document",
        "/measures/?words=无此词",
        "/subsidies/",
        "/subsidies/?cap_min=100亿&form=奖补",
        "/subsidies/firm/",
        "/subsidies/firm/?income=35亿&words=药",
        "/targets/",
        "/targets/?book=budget",
        "/results/",
        "/results/?book=fund",
        "/targets/?progress=overdue",
        "/agencies/",
        "/agencies/?name=kjt",
        "/proposals/",
        "/search/help/",
        "/search/",
        "/search/?q=基金",
        "/search/?q=蒸汽机车",
        "/login/",
        *first,
    ]


def staff_addresses() -> list[str]:
    """Pages that only a person of 编辑 sees, and the comparison of two papers."""
    first, second = Document.objects.order_by("pk")[:2]
    return [
        "/upload/",
        "/upload/mine/",
        "/review/",
        "/review/?status=published",
        f"/review/{first.pk}/",
        f"/review/{first.pk}/head/",
        f"/documents/{first.pk}/",
        f"/documents/{first.pk}/compare/{second.pk}/",
    ]
