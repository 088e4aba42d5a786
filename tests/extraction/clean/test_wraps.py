"""Lines rejoined to paragraphs."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.extraction.layouts import SEEDS, paragraphs_in, text_of, wrapped

BROKEN_OFF = (
    "省科技厅起草印发了《“十四五”医药健康产业发展规划》等文件，形成了较为完善的医药产业政策体系。"
)
WIDTHS = (22, 28, 34, 38, 40, 46)


def boundaries(paragraphs: list[str]) -> set[int]:
    """Offsets at which paragraphs end."""
    ends: set[int] = set()
    at = 0
    for words in paragraphs:
        at += len(words)
        ends.add(at)
    return ends


@pytest.mark.parametrize("width", WIDTHS)
@pytest.mark.parametrize("path", SEEDS, ids=lambda path: path.stem[:3])
def test_indented_paragraphs_survive_any_measure(path: Path, width: int) -> None:
    """Text set anew at another measure, paragraphs standing in, gives the same paragraphs."""
    paragraphs = paragraphs_in(text_of(path))

    assert paragraphs_in(wrapped(paragraphs, width=width)) == paragraphs


# Figures make the lines of so many characters unlike in width.
FIGURES = [
    "一、奖补标准",
    "1.对年产值首次达到5000万元、8000万元、12000万元的工业企业，分别给予10万元、16万元、24万元的一次性奖励。",
    "2.租用园区厂房面积在1000平方米以上、租期满3年的企业，第1年至第2年按租金的50%补助，第3年按30%补助，最高60万元。",
    "3.新招用本地务工人员30人以上并签订2年以上合同的，每人补助1200元，单个企业每年不超过36万元，补助资金分2次拨付。",
    "二、申报办法",
    "4.每年3月1日至4月30日受理申报，2024年的项目延长到6月15日，逾期不再办理，材料一式3份，报县工信局窗口登记备查。",
]


@pytest.mark.parametrize("gap", ["\n", "\n\n"], ids=["close", "apart"])
@pytest.mark.parametrize("width", [24, 30, 36])
def test_only_paragraphs_stand_in(width: int, gap: str) -> None:
    """Lines of so many characters have no margin in em; flush lines go on."""
    source = gap.join(
        ("  " if at == 0 else "") + words[at : at + width]
        for words in FIGURES
        for at in range(0, len(words), width)
    )

    assert paragraphs_in(source) == FIGURES


def test_flush_lines_that_begin_anew() -> None:
    """Where flush lines follow ended ones they are paragraphs, though others stand in."""
    lines = [
        "  各科室：",
        "现将安排通知如下。",
        "  请遵照执行。",
        "附件在后。",
        "  特此通知。",
        "完。",
    ]

    assert paragraphs_in("\n".join(lines)) == [line.strip() for line in lines]


@pytest.mark.parametrize("width", WIDTHS)
def test_paragraphs_without_indents_are_found_by_the_measure(width: int) -> None:
    """Without indents few boundaries are lost and hardly one is invented."""
    wanted = found = hit = 0
    for path in SEEDS:
        paragraphs = paragraphs_in(text_of(path))
        true = boundaries(paragraphs)
        got = boundaries(paragraphs_in(wrapped(paragraphs, width=width, indent="")))
        wanted, found, hit = wanted + len(true), found + len(got), hit + len(true & got)

    assert hit >= 0.96 * wanted
    assert hit >= 0.99 * found


@pytest.mark.parametrize(
    ("source", "expected"),
    [
        pytest.param(
            "一是推动建设。\n二是支持发展。",
            ["一是推动建设。", "二是支持发展。"],
            id="unwrapped lines are paragraphs",
        ),
        pytest.param(
            BROKEN_OFF.replace("体系", "\n　　体系"),
            [BROKEN_OFF],
            id="a long line without a stop breaks off",
        ),
        pytest.param("支持企业，\n加快发展。", ["支持企业，加快发展。"], id="a comma goes on"),
        pytest.param(
            "就业补助资金按每人\n3000 元给予补贴。",
            ["就业补助资金按每人3000元给予补贴。"],
            id="a figure with its unit begins no line",
        ),
        pytest.param(
            "2.安排资金37万元，支持文物保护\n3.2017年之前，每年安排5万元经费",
            ["2.安排资金37万元，支持文物保护", "3.2017年之前，每年安排5万元经费"],
            id="a label before a year is none",
        ),
        pytest.param(
            "支持企业发展壮大。\n3 年内完成建设任务。",
            ["支持企业发展壮大。", "3年内完成建设任务。"],
            id="but behind a stop it does",
        ),
        pytest.param(
            "为深入贯彻落实关于坚决打赢疫情防控阻击\n战的重要指示精神，提出如下意见。",
            ["为深入贯彻落实关于坚决打赢疫情防控阻击战的重要指示精神，提出如下意见。"],
            id="a purpose without its act goes on",
        ),
        pytest.param(
            "甲交政发〔202527签发人\n关于建议的答复",
            ["甲交政发〔202527签发人", "关于建议的答复"],
            id="a damaged number opens no bracket",
        ),
        pytest.param(
            "一、关于加快村道硬化的问题\n2023年，县政府投入资金。",
            ["一、关于加快村道硬化的问题", "2023年，县政府投入资金。"],
            id="a year begins a sentence below a heading",
        ),
        pytest.param(
            "省财政厅安排资金共计\n30万元补贴企业。",
            ["省财政厅安排资金共计30万元补贴企业。"],
            id="a figure goes on",
        ),
        pytest.param(
            "甲县农业农村局\n二〇二四年六\n月十日",
            ["甲县农业农村局", "二〇二四年六月十日"],
            id="a date goes on",
        ),
        pytest.param("加快发展\n。", ["加快发展。"], id="a stop begins no line"),
        pytest.param(
            "吉政办发〔2023〕35号\n各市（州）人民政府：",
            ["吉政办发〔2023〕35号", "各市（州）人民政府："],
            id="a document number stands alone",
        ),
        pytest.param("| 任务 | 单位 |\n| --- | --- |", ["任务", "单位"], id="cells stand alone"),
    ],
)
def test_breaks_between_unwrapped_lines(source: str, expected: list[str]) -> None:
    """Without a measure a line is a paragraph unless it plainly goes on."""
    assert paragraphs_in(source) == expected


def test_a_paragraph_torn_inside_its_sentence_is_mended() -> None:
    """…等政策 / 　　体系。其中，: a wanted line end in the source stays one after printing."""
    torn = [
        "省科技厅高度重视产业发展，先后起草印发了《发展规划》《若干措施》《实施意见》等政策",
        "体系。其中，《若干措施》提出对新建平台给予奖补，由省财政厅安排资金。",
        "下一步，省科技厅将继续落实有关措施，加强部门之间的协调配合，形成工作合力。",
    ]

    found = paragraphs_in(wrapped(torn, width=22))

    assert found == [torn[0] + torn[1], torn[2]]


def test_a_narrow_column_is_a_measure_too() -> None:
    """Two columns of a gazette leave thirteen characters a line."""
    written = [
        "为加快推动生物产业成为国民经济的支柱产业，国家发改委相继印发了两项规划，明确了任务。",
        "省科技厅十分重视并积极推进先投后股科技成果转化项目创新试点工作，取得了阶段性成效。",
        "下一步，将持续运用好试点机制，充分发挥财政资金引领撬动作用，助力科技型企业成长。",
    ]

    assert paragraphs_in(wrapped(written, width=13)) == written


def test_lines_set_wider_than_they_count_go_on_without_indents() -> None:
    """Blanks around 100 and R&D fill a line that looks short; the sentence has commas, no stop."""
    lines = [
        "实施科技企业研发经费投入引导计划，实行“免申即享”政策，对符合条件的省内企业的投入",
        "对中小微企业的R&D投入增量和大型企业的R&D投入增量以及各类平台R&D投",
        "入存量，给予专项资金最高不超过100万元补助，由省财政厅在年度预算中统筹安排资金支持。",
        "二、重点任务",
        "省科技厅将会同有关部门加强统筹协调，健全工作推进机制，推动各项政策措施落地见效，按",
        "季度调度进展情况，及时研究解决推进中的困难和问题，确保各项任务按期完成并取得实效，",
        "形成可复制的经验。",
    ]

    assert paragraphs_in("\n".join(lines)) == [
        "".join(lines[:3]),
        lines[3],
        "".join(lines[4:]),
    ]


def set_in(paragraphs: list[str], width: int) -> str:
    """Set paragraphs at a measure, each standing in by two blanks."""
    return wrapped(paragraphs, width=width)


SHORT_LINES = [
    "一、服务范围",
    "二、申报程序",
    "三、监督管理",
    "附则",
    "某市卫生健康委员会",
    "2024年3月5日",
]
LONG = [
    "对新建的社区食堂，按建筑面积每平方米给予八百元补助，每家最高不超过六十万元，分两年拨付到位。",
    "对连续运营满一年且评估合格的，每年再给予三万元运营补助，由县（区）民政局审核后发放给运营单位。",
    "运营单位应当公示菜单和价格，接受老年人及其家属监督，食材采购台账保存期限不得少于六个月。",
]


@pytest.mark.parametrize("width", [18, 20, 24])
def test_few_full_lines_among_many_short_ones_are_still_wrapped(width: int) -> None:
    """Headings, signatures and lists of names leave few full lines; those follow each other."""
    names = [f"成员{count}：某某局" for count in "一二三四五六七八九"]
    paragraphs = [*SHORT_LINES[:1], LONG[0], SHORT_LINES[1], *LONG[1:], *names, *SHORT_LINES[2:]]

    assert paragraphs_in(set_in(paragraphs, width)) == paragraphs


def test_short_paragraphs_of_all_lengths_are_not_wrapped() -> None:
    """Lines without any stop that differ in length are items of a list."""
    items = ["建设泵站" + "及其配套沟渠" * count for count in (1, 4, 2, 5, 3, 1, 4, 2, 5, 3)]

    assert paragraphs_in("\n".join(items)) == items


@pytest.mark.parametrize("width", [22, 26, 30])
def test_cells_take_no_part_in_the_measure(width: int) -> None:
    """Cells longer and shorter than the lines stay whole and hide no wrapped paragraph."""
    cells = [str(count) for count in range(1, 9)] + [LONG[count % 3] for count in range(8)]
    table = "".join(f"{cell}\x1e\n" for cell in cells)

    assert paragraphs_in(set_in(LONG, width) + "\n" + table) == LONG + cells


@pytest.mark.parametrize(
    "note",
    [
        "（责任单位：市民政局、市财政局）",
        "（市卫生健康委、市医保局按职责分工负责）",
        "【牵头单位：市教育局；配合单位：市人社局】",
    ],
)
@pytest.mark.parametrize("width", [18, 21, 25])
def test_a_note_in_brackets_ends_its_paragraph(note: str, width: int) -> None:
    """What stands in behind it is the next paragraph, also without a label."""
    paragraphs = [LONG[0] + note, LONG[1], LONG[2] + note, LONG[0]]

    assert paragraphs_in(set_in(paragraphs, width)) == paragraphs


@pytest.mark.parametrize("begun", ["2023年，", "3月1日起，", "1200户居民"])
def test_a_full_heading_before_an_indent_is_a_paragraph(begun: str) -> None:
    """A figure behind it begins a sentence; where nothing stands in, it goes on."""
    heading = "一、关于加快推进老旧供水管网更新改造工作进度的建议"
    paragraphs = [heading, begun + LONG[0], *LONG]

    assert paragraphs_in(set_in(paragraphs, len(heading) + 2)) == paragraphs


def test_a_page_s_list_of_data_breaks_nothing_off() -> None:
    """Its lines end without a stop; the paper's paragraphs stand in below them."""
    head = (
        "索引号:qsx/2023-04711主题分类:农业、水利",
        "发布机构:清水县管理员成文日期:2023-03-21",
        "标题:关于县五届人大二次会议第9号建议的答复:关于修缮灌溉水渠和加固河堤投入的建议",
        "发文字号:发布日期:2023-03-21",
        "关于县五届人大二次会议第9号建议的答复:关于修缮灌溉水渠和加固河堤投入的建议",
        "赵敏代表:",
    )
    text = ("  您提出的建议收悉,现答复如下:", "  我局已将水渠列入改造项目。", "  清水县水务局")
    assert paragraphs_in("\n".join((*head, *text)))[: len(head)] == list(head)
