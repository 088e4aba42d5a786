"""An owner named once for all items: 以下各项任务均由省工业和信息化厅牵头负责."""

from __future__ import annotations

import re

from documents.extraction.answers.notes import Owners
from documents.extraction.answers.within import mentions_in
from documents.extraction.facts import Role
from documents.extraction.spans import Span
from documents.extraction.types import Context

_DEFAULT = re.compile(
    r"(?:以上|以下|下列|上述|各项|本(?:方案|措施|政策|意见))[^。；]{0,14}?(?:工作|任务|措施|政策"
    r"|事项|条款)[^。；]{0,8}?"
    r"(?:均|都|统一|全部)由(?P<names>[^。；]{2,60}?)(?:牵头|负责|组织实施|落实)"
)


def default_owners(context: Context) -> Owners:
    """Bodies that answer wherever no note says otherwise; empty if the paper names none."""
    match = _DEFAULT.search(context.text.text)
    if match is None:
        return ()
    span = Span(match.start("names"), match.end("names"))
    return tuple((m.canonical, Role.LEAD) for m in mentions_in(context, span))
