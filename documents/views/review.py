"""Checking a paper (核对): text on the left, values on the right, doubtful ones first."""

from __future__ import annotations

from typing import TYPE_CHECKING, cast

from django.contrib import messages
from django.contrib.auth.decorators import login_required, permission_required
from django.core.paginator import Paginator
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse
from django.views.decorators.http import require_POST, require_safe

from documents.models import Document, DocumentStatus, Fact, Measure
from documents.models.facts import KINDS
from documents.originals import pages_drawn
from documents.review import (
    NotInText,
    Selection,
    document_decide,
    document_may_discard,
    fact_add,
    fact_correct,
    fact_reject,
    facts_accept,
    measure_bodies_set,
)
from documents.review_forms import SelectionForm, StampForm, form_for
from documents.selectors.checking import (
    fact_after,
    facts_to_check,
    papers_waiting,
    workloads_of,
)
from documents.selectors.reading import Reading, reading_build
from documents.selectors.twins import twins_of

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
    context = {"rows": rows, "page": page, "status": status, "stamps": DocumentStatus.choices}
    return render(request, "pages/review_queue.html", context)


@login_required
@_may_check
@require_safe
def review_document(request: HttpRequest, pk: int) -> HttpResponse:
    """One paper, one fact of it open for correction."""
    document = _document(pk)
    wanted = request.GET.get("fact", "")
    reading = reading_build(document, mark=wanted)
    facts = facts_to_check(reading)
    current = next((f for f in facts if f.anchor == wanted), None)
    if current is None and (first := fact_after(facts, "")) is not None:
        return redirect(f"{request.path}?fact={first.anchor}#{first.anchor}")
    context = _context(document, reading, current, form_for(current) if current else None)
    may_discard = document_may_discard(document, by=cast("User", request.user))
    return render(request, "pages/review.html", {**context, "may_discard": may_discard})


@login_required
@_may_check
@require_POST
def review_fact(request: HttpRequest, pk: int, kind: str, fact_pk: int) -> HttpResponse:
    """Save or reject one fact, then on to the next."""
    document = _document(pk)
    model = KINDS.get(kind)
    if model is None:
        return redirect("review", pk=pk)
    fact = get_object_or_404(model, pk=fact_pk, document=document)
    user = cast("User", request.user)
    if request.POST.get("action") == "reject":
        fact_reject(fact, by=user)
        messages.success(request, "已剔除，重新抽取后也不会再出现。")
        return _next(request, document, fact.anchor)
    form = form_for(fact, request.POST)
    if not form.is_valid():
        context = _context(document, reading_build(document, mark=fact.anchor), fact, form)
        return render(request, "pages/review.html", context, status=400)
    fresh = model._default_manager.get(pk=fact.pk)
    values = {name: form.cleaned_data[name] for name in form.changed_data if name != "bodies"}
    changed = fact_correct(fresh, values, by=user)
    if isinstance(fresh, Measure) and "bodies" in form.changed_data:
        measure_bodies_set(fresh, form.cleaned_data["bodies"], by=user)
        changed.append("bodies")
    messages.success(request, "已更正并确认。" if changed else "已确认。")
    return _next(request, document, fact.anchor)


@login_required
@_may_check
@require_POST
def review_accept(request: HttpRequest, pk: int) -> HttpResponse:
    """Confirm at once all facts of a paper that raise no doubt."""
    document = _document(pk)
    facts = facts_to_check(reading_build(document))
    sure = [f for f in facts if not (f.checked or f.doubts or f.conflict)]
    count = facts_accept(sure, by=cast("User", request.user))
    messages.success(request, f"已确认无存疑的 {count} 条。")
    return redirect("review", pk=pk)


@login_required
@_may_check
@require_POST
def review_add(request: HttpRequest, pk: int) -> HttpResponse:
    """Add a fact on words the reviewer selected, then open it for its values."""
    document = _document(pk)
    form = SelectionForm(request.POST)
    if form.is_valid():
        kind, quote = form.cleaned_data["kind"], form.cleaned_data["quote"]
        start = form.cleaned_data["start"]
        selection = Selection(start=_found(document, quote, start), quote=quote)
        try:
            fact = fact_add(document, kind, selection, values={}, by=cast("User", request.user))
        except NotInText as error:
            messages.error(request, error.message)
        else:
            messages.success(request, "已补录，请填写各项后保存。")
            return redirect(f"{reverse('review', args=[pk])}?fact={fact.anchor}#{fact.anchor}")
    else:
        messages.error(request, "请先在正文中选取文字，再选择种类。")
    return redirect("review", pk=pk)


@login_required
@_may_check
@require_POST
def review_stamp(request: HttpRequest, pk: int) -> HttpResponse:
    """Put a stamp on a paper."""
    document = _document(pk)
    form = StampForm(request.POST)
    if form.is_valid():
        document_decide(document, DocumentStatus(form.cleaned_data["status"]))
        messages.success(request, f"《{document.display_title}》{document.get_status_display()}。")
    return redirect("review_queue")


def _document(pk: int) -> Document:
    return get_object_or_404(Document.objects.select_related("proposal"), pk=pk)


def _context(
    document: Document,
    reading: Reading,
    current: Fact | None,
    form: forms.ModelForm[Fact] | None,
) -> dict[str, object]:
    facts = facts_to_check(reading)
    return {
        "document": document,
        "reading": reading,
        "facts": facts,
        "current": current,
        "form": form,
        "conflict": _conflict(current, form),
        "adding": SelectionForm(),
        "twins": twins_of(document),
        "drawn": pages_drawn(document),
        "waiting": sum(1 for fact in facts if not fact.checked),
        "sure": sum(1 for f in facts if not (f.checked or f.doubts or f.conflict)),
    }


def _conflict(fact: Fact | None, form: forms.ModelForm[Fact] | None) -> list[tuple[str, object]]:
    """What a later reading found instead, by the labels of the form."""
    if fact is None or form is None or not fact.conflict:
        return []
    if "missing" in fact.conflict:
        return [("机器重新识别", "没有再找到这一条")]
    names = {name: field.label or name for name, field in form.fields.items()}
    return [(str(names.get(name, name)), value) for name, value in fact.conflict.items()]


def _found(document: Document, quote: str, start: int | None) -> int:
    """Where the words stand: as the page said, else where they are found."""
    if start is not None and document.text[start : start + len(quote)] == quote:
        return start
    return max(document.text.find(quote), 0)


def _next(request: HttpRequest, document: Document, anchor: str) -> HttpResponse:
    following = fact_after(facts_to_check(reading_build(document)), anchor)
    target = reverse("review", args=[document.pk])
    if following is None:
        messages.info(request, "这份文件已全部核对，可以发布。")
        return redirect(target)
    return redirect(f"{target}?fact={following.anchor}#{following.anchor}")
