"""Offices that a state does not have: no president where a monarch reigns, no prime minister where
the president governs alone.

Only what has held for decades is listed; states that changed their form lately are left out.
"""

_MONARCHIES = frozenset(
    "GB JP AU NZ CA NL BE SE NO DK LU MC LI TH MY KH BN BT JO MA KW SA OM BH QA TO LS SZ JM BS PG SB"
    " TV BZ GD LC VC AG KN".split()
)
_PRESIDENTIAL = frozenset(
    "US MX BR AR CL CO EC BO PY UY VE CR PA GT HN SV NI DO PH ID NG GH LR MW ZM BW SC CY TM CH AO"
    .split()
)  # fmt: skip
_OTHER_MONARCHIES = frozenset(("ES", "AE", "VA", "AD", "NP"))
_ROYAL = frozenset("king queen sultan emir amir prince princess emperor empress monarch".split())
_PAPAL = frozenset(("pope", "pontiff", "holy father"))


def lacks_office(country: str, title: str) -> bool:
    """Whether a country has no such office, so that its holder must be of another one."""
    words = title.lower().replace("-", " ").split()
    if not words:
        return False
    if words[:1] == ["president"] or words[:2] == ["vice", "president"]:
        return len(words) <= 2 and country in _MONARCHIES
    if words[-2:] == ["prime", "minister"]:
        return country in _PRESIDENTIAL
    if title.lower() in _PAPAL:
        return country != "VA"
    if words[-1] in _ROYAL:
        return country not in _MONARCHIES and country not in _OTHER_MONARCHIES
    return False
