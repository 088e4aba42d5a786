"""Zip archives with XML inside (docx, odt, ofd), read with a suspicious eye.

Sizes are measured while unpacking, document types and entities are refused, and whatever goes
wrong comes out as one named failure.
"""

import io
import posixpath
import zipfile
import zlib
from collections.abc import Iterator

from lxml import etree

from documents.reading import limits
from documents.reading.errors import DamagedFile, UnsafeFile
from documents.reading.sniff import encrypted

_BROKEN = (zipfile.BadZipFile, zlib.error, NotImplementedError, EOFError, ValueError, OSError)


class Package:
    """The members of one archive, by normalised name."""

    def __init__(self, data: bytes, *, members: int = limits.ZIP_MEMBERS) -> None:
        """Open the archive; raises DamagedFile, or UnsafeFile beyond `members`."""
        try:
            self._archive = zipfile.ZipFile(io.BytesIO(data))
        except _BROKEN as error:
            raise damaged() from error
        names = self._archive.namelist()
        if len(names) > members:
            raise unsafe("内含的部件数量异常")
        self._names = {_normal(name): name for name in names}
        self._unpacked = 0

    @property
    def names(self) -> tuple[str, ...]:
        """All member names, in lower case and normalised."""
        return tuple(self._names)

    def has(self, name: str) -> bool:
        """Whether there is such a member; case and leading slash do not matter."""
        return self._key(name) in self._names

    def read(self, name: str) -> bytes:
        """Unpack one member; raises DamagedFile when missing or broken, UnsafeFile if huge."""
        key = self._key(name)
        if key not in self._names:
            raise damaged()
        try:
            with self._archive.open(self._names[key]) as member:
                content = member.read(limits.MEMBER_BYTES + 1)
        except RuntimeError as error:
            # zipfile's word for a member that asks for a password
            raise encrypted() from error
        except _BROKEN as error:
            raise damaged() from error
        self._unpacked += len(content)
        if len(content) > limits.MEMBER_BYTES or self._unpacked > limits.UNPACKED_BYTES:
            raise unsafe("解压后大得异常")
        return content

    def xml(self, name: str) -> etree._Element:
        """Unpack and parse one member; raises as `read`, and UnsafeFile for a DOCTYPE."""
        content = self.read(name)
        parser = etree.XMLParser(
            resolve_entities=False, no_network=True, load_dtd=False, remove_comments=True
        )
        try:
            root = etree.fromstring(content, parser)
        except etree.XMLSyntaxError as error:
            if "depth" in str(error).lower() or "huge" in str(error).lower():
                raise unsafe("嵌套层数过多") from error
            raise damaged() from error
        except ValueError as error:
            raise damaged() from error
        if root.getroottree().docinfo.doctype:
            raise unsafe("含有外部实体声明")
        return root

    @staticmethod
    def _key(name: str) -> str:
        key = _normal(name)
        if key.startswith(".."):
            raise unsafe("指向了文件以外的位置")
        return key


def _normal(name: str) -> str:
    """Name without its accidents: case, leading slash, and slashes of Windows."""
    return posixpath.normpath(name.replace("\\", "/")).lstrip("/").lower()


def local(element: etree._Element) -> str:
    """Tag without its namespace: strict and transitional files differ in nothing else."""
    tag = element.tag
    return tag.rpartition("}")[2] if isinstance(tag, str) else ""


def value(element: etree._Element | None, name: str = "val") -> str | None:
    """Attribute by local name, whatever its namespace."""
    if element is None:
        return None
    for key, content in element.attrib.items():
        if str(key).rpartition("}")[2] == name:
            return str(content)
    return None


def child(element: etree._Element | None, *path: str) -> etree._Element | None:
    """First child of that local name, and so on down the path."""
    for name in path:
        element = next(children(element, name), None)
    return element


def children(element: etree._Element | None, name: str) -> Iterator[etree._Element]:
    """All children of that local name."""
    if element is not None:
        for item in element:
            if local(item) == name:
                yield item


def number(text: str | None, *, default: int = 0) -> int:
    """Whole number of an attribute; `default` for anything else."""
    try:
        return int(text or "")
    except ValueError:
        return default


def damaged() -> DamagedFile:
    """Name the outcome for an archive whose parts do not fit together."""
    return DamagedFile(
        "文件已损坏：内部结构不完整，可能没有下载完整。"
        "请用 Word 或 WPS 打开后另存，或向来文单位重新索取后上传。"
    )


def unsafe(why: str) -> UnsafeFile:
    """Name the outcome for an archive that looks built to do harm."""
    return UnsafeFile(f"文件{why}，可能是恶意构造的文件，已停止读取。请向来文单位核实后重新索取。")
