"""Which country an office belongs to when the words beside the name leave it out."""

from collections import Counter
from pathlib import Path

import pytest

from curation.extraction.home import Setting
from curation.extraction.name_cultures import countries_of_name
from curation.extraction.people import find_people
from curation.extraction.state_forms import lacks_office
from curation.extraction.text import read
from curation.extraction.vocabulary import Vocabulary
from curation.extraction.words import lexicon_of
from curation.values.folding import fold_name

VOCABULARY = Vocabulary.load(Path(__file__).parents[2] / "fixtures")

# Rule | text | person | country. Each rule of the table decides its example.
RULES = """
country.of_title | External Affairs Minister Anand Deshmukh left Oslo, Indian media said. | Anand Deshmukh | IN
country.of_counterpart | French Minister Luc Vasseur met his counterpart, Ali Ounes, in Algiers. | Ali Ounes | DZ
country.of_owner | Norway's premier, Kari Lund, came with her spokesman, Ola Berg. | Ola Berg | NO
country.of_counterpart | Peru and Fiji met. Peru's President Luis Paz saw his counterpart, Seru Tama. | Seru Tama | FJ
country.of_scene | In Algiers, the envoy was received by Foreign Minister Nadir Selmi. | Nadir Selmi | DZ
country.of_scene | In the Chadian capital, Spain's Ana Gil is to meet President Issa Deby Oumar. | Issa Deby Oumar | TD
country.of_scene | Kenya's Ann Odhiambo flew to Warsaw, where Prime Minister Jan Wilk hosts her. | Jan Wilk | PL
country.of_institution | Sudan's army met in Cairo. "No", army spokesman Osman Saleh told Egypt's TV. | Osman Saleh | SD
country.of_group_rest | The presidents of Peru and Fiji met. President Luis Paz saw his Fijian counterpart, Seru Tama. | Luis Paz | PE
country.of_company | Togo's premier, Ali Kone, was represented by Trade Minister Yao Amegan. | Yao Amegan | TG
country.of_company | Chile's president, Paz Vial, was accompanied by Trade Minister Elmer Rojas. | Elmer Rojas | CL
country.of_company | The Indian side was led by Anil Iyer, the Slovenian side was led by Ms. Nina Vodo, State Secretary. | Nina Vodo | SI
country.of_company | Kenya's Ann Odhiambo flew to Oslo together with Trade Minister Peter Kamau. | Peter Kamau | KE
country.of_title | Coptic Pope Tawad received Peru's president, Luis Paz, in Egypt. | Tawad | EG
country.of_title | Pope Leo received Peru's president, Luis Paz. | Leo | VA
country.of_sender | Kuwait's emir, Sheikh Nasser, conveyed greetings of Crown Prince Sheikh Badr. | Badr | KW
country.of_host | TOKYO -- Japanese Foreign Minister Ken Abe met President Omar Diallo in Dakar. | Omar Diallo | SN
country.of_sibling | Deputy Finance Minister Yan Bo followed Chinese Finance Minister Gu Ping to Oslo. | Yan Bo | CN
country.of_list | Ukraine's envoy, Taras Bilyk, and Ostap Hnat, chief of the navy, spoke. | Ostap Hnat | UA
country.of_reference | President Ali Mba saw Niger's envoy. The Gabonese head of state smiled. | Ali Mba | GA
country.of_title | External Affairs Minister Anand Deshmukh met Foreign Minister Ola Berg in Oslo. | Anand Deshmukh | IN
country.of_title | The Tánaiste, Michael Dunne, left for Warsaw. | Michael Dunne | IE
country.of_title | The Kremlin said Chancellor Hans Weber had called. | Hans Weber | DE
country.of_title | Foreign Secretary Ada Hill thanked UK troops in Kosovo. Kosovo, Kosovo! | Ada Hill | GB
country.of_report | Foreign Minister Ali Raza met Afghan President Omar Ghani, and Afghan Afghan talks went on. Pakistan agreed. | Ali Raza | PK
country.of_host | Peru's Luis Paz, back from a visit to Fiji, is visiting China at the invitation of President Hu Wei. | Hu Wei | CN
country.of_counterpart | Peru's Foreign Minister Luis Paz met President Omar Ghani in Kabul. He also saw his counterpart Ali Rab. | Ali Rab | AF
country.of_report | Deputy Spokesperson Ann Lee said Secretary of State Ned Hill met Chinese Foreign Minister Gu Ping. China, China! | Ann Lee | US
country.of_list | Belgian King Laurent and Queen Astrid flew to Chile. | Astrid | BE
country.of_report | Danish Prime Minister Ola Berg, accompanied by Trade Minister Lars Dahl, met President William Otieno in Nairobi. | William Otieno | KE
country.of_report | Kenya and Denmark signed after talks between President William Otieno and Prime Minister Ola Berg in Nairobi. | Ola Berg | DK
country.of_report | WASHINGTON -- President Ned Hill met Cuban leader Raul Vega. Cuba, Cuba! | Ned Hill | US
country.of_report | WASHINGTON -- Cuba's President Raul Vega and President Ned Hill spoke. | Ned Hill | US
country.of_report | WARSAW -- Polish farmers met Agriculture Minister Jan Wilk on Monday. | Jan Wilk | PL
"""  # noqa: E501


