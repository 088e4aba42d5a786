"""The list of proposals: a letter that answers several."""

from __future__ import annotations

import re

import pytest
from django.test import Client

from documents.models import Proposal
from tests.views.support import page

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("library")]


@pytest.mark.parametrize(
    ("typed", "found"),
    [("15", 1), ("015", 1), ("第12号", 1), ("12、15", 1), ("5", 0), ("号", 0)],
)
def test_a_letter_to_several_proposals_is_found_by_each(
    client: Client, typed: str, found: int
) -> None:
    """One row holds the numbers of all that it answers; part of a number is none."""
    Proposal.objects.update(number="12、15")

    rows = re.findall(r'data-label="案号">12、15<', page(client, f"/proposals/?number={typed}"))
    assert bool(rows) is bool(found)
