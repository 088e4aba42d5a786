"""Groups of staff and the accounts of a demonstration (用户组与演示账号)."""

import secrets
import string

from django.contrib.auth.models import Group, Permission, User

READERS, EDITORS = "浏览", "编辑"
"""Groups: may read; may also upload, and keep aliases."""

EDITOR_PERMISSIONS = (
    "upload_document",
    "change_document",
    "add_agencyalias",
    "change_agencyalias",
    "delete_agencyalias",
    "view_agencyalias",
    "view_agency",
    "view_document",
)
DEMO_ACCOUNTS = (("admin", ""), ("editor", EDITORS), ("reader", READERS))
_CLASSES = (string.ascii_lowercase, string.ascii_uppercase, string.digits)


def groups_create() -> None:
    """Make the groups if they are missing and give them their permissions."""
    Group.objects.get_or_create(name=READERS)
    editors, _ = Group.objects.get_or_create(name=EDITORS)
    editors.permissions.set(Permission.objects.filter(codename__in=EDITOR_PERMISSIONS))


def demo_accounts_create() -> list[tuple[str, str]]:
    """Make the demonstration's accounts that are missing; name and password of each new one."""
    groups_create()
    made = []
    for name, group in DEMO_ACCOUNTS:
        if User.objects.filter(username=name).exists():
            continue
        password = password_random()
        if group:
            user = User.objects.create_user(name, password=password)
            user.groups.set(Group.objects.filter(name=group))
        else:
            User.objects.create_superuser(name, password=password)
        made.append((name, password))
    return made


def password_random() -> str:
    """Twelve letters and digits of all three classes."""
    while True:
        letters = "".join(secrets.choice("".join(_CLASSES)) for _ in range(12))
        if all(set(letters) & set(kind) for kind in _CLASSES):
            return letters
