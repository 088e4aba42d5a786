"""Proposals: the list, and one with its points beside the sentences that answer them (提案)."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, render
from django.views.decorators.http import require_safe

from documents.filters import ProposalFilter
from documents.selectors.library import proposals_shown
from documents.selectors.proposals import answers_read
from documents.views.lists import listing_build


@require_safe
def proposal_list(request: HttpRequest) -> HttpResponse:
    """All proposals, newest reply first."""
    listing = listing_build(request, "proposals", ProposalFilter, proposals_shown(replaced=True))
    return render(request, "pages/proposals.html", {"listing": listing})


@require_safe
def proposal_detail(request: HttpRequest, pk: int) -> HttpResponse:
    """One proposal and the answer to each of its points."""
    proposal = get_object_or_404(proposals_shown(replaced=True), pk=pk)
    context = {"proposal": proposal, "answers": answers_read(proposal)}
    return render(request, "pages/proposal.html", context)
