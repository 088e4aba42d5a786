"""Every rule of entitlements finds its own examples and leaves its counter-examples alone."""

from __future__ import annotations

import pytest

from documents.extraction.grants.benefits import MAY_GRANT
from documents.extraction.grants.rules import Rule, rule_book
from documents.extraction.numerals import quantities
from documents.extraction.shadow import shadow

RULES = rule_book().rules
YES = [(rule, text) for rule in RULES for text in rule.yes]
NO = [(rule, text) for rule in RULES for text in rule.no]


def found(rule: Rule, text: str) -> bool:
    """Whether the rule finds a benefit in a text."""
    return rule.pattern.search(shadow(text, quantities(text), ())) is not None


@pytest.mark.parametrize(("rule", "text"), YES, ids=lambda value: getattr(value, "id", value))
def test_rule_finds_its_examples(rule: Rule, text: str) -> None:
    """What a rule gives as its example it finds."""
    assert found(rule, text)


@pytest.mark.parametrize(("rule", "text"), YES, ids=lambda value: getattr(value, "id", value))
def test_no_example_is_passed_over_unread(rule: Rule, text: str) -> None:
    """The cheap look that comes before all rules lets every example of theirs through."""
    assert MAY_GRANT.search(shadow(text, quantities(text), ())), rule.id


@pytest.mark.parametrize(("rule", "text"), NO, ids=lambda value: getattr(value, "id", value))
def test_rule_leaves_its_counter_examples(rule: Rule, text: str) -> None:
    """What a rule gives as looking alike it does not find."""
    assert not found(rule, text)


def test_rules_have_examples_and_names_of_their_own() -> None:
    """No rule goes without examples of both kinds, no two share a name or a priority."""
    assert all(rule.yes and rule.no for rule in RULES)
    assert len({rule.id for rule in RULES}) == len(RULES)
    assert len({rule.priority for rule in RULES}) == len(RULES)
