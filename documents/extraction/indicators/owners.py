"""Names completed by whose they are (指标的主语): 规模 of a fund, 其中国家级 of bodies."""

from __future__ import annotations

import re

from documents.extraction.indicators.heads import is_bare, short

_KIND_ONLY = re.compile(
    r"[\u3400-\u9fff“”]{1,4}|[\u3400-\u9fffA-Z\d]{1,8}(?:级|类|区|省|市|县|州|性)"
)
_GRADE = re.compile(r"\A[^，。；级]{1,6}级(?:及?以[上下])?")
_GRADED = re.compile(r"(?:国家|[省市县州区])级\Z")
_HAS = re.compile(r"\A[^，。；]{0,8}?(?:共有|现有|拥有|建有)")
_WHERE = re.compile(r"\A(?:全[国省市县区]|我[省市县区])")
_SIZE = re.compile(r"(?:全长|总长|占地|总规模)\Z")  # 该道路全长500米，总投资50万元
_NEW = re.compile("(?:年均|每年|再)?(?:新增|增加)")
_GROWS = re.compile(r"(?:继续|持续)?(?:保持)?(?:年均|同比|每年)?(?:增长|增速|提高|提升|下降).*\Z")
_BROUGHT = re.compile(r"\A(?:完成|实现|建成|新建|建设|实施)")
_BROUGHT_ABOUT = re.compile(r"\A.{0,6}?(?:新增|培育|引进|建成|新建|打造|发展|建设)")
_LEADS = re.compile(r"\A(?:推动|推进|设立|组建|成立|依托|通过|利用|实施|开展)(?=.{2})")
# 完成营业收入, 年产值
_EARNED = re.compile(
    r"(?:(?:累计|共)?(?:完成|实现))?(?:年)?(?P<what>(?:主营业务|营业|销售|总)?(?:收入|产值|额)|营收|利税|税收|净?利润)"
)
# 中央和省级扶贫资金首次突破1000亿元，其中中央资金600亿元
_FUNDS = re.compile(r"(?P<level>中央|国家|地方|[省市县区州]级?)(?:财政)?资金")
_LEVELS = re.compile(r"\A(?:(?:中央|国家|地方|各级|[省市县区州]级?)[、和与及]?){1,5}")
_FIRMS = re.compile(r"(?:企业|公司|合作社|园区|基地|集群|商户|农户|景区|机构|平台)\Z")


def without_growth(name: str) -> str:
    """What grows, without 年均增长 and the like; a name of nothing else stays."""
    return _GROWS.sub("", name) or name


def without_act(name: str) -> str:
    """What is brought about, without 新增, 建成 and the like."""
    return _BROUGHT_ABOUT.sub("", name)


def of_firms(name: str, owner: str) -> str:
    """超硬材料企业214家，完成营业收入90亿元: what firms earn is theirs."""
    earned = _EARNED.fullmatch(name)
    return short(owner + earned["what"]) if earned and _FIRMS.search(owner) else name


def without_lead(name: str) -> str:
    """What is acted on, without the verb that acts: 推动产业基金."""
    return _LEADS.sub("", name)


def is_graded(name: str) -> bool:
    """Whether a name ends in a grade whose noun has been told: 新认定省级."""
    return _GRADED.search(name) is not None


def of_grade(name: str, whole: str) -> str:
    """市州级以上龙头企业3639家，其中国家级62家; 国家级龙头企业5家、省级48家."""
    return short(name + _GRADE.sub("", _HAS.sub("", whole)))


def with_whole(name: str, whole: str) -> str:
    """The name of a part (其中甘肃) with the whole's behind it."""
    if not whole or not _KIND_ONLY.fullmatch(name):
        return name
    if not name or name.endswith(("率", "比例", "比重", "占比")):
        return name or whole  # 达标率98%，其中优良率不低于70%
    if name.endswith("级"):
        return of_grade(name, whole)
    funded = _FUNDS.fullmatch(name)
    if funded and whole.endswith("资金"):
        return short(funded["level"] + _LEVELS.sub("", whole))
    # 全省共有养老机构900家，其中公办500家; 全省装机容量1亿千瓦，其中风电1000万千瓦
    whole = _WHERE.sub("", _HAS.sub("", _BROUGHT.sub("", whole)))
    if any(name[place : place + 2] in whole for place in range(len(name) - 1)):
        return name  # 完成造林300万亩（其中人工造林120万亩）
    return short(name + whole)


def with_owner(name: str, owner: str) -> str:
    """A bare name with whose it is."""
    owner = _SIZE.sub("", owner) or owner
    if not name or not owner:
        return without_growth(owner) if owner else name
    if name.endswith("级") and is_bare(name):
        return of_grade(name, owner)
    if _NEW.fullmatch(name):
        return short(name + without_act(owner))
    if name in owner:
        return owner if owner.endswith(name) and _GROWS.fullmatch(name) else name
    if owner.endswith(name[-2:]) and not name.startswith("占"):
        # 新增运营里程50公里，总里程300公里; 完成投资500亿元，工业投资200亿元
        return short(without_act(owner[:-2]) + name) if name.startswith("总") else name
    if name.startswith("总"):
        # 新增上市公司20家，总数达到100家; 增加值年均增长10%，总量达到500亿元
        owner = without_growth(without_act(owner)).replace("实现", "")
    return short(owner + name)
