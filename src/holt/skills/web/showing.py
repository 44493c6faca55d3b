"""Skills as pages show them: words in the reader's language, and how to reach somebody."""

from collections.abc import Iterable
from typing import Any
from urllib.parse import urlencode

from django.urls import reverse
from django.utils.translation import get_language

from holt.directory import queries as directory
from holt.kernel.viewer import Role, Viewer
from holt.kernel.web.vocabulary import LANGUAGE_NAMES, language_names
from holt.methods.words import fold
from holt.peers import queries as peers
from holt.people import queries as people
from holt.skills import queries
from holt.skills.web.words import HELPS, LEVELS, called


def labels_now() -> dict[str, str]:
    """The directory's subjects in the reader's language."""
    return directory.subject_labels(get_language() or "en")


def names_like(typed: str, most: int = 12) -> list[str]:
    """Words to offer for what was typed: of the list, of the directory, and languages."""
    if not typed.strip():
        return []
    labels = labels_now()
    near = [called(one, one.name, labels) for one in queries.near_words(typed)]
    known = [called(one, one.name, labels) for one in queries.skill_words()]
    names = [*known, *labels.values(), *(str(one) for one in LANGUAGE_NAMES.values())]
    begun = [one for one in names if fold(typed) in fold(one)]
    return list(dict.fromkeys([*near, *begun]))[:most]


def shown_skills(rows: Iterable[queries.SkillRow], direction: str) -> list[dict[str, Any]]:
    """The rows of one direction with their words."""
    labels = labels_now()
    return [
        {
            "skill": one,
            "name": called(one, one.word, labels),
            "level": LEVELS[one.level],
            "helps": ", ".join(str(HELPS[help]) for help in one.helps),
            "languages": language_names(one.languages),
        }
        for one in rows
        if one.direction == direction
    ]


def hello_url(viewer: Viewer, person_id: int, text: str = "") -> str:
    """Where a first message to this colleague begins; empty while they show no card."""
    return hello_urls(viewer, {person_id: text}).get(person_id, "")


def hello_urls(viewer: Viewer, texts: dict[int, str]) -> dict[int, str]:
    """The same for several, each with words to begin with. One query."""
    rows = peers.cards(viewer).filter(person_id__in=texts, is_shown=True)
    found = {}
    for pk in rows.values_list("person_id", flat=True):
        begun = f"?{urlencode({'text': texts[pk]})}" if texts[pk] else ""
        found[pk] = reverse("peers:say_hello", args=[pk]) + begun
    return found


def homes_of(viewer: Viewer, least: Role = Role.VIEWER) -> list[tuple[int, str]]:
    """(id, name) of where the viewer belongs with at least this role, their own house first."""
    return list(directory.own_choices(viewer, least))


def has_agreed(viewer: Viewer) -> bool:
    """Whether the network may see what the viewer offers."""
    return people.settings_of(viewer).offer_consent_at is not None
