"""The language of a text, by its script and, in Latin script, by its function words.

Function words make up some four tenths of running text in every language listed, and few of
them are shared, so a count over the first few hundred words tells the languages apart.
"""

import re
import unicodedata
from collections import Counter
from functools import lru_cache

SAMPLE = 2_500

# The script by the Unicode name of the letter; languages that share a script are told apart below.
SCRIPTS = {
    "HANGUL": "ko", "HIRAGANA": "ja", "KATAKANA": "ja", "CJK": "zh", "CYRILLIC": "ru",
    "ARABIC": "ar", "HEBREW": "he", "GREEK": "el", "THAI": "th", "DEVANAGARI": "hi",
    "ARMENIAN": "hy", "GEORGIAN": "ka", "BENGALI": "bn", "TAMIL": "ta", "TELUGU": "te",
    "GUJARATI": "gu", "GURMUKHI": "pa", "MALAYALAM": "ml", "KANNADA": "kn", "SINHALA": "si",
    "KHMER": "km", "LAO": "lo", "MYANMAR": "my", "ETHIOPIC": "am", "TIBETAN": "bo",
    "MONGOLIAN": "mn",
}  # fmt: skip
# Letters that only one of the languages of a script has.
LETTERS = (
    ("CYRILLIC", "іїєґ", "uk"), ("CYRILLIC", "ўі", "be"), ("CYRILLIC", "өү", "mn"),
    ("CYRILLIC", "ђћљњџ", "sr"), ("CYRILLIC", "әқғң", "kk"), ("ARABIC", "ٹڈےں", "ur"),
    ("ARABIC", "پچژگ", "fa"),
)  # fmt: skip
FUNCTION_WORDS = {
    "en": "the of and to in that is for on with as was by at from are his has had but not be have "
          "which will it he she they this their its were been would said who after",
    "fr": "le la les des du et un une dans que qui pour sur avec est au aux par ce cette ses il elle "
          "ont été plus ne pas son leur selon entre",
    "de": "der die das und den dem des ein eine einen einer mit von zu im auf für ist nicht sich auch "
          "als nach bei aus wird sind werden hat sei zum zur",
    "es": "el la los las del que en un una por con para su es se al lo como más fue ha sus este esta "
          "entre sobre y según",
    "pt": "o os as do da dos das que em um uma por com para não se ao na no foi é sua seu mais como "
          "pelo pela entre e sobre",
    "it": "il lo gli i della dei delle del di che un una in per con non si è sono alla al nel nella ha "
          "da dal come anche più e",
    "nl": "de het een en van in op dat die te voor met zijn is niet aan ook als bij naar door wordt "
          "heeft om uit over tot",
    "pl": "i w z na do się nie że jest o po od przez dla za jak oraz to był ma ze który która są",
    "tr": "ve bir bu ile için de da olarak olan olduğu daha çok sonra gibi kadar göre en ise değil",
    "vi": "và của là có được trong cho với các một những này đã không người về đến từ tại ngày",
    "id": "yang dan di dengan untuk dari pada ini itu ke dalam tidak akan oleh adalah juga sebagai "
          "telah bahwa kepada",
    "sv": "och att det som en på är av för med till den har inte om ett var från vid kan ska",
    "da": "og at det som en på er af for med til den har ikke om et var fra ved kan skal",
    "no": "og å det som en på er av for med til den har ikke om et var fra ved kan skal",
    "fi": "ja on ei se että joka oli ovat hän myös mutta kun kuin tai sekä ovat mukaan",
    "hu": "a az és hogy egy nem is van volt meg szerint mint azt csak már ezt ki de el",
    "ro": "și de la în a cu pe că nu din care pentru este un o mai au fost sau al ale",
    "cs": "a v se na že je s z do o i jako za by pro po ale od byl jsou které který",
    "sk": "a v sa na že je s z do o aj ako za by pre po ale od bol sú ktoré ktorý",
    "hr": "i u na je se da za od su s o a koji kao ili nije bi će ne po iz što",
    "so": "oo iyo in ka ku u waxa uu ee ayaa la soo ay waxaa",
    "sw": "ya na wa kwa ni katika la za cha kuwa hii huyo alisema pia ambayo",
    "tl": "ang ng sa na mga at ay si ni ito para kung hindi siya nang",
    "az": "və bir bu ilə üçün də olan ki daha sonra kimi olaraq edib",
    "uz": "va bir bu bilan uchun ham bo'lgan deb uning edi",
    "ca": "el la els les del que en un una per amb és al ha els seu i també",
}  # fmt: skip
_ENGLISH = frozenset(FUNCTION_WORDS["en"].split())
# No other language reaches this share of words that English uses; nearly every English text does.
CLEARLY = 0.25
_WORD_LANGUAGES: dict[str, list[str]] = {}
for _language, _words in FUNCTION_WORDS.items():
    for _word in set(_words.split()):
        _WORD_LANGUAGES.setdefault(_word, []).append(_language)

_WORD = re.compile(r"[^\W\d_]+(?:'[^\W\d_]+)?")
_FEWEST = 3
_NO_LETTERS = bytes(code for code in range(128) if not chr(code).isalpha())


def detect_language(text: str) -> str:
    """The BCP 47 code of the text's language, "" where too little speaks for any.

    >>> detect_language("The two leaders said that they will meet in the spring.")
    'en'
    """
    return _detected(text[:SAMPLE])


@lru_cache(maxsize=8)  # the reader of files and two steps of the extraction ask in turn
def _detected(sample: str) -> str:
    script = _script(sample)
    if script != "LATIN":
        return _by_letters(script, sample) if script else ""
    words = _WORD.findall(sample.lower())
    if len(words) > 20 and sum(word in _ENGLISH for word in words) > CLEARLY * len(words):
        return "en"
    counts: Counter[str] = Counter()
    for word in words:
        for language in _WORD_LANGUAGES.get(word, ()):
            counts[language] += 1
    if not counts:
        return ""
    best = max(counts.values())
    winners = [language for language in FUNCTION_WORDS if counts[language] == best]
    return winners[0] if best >= _FEWEST else ""


def language_without_rules(text: str, stated: str = "") -> str:
    """The language of a text that the rules cannot read, "" for English.

    What the text itself shows goes before what is *stated* about it (a manifest's column).
    """
    language = detect_language(text) or stated.partition("-")[0].lower()
    return "" if language in ("", "en") else language


def _script(sample: str) -> str:
    """The script of most letters; names in another script do not outweigh the text."""
    plain = sample.encode("ascii", "ignore")
    if len(plain.translate(None, _NO_LETTERS)) > len(sample) - len(plain):
        return "LATIN"  # more plain letters than signs of any other kind
    counts: Counter[str] = Counter()
    for letter, times in Counter(sample).items():
        if letter.isascii():
            counts["LATIN"] += times if letter.isalpha() else 0
        elif letter.isalpha():
            counts[unicodedata.name(letter, "").split(" ")[0]] += times
    if (
        counts["HIRAGANA"] + counts["KATAKANA"] > 0.1 * counts["CJK"]
        and counts["CJK"] > counts["LATIN"]
    ):
        return "HIRAGANA"
    return max(counts, key=lambda name: (counts[name], name)) if counts else ""


def _by_letters(script: str, sample: str) -> str:
    letters = set(sample)
    for name, only, language in LETTERS:
        if name == script and letters & set(only):
            return language
    return SCRIPTS.get(script, "")
