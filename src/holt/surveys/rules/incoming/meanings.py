"""What stands in a cell, as a choice of the form: "Strongly agree", "5", "5 - Muy de acuerdo".

The words are those surveys commonly use, in English and Spanish. What is not known is never
guessed at: a person says what it means, or the row is refused with the word named.
"""

import re
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache

from holt.methods.words import fold
from holt.standards.xlsform.model import Choice

CHOSEN_TYPES = frozenset({"select_one", "select_multiple", "rank"})
BLANK = "-"
"""The meaning of a cell that answers nothing; no choice of a form can be called so."""
NOTHING = frozenset(
    [
        *("na", "n a", "none", "null", "nan", "no answer", "no response", "not applicable"),
        *("does not apply", "doesn t apply", "prefer not to say", "prefer not to answer"),
        *("skipped", "blank", "unknown", "not sure", "don t know", "do not know", "dont know"),
        *("no aplica", "no corresponde", "no se aplica", "no procede", "ns nc", "nc", "ns"),
        *("no contesta", "sin respuesta", "prefiero no decirlo", "no se", "no sabe"),
        *("no sabe no contesta", "prefiero no responder", "prefiero no contestar"),
    ]
)
AGREE: Mapping[str, tuple[str, ...]] = {
    "5": (
        *("strongly agree", "agree strongly", "completely agree", "totally agree", "sa"),
        *("muy de acuerdo", "totalmente de acuerdo", "completamente de acuerdo"),
    ),
    "4": ("agree", "somewhat agree", "agree somewhat", "de acuerdo", "algo de acuerdo"),
    "3": (
        *("neither agree nor disagree", "neutral", "neither", "undecided", "no opinion"),
        *(
            "neither agree or disagree",
            "ni de acuerdo ni en desacuerdo",
            "ni acuerdo ni desacuerdo",
        ),
        *("indeciso", "indecisa", "indiferente"),
    ),
    "2": (
        *("disagree", "somewhat disagree", "disagree somewhat", "en desacuerdo"),
        "algo en desacuerdo",
    ),
    "1": (
        *("strongly disagree", "disagree strongly", "completely disagree", "totally disagree"),
        *("sd", "muy en desacuerdo", "totalmente en desacuerdo", "completamente en desacuerdo"),
    ),
}
"""How other tools spell the five steps, by the name ours has."""
SILENT_NAMES = frozenset({"na", "n_a", "not_applicable", "does_not_apply", "dk", "dont_know"})
NOT_WORDS = re.compile(r"[^\w]+|_+")
NUMBERED = re.compile(r"^(\d{1,3})\s*[-.:=)–—]*\s+(.+)$|^(.+?)\s*[-(=:–—]\s*(\d{1,3})\)?$")
WHOLE = re.compile(r"(\d{1,6})(?:\.0+)?")
APART = re.compile(r"[;|\n]+")


@dataclass(frozen=True, slots=True)
class Seen:
    """A word that stands in the columns of one list: how often, and what it seems to mean (a
    choice's name, BLANK, or "" where nobody knows). `is_number`: look at it with care."""

    text: str
    count: int
    meaning: str
    is_number: bool


@lru_cache(maxsize=50_000)
def plain(text: str) -> str:
    """A word without case, accents, punctuation."""
    return NOT_WORDS.sub(" ", fold(text)).strip()


def key_of(list_name: str, text: str) -> str:
    """What a decision about a word is kept under."""
    return f"{list_name}={plain(text)}"[:200]


def known(choices: Sequence[Choice]) -> dict[str, str]:
    """plain word → the name of the choice it is."""
    names = {one.name for one in choices}
    found: dict[str, str] = {}
    if {"1", "2", "3", "4", "5"} <= names:
        found = {word: name for name, words in AGREE.items() for word in words}
    for one in choices:
        found |= {plain(text): one.name for text in one.label.values()}
    return found | {plain(one.name): one.name for one in choices}


def meaning(choices: Sequence[Choice], text: str) -> str:
    """The choice's name, BLANK, or "" when it is not known."""
    return of_known(known(choices), choices, text)


def of_known(words: Mapping[str, str], choices: Sequence[Choice], text: str) -> str:
    """The same, with the words of the choices at hand."""
    word = plain(text)
    if word in words:
        return words[word]
    whole = WHOLE.fullmatch(text.strip())
    if whole and (name := words.get(str(int(whole[1])))):
        return name
    if not word or word in NOTHING:
        return next((one.name for one in choices if one.name in SILENT_NAMES), BLANK)
    numbered = NUMBERED.match(text.strip())
    if numbered:
        label = plain(numbered[2] or numbered[3])
        if label in words:
            return words[label]
    return ""


def parts(text: str, words: Mapping[str, str]) -> list[str]:
    """The several choices in one cell, parted by semicolons, bars or lines; by commas where the
    whole is no choice itself."""
    found: list[str] = []
    for one in APART.split(text):
        is_one = plain(one) in words or "," not in one
        found += [one] if is_one else one.split(",")
    return [one.strip() for one in found if one.strip()]


def seen_in(
    cells: Iterable[str], choices: Sequence[Choice], *, several: bool, most: int
) -> tuple[Seen, ...]:
    """The different words of some columns: those nobody knows first, then the most frequent."""
    words = known(choices)
    counts: Counter[str] = Counter()
    spelled: dict[str, str] = {}
    for cell in cells:
        for one in parts(cell, words) if several else [cell.strip()]:
            if one:
                counts[plain(one)] += 1
                spelled.setdefault(plain(one), one)
    rows = [
        Seen(
            spelled[word],
            count,
            of_known(words, choices, spelled[word]),
            bool(WHOLE.fullmatch(spelled[word])),
        )
        for word, count in counts.items()
    ]
    return tuple(sorted(rows, key=lambda one: (bool(one.meaning), -one.count, one.text))[:most])
