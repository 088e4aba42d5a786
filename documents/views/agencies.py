"""Public bodies: the directory and one body (部门)."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, render
from django.views.decorators.http import require_safe

from documents.models import Agency
from documents.selectors.agencies import agency_read, directory_read


@require_safe
def agency_list(request: HttpRequest) -> HttpResponse:
    """All bodies by place; typing narrows by name, alias or pinyin."""
    name = request.GET.get("name", "").strip()
    return render(
        request, "pages/agencies.html", {"places": directory_read(name=name), "name": name}
    )


@require_safe
def agency_detail(request: HttpRequest, pk: int) -> HttpResponse:
    """What the body promised, did, pays and must reach."""
    agency = get_object_or_404(Agency.objects.prefetch_related("aliases"), pk=pk)
    return render(request, "pages/agency.html", {"agency": agency, "work": agency_read(agency)})
