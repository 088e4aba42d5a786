"""What producers of OFD do differently: sheets, drawings by number, names, and how text is set."""

import pytest

from documents.reading import read
from documents.reading.layout import PlacedLine
from documents.reading.ofd import read_ofd
from documents.reading.recognition import PageImage, Recognised, Recognition
from tests.reading.builders import ofd_text, zipped
from tests.reading.lines import lines

SPACE = 'xmlns="http://www.ofdspec.org/2016"'
FULL = "为深入贯彻落实党的二十大精神加快推进生物医药产业发"


def produced(page: str, *, common: str = "") -> dict[str, str | bytes]:
    """Members of a file without prefixes, its places given from the root."""
    return {
        "OFD.xml": f"<OFD {SPACE}><DocBody><DocRoot>/Doc_0/Document.xml</DocRoot></DocBody></OFD>",
        "Doc_0/Document.xml": f"<Document {SPACE}><CommonData><PageArea>"
        f"<PhysicalBox>0 0 210 297</PhysicalBox></PageArea>{common}</CommonData>"
        '<Pages><Page ID="1" BaseLoc="/Doc_0/Pages/Page_0/Content.xml"/></Pages></Document>',
        "Doc_0/Pages/Page_0/Content.xml": f"<Page {SPACE}>{page}</Page>",
    }


def content(drawn: str) -> str:
    """A page's content of one layer, tags without prefix."""
    plain = drawn.replace("ofd:", "")
    return f"<Content><Layer>{plain}</Layer></Content>"


def test_a_page_is_read_with_the_sheet_it_is_printed_on() -> None:
    """Letterheads stand on a template (模板页) that pages name."""
    page = '<Template TemplateID="9" ZOrder="Background"/>' + content(ofd_text(FULL, 28, 90))
    sheet = f"<Page {SPACE}>{content(ofd_text('某省人民政府文件', 60, 50))}</Page>"
    common = '<TemplatePage ID="9" BaseLoc="Tpls/Tpl_0/Content.xml"/>'
    members = produced(page, common=common)
    members["Doc_0/Tpls/Tpl_0/Content.xml"] = sheet

    found = lines(read(zipped(members), "a.ofd"))

    assert [line.strip() for line in found] == ["某省人民政府文件", FULL]


def test_drawings_used_by_number_are_read_where_they_stand() -> None:
    """A composite object puts a unit of the resources on the page; one in itself ends."""
    unit = content(ofd_text("一、总体要求", 0, 10) + '<CompositeObject ResourceID="7"/>')
    resources = (
        f"<Res {SPACE}><CompositeGraphicUnits><CompositeGraphicUnit ID='7'>{unit}"
        "</CompositeGraphicUnit></CompositeGraphicUnits></Res>"
    )
    page = content('<CompositeObject ResourceID="7" Boundary="28 100 100 20"/>')
    members = produced(page, common="<PublicRes>PublicRes.xml</PublicRes>")
    members["Doc_0/PublicRes.xml"] = resources

    source = read(zipped(members), "a.ofd")

    assert lines(source)[0] == "一、总体要求"
    assert source.lines[0].box is not None
    assert source.lines[0].box[0] == pytest.approx(28 * 72 / 25.4, abs=0.1)


@pytest.mark.parametrize(
    "code",
    [
        # No steps: characters follow each other
        '<TextCode X="0" Y="5">关于印发实施方案的通知</TextCode>',
        # Numbers without a leading zero
        '<TextCode X=".5" Y="5" DeltaX="g 10 5.">关于印发实施方案的通知</TextCode>',
        # Glyphs named beside the characters
        '<CGTransform CodeCount="3"/><TextCode X="0" Y="5">关于印发实施方案的通知</TextCode>',
    ],
)
def test_text_is_set_in_many_ways(code: str) -> None:
    """Each is one line of the same words."""
    page = content(f'<TextObject Boundary="28 50 150 9" Size="5">{code}</TextObject>')

    assert lines(read(zipped(produced(page)), "a.ofd")) == ["关于印发实施方案的通知"]


def test_one_object_a_character_is_one_line() -> None:
    """Some print programs place every character by itself."""
    words = "关于印发实施方案的通知"
    page = content("".join(ofd_text(one, 28 + 5 * n, 50, 5) for n, one in enumerate(words)))

    assert lines(read(zipped(produced(page)), "a.ofd")) == [words]


def test_names_written_on_windows_are_found() -> None:
    """Backslashes in the archive are slashes."""
    members = produced(content(ofd_text(FULL, 28, 50)))
    archive = zipped({name.replace("/", "\\"): part for name, part in members.items()})

    assert lines(read(archive, "a.ofd")) == [FULL]


def test_a_scan_with_a_printed_page_number_is_still_a_scan() -> None:
    """The page is its largest picture; a small one on a page of text is a seal."""
    media = "<DocumentRes>Res.xml</DocumentRes>"
    resources = f"<Res {SPACE}><MultiMedias>" + "".join(
        f'<MultiMedia ID="{n}" Type="Image"><MediaFile>{n}.jpg</MediaFile></MultiMedia>'
        for n in ("1", "2")
    )
    small = '<ImageObject Boundary="150 230 40 40" ResourceID="1"/>'
    large = '<ImageObject Boundary="0 0 210 297" ResourceID="2"/>'
    recognition = Recognition(
        images=lambda data: [PageImage(width=len(data), height=1, pixels=b"", points=1)],
        lines=lambda image: Recognised(
            lines=[PlacedLine(text=f"{image.width}字节的图", box=(0, 300, 99, 309), size=9)]
        ),
    )

    def read_page(page: str) -> list[str]:
        members = produced(content(page), common=media)
        members["Doc_0/Res.xml"] = resources + "</MultiMedias></Res>"
        members |= {"Doc_0/1.jpg": b"1", "Doc_0/2.jpg": b"22"}
        return lines(read_ofd(zipped(members), recognition=recognition))

    assert read_page(small + large + ofd_text("— 3 —", 100, 285)) == ["2字节的图"]
    assert read_page(small + ofd_text(FULL, 28, 50)) == [FULL]
