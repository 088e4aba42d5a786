"""The five founding papers, stored once for all tests of a module; who checks, and what."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from django.contrib.auth.models import Group, User
from django.db import transaction
from django.test import Client
from pytest_django import DjangoDbBlocker

from documents.accounts import EDITORS, groups_create
from documents.models import Document
from documents.store import analysis_save
from tests.factories import TEXT, a_document, a_measure, a_subsidy, an_analysis
from tests.golden_library import library_store


@pytest.fixture(scope="module")
def library(django_db_setup: None, django_db_blocker: DjangoDbBlocker) -> Iterator[list[Document]]:
    """The papers 000 to 004; each test runs in a savepoint above them."""
    with django_db_blocker.unblock(), transaction.atomic():
        yield library_store()
        transaction.set_rollback(True)


@pytest.fixture
def editor(client: Client) -> Client:
    """A browser signed in as 编辑."""
    groups_create()
    user = User.objects.create_user("editor")
    user.groups.set(Group.objects.filter(name=EDITORS))
    client.force_login(user)
    return client


@pytest.fixture
def document() -> Document:
    """The sample letter with a doubtful subsidy and a measure."""
    document = a_document()
    subsidy = a_subsidy(doubts=("several-amounts",))
    analysis_save(document, an_analysis(a_measure(), subsidy), source_text=TEXT)
    return document
