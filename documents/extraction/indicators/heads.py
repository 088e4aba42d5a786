"""The words before a figure as a name: without dates, modal and filling words (指标用语)."""

from __future__ import annotations

import re

from documents.extraction.words import unspaced

_DATE = (
    r"(?:截至|截止|到|至|在|自|从"
    r"|于)?(?:\d{1,2}月(?:\d{1,2}日|[底末初])?|20\d\d年?(?:[-—－~至]{1,2}20\d\d)?年?(?:\d{1,2}月)?(?:\d{1,2}日)?"
    r"|“?十[三四五六]五”?|年[初底内](?!产)|目前|[今去明]年(?:\d{1,2}月)?|近年来|今后|未来(?:[两三四五\d]年)?|近期|远期|春节|汛期|入冬"
    r"|[上下]半年|[一二三四]季度)(?:期?末期|期末|年?[底末](?:之?前)?|度|以来|期间|时期"
    r"|之?前|开始|起|内|[上下]半年|[一二三四]季度)?"
)
_ROSE = "(?:增加|增长|减少|下降|提高|提升|多|少)"
_LEAD = re.compile(
    r"(?:\s|\d{1,2}[.．、](?=[\u3400-\u9fff])|[（(]?[\d一二三四五六七八九十]{1,2}[）)]|[①-⑳]"
    r"|[—-]{1,2}|特别是|即(?![将时墨可便征期])|[为是系属](?=[\u3400-\u9fff]{2})|包括|就有"
    rf"|较(?:去年|上年|上一?年度?)(?:同期)?(?!净?{_ROSE})"
    r"|[一二三四五六七八九十]{1,2}(?:是|、)|对(?![口外内])|把(?=.{2})|约(?=占)|其中|同时|此外"
    r"|另外|并(?![网购行入轨联])|且|还|也|又|再(?!生)|均|[共现已]有(?=[\u3400-\u9fff“]{2})|现已?|已经?|共(?![同享建])|一共|目前|将|拟|预计"
    r"|预期(?!寿命)|力争|争取(?=[在用早尽]|到(?:20|“|十|今|明|年|\d)|实现|达到?|完成|新增|突破|\d)|确保|计划|有望"
    r"|近?[\d一二两三四五十]{1,2}年来|(?:用)?[\d一二两三四五六七八九十]{1,2}(?:[-—～~至到][\d三四五六七八九十]{1,2})?年(?:内"
    r"|(?:左右)?时间|努力)|努力|全面|正在|积极|据[^，]{0,6}统计|我[省市县区厅局委部州]|我们"
    r"|[，,：:、/／和及与或]|以及|" + _DATE + r"){1,6}"
)
_INNER = re.compile(
    r"力争|预期(?!寿命)|预计|分别|至少(?=[\u3400-\u9fff])|争取(?=实现|达到?|完成)|确保|努力(?=实现|达到)|已经?(?![有建])|自(?:20\d\d年)?[^，。；]{0,12}?以来|(?<![年人户亩平日月])均(?!衡)"
    r"|(?<![为除])了(?!解)|可(?=达|实现)"
)
_TAIL = re.compile(
    r"(?:达到|高达|(?<!下)达|(?<![行作])为|是|约|近|仅有?|已?(?<![拥共现建持保含具享国所专公私])有|只有|将近|超过|超额|超|突破|共计|总计|合计|共|(?<![累设预统])计"
    r"|至少需?|需|不低于|不少于|不高于|不超过|低于|高于|[大小]于"
    r"|提高到|提升到|提升至|提高至|增加到|增加至|扩大到|扩大至|下降到|降至|降到|至|到|实现|分别|(?<=.)累计|(?<![存现正所])在|首次|跃升|攀升|前移"
    r"|[到至]20\d\d年?[底末]?"
    r"|各|的|第|(?<=[资值入额产量])上|(?<![供相响效反对适感])应|须|有关|最高|[要将]|约为|[：:（(“\s]"
    r"|(?:已?连续)?[\d一二三四五六七八九十]{1,2}年(?=\Z)|已?连续(?:[\d一二三四五六七八九十]{1,2}年)?"
    r"|(?:保持|稳定|维持|控制)在|每年|每年度|[比较]20\d\d年翻[一两]番|翻[一两]番"
    r"|(?:压[减缩降]|精简|缩[短小减]|降低|下降|减少)(?:到|至|为)"
    r"|[由从](?:20\d\d年?[底末]?)?(?:全[国省市县区])?"
    r"|[由从](?:原来?|原有|过去|之前|现行|目前|去年|上年)?的?(?:每[\u3400-\u9fff]{1,2}){0,2})\Z"
)
# 承办“甲培训”、“乙会议”等培训活动: the examples in quotation marks are left out.
_EXAMPLES = re.compile(r"(?:“[^”]{1,40}”[、和]?){1,8}等")
_RISE = r"(?:增长?|增加|增速|提[高升]|上[升涨]|递增|下降|减少|降低|收窄|回落|压减|缩短|多|少)"
_RANKED = r"(?:均|稳)?(?:位?[居列]|保持|名列|排名?|跻身|跃居)"
# Names that need an owner, by what they say: sizes, growth, shares, places in a ranking.
_BARE_NAME = re.compile(
    r"(?:(?:总|首期)?规模|首期|里程|长度|总?金额|总额|(?:(?:工程|项目|初步){0,2}[概估匡]算)?总?投资额?|总?投入|投资金额|资金|合计|(?:综合|总)收入|年?产值"
    r"|年?产能|总装机容量|总?(?:建筑|用地|占地)面积"
    r"|覆盖率|续约率|涉及项目|满意度|总数|总量|总数量|总里程|总面积|总长度|总人数|总户数|总产能"
    r"|[全总]长|涉及|级|累计|省级|市级|县级|国家级|其中"
    r"|(?:年均|每年|再|净)?(?:新增|增加)|净增|[增涨降]幅"
    rf"|(?:年均|同比|环比|[增涨降]幅)?(?:[比较][\u3400-\u9fff\d]{{0,12}}?)?[净可]?{_RISE}"
    r"|占比|比重|比例|占|占全[国省市县区]|占(?:[\u3400-\u9fff]{2,10}|全[\u3400-\u9fff（）、]{3,14}总?数)的?"
    r"|是(?:20\d\d年|去年|上年|\d年前)?[底末初]?"
    r"|[高低]于全[国省市县区](?:平均(?:水平|值)?)?|[高低]于[\u3400-\u9fff]{2,10}增[速幅]|(?:实现)?增加值|增[幅速](?:高[于出]|低于|位?居)全[国省市县区]"
    rf"|(?:总量|总?数量?|规模|增[幅速])?(?:{_RANKED})?(?:在[\u3400-\u9fff\d]{{2,10}}中)?"
    rf"在?(?:全[国省市县区]|[东中西]{{1,2}}部|华[东南北中]|东北|西[南北]|长三角|全球|世界)?(?:{_RANKED})?)"
)
# 培训补助范围扩大至…的经营者: the subject ends before what becomes of it.
_CHANGES = re.compile(
    r"(?:总体|整体|较快|平稳|快速|持续|稳步|不断|加快)[\u3400-\u9fff]{2}"
    r"|(?:扩大|提高|提升|增加|降低|下降|延长|调整)(?:到|至|为)"
)
# 环城路改造工程于去年开工, 正在实施的停车场项目: what is built, without how far it is.
_WORKS = (
    r"(?:项目|工程|大桥|隧道|水库|厂|园区?|中心|公路|道路|基地|校区|医院|场馆|体育[馆场]|停车场)"
)
_BUILDING = re.compile(
    rf"(?:(?:正在|已)?(?:实施|建设|推进|规划|筹建|谋划)的)?"
    rf"(?P<works>[^，]{{2,24}}?{_WORKS}(?:（[^（）]{{1,10}}）|[一二三]期)?)"
    r"(?=\Z|[于已正由经]|计划|拟|将|位于|坐落|开工|建成|竣工|启动|完工|投入|全面|目前|现)"
)
_WORKS_NAMED = re.compile(_WORKS)
_MOST = re.compile(r"最[高低大小多少]\Z")  # 达标率最低，为85%
_LONGEST = 48
_LONGEST_OWNER = 24


