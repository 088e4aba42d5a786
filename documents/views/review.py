"""Checking a paper (核对): text on the left, values on the right, doubtful ones first."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, cast
from urllib.parse import urlencode

from django.contrib import messages
from django.contrib.auth.decorators import login_required, permission_required
from django.core.paginator import Paginator
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse
from django.utils.html import format_html
from django.views.decorators.http import require_POST, require_safe

from documents.models import Document, DocumentStatus, Fact
from documents.models.facts import KINDS
from documents.originals import pages_drawn
from documents.review import (
    FactGone,
    NotInText,
    document_may_discard,
    fact_add,
    fact_correct,
    fact_reject,
    facts_accept,
    selection_find,
)
from documents.review_forms import ChoosingForm, SelectionForm, StampForm, form_for, spoken
from documents.selectors.checking import (
    fact_after,
    facts_acceptable,
    facts_chosen,
    facts_to_check,
    papers_waiting,
    stamp_tabs,
    sums_unsaid,
    workloads_of,
)
from documents.selectors.reading import Reading, reading_build
from documents.selectors.sheets import is_scan, page_of, sheet_build
from documents.selectors.twins import twins_of
from documents.tasks import document_queue_again
from documents.versions import stamp_set

if TYPE_CHECKING:
    from django import forms
    from django.contrib.auth.models import User

PAGE_SIZE = 20
_may_check = permission_required("documents.change_document", raise_exception=True)


@login_required
@_may_check
@require_safe
def review_queue(request: HttpRequest) -> HttpResponse:
    """Papers that wait for a check, with how much there is to look at."""
    status = request.GET.get("status", "")
    page = Paginator(papers_waiting(status), PAGE_SIZE).get_page(request.GET.get("page"))
    loads = workloads_of(page.object_list)
    rows = [(document, loads[document.pk]) for document in page.object_list]
    context = {"rows": rows, "page": page, "status": status, "tabs": stamp_tabs()}
    return render(request, "pages/review_queue.html", context)


@login_required
@_may_check
@require_safe
def review_document(request: HttpRequest, pk: int) -> HttpResponse:
    """One paper, one fact of it open for correction."""
    desk = _desk(request, pk, mark=request.GET.get("fact", ""))
    if desk.current is None and (first := fact_after(desk.facts, "")) is not None:
        return redirect(desk.address(first))
    form = form_for(desk.current) if desk.current else None
    may_discard = document_may_discard(desk.document, by=cast("User", request.user))
    return _desk_show(request, desk, form, may_discard=may_discard)


@login_required
@_may_check
@require_POST
def review_fact(request: HttpRequest, pk: int, kind: str, fact_pk: int) -> HttpResponse:
    """Save or reject one fact, then on to the next."""
    model = KINDS.get(kind)
    if model is None:
        return redirect("review", pk=pk)
    fact = get_object_or_404(model, pk=fact_pk, document=pk)
    rejects = request.POST.get("action") == "reject"
    desk = _desk(request, pk, mark=fact.anchor)  # in the order in which its facts were seen
    form = form_for(fact, request.POST)
    if not rejects and not form.is_valid():
        return _desk_show(request, desk, form, status=400)
    try:
        if rejects:
            fact_reject(fact, by=cast("User", request.user))
            messages.success(request, "已剔除，重新识别后也不会再出现。")
        else:
            _correct(request, fact, form, back=desk.address(fact))
    except FactGone as error:
        messages.error(request, error.message)
    return _next(request, desk, fact.anchor)


def _correct(request: HttpRequest, fact: Fact, form: forms.ModelForm[Fact], *, back: str) -> None:
    """Save what the form changes, or confirm; say which sums the words do not."""
    values = {name: form.cleaned_data[name] for name in form.changed_data}
    bodies = values.pop("bodies", None)
    changed = fact_correct(fact, values, bodies=bodies, by=cast("User", request.user))
    messages.success(request, "已更正并确认。" if changed else "已确认。")
    if unsaid := sums_unsaid(fact):
        words = '原文中没有写{}，如系笔误请<a href="{}">改回</a>。'
        messages.warning(request, format_html(words, "、".join(unsaid), back))


@login_required
@_may_check
@require_POST
def review_accept(request: HttpRequest, pk: int) -> HttpResponse:
    """Confirm at once the facts listed; with no state chosen, those that raise no doubt."""
    desk = _desk(request, pk)
    count = facts_accept(desk.acceptable, by=cast("User", request.user))
    messages.success(request, f"已确认 {count} 条。")
    return redirect(desk.address())


@login_required
@_may_check
@require_POST
def review_add(request: HttpRequest, pk: int) -> HttpResponse:
    """Add a fact on words the reviewer selected, then open it for its values."""
    desk = _desk(request, pk)
    form = SelectionForm(request.POST)
    if form.is_valid():
        kind, quote = form.cleaned_data["kind"], form.cleaned_data["quote"]
        user = cast("User", request.user)
        try:
            selection = selection_find(desk.document, quote)
            fact = fact_add(desk.document, kind, selection, values={}, by=user)
        except NotInText as error:
            messages.error(request, error.message)
        else:
            messages.success(request, "已补录，请填写各项后保存。")
            return redirect(desk.address(fact))
    else:
        messages.error(request, "请先在正文中选取文字，再选择种类。")
    return redirect(desk.address())


@login_required
@_may_check
@require_POST
def review_stamp(request: HttpRequest, pk: int) -> HttpResponse:
    """Put a stamp on a paper."""
    document = get_object_or_404(Document.objects.select_related("proposal"), pk=pk)
    form = StampForm(request.POST)
    if form.is_valid():
        stamp_set(document, DocumentStatus(form.cleaned_data["status"]))
        messages.success(request, f"{document.quoted_title}{document.get_status_display()}。")
    return redirect("review_queue")


@login_required
@_may_check
@require_POST
def review_reread(request: HttpRequest, pk: int) -> HttpResponse:
    """Read the original again in the background (重新识别)."""
    document = get_object_or_404(Document, pk=pk)
    document_queue_again(document)
    messages.success(request, "已排队重新识别；人工核对过的内容不会被覆盖。")
    return redirect(document)


@dataclass(frozen=True, slots=True, kw_only=True)
class _Desk:
    """A paper on the desk: its facts in the order of checking, and the reviewer's choices."""

    document: Document
    reading: Reading
    facts: list[Fact]
    chosen: dict[str, str]
    current: Fact | None

    @property
    def acceptable(self) -> list[Fact]:
        only = self.chosen["only"] or "sure"
        listed = facts_chosen(self.facts, kind=self.chosen["kind"], only=only)
        return facts_acceptable(listed)

    @property
    def query(self) -> str:
        return urlencode({name: value for name, value in self.chosen.items() if value})

    def address(self, fact: Fact | None = None) -> str:
        place = f"fact={fact.anchor}#{fact.anchor}" if fact else ""
        query = "&".join(filter(None, (self.query, place)))
        return f"{reverse('review', args=[self.document.pk])}{'?' if query else ''}{query}"


