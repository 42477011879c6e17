"""Labels and findings with as few words as a test needs."""

from collections.abc import Sequence
from typing import Any


def person(name: str, *forms: str, role: str | None = None, country: str | None = None,
           **more: Any) -> dict[str, Any]:  # fmt: skip
    return {
        "name": name,
        "forms": [name, *forms],
        "role": role,
        "country": country,
        "organization": None,
        "evidence": [],
        **more,
    }


def meeting(key: str = "m1", **fields: Any) -> dict[str, Any]:
    return {
        "id": key,
        "kind": "talks",
        "printed_kind": None,
        "mode": "in_person",
        "status": "held",
        "start": None,
        "end": None,
        "date_edtf": fields.get("start"),
        "place": None,
        "country": None,
        "participants": [],
        "participant_countries": [],
        "parent": None,
        "quote": "",
        "evidence": [],
        **fields,
    }


def issue(phrase: str, *phrases: str, status: str = "discussed", **more: Any) -> dict[str, Any]:
    return {
        "name": phrase,
        "phrases": [phrase, *phrases],
        "status": status,
        "meeting": None,
        "quote": "",
        "evidence": [],
        **more,
    }


def report(
    persons: Sequence[Any] = (),
    meetings: Sequence[Any] = (),
    issues: Sequence[Any] = (),
    **more: Any,
) -> dict[str, Any]:
    tables = {"persons": list(persons), "meetings": list(meetings), "issues": list(issues)}
    return {"id": "r1", **tables, **more}
