"""Benefits that only make sense after the one before them: …职能型总部减半执行 (承前减半)."""

from __future__ import annotations

import re
from dataclasses import replace

from documents.extraction.facts import Subsidy
from documents.extraction.grants.parts import Grant

_OWED = re.compile("[费税租息款]|[^奖资]金")


def half_of(row: Subsidy, last: Subsidy | None, grant: Grant) -> Subsidy:
    """The row as half of what was granted before it, if it names no dues that it would waive."""
    if last is None or grant.rule.kind != "half" or last.form in {"减免", "贷款"}:
        return row
    near = row.section == last.section and row.span.start >= last.span.start
    owed = _OWED.search(grant.segment.shadow, grant.clause.start, grant.clause.end)
    return replace(row, form=last.form, rate_base=None) if near and owed is None else row


def raised_of(row: Subsidy, last: Subsidy | None, grant: Grant) -> Subsidy | None:
    """The row of a share that rises for some, as what the sentence before grants; else None.

    按投入的5%给予补助；对中小企业，比例可提高至10%.
    """
    if grant.rule.id != "subsidies.raised.share":
        return row
    if last is None or last.rate_percent is None or row.section != last.section:
        return None
    return replace(row, form=last.form, rate_base=row.rate_base or last.rate_base)
