"""Rules for passwords, as the settings put them together."""

import pytest
from django.contrib.auth.models import User
from django.contrib.auth.password_validation import validate_password
from django.core.exceptions import ValidationError


@pytest.mark.parametrize(
    "password",
    [
        "Changchun-Rd",  # capitals, small letters, signs
        "changchun-2022",  # small letters, digits, signs
        "长春新区Ab2022新材料",  # a Chinese character is a sign like any other
    ],
)
def test_good_password(password: str) -> None:
    """Ten characters of three classes pass."""
    validate_password(password, User(username="zhang"))


@pytest.mark.parametrize(
    ("password", "reason"),
    [
        ("Ab-2022xy", "password_too_short"),
        ("changchunroad", "password_too_uniform"),
        ("changchun2022", "password_too_uniform"),
        ("20220628123", "password_entirely_numeric"),
        ("Password123", "password_too_common"),
        ("Zhangsan-1", "password_too_similar"),
    ],
)
def test_bad_password(password: str, reason: str) -> None:
    """Short, uniform, numeric, common and name-like passwords are refused for their reason."""
    with pytest.raises(ValidationError) as refusal:
        validate_password(password, User(username="zhangsan"))

    assert reason in [error.code for error in refusal.value.error_list]


def test_reason_is_told_in_chinese() -> None:
    """The message says what is wanted."""
    with pytest.raises(ValidationError, match="四类中的至少三类"):
        validate_password("changchunroad")
