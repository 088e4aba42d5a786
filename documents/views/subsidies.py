"""Subsidies: the list with its range filters, and one clause (补贴政策)."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, render
from django.views.decorators.http import require_safe

from documents.filters import SubsidyFilter
from documents.selectors.library import subsidies_shown
from documents.views.lists import listing_build


@require_safe
def subsidy_list(request: HttpRequest) -> HttpResponse:
    """Entitlements by cap, rate, form; budgets and money spent are other books."""
    listing = listing_build(request, SubsidyFilter, subsidies_shown())
    return render(request, "pages/subsidies.html", {"listing": listing})


@require_safe
def subsidy_detail(request: HttpRequest, pk: int) -> HttpResponse:
    """One clause at its permanent address."""
    subsidy = get_object_or_404(subsidies_shown(), pk=pk)
    return render(request, "pages/subsidy.html", {"fact": subsidy})
