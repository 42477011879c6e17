"""The door through which a production server (gunicorn) enters."""

import os

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "config.settings")
# Whatever enters here serves people, so it is production even where nothing else says so
# (docs/adr/0003): without a secret key of its own it then refuses to start.
os.environ.setdefault("DEBUG", "0")

import django

from config.doors import CheckedWSGIHandler
from config.settings import refuse_debug

refuse_debug()
django.setup(set_prefix=False)
application = CheckedWSGIHandler()
