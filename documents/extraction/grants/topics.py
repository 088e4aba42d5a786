"""Whom a section is about: its heading names who its benefits are for (章节对象).

四、支持电商企业做大做强。对年销售额首次达500万元的，给予2万元奖励: 电商企业.
"""

from __future__ import annotations

import re

from documents.extraction.grants.wording import ACTOR
from documents.extraction.types import Context

_TOWARDS = (
    "支持|鼓励|引导|推动|促进|培育|引进|扶持|帮助|助力|激励|吸引|奖励|服务|做强|做大|壮大|加强|加快"
)
_OTHERS = "推进|稳定|组织|关于|强化|优化|加大|提高|落实|受|本|该|各|对|上述"
_ABOUT = re.compile(
    rf"(?:^|{_TOWARDS})(?P<who>(?!{_TOWARDS}|{_OTHERS})[^，。、的对为向《》“”]{{0,10}}?{ACTOR})"
    r"(?!家|主|化|间|部|总部|技术|服务|研发|工程|中心|家园|公寓|队伍)"
)


def topic_of(context: Context, sentence: int) -> str | None:
    """The kind of recipient that the heading over a sentence names, the nearest first."""
    if not 0 <= sentence < len(context.sentences):
        return None
    at = context.sentences[sentence].section
    while at is not None:
        found = _ABOUT.search(context.sections[at].heading)
        if found is not None:
            return found["who"]
        at = context.sections[at].parent
    return None
