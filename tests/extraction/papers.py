"""Small whole papers for tests: a department's reply, an office's paper of policies."""

from __future__ import annotations

from documents.extraction.facts import Measure
from documents.extraction.pipeline import trace


def reply(*body: str) -> str:
    """A reply of Jilin's science department with the given paragraphs."""
    return "\n".join(
        (
            "对省政协十二届五次会议第224号委员提案的答复",
            "吉科发医〔2022〕97号",
            "张锋委员：",
            "您在省政协十二届五次会议上提出的《关于发展医药产业的建议》收悉，现答复如下：",
            *body,
            "吉林省科学技术厅",
            "2022年6月28日",
        )
    )


def policies(*body: str) -> str:
    """A paper of policies of Guizhou's government office with the given paragraphs."""
    return "\n".join(
        (
            "贵州省人民政府办公厅关于支持服务业发展的若干措施",
            "各市、自治州人民政府：",
            "为促进服务业发展，制定以下措施。",
            *body,
            "贵州省人民政府办公厅",
            "2020年2月9日",
        )
    )


def measures_of(paper: str) -> list[Measure]:
    """Measures that are read out of a paper; what a stage raises is raised."""
    facts = trace(paper, strict=True).analysis.facts
    return [fact for fact in facts if isinstance(fact, Measure)]


def owners_of(paper: str) -> list[list[str]]:
    """Bodies that answer for each measure of a paper, in order."""
    return [[name for name, _ in measure.agencies] for measure in measures_of(paper)]
