"""Heads that name several kinds of recipient or trigger, each to be a row (拆分)."""

from __future__ import annotations

import re
from dataclasses import replace

from documents.extraction.grants.nominals import Head, Phrase, both
from documents.extraction.grants.phrases import parse
from documents.extraction.grants.tiers import Tier, chosen
from documents.extraction.grants.wording import RECIPIENT_END

_JOINT = re.compile(r"(?<=.)(?:、|和对|以及|和|或者?)")
_WITH = re.compile(rf"^.{{2,}}的[^的]{{0,30}}{RECIPIENT_END}$")
_TRIGGER = re.compile(
    r"^(?P<a>.*?(?:通过|获得|认定为|评为|评定为|入选|获评|列入|获批|荣获|成为))"
    r"(?P<list>[^，]{4,80}?或[^，]{2,40}?)(?P<z>认定|评定|称号|资质|评审|名单|$)"
)
_OWN_VERB = re.compile("取得|获|通过|列入|入选|被|认定|评|成为|完成|达到|纳入|经")
_GIVEN_TO = re.compile(r"[^，]{0,8}(?:单位|企业|机构|团队|个人|平台|园区|所在[村镇乡县]|学校|医院)")
_PERSON = re.compile(
    rf"[^，\d]{{0,10}}(?:{RECIPIENT_END}|本科|大专|专科|中专)"
)  # 给予本科生500元、研究生800元
_CLASS = re.compile(r"[A-Za-z甲乙丙丁一二三四五六七八九十第]{1,3}(?:类|级|档|层次|等)")
_OR = re.compile(
    rf"，或者?(?:对)?(?P<second>(?!在|其)[^，]{{4,}})的[^的，]{{0,10}}{RECIPIENT_END}(?=，|$)"
)
_STEP = re.compile(
    r"^(?P<first>.+?)和(?P<step>以[^，]{2,12}为一[档级][^，且]{0,8})(?P<rest>且.*)?$"
)
_SIZES = re.compile(
    r"^(?P<a>.*?)(?P<one>(?:中小微|中小|小微|规上)企业[^，和]{0,20})和"
    r"(?P<two>(?:大型|大中型|规下|龙头)企业[^，]{0,20})$"
)


def kinds_of(head: Head) -> list[Head]:
    """The head, or one head for each kind that qualifies alone."""
    # 奖补对象为脱贫户、监测户，以及带动5户以上的合作社: the list is for all sums below it
    stands_above = head.above is not None and head.beneficiary == head.above.beneficiary
    for split in (_also, _trigger, _recipients, _steps, _sizes):
        if stands_above and split is _recipients:
            continue
        found = split(head)
        if len(found) > 1:
            return found
    return [head]


def tier_head(head: Head, tier: Tier, basis: str = "") -> Head:
    """The head with only the tier that its figures are for; `basis` may list them: A、B、C类."""
    among = tier.label and _PERSON.fullmatch(tier.label) and tier.label[-1:] in "生士人员师科专者户"
    if tier.label and (among or _GIVEN_TO.fullmatch(tier.label)):
        return replace(head, beneficiary=tier.label)  # 给予主导单位50万元、参与单位10万元
    if tier.label and tier.label.endswith("部分") and (head.condition or "").endswith("部分"):
        return replace(head, condition=tier.label)  # 100万元—500万元部分按5%、500万元以上部分按8%
    if tier.label:
        return of_class(replace(head, condition=both(head.condition, tier.label)))
    above = head.above.condition or "" if head.above is not None else ""
    own = (head.condition or "").removeprefix(above).strip("，") if above else ""
    if own and (item := chosen(own, tier)) is not None:
        return replace(head, condition=both(above, item))  # no list of what stands above
    condition = chosen(head.condition or "", tier)
    # 批发、零售、住宿、餐饮业企业 beside 增长10%、20%、30%以上的: the sums go by the growth.
    who = chosen(head.beneficiary or "", tier, whole=condition is not None)
    if condition is None and who is None:
        named = chosen(basis, tier)
        return head if named is None else replace(head, condition=both(head.condition, named))
    return replace(
        head, condition=condition or head.condition or who, beneficiary=who or head.beneficiary
    )


def of_class(head: Head) -> Head:
    """The head with the class that its case names: B类人才 for A类人才200万元，B类150万元."""
    *others, own = (head.condition or "").split("，")
    kind = _CLASS.match(head.beneficiary or "")
    if kind is None or _CLASS.fullmatch(own) is None:
        return head
    rest = (head.beneficiary or "")[kind.end() :]
    return replace(head, beneficiary=own + rest, condition="，".join(others) or None)


