"""Bodies meant as a kind, not by name (统称): 各市（州）人民政府, 相关部门, 金融管理部门."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from documents.extraction.gazetteer import counties, department_bodies, provinces
from documents.extraction.spans import Span
from documents.extraction.types import AgencyMention

# What begins with a word that may be missing first asks for one of the characters that can stand
# there: that is cheaper than trying every branch at every character of a paper.

# Begun by 各 or 省市县: no place of its own, so these go before named bodies.
_EVERY = re.compile(
    # 甲市各级粮食行政管理部门; 自治区各级党委、政府和相关部门
    r"各级(?:[一-龥]{2,8}(?:管理|主管|监管)部门"
    r"|党委、?政府(?:[和及](?:相关|有关|各)?部门)?)"
    # 各市、县（区）人民政府; 各设区市政府; 各县(市、区、特区)人民政府; 各级政府; 各镇政府
    r"|(?=[全省市各])(?:全省|全市|全国|省内|市内)?各(?:设区|级|地级以上|地|相关|有关|镇|乡镇"
    r"|街道)?[市州县区旗盟地乡镇自治特师、（）()和及街道地区（]{0,14}"
    r"(?:人民政府|政府|党委和政府|党委政府|党委)(?:及(?:其)?(?:有关|相关|各|组成|所属)?部门)?"
    r"|(?:省市县|省、市、县|市县|县级以上(?:地方)?|地方)(?:各级)?(?:人民政府|政府)(?:和(?:有关"
    r"|相关)部门)?"
    # 各设区市; 各地区; 各地; 各区
    r"|各级(?=切实|要|都|均|积极|纷纷|把|应|也|将)"
    r"|各省份|各省（?[、区市自治直辖]{1,8}）?|(?:国家|省|市)(?:有关|相关)(?:主管"
    r"|职能)?部门(?:和单位)?"
    # 省市两级财政部门, 市、县（区）两级政府
    r"|(?=[中省市县])(?:中央|省|市|县|区|州|旗|、|和|（|）){2,8}[两三四]级(?:财政(?:部门)?|党委、?政府|政府|[一-龥]{2,6}?部门)"
    r"|(?:全省|全市|全县|全区)(?:各级)?政府(?:部门|机关)(?:及其(?:所属|下属)单位)?"
    r"|(?=[各乡])各?乡镇(?:（街道）|街道|\(街道\))?(?:人民政府|政府)|各乡镇(?:（街道）|街道|\(街道\))?|各镇街"
    r"|各[市县区旗州盟]{2,4}+(?!级|政府|人民政府|委|财政|教育)|各(?:设区市|地级以上市|市（州）|市\(州\)"
    r"|市、县（市、区）|市、县（区）"
    r"|县（市、区）|县\(市、区\)|市(?=要|应|可|结合|根据|按照)|地区|地(?![方级州市（(])|区(?!域"
    r"|间))(?!人民|政府|财政|教育)"
    r"|(?=[省市区县各])(?:省|市|区|县)?各(?:相关|有关|成员|责任|牵头|考核|主管|预算|参建|用人|采购|级|各)*(?:单位"
    r"|部门|处室"
    r"|机构)(?:（单位）|\(单位\))?"
    r"|各[一-龥]{0,8}?(?:主管部门|职能部门|管理部门|执法部门|责任部门|成员单位|银行机构|金融机构)"
)
_KIND = re.compile(
    r"(?:省|市|区|县)(?:直|级|政府|人民政府|属)?(?:各|有关|相关)+[一-龥]{0,4}?(?:部门|单位|机构"
    r"|厅委办)(?:和单位)?"
    r"|(?<![一-龥])主管部门(?=要|应|须|牵头|负责|会同|可|将)"
    r"|(?:省|市)直(?:有关|相关|各)?(?:部门|单位|机关)|(?:省|市)直[一-龥]{0,4}单位"
    r"|(?=[中驻相有其])(?:中省直|中直|驻[一-龥]中直)?(?:相关|有关|其他)(?:职能|主管|行业主管|业务"
    r"|政府)?(?:部门|单位)"
    r"|(?=[属市县])(?:属地)?[市县][（(][市县区、]{1,4}[）)](?:人民政府|政府|[一-龥]{2,6}部门)"
    r"|[省市县]级(?:以上)?[一-龥]{2,6}主管部门"
    # 国家有关部委, 上级主管部门, 各分局
    r"|(?=[国上各辖])(?:国家(?:有关|相关)?部委|上级(?:有关|相关|主管|业务|行业|财政|[一-龥]{2}主管)?部门|(?:各|辖区)(?:区县|县区|县市|区|县|市)?分?局(?![部面势限]))"
    r"|(?<![省市县区级民])政府(?:各|有关|相关)(?:职能|主管)?部门"
    r"|(?:有关|相关)省(?:份|区)(?!域)"
    r"|各级财政(?!部门|厅|局|专|资|支|收|预|投)"
    r"|(?=[行执监登审])(?:行政)?(?:执法|监管|登记|审批)(?:机关|部门)|属地(?:人民)?政府|当地(?:人民)?政府"
    r"|地方(?:人民)?政府"
    r"|(?=[各全地主相同省市县区财税教公民司人卫交农商科金工自生住应发审行业林])"
    r"(?:各级|全省各级|全市|全省|地方|主管|相关|同级|省级|市级|县级|区级|市县|县区)?(?:财政"
    r"|税务|教育|公安|民政|司法"
    r"|人力资源社会保障|人社|市场监管|卫生健康"
    r"|交通运输|农业农村|商务|科技|金融管理|金融监管|工业和信息化|自然资源|生态环境|住房城乡建设"
    r"|应急管理|发展改革|审批"
    r"|行业主管|业务主管|林业主管|地方金融管理)(?:、[一-龥]{2,8}){0,12}(?:等)?(?:主管)?(?:部门"
    r"|机关)"
)
# 发改、科技、工信、财政等部门, looked for from its end: most words are in no such list.
_LIST_END = re.compile(r"等(?:相关|有关)?部门")
_LIST = re.compile(
    r"(?:省市县（区）|各地|全省各级|全市|省|市)?(?!会同|联合|配合|协调|[与和同由])"
    r"[一-龥]{2,8}(?:、[一-龥]{2,8}){1,14}等(?:相关|有关)?部门"
)
_LEVELS = "省市县区州旗盟"
_LONGEST_PLACE, _SHORTEST_PLACE = 8, 3
_BASIN = re.compile(r"[一-龥]{2,6}流域$")  # 金沙江流域有关省份
_LONGEST_BASIN = 8
_LONGEST_LIST = 150


def every_of(plain: str) -> Iterator[AgencyMention]:
    """Namings of all bodies of a kind (各市、县（区）人民政府), left to right."""
    for match in _EVERY.finditer(plain):
        if _goes_on(plain, match.end()):
            continue  # 各设区市|科技局: the bureaus act, not the cities
        start = _place_start(plain, match.start()) if match[0].startswith("各级") else None
        yield _named(plain, match.start() if start is None else start, match.end())


def _goes_on(plain: str, end: int) -> bool:
    """Whether a department's name follows: 各设区市科技局."""
    names = _departments()
    return plain[end - 1] in _LEVELS and any(
        plain[end : end + length] in names for length in range(3, 10)
    )