def without_fillers(words: str) -> str:
    """Words without 力争, 预期, 已, 了 and the like, which say when and how sure."""
    return _INNER.sub("", words)


def head_of(words: str) -> str:
    """The words before a figure without date, modal words and filling verbs."""
    words = unspaced(words)
    lead = _LEAD.match(words)
    while lead is not None and lead.end():
        words = words[lead.end() :]
        lead = _LEAD.match(words)
    return strip_tail(_INNER.sub("", words))


def strip_tail(words: str) -> str:
    """Words without the verbs and prepositions that lead to a figure (达到, 控制在)."""
    tail = _TAIL.search(words)
    while tail is not None:
        words = words[: tail.start()]
        tail = _TAIL.search(words)
    return words.strip("，、：:；。")


def short(name: str) -> str:
    """The last part of a long name, without quoted examples."""
    name = _EXAMPLES.sub("", name)
    name = name.strip("，、：:；。（(")
    if name.count("“") != name.count("”"):
        name = name.replace("“", "").replace("”", "")
    return name if len(name) <= _LONGEST else name[-_LONGEST:]


def is_bare(name: str) -> bool:
    """Whether a name needs an owner: 规模, 总投资, 国家级."""
    return not name or _BARE_NAME.fullmatch(name) is not None


def is_works(name: str) -> bool:
    """Whether a subject is something built, which costs and sizes belong to: 停车场项目."""
    return _BUILDING.fullmatch(name) is not None


def subject_of(words: str) -> str:
    """What a clause without a figure leaves to name a bare figure behind it, at most 24 signs."""
    head = head_of(_CHANGES.split(words)[0])
    works = _WORKS_NAMED.search(words) and (_BUILDING.fullmatch(words) or _BUILDING.match(head))
    if works:
        return works["works"]
    head = _MOST.sub("", head)
    cut = head[-_LONGEST_OWNER:]
    return cut if len(cut) == len(head) else re.sub(r"\A[^、和及与的]{0,8}[、和及与的]", "", cut)
