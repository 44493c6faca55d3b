"""The shared words of `holt.values.vocabulary` as people read them."""

from collections.abc import Iterable

from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from holt.values.vocabulary import AUDIENCES, LANGUAGES, TIMES

LANGUAGE_NAMES: dict[str, object] = {
    "en": gettext_lazy("English"),
    "es": gettext_lazy("Spanish"),
    "zh": gettext_lazy("Chinese"),
    "vi": gettext_lazy("Vietnamese"),
    "tl": gettext_lazy("Tagalog"),
    "ar": gettext_lazy("Arabic"),
    "fr": gettext_lazy("French"),
    "ko": gettext_lazy("Korean"),
    "ru": gettext_lazy("Russian"),
    "uk": gettext_lazy("Ukrainian"),
    "pl": gettext_lazy("Polish"),
    "ro": gettext_lazy("Romanian"),
    "ht": gettext_lazy("Haitian Creole"),
    "pt": gettext_lazy("Portuguese"),
    "de": gettext_lazy("German"),
    "hi": gettext_lazy("Hindi"),
    "ur": gettext_lazy("Urdu"),
    "fa": gettext_lazy("Persian"),
    "so": gettext_lazy("Somali"),
    "am": gettext_lazy("Amharic"),
    "sw": gettext_lazy("Swahili"),
    "ne": gettext_lazy("Nepali"),
    "my": gettext_lazy("Burmese"),
    "km": gettext_lazy("Khmer"),
    "lo": gettext_lazy("Lao"),
    "hmn": gettext_lazy("Hmong"),
    "ja": gettext_lazy("Japanese"),
    "it": gettext_lazy("Italian"),
    "id": gettext_lazy("Indonesian"),
    "ps": gettext_lazy("Pashto"),
    "ti": gettext_lazy("Tigrinya"),
    "rw": gettext_lazy("Kinyarwanda"),
    "bn": gettext_lazy("Bengali"),
    "gu": gettext_lazy("Gujarati"),
    "pa": gettext_lazy("Punjabi"),
    "te": gettext_lazy("Telugu"),
    "ta": gettext_lazy("Tamil"),
    "nv": gettext_lazy("Navajo"),
    "chr": gettext_lazy("Cherokee"),
    "ase": gettext_lazy("American Sign Language"),
}

SECTOR_NAMES: dict[str, object] = {
    "libraries": gettext_lazy("Libraries"),
    "education": gettext_lazy("Education and childhood"),
    "government": gettext_lazy("Government and public safety"),
    "health": gettext_lazy("Health"),
    "culture": gettext_lazy("Culture and media"),
    "social": gettext_lazy("Social services"),
    "economy": gettext_lazy("Work and business"),
    "faith": gettext_lazy("Faith"),
    "civic": gettext_lazy("Civic life"),
    "land": gettext_lazy("Food, farming and nature"),
}
"""The sectors an organization's kind belongs to."""

AUDIENCE_NAMES: dict[str, object] = {
    "everyone": gettext_lazy("Everyone"),
    "early_childhood": gettext_lazy("Children under six"),
    "children": gettext_lazy("Children"),
    "teens": gettext_lazy("Teens"),
    "young_adults": gettext_lazy("Young adults"),
    "adults": gettext_lazy("Adults"),
    "seniors": gettext_lazy("Older adults"),
    "families": gettext_lazy("Families"),
    "caregivers": gettext_lazy("Caregivers"),
    "students": gettext_lazy("Students"),
    "educators": gettext_lazy("Educators"),
    "job_seekers": gettext_lazy("People looking for work"),
    "workers": gettext_lazy("Workers"),
    "business_owners": gettext_lazy("Business owners"),
    "veterans": gettext_lazy("Veterans"),
    "immigrants": gettext_lazy("Newcomers and immigrants"),
    "disabled": gettext_lazy("People with disabilities"),
    "homeless": gettext_lazy("People without a home"),
    "incarcerated": gettext_lazy("People in prison or jail"),
    "lgbtq": gettext_lazy("LGBTQ people"),
    "rural": gettext_lazy("People in the countryside"),
}

TIME_NAMES: dict[str, object] = {
    "mon_morning": gettext_lazy("Monday morning"),
    "mon_afternoon": gettext_lazy("Monday afternoon"),
    "mon_evening": gettext_lazy("Monday evening"),
    "tue_morning": gettext_lazy("Tuesday morning"),
    "tue_afternoon": gettext_lazy("Tuesday afternoon"),
    "tue_evening": gettext_lazy("Tuesday evening"),
    "wed_morning": gettext_lazy("Wednesday morning"),
    "wed_afternoon": gettext_lazy("Wednesday afternoon"),
    "wed_evening": gettext_lazy("Wednesday evening"),
    "thu_morning": gettext_lazy("Thursday morning"),
    "thu_afternoon": gettext_lazy("Thursday afternoon"),
    "thu_evening": gettext_lazy("Thursday evening"),
    "fri_morning": gettext_lazy("Friday morning"),
    "fri_afternoon": gettext_lazy("Friday afternoon"),
    "fri_evening": gettext_lazy("Friday evening"),
    "sat_morning": gettext_lazy("Saturday morning"),
    "sat_afternoon": gettext_lazy("Saturday afternoon"),
    "sat_evening": gettext_lazy("Saturday evening"),
    "sun_morning": gettext_lazy("Sunday morning"),
    "sun_afternoon": gettext_lazy("Sunday afternoon"),
    "sun_evening": gettext_lazy("Sunday evening"),
}


def language_name(code: str) -> str:
    """A language's name; its code where we have none."""
    return str(LANGUAGE_NAMES.get(code, code))


def audience_name(code: str) -> str:
    """A group of people's name; an unlisted word as it was written."""
    return str(AUDIENCE_NAMES.get(code, code.replace("_", " ").capitalize()))


def time_name(code: str) -> str:
    """A time of the week in words."""
    return str(TIME_NAMES.get(code, code.replace("_", " ")))


def language_names(codes: Iterable[str]) -> str:
    """Several languages in one line."""
    return _(", ").join(language_name(one) for one in codes)


def language_choices() -> list[tuple[str, object]]:
    """For a form: English and Spanish first, the rest as listed."""
    return [(one, LANGUAGE_NAMES[one]) for one in LANGUAGES]


def audience_choices() -> list[tuple[str, object]]:
    """For a form."""
    return [(one, AUDIENCE_NAMES[one]) for one in AUDIENCES]


def time_choices() -> list[tuple[str, object]]:
    """For a form."""
    return [(one, TIME_NAMES[one]) for one in TIMES]
