"""Health insurance and medical relief: who is insured, where, from what sum on (医保待遇).

参保居民在一级医院住院，起付线200元，报销85%；二级医院起付线500元，报销70%: a 医院 is where the
参保居民 is treated, 起付线 what must be passed, and what is said of the share's base holds on.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, replace

from documents.extraction.facts import Subsidy, Threshold
from documents.extraction.grants.parts import Grant
from documents.extraction.spans import QuantityKind, Span
from documents.extraction.types import Context

_ABOUT = re.compile(
    "医疗|医保|门诊|住院|诊疗|用药|药品|大病|(?<!参加)救助|起付|政策范围内|目录内|统筹基金"
)
_RULES = {"subsidies.reimbursed", "subsidies.insured.share"}
_INSURED = re.compile(r"参保(?:居民|职工|人员|群众|患者|对象|人)")
_COVERED = re.compile("参保|居民|职工")
# 自付费用超过1万元的部分, 超过部分
_PORTION = re.compile(r"(?:[^，；：\d]{0,8}费用[^，；：]{0,16}的?|超过|超出)部分")
# 二级医疗机构, 普通门诊, 3万元以下的: where and how much, nobody who is paid
_NOBODY = re.compile(
    r"(?:医疗机构|医院|卫生院|卫生室|服务中心|药店|门诊|住院|病种|药品|用药|费用?|部分|方面|保险|起付线"
    r"|\d[^，；]{0,8}元[^，；]{0,8}|元|%)$"
)
_DRUGS = re.compile(r"(?:门诊|住院)?(?:用药|药品|诊疗|检查)$")
_PLACE = re.compile(r"^(?:医疗机构|医院|卫生院|卫生室|服务中心)$")
_PERSON_OF = re.compile(
    r"(?P<who>[^，]{2,20}?)的?(?:(?:政策|目录|医保|保险)范围内|合规|个人自付|自付|住院|门诊)"
    r"(?![^，]*(?:患者|人员|人群|居民|职工|对象)$)"
)
_FIRST = re.compile(
    r"\s*(?:[^，；：]{2,12}方面[，：])?(?P<who>[^，；：的\d]{2,20}?(?:患者|人员|对象|家庭|人口|群众|居民|职工|儿童|老年人|老人|孤儿|户))，"
)
_FROM = re.compile(r"(?P<on>起付(?:线|标准|金额))(?:为|是|按|降[至为])?\Z")
_AFTER, _AFTER_NAME = re.compile("起付"), "起付线"
_STARTING = re.compile(r"(?:，|^)[^，；\d]{0,10}起付(?:线|标准|金额)(?:为|是)?\d[\d.]*[百千万]?元")
_TOPIC = re.compile(
    r"^[^，]{2,10}方面(?:，|$)|，[^，]{2,10}方面$|(?<=.)不设起付线$|起付线\d[\d.]*[百千万]?元$"
)


@dataclass(slots=True)
class Insured:
    """What a paper has said so far of the shares that insurance and relief pay."""

    context: Context
    _last: Subsidy | None = None
    _who: str | None = None

    def settle(self, row: Subsidy, grant: Grant) -> Subsidy:
        """The row of such a share with who is insured, what must be passed, and its base."""
        if not _is_share(row, grant):
            return row
        row = _bare(self._of_whom(row, grant))
        row = _without_starting(row, grant)
        passed = _passed(grant)
        if passed is not None and passed not in row.thresholds:
            row = replace(row, thresholds=(passed, *row.thresholds))
        drugs = _DRUGS.search((row.condition or "").split("，", maxsplit=1)[0])
        if row.rate_base is None and drugs is not None:
            row = replace(row, rate_base=drugs[0])
        last = self._last
        if last is not None and last.section == row.section:
            alike = row.rate_base is None and row.rule in _RULES and last.rule in _RULES
            base = last.rate_base if alike else row.rate_base
            row = replace(row, rate_base=base, thresholds=_meeting(row, last))
        portion = _PORTION.search(grant.segment.text, 0, grant.core.start)
        own = (row.rate_base or "").removeprefix(row.beneficiary or "").removeprefix("的")
        base = own if portion is None else portion[0]
        told = row.condition or (portion[0] if portion is not None else None)
        self._last = replace(row, rate_base=base or None, condition=told)
        return self._last

    def _of_whom(self, row: Subsidy, grant: Grant) -> Subsidy:
        """The row with a person for recipient; a hospital or a cost is where and what for."""
        who, told = row.beneficiary, (row.condition or "").removeprefix("的") or None
        text = grant.segment.text
        named = _FIRST.match(text)
        if named is not None and (who is None or who not in text or named["who"].startswith(who)):
            told = None if f"{who}{told}" == named["who"] else told  # 低收入家庭｜患者
            who = named["who"]
        if who is not None and (found := _PERSON_OF.match(who)) is not None:
            who = found["who"]
        if told is not None and f"{who}{told}" in text and _PLACE.search(told):
            who = f"{who}{told}"  # 乡镇｜卫生院
        if who is not None and _NOBODY.search(who) is None:
            self._who = who if _COVERED.search(who) else self._who
            return replace(row, beneficiary=who, condition=told)
        where = (who or "").removesuffix("的")
        told = told if not where or (told and where in told) else where
        return replace(row, beneficiary=self._insured(row), condition=told)

    def _insured(self, row: Subsidy) -> str | None:
        """Whom the paper calls insured, the nearest before a row."""
        if self._who is None:
            found = _INSURED.findall(self.context.text.text, 0, row.span.end)
            found = found or _INSURED.findall(self.context.text.text)
            self._who = found[-1] if found else None
        return self._who


def _is_share(row: Subsidy, grant: Grant) -> bool:
    """Whether a row is a share of costs of treatment: no travel or training is reimbursed so."""
    if row.rate_percent is None or _ABOUT.search(grant.segment.text) is None:
        return False
    relief = "救助" in grant.form_word or "救助" in grant.segment.words(grant.core)
    return relief or row.rule in _RULES


def _bare(row: Subsidy) -> Subsidy:
    """The row without the sum to be passed and without what only names its topic."""
    told = _TOPIC.sub("", _STARTING.sub("", row.condition or "")).strip("，")
    return replace(row, condition=told or None)


def _without_starting(row: Subsidy, grant: Grant) -> Subsidy:
    """The row without a ceiling that is the sum to be passed: …报销90%，起付标准200元."""
    for span in grant.terms:
        if row.cap is None or not _AFTER.match(grant.segment.text, span.start):
            continue
        for one in grant.segment.within(span):
            if one.kind is QuantityKind.MONEY and one.value == row.cap:
                passed = Threshold(on=_AFTER_NAME, op=">", value=row.cap, unit=one.unit)
                return replace(row, cap=None, thresholds=(*row.thresholds, passed))
    return row


def _passed(grant: Grant) -> Threshold | None:
    """The sum from which on costs are shared: 起付线300元."""
    spans = [*grant.head, Span(grant.clause.start, grant.core.start)]
    for span in spans:
        for one in grant.segment.within(span):
            named = _FROM.search(grant.segment.text, span.start, one.span.start)
            if one.kind is QuantityKind.MONEY and one.value is not None and named is not None:
                return Threshold(on=named["on"], op=">", value=one.value, unit=one.unit)
    return None


def _meeting(row: Subsidy, last: Subsidy) -> tuple[Threshold, ...]:
    """Steps that meet: behind 3万元（含）以下 begins 3万元以上 above it."""
    ends = {(one.value, one.unit) for one in last.thresholds if one.op == "<="}
    return tuple(
        replace(one, op=">") if one.op == ">=" and (one.value, one.unit) in ends else one
        for one in row.thresholds
    )
