"""Running the project's own commands in a process of their own, as a user would."""

import os
import subprocess
import sys
from collections.abc import Mapping
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
# Whatever the shell that runs the tests has set must not decide what a fresh start does.
OURS = {
    "DEBUG", "SECRET_KEY", "ALLOWED_HOSTS", "DATABASE_URL", "EXPORT_DIR", "PROXY_COUNT",
    "DJANGO_SETTINGS_MODULE", "DJANGO_ALLOW_ASYNC_UNSAFE",
}  # fmt: skip


def run_python(
    *arguments: str, env: Mapping[str, str] | None = None
) -> subprocess.CompletedProcess[str]:
    """Run this Python in the project's folder, with none of Readout's variables but those given."""
    inherited = {name: value for name, value in os.environ.items() if name not in OURS}
    return subprocess.run(
        [sys.executable, *arguments],
        cwd=ROOT,
        env={**inherited, **(env or {})},
        capture_output=True,
        text=True,
        timeout=60,
        check=False,
    )


def imported_modules(module: str) -> set[str]:
    """The top-level packages in sys.modules after nothing but `module` was imported."""
    code = f"import sys, {module}; print(*{{name.split('.')[0] for name in sys.modules}})"
    result = run_python("-c", code)
    assert result.returncode == 0, result.stderr
    return set(result.stdout.split())
