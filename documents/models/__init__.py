"""The tables: documents, their structure, and the facts read out of them."""

from documents.models.agency import Agency, AgencyAlias
from documents.models.document import Document, DocumentStatus, InForce, OriginalFile, Stage
from documents.models.fact import Fact, LiveFacts, Origin
from documents.models.facts import (
    Citation,
    Figure,
    Measure,
    MeasureAgency,
    Result,
    Stacking,
    Subsidy,
    Target,
)
from documents.models.mention import AgencyMention
from documents.models.passage import NameKind, Passage, PassageRole, SearchLog, SearchName, Synonym
from documents.models.proposal import Proposal, Recommendation
from documents.models.review import Action, Correction
from documents.models.session import SessionEnd
from documents.models.structure import Section

__all__ = [
    "Action",
    "Agency",
    "AgencyAlias",
    "AgencyMention",
    "Citation",
    "Correction",
    "Document",
    "DocumentStatus",
    "Fact",
    "Figure",
    "InForce",
    "LiveFacts",
    "Measure",
    "MeasureAgency",
    "NameKind",
    "Origin",
    "OriginalFile",
    "Passage",
    "PassageRole",
    "Proposal",
    "Recommendation",
    "Result",
    "SearchLog",
    "SearchName",
    "Section",
    "SessionEnd",
    "Stacking",
    "Stage",
    "Subsidy",
    "Synonym",
    "Target",
]