def rows(table: str) -> list[list[str]]:
    return [line.split(" | ") for line in table.strip().splitlines()]


# Text | person: an office of no state, whatever states stand beside it.
OF_NO_STATE = """
In Nairobi he saw the United Nations and Director-General Anna Kukk. | Anna Kukk
Kenya thanked the World Food Programme. Its country director, Anna Kukk, said so. | Anna Kukk
In Sudan, the RSF's deputy commander, Bakhit Dagash, met Egypt's envoy. | Bakhit Dagash
In Algeria she spoke with the leader of the Polisario Front, Salek Embarec. | Salek Embarec
Kenya's Omar Said left. His lawyer, Anna Kukk, said no. | Anna Kukk
In Berlin, Germany, Chancellor Hans Weber received Prime Minister Anna Kukk. | Anna Kukk
Poet Anna Kukk was born in Kenya. | Anna Kukk
Economist Anna Kukk said that Kenya would borrow more. | Anna Kukk
President Omar Diallo of Senegal met the Secretary-General, Anna Kukk, in Dakar. | Anna Kukk
"""


@pytest.mark.parametrize("text, name", rows(OF_NO_STATE))
def test_an_office_of_no_state_has_no_country(text: str, name: str) -> None:
    people = find_people(read(text), VOCABULARY).persons
    assert next(person for person in people if person.name == name).country == ""


def test_of_two_countries_as_likely_home_is_the_one_nobody_travels_to() -> None:
    setting = Setting(Counter(GB=4, XK=4, NO=1), stops={3: ("XK",)})
    assert setting.home(set(), Counter(), set()) == "GB"
    setting.stops.clear()
    assert setting.home(set(), Counter(), set()) == ""


def test_a_traveller_is_not_of_the_countries_on_his_tour() -> None:
    text = (
        "Prime Minister Seru Tama leaves on a visit to Ethiopia, Portugal and Iceland. Ethiopia "
        "and Portugal and Iceland are ready. Fiji is too."
    )
    assert find_people(read(text), VOCABULARY).persons[0].country == "FJ"


def test_a_form_of_address_betrays_the_country() -> None:
    text = "Dame Harriet Shaw, the Foreign Secretary, spoke on Monday."
    assert find_people(read(text), VOCABULARY).persons[0].country == "GB"


@pytest.mark.parametrize("rule, text, name, country", rows(RULES))
def test_each_rule_decides_its_example(rule: str, text: str, name: str, country: str) -> None:
    people = find_people(read(text), VOCABULARY).persons
    person = next(person for person in people if person.name == name)
    fact = person.first("country")
    assert fact is not None
    assert (fact.rule, fact.value) == (rule, country)


