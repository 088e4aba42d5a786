"""Search over all text, through the one engine (检索)."""

from __future__ import annotations

from collections.abc import Iterator

from django.contrib.auth.decorators import login_required, permission_required
from django.contrib.auth.models import User
from django.core.paginator import Paginator
from django.http import HttpRequest, HttpResponse, QueryDict
from django.shortcuts import render
from django.utils.http import urlencode
from django.views.decorators.http import require_safe

from documents.filters.base import Facet, Option
from documents.search import engine
from documents.search.log import search_log, searches_recent, searches_unanswered
from documents.search.query import QUOTES
from documents.search.request import (
    FACET_LIMIT,
    PAGE_SIZES,
    SCOPE_NAMES,
    SORT_NAMES,
    FacetGroup,
    Match,
    Scope,
    SearchPage,
    SearchRequest,
    Suggestion,
)
from documents.search_form import FACET_PARAMETERS, address, chosen_read, kept_read, request_read
from documents.selectors.agencies import bodies_named


@require_safe
def search(request: HttpRequest) -> HttpResponse:
    """Papers that match, with their best sentences, and facets to narrow by."""
    asked = request_read(request.GET)
    found = engine.search(asked, with_facets=True)
    search_log(found, user=_user(request))
    labels = {
        (FACET_PARAMETERS[group.name], value.value): (group.label, value.label)
        for group in found.facets
        for value in group.values
    }
    context = {
        "asked": asked,
        "words": urlencode({"q": asked.text}),
        "found": found,
        "bodies": bodies_named(asked.text.strip()) if found.page == 1 else [],
        "facets": [_facet(group, request.GET) for group in found.facets],
        "chips": chosen_read(request.GET, labels),
        "scopes": SCOPE_NAMES,
        "sorts": [(s.value, n, address(request.GET, sort=s)) for s, n in SORT_NAMES.items()],
        "sizes": [(n, address(request.GET, size=n)) for n in PAGE_SIZES],
        "spread": sum(hit.match is Match.SPREAD for hit in found.near),
        "pages": list(_pages(found, request.GET)),
        "without_synonyms": address(request.GET, synonyms=0),
        "exactly": address(request.GET, exact=1),
        "loosely": address(request.GET, exact=None),
        "kept": list(kept_read(request.GET)),
        "capped": FACET_LIMIT if any(group.capped for group in found.facets) else 0,
        "instead": [(text, address(request.GET, q=text)) for text in found.instead],
        "wider": list(_wider(asked, request.GET)),
    }
    return render(request, "pages/search.html", context)


@require_safe
def search_help(request: HttpRequest) -> HttpResponse:
    """How a search may be written, each way with an example to follow."""
    return render(request, "pages/search_help.html")


@require_safe
def suggest(request: HttpRequest) -> HttpResponse:
    """Completions of what is being typed, as options of a data list."""
    user = _user(request)
    recent = tuple(searches_recent(user)) if user else ()
    typed = request.GET.get("q", "").strip()
    options = [
        (one.text, _option_label(one, typed)) for one in engine.suggest(typed, recent=recent)
    ]
    return render(request, "partials/suggestions.html", {"options": options})


@login_required
@permission_required("documents.view_searchlog", raise_exception=True)
@require_safe
def unanswered(request: HttpRequest) -> HttpResponse:
    """What people searched for and did not find: words to add as synonyms or aliases."""
    return render(request, "pages/unanswered.html", {"rows": searches_unanswered()})


def _option_label(option: Suggestion, typed: str) -> str:
    """What stands beside an option; browsers show those only that hold what is typed (kjt)."""
    kind = option.kind.value
    return kind if typed.casefold() in option.text.casefold() else f"{typed} {kind}"


def _user(request: HttpRequest) -> User | None:
    return request.user if isinstance(request.user, User) else None


def _facet(group: FacetGroup, data: QueryDict) -> Facet:
    parameter, stem = FACET_PARAMETERS[group.name], address(data)
    options = []
    for value in group.values:
        if value.chosen:
            query = address(data, drop=(parameter, value.value))
        else:
            query = f"{stem}&{urlencode({parameter: value.value})}"
        options.append(
            Option(text=value.label, count=value.count, chosen=value.chosen, query=query)
        )
    return Facet(name=parameter, label=group.label, options=options)


def _wider(asked: SearchRequest, data: QueryDict) -> Iterator[tuple[str, str]]:
    """Ways to ask for more than what found nothing, each with its address."""
    if asked.exact:
        yield "不限精确，按词语检索", address(data, exact=None)
    elif QUOTES.search(asked.text) and (plain := QUOTES.sub(" ", asked.text).strip()):
        yield "去掉引号，按词语检索", address(data, q=plain)
    if asked.scope is not Scope.ALL:
        yield "不限“" + SCOPE_NAMES[asked.scope] + "”，在全文里检索", address(data, scope=None)


def _pages(found: SearchPage, data: QueryDict) -> Iterator[tuple[str, str]]:
    """Page numbers with their addresses; no address for the current page and for gaps."""
    paginator = Paginator(range(found.pages), 1)
    for page in paginator.get_elided_page_range(found.page, on_each_side=2, on_ends=1):
        linked = page not in {found.page, Paginator.ELLIPSIS}
        yield str(page), f"{address(data)}&page={page}" if linked else ""
