"""Plain text: which encoding it is in, and its lines.

Reads: bytes. Yields: one line each, blank ones kept, since their number may mean a page break.
"""

import codecs
import re
from dataclasses import dataclass

from documents.reading.errors import UndecodableFile, UnsupportedFile
from documents.reading.lines import Draft, assemble
from documents.reading.types import SourceFormat, SourceText

READER = "text 1"

# The hundred or so characters that make up a third of any official paper, in both scripts. A wrong
# decoding of Chinese bytes gives rare characters, hardly one of these.
_EVERYDAY = frozenset(
    "的一是在不了有和人这中大为上个国我以要他时来用们生到作地于出就分对成会可主发年动同工也能下过"
    "子说产种面而方后多定行学法所民得经十三之进着等部度家电力里如水化高自二理起小物现实加量都两体"
    "制机当使点从业本去把性好应开它合还因由其些然前外天政四日那社义事平形相全表间样与关各重新线内"
    "数正心反你明看原又么利比或但质气第向道命此变条只没结解问意建月公无系军很情者最立代想已通并提"
    "直题党程展五果料象员革位入常文总次品式活设及管特件长求老头基资边流路级少图山统接知较将组见计"
    "别她手角期根论运农指几九区强放决西被干做必战先回则任取据处队南给色光门即保治北造百规热领七海"
    "口东导器压志世金增争济阶油思术极交受联什认六共权收证改清己美再采转更单风切打白教速花带安场身"
    "车例真务具万每目至达走积示议声报斗完类八离华名确才科张信马节话米整空元况今集温传土许步群广石"
    "记需段研界拉林律叫且究观越织装影算低持音众书布复容儿须际商非验连断深难近矿千周委素技备半办青"
    "省列习响约支般史感劳便团往酸历市克何除消构府称太准精值号率族维划选标写存候毛亲快效斯院查江型"
    "眼王按格养易置派层片始却专状育厂京识适属圆包火住调满县局照参红细引听该铁价严"
    "發會國為這個時來們對業現實經產學動進過還關開長門間問題級組織給議記設計論說認識證調請員資質"
    "農規見觀親覺車轉較辦達運選適邊電響頭類風飛養馬點黨廣應當從復變於東條極構機權"
    "，。、；：（）《》“”〔〕"
)

_LINE_END = re.compile(r"\r\n|[\n\r\v\x1c-\x1e\x85\u2028\u2029]")
_CONTROL = re.compile(r"[\x00-\x08\x0e-\x1b]")

_BOMS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
_GUESSED = ("gb18030", "utf-16-le", "utf-16-be", "big5")

_SAMPLE = 64 * 1024
"""Bytes that are enough to tell encodings apart; an even number keeps UTF-16 in step."""

_PLAUSIBLE = 0.12
"""Least share of everyday characters; the right decoding has 0.4 to 0.7, a wrong one under 0.05."""

_BROKEN = 0.01
"""Share of undecodable characters that is still a damaged text and not another format."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Decoded:
    """A text with the encoding that gave it; `broken` counts the places replaced by U+FFFD."""

    text: str
    encoding: str
    broken: int = 0


def read_text(data: bytes) -> SourceText:
    """One line for each of the file's; a form feed begins the next page.

    Raises UnsupportedFile for binary data, UndecodableFile where no encoding makes sense.
    """
    decoded = decode(data)
    warnings = []
    if decoded.broken:
        warnings.append(f"有 {decoded.broken} 处文字已损坏，以“\ufffd”代替，请对照原件核对。")
    pages = decoded.text.split("\f")
    drafts = [
        Draft(text=line, page=number if len(pages) > 1 else None)
        for number, page in enumerate(pages, start=1)
        for line in _LINE_END.split(page)
    ]
    return assemble(
        drafts,
        source_format=SourceFormat.TEXT,
        reader=f"{READER} ({decoded.encoding})",
        pages=len(pages) if len(pages) > 1 else None,
        warnings=warnings,
    )


def decode(data: bytes) -> Decoded:
    """Decode by BOM, else strict UTF-8, else the most plausible Chinese encoding.

    A character cut off at the end of the data is dropped: copies break off anywhere.
    """
    for bom, encoding in _BOMS:
        if data.startswith(bom):
            return _decode_as(data[len(bom) :], encoding)
    try:
        text = _whole_characters(data, "utf-8", errors="strict")
    except UnicodeDecodeError:
        return _decode_guessed(data)
    if _binary_share(text) == 0:
        return Decoded(text=text, encoding="utf-8")
    return _decode_guessed(data)


def _decode_guessed(data: bytes) -> Decoded:
    """Choose by plausibility on a sample, then decode the whole.

    Damaged UTF-8 competes too: one lost byte must not turn a whole paper into rare characters.
    """
    sample = data[:_SAMPLE]
    scores = {name: _plausibility(sample, name) for name in (*_GUESSED, "utf-8")}
    best = max(scores, key=lambda name: scores[name])
    if scores[best] >= _PLAUSIBLE:
        return _decode_as(data, best)
    if _looks_binary(data):
        raise UnsupportedFile(
            "文件内容不是文字：它的后缀可能被改过，或是程序、图片、压缩包一类的文件。"
            "请上传 Word、PDF、OFD、网页或纯文本格式的公文。"
        )
    raise UndecodableFile(
        "无法识别文件的文字编码，按 UTF-8、GB18030、UTF-16 和 Big5 读出来都不成句。"
        "请用记事本打开原文件，另存为 UTF-8 编码后重新上传。"
    )


def _decode_as(data: bytes, encoding: str) -> Decoded:
    text = _whole_characters(data, encoding, errors="replace")
    broken = text.count("\ufffd")
    if text and (broken / len(text) > _BROKEN or _binary_share(text) > _BROKEN):
        raise UndecodableFile(
            f"文件大部分像 {encoding.upper()} 编码的文字，但损坏之处过多，读出来不可靠。"
            "请向来文单位重新索取文件后上传。"
        )
    return Decoded(text=text, encoding=encoding, broken=broken)


def _whole_characters(data: bytes, encoding: str, *, errors: str) -> str:
    return codecs.getincrementaldecoder(encoding)(errors).decode(data, final=False)


def _plausibility(sample: bytes, encoding: str) -> float:
    """Share of everyday characters among the non-ASCII ones; 0 where too much is broken."""
    text = _whole_characters(sample, encoding, errors="replace")
    foreign = [character for character in text if character > "\x7f"]
    if not foreign or text.count("\ufffd") > _BROKEN * len(text) or _binary_share(text) > _BROKEN:
        return 0.0
    return sum(character in _EVERYDAY for character in foreign) / len(foreign)


def _binary_share(text: str) -> float:
    return len(_CONTROL.findall(text)) / max(1, len(text))


def _looks_binary(data: bytes) -> bool:
    """NUL bytes or many other control bytes; plain text in any 8-bit encoding has neither."""
    sample = data[:_SAMPLE]
    return b"\0" in sample or _binary_share(sample.decode("latin-1")) > _BROKEN
