"""What the pages of an OFD file draw on: pictures, drawings used by number, sheets to print on."""

import posixpath
from dataclasses import dataclass, field

from lxml import etree

from documents.reading.errors import DamagedFile
from documents.reading.package import Package, child, children, value


@dataclass(slots=True, kw_only=True)
class Resources:
    """Member names of pictures and contents of drawings, by resource number."""

    pictures: dict[str, str] = field(default_factory=dict)
    units: dict[str, etree._Element] = field(default_factory=dict)


def resources_of(package: Package, root: str) -> Resources:
    """Give the resources of one document, shared ones and its own."""
    found = Resources()
    folder = posixpath.dirname(root)
    common = child(package.xml(root), "CommonData")
    for kind in ("PublicRes", "DocumentRes"):
        for item in children(common, kind):
            name = resolved(package, folder, (item.text or "").strip())
            part = _optional(package, name)
            if part is None:
                continue
            base = posixpath.join(posixpath.dirname(name), value(part, "BaseLoc") or "")
            found.pictures |= _pictures(package, part, base)
            for unit in children(child(part, "CompositeGraphicUnits"), "CompositeGraphicUnit"):
                found.units[value(unit, "ID") or ""] = unit
    return found


def templates_of(package: Package, root: str) -> dict[str, etree._Element]:
    """Give the sheets (模板页) of one document by number."""
    folder = posixpath.dirname(root)
    found = {}
    for item in children(child(package.xml(root), "CommonData"), "TemplatePage"):
        part = _optional(package, resolved(package, folder, value(item, "BaseLoc") or ""))
        if part is not None:
            found[value(item, "ID") or ""] = part
    return found


def resolved(package: Package, folder: str, place: str) -> str:
    """Name of a member, given from the root or from the file that mentions it."""
    near = posixpath.join(folder, place)
    return near if package.has(near) else place


def _optional(package: Package, name: str) -> etree._Element | None:
    """Parse a part the pages can do without."""
    try:
        return package.xml(name) if package.has(name) else None
    except DamagedFile:
        return None


def _pictures(package: Package, part: etree._Element, base: str) -> dict[str, str]:
    found = {}
    for media in children(child(part, "MultiMedias"), "MultiMedia"):
        file = child(media, "MediaFile")
        place = (file.text or "").strip() if file is not None else ""
        member = resolved(package, base, place)
        if place and package.has(member):
            found[value(media, "ID") or ""] = member
    return found
