"""Clauses of a head read together: 对A，B的 and 支持A，B的 (受益主体的句法)."""

from __future__ import annotations

import re
from dataclasses import replace

from documents.extraction.grants.nominals import Head, Phrase, both, is_whole
from documents.extraction.grants.phrases import parse
from documents.extraction.grants.wording import (
    ACTOR,
    DEED,
    LAST_NOUN,
    MODIFIED,
    RECIPIENT_END,
    TAKES_ON,
    UNLISTED,
)

_LENDERS = re.compile(r"(?:担保机构|银行|担保公司|集团|金融机构|保险公司)$")
_FIRMS = re.compile(r"(?:企业|单位|机构|公司|合作社|车间|基地|主体|园区)$")
_BY_MEASURE = re.compile(r"(?:[省市县区国]家?级)?根据(?!《)")
# 经认定的重大装备，对研制单位…: what it is about.
_THING = re.compile(rf"的[^的，]{{2,20}}{RECIPIENT_END}$|的[^的，]{{2,16}}(?:装备|软件|材料|产品)$")
_PERIOD = re.compile(r"^(?:在|自)?(?:[^，]{0,14}期间|Dd*起?|之?日起)$")
_REACHED = re.compile(
    r"(?:[MPC][mpc]*□{0,9}及?以[上下内]□{0,9}|(?:达到?|超过?|突破|不低于|不少于|投入|投资)[MPC]"
    r"[mpc]*|^[^，的]{0,8}[MPC][mpc]*□*)$"
)
# 发审会审核通过后, 股票上市: what must have happened
_EVENT = re.compile(
    r"^(?!.*(?:推动|推进|加强|促进|鼓励|支持))[^，]{2,40}(?:后|(?:上市|挂牌|投产|开业|落户|受理|立项|结题|验收"
    r"|认定|评审|备案|入库|注册|达标|合格|竣工|审核|通过|核准))$"
)
# 报废旧货车，重型每辆补助3万元: a deed of whoever applies
_DOES = re.compile(
    r"^(?:新|首次|自愿|主动|提前|当年|个人)?(?:报废|淘汰|置换|购[买置]|租[赁用]|承租|种植|栽植|养殖|饲养|参[加展保]|投保|举办|承办|开[办设]"
    r"|加装|安装|改建|改造|扩建|流转|收购|销售|出口|引进|招用|吸纳|聘用)(?!以来|工作|服务|业务|后)[^，的]{2,24}$"
)
_PURE = re.compile(rf"^(?!小学|中学|幼儿园|每)[^的，]{{0,10}}{ACTOR}□*$")
# 横向补偿协议 goes toward nobody.
_TOWARD = re.compile(
    r"(?<![横纵方导转意定走单双面趋倾偏取对])向(?P<who>(?![^，]*(?:部门|机关|银行|税务|申请))"
    r"[^，]{2,40})$"
)


def recipient_of(clauses: list[Phrase], before: list[Phrase]) -> Head:
    """对A，B的，给予: A is the recipient, B the condition; A may run over several clauses."""
    last = _end_of(clauses)
    named = Phrase.joined(clauses[: last + 1])
    head = parse(named)
    if head.beneficiary is not None and head.condition is not None:
        head = replace(head, named=True)  # whatever its noun
    rest = "，".join(clause.text.removesuffix("的") for clause in clauses[last + 1 :])
    others = clauses[last + 1 :]
    if head.base is not None and others and others[0].mask.endswith("的"):
        borrower = parse(others[0])
        lends = _LENDERS.search(borrower.beneficiary or "") is not None  # 银行按…发放的
        if borrower.beneficiary is not None and borrower.named and not lends:
            return replace(borrower, condition=both(named.text, rest), base=head.base)
    if others and _names_only(others[-1]) and head.beneficiary is not None:
        # 对推荐的企业客户，实行…政策：小微企业免收…: the last names the recipient itself.
        condition = both(named.text.removesuffix("的"), _texts(others[:-1]))
        return Head(beneficiary=others[-1].text, condition=condition, named=True)
    if head.beneficiary is None:
        head = replace(head, beneficiary=_supported(before))
    if head.condition is None and not rest and before:
        asked = before[-1]
        if asked.supports:
            return replace(head, condition=parse(asked.unsupported()).condition)
        if _BY_MEASURE.match(asked.mask) or _THING.search(asked.mask):
            return replace(head, condition=asked.text)
    return replace(head, condition=both(head.condition, rest))