@cache
def _departments() -> frozenset[str]:
    return frozenset(
        written
        for body in department_bodies()
        for written in body.written
        if written[-1] in "局委" and len(written) > len("县委")
    )


def _place_start(plain: str, end: int) -> int | None:
    """Where the place that ends at `end` begins: 第三条|甲市|各级…部门; None if none ends there."""
    names = _places()
    lengths = range(min(_LONGEST_PLACE, end), _SHORTEST_PLACE - 1, -1)
    return next((end - n for n in lengths if plain[end - n : end] in names), None)


@cache
def _places() -> frozenset[str]:
    cities = (city for province in provinces() for city in (province.name, *province.cities))
    return frozenset((*cities, *counties(), "自治区"))


def kinds_of(plain: str) -> Iterator[AgencyMention]:
    """Namings of bodies by what they do (相关部门, 金融管理部门), lists of them first."""
    yield from _lists_in(plain)
    for match in _KIND.finditer(plain):
        basin = _BASIN.search(plain, max(0, match.start() - _LONGEST_BASIN), match.start())
        yield _named(plain, basin.start() if basin else match.start(), match.end())


# 积极争取|市发改、财政等部门: the words before a list are none of it.
_BEFORE_LIST = re.compile(
    r"[一-龥]{0,6}?(?:争取|协调|对接|联系|会同|联合|配合|指导|督促|推动|通过|依托|组织|加强与)(?=[省市县区州]?[一-龥]{2})"
)


def _lists_in(plain: str) -> Iterator[AgencyMention]:
    reached = 0
    for end in _LIST_END.finditer(plain):
        found = _LIST.search(plain, max(reached, end.start() - _LONGEST_LIST), end.end())
        if found is not None:
            reached = end.end()
            lead = _BEFORE_LIST.match(plain, found.start(), plain.find("、", found.start()))
            yield _named(plain, lead.end() if lead else found.start(), found.end())


def _named(plain: str, start: int, end: int) -> AgencyMention:
    return AgencyMention(
        canonical=plain[start:end],
        as_written=plain[start:end],
        span=Span(start, end),
        collective=True,
        rule="agencies.collective",
    )
