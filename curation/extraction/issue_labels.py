"""What a subject is called: by the authority list, else as printed; and which are the same."""

import re
from functools import lru_cache

from curation.extraction.issue_fillers import is_filler
from curation.extraction.vocabulary import IssueTerm, Treaty, Vocabulary
from curation.values.folding import plain


def _set(text: str) -> frozenset[str]:
    return frozenset(text.split())


_LEADING = re.compile(
    r"(?:the|a|an|this|that|these|those|any|some|its|their|his|her|our|possible|further|"
    r"(?:issue|question|matter|topic|subject|case) of)\s",
    re.IGNORECASE,
)


_QUOTES = re.compile(r"[\"“”«»]")
_SPACES = re.compile(r"\s+")
_ISSUE_TAIL = re.compile(r"\s(?:issues?|question|matter|problem)$", re.IGNORECASE)


def label_of(phrase: str) -> str:
    """The printed noun phrase as a heading: no article, no quotation marks."""
    label = _QUOTES.sub("", phrase).strip(" ,.;:")
    for _ in range(3):
        leading = _LEADING.match(label)
        if leading is None or leading.end() == len(label):
            break
        label = label[leading.end() :]
    return _SPACES.sub(" ", label)


def authority(phrase: str, vocabulary: Vocabulary) -> IssueTerm | None:
    """The listed term of a phrase: as a whole, or without what only frames it."""
    label = label_of(phrase)
    term = vocabulary.issue(label)
    if term is not None:
        return term
    bare = _ISSUE_TAIL.sub("", label)
    found = vocabulary.issue(bare) if bare != label else None
    return found or _of_treaty(label, vocabulary)


_MAY_NAME_TREATY = re.compile(
    r"[A-Z]{3}|(?:Treaty|Agreement|Partnership|Pact|Convention|Protocol|Accord|Charter|Act|"
    r"Framework)"
)


def _of_treaty(label: str, vocabulary: Vocabulary) -> IssueTerm | None:
    """The issue of a treaty that the phrase names: 'joining the CPTPP'."""
    if not _MAY_NAME_TREATY.search(label):
        return None
    for hit in vocabulary.find(label, ("treaty",)):
        for treaty in hit.entries:
            if isinstance(treaty, Treaty) and treaty.issue:
                return vocabulary.issue(treaty.issue) or IssueTerm(treaty.issue)
    return None


_FRAME = _set(
    "issue issues question questions matter matters topic problem problems cooperation co "
    "operation discussion discussions "
    "talks further new possible recent latest current related situation agreement pact deal accord "
    "ties relations "
    "the a an of on in and or to for with its their his her our at by from as between among over "
    "under into against "
    "joint bilateral plan plans proposal planned proposed efforts effort development developments "
    "ways progress strengthening "
    "expanding enhancing joining join resuming lifting lift resume ban restrictions restriction "
    "intention membership seek "
    "import imports export exports accession bid wish s matter case fate status mutual"
)
_BROAD = _set(
    "trade security energy economy economic defence defense investment investments culture tourism "
    "education technology "
    "health agriculture climate peace migration water food gas oil military nuclear political "
    "regional international "
    "war conflict border people china japan russia ukraine iran israel gaza korea north south "
    "united states us u eu "
    "european india pakistan turkey syria africa asia middle east sea"
)


@lru_cache(maxsize=4096)
def substance(phrase: str) -> frozenset[str]:
    """The words of a phrase that tell its subject apart, reduced to a rough stem."""
    tokens = re.findall(r"[a-z0-9]+", plain(phrase).replace("'s", " "))
    found = frozenset(_stem(token) for token in tokens if token not in _FRAME)
    return found or frozenset(_stem(token) for token in tokens)


def _stem(token: str) -> str:
    for ending in ("ies", "es", "s"):
        if token.endswith(ending) and len(token) > len(ending) + 3 and not token.endswith("ss"):
            return token[: -len(ending)] + ("y" if ending == "ies" else "")
    return token


_BROAD_STEMS = frozenset(_stem(word) for word in _BROAD)


def same_issue(one: str, other: str) -> bool:
    """Whether two phrases of one report name one subject: equal or contained in substance."""
    first, second = substance(one), substance(other)
    if first == second:
        return True
    common = first & second
    if not common:
        return False
    smaller = min(first, second, key=len)
    if smaller <= (first | second) and common == smaller:
        return bool(smaller - _BROAD_STEMS)
    return len(common) / len(first | second) >= 0.6 and bool(common - _BROAD_STEMS)


def only_frames(phrase: str) -> bool:
    """Whether every word only frames a subject: "membership", "the agreement"."""
    return all(token in _FRAME for token in re.findall(r"[a-z]+", phrase.lower()))


def is_generic(phrase: str, term: IssueTerm | None = None) -> bool:
    """Whether a phrase is filler; where the authority list knows it, the list decides."""
    return term.filler if term is not None else is_filler(phrase)
