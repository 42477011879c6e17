"""Ask the vulnerability service about every pinned version.

A finding fails. What the service does not answer is said aloud and does not fail: it tells nothing
about the versions. Whatever else goes wrong fails.

Usage: python .ci/audit.py LOCK...
"""

import json
import re
import subprocess
import sys
from pathlib import Path
from typing import Any

# What pip-audit and requests print when the network, not a package, is the matter.
NETWORK_FAILURES = re.compile(
    r"ConnectionError|ConnectTimeout|ReadTimeout|ProxyError|SSLError|NewConnectionError"
    r"|NameResolutionError|Max retries exceeded|Could not connect"
    r"|Connection (aborted|refused|reset)"
    r"|(403|407|429|50[0234]) (Client|Server) Error",
    re.IGNORECASE,
)
NAMED = 10  # so many unknown packages are named
Answer = subprocess.CompletedProcess[str]


def ask(lock: str) -> Answer:
    command = [sys.executable, "-m", "pip_audit", "--require-hashes", "--disable-pip"]
    command += ["--progress-spinner=off", "--format=json", "--requirement", lock]
    return subprocess.run(command, capture_output=True, text=True, check=False)  # noqa: S603


def read(answer: Answer) -> list[dict[str, Any]] | None:
    """One entry a package, with its `vulns` or the `skip_reason`; None when there is no report."""
    try:
        packages: list[dict[str, Any]] = json.loads(answer.stdout)["dependencies"]
    except (ValueError, KeyError, TypeError):
        return None
    return packages


def findings(packages: list[dict[str, Any]]) -> list[str]:
    return [
        f"{package['name']} {package['version']}: {found['id']},"
        f" repaired in {', '.join(found['fix_versions']) or 'no version yet'}"
        for package in packages
        for found in package.get("vulns", [])
    ]


def judge(lock: str, answer: Answer) -> tuple[bool, str]:
    """Whether to go on, and what to tell."""
    packages = read(answer)
    if packages is None:
        reason = (answer.stderr.strip().splitlines() or ["no reason given"])[-1]
        if NETWORK_FAILURES.search(answer.stderr):
            return True, f"WARNING: {lock} was NOT audited, the service did not answer: {reason}"
        return False, f"{lock}: the audit failed\n{answer.stderr}"
    if found := findings(packages):
        return False, "\n".join([f"{lock}: known vulnerabilities", *found])
    if answer.returncode:
        return False, f"{lock}: the audit failed\n{answer.stderr}"
    skipped = [package["name"] for package in packages if "skip_reason" in package]
    if skipped:
        named = ", ".join(skipped[:NAMED]) + (", ..." if len(skipped) > NAMED else "")
        return True, (
            f"WARNING: {len(skipped)} of {len(packages)} packages in {lock} were NOT audited, the"
            f" service does not know them: {named}"
        )
    return True, f"{lock}: no known vulnerability in {len(packages)} packages"


def main(locks: list[str]) -> int:
    missing = [lock for lock in locks if not Path(lock).is_file()]
    if missing or not locks:
        sys.exit(f"No such lock file: {', '.join(missing) or 'none was named'}")
    verdicts = [judge(lock, ask(lock)) for lock in locks]
    for _, message in verdicts:
        print(message)
    return 0 if all(passed for passed, _ in verdicts) else 1


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
