"""The two seed reports: every meeting, with day, status, place, cast and nesting.

The round of talks stands beside its two sessions, and the trip that is only spoken of is a visit.
"""

from pathlib import Path

from tests.extraction.test_meetings import lines

SEEDS = Path(__file__).parents[2] / "seeds"


def seed(name: str) -> str:
    return next(SEEDS.glob(f"{name}_*.txt")).read_text("utf-8")


def test_the_preview_plans_a_visit_and_what_it_contains() -> None:
    assert lines(seed("000"), "2026-01-10") == [
        "visit planned 2026-01-13/2026-01-14 at Nara Prefecture JP: Lee Jae-myung",
        "visit held /2026-01-07 at China CN: Lee Jae-myung",
        "talks planned 2026-01-13 at Nara JP: Lee Jae-myung, Sanae Takaichi (in m4)",
        "talks planned 2026-01-13 at Nara JP: Lee Jae-myung, Sanae Takaichi (in m1)",
        "talks planned 2026-01-13 at Nara JP: Lee Jae-myung, Sanae Takaichi (in m4)",
        "press_conference planned 2026-01-13 at Nara JP: Lee Jae-myung, Sanae Takaichi (in m1)",
        "meal planned 2026-01-13 at Nara JP: Lee Jae-myung, Sanae Takaichi (in m1)",
        "cultural planned 2026-01-14 at Horyu-ji Temple JP: Lee Jae-myung, Sanae Takaichi (in m1)",
        "briefing held: Wi Seong-rak",
        "talks held 2025-08: Lee Jae-myung, Shigeru Ishiba",
        "visit planned 2026-01-17/2026-01-19 at South Korea KR: Giorgia Meloni",
        "talks planned 2026-01-19 at KR: Giorgia Meloni, Lee Jae-myung (in m11)",
    ]


def test_the_report_on_results_holds_the_summit_and_knows_the_earlier_ones() -> None:
    assert lines(seed("001"), "2026-01-14") == [
        "talks held: Lee Jae-myung, Sanae Takaichi (in m3)",
        "interview held: Lee Jae-myung, NHK",
        "visit held at JP: Lee Jae-myung",
        "briefing held 2026-01-14 at Korea Press Center JP: Wi Sung-lac (in m3)",
        "statement held 2026-01-13: Sanae Takaichi",
        "talks held 2025 at Gyeongju KR: Lee Jae-myung, Sanae Takaichi",
        "talks held 2025 at South Africa ZA: Lee Jae-myung, Sanae Takaichi",
    ]


def test_without_a_publication_date_the_year_stays_unknown() -> None:
    assert lines(seed("000"), "")[0].startswith("visit planned XXXX-01-13/XXXX-01-14")
