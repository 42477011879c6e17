"""Every word of the desk's templates is marked for translation, and scripts have none of theirs."""

import ast
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


SCRIPTS = sorted((settings.BASE_DIR / "curation" / "static").rglob("*.js"))
STRING = re.compile(r'"((?:[^"\\\n]|\\.)*)"|`((?:[^`\\]|\\.)*)`')
COMMENT = re.compile(r"(?:^|\s)//.*$", re.MULTILINE)
# Two words with a blank between, or one that begins as a sentence does and is longer than a key.
TOLD = re.compile(r"[A-Za-z]{2,}[,:;]? [A-Za-z]|^[A-Z][a-z]+:? ?$")
NO_WORDS = {
    "use strict", "Enter", "Escape", "ArrowDown", "ArrowUp", "POST", "Tab",
    "Content-Type",
}  # fmt: skip


def told_by(script: str) -> list[str]:
    """The words of a script that a person reads; names, keys and selectors are none."""
    found = [one or other for one, other in STRING.findall(COMMENT.sub("", script))]
    plain = [re.sub(r"\$\{[^}]*\}", "", one) for one in found]
    selectors = re.compile(r"[\[\]#>]|^\.|, (?:\.|textarea|select)|^input")
    return [
        one
        for one in plain
        if TOLD.search(one) and one not in NO_WORDS and not selectors.search(one)
    ]


@pytest.mark.parametrize("path", SCRIPTS, ids=lambda path: path.stem)
def test_a_script_takes_its_words_from_the_page(path: Path) -> None:
    assert told_by(path.read_text(encoding="utf-8")) == []


@pytest.mark.parametrize(
    "script, found",
    [
        ('tell("Choose a row first.");', ["Choose a row first."]),
        ("tell(`Selected: ${words}`);", ["Selected: "]),
        ('inquire("Note", "");', ["Note"]),
        ('row.closest("details"); press("Enter"); // "Not a word"', []),
        ('event.target.closest(".text mark[data-owners]"); tell(says.noRow);', []),
    ],
)
def test_a_word_in_a_script_would_be_noticed(script: str, found: list[str]) -> None:
    assert told_by(script) == found


def test_every_word_that_a_script_asks_for_is_on_the_page() -> None:
    """``says.noRow`` of a script is ``data-no-row`` of the template."""
    scripts = "".join(path.read_text(encoding="utf-8") for path in SCRIPTS)
    asked = set(re.findall(r"\bsays\.(\w+)", scripts))
    page = settings.BASE_DIR / "templates" / "admin" / "curation" / "reading" / "keys.html"
    words = page.read_text(encoding="utf-8").partition('id="words"')[2].partition("</template>")[0]
    given = set(re.findall(r'data-([a-z-]+)="{% translate', words))
    assert {re.sub("([A-Z])", r"-\1", one).lower() for one in asked} == given


def unmarked_messages(code: str) -> list[str]:
    """Messages to an editor that are a text as it stands, or one put together from parts."""
    calls = [one for one in ast.walk(ast.parse(code)) if isinstance(one, ast.Call)]
    told = [
        one.args[1]
        for one in calls
        if ast.unparse(one.func).startswith("messages.") and len(one.args) > 1
    ]
    return [ast.unparse(one) for one in told if isinstance(one, ast.Constant | ast.JoinedStr)]


def test_messages_are_marked() -> None:
    folder = settings.BASE_DIR / "curation" / "admin"
    found = {
        path.name: unmarked_messages(path.read_text(encoding="utf-8"))
        for path in sorted(folder.glob("*.py"))
    }
    assert {name: words for name, words in found.items() if words} == {}


def test_an_unmarked_message_would_be_noticed() -> None:
    assert unmarked_messages('messages.info(request, "Done.")') == ["'Done.'"]
    assert unmarked_messages('messages.info(request, f"{one} is done.")')
    assert unmarked_messages('messages.info(request, _("{} is done.").format(one))') == []
