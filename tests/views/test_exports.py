"""Files that lists and pages hand out."""

from __future__ import annotations

import csv
import io
import re
from datetime import timedelta

import docx
import pytest
from django.test import Client
from openpyxl import load_workbook

from documents.models import Agency, Document, Measure, Result, Subsidy, Target

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("library")]


def test_excel_holds_exactly_the_filtered_rows(client: Client) -> None:
    """Numbers are numbers, words and places are columns, sheet 2 says what was asked."""
    response = client.get("/subsidies/export.xlsx?cap_min=100万&form=奖补")
    book = load_workbook(io.BytesIO(response.content))
    head, *rows = book["数据"].iter_rows(values_only=True)

    wanted = Subsidy.objects.filter(cap__gte=1_000_000, form="奖补")
    cap, quote = head.index("上限（万元）"), head.index("原文")
    assert sorted(str(row[quote]) for row in rows) == sorted(wanted.values_list("quote", flat=True))
    assert all(isinstance(row[cap], int | float) for row in rows)
    assert {"文件", "发文字号", "章节", "字符起", "字符止"} <= set(head)
    assert book["数据"].freeze_panes == "A2"
    assert book["数据"].auto_filter.ref == book["数据"].dimensions
    about = {str(row[0]): row[1] for row in book["说明"].values}
    assert about["条件"] == "上限不低于：100 万元；形式：奖补"
    assert about["导出人"] == "未登录"
    assert about["行数"] == str(len(rows))


def test_targets_say_what_later_papers_report(client: Client, library: list[Document]) -> None:
    """As the list does: the state, the figure, and where it stands."""
    target = Target.objects.select_related("document").exclude(document__issued_on=None)[0]
    later = target.document.issued_on + timedelta(days=400)  # type: ignore[operator]
    other = Document.objects.exclude(pk=target.document_id)[0]
    Document.objects.filter(pk=other.pk).update(
        issued_on=later, region=target.document.region, title="后来的文件"
    )
    figure = {"indicator": target.indicator, "unit": target.unit, "value": target.value}
    Result.objects.create(
        document=other, key="later", start=0, end=2, quote="后来", rule="test", **figure
    )

    plain = client.get("/targets/export.csv").content.decode("utf-8-sig")

    rows = list(csv.DictReader(io.StringIO(plain)))
    assert len(rows) == Target.objects.count()
    (row,) = (r for r in rows if r["原文"] == target.quote and r["指标"] == target.indicator)
    assert row["后续进展"] in {"已达到", "未达到"}
    assert row["后续数值"]
    assert row["后续数值出处"] == "后来的文件"
    assert {r["后续进展"] for r in rows} & {"未见后续", "到期未见"}


@pytest.mark.parametrize("name", ["subsidies", "targets", "results"])
def test_numbers_of_csv_are_written_out(client: Client, name: str) -> None:
    """3000, never 3E+3."""
    plain = client.get(f"/{name}/export.csv").content.decode("utf-8-sig")

    heads = {"上限（万元）", "比例（%）", "目标值", "数值"}
    cells = [row[head] for row in csv.DictReader(io.StringIO(plain)) for head in heads & row.keys()]
    figures = [cell for cell in cells if cell]
    assert len(figures) > 3
    assert all(re.fullmatch(r"-?\d+(\.\d+)?", cell) for cell in figures)
    assert any(cell.endswith("00") for cell in figures)


def test_sums_of_goals_and_results_are_in_wan(client: Client) -> None:
    """500亿元 are 5000000 万元 in both files; other units stay."""
    goal = Target.objects.filter(unit="元", value=50_000_000_000)[0]
    book = load_workbook(io.BytesIO(client.get("/targets/export.xlsx?words=500亿").content))
    head, *rows = book["数据"].iter_rows(values_only=True)
    column = [head.index(name) for name in ("原文", "目标值", "单位")]

    found = [tuple(row[n] for n in column) for row in rows]
    assert (goal.quote, 5_000_000, "万元") in found
    plain = client.get("/results/export.csv").content.decode("utf-8-sig")
    units = {row["单位"] for row in csv.DictReader(io.StringIO(plain))}
    assert "元" not in units
    assert units - {"万元"}


@pytest.mark.parametrize(
    ("op", "word"),
    [("=", "达到"), ("~", "约"), (">=", "不低于"), ("<=", "不高于"), (">", "高于"), ("<", "低于")],
)
def test_a_relation_is_a_word(client: Client, op: str, word: str) -> None:
    """A sign alone would be read as a formula by people and programs."""
    Target.objects.update(op=op)

    plain = client.get("/targets/export.csv").content.decode("utf-8-sig")

    assert {row["关系"] for row in csv.DictReader(io.StringIO(plain))} == {word}


