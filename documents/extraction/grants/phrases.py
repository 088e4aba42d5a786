"""Noun phrases of recipients taken apart: 开展临床试验的｜第三类医疗器械 (名词短语).

Rules read the mask, in which figures are symbols and asides □; what is kept comes from the text.
"""

from __future__ import annotations

import re
from dataclasses import replace

from documents.extraction.grants.nominals import Head, Phrase, both, headed, taken
from documents.extraction.grants.titles import titled, won_by
from documents.extraction.grants.wording import (
    ACTOR,
    ACTS,
    COST,
    DEED,
    DURING,
    EACH,
    EACH_DEED,
    FORCE,
    FOUNDED,
    GIVES_OTHERS,
    GRANTED,
    JOINED,
    LAST_NOUN,
    LIKE,
    MODIFIED,
    MONEY_NOUN,
    OPENS,
    PAID_BY_OTHERS,
    PORTION,
    PURPOSE,
    QUALIFIED,
    QUALIFIES,
    RECIPIENT_END,
    RECIPIENT_LAST,
    SIZED,
    SPEND,
    SPENT,
    TAKES_ON,
    TAKES_PART,
    TELLS,
    UNLISTED,
)


def parse(phrase: Phrase) -> Head:
    """Recipient and condition of a phrase such as 符合条件的中小企业新购置设备."""
    force = FORCE.search(phrase.mask) or GRANTED.search(phrase.mask)
    if force is not None:
        phrase = phrase.cut(0, force.start())
    each = EACH.match(phrase.mask)
    if each is not None:
        phrase = phrase.cut(each.end(), len(phrase.text))  # 每家新认定的企业
    if not phrase.text:
        return Head(beneficiary=None, condition=None)
    if PORTION.search(phrase.mask):
        return _portion(phrase)
    if phrase.mask.endswith("的"):
        return _nominal(phrase.cut(0, len(phrase.text) - 1))
    if DEED.match(phrase.mask):
        return _nominal(phrase)
    ways = (
        _brought_in,
        _each_deed,
        _spent,
        _founded,
        _during,
        _opened,
        _sized,
        _modified,
        _acting,
        won_by,
        _like,
    )
    found = next((head for way in ways if (head := way(phrase)) is not None), None)
    found = found or _unlisted(phrase)
    named = RECIPIENT_LAST.search(phrase.mask) is not None
    return found or Head(beneficiary=phrase.text, condition=None, named=named)


# 市人社局将养老护理员纳入培训补贴范围
_BROUGHT_IN = re.compile(
    r"[^，的将]{0,16}将(?P<who>[^，]{2,40}?)(?:也|均|都|全部|统一|一并|同步){0,2}"
    r"(?P<rest>(?:纳入|列入|列为|作为|划入|并入)[^，]+)$"
)


def _brought_in(phrase: Phrase) -> Head | None:
    """将｜养老护理员｜纳入补贴范围: whom a body takes in, not the body."""
    found = _BROUGHT_IN.match(phrase.mask)
    if found is None:
        return None
    who = parse(phrase.cut(*found.span("who")))
    rest = phrase.text[slice(*found.span("rest"))]
    return replace(who, condition=both(who.condition, rest), named=True)


_WHOSE_PORTION = re.compile(rf"^(?P<who>[^，的MPC]{{0,20}}?{ACTOR})(?P<rest>[^，]{{2,}})$")


def _portion(phrase: Phrase) -> Head:
    """投资额500万元以上部分; 工业企业｜用电量增长5%以上部分."""
    found = _WHOSE_PORTION.match(phrase.mask)
    if found is None:
        return Head(beneficiary=None, condition=phrase.text)
    return headed(phrase, found, "rest")


def _each_deed(phrase: Phrase) -> Head | None:
    """企业｜年出口额每增加100万美元; 每培养1名技师 names no recipient."""
    found = EACH_DEED.match(phrase.mask)
    if found is None or re.search(rf"的{RECIPIENT_END}$", phrase.mask):
        return None
    if not found["who"]:
        return Head(beneficiary=None, condition=phrase.text)
    return headed(phrase, found, "rest")


def _sized(phrase: Phrase) -> Head | None:
    """茶园｜集中连片200亩以上: a recipient with the size that it must have."""
    found = SIZED.match(phrase.mask)
    return None if found is None else headed(phrase, found, "condition")


def _spent(phrase: Phrase) -> Head | None:
    """中小企业新购置设备; 孵化器减免在孵企业的租金 is a deed, no spend."""
    if MONEY_NOUN.search(phrase.mask) is None:
        return None
    acts = ACTS.match(phrase.mask)
    if acts is not None and GIVES_OTHERS.match(acts["rest"]) is not None:
        return headed(phrase, acts, "rest")
    cost = _cost(phrase)
    return headed(phrase, acts, "rest") if acts is not None and not cost.named else cost


def _founded(phrase: Phrase) -> Head | None:
    """在我省新设立企业总部: what is founded is the recipient."""
    found = FOUNDED.match(phrase.mask)
    placed = found is not None and found["condition"].startswith("在")  # 在商会内设立联络站
    if found is None or (not placed and re.match(rf"[^，的]*?{ACTOR}", found["condition"])):
        return None  # 企业在境外设立研发中心: who founds it is the recipient
    return headed(phrase, found, "condition")


def _during(phrase: Phrase) -> Head | None:
    """企业自主研发的生物药在开展临床试验等不同阶段."""
    found = DURING.match(phrase.mask) if "在" in phrase.mask else None
    if found is None or OPENS.match(found["who"]):
        return None
    return headed(phrase, found, "condition")


