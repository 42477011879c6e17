"""What is built once and lives as long as the process."""

import gc
from collections.abc import Iterator
from contextlib import contextmanager


@contextmanager
def lasting() -> Iterator[None]:
    """Build something that stays: no garbage collection meanwhile, and none looks at it later.

    The tables of the rules and the reference lists are tens of thousands of objects. To look
    through them again and again, in vain, takes a quarter of the time of reading a report.
    """
    enabled = gc.isenabled()
    gc.disable()
    try:
        yield
        gc.freeze()
    finally:
        if enabled:
            gc.enable()
