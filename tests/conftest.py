"""What every test gets: a database of its own process on the server of the settings."""

import os

import psutil
import pytest
from django.conf import settings
from django.db import connections
from hypothesis import settings as laws
from pytest_django import DjangoDbBlocker

# A busy machine is no broken law.
laws.register_profile("untimed", deadline=None)
laws.load_profile("untimed")

_PREFIX = "test_jlpolicy_"


@pytest.fixture(scope="session")
def django_db_modify_db_settings(django_db_blocker: DjangoDbBlocker) -> None:
    """Name the test database after this process, so that several runs can go at once."""
    name = f"{_PREFIX}{os.getpid()}"
    connections["default"].settings_dict["TEST"]["NAME"] = name
    if settings.DATABASES["default"]["ENGINE"] == "jlpolicy.embedded":
        with django_db_blocker.unblock():
            _drop_leftovers()


def _drop_leftovers() -> None:
    """Drop the databases of runs that were killed before they could."""
    with connections["default"]._nodb_cursor() as cursor:
        cursor.execute("SELECT datname FROM pg_database WHERE starts_with(datname, %s)", [_PREFIX])
        for (name,) in cursor.fetchall():
            owner = name.removeprefix(_PREFIX)
            if owner.isdecimal() and not psutil.pid_exists(int(owner)):
                cursor.execute(f'DROP DATABASE IF EXISTS "{name}"')


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Put browser tests last: their driver leaves threads, and forking among threads can hang."""
    items.sort(key=lambda item: "browser" in item.path.parts)