def test_names_tell_apart_the_sides_of_one_report() -> None:
    text = (
        "RABAT -- Spain's prime minister, Iñigo Casas, and his Moroccan counterpart, Youssef "
        "Benkirane, will meet. Interior Minister Fernando Soria said Spain was ready. Government "
        "spokesman Mustapha Zerouali said Morocco was too."
    )
    people = find_people(read(text), VOCABULARY).persons
    assert [person.country for person in people] == ["ES", "MA", "ES", "MA"]


def test_a_state_behind_a_town_says_whose_town_it_is() -> None:
    text = "LONDON, Ont. -- Mayor Harriet Shaw said the bridge would open on Monday."
    assert find_people(read(text), VOCABULARY).persons[0].country == "CA"


def test_a_surname_that_is_a_country_is_no_country() -> None:
    text = (
        "OSLO -- Mr Peter Jordan met Norwegian miners. Jordan smiled. Jordan said no. Mr Jordan "
        "left; Jordan waved. Trade Minister Kari Lund said Jordan was kind."
    )
    people = find_people(read(text), VOCABULARY).persons
    assert [(person.name, person.country) for person in people] == [
        ("Peter Jordan", ""),
        ("Kari Lund", "NO"),
    ]


def test_a_currency_betrays_the_country() -> None:
    text = "Finance Minister Harriet Shaw put the deficit at 300 billion yen on Monday."
    assert find_people(read(text), VOCABULARY).persons[0].country == "JP"


def test_a_traveller_is_not_of_the_country_he_comes_to() -> None:
    text = (
        "BAGHDAD -- Iraqi officials received President Yavuz Karaca, who came to Baghdad from "
        "Türkiye on Monday. Foreign Minister Selim Akgün came to Baghdad with him."
    )
    people = find_people(read(text), VOCABULARY).persons
    assert [person.country for person in people] == ["TR", "TR"]


@pytest.mark.parametrize(
    "name, first",
    [
        ("Lee Jae Myung", "KR"),
        ("Lee Jae-myung", "KR"),
        ("Takahashi Akira", "JP"),
        ("Nguyễn Thị Mai", "VN"),
        ("Selin Karaosmanoğlu", "TR"),
        ("Giorgi Kvirikashvili", "GE"),
        ("Stavros Papadimitropoulos", "GR"),
        ("Qeno Takabayashi", "JP"),
        ("Xur Arslantepe", "TR"),
        ("Qal Figueirinhas", "PT"),
        ("Xim Rajapaksekera", "LK"),
        ("Qal Brekkegaard", "SE"),
        ("Xen Wuttichai", "TH"),
        ("Qor Vodopivec", "RS"),
        ("Xan Bjørnæs", "NO"),
        ("Qqil Zarnak", ""),
        ("Harriet Shaw", ""),
    ],
)
def test_a_name_is_at_home_somewhere(name: str, first: str) -> None:
    parts = tuple(fold_name(part) for part in name.split())
    found = countries_of_name(name, parts, lexicon_of(VOCABULARY).cultures)
    assert (found[0] if found else "") == first


@pytest.mark.parametrize(
    "name, there",
    [("Qal bin Xid al-Mahrouqi", "OM"), ("Xyro van der Qued", "BE"), ("Xyro von Qued", "AT")],
)
def test_a_particle_tells_where_a_name_is_at_home(name: str, there: str) -> None:
    parts = tuple(fold_name(part) for part in name.split())
    assert there in countries_of_name(name, parts, lexicon_of(VOCABULARY).cultures)


@pytest.mark.parametrize(
    "country, title, lacks",
    [
        ("GB", "President", True),
        ("JP", "Vice President", True),
        ("FR", "President", False),
        ("US", "Prime Minister", True),
        ("IN", "Prime Minister", False),
        ("KR", "King", True),
        ("MA", "King", False),
        ("GB", "President of the Board of Trade", False),
        ("US", "", False),
    ],
)
def test_some_states_lack_an_office(country: str, title: str, *, lacks: bool) -> None:
    assert lacks_office(country, title) is lacks