def _end_of(clauses: list[Phrase]) -> int:
    """The clause that the recipient's phrase ends in."""
    if not is_whole(clauses[0].mask):
        if UNLISTED.match(clauses[0].mask):
            return 0
        return next((n for n, clause in enumerate(clauses) if is_whole(clause.mask)), 0)
    if not clauses[0].mask.endswith("的"):
        # 招用失业青年，缴纳保险费的企业: the last noun is who takes them on
        taken = TAKES_ON.match(clauses[0].mask) and not _FIRMS.search(clauses[0].mask)
        later = [n for n, c in enumerate(clauses) if n and LAST_NOUN.search(c.mask)]
        return later[0] if taken and later else 0
    return next(
        (
            n
            for n, c in enumerate(clauses)
            if n and "的" in c.mask and is_whole(c.mask) and not c.mask.endswith("的")
        ),
        0,
    )


def _names_only(clause: Phrase) -> bool:
    """Whether a clause is a recipient and nothing else, and not who lends: 特困人员."""
    return _PURE.match(clause.mask) is not None and _LENDERS.search(clause.mask) is None


def _supported(before: list[Phrase]) -> str | None:
    for clause in before:
        if re.match(r"(?:积极|大力)?(?:支持|鼓励)", clause.mask):
            return parse(clause.unsupported()).beneficiary
    return None


def subject_of(clauses: list[Phrase]) -> Head | None:
    """The recipient as the subject of the sentence or the object of 支持."""
    lasting = [clause for clause in clauses if not _PERIOD.match(clause.mask)]
    if len(lasting) > 1:
        # 支持产业发展，企业年收入达到…的: a topic leaves the recipient to what stands behind it.
        told = any(_tells(clause) for clause in lasting[1:])
        lasting = [c for c in lasting[:-1] if not _is_topic(c, told=told)] + lasting[-1:]
    if len(lasting) > 1 and _names_only(lasting[-1]):
        # 缴纳医保个人部分，特困人员全额资助: it receives, whoever acts before it.
        return Head(beneficiary=lasting[-1].text, condition=_texts(lasting[:-1]), named=True)
    if len(lasting) > 1 and lasting[0].supports and MODIFIED.match(lasting[-1].mask):
        own = parse(lasting[-1])  # 支持储能场景：纳入试点的项目给予…
        if own.named and own.condition is not None and not lasting[-1].supports:
            return replace(own, condition=both(_texts(lasting[1:-1]), own.condition))
    return _first_named(lasting) or _unnamed(lasting)


_OF_ITS_OWN = re.compile("对其(?=[^，]{4,}的$)")


def _first_named(clauses: list[Phrase]) -> Head | None:
    """The first clause that names a recipient, with the others as its condition."""
    if clauses and (its := _OF_ITS_OWN.match(clauses[0].mask)):
        # 对其为小企业提供服务的: who was named before
        told = clauses[0].text[its.end() :].removesuffix("的")
        return Head(beneficiary=None, condition=both(told, _texts(clauses[1:])))
    for number, clause in enumerate(clauses):
        toward = _TOWARD.search(clause.mask)
        if toward is not None:
            return _toward(clauses, number, toward.start("who"))
        if clause.supports and not is_whole(clause.mask):
            end = next(
                (n for n in range(number, len(clauses)) if LAST_NOUN.search(clauses[n].mask)),
                number,
            )
            head = parse(Phrase.joined(clauses[number : end + 1]).unsupported())
            if end > number and head.beneficiary is not None and head.named:
                return replace(head, condition=both(head.condition, _texts(clauses[end + 1 :])))
        head = parse(clause.unsupported())
        if head.beneficiary is not None and head.condition is None and _BUILT.match(clause.mask):
            head = replace(head, condition=clause.text)  # 建设青贮池
        if head.beneficiary is not None and (head.named or clause.supports):
            return replace(head, condition=both(head.condition, _rest(clauses, number)))
    return None


