"""Names, phones, web and street addresses as they are compared, not as they are shown."""

import re
from functools import lru_cache

from holt.methods.words import fold

_SPELLED_OUT = {
    "acad": "academy",
    "amer": "american",
    "assn": "association",
    "assoc": "association",
    "bd": "board",
    "bldg": "building",
    "br": "branch",
    "centre": "center",
    "cntr": "center",
    "co": "county",
    "coll": "college",
    "comm": "community",
    "cty": "county",
    "ctr": "center",
    "dept": "department",
    "dist": "district",
    "elem": "elementary",
    "fdn": "foundation",
    "ft": "fort",
    "hist": "historical",
    "hosp": "hospital",
    "inst": "institute",
    "intl": "international",
    "lib": "library",
    "libr": "library",
    "lbry": "library",
    "med": "medical",
    "mem": "memorial",
    "mt": "mount",
    "mus": "museum",
    "natl": "national",
    "pub": "public",
    "reg": "regional",
    "sch": "school",
    "soc": "society",
    "st": "saint",
    "ste": "sainte",
    "theatre": "theater",
    "twp": "township",
    "univ": "university",
}
_LEGAL_FORMS = (
    "ac corp corporation gmbh inc incorporated limited llc llp lp ltd ltda npo pc plc sa srl"
)
_LEGAL = frozenset(_LEGAL_FORMS.split())
_LINKING_WORDS = "a and at by de del e el for in la las los of on the to y"
_LINKING = frozenset(_LINKING_WORDS.split())
_STREET = {
    "avenue": "ave",
    "av": "ave",
    "boulevard": "blvd",
    "court": "ct",
    "drive": "dr",
    "east": "e",
    "highway": "hwy",
    "lane": "ln",
    "north": "n",
    "parkway": "pkwy",
    "place": "pl",
    "road": "rd",
    "south": "s",
    "square": "sq",
    "street": "st",
    "suite": "ste",
    "west": "w",
}
_SHARED_HOSTS = (
    "facebook.com",
    "google.com",
    "instagram.com",
    "linkedin.com",
    "linktr.ee",
    "x.com",
)
FEWEST_DIGITS = 7


@lru_cache(maxsize=65536)
def name_words(name: str) -> frozenset[str]:
    """The words of a name: folded, abbreviations spelled out, "Inc." and "of the" left off.

    "St. Mary's Pub. Lib., Inc." and "Saint Marys Public Library" give the same set. A name
    made of such words only keeps them. A closing "Co." is a company, any other a county.
    """
    plain = re.sub(r"(?<=\w)['’](?=s?\b)", "", fold(name)).replace("&", " and ")
    plain = re.sub(r"\b([a-z])\.(?=[a-z]\b)", r"\1", plain)
    plain = re.sub(r"\bco\.?$", "", plain.strip())
    words = [_SPELLED_OUT.get(word, word) for word in re.findall(r"\w+", plain)]
    telling = frozenset(w for w in words if w not in _LEGAL and w not in _LINKING)
    return telling or frozenset(words)


def phone_key(phone: str) -> str:
    """The last ten digits, any extension cut off; "" when there are fewer than seven."""
    number = re.split(r"(?:ext|x|#)", phone.lower())[0]
    digits = re.sub(r"[^0-9]", "", number)
    return digits[-10:] if len(digits) >= FEWEST_DIGITS else ""


def domain_key(website: str) -> str:
    """The host without "www."; "" for hosts that lend pages to everybody."""
    rest = re.sub(r"^[a-z]+://", "", website.strip().lower())
    host = re.split(r"[/?#:]", rest)[0].removeprefix("www.")
    shared = any(host == known or host.endswith("." + known) for known in _SHARED_HOSTS)
    return host if "." in host and not shared else ""


def address_key(address: str) -> str:
    """Number, street and town in short forms; "" when there is no number in it."""
    words = re.findall(r"\w+", fold(address))
    key = " ".join(_STREET.get(word, word) for word in words)
    return key if any(word.isdigit() for word in words) else ""


def within_one_edit(one: str, other: str) -> bool:
    """True when one letter added, left out, changed or swapped with its neighbor makes them equal."""
    if abs(len(one) - len(other)) > 1:
        return False
    start = next((i for i, (a, b) in enumerate(zip(one, other, strict=False)) if a != b), None)
    if start is None:
        return True
    rest, other_rest = one[start:], other[start:]
    swapped = rest[:2] == other_rest[1::-1] and rest[2:] == other_rest[2:]
    return swapped or other_rest[1:] in (rest[1:], rest) or rest[1:] == other_rest
