"""Charts as pictures to be saved (下载图片)."""

from __future__ import annotations

from pathlib import Path

from django.conf import settings
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils import timezone

from documents.charts import Chart, Timeline
from documents.pictures import FOLDERS, FontMissingError, chart_png, fonts_usual
from documents.views.exports import file_answer


def picture_answer(
    request: HttpRequest, chart: Chart | Timeline, *, title: str, source: str
) -> HttpResponse:
    """The chart as a PNG with its source and today's date; without a Chinese font a page says why.

    A font that the settings name is the only one tried: a wrong path must not go unnoticed.
    """
    if not chart.drawn:
        raise Http404("没有可以画成图的数据。")
    now = timezone.localtime()
    named = settings.CHART_FONT
    notes = (f"来源：{source}", f"导出日期：{now:%Y-%m-%d}；由程序从原文识别，引用前请核对原文")
    try:
        paths = [Path(named)] if named else fonts_usual()
        data = chart_png(chart, title=title, notes=notes, paths=paths)
    except FontMissingError:
        context = {"named": named, "folders": FOLDERS}
        return render(request, "pages/no_font.html", context, status=503)
    return file_answer(data, f"{title[:40]}_{now:%Y%m%d}.png", "image/png")