def _unnamed(clauses: list[Phrase]) -> Head | None:
    """What must be reached or done, by a recipient of no list or by nobody who is named."""
    if clauses and (unlisted := UNLISTED.match(clauses[-1].mask)):
        return _unlisted(clauses, unlisted)
    # 亩均投资不低于80万元，奖励…: what must be reached says when, with 的 or without.
    if not any(
        c.text.endswith(("的", "部分"))
        or c.text.startswith("每")
        or any(told.search(c.mask) for told in (_REACHED, DEED, _EVENT, _DOES))
        for c in clauses
    ):
        return None
    whole = "，".join(clause.text for clause in clauses)
    return Head(beneficiary=None, condition=whole.removesuffix("的"))


def _toward(clauses: list[Phrase], number: int, start: int) -> Head:
    """向在企业就业，无住房的毕业生发放…: the recipient may end in a later clause."""
    first = clauses[number].cut(start, len(clauses[number].text))
    if not is_whole(first.mask):
        for last in range(number + 1, len(clauses)):
            if LAST_NOUN.search(clauses[last].mask):
                head = parse(Phrase.joined([first, *clauses[number + 1 : last + 1]]))
                return replace(head, condition=both(head.condition, _texts(clauses[last + 1 :])))
    head = parse(first)
    who = head.beneficiary or first.text
    return Head(beneficiary=who, condition=both(head.condition, _rest(clauses, number)))


def _unlisted(clauses: list[Phrase], found: re.Match[str]) -> Head:
    """获评省级示范的美丽庭院: the last clause names who by a noun of no list."""
    last = clauses[-1].text
    told = both(_texts(clauses[:-1]), last[slice(*found.span("condition"))])
    return Head(beneficiary=last[slice(*found.span("who"))], condition=told, named=True)


def _texts(clauses: list[Phrase]) -> str:
    return "，".join(clause.text.removesuffix("的") for clause in clauses)


def _tells(clause: Phrase) -> bool:
    """Whether a clause says of its own recipient what it must have: 批发企业年销售额达5亿元的."""
    if clause.supports or not re.search("[MPC]", clause.mask):
        return False
    head = parse(clause)
    return head.beneficiary is not None and head.named and clause.text.startswith(head.beneficiary)


# 建设保鲜库，库容200吨以上的: a deed of who applies, no topic as 建设现代产业体系 is.
_BUILDS = re.compile(
    r"(?:新建|建设|改建|扩建|创建|发展)(?![^，]*(?:产业|体系|经济|环境|能力|发展|建设|工程|机制|网络|集群|高地|强[省市县区]))"
    r"[^，的]{2,10}$"
)


_BUILT = re.compile(r"(?:新建|建设|改建|扩建|创建)[^，的]{2,12}$")


def _is_topic(clause: Phrase, *, told: bool) -> bool:
    """Whether a clause only says what is supported: 支持集成电路产业发展, 支持商贸企业做大做强.

    `told`: a clause behind it tells of a recipient of its own.
    """
    if _BUILDS.match(clause.mask) or re.search("[MPC]", clause.mask):
        return False  # 建设保鲜库; 新建并存栏600头以上能繁母猪: what it must have
    return clause.supports and (told or not parse(clause.unsupported()).named)


def _rest(clauses: list[Phrase], number: int) -> str:
    return _texts([clause for n, clause in enumerate(clauses) if n != number])
