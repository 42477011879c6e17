"""The reference lists agree with each other, so that a wrong row is found before it is used."""

import csv
import json
from collections import Counter
from collections.abc import Iterable
from pathlib import Path

import pytest

from curation.extraction.vocabulary import Vocabulary
from curation.extraction.vocabulary_index import phrase_key
from curation.extraction.vocabulary_lists import COLUMNS, ReferenceLists, read_lists

FIXTURES = Path(__file__).parents[2] / "fixtures"


@pytest.fixture(scope="module")
def lists() -> ReferenceLists:
    return read_lists(FIXTURES)


def twice(phrases: Iterable[str]) -> list[str]:
    """Phrases that occur more than once, whatever their accents and hyphens are."""
    counts = Counter(phrase_key(phrase) for phrase in phrases)
    return sorted(key for key, count in counts.items() if count > 1)


@pytest.mark.parametrize("name", sorted(COLUMNS))
def test_a_list_is_plain_utf8_without_stray_blanks(name: str) -> None:
    raw = (FIXTURES / name).read_bytes()
    assert not raw.startswith(b"\xef\xbb\xbf")
    assert b"\r" not in raw
    assert raw.endswith(b"\n")
    for cells in csv.reader(raw.decode("utf-8").splitlines()):
        for cell in cells:
            entries = cell.split(";")
            assert [entry.strip() for entry in entries] == entries, cells
            assert cell == "" or "" not in entries, cells


@pytest.mark.parametrize("name", sorted(COLUMNS))
def test_a_list_has_no_row_twice_and_is_in_order(name: str) -> None:
    with (FIXTURES / name).open(encoding="utf-8", newline="") as lines:
        rows = list(csv.DictReader(lines))
    if name == "places.csv":
        keys = [(row["country"], row["kind"], phrase_key(row["name"])) for row in rows]
    elif name in ("offices.csv", "names.csv"):
        first = "title" if name == "offices.csv" else "word"
        last = "country" if name == "offices.csv" else "culture"
        keys = [(phrase_key(row[first]), row["kind"], row[last]) for row in rows]
    elif name == "countries.csv":
        keys = [(row["iso2"], "", "") for row in rows]
    else:
        keys = [(phrase_key(row[COLUMNS[name][0]]), row.get("country", ""), "") for row in rows]
    assert keys == sorted(keys)
    assert len(set(keys)) == len(keys)


def test_every_country_of_the_world_has_one_row(lists: ReferenceLists) -> None:
    assert len(lists.countries) == 250
    assert not twice(country.iso2 for country in lists.countries)
    assert not twice(country.iso3 for country in lists.countries)
    for country in lists.countries:
        assert len(country.iso2) == 2
        assert country.iso2.isupper()
        assert len(country.iso3) == 3
        assert country.iso3.isupper()


def test_every_state_has_a_demonym_and_a_capital(lists: ReferenceLists) -> None:
    uninhabited = {"AQ", "BV", "GS", "HM", "IO", "PM", "PN", "SJ", "TF", "UM"}
    is_its_own_capital = {"DJ", "GI", "HK", "MC", "MO", "NF", "SG", "SM", "TK", "VA"}
    for country in lists.countries:
        assert country.demonyms or country.iso2 in uninhabited | {"GP"}, country.name
        assert country.capitals or country.iso2 in uninhabited | is_its_own_capital, country.name


def test_names_capitals_and_seats_belong_to_one_country(lists: ReferenceLists) -> None:
    countries = lists.countries
    names = [name for c in countries for name in (c.name, *c.aliases)]
    assert twice(names) == ["virgin islands"]
    assert not twice(name for c in countries for name in c.capitals)
    assert not twice(name for c in countries for name in c.metonyms)
    assert not twice(name for c in countries for name in c.prefixes)


def test_only_these_demonyms_are_shared(lists: ReferenceLists) -> None:
    demonyms = [demonym for country in lists.countries for demonym in country.demonyms]
    assert twice(demonyms) == ["congolese", "dominican", "dominicans"]


def test_a_weak_phrase_is_a_phrase_of_its_country(lists: ReferenceLists) -> None:
    for c in lists.countries:
        own = {
            phrase_key(phrase)
            for phrase in (c.name, *c.aliases, *c.demonyms, *c.capitals, *c.metonyms)
        }
        assert {phrase_key(phrase) for phrase in c.weak} <= own, c.name


def test_every_country_code_is_a_listed_country(lists: ReferenceLists) -> None:
    known = {country.iso2 for country in lists.countries} | {""}
    assert {place.country for place in lists.places} <= known
    assert {office.country for office in lists.offices} <= known
    assert {body.country for body in lists.organizations} <= known


def test_only_seas_and_regions_have_no_country(lists: ReferenceLists) -> None:
    assert {place.kind for place in lists.places if not place.country} == {"region", "sea"}


