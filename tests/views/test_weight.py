"""What a first visit costs on a slow line."""

from __future__ import annotations

import gzip
import re
from pathlib import Path

import pytest
from django.contrib.staticfiles import finders
from django.test import Client

from tests.views.support import addresses, page

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("library")]
FIRST_VISIT, LATER = 150_000, 40_000  # bytes, compressed
_FILE = re.compile(r'(?:href|src)="/static/([^"]+)"')
_FOREIGN = re.compile(rb"url\(\s*['\"]?(?:https?:)?//|@import|sourceMappingURL=https?:")


def static_files(text: str) -> list[Path]:
    """Files a page loads from /static/."""
    found = [finders.find(name) for name in _FILE.findall(text)]
    assert all(isinstance(path, str) for path in found)
    return [Path(str(path)) for path in found]


def test_pages_are_light(client: Client) -> None:
    """A page with its files stays below 150 kB, without them below 40 kB."""
    for path in addresses():
        text = page(client, path)
        body = len(gzip.compress(text.encode()))
        files = sum(len(gzip.compress(file.read_bytes())) for file in static_files(text))
        assert body <= LATER, path
        assert body + files <= FIRST_VISIT, path


def test_static_files_name_no_other_host(client: Client) -> None:
    """Style sheets and scripts load nothing from elsewhere."""
    for file in static_files(page(client, "/")):
        assert not _FOREIGN.search(file.read_bytes()), file.name


def test_pages_ask_old_browsers_for_their_modern_engine(client: Client) -> None:
    """360-type browsers have two engines; the page asks for the newer."""
    text = page(client, "/")

    assert '<meta name="renderer" content="webkit">' in text
    assert '<meta http-equiv="X-UA-Compatible" content="IE=edge">' in text


def test_policy_forbids_inline_code(client: Client) -> None:
    """The header lets nothing but our own files run."""
    policy = client.get("/").headers["Content-Security-Policy"]

    assert "default-src 'self'" in policy
    assert "unsafe" not in policy
