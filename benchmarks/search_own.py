"""The part of the search benchmark that runs beside a database: fill it, and measure.

``python -m benchmarks.search_own REPORTS`` fills the one that DATABASE_URL names;
``python -m benchmarks.search_own measure`` prints what it measures as JSON.
"""

import hashlib
import json
import os
import random
import sys
import time
from collections.abc import Callable
from itertools import accumulate
from typing import Any

WORDS_A_REPORT, VOCABULARY, BATCH, ROUNDS = 450, 30_000, 500, 20
PAGE = 50
SHOWN = ("headline", "file_name", "publisher", "date_published")  # of a report in a list
KOREAN = [
    "정상회담",
    "외교부",
    "장관",
    "합의했다",
    "방문",
    "협력",
    "안보",
    "수산물",
    "제한",
    "논의",
]
# What is asked: a word, by its place in the vocabulary, or as it is.
ASKED: list[tuple[str, int | str]] = [
    ("a rare word", 29_000),
    ("a word of some reports", 9_000),
    ("a word of many reports", 900),
    ("a word of most reports", 29),
    ("a word that is nowhere", "zyzzyva"),
    ("a Korean word", "수산물"),
]


def main(argument: str) -> None:
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "config.settings")
    import django  # noqa: PLC0415 - settings first

    django.setup()
    if argument == "measure":
        print(json.dumps(measured()))
    else:
        fill(int(argument))


def vocabulary() -> list[str]:
    """Words of two to four syllables, the same every time."""
    dice = random.Random(5)
    syllables = [one + other for one in "bdfghjklmnprstvwz" for other in "aeiou"]
    words: dict[str, None] = {}
    while len(words) < VOCABULARY:
        words["".join(dice.choices(syllables, k=dice.choice([2, 3, 3, 4])))] = None
    return list(words)


def texts(number: int) -> list[str]:
    """The same texts every time: the nth word of the vocabulary comes 1 / n as often."""
    dice, words = random.Random(7), vocabulary()
    weights = list(accumulate(1 / (place + 10) for place in range(VOCABULARY)))
    made = []
    for place in range(number):
        chosen = dice.choices(words, cum_weights=weights, k=WORDS_A_REPORT)
        if place % 50 == 0:
            chosen[100:103] = dice.sample(KOREAN, 3)
        made.append(" ".join(chosen) + ".")
    return made


def fill(number: int) -> None:
    from django.core.management import call_command  # noqa: PLC0415
    from django.db import connection, transaction  # noqa: PLC0415

    from curation.models import Source  # noqa: PLC0415
    from curation.search.index import write  # noqa: PLC0415

    call_command("migrate", verbosity=0)
    with transaction.atomic():
        for place, text in enumerate(texts(number)):
            if place % BATCH == 0:
                batch: list[Any] = []
            digest = hashlib.sha256(text.encode()).hexdigest()
            batch.append(
                Source(
                    raw_sha256=digest, text_sha256=digest, text=text, language="en",
                    file_name=f"report-{place}.txt", headline=f"Report {place}",
                )
            )  # fmt: skip
            if len(batch) == BATCH or place == number - 1:
                stored = Source.objects.bulk_create(batch)
                write(Source, [one.pk for one in stored])
    with connection.cursor() as cursor:
        cursor.execute("VACUUM ANALYZE" if connection.vendor == "postgresql" else "ANALYZE")


def measured() -> list[dict[str, Any]]:
    from curation.models import Source  # noqa: PLC0415
    from curation.search.matching import hits  # noqa: PLC0415
    from curation.search.words import query  # noqa: PLC0415

    def own(word: str) -> int:
        found = hits(Source.objects.all(), query(word), PAGE)
        list(Source.objects.only(*SHOWN).filter(pk__in=found.keys))
        return found.count

    def stock(word: str) -> int:
        rows = Source.objects.only(*SHOWN).filter(text__icontains=word)
        list(rows.order_by("-pk")[:PAGE])
        return rows.count()

    known = vocabulary()
    asked = [(what, known[one] if isinstance(one, int) else one) for what, one in ASKED]
    return [
        {"what": what, "own": best(own, word, ROUNDS), "stock": best(stock, word, 2)}
        for what, word in asked
    ]


def best(ask: Callable[[str], int], word: str, rounds: int) -> float:
    from django.db import connection  # noqa: PLC0415

    clock = time.process_time if connection.vendor == "sqlite" else time.perf_counter
    took = []
    for _ in range(rounds):
        begun = clock()
        ask(word)
        took.append(clock() - begun)
    return min(took)


if __name__ == "__main__":
    main(sys.argv[1])