def test_every_capital_is_a_place(lists: ReferenceLists) -> None:
    capitals = {phrase_key(place.name) for place in lists.places if place.kind == "capital"}
    names = {phrase_key(name) for c in lists.countries for name in (c.name, *c.aliases)}
    for country in lists.countries:
        for capital in country.capitals:
            assert phrase_key(capital) in capitals | names, capital


def test_a_place_has_one_row_and_is_no_country(lists: ReferenceLists) -> None:
    names = [name for place in lists.places for name in (place.name, *place.aliases)]
    assert not twice(names)
    countries = {
        phrase_key(name) for c in lists.countries for name in (c.name, *c.aliases, *c.demonyms)
    }
    assert not {phrase_key(name) for name in names} & countries


def test_places_cover_the_world(lists: ReferenceLists) -> None:
    assert len(lists.places) > 5000
    sizes = Counter(place.country for place in lists.places)
    for country in lists.countries:
        if country.capitals:
            assert sizes[country.iso2] >= 1, country.name


def test_a_class_is_given_for_every_title(lists: ReferenceLists) -> None:
    for office in lists.offices:
        if office.kind in ("title", "head", "rank"):
            assert office.office_class, office.title
        if office.kind in ("honorific", "portfolio"):
            assert office.office_class is None, office.title


def test_a_name_or_alias_belongs_to_one_organization(lists: ReferenceLists) -> None:
    bodies = lists.organizations
    assert not twice(name for body in bodies for name in (body.name, *body.aliases))


def test_a_generic_name_needs_a_country(lists: ReferenceLists) -> None:
    for body in lists.organizations:
        assert body.country or not body.generic, body.name
    pairs = [f"{b.country} {name}" for b in lists.organizations for name in b.generic]
    assert not twice(pairs)


def test_a_summit_belongs_to_a_listed_organization(lists: ReferenceLists) -> None:
    vocabulary = Vocabulary.load(FIXTURES)
    for summit in lists.summits:
        if summit.organization:
            assert vocabulary.organization(summit.organization), summit.name
    assert not twice(name for summit in lists.summits for name in (summit.name, *summit.aliases))


def test_a_treaty_is_about_a_listed_issue(lists: ReferenceLists) -> None:
    labels = {issue.label for issue in lists.issues}
    assert {treaty.issue for treaty in lists.treaties} <= labels
    assert not twice(name for treaty in lists.treaties for name in (treaty.name, *treaty.aliases))


def test_a_wording_belongs_to_one_issue(lists: ReferenceLists) -> None:
    assert not twice(name for issue in lists.issues for name in (issue.label, *issue.aliases))


def test_parents_of_issues_are_listed_and_end(lists: ReferenceLists) -> None:
    parents = {issue.label: issue.parent for issue in lists.issues}
    for label in parents:
        line = [label]
        while parents[line[-1]]:
            assert parents[line[-1]] not in line, line
            line.append(parents[line[-1]])


def test_a_filler_has_no_parent_of_substance(lists: ReferenceLists) -> None:
    fillers = {issue.label for issue in lists.issues if issue.filler}
    for issue in lists.issues:
        if issue.filler and issue.parent:
            assert issue.parent in fillers, issue.label


def test_a_name_word_is_one_word(lists: ReferenceLists) -> None:
    for row in lists.names:
        if row.kind in ("surname", "given", "particle"):
            assert " " not in row.word, row.word
            assert phrase_key(row.word), row.word


def test_an_opener_is_never_a_given_name(lists: ReferenceLists) -> None:
    given = {row.word for row in lists.names if row.kind == "given"}
    openers = {row.word for row in lists.names if row.kind == "opener"}
    assert given & openers <= {"Don", "Ha", "May", "Will"}


def test_nobody_may_delete() -> None:
    groups = json.loads((FIXTURES / "groups.json").read_text(encoding="utf-8"))
    granted = {
        group["fields"]["name"]: {codename for codename, _, _ in group["fields"]["permissions"]}
        for group in groups
    }
    assert set(granted) == {"viewer", "curator", "chief editor"}
    assert granted["viewer"] < granted["curator"] < granted["chief editor"]
    for codenames in granted.values():
        assert not {name for name in codenames if name.startswith("delete_")}


def test_a_name_of_a_country_is_no_name_of_a_person_unless_weak(lists: ReferenceLists) -> None:
    names = {phrase_key(row.word) for row in lists.names if row.kind in ("given", "surname")}
    for country in lists.countries:
        weak = {phrase_key(phrase) for phrase in country.weak}
        own = (country.name, *country.aliases, *country.demonyms, *country.capitals)
        assert not {phrase_key(phrase) for phrase in own} & names - weak, country.name
