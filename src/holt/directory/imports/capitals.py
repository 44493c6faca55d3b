"""Names and addresses that a file gives in capitals only, written as people write them."""

import re
from functools import lru_cache

_WORD = re.compile(r"[^\W_]+(?:['’][^\W_]+)*\.?", re.UNICODE)
_SMALL = frozenset(
    [
        "a",
        "an",
        "and",
        "at",
        "by",
        "de",
        "del",
        "for",
        "from",
        "in",
        "la",
        "las",
        "los",
        "of",
        "on",
        "or",
        "the",
        "to",
        "y",
    ]
)
_KEPT = frozenset(
    [
        "ii",
        "iii",
        "iv",
        "vi",
        "vii",
        "viii",
        "ix",
        "xi",
        "us",
        "usa",
        "u.s",
        "ymca",
        "ywca",
        "nw",
        "ne",
        "sw",
        "se",
        "pmb",
        "po",
        "rr",
        "cr",
        "fm",
    ]
)
_SHORT = frozenset(
    [
        "apt",
        "ave",
        "blvd",
        "bldg",
        "br",
        "bros",
        "cir",
        "cntr",
        "cnty",
        "co",
        "ct",
        "ctr",
        "cty",
        "dept",
        "dist",
        "dr",
        "fl",
        "ft",
        "gen",
        "hwy",
        "jct",
        "jr",
        "ln",
        "lt",
        "mgr",
        "mr",
        "mrs",
        "ms",
        "mt",
        "mtn",
        "nd",
        "nth",
        "pk",
        "pkwy",
        "pl",
        "pt",
        "ptwy",
        "pub",
        "rd",
        "rm",
        "rte",
        "rt",
        "sch",
        "sgt",
        "spr",
        "spg",
        "sq",
        "sr",
        "st",
        "st",
        "ste",
        "sta",
        "str",
        "th",
        "trl",
        "twp",
        "ter",
        "tpk",
        "tpke",
        "wy",
        "wm",
        "chas",
        "thos",
        "ltd",
        "mfg",
    ]
)
_SPELLED = {"dekalb": "DeKalb", "dupage": "DuPage", "lasalle": "LaSalle", "dewitt": "DeWitt"}
_ORDINAL = re.compile(r"\d+(st|nd|rd|th)\.?")
_VOWELS = frozenset("aeiouyáéíóúü")
_ENDINGS = frozenset(["s", "t", "d", "ll", "re", "ve"])
_MC = re.compile(r"mc[a-z]{3,}")


@lru_cache(maxsize=65536)
def as_written(text: str) -> str:
    """ "MCKINLEY CO. LIBRARY OF ST. MARY'S" as "McKinley Co. Library of St. Mary's".

    A text with any small letter is somebody's own spelling and stays. Blanks are put in order.
    """
    text = " ".join(text.split())
    return _WORD.sub(lambda found: _word(found, text), text) if text.isupper() else text


def _word(found: re.Match[str], text: str) -> str:
    word = found[0].lower()
    bare = word.rstrip(".")
    if bare in _SPELLED:
        return _SPELLED[bare]
    if _ORDINAL.fullmatch(word) or (bare in _SMALL and not _opens(found, text)):
        return word
    if _stays_capital(bare, text[: found.start()]):
        return found[0]
    parts = re.split(r"(['’])", word)
    return "".join(_capital(part) for part in parts[:-1]) + _last(parts)


def _opens(found: re.Match[str], text: str) -> bool:
    """Whether the word begins or ends the text, or begins a part of it: after a dash with blanks,
    a slash, a bracket; or is an initial with its period."""
    before, after = text[: found.start()], text[found.end() :]
    if not before.strip() or not after.strip() or found[0].endswith("."):
        return True
    return before[-1] in "/(" or (before.rstrip()[-1] in "-–:" and before[-1] == " ")


def _stays_capital(bare: str, before: str) -> bool:
    """Initials, known abbreviations, a state after a comma, short words without a vowel, and
    numbers with letters."""
    if bare in _KEPT or len(bare) == 1 or any(letter.isdigit() for letter in bare):
        return True
    if len(bare) == 2 and before.endswith(", "):
        return True
    return bare not in _SHORT and len(bare) <= 4 and not _VOWELS & set(bare)


def _last(parts: list[str]) -> str:
    """What follows an apostrophe as an ending stays small: "Mary's", "don't"."""
    is_ending = len(parts) > 1 and parts[-1].rstrip(".") in _ENDINGS
    return parts[-1] if is_ending else _capital(parts[-1])


def _capital(part: str) -> str:
    """The first letter large; after "Mc" another."""
    if _MC.fullmatch(part.rstrip(".")):
        return "Mc" + part[2:].capitalize()
    return part[:1].upper() + part[1:]
