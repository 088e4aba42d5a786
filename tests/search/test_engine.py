"""The engine on PostgreSQL holds the contract of the interface."""

from types import ModuleType

import pytest

from documents.search import engine as postgres_engine
from tests.search.contract import *  # noqa: F403 - the tests of the contract run here
from tests.search.contract_pages import *  # noqa: F403 - and these
from tests.search.contract_suggestions import *  # noqa: F403 - and these

pytestmark = pytest.mark.django_db


@pytest.fixture
def engine() -> ModuleType:
    """The engine under test."""
    return postgres_engine
