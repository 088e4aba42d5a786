"""Texts to try the reader on: built from the words of its own grammar, or real ones damaged."""

from __future__ import annotations

from hypothesis import strategies as st

from tests.extraction.layouts import CORPUS, SEEDS, text_of

# What rules look for: each a key to some branch, in wild order more of them than in any paper.
_LINES = (
    "一、 二、 （一） (二) 1. 2． （1） ① 第三条 专栏1 附件1 附件： 一是 二是",
    '。 ； ; ， 、 ： : ！ （ ） ( ) 《 》 “ ” " 〔 〕 [ ] <br> ** \\[ |',
    "2025年 2022年6月28日 二〇二五年五月 “十四五” 今年年内 100万元 8.8亿元 10% 0.5‰ 300—400名",
    "不超过 不低于 以上 最高 给予 一次性 补助 奖励 贴息 减免 分别 每年 按照 对 中小微企业 项目",
    "的 了 已 将 拟 力争 达到 累计 下一步 目前 截至 其中 同时 支持 建设 推进 完善 平台 产业 总产值",
    "省财政厅 吉林省科学技术厅 市发改委 我省 我们 各市（州）人民政府 省委 生态环境部 相关部门",
    "责任单位： （牵头单位： 负责） 牵头 配合 会同 联合 依托 经省政府批准",
    "张三代表： 李四委员： 您提出的 关于 的建议 收悉 答复如下： 感谢您 联系人： 抄送： 来源：",
    "的通知 实施方案 若干措施 吉政办发〔2023〕35号 （以下简称《办法》） （此件公开发布）",
    "AI+ mRNA 5G R&D １２ し?",
)
_BLANKS = ("\n", "\r\n", "\n\n\n", "\f", "　　", " ", "\t", "\u200b", "\ufeff", "#### ", "| --- |")
WORDS = (*(word for line in _LINES for word in line.split()), *_BLANKS)

grammar_texts = st.lists(st.sampled_from(WORDS), max_size=120).map("".join)
"""Texts of the grammar's own words in any order."""

_REAL = [text_of(path) for path in (*SEEDS, *CORPUS)]


@st.composite
def damaged_papers(draw: st.DrawFn) -> str:
    """A stretch of a real paper with pieces cut out, doubled, or replaced by grammar words."""
    paper = draw(st.sampled_from(_REAL))
    start = draw(st.integers(0, max(0, len(paper) - 1)))
    text = paper[start : start + draw(st.integers(0, 1500))]
    for _ in range(draw(st.integers(0, 6))):
        at = draw(st.integers(0, len(text)))
        size = draw(st.integers(0, 40))
        put = draw(st.sampled_from((*WORDS, "", text[at : at + size] * 2)))
        text = text[:at] + put + text[at + size :]
    return text


any_texts = st.one_of(grammar_texts, damaged_papers(), st.text(max_size=200))
"""Everything the reader must bear."""
