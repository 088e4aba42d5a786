"""Whether a figure is a goal or an achievement at all, or a term, an ordinal, a price (取舍).

A paper that orders (plans, measures, notices) sets terms with many of its figures; a reply tells.
"""

from __future__ import annotations

import re

from documents.extraction.figures.carry import When
from documents.extraction.figures.guards import counts_nothing, is_raised
from documents.extraction.figures.outlook import Outlook
from documents.extraction.figures.prices import is_floor
from documents.extraction.figures.terms import SIZES, is_goal, is_term, sets_terms
from documents.extraction.spans import Quantity, QuantityKind, Span
from documents.extraction.types import DocumentKind

ORDERS = {DocumentKind.PLAN, DocumentKind.MEASURES, DocumentKind.NOTICE}
_PLAINLY = re.compile(r"截至|截止|已|目前|累计|以来")
_REQUIRED = re.compile(r"(?:不低于|不少于|不超过|不高于)[^，。；\d]{0,2}\Z")
_NOW = re.compile(r"截[至止]|目前|累计|已达")
_DENSITY = re.compile(r"每[百千万]")  # 每百户不低于30平方米
_BOUNDED = re.compile(r"不超过|不高于|最高|最多|仅限|至少|不少于|不低于")
# 项目（总投资不低于5000万元）; 预留30%的号源（其中专家号源不低于30%） counts.
_ASIDE_BOUND = re.compile(
    r"\s?(?!其中)[^，。；]*?(?:"
    + _BOUNDED.pattern
    + r"|\d[^，。；]{0,4}[及(（]?[含）)]{0,2}以[上下])"
)
# 新建存栏600头以上的种猪场，每场一次性补助100万元: what it takes, not what is to be.
_EACH_GETS = re.compile(r"每[^，。；\d]{1,4}(?:一次性)?(?:分别)?(?:给予|补助|补贴|奖励|奖补)")
_SETS_OUT = re.compile(
    r"\s{0,2}(?:20\d\d年)?(?:全年|每[年轮批届期]|重点|积极|大力)?(?:设立|组建|开发|建设|新建|建成|培育|打造|创建|培训"
    r"|引进|遴选|评选|认定|选拔|选派|扶持|支持|组织|举办|开展|新[造植]|营造|种植|完成|实施|改造|新改扩?建|推广|安排|新增)[^，。；首每]*\Z"
)
# A sentence that grants sets terms with all its figures, unless it says that something was paid.
_GRANTS = re.compile(
    r"(?:给予|予以|可获|享受|按照?[^，。；]{1,30}(?:标准|比例)?)[^。；]{0,24}?(?:奖励|补助|补贴"
    r"|资助|奖补|贴息|扶持)(?!政策|资金|项目|\d)"
    r"|(?:给予|予以)[^。；]{0,16}\d[^。；]{0,10}(?:支持|贷款)"
    r"|(?:^|[，,])可?按照?(?:不超过|不高于|最高)"
    r"|(?:一次性|分别|每[^，。；\d]{1,6}|最高|再)(?:奖励|补助|补贴|资助|奖补)[^，。；\d]{0,8}\d"
    # 存栏达到50头的，一次性奖3万元; 县财政补10%
    r"|(?:一次性|分别|各|再|每[^，。；\d]{1,8}|财政|[省市县区]级?|的，)(?:奖|补)\d[\d.]*(?:[万亿]?元|%)"
    r"|(?:补助|补贴|奖励)(?:标准|高达|每[亩头只吨户人个])|可(?:奖励|补助|补贴)[^。；\d]{0,6}\d"
    r"|(?:奖励|补助|补贴|资助|奖补)[^，。；\d]{1,12}的\d[\d.]*%|实行[“\"]?一事一议"
    r"|[方才](?:可|能)(?:入园|入驻|准入|申报|申请|享受|备案)|注册资(?:本|金)(?:不低于|不少于)"
)
# 年销售额达到1亿元的，给予奖励5万元 sets terms; of what was done it tells: 给予补助2000万元.
_GRANTS_SUM = re.compile(r"(?:给予|予以)[^。；\d]{0,30}\d|[，,的]再?(?:奖励|补助|补贴|资助|奖补)\d")
# 自注册起3年内营收达300万元，分别奖励3万元: years that run for who is paid announce no goal.
_RUNS = re.compile(
    r"(?:起|后|之日|企业|毕业|登记|注册|认定|成立)\s?[\d一二两三四五六七八九十]{1,2}年(?:之|以)?内"
)
_BY_DAY = re.compile(r"20\d\d年|力争|确保|争取|目标|十[三四五六七]五|今后|未来")
# 上一年度营业收入5亿元以上 says who qualifies; 比上一年度增长 does not.
_LAST_YEAR = re.compile(r"(?<![比较])上一?年度(?![^，。；]{0,8}(?:相?比|增长|基础))")
_MANAGED = re.compile(r"(?:率控制在|预留(?:份额|比例)[^，。；\d]{0,6})\Z")
_SETS_ASIDE = re.compile(r"(?:安排|筹集|设立)[^，。；\d每]{0,20}(?:资金|经费|基金)\Z")
_APPLIES = re.compile(
    r"适用(?:于|对象|范围)|(?:申报|申请|认定|准入)(?:条件|标准|对象)"
    r"|(?:申报|申请|参评|认定)的?(?:企业|单位|主体|项目|机构|个?人|对象|基地|园区)[^，。；]{0,4}(?:应|须|需)"
    r"|(?:投资|收入|产值|资产|注册资本)(?:应|须|需)(?:在|达到?|不低于|不少于)[^，。；\d]{0,2}\Z"
)
_COUNTED = re.compile(r"同比(?:增长|下降)\d|[比较][上去]年(?:同期)?(?:增长|下降|增加)\d")
_EACH_YEAR = re.compile(r"每年[^，。；\d]{0,10}(?:安排|列支|拿出|预算)[^，。；\d]{0,16}\Z")
# 贷款最高额度由15万元提高到25万元: what a borrower may obtain.
_LOANS = re.compile(r"(?:贷款|授信)[^，。；\d]{0,6}(?:额度|限额|上限)")
_NEAR = 10  # characters before a figure that hold what bounds it


