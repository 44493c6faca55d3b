"""The language an answer was given in, by its code, its English name or its own."""

from collections.abc import Mapping

from holt.kernel.errors import Refused
from holt.methods.words import fold
from holt.surveys.rules.incoming.columns import LANGUAGE as TARGET
from holt.values.vocabulary import LANGUAGE, LANGUAGES

NAMES: Mapping[str, str] = {
    **{one: one for one in LANGUAGES},
    "english": "en",
    "ingles": "en",
    "spanish": "es",
    "espanol": "es",
    "castellano": "es",
    "chinese": "zh",
    "chino": "zh",
    "mandarin": "zh",
    "vietnamese": "vi",
    "vietnamita": "vi",
    "arabic": "ar",
    "arabe": "ar",
    "french": "fr",
    "frances": "fr",
    "francais": "fr",
    "korean": "ko",
    "coreano": "ko",
    "russian": "ru",
    "ruso": "ru",
    "ukrainian": "uk",
    "ucraniano": "uk",
    "polish": "pl",
    "polaco": "pl",
    "romanian": "ro",
    "rumano": "ro",
    "portuguese": "pt",
    "portugues": "pt",
    "haitian creole": "ht",
    "criollo haitiano": "ht",
    "tagalog": "tl",
    "german": "de",
    "aleman": "de",
    "indonesian": "id",
    "indonesio": "id",
    "japanese": "ja",
    "italian": "it",
    "italiano": "it",
    "somali": "so",
    "hmong": "hmn",
}


def language_of(text: str) -> str:
    """Its code, "" where nothing is said. Raises Refused "unknown_language"."""
    word = fold(text.strip())
    if not word:
        return ""
    code = NAMES.get(word) or word.replace("_", "-")
    if code not in NAMES and not (LANGUAGE.fullmatch(code) and code.split("-")[0] in LANGUAGES):
        raise Refused("unknown_language", TARGET)
    return code
