"""The peer: what somebody who knows Django and django-import-export would write in a day.

``settings``, ``urls``, ``models`` and ``admin`` are a project of its own that imports nothing of
Readout (no migrations: ``migrate --run-syncdb``); the desk is measured against it.
"""
