"""The address that the reading desk's keys are sent to, and what it answers."""

import json
from typing import Any

from django.contrib.auth.models import User
from django.http import HttpRequest, JsonResponse
from django.template.loader import render_to_string
from django.utils import timezone

from curation.admin.offers import OFFERS, offers, record_of
from curation.admin.pressed import Malformed, Press, Pressed
from curation.admin.pressing import press, press_of
from curation.admin.reading import read
from curation.editing.errors import NotPermitted, Refused, StaleRecord
from curation.models import Source

LARGEST = 100_000  # characters; a selection comes with its words
TEMPLATES = {"m": "meeting", "p": "person", "i": "issue"}
LISTS = {"m": "meetings", "p": "people", "i": "issues"}


def answer(body: bytes, source: Source, by: User) -> JsonResponse:
    """What one key did: the row as it is now, or the reason why nothing was done."""
    if len(body) > LARGEST:
        return JsonResponse({"error": "That is too much at once."}, status=400)
    try:
        payload = json.loads(body)
        one = press_of(payload, source, by, timezone.now())
        return JsonResponse(_done(source, one, press(one)))
    except (ValueError, RecursionError) as error:
        return _refusal(error, source, body)


def _done(source: Source, one: Press, pressed: Pressed) -> dict[str, Any]:
    shown = _row(source, pressed.key, all_rows=pressed.all_rows)
    if one.evidence is None and not pressed.all_rows:
        shown.pop("text")
    return {**shown, "changes": list(pressed.changes), "words": pressed.words}


def _row(source: Source, key: str, *, all_rows: bool = False) -> dict[str, Any]:
    """The row of a record, the tally, and the text with its marks, as they are now."""
    reading = read(source)
    row = reading.row(key)
    if all_rows:
        context = {"reading": reading, "source": source}
        found = {"found": _rendered("found", context), "row": "", "list": ""}
        return {"key": key, **found, **_around(context)}
    context = {"row": row, "reading": reading, "source": source}
    html = _rendered(TEMPLATES[key[0]], context) if row is not None else ""
    return {
        "key": key,
        "row": html,
        "list": LISTS.get(key[:1], ""),
        **_around(context),
    }


def _around(context: dict[str, Any]) -> dict[str, str]:
    return {
        "tally": _rendered("tally", context).strip(),
        "text": _rendered("text", context),
    }


def offered(request: HttpRequest, source: Source) -> JsonResponse:
    """What can be chosen for the record of a row, as far as its name is typed."""
    wanted, record = request.GET.get("for", ""), record_of(request.GET.get("key", ""))
    if wanted not in OFFERS or record is None:
        return JsonResponse({"error": "No such row."}, status=400)
    return JsonResponse({"offers": offers(wanted, source, record, request.GET.get("q", ""))})


def _rendered(name: str, context: dict[str, Any]) -> str:
    return render_to_string(f"admin/curation/reading/{name}.html", context)


def _refusal(error: Exception, source: Source, body: bytes) -> JsonResponse:
    if isinstance(error, StaleRecord):
        shown = _row(source, json.loads(body)["key"])
        words = f"{error} It is shown as it is now; press the key again if you still mean it."
        return JsonResponse({**shown, "error": words}, status=409)
    if isinstance(error, NotPermitted):
        return JsonResponse({"error": str(error)}, status=403)
    if isinstance(error, Refused | Malformed):
        return JsonResponse({"error": str(error)}, status=400)
    return JsonResponse({"error": "Not what a key sends."}, status=400)
