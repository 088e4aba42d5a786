"""Whom a section is about: its heading names who its benefits are for (章节对象).

四、支持电商企业做大做强。对年销售额首次达500万元的，给予2万元奖励: 电商企业.
"""

from __future__ import annotations

import re

from documents.extraction.grants.wording import ACTOR, RECIPIENT_END
from documents.extraction.types import Context

_TOWARDS = (
    "支持|鼓励|引导|推动|促进|培育|引进|扶持|帮助|助力|激励|吸引|奖励|服务|做强|做大|壮大|加强|加快"
)
_OTHERS = (
    "推进|稳定|组织|关于|强化|优化|加大|提高|落实|受|本|该|各|对|上述|大力|积极|全力|着力|进一步|切实"
    "|探索|布局|创新|实行|深化|完善|建立|健全"
)
_ABOUT = re.compile(
    rf"(?:^|{_TOWARDS})(?P<who>(?!{_TOWARDS}|{_OTHERS})[^，。、的对为向《》“”]{{0,10}}?{ACTOR})"
    r"(?!家|主|化|间|部|总部|技术|服务|研发|工程|中心|家园|公寓|队伍)"
)


# 第七条 对符合条件的投诉人，按照以下标准给予奖励：
_FOR = re.compile(
    rf"(?:^|[，。\s])对(?P<who>[^，。；：对]{{0,24}}?{RECIPIENT_END})，(?=[^。；]*(?:给予|奖励|补助|补贴))"
)


def topic_of(context: Context, section: int | None) -> str | None:
    """The kind of recipient that the heading over a section names, the nearest first."""
    while section is not None:
        heading = context.sections[section].heading
        found = _FOR.search(heading) or _ABOUT.search(heading)
        if found is not None:
            return found["who"]
        section = context.sections[section].parent
    return None