def _opened(phrase: Phrase) -> Head | None:
    """根据…, 通过…: words that name no recipient unless one stands at their end."""
    if QUALIFIES.match(phrase.mask):
        return Head(beneficiary=None, condition=phrase.text)
    if not OPENS.match(phrase.mask) or LAST_NOUN.search(phrase.mask):
        return None
    if UNLISTED.match(phrase.mask):
        return None  # 通过备案的自研模组
    if phrase.mask.startswith("在") and RECIPIENT_LAST.search(phrase.mask):
        return Head(beneficiary=phrase.text, condition=None, named=True)  # 在岗环卫工人
    return Head(beneficiary=None, condition=phrase.text)


# 参加政府主办的竞价会等活动: a deed, not who receives
_TOOK_PART = re.compile(r"(?:参加|参与|出席)[^，]*(?:活动|赛事|展会|[^社协学商工]会)$")


def _modified(phrase: Phrase) -> Head | None:
    """开展临床试验的｜第三类医疗器械."""
    found = MODIFIED.match(phrase.mask)
    if found is None:
        return None
    acts = ACTS.match(phrase.mask)
    if acts and ACTS.match(found["who"]):
        return None
    if _TOOK_PART.match(phrase.mask):
        return Head(beneficiary=None, condition=phrase.text)
    if acts and TAKES_PART.match(acts["rest"]) and not re.search(rf"{ACTOR}□*$", found["who"]):
        return None
    return headed(phrase, found, "condition")


def _acting(phrase: Phrase) -> Head | None:
    """企业｜开展智能化改造; of 企业收取的费用 the 企业 is the recipient."""
    acts = ACTS.match(phrase.mask)
    if acts is None or TAKES_ON.match(acts["who"]):
        return None
    if PAID_BY_OTHERS.match(acts["rest"]):
        return parse(phrase.cut(0, acts.end("who")))
    return headed(phrase, acts, "rest")


def _like(phrase: Phrase) -> Head | None:
    """企业｜技术交易: a recipient with a short word for what it does."""
    if RECIPIENT_LAST.search(phrase.mask):
        return None
    found = LIKE.match(phrase.mask)
    if found is not None and PURPOSE.fullmatch(found["condition"]):
        return Head(beneficiary=taken(phrase, found, "who"), condition=None, named=True)
    return None if found is None else headed(phrase, found, "condition")


def _unlisted(phrase: Phrase) -> Head | None:
    """通过绿色食品认证的｜农产品: nouns of no list are split off too, but name nobody for sure."""
    found = UNLISTED.match(phrase.mask)
    return None if found is None else replace(headed(phrase, found, "condition"), named=False)


def _nominal(phrase: Phrase) -> Head:
    """新入规入统的企业连续3年…的: the recipient inside the condition, if any is named."""
    acts = ACTS.match(phrase.mask) or TELLS.match(phrase.mask)
    if acts is not None and not (OPENS.match(phrase.mask) or TAKES_ON.match(acts["who"])):
        return Head(
            beneficiary=taken(phrase, acts, "who"),
            condition=taken(phrase, acts, "rest"),
            named=True,
        )
    won = won_by(phrase)
    if won is not None:
        return won  # 民宿被评定为甲级的
    joined = JOINED.match(phrase.mask)
    if joined is not None:
        more = both(taken(phrase, joined, "condition"), taken(phrase, joined, "more"))
        return Head(beneficiary=taken(phrase, joined, "who"), condition=more, named=True)
    return titled(phrase) or Head(beneficiary=None, condition=phrase.text)


def _cost(phrase: Phrase) -> Head:
    """A phrase that ends in what is spent: its payer is the recipient, itself the base."""
    condition = None
    qualified = QUALIFIED.match(phrase.mask)
    if qualified is not None:
        condition = taken(phrase, qualified, "condition")
        phrase = phrase.cut(qualified.start("who"), len(phrase.text))
    spent = SPENT.match(phrase.mask)
    if spent is not None:
        base = taken(phrase, spent, "base")
        who = taken(phrase, spent, "who")
        return Head(beneficiary=who, condition=condition or base, base=base, named=True)
    cost = COST.match(phrase.mask)
    if cost is not None:
        payer = parse(phrase.cut(0, cost.end("who")))
        base = taken(phrase, cost, "base")
        if PAID_BY_OTHERS.match(cost["base"]):
            return replace(payer, condition=both(payer.condition, base))
        return replace(payer, condition=condition or payer.condition or base, base=base)
    whose, _, base = phrase.text.rpartition("的")
    if whose and len(base) > 1:
        return _owned(whose, base, condition)
    unnamed = re.search(rf"{SPEND}$", phrase.mask) is not None
    return Head(
        beneficiary=None if unnamed else phrase.text,
        condition=condition or (phrase.text if unnamed else None),
        base=phrase.text,
    )


def _owned(whose: str, base: str, condition: str | None) -> Head:
    """A spend with whose it is: 公益林｜管理支出; 企业｜参加境外展会｜展位费."""
    named = re.search(rf"{RECIPIENT_END}$|林$", whose) is not None
    acts = ACTS.match(whose)
    if acts is not None and not named:
        return replace(headed(Phrase(whose, whose), acts, "rest"), base=base)
    return Head(
        beneficiary=whose if named else None,
        condition=condition or (None if named else whose),
        base=base,
        named=named,
    )
