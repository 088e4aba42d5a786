"""Password rules that Django does not bring along."""

import string

from django.core.exceptions import ValidationError

_CLASSES_WANTED = 3


class CharacterClassesValidator:
    """At least three of: small letters, capitals, digits, everything else (等保 2.0 口令复杂度)."""

    def validate(self, password: str, user: object = None) -> None:  # noqa: ARG002 - Django's call
        """Refuse a password of fewer than three classes of characters."""
        if _classes(password) < _CLASSES_WANTED:
            raise ValidationError(self.get_help_text(), code="password_too_uniform")

    def get_help_text(self) -> str:
        """What the user is told beside the field."""
        return "密码须包含大写字母、小写字母、数字、其他符号这四类中的至少三类。"


def _classes(password: str) -> int:
    known = (string.ascii_lowercase, string.ascii_uppercase, string.digits)
    used = sum(any(char in group for char in password) for group in known)
    return used + any(char not in "".join(known) for char in password)
