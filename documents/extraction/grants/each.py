"""A sum for each recipient, which is the most that one gets (人均即上限).

每招用1人给予2000元 multiplies for a firm: an amount per unit. 对博士每人给予30万元 does not, nor
每件奖励5000元 for a product that is recognised: each recipient gets it once, so it is a ceiling.
"""

from __future__ import annotations

import re
from dataclasses import replace

from documents.extraction.facts import Subsidy

_OF_PERSON = re.compile(r"元/[人名位生](?:/(?:年|学年))?")
_OF_THING = re.compile(r"元/[件项]")
_PERSON = re.compile(
    r"(?:人|员|人才|员工|职工|者|生|师|博士后|士|专家|教授|家庭|青年|妇女|儿童|老人|孤儿|子女|军人|居民|村民|农民"
    r"|牧民|渔民|干部|骨干|学徒|学员|技工|高管|劳动力|对象|级工|本科|大专|专科)(?:[（(][^（()）]*[）)])?\Z"
)
_HIRES = re.compile(r"吸纳|招[用聘录收]|引进|介绍|推荐|培[养训]|聘用|安置|输送|带动|转移|接收|留用")
_THING = re.compile(r"产品|专利|商标|标准|著作权|软著|新药|发明|作品|成果|工法|论文|品种")
_DEED = re.compile(r"每[^人名位件项]{1,12}[\d一][人名位件项个]")


def of_each(row: Subsidy) -> Subsidy:
    """The row with its sum as ceiling where the unit is the recipient itself."""
    if row.cap is not None or row.unit is None or _DEED.match(row.per or ""):
        return row
    person = _OF_PERSON.fullmatch(row.unit) is not None and _is_person(row)
    thing = _OF_THING.fullmatch(row.unit) is not None and _is_thing(row)
    if not (person or thing):
        return row
    return replace(row, cap=row.unit_amount, unit_amount=None, unit=None)


def _is_person(row: Subsidy) -> bool:
    """Whether a person receives: 博士; nobody named, and nobody who takes others on."""
    if row.beneficiary is None:
        return _HIRES.search(row.condition or row.quote) is None
    return _PERSON.search(row.beneficiary) is not None


def _is_thing(row: Subsidy) -> bool:
    """Whether it is paid for what was recognised: 高新技术产品, 制定国家标准."""
    return _THING.search(f"{row.beneficiary or ''}{row.condition or ''}") is not None