def _also(head: Head) -> list[Head]:
    """对…上市的企业，以及在境外…上市的企业."""
    words = head.condition or ""
    cut = re.search(
        rf"，以及(?=在|对|被|获|通过|首次|新|入选|列入|纳入|[^，]{{2,30}}的[^的，]{{0,10}}{RECIPIENT_END}$)",
        words,
    )
    if cut is None:
        return _or(head, words)
    other = _parsed(words[cut.end() :])
    if other.beneficiary and other.condition and not _same_kind(head, other):
        first = replace(head, condition=words[: cut.start()])
        return [first, replace(other, spans=head.spans, origin=head.origin)]
    second = re.sub(rf"的[^的，]{{0,10}}{RECIPIENT_END}$", "", words[cut.end() :])
    return [replace(head, condition=words[: cut.start()]), replace(head, condition=second)]


def _same_kind(head: Head, other: Head) -> bool:
    """Whether two recipients end alike: 培训库企业 and 企业."""
    first, second = head.beneficiary or "", other.beneficiary or ""
    return first.endswith(second) or second.endswith(first)


def _or(head: Head, words: str) -> list[Head]:
    """对实施技改的项目，或购置设备的项目: each alone."""
    cut = _OR.search(words)
    if cut is None:
        return [head]
    second = words[cut.start("second") : cut.end("second")]
    return [replace(head, condition=words[: cut.start()]), replace(head, condition=second)]


def _trigger(head: Head) -> list[Head]:
    """通过A或B认定: each title qualifies alone."""
    found = _TRIGGER.match(head.condition or "")
    if found is None:
        return [head]
    items = [item for item in re.split(r"、|或者?", found["list"]) if len(item) > 1]
    if not found["z"] and not any(_OWN_VERB.match(item) for item in items[1:]):
        return [head]  # 获得国家级、省级示范合作社或协会项目: one object of several kinds
    rest = (head.condition or "")[found.end() :]
    if any(_OWN_VERB.match(item) for item in items[1:]):
        first, *others = (found["list"] + found["z"]).split("或", 1)
        alike = [found["a"] + first, *(other.removeprefix("者") for other in others)]
        return [replace(head, condition=item + rest) for item in alike]
    return [replace(head, condition=found["a"] + item + found["z"] + rest) for item in items]


def _recipients(head: Head) -> list[Head]:
    """A的X、B的Y: only where each has its own 的; 对A和对B: always."""
    whole = head.text if head.condition and head.beneficiary else head.beneficiary or ""
    if "和对" in whole:
        return [replace(_parsed(part), spans=head.spans) for part in whole.split("和对")]
    if "，" in (head.condition or "") or not head.condition:
        return [head]
    if head.beneficiary is not None and head.beneficiary in head.condition:
        return [head]  # 获批国家级中心、国家级平台的: what was won is who receives
    pieces: list[str] = []
    begin = 0
    for joint in _JOINT.finditer(whole):
        piece = whole[begin : joint.start()]
        if _even(piece) and _WITH.match(piece) and "的" in whole[joint.end() :]:
            pieces.append(piece)
            begin = joint.end()
    pieces.append(whole[begin:])
    if len(pieces) == 1 or not all(_WITH.match(piece) for piece in pieces):
        return [head]
    return [replace(_parsed(piece), spans=head.spans) for piece in pieces]


def _parsed(words: str) -> Head:
    return parse(Phrase(words, words))


def _steps(head: Head) -> list[Head]:
    """营业收入首次超10亿元和以10亿元为一档倍数递增且…: the first time, and each step after."""
    found = _STEP.match(head.condition or "")
    if found is None:
        return [head]
    rest = (found["rest"] or "").removeprefix("且")
    tail = f"，{rest}" if rest else ""
    subject = re.match(r"[^，]{0,16}?(?=首次|每)", found["first"])
    step = (subject[0] if subject else "") + found["step"]
    return [
        replace(head, condition=found["first"] + tail),
        replace(head, condition=step + tail),
    ]


def _sizes(head: Head) -> list[Head]:
    """中小微企业…和大型企业…: two classes of size with spends of their own."""
    found = _SIZES.match((head.beneficiary or "") + (head.base or ""))
    if found is None:
        return [head]
    heads = []
    for name in ("one", "two"):
        part = _parsed(found["a"] + found[name])
        heads.append(replace(part, condition=head.condition or part.condition, spans=head.spans))
    return heads


def _even(words: str) -> bool:
    return all(words.count(a) == words.count(b) for a, b in ("“”", "（）", "《》"))
