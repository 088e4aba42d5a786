"""Sections whose heading names a benefit: 技能培训补贴。初级工900元 (以补贴名为题的条目).

Below such a heading sums and shares need no verb: the heading says what they are.
"""

from __future__ import annotations

import re

from documents.extraction.grants.nominals import Head
from documents.extraction.grants.wording import RECIPIENT_END
from documents.extraction.types import Context, DocumentKind

_NAMED = re.compile(
    r"(?!.*(?:落实|完善|加[大强快]|兑现|规范|提高|优化|强化|建立|健全|推进|推动|关于|扩大|用好|申[请领报]|管理|使用|监督"
    r"|做好|实施|制定|开展|统筹|稳妥|及时|方式|程序|不予|原则|纪律|资金来源))"
    r"[^，。；：:]{2,20}?(?:补贴|补助|奖励|奖补|津贴|资助|贴息|救助|补偿|贷款|返还|减免)(?:政策|资金|待遇)?"
    r"(?:[（(][^（()）]{1,16}[）)])?"
)
_REST = re.compile(r"[，：:]")  # 求职创业补贴，低保家庭毕业生，1000元/人
_RULING = {DocumentKind.MEASURES, DocumentKind.PLAN, DocumentKind.NOTICE, DocumentKind.OTHER}


_WHO = re.compile(rf"(?P<who>[^，]*{RECIPIENT_END})(?:一次性)?[^，企人员户者]{{2,4}}标准")


def named_by(title: str) -> Head | None:
    """Whom a title names: 高新技术企业 of 高新技术企业奖励标准; 职业培训补贴 names nobody."""
    named = _WHO.fullmatch(title)
    return None if named is None else Head(beneficiary=named["who"], condition=None, named=True)


def titles_of(context: Context) -> dict[int, str]:
    """The label that sums of a section stand under, by section: 职业培训补贴标准."""
    if context.metadata.kind not in _RULING:
        return {}
    found: dict[int, str] = {}
    for number, section in enumerate(context.sections):
        whole = section.heading.strip()
        name, *rest = _REST.split(whole, maxsplit=1)
        name = name if rest and re.search(r"\d", rest[0]) else whole
        if _NAMED.fullmatch(name):
            found[number] = f"{name}标准"
    return found
