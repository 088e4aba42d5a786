"""Things that stand where a recipient does: what one builds, buys, grows or wins (物作受益主体)."""

from __future__ import annotations

import re
from dataclasses import replace

from documents.extraction.grants.leads import TO
from documents.extraction.grants.nominals import Head, both
from documents.extraction.grants.segments import Segment
from documents.extraction.grants.wording import ACTOR_LAST

# 新获发明专利: somebody's work or title. A park, a project or a village receives itself.
_WORK = re.compile(r"(?:专利|标准|商标|成果|作品|著作权?|证书|软件)□*$")
# 新建冷库 stands for who builds it, but for a builder in the same sentence.
_THING = re.compile(
    rf"{_WORK.pattern}|(?:大棚|温室|[冷粮仓]?库|房|棚|圈?舍|车|船舶?|农机具?|农业机械|设备|仪器|装备"
    r"|设施|装置|桩|充电站|换电站|加氢站|基站|电站|[鱼蓄]?池|塘|井|窖|渠|[种苗树]木?苗|食品|农产品|电梯|厕所?|[母公种仔][猪牛羊]"
    r"|草|茶园|果园|菜园)□*$"
)
# 谷子每亩补120元: what is grown, bought or built stands for who does it
_GROWN = re.compile(r"(?!.*(?:级|财政))[^，；：的\d%由按]{2,16}")
_EACH = re.compile(r"每[^，；：MP]{1,6}(?:补|奖)[^，；：MP]{0,4}M")


def is_work(head: Head) -> bool:
    """Whether a head names for recipient what somebody wins or writes."""
    return is_thing(head) and _WORK.search(head.beneficiary or "") is not None


def is_thing(head: Head) -> bool:
    """Whether a head names a thing for recipient, and not as the one that 对 leads to."""
    who = head.beneficiary or ""
    if head.above is not None or head.origin is None or _THING.search(who) is None:
        return False
    return not any(TO.search(head.origin.shadow, span.start, span.end) for span in head.spans)


def of_whom(head: Head, who: str | None) -> Head:
    """The head of a thing with who builds or wins it, the thing with what was done: 新建冷库."""
    if who is None or ACTOR_LAST.search(who) is None or not is_thing(head):
        return head
    thing, done = head.beneficiary or "", head.condition or ""
    whole = f"{done}{thing}" if head.origin and f"{done}{thing}" in head.origin.text else ""
    told = done if thing in done else whole or both(thing, done)
    return replace(head, beneficiary=who, condition=told)


def described(head: Head, segment: Segment) -> Head:
    """A head without recipient, with the words that say who it is: 首次上榜的, or what for."""
    told = segment.text + (head.origin.text if head.origin is not None else "")
    told += head.above.origin.text if head.above and head.above.origin else ""
    for words in (head.condition or "").split("，"):
        if len(words) > 1 and f"{words}的" in told:
            return replace(head, beneficiary=f"{words}的")
    if _is_grown(head, segment):
        return replace(head, beneficiary=head.condition)
    return head


def _is_grown(head: Head, segment: Segment) -> bool:
    """Whether a head is a bare thing with a sum for each: 谷子每亩补120元."""
    thing = head.beneficiary is None and _GROWN.fullmatch(head.condition or "") is not None
    return thing and _EACH.search(segment.shadow) is not None
