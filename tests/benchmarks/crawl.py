# ruff: noqa: T201 - it prints what it finds
"""Follow every link of the library at JLPOLICY_DATA: `python -m tests.benchmarks.crawl`.

As the test of the five founding papers does, but over whatever is stored, the load set for one;
as a superuser, so that the pages of staff are met too. Ends with 1 if anything is wrong.
"""

from __future__ import annotations

import argparse
import os
import sys

import django

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "jlpolicy.settings")
django.setup()

from django.contrib.auth.models import User  # noqa: E402
from django.test import Client  # noqa: E402

from tests.views.support import crawl  # noqa: E402


def main() -> None:
    """Print how many addresses were met, and each that is wrong."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--per-shape", type=int, default=5, help="pages of one kind")
    options = parser.parse_args()
    client = Client(headers={"host": "127.0.0.1"})
    chief = User.objects.filter(is_superuser=True).first()
    if chief is None:
        sys.exit("no superuser: run manage.py demo first")
    client.force_login(chief)
    seen, troubles = crawl(client, start="/", per_shape=options.per_shape)
    print(f"{len(seen)} addresses, {len(troubles)} wrong")
    print(*troubles, sep="\n")
    sys.exit(bool(troubles))


if __name__ == "__main__":
    main()
