"""Words that may mean the same, who teaches what another wants, and swaps: plain counts, every
part shown (docs/reasoning/skills.md)."""

from collections.abc import Mapping
from difflib import SequenceMatcher

from holt.methods.words import fold, tokens

ALIKE = 0.8
"""How much of two spellings must agree for one to be proposed for the other."""


def near(word: str, known: Mapping[int, str], most: int = 5) -> list[int]:
    """The known words that may mean the same, nearest first: spelled alike, or one holds the
    other ("MS Excel", "Excel", "Excell"). The same spelling is among them."""
    scored = [(_nearness(word, name), pk) for pk, name in known.items()]
    kept = sorted((-score, known[pk], pk) for score, pk in scored if score >= ALIKE)
    return [pk for _score, _name, pk in kept[:most]]


def _nearness(one: str, other: str) -> float:
    """1 for the same letters, 0.9 where all words of one are in the other, else the share that
    agrees."""
    mine, theirs = _letters(one), _letters(other)
    if mine == theirs:
        return float(bool(mine))
    ones, others = set(tokens(one)), set(tokens(other))
    if ones and others and (ones <= others or others <= ones):
        return 0.9
    return SequenceMatcher(None, mine, theirs).ratio()


def _letters(word: str) -> str:
    return "".join(one for one in fold(word) if one.isalnum())
