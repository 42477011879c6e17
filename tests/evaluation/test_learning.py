"""What the corrections of a first report save in the later ones."""

from io import StringIO
from pathlib import Path
from unittest.mock import patch

import pytest
from django.core.management import call_command

from curation.evaluation.labels import LabelError
from curation.evaluation.learning import learn, share_saved, stories_in
from curation.extraction.vocabulary import Vocabulary
from curation.loading.vocabulary import reference_folder
from curation.models import Change, Source
from tests.builders import NOW

pytestmark = pytest.mark.django_db
CORPUS = Path(__file__).parents[1] / "corpus"
FLOOR = 0.80


@pytest.mark.once
def test_corrections_of_the_first_report_save_four_fifths_of_the_later_decisions() -> None:
    vocabulary = Vocabulary.load(reference_folder())
    results = [learn(one, at=NOW, vocabulary=vocabulary) for one in stories_in(CORPUS)]
    assert len(results) == 6
    assert sum(one.before for one in results) > 40, "without them there is much to decide"
    assert share_saved(results) >= FLOOR
    assert not Source.objects.exists(), "all of it is taken back"
    assert not Change.objects.exists()


def test_the_command_prints_the_share_for_each_story_and_overall() -> None:
    folder = CORPUS / "dev" / "stories"
    out = StringIO()
    one = [one for one in stories_in(folder) if "timor" in one.name]
    with patch("curation.management.commands.evaluate.stories_in", return_value=one):
        call_command("evaluate", str(folder), "--with-corrections", stdout=out)
    *_, story, overall = out.getvalue().splitlines()
    assert story.split() == ["story-5-timor-trilateral", "31", "10", "1", "90", "%"]
    assert overall.split() == ["all", "31", "10", "1", "90", "%"]


def test_a_folder_without_stories_is_refused(tmp_path: Path) -> None:
    with pytest.raises(LabelError, match="no story"):
        stories_in(tmp_path)
