"""When the letters of a body's name name no body: 省委书记, 省政府常务会议, 教育部门."""

from __future__ import annotations

import re

# What follows a name and takes it away: persons, meetings, sites, funds, other words.
_AFTER = re.compile(
    r"门(?!头)|署(?!名)|分(?!局|别|工|头|管|类)|长(?!春|沙|治|期|效|远)"  # 教育部门, 人事部署, 局长
    r"|政治局|书记|常委(?!会?办)|主席|秘书|副?省长|副?市长|领导(?!小组)|主要(?:领导|负责)"
    r"|性(?!能)"  # 市政府性融资担保
    r"|所在地|驻地"
    # 省委、市委、区委经济工作会议
    r"|(?:[、和及](?:省|市|区|县|自治区党)委){1,3}[一-龥]{0,10}(?:会议|全会)"
    r"|采购(?:网|平台|中心|目录|云)|(?:投资|产业|引导)(?:引导)?基金|债券|网站|门户|公报|令第"
    r"|特殊津贴|工作报告"
    r"|(?:[0-9]{4}年)?第?[一二三四五六七八九十百零0-9]{0,4}[届次]?[一二三四五六七八九十]{0,3}"
    r"(?:次|届)?(?:常务|专题|常委|全体|全委|党组|党委|扩大|经济工作|农村工作|人才工作|人才"
    r"|科技工作|工作|办公|全面深化改革)?"
    r"(?:常委会|全会|会议|大会|（扩大）会议|例会)"
)
_OF_COUNCIL = re.compile(
    r"各?部委|各?部门|(?:有关|相关|直属|组成|所属)(?:部门|机构|单位)"
    r"|[一-龥]{1,6}(?:主管|行政|管理)部门"
)
# By the last character of the name: 委员, 办法, 局面.
_AFTER_LAST = {
    "委": re.compile(r"[员托派任培内外书]|会(?!同|商|议)|党校|讲师团"),
    "办": re.compile(r"[法理公学事案证结好成企]"),
    "局": re.compile(r"[面势限域]|部(?!署)"),
}
# 民盟市委, 九三学社省委: committees of the other parties.
_PARTIES = re.compile(
    r"(?:民革|民盟|民建|民进|农工党|农工民主党|致公党|九三学社|九三|台盟)[省市县区州]?$"
)
_BEFORE_GOVERNMENT = re.compile(r"(?:无|非)$")


def is_body(plain: str, start: int, end: int) -> bool:
    """Whether the name at [start, end) stands for the body itself."""
    after = plain[end : end + 24]
    if plain.startswith(("全市政府", "全省政府", "全县政府", "全区政府"), start):
        return False
    council = plain.endswith(("国务院", "政府"), start, end) and _OF_COUNCIL.match(after)
    last = _AFTER_LAST.get(plain[end - 1])
    if council or _AFTER.match(after) or (last is not None and last.match(after)):
        return False
    if plain[end - 1] == "委" and _PARTIES.search(plain[max(0, start - 6) : start + 1]):
        return False
    return _BEFORE_GOVERNMENT.search(plain[max(0, start - 2) : start]) is None