def test_measures_name_each_body_with_its_part(client: Client) -> None:
    """As their own pages do, in the same order."""
    plain = client.get("/measures/export.csv").content.decode("utf-8-sig")

    found = sorted(row["责任单位"] for row in csv.DictReader(io.StringIO(plain)))
    wanted = [
        "、".join(f"{part.agency}（{part.get_role_display()}）" for part in measure.parts.all())
        for measure in Measure.objects.prefetch_related("parts__agency")
    ]
    assert found == sorted(wanted)
    assert any("牵头" in names for names in found)


def test_an_export_asks_a_constant_number_of_questions(
    client: Client, django_assert_max_num_queries: object
) -> None:
    """Whatever the number of rows: papers, sections, bodies once a part."""
    for name in ("measures", "targets", "results", "subsidies"):
        with django_assert_max_num_queries(12):  # type: ignore[operator]
            client.get(f"/{name}/export.csv")


@pytest.mark.parametrize(
    "name", ["documents", "measures", "subsidies", "targets", "results", "proposals"]
)
@pytest.mark.parametrize("suffix", ["xlsx", "csv"])
def test_every_list_can_be_exported(client: Client, name: str, suffix: str) -> None:
    """Each list gives both kinds of file, as a download with a Chinese name."""
    response = client.get(f"/{name}/export.{suffix}")

    assert response.status_code == 200
    assert response["Content-Disposition"].startswith("attachment; filename*=UTF-8''%")
    assert len(response.content) > 100


def test_a_cell_is_never_a_formula(client: Client, library: list[Document]) -> None:
    """A title that begins with = is text in both files."""
    Document.objects.filter(pk=library[1].pk).update(title='=HYPERLINK("x")')

    book = load_workbook(io.BytesIO(client.get("/documents/export.xlsx").content))
    plain = client.get("/documents/export.csv").content.decode("utf-8-sig")

    cells = [cell for row in book["数据"].iter_rows() for cell in row]
    assert "f" not in {cell.data_type for cell in cells}
    titles = [row[0] for row in csv.reader(io.StringIO(plain))]
    assert '\'=HYPERLINK("x")' in titles


def test_word_briefs_have_the_layout_of_official_papers(client: Client) -> None:
    """A4, 37 mm above, 28 mm left, body 仿宋 16 pt; each sentence with its place."""
    reply = Document.objects.get(document_number="吉科发医〔2022〕97号")
    agency = Agency.objects.get(canonical="吉林省财政厅")
    for path in (f"/documents/{reply.pk}/brief.docx", f"/agencies/{agency.pk}/brief.docx"):
        word = docx.Document(io.BytesIO(client.get(path).content))
        section = word.sections[0]
        lengths = (
            *(section.top_margin, section.left_margin),
            *(section.page_width, section.page_height),
        )
        assert [round(length.mm) for length in lengths if length] == [37, 28, 210, 297]
        run = word.paragraphs[-1].runs[0]
        assert (run.font.name, run.font.size and run.font.size.pt) == ("仿宋", 16)
        assert "字）" in word.paragraphs[-1].text
        assert 'w:instr="PAGE"' in section.footer.paragraphs[0]._p.xml


@pytest.mark.parametrize("odd", ["\x01", "\x1e", "\ufffe", "\uffff"])
def test_a_brief_leaves_out_what_no_word_file_can_hold(client: Client, odd: str) -> None:
    """A character that nobody sees is no reason for an error page."""
    paper = Document.objects.get(document_number="吉科发医〔2022〕97号")
    Document.objects.filter(pk=paper.pk).update(title=f"关于{odd}平台的答复")

    word = docx.Document(io.BytesIO(client.get(f"/documents/{paper.pk}/brief.docx").content))

    assert word.paragraphs[0].text == "关于平台的答复"


def test_a_brief_counts_by_itself(client: Client) -> None:
    """3. 二、不断加大…投入: the paper's own number does not stand behind that of the brief."""
    agency = Agency.objects.get(canonical="吉林省财政厅")
    word = docx.Document(io.BytesIO(client.get(f"/agencies/{agency.pk}/brief.docx").content))
    texts = [paragraph.text for paragraph in word.paragraphs]

    assert any(re.match(r"\d+\. 不断加大科技成果转化投入", text) for text in texts)
    assert not any(re.match(r"\d+\. 二、", text) for text in texts)


def test_a_title_in_a_title_has_single_marks() -> None:
    """《对〈关于…的建议〉的答复》."""
    document = Document(title="对《关于推动合作的建议》的答复")

    assert document.quoted_title == "《对〈关于推动合作的建议〉的答复》"
