"""The audit fails on a finding, and warns aloud where it learned nothing."""

import json
import runpy
from subprocess import CompletedProcess
from typing import Any

import pytest

from tests.commands import ROOT

judge = runpy.run_path(str(ROOT / ".ci" / "audit.py"))["judge"]
FOUND = {"id": "PYSEC-1", "fix_versions": ["2.0"]}


def answer(*packages: dict[str, Any], code: int = 0, stderr: str = "") -> CompletedProcess[str]:
    stdout = json.dumps({"dependencies": packages, "fixes": []}) if packages else ""
    return CompletedProcess([], code, stdout, stderr)


def package(**more: Any) -> dict[str, Any]:
    return {"name": "leaky", "version": "1.0", **more}


@pytest.mark.parametrize(
    "given,goes_on,message",
    [
        (answer(package(vulns=[])), True, "no known vulnerability in 1 packages"),
        (answer(package(vulns=[FOUND]), code=1), False, "leaky 1.0: PYSEC-1, repaired in 2.0"),
        (answer(package(skip_reason="?")), True, "WARNING: 1 of 1 packages"),
        (
            answer(package(vulns=[FOUND]), package(skip_reason="?"), code=1),
            False,
            "leaky 1.0: PYSEC-1",
        ),
        (answer(code=1, stderr="requests.ConnectionError: refused"), True, "was NOT audited"),
        (answer(code=1, stderr="ERROR: no hash for leaky"), False, "the audit failed"),
        (answer(package(vulns=[]), code=2, stderr="usage"), False, "the audit failed"),
    ],
)
def test_only_an_unreachable_service_is_forgiven(
    given: CompletedProcess[str], goes_on: bool, message: str
) -> None:
    verdict, told = judge("some.lock", given)
    assert verdict is goes_on
    assert message in told
