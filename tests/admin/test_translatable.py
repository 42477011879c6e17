"""Every word of the desk's templates is marked for translation."""

import re
from html import unescape
from pathlib import Path

import pytest
from django.conf import settings

TEMPLATES = sorted((settings.BASE_DIR / "templates" / "admin").rglob("*.html"))
MARKED = re.compile(
    r"{%\s*comment.*?endcomment\s*%}|{%\s*blocktranslate.*?endblocktranslate\s*%}"
    r"|{%\s*block bodyclass.*?endblock[^%]*%}",
    re.DOTALL,
)
TAGS = re.compile(r"{{.*?}}|{%.*?%}", re.DOTALL)
SPOKEN = re.compile(r'\b(?:title|aria-label|placeholder|alt)="([^"]*)"')
NAMES = {"ID", "Readout", "Shift+A", "Enter", "Esc"}  # names of keys and things


def unmarked(template: str) -> list[str]:
    """The words that a reader sees or hears and that no translator does."""
    plain = TAGS.sub(" ", MARKED.sub(" ", template))
    shown = [*SPOKEN.findall(plain), *re.sub(r"<kbd>.*?</kbd>|<[^>]*>", "|", plain).split("|")]
    shown += re.findall(r'pluralize:"([a-z]{2,}[^"]*)"', template)
    words = [unescape(" ".join(one.split())).strip("· ") for one in shown]
    return [one for one in words if re.search(r"[A-Za-z]{2}", one) and one not in NAMES]


@pytest.mark.parametrize("path", TEMPLATES, ids=lambda path: path.stem)
def test_the_words_of_a_template_are_marked(path: Path) -> None:
    assert unmarked(path.read_text(encoding="utf-8")) == []


@pytest.mark.parametrize(
    "template, found",
    [
        ("<p>Hello</p>", ["Hello"]),
        ('{{ number|pluralize:"one,many" }}', ["one,many"]),
        ('<p title="Hello">{{ word }}</p>', ["Hello"]),
        ('<p>{% translate "Hello" %} {{ name }}, 3 · <kbd>Esc</kbd></p>', []),
        ("{% blocktranslate %}and {{ more }}{% endblocktranslate %}", []),
    ],
)
def test_an_unmarked_word_would_be_noticed(template: str, found: list[str]) -> None:
    assert unmarked(template) == found
