"""A person corrects a paper's head; readings leave it so."""

from __future__ import annotations

import datetime as dt

import pytest
from django.contrib.auth.models import User

from documents.heads import head_correct
from documents.ingest import document_ingest, document_reanalyse
from documents.models import Agency, AgencyAlias, Correction, Document

pytestmark = pytest.mark.django_db
LETTER = """某省科学技术厅关于某提案的答复

某科函〔2022〕7号

本厅将继续支持企业创新。

某省科学技术厅
2022年6月28日
"""


@pytest.fixture
def paper() -> Document:
    """A letter as it was read."""
    document = document_ingest(LETTER.encode(), "答复.txt").document
    assert document is not None
    return document


@pytest.fixture
def bureau() -> Agency:
    """A body known by an alias too."""
    agency, _ = Agency.objects.get_or_create(canonical="吉林省科学技术厅")
    AgencyAlias.objects.get_or_create(agency=agency, name="省科技厅")
    return agency


def test_what_a_person_set_outlives_readings(paper: Document, bureau: Agency) -> None:
    """Only what was changed is settled; the rest is read anew."""
    clerk = User.objects.create_user("clerk")
    values = {"issuer": bureau, "issued_on": dt.date(2023, 7, 1), "title": paper.title}

    assert head_correct(paper, values, by=clerk) == ["issuer", "issued_on"]
    Document.objects.filter(pk=paper.pk).update(title="旧", region="旧")
    paper.refresh_from_db()
    document_reanalyse(paper)

    paper.refresh_from_db()
    assert (paper.issuer, paper.issued_on) == (bureau, dt.date(2023, 7, 1))
    assert paper.issuer_explicit
    assert "旧" not in {paper.title, paper.region}
    assert head_correct(paper, values, by=clerk) == []


def test_each_change_is_logged(paper: Document, bureau: Agency) -> None:
    """Names of bodies and days, before and after."""
    clerk = User.objects.create_user("clerk")
    old = paper.issuer
    head_correct(paper, {"issuer": bureau, "issued_on": None}, by=clerk)

    logged = {row.field: (row.old, row.new) for row in Correction.objects.filter(document=paper)}
    assert logged["issuer"] == (str(old), "吉林省科学技术厅")
    assert logged["issued_on"] == ("2022-06-28", None)


def test_a_corrected_issuer_is_no_longer_one_of_several(paper: Document, bureau: Agency) -> None:
    """The bodies that signed jointly give way to the one a person names, also when read again."""
    others = [Agency.objects.create(canonical=f"某省{name}厅") for name in ("甲", "乙")]
    paper.joint_issuers.set(others)

    head_correct(paper, {"issuer": bureau}, by=User.objects.create_user("clerk"))
    document_reanalyse(paper)

    assert list(paper.joint_issuers.all()) == [bureau]
