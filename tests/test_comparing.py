"""Two texts side by side lose nothing and mark only what differs."""

from hypothesis import given
from hypothesis import strategies as st

from documents.comparing import likeness, rows_of

PARAGRAPHS = st.lists(st.text("甲乙丙丁。", min_size=1, max_size=8), max_size=8)


def test_changed_words_are_marked_on_their_own_side() -> None:
    """不超过200万元 became 不超过300万元: the digit is what changed."""
    (row,) = rows_of(["不超过200万元"], ["不超过300万元"])

    assert row.left == (("不超过", False), ("2", True), ("00万元", False))
    assert row.right == (("不超过", False), ("3", True), ("00万元", False))


def test_a_paper_without_line_ends_is_compared_by_its_sentences() -> None:
    """Of two thousand sentences in one paragraph the one that changed is marked, as a whole."""
    old = [f"第{number}项任务由{number}家单位承担。" for number in range(2_000)]
    new = [*old[:700], "第700项任务已完成。", *old[701:]]

    (row,) = rows_of(["".join(old)], ["".join(new)])

    assert [words for words, changed in row.left if changed] == [old[700]]
    assert [words for words, changed in row.right if changed] == [new[700]]
    assert "".join(words for words, _ in row.right) == "".join(new)


def test_an_added_paragraph_faces_nothing() -> None:
    """What is new has no counterpart on the left."""
    rows = rows_of(["甲"], ["甲", "乙"])

    assert [row.changed for row in rows] == [False, True]
    assert rows[1].left == ()


@given(left=PARAGRAPHS, right=PARAGRAPHS)
def test_each_side_reads_as_its_own_text(left: list[str], right: list[str]) -> None:
    """Whatever the marks, the words of a side are the words of its paper."""
    rows = rows_of(left, right)

    assert "".join(words for row in rows for words, _ in row.left) == "".join(left)
    assert "".join(words for row in rows for words, _ in row.right) == "".join(right)


@given(texts=PARAGRAPHS)
def test_a_text_compared_with_itself_has_no_change(texts: list[str]) -> None:
    """Equal papers show no mark."""
    assert not any(row.changed for row in rows_of(texts, texts))


def test_likeness_tells_a_copy_from_another_letter() -> None:
    """Two letters share their courtesies, not their bodies."""
    letter = "省科技厅将持续推进成果转化，支持企业与高校院所深度合作。感谢您对科技工作的关心。"
    other = "省财政厅已安排专项资金，用于农村公路建设养护。感谢您对交通工作的关心和支持。"

    assert likeness(letter, letter.replace("持续", "继续")) > 0.6
    assert likeness(letter, other) < 0.3