class Judge:
    """Judges the figures of one sentence; `told`: it stands under 取得成效."""

    def __init__(self, text: str, sentence: Span, kind: DocumentKind, *, told: bool) -> None:
        """Looks once whether the sentence grants something."""
        self._text, self._kind, self._told = text, kind, told
        self._sentence = sentence
        self._grants = _GRANTS.search(text, sentence.start, sentence.end) is not None
        self._goals = 0

    def counts(self, quantity: Quantity, clause: Span, when: When) -> bool:
        """Whether a figure of a clause is a goal (`when.ahead`) or an achievement."""
        text = self._text
        if counts_nothing(text, quantity, clause):
            return False
        if is_raised(text, quantity, clause):
            if _LOANS.search(text, clause.start, quantity.span.start):
                return False
            if self._tells_changes(clause):
                return True
        if is_term(text, quantity, clause, paid=not when.ahead):
            return False
        if not when.ahead:
            return self._is_reached(quantity, clause, when)
        found = self._is_goal(quantity, clause, when)
        self._goals += found
        return found

    def requires(self, quantity: Quantity, clause: Span) -> bool:
        """Whether a figure of a reply is required of somebody and not told: 比例不低于55%."""
        text = self._text
        before = text[clause.start : quantity.span.start]
        if self._kind in ORDERS or self._told or _REQUIRED.search(before) is None:
            return False
        told = _NOW.search(text, self._sentence.start, quantity.span.start)
        sized = quantity.unit in SIZES and _DENSITY.search(before) is None
        money = quantity.kind is QuantityKind.MONEY
        return not (told or sized or money or self._grants)

    def _is_reached(self, quantity: Quantity, clause: Span, when: When) -> bool:
        """Whether a figure tells of something done and not of terms: 每家不超过30万元."""
        words = self._text[clause.start : clause.end]
        before = self._text[max(clause.start, quantity.span.start - _NEAR) : quantity.span.start]
        base = when.outlook is Outlook.BASE
        silent = (base and _BOUNDED.search(before)) or (
            self._grants and (base or self._kind in ORDERS)
        )
        if not self._told and (silent or _REQUIRED.search(before)):
            return False  # 路面宽度不低于4米
        # 2019年 may be part of a policy's terms, but what is compared has been counted.
        plain = self._kind not in {DocumentKind.MEASURES, DocumentKind.NOTICE}
        plain = plain or self._told
        compared = not self._grants and self._says(_COUNTED)
        plainly = compared or _PLAINLY.search(words) is not None
        return plain or (when.outlook is Outlook.REACHED and plainly)

    def _tells_changes(self, clause: Span) -> bool:
        """Whether the paper tells of rules that change (由20%提高到30%), not sets them."""
        if self._kind not in ORDERS or self._told:
            return True
        terms = self._kind is not DocumentKind.PLAN or self._grants
        return not (terms or sets_terms(self._text, clause))

    def _says(self, sign: re.Pattern[str]) -> bool:
        """Whether a sign stands in the sentence."""
        return sign.search(self._text, self._sentence.start, self._sentence.end) is not None

    def _is_goal(self, quantity: Quantity, clause: Span, when: When) -> bool:
        """Whether a figure ahead is a goal; in a reply each is."""
        text = self._text
        aside = text[clause.start - 1 : clause.start] in {"（", "("}
        open_ = when.outlook is Outlook.BASE
        if self._is_budget(quantity, clause) or self._applies(quantity, clause):
            return False
        if aside and open_ and _ASIDE_BOUND.match(text, clause.start, clause.end):
            return False
        if self._kind not in ORDERS:
            return True
        announced = when.outlook in {Outlook.WISH, Outlook.HORIZON}
        grants = self._grants or _GRANTS_SUM.search(text, self._sentence.start, self._sentence.end)
        if announced and grants and self._runs():
            announced = False
        floor = is_floor(text, quantity, clause)
        if grants and not announced and not floor and not self._sets_out(quantity, clause):
            return False
        plan = self._kind is DocumentKind.PLAN or self._goals > 0
        return is_goal(text, quantity, clause, announced=announced, plan=plan)

    def _is_budget(self, quantity: Quantity, clause: Span) -> bool:
        """Whether a sum is set aside each year, without a floor: 每年安排专项资金800万元."""
        if quantity.kind is not QuantityKind.MONEY or quantity.op != "=":
            return False
        return _EACH_YEAR.search(self._text, clause.start, quantity.span.start) is not None

    def _applies(self, quantity: Quantity, clause: Span) -> bool:
        """Whether a figure says whom a paper is for: 适用于投资3000万元以上的项目."""
        text, place = self._text, quantity.span.start
        applies = self._kind in ORDERS and _APPLIES.search(text, self._sentence.start, place)
        return bool(applies) or _LAST_YEAR.search(text, clause.start, place) is not None

    def _runs(self) -> bool:
        """Whether nothing but a span of years, which runs for each, dates the sentence."""
        start, end = self._sentence.start, self._sentence.end
        dated = _BY_DAY.search(self._text, start, end)
        return dated is None and _RUNS.search(self._text, start, end) is not None

    def _sets_out(self, quantity: Quantity, clause: Span) -> bool:
        """Whether a clause of a sentence that grants something still says what is to be done."""
        if _MANAGED.search(self._text, clause.start, quantity.span.start):
            return True
        if _SETS_OUT.match(self._text, clause.start, clause.end) is None:
            return False
        sized = self._text.startswith(("以上", "及以上"), quantity.span.end)
        if quantity.kind is QuantityKind.COUNT and not sized:
            return True  # 遴选20个示范县，每县补助200万元
        if quantity.kind is QuantityKind.MONEY and _SETS_ASIDE.search(
            self._text, clause.start, quantity.span.start
        ):
            return True  # 安排专项资金3600万元，其中对达标的县每个奖励80万元
        return _EACH_GETS.search(self._text, clause.end, self._sentence.end) is None
