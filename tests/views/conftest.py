"""The five founding papers for all tests of a module, stored once and rolled back."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from django.db import transaction
from pytest_django import DjangoDbBlocker

from documents.models import Document
from tests.golden_library import library_store


@pytest.fixture(scope="module")
def library(django_db_setup: None, django_db_blocker: DjangoDbBlocker) -> Iterator[list[Document]]:
    """The papers 000 to 004; each test runs in a savepoint above them."""
    with django_db_blocker.unblock(), transaction.atomic():
        yield library_store()
        transaction.set_rollback(True)
