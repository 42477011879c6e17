"""One walk over the words of a phrase, which divides it into its items."""

from collections.abc import Sequence

from curation.extraction import phrase_commas as commas
from curation.extraction import phrase_words as words
from curation.extraction.phrase_ends import (
    IsPlace,
    Running,
    ends_at_preposition,
    is_participle,
    is_past,
)
from curation.extraction.phrase_joints import (
    closed,
    is_one_subject,
    is_pair,
    is_predicate,
    join_adjectives,
    without_label,
)
from curation.extraction.tokens import HARD_MARKS, LIST_WORDS, QUOTES, Token, is_inner_dash

_DECISIVE = (
    LIST_WORDS
    | words.STOPS
    | words.FINITE
    | words.PREPOSITIONS
    | words.TIME_WORDS
    | words.EVENT_VERBS
    | {
        "as",
        "along",
        "but",
        "including",
        "ranging",
        "such",
        "where",
        "how",
        "whether",
        "why",
        "when",
    }
)
_SHORT = 3
_TIMES = frozenset("later earlier today tomorrow".split())
_RESUMING = words.PREPOSITIONS | {"during", "as", "after"}
_LINKING = frozenset("is are was were will would could may might should must".split())


class PhraseScan:
    """One walk over the words of a phrase. Pieces are (start, end, joint) token ranges."""

    def __init__(
        self, tokens: Sequence[Token], first: int, last: int, is_city: IsPlace | None
    ) -> None:
        self.tokens = tokens
        self.at = self.first = first
        self.last = last
        self.is_city = is_city
        self.pieces: list[tuple[int, int, str]] = []
        self.begin = first
        self.joint = ""
        self.dropped = False
        self.within_question = False
        self.noun = False
        self.ranges = False  # between "ranging from" and its "to"

    def items(self) -> list[tuple[int, int]]:
        """The offsets of the items in the sentence."""
        self._walk()
        if self.is_city is None:
            self.pieces = without_label(self.tokens, self.pieces)
        pieces = join_adjectives(self.tokens, closed(self.pieces, enough=self._enough()))
        return [
            (self.tokens[start].start, self.tokens[end - 1].end)
            for start, end in pieces
            if end > start
        ]

    def _enough(self) -> int:
        """How many pieces the end of the sentence, or the verb behind a subject, makes a list."""
        if self.is_city is None:
            short = all(end - start <= _SHORT for start, end, _ in self.pieces)
            return 2 * (short and self.tokens[self.last - 1].text != ",")
        rest = [token.text for token in self.tokens[self.at : self.at + 2]]
        return {(): 2, (".",): 3}.get(tuple(rest), 0)

    def _walk(self) -> None:
        while self.at < self.last:
            token = self.tokens[self.at]
            if self._is_plain(token):
                self.at += 1
            elif not self._goes_on(token):
                break
        if not self.dropped:
            self._cut("", 0)

    def _goes_on(self, token: Token) -> bool:
        """Decide at a mark, a conjunction or a word that may end the phrase; step over it."""
        if not token.is_word and token.text != "&":
            return not self._ends_at_mark(token)
        if token.low in LIST_WORDS:
            return self._conjunction()
        joint = self._joint()
        if joint:
            self._cut("and", joint)
            return True
        if self._ends_at_word(token):
            return self._resumes()
        self.at += 1
        return True

    def _is_plain(self, token: Token) -> bool:
        """Whether nothing needs to be decided at a word: the case of most words."""
        low = token.low
        return (
            low not in _DECISIVE
            and self.at > self.begin
            and low[0].isalnum()
            and not low.endswith(("ed", "n't", "n’t"))
        )

    def _cut(self, joint: str, skip: int) -> None:
        """Close the running piece; the next one begins `skip` tokens on, after `joint`."""
        self.pieces.append((self.begin, self.at, self.joint))
        self.joint = joint
        self.at += skip
        self.begin = self.at

    def _low(self, offset: int) -> str:
        index = self.at + offset
        return self.tokens[index].low if 0 <= index < len(self.tokens) else ""

    # Marks

    def _ends_at_mark(self, token: Token) -> bool:
        if token.text == ",":
            return self._comma()
        if token.text == "(":
            return self._parenthesis()
        if commas.semicolon_divides(self.tokens, self.at, begun=self.joint == ";"):
            self._cut(";", 1 + (self._low(1) in LIST_WORDS))
            return False
        if token.text in HARD_MARKS:
            # an unspaced dash joins two names: Tashkent–Bukhara
            return not is_inner_dash(self.tokens, self.at) or self._advance()
        if token.text in QUOTES:
            return self._quote()
        if token.text == ".":
            return self._full_stop()
        return self._advance()

    def _full_stop(self) -> bool:
        """The last one ends the phrase; one inside is an abbreviation's."""
        behind = self.tokens[self.at + 1 : self.at + 2]
        return not behind or not behind[0].is_word or self._advance()

    def _advance(self, steps: int = 1) -> bool:
        self.at += steps
        return False

    def _quote(self) -> bool:
        """A quotation that closes after a comma or full stop ends the phrase."""
        return self._low(-1) in {",", "."} or self._advance()

    def _parenthesis(self) -> bool:
        """An acronym in brackets belongs to the phrase; a longer aside is left out."""
        if self._low(2) == ")":
            return self._advance(3)
        return True

    def _comma(self) -> bool:
        """A comma divides; what stands behind it decides whether the list goes on."""
        if self.within_question:
            return True
        behind = self._low(1)
        if self._relative_aside():
            return False
        if behind in LIST_WORDS:
            self.at += 1
            return not self._conjunction(comma=True)
        joined = commas.joins_behind(self.tokens, self.at)
        if joined:
            self._cut("and", joined)
            return False
        if commas.opens_anew(self.tokens, self.at):
            return True
        if self.is_city is not None and behind in words.PREPOSITIONS:
            if not self.first or behind != self.tokens[self.first - 1].low:
                return True
            self._cut(",", 2)  # "on the status of X, on the purchase of Y and on Z"
            return False
        if commas.stays_inside(self.tokens, self.begin, self.at, self.last):
            return self._advance()
        if self._list_is_closed():
            return True
        self._cut(",", 1)
        return False

    def _list_is_closed(self) -> bool:
        """Whether an 'and' stands before the running item, or ', etc.' behind it."""
        if commas.closes_openly(self.tokens, self.at + 1):
            self.joint = "and"
            return True
        return bool(self.pieces) and self.pieces[-1][2] == "and"

    def _relative_aside(self) -> bool:
        """Skip ", which ... ," and go on behind it, if the list does."""
        relative = {"which", "who", "whose", "where", "whom"}
        if not relative & {self._low(1), self._low(2), self._low(3)}:
            return False
        stop = next(
            (n for n in range(self.at + 1, self.last) if self.tokens[n].text == ","), self.last
        )
        goes_on = stop + 1 < self.last and self.tokens[stop + 1].low in LIST_WORDS
        if self.is_city is not None and not goes_on:
            return False
        self._cut("", stop + 1 - self.at)
        if goes_on:
            self.at += 1
            self.joint = "and"
        self.begin = self.at
        return True

    def _resumes(self) -> bool:
        """Behind 'in Tokyo' or 'within a year' a list may go on: 'and to increase the flights'."""
        if self.is_city is None or self.dropped:
            return False
        timed = self.tokens[self.at].low in _TIMES
        if not timed and self.tokens[self.at].low not in _RESUMING:
            return False
        for n in range(self.at + 1, min(self.at + 9, self.last - 2)):
            token = self.tokens[n]
            if token.text in HARD_MARKS or token.low in words.FINITE:
                return False
            if [t.low for t in self.tokens[n : n + 3]] == ["as", "well", "as"]:
                self._cut("and", n + 3 - self.at)
                return True
            if timed:
                continue
            if token.low == "and" and self.tokens[n + 1].low in {"to", "on"}:
                self._cut("and", n + 1 - self.at)
                self.at += self.tokens[self.at].low == "on"
                self.begin = self.at
                return True
        return False

    # Words

    def _joint(self) -> int:
        """How many words join two items here: 'as well as', 'along with', 'from X to Y'."""
        first, second, third = self._low(0), self._low(1), self._low(2)
        if self.ranges and first == "to":
            self.ranges = False
            return 1
        if (first, second) in {("along", "with"), ("but", "also")}:
            return 2
        return 3 if (first, second, third) == ("as", "well", "as") else 0

    def _ends_at_word(self, token: Token) -> bool:
        if self.within_question or self._opens_question(token):
            self.within_question = True
            return False
        if (
            (
                token.low in words.FINITE
                and self._low(-1) not in words.ARTICLES
                and not is_participle(self.tokens, self.begin, self.at)
            )
            or token.low.endswith(("n't", "n’t"))
            or is_past(self.tokens, self.begin, self.at)
        ):
            return self._clause()
        if self.noun and token.low in words.EVENT_VERBS:
            return self.at > self.begin and self._low(-1) != "to"
        if self.at == self.begin:
            return token.low in words.STOPS and token.low not in {"whether", "following"}
        if token.low in words.STOPS or token.low == "as":
            return not self._is_compound()
        if token.low in {"including", "ranging"} or (token.low == "such" and self._low(1) == "as"):
            return True
        if token.low in words.TIME_WORDS and (token.is_capital or token.low not in words.MONTHS):
            return self._ends_at_time(token)
        if self.is_city is None or token.low not in words.PREPOSITIONS:
            return False
        return ends_at_preposition(Running(self.tokens, self.begin, self.at, self.is_city))

    def _is_compound(self) -> bool:
        """'missile warning exercises', 'work together on': a word inside ends nothing."""
        if self._low(0) == "together":
            return self._low(-1) in {"work", "working", "act", "come"}
        return (
            self._low(0) == "warning"
            and self._low(-1).isalpha()
            and (
                self._low(1).endswith("s")
                and self._low(1) not in words.PRONOUNS | words.DETERMINERS
            )
        )

    def _opens_question(self, token: Token) -> bool:
        """'the question of where the boundary runs' goes on to the next mark."""
        if token.low not in {"where", "how", "whether", "why", "when", "who"}:
            return False
        first = self.at == self.begin and self.is_city is not None
        return first or self._low(-1) in {"of", "on", "over", "about"}

    def _clause(self) -> bool:
        """A finite verb: the running piece was a clause of its own, unless it is the first."""
        if self.is_city is None:
            return False
        plain = self.at > self.begin and not self.tokens[self.begin].is_capital
        belongs = self.noun and plain and self.joint == "and" and self._low(0) in _LINKING
        self.dropped = bool(self.pieces) and not belongs
        if not self.dropped and self.at == self.begin:
            self.dropped = True
        return True

    def _ends_at_time(self, token: Token) -> bool:
        """'Monday', 'March 3' and 'this week' end a phrase; 'a three-year plan' does not."""
        if self.is_city is None:
            return False
        if token.low in words.WEEKDAYS and token.is_capital:
            return True
        if token.low in words.MONTHS:
            return self._low(1)[:1].isdigit() and not self._low(-1).endswith(("'s", "’s"))
        return token.low in {"today", "yesterday", "tomorrow", "tonight"}

    # Conjunctions

    def _conjunction(self, comma: bool = False) -> bool:
        """At 'and' or 'or': go on with a new item, go on in the same one, or (False) stop."""
        following = self.tokens[self.at + 1 : self.at + 12]
        if not following:
            return False
        head = following[0].low
        if head == "," and self._skips_aside():
            return True
        if head in words.STOPS and head != "following":
            return False
        if self.first and head in words.PREPOSITIONS and head == self.tokens[self.first - 1].low:
            self.at -= comma  # "on the status of X and on the purchase of Y"
            self._cut("and", 2 + comma)
            return True
        if comma and head == "other":
            self._cut_before_comma()
            return True
        if head in words.FINITE or is_predicate(following):
            self.at += 1 if self.is_city is None else -comma
            return self.is_city is None
        running = self.tokens[self.begin : self.at - comma]
        in_list = comma or self.joint == ","
        paired = not comma and commas.pair_inside_list(self.tokens, self.at, self.last)
        if paired or is_one_subject(running, following, in_list=in_list):
            self._go_on_in_item(running, following)
            return True
        if comma:
            self._cut_before_comma()
        else:
            self._cut("and", 1)
        return True

    def _go_on_in_item(self, running: Sequence[Token], following: Sequence[Token]) -> None:
        """Step over an 'and' inside an item; it closes the list unless more is listed behind.

        'trade, science & technology, energy': the pair is one item and closes no list.
        """
        paired = bool(running) and (self._low(0) == "&" or is_pair(running[-1], following[0]))
        goes_on = [token.text for token in following[1:2]] == [","] and (
            paired or commas.pair_inside_list(self.tokens, self.at, self.last)
        )
        if self.joint == "," and not goes_on:
            self.joint = "and"
        self.at += 1

    def _skips_aside(self) -> bool:
        """'A, B and, for dessert, C': what stands between the commas is left out."""
        for n in range(self.at + 3, min(self.at + 7, self.last - 1)):
            if self.tokens[n].text == ",":
                self._cut("and", n + 1 - self.at)
                return True
        return False

    def _cut_before_comma(self) -> None:
        self.pieces.append((self.begin, self.at - 1, self.joint))
        self.joint = "and"
        self.at += 1
        self.begin = self.at
