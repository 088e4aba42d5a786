"""Sentences that tell a state and no act: weight, need, stock."""

from __future__ import annotations

import re

from documents.extraction.gazetteer import measure_verbs

_ASPECT = r"了(?![解然])|已|正在|正(?:积极|抓紧|全力)"
# A rule of a policy in force: 最高贷款额度为15万元, 补贴期限不超过3年.
_RULE = (
    r"(?:额度|期限|标准|比例|利率|金额|年限|限额|起付线|封顶线)[^，,。；]{0,8}?(?:为|不超过|不低于|最高|最长|按)"
    # 住院费用报销80%, 门诊费用按60%报销, 每亩再补400元, 县财政承担30%
    r"|(?:报销|救助|承担|负担|支付)(?:比例)?(?:为|按)?[\d.]{1,5}%"
    r"|按[\d.]{1,5}%[^，,。；]{0,6}(?:报销|救助|支付|承担|负担)"
    r"|(?:每[^，,。；\d]{1,12}|[省市县区上]|财政|再)(?:奖|补|配套)[\d.]{1,8}(?:[千万]?元|%)"
)
_VERB = re.compile("|".join((*measure_verbs(), _ASPECT, _RULE)))
_WEIGHT = re.compile(
    r"(?:具有|有着?|起到|发挥着?)[^，,。；]{0,14}(?:意义|作用|价值|前景|潜力|优势)$"
    r"|(?:确有|十分|很有|非常)必要$"
)
_NEED = re.compile(
    r"(?:约|共|尚|还|仍|总|大约)需(?:要)?(?:投入|投资)?(?:资金|经费|投资)|(?:资金|经费)缺口|(?:^|[，,])确需[^，,。；;]{2,10}$|[需须](?:报|经)[^，,。；]{2,24}(?:审批|批准|同意)后?(?:方可|才能)"
    r"|杯水车薪|(?:^|[，,])(?:也|还|仍|但)*存在[^，,。；]{0,8}(?:困难|问题|不足|差距)"
    r"|如(?:经过|能够?)[^，,。；]{2,20}[，,、]"
    r"|^(?:但是?|目前|且)?(?:由于|因|受)[^。；]{2,80}?(?:没有|暂无|尚无|无法|未|不能|难以|不足|只有|不符合)"
    r"|(?:财力|能力|资金|条件)(?:十分|非常|极为|比较)?(?:有限|不足|紧张|薄弱)"
)
# 我局高度重视此项工作: an attitude without an act.
_STANCE = re.compile(
    r"(?:对此[，,])?[^，,。；;：:]{0,30}?(?:高度|十分|非常|一直|历来|始终|一贯)+(?:重视|关注|关心)"
    r"(?!并|和|、)[^，,。；;：:]{0,30}"
)
# 为此，采取了以下措施：; 我局将从以下三个方面持续发力: what follows is the act.
_LEAD_IN = re.compile(
    r"(?:[^，,。；;]{1,16}[，,])?[^，,。；;]{0,20}(?:以下|如下|下列)[一二三四五六七八九十几两]{0,2}[个项点]?"
    r"(?:方面|措施|工作|举措|任务|步骤)[^，,。；;：:]{0,12}"
)
# 我市林地面积330万亩: how large a place is, no act.
_STOCK = re.compile(r"^(?:目前[，,]|截至[^，,]{2,14}[，,])?(?:我|全|本)[省市县区州旗]")
_COPULA = re.compile(
    r"^[^，,。；]{1,24}?(?:(?<!主要)(?<!特别)(?<!尤其)(?<!的)(?<![一二三四五六七八九十])是(?!指)|具有|属于|位于|(?:融合|涵盖|涉及)了|面临"
    r"|存在|有着|有利于)"
)
_MOVES = re.compile(_ASPECT + "|将|拟|争取|建成")
# 水质持续改善, 群众满意度明显提升, 优良天数比率达到85%: how things turned out.
_GREW = (
    r"(?:持续|明显|显著|不断|稳步|稳定|进一步|大幅度?|逐步|逐年|快速|有效|全面|切实|得到|总体|基本|也|均|将|已|正|初步|实现)*"
    r"(?:改善|提升|提高|增强|好转|扩大|增长|下降|降低|减少|上升|加快|壮大|显现|向好|凸显|便捷|完善|优化|保障|缓解|遏制|提速|回升)了?"
)
_TURNED_OUT = re.compile(
    rf"(?!{'|'.join(measure_verbs())})[^，,。；;]{{2,24}}?(?:{_GREW}|(?:达到?|超过|突破|位居|稳定在)[^，,。；;]{{0,16}}?(?:\d|第)[^，,。；;]{{0,16}})$"
)
_EFFECT = re.compile(
    r"(?:[一-龥]{0,8}[，,])?(?:(?:进一步|有效|极大地?|大大|明显|显著|切实|较好地?|充分)(?:的|地)?"
    r"(?:缓解|改善|解决|提升|提高|促进|带动|满足|方便|减轻|降低|增强|推动|保障|激发|调动|拉动|缩短|节约)了"
    r"|(?:取得|收到|得到|赢得|受到|获得|产生)了?(?:[^，,。；;、]{0,12}?的|[一-龥]{0,8}?)"
    r"(?:成效|效果|效益|好评|肯定|认可|赞誉|欢迎|反响|影响|支持))[^，,。；;]*$"
)
_EXPECTED = re.compile(
    r"[^，,。；;]{0,24}(?:建成|完工|投产|达产|竣工|投用|投入使用|投运|实施|运营|通车|改造)后[，,]?(?:[^，,。；;]{0,8}[，,])?"
    r"(?:可以?|将|能够?|预计|每年可?|年)(?!依法|按|由|移交|组织|交由|继续|进一步加)"
)
_AGREES = re.compile(r"表示(?:赞同|认同|支持|理解|歉意|抱歉|同意|衷心|诚挚|感谢)[^，,。；;]{0,8}$")

