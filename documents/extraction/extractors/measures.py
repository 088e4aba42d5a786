"""Measures (举措): sentences that state an act, plan or rule of a public body.

Counts: 省科技厅印发了…; 支持长春国家生物产业基地发展; 下一步，我局将…; the clauses of a paper
of policies. Not: openings and transmittals (收悉, 现印发给你们), courtesies, 制定本方案, facts.
Reads: sentences, answers, mentions. Yields: Measure.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from documents.extraction.commitments import Commitment, commitment_of
from documents.extraction.content import content_of
from documents.extraction.facts import Measure, MeasureStatus
from documents.extraction.gazetteer import measure_verbs
from documents.extraction.spans import Span
from documents.extraction.tense import says_when, statuses_of
from documents.extraction.types import Answer, Context, DocumentKind, Sentence

_STOPS = "。；;！!？?. \n"
_FULL_STOPS = frozenset("。；;！!？?：:”」』")
_PURPOSE = re.compile(r"为(?:了|进一步|深入|全面|切实|加快|贯彻|认真|推动|促进|落实)")
_CELL = re.compile(r"^[^，,。]{0,20}(?:处室|单位|部门|事项|内容|序号|时限)$")
_SHORTEST, _SHORT_LINE = 6, 12
_TIME_ASIDE = re.compile(r"[（(][^（()）]{2,20}[）)]$")  # 自查阶段（10月15日前）
_PAUSE = re.compile(r"[，,；;\d]")
_TASKS = {DocumentKind.PLAN, DocumentKind.MEASURES, DocumentKind.NOTICE}
# Openings, transmittals, courtesies and preambles.
_FORMAL = re.compile(
    r"(?:答复|回复|意见|情况|通知|措施|办法|方案|政策|规定|细则|要求|方面|工作|通报|函复|公告"
    r"|通告|事项)(?:意见"
    r"|内容)?如下$|收悉[^。]{0,60}$|具体如下$|谢谢您"
    r"|希望.{0,16}(?:继续|一如既往).{0,16}(?:关注|支持|意见|建议)"
    r"|现(?:将)?.{0,60}印发|(?:印发|转发)给你们|特此通知|此件|(?:特?制[定订]|提出)(?:[和并]实施)?(?:本|以下|如下"
    r"|此)[^，。]{0,16}$"
    r"|联系(?:人|电话|单位|方式)[：:]|此答复"
    r"|专此|谨此|敬请|恳请|负责解释$|由[^，,。；]{2,40}解释$|如有.{0,10}问题|请(?:您)?批评指正"
    r"|请(?:及时|直接|径|迳)?(?:向|与)[^，。]{2,30}(?:反映|反馈|联系|报告)$|作出如下(?:决定|规定)$"
    r"|由我.{0,30}(?:办理|主办|会办)$"
    r"|研究办理(?:$|[，,][^，,]{0,12}(?:答复|如下))|\d日印发$"
    r"|(?:是多少|有哪些|是什么|怎么办|[吗呢])$"
)
_FORMALLY_BEGUN = re.compile(
    r"(?:(?:最后|首先|同时)[，,])?[^，,]{0,16}感谢(?:您|你|各位|贵)"
    r"|[^，,]{0,16}感谢.{0,20}(?:关心|支持|关注|理解)"
    r"|【[^【】]{0,6}(?:依据|单位|部门|电话|时限)】"
    r"|.{0,8}请您.{0,10}(?:理解|谅解|支持)|对?以上(?:答复|回复|意见|是)|附件"
    r"|(?:您|你)们?(?:在|提出(?!.*下一?步)|好)|[一-龥]{0,24}办公室$"
    r"|《[^《》]{4,80}》已经?[^。]{2,24}(?:同意|审议通过|批准)$"
)
# Not said of the issuer's work: the proposal, the matter itself.
_STRANGE = re.compile(
    r"^(?:在?[^，。]{2,20}方面$|关于[^，。]{2,40}$|关于[^，。]{2,20}提出[：:]|提案(?![^，。]{0,40}已(?:完工|建成|完成|解决|开工|竣工|投入))|您|你们|该提案"
    r"|关于(?:您|你们?|委员|代表)(?:所?提出?|反映)|建议(?:中|提出)|这(?:是|些|一)|据(?:初步)?统计)"
)
# Said about the matter or to the asker, no act: …具有重要意义, 我们认为…, 请你们督促…, 约需资金….
_OPINION = re.compile(
    r"^(?:因此|为此|同时|综上)?[，,]?(?:经[^。；]{2,40}?[，,])?(?:我们|我[局厅委部办])?认为"
)
_WEIGHT = re.compile(
    r"(?:具有|有着?|起到|发挥着?)[^，,。；]{0,14}(?:意义|作用|价值|前景|潜力|优势)$"
    r"|(?:确有|十分|很有|非常)必要$"
)
_REQUEST = re.compile(
    r"^如果?[您你]|^[^，,。；]{2,20}[，,]请(?:您|你|各位|代表|委员)"
    r"|^(?:同时|对此|在此|因此|为此)?[，,]?(?:也|还)?(?:请|希望|恳请|敬请|望)(?:您|你|贵|各位"
    r"|代表|委员)"
    r"|^(?:为[^，,。；]{2,40}[，,])?建议(?!提案|办理|已)"
)
_NEED = re.compile(
    r"(?:约|共|尚|还|仍|总|大约)需(?:要)?(?:投入|投资)?(?:资金|经费|投资)|(?:资金|经费)缺口"
    r"|杯水车薪|(?:^|[，,])(?:也|还|仍|但)*存在[^，,。；]{0,8}(?:困难|问题|不足|差距)"
    r"|如(?:经过|能够?)[^，,。；]{2,20}[，,、]"
    r"|^(?:但是?|目前|且)?(?:由于|因|受)[^。；]{4,80}?(?:没有|无法|未|不能|难以|不足|只有|不符合)"
    r"|(?:财力|能力|资金|条件)(?:十分|非常|极为|比较)?(?:有限|不足|紧张|薄弱)"
)
_OWN_ACT = re.compile(
    r"[，,；;：:](?:[一-龥]{0,6}[，,])?(?:(?:我|本)(?:们(?!认为)|[厅局委部办院区县市省州])|下一?步|[省市县区州][一-龥]{2,10}(?:厅|局|委|办)(?![的和与]))"
)
_AHEAD = re.compile(r"下一?步|今后")  # 您提出的…收悉，下一步我局将…: the answer begins at once
# What a word means, since when a paper holds: 本办法所称…, …是指…, 自印发之日起施行.
_TERMS_OF_PAPER = re.compile(
    r"^(?:其中[，,])?(?:(?:本(?:办法|措施|意见|方案|规定|细则|通知|文件|政策))?所称"
    r"|[^，,。；]{2,24}是指)"
    r"|^(?:本|以上|上述|该)[一-龥]{0,8}(?:自|从)[^，,。；]{2,20}起(?:正式)?(?:施行|实施|执行|生效)"
)
# How entitlements combine, whom and how long the paper binds, what takes precedence over it.
_RESERVATION = re.compile(
    r"^(?:同一|单个|每个|上述|以上|本|前款|符合|享受|已|与|对(?:于|符合|同)|若|如|凡|各项|多项|企业|项目|申报|政策)"
    r"(?![^。；]*\d[^。；]*元)[^。；]*?(?:(?:不|不得|不再|不能|不可|不予)(?:重复|叠加|累计|同时|兼得)"
    r"(?:享受|申报|申请|奖励|补助|补贴|支持|奖补|资助|获得|计算|兑现)|就高不(?:重复|就低)|从高不重复"
    r"|按?(?:就高|从高|从优|最高额|最高标准)(?:原则|执行|享受))[^，,。；]{0,14}$"
    r"|(?:以(?:本|上级|国家|最新)[^，,。；]{1,12}为准|从其规定)$"
    r"|^本(?:办法|措施|政策|意见|方案|规定|细则|通知|条款)[^，,。；]{0,8}(?:仅?适用于|有效期)"
)
# 2月29日，习近平总书记…强调: a leader's words are no act of the issuer; 贯彻落实…重要指示 is.
_LEADER = re.compile(
    r"^(?:同时[，,]|(?:\d{1,4}[年月日]){1,3}[，,]?)?(?:习近平(?:总书记|主席)|总书记)(?!关于)"
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
# 《食品安全法》第三十三条规定，…: the ground of an answer.
_QUOTED_RULE = re.compile(
    r"(?:根据|按照|依据)?(?:国家)?《[^《》]{2,60}》(?:[（(][^（()）]{1,30}[）)])?"
    r"(?:第[一二三四五六七八九十百\d]{1,5}[条款项]){0,3}[^，,。；;]{0,10}"
    r"(?:规定|明确|要求|指出|提出)(?:[，,：:]|的)"
)
# How things are, not what is done: …是…的重要基础, …是一种…, 发展迅速, 存在…困难.
_STATE = re.compile(
    r"(?:^|[，,])[^，,。；;]{0,24}?(?<!的)(?<!就)是(?:一[种项个]"
    r"|[^，,。；;]{0,24}(?:重要|关键|核心|根本|必然|有效|迫切)[^，,。；;]{0,8})[^，,。；;]{0,24}$"
    r"|^是|(?:内容|范围|对象)(?:主要)?包括"
    r"|(?:发展迅速|[做作]出了?[^，,。；;]{0,10}贡献)$"
    r"|(?:存在|面临|出现)[^，,。；;]{0,24}(?:困难|问题|不足|差距|隐患|现象)(?:的情况)?$"
    r"|(?:隐患|困难|紧张|不便|滞后|薄弱)$"
)
# 当前，…发展面临新的挑战: where a plan starts from.
_BACKGROUND = re.compile(
    r"^(?:当前|目前|近年来|随着|但|同时)[，,]?[^。；]*(?:面临[^，,。；]{0,24}|仍?(?:有待|不足|滞后|短缺|突出))$"
)
_STAGE = re.compile(
    r"^[^，,。；;]{2,14}阶段(?:[（(][^（()）]{2,24}[）)])?$"
)  # 自查阶段（10月底前）
# What no measure begins with (tried at one place only), and what none holds.
_NEVER_BEGUN = (_STAGE, _FORMALLY_BEGUN, _TERMS_OF_PAPER, _LEADER, _BACKGROUND)
_NEVER = (_FORMAL, _RESERVATION)
_ITEM = re.compile(r"^[一二三四五六七八九十]{1,3}是")
_NAME = re.compile(_ITEM.pattern + r"“[^“”]{2,20}”[^，,。；]{0,6}$")  # 一是“甲乙合办”模式: no act
# 存在以下困难：一是…: the points of a list tell what the words above it announce.
_TROUBLE = re.compile(
    r"(?:问题|困难|不足|短板|难点|原因|挑战|隐患|差距|瓶颈)[^，,。；]{0,8}(?:[：:。]?$|[：:]一是)"
)
_TROUBLED = re.compile(r"(?:存在|面临|主要|目前)[^，,。；]{0,6}(?:问题|困难|挑战|短板|不足|难点)")
# 我市林地面积330万亩: how large a place is, no act.
_STOCK = re.compile(r"^(?:目前[，,]|截至[^，,]{2,14}[，,])?(?:我|全|本)[省市县区州旗]")
_COPULA = re.compile(
    r"^[^，,。；]{1,24}?(?:(?<!主要)(?<!特别)(?<!尤其)(?<!的)是(?!指)|具有|属于|位于|(?:融合|涵盖|涉及)了|面临"
    r"|存在|有着|有利于)"
)
_ASPECT = r"了(?![解然])|已|正在|正(?:积极|抓紧|全力)"
# A rule of a policy in force: 最高贷款额度为15万元, 补贴期限不超过3年.
_RULE = r"(?:额度|期限|标准|比例|利率|金额|年限)[^，,。；]{0,8}?(?:为|不超过|不低于|最高|最长|按)"
# Acts that may be over, and verbs that tell of a policy without an end.
_MAY_END = re.compile(
    r"\d|召开|成立|投入|建设|实施|完成|组织|安排|制定|编制|开展|举办|引进|列入|纳入|批示|设立|建立"
    r"|研究|协调|争取|新建|改造|安装|采购"
)
_LASTS = re.compile(
    r"(?:[一二三四五六七八九十]{1,2}是|同时|此外|另外|并|[，,])*(?:积极|大力|重点|优先|全力)?"
    r"(?:支持|鼓励|引导|推动|推进|加强|加大|完善|健全|强化|优化|落实|坚持|提升|提高|促进|深化|发挥"
    r"|做好|保障|依托|围绕)"
)
_MOVES = re.compile(_ASPECT + "|将|拟|争取|建成")
_VERB = re.compile("|".join((*measure_verbs(), _ASPECT, _RULE)))


def extract(context: Context) -> Iterator[Measure]:
    """Measures in the order of the text."""
    statuses = statuses_of(context)
    troubles = _troubles(context)
    known = {mention.canonical for mention in context.mentions} | {context.metadata.issuer or ""}
    for number, sentence in enumerate(context.sentences):
        span = content_of(context.text.text, sentence.span)
        text = context.text.text[span.start : span.end]
        quote = text.rstrip(_STOPS)
        answer = context.answers[number] if number < len(context.answers) else None
        planned = statuses[number] is MeasureStatus.PLANNED
        if _is_cell(text) or _opens(context, span) or _is_preamble(context, sentence, text):
            continue
        point = bool(_ITEM.match(quote) and not _NAME.match(quote)) and number not in troubles
        if not _is_act(context, quote, answer, said=planned or point):
            continue
        place = Span(span.start, span.start + len(quote))
        promise = commitment_of(context, place) if planned else Commitment()
        yield Measure(
            span=place,
            quote=quote,
            rule="measures.sentence",
            section=sentence.section,
            status=statuses[number],
            agencies=answer.agencies if answer else (),
            how=answer.how if answer else "unknown",
            object=promise.object,
            figure=promise.figure,
            due=promise.due,
            doubts=(
                *_owner_doubts(answer, known, context.metadata.issuer),
                *_progress_doubts(quote, statuses[number], context.metadata.kind),
            ),
        )


def _owner_doubts(answer: Answer | None, known: set[str], issuer: str | None) -> tuple[str, ...]:
    """What stayed open about who answers: meant by a place, or carried on from who acted before.

    An unsigned paper's measures have no owner to doubt; the issuer itself going on is no surprise.
    """
    if answer is None or answer.how == "unknown":
        return ()
    names = [name for name, _ in answer.agencies]
    guessed = [name for name in names if name.endswith(("人民政府", "管理委员会"))]
    if answer.how == "named" and any(name not in known for name in guessed):
        return ("inferred_owner",)
    carried = answer.how == "carried" and not answer.announced and names != [issuer]
    return ("owner_carried",) if carried else ()


def _progress_doubts(quote: str, status: MeasureStatus, kind: DocumentKind) -> tuple[str, ...]:
    """A bare verb in a reply may be done or going on, if it can come to an end (组织培训).

    支持企业发展 and the like, with which policies speak, go on.
    """
    bare = kind not in _TASKS and status is MeasureStatus.ONGOING and not says_when(quote)
    ends = bare and _MAY_END.search(quote) is not None and _LASTS.match(quote) is None
    return ("progress_unsaid",) if ends else ()


def _is_cell(text: str) -> bool:
    """Whether words without a stop are a cell of a table: 各区政府、市卫生健康委; 配合处室."""
    words = text.rstrip()
    if words[-1:] in _FULL_STOPS:
        return False
    words = _TIME_ASIDE.sub("", words)
    if len(words) <= _SHORT_LINE and _PAUSE.search(words) is None:
        return True  # 设施农业补助: a line that heads others
    return _VERB.search(words) is None or _CELL.search(words) is not None


def _is_preamble(context: Context, sentence: Sentence, text: str) -> bool:
    """Whether a sentence above the first section of a plan says what the plan is for."""
    before = context.sections and sentence.span.start < context.sections[0].span.start
    return bool(before) and context.metadata.kind in _TASKS and _PURPOSE.match(text) is not None


def _opens(context: Context, span: Span) -> bool:
    """Whether a sentence belongs to the opening (…收悉，我局高度重视，…，现答复如下)."""
    proposal = context.proposal
    if proposal is None or proposal.span is None or not proposal.span.contains(span):
        return False
    return _AHEAD.search(context.text.text, span.start, span.end) is None


def _troubles(context: Context) -> set[int]:
    """Sentences that are points of a list of troubles: 困难如下：一是…；二是…."""
    found: set[int] = set()
    listing = False
    for number, sentence in enumerate(context.sentences):
        text = context.text.text[sentence.span.start : sentence.span.end]
        heading = "" if sentence.section is None else context.sections[sentence.section].heading
        if _ITEM.match(text) and _TROUBLED.search(heading):
            found.add(number)
        elif _ITEM.match(text) is None:
            listing = _TROUBLE.search(text.rstrip()) is not None
        elif listing:
            found.add(number)
    return found


def _is_act(context: Context, quote: str, answer: Answer | None, *, said: bool) -> bool:
    """Whether a sentence states an act, a plan or a rule of a public body.

    In a reply a named actor, a plan or a point of a list of acts (一是强引领) says so, `said`; else
    a verb of administration must, for much of a reply is about how things stand.
    """
    plain = quote.rstrip("：:")
    if (
        len(plain) < _SHORTEST - (_ITEM.match(plain) is not None)
        or any(form.match(plain) for form in _NEVER_BEGUN)
        or any(form.search(plain) for form in _NEVER)
    ):
        return False
    if context.metadata.kind in _TASKS:
        return True
    named = answer is not None and answer.how == "named"
    if _STANCE.fullmatch(plain) or _LEAD_IN.fullmatch(plain):
        return False
    if _is_about_others(plain, named=named):
        return _OWN_ACT.search(plain) is not None
    still = (_NEED.search(plain) or _WEIGHT.search(plain)) and _MOVES.search(plain) is None
    still = still or (not said and _STOCK.match(plain) and _VERB.search(plain) is None)
    copula = _COPULA.match(_ITEM.sub("", plain)) is not None
    if still or named or (said and not (copula and _ITEM.match(plain))):
        return not still
    return _VERB.search(plain) is not None and not copula


def _is_about_others(plain: str, *, named: bool) -> bool:
    """Whether a sentence of a reply speaks of the asker, an opinion, a rule or how things are."""
    if any(form.match(plain) for form in (_STRANGE, _OPINION, _REQUEST)):
        return True
    return not named and bool(_QUOTED_RULE.match(plain) or _STATE.search(plain))
