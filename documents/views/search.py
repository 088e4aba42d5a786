"""Search over all text (检索)."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_safe


@require_safe
def search(request: HttpRequest) -> HttpResponse:
    """Until the engine stands."""
    return render(request, "pages/search.html", {"q": request.GET.get("q", "")})
