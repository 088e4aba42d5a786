"""Subsidies: the list with its range filters, one clause with its calculator."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, render
from django.views.decorators.http import require_safe

from documents.calculator import assess, questions
from documents.calculator_forms import FiguresForm
from documents.filters import SubsidyFilter
from documents.selectors.clauses import clause_of, stackings_read
from documents.selectors.facts import check_read
from documents.selectors.library import subsidies_shown
from documents.views.lists import listing_build


@require_safe
def subsidy_list(request: HttpRequest) -> HttpResponse:
    """Entitlements by cap, rate, form; budgets and money spent are other books."""
    listing = listing_build(request, "subsidies", SubsidyFilter, subsidies_shown(replaced=True))
    # Recipients that each qualify alone are rows of their own, read off one clause.
    rows = listing.filter.narrowed().order_by()
    count = rows.values("document", "quote").distinct().count
    clauses = listing.filter.tally("clauses", count)
    return render(request, "pages/subsidies.html", {"listing": listing, "clauses": clauses})


@require_safe
def subsidy_detail(request: HttpRequest, pk: int) -> HttpResponse:
    """One clause at its permanent address, worked out on the figures in the address."""
    subsidy = get_object_or_404(subsidies_shown(replaced=True), pk=pk)
    clause = clause_of(subsidy)
    form = FiguresForm(request.GET or None, questions=questions(clause))
    figures = form.figures()
    summed = bool(form.is_bound and form.is_valid() and form.cleaned_data["summed"])
    context = {
        "fact": subsidy,
        "check": check_read(subsidy),
        "form": form,
        "done": assess(clause, figures, summed=summed) if figures else None,
        "tiered": "档" in clause.per,
        "thresholds": bool(clause.conditions),
        "stackings": stackings_read(subsidy),
    }
    return render(request, "pages/subsidy.html", context)
