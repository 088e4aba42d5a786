"""How pages look for this reader, kept in cookies: text size, contrast, columns (显示设置)."""

from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.utils.http import url_has_allowed_host_and_scheme
from django.views.decorators.http import require_POST

from documents.views.columns import CHOICES, cookie_name

SIZES = {"small": "小", "medium": "中", "large": "大"}
CONTRASTS = {"normal": "标准", "high": "高对比"}
YEAR = 365 * 24 * 3600


@require_POST
def display(request: HttpRequest) -> HttpResponse:
    """Keep the choice and go back to the page it was made on."""
    target = request.POST.get("next", "")
    is_page = target.startswith("/") and url_has_allowed_host_and_scheme(target, allowed_hosts=None)
    response = HttpResponseRedirect(target if is_page else "/")
    for name, words in (("size", SIZES), ("contrast", CONTRASTS)):
        if (value := request.POST.get(name, "")) in words:
            _keep(response, f"display_{name}", value)
    if (listed := request.POST.get("list", "")) in CHOICES:
        shown = request.POST.getlist("column")
        hidden = [name for name in CHOICES[listed] if name not in shown]
        _keep(response, cookie_name(listed), ".".join(hidden))
    return response


def _keep(response: HttpResponse, name: str, value: str) -> None:
    response.set_cookie(name, value, max_age=YEAR, httponly=True, samesite="Lax")