_GIVES = re.compile("给予|安排|投入|取消|支持|补[贴助]|奖[励补]")
# 我市改造工作始于2019年，涉及小区1200个; 该项目全长3公里，占地20亩: since when and how large.
_EXTENT = re.compile(
    r"(?!对|凡|针对|为|支持|鼓励|推动|组织)[^，,。；;]{0,24}?(?:始于|始建于|现有|共有|拥有|(?<!不)涉及|全长|总长|占地|地处|位于|下辖)"
)


def has_verb(plain: str) -> bool:
    """Whether a verb of administration or an aspect shows an act."""
    return _VERB.search(plain) is not None


def is_attitude(plain: str) -> bool:
    """Whether words only heed the matter, agree, or lead in to what follows."""
    whole = _STANCE.fullmatch(plain) or _LEAD_IN.fullmatch(plain)
    return bool(whole) or _AGREES.search(plain) is not None


def is_still(plain: str, *, said: bool) -> bool:
    """Whether a sentence weighs, needs or counts what is there, and nothing moves in it."""
    weighs = (_NEED.search(plain) or _WEIGHT.search(plain)) and _MOVES.search(plain) is None
    return bool(weighs) or bool(not said and _STOCK.match(plain) and not has_verb(plain))


def is_extent(plain: str) -> bool:
    """Whether all clauses only tell since when and how large something is."""
    if _MOVES.search(plain) or _GIVES.search(plain):
        return False
    return all(_EXTENT.match(clause) for clause in re.split(r"[，,；;]", plain))


def is_copular(plain: str) -> bool:
    """Whether a sentence says what something is, has or belongs to."""
    return _COPULA.match(plain) is not None


def turned_out(plain: str) -> bool:
    """Whether a sentence tells only what came or will come of what was done."""
    if _EXPECTED.match(plain) or _EFFECT.match(plain):
        return True
    return all(_TURNED_OUT.match(clause) for clause in re.split(r"[，,；;]", plain))