def _desk(request: HttpRequest, pk: int, *, mark: str = "") -> _Desk:
    document = get_object_or_404(Document.objects.select_related("proposal"), pk=pk)
    reading = reading_build(document, mark=mark)
    everything = facts_to_check(reading)
    chosen = ChoosingForm(request.GET).chosen()
    return _Desk(
        document=document,
        reading=reading,
        facts=facts_chosen(everything, kind=chosen["kind"], only=chosen["only"]),
        chosen=chosen,
        current=next((fact for fact in everything if fact.anchor == mark), None),
    )


def _desk_show(
    request: HttpRequest,
    desk: _Desk,
    form: forms.ModelForm[Fact] | None,
    *,
    may_discard: bool = False,
    status: int = 200,
) -> HttpResponse:
    document = desk.document
    everything = facts_to_check(desk.reading)
    context = {
        "document": document,
        "desk": desk,
        "reading": desk.reading,
        "facts": desk.facts,
        "current": desk.current,
        "form": form,
        "conflict": _conflict(desk.current, form),
        "unsaid": sums_unsaid(desk.current) if desk.current else [],
        "adding": SelectionForm(),
        "choosing": ChoosingForm(initial=desk.chosen, auto_id="choose_%s"),
        "twins": twins_of(document),
        "may_discard": may_discard,
        "total": len(everything),
        "waiting": sum(1 for fact in everything if not fact.checked),
        "acceptable": len(desk.acceptable),
        **_beside(request, desk),
    }
    return render(request, "pages/review.html", context, status=status)


def _beside(request: HttpRequest, desk: _Desk) -> dict[str, object]:
    """What stands left of the values: the page of a scan on which the fact is, else the text."""
    count = pages_drawn(desk.document)
    view = desk.chosen["view"] or ("page" if is_scan(desk.document) else "text")
    if not count or view != "page":
        return {"drawn": count, "view": "text"}
    own = page_of(desk.document, desk.current) if desk.current else None
    wanted = request.GET.get("page") or own
    page = Paginator(range(1, count + 1), 1).get_page(wanted)
    mark = desk.current.anchor if desk.current else ""
    sheet = sheet_build(desk.document, desk.reading.facts, page.number, mark=mark)
    return {"drawn": count, "view": "page", "page": page, "sheet": sheet}


def _conflict(fact: Fact | None, form: forms.ModelForm[Fact] | None) -> list[tuple[str, str]]:
    """What a later reading found instead, by the labels of the form."""
    if fact is None or form is None or not fact.conflict:
        return []
    if "missing" in fact.conflict:
        return [("机器重新识别", "没有再找到这一条")]
    return [
        (str(field.label), spoken(field, fact.conflict[name]))
        for name, field in form.fields.items()
        if name in fact.conflict
    ]


def _next(request: HttpRequest, desk: _Desk, anchor: str) -> HttpResponse:
    """On to the fact behind the one just done, as the list stood before."""
    following = fact_after(desk.facts, anchor)
    if following is None and fact_after(facts_to_check(desk.reading), anchor) is None:
        messages.info(request, "这份文件已全部核对，可以发布。")
    return redirect(desk.address(following))
