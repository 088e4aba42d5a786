#!/usr/bin/env python
"""Run one of the project's commands, e.g. `manage.py demo`."""

import os
import sys

from django.core.management import execute_from_command_line


def main() -> None:
    """Hand the command line to Django with the project's settings."""
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "jlpolicy.settings")
    execute_from_command_line(sys.argv)


if __name__ == "__main__":
    main()
