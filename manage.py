#!/usr/bin/env python3
"""Run a management command of Readout: ``python manage.py help`` lists them."""

import os
import sys

OLDEST_PYTHON = (3, 11)


def main() -> None:
    if sys.version_info < OLDEST_PYTHON:
        sys.exit("Readout needs Python 3.11 or newer; this is Python " + sys.version.split()[0])
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "config.settings")
    try:
        from django.core.management import execute_from_command_line  # noqa: PLC0415 - may be missing
    except ImportError:
        sys.exit("Django is not installed here. Run 'make run', or use .venv/bin/python manage.py")
    execute_from_command_line(sys.argv)


if __name__ == "__main__":
    main()
