"""Whatever a report's characters, the stored passages are the stored text's own."""

from pathlib import Path

import pytest

from curation.loading.documents import read_paths
from curation.loading.load import Loader
from curation.models import Finding, Source, Statement
from tests.loading.labelled import NOW, vocabulary
from tests.loading.reports import write

pytestmark = pytest.mark.django_db
REPORT = (
    "VIENNA, Jan. 14 -- President Ana Brennholt met Prime Minister Tomas Ekwueme in Vienna on"
    " Wednesday.\n\nBrennholt and Ekwueme agreed to expand trade, her office said.\n"
)


@pytest.mark.parametrize(
    "raw",
    [
        b"\xef\xbb\xbf" + REPORT.encode(),
        REPORT.replace("\n", "\r\n").encode(),
        REPORT.replace("\n\n", "\r\n\r").encode(),
        REPORT.encode("utf-16"),
        ("🤝🇰🇷 " + REPORT.replace("trade", "trade 🤝")).encode(),
        REPORT.replace("Ekwueme", "Ekwue\u0301me\u0301").encode(),
        REPORT.replace("Vienna", "İzmir Straße").encode(),
        REPORT.replace("Ana", "A\u200bna\u202e").encode(),
        REPORT.replace("office", "o\x01ffice\x7f\ue000\ufffe\U0010ffff").encode(),
        f"---\ntitle: Talks 🤝\n---\n{REPORT}".encode(),
    ],
    ids=[
        "mark", "windows", "mixed", "utf-16", "emoji", "decomposed", "folding", "deceiving",
        "control", "front matter",
    ],
)  # fmt: skip
def test_every_stored_passage_is_exact(tmp_path: Path, raw: bytes) -> None:
    reads = read_paths([write(tmp_path / "a.txt", raw)])
    documents = [(read.location, read.document) for read in reads if read.document]
    list(Loader(at=NOW, vocabulary=vocabulary).load(documents))
    source = Source.objects.get()
    assert source.text == documents[0][1].text
    passages = list(Statement.objects.filter(source=source))
    assert len(passages) > 5
    for one in passages:
        assert one.start is not None
        assert one.end is not None
        assert source.text[one.start : one.end] == one.exact
        assert source.text[: one.start].endswith(one.prefix)
        assert source.text[one.end :].startswith(one.suffix)
    for found in Finding.objects.filter(source=source):
        assert 0 <= found.start < found.end <= len(source.text)
