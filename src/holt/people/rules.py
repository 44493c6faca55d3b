"""What the people room decides: link states, when mail goes, which choices there are."""

import zoneinfo
from datetime import datetime, time, timedelta
from enum import StrEnum

from holt.kernel import checks
from holt.kernel.errors import Refused
from holt.values.vocabulary import LANGUAGES
from holt.values.zones import zones

LINK_DAYS = 30
CODE_MINUTES = 15
CODE_TRIES = 5
DIGEST_HOUR = 7
MOST_TOKENS = 20
MOST_SUBJECTS = 30
MOST_HOURS_A_MONTH = 200
PAGE_LANGUAGES = ("en", "es")


class LinkState(StrEnum):
    """How a signed link stands at a moment."""

    OPEN = "open"
    USED = "used"
    EXPIRED = "expired"
    REVOKED = "revoked"


class Topic(StrEnum):
    """What mail can be about; each has its own cadence."""

    NEEDS = "needs"
    PARTNERSHIPS = "partnerships"
    COMMITMENTS = "commitments"
    REVIEWS = "reviews"
    MESSAGES = "messages"
    LESSONS = "lessons"
    DIGESTS = "digests"


class Cadence(StrEnum):
    """How often a person wants mail of a topic."""

    AT_ONCE = "at_once"
    DAILY = "daily"
    WEEKLY = "weekly"
    NEVER = "never"


class Scope(StrEnum):
    """What an API token may do."""

    READ = "read"
    NEEDS_WRITE = "needs:write"
    PARTNERSHIPS_WRITE = "partnerships:write"
    DIRECTORY_WRITE = "directory:write"
    ALL = "all"


USUAL_CADENCE: dict[str, Cadence] = {
    Topic.NEEDS: Cadence.WEEKLY,
    Topic.PARTNERSHIPS: Cadence.AT_ONCE,
    Topic.COMMITMENTS: Cadence.DAILY,
    Topic.REVIEWS: Cadence.AT_ONCE,
    Topic.MESSAGES: Cadence.AT_ONCE,
    Topic.LESSONS: Cadence.WEEKLY,
    Topic.DIGESTS: Cadence.WEEKLY,
}


def link_state(state: str, expires_at: datetime, now: datetime) -> LinkState:
    """What a kept link is worth now: being revoked or used goes before having expired."""
    kept = LinkState(state)
    if kept is LinkState.OPEN and now >= expires_at:
        return LinkState.EXPIRED
    return kept


def may_be_renewed_by_holder(state: LinkState, was_replaced: bool) -> bool:
    """Whether its holder may ask for a fresh link: not when somebody took this one back."""
    return state in (LinkState.USED, LinkState.EXPIRED) or (
        state is LinkState.REVOKED and was_replaced
    )


def cadence(chosen: dict[str, str], topic: str) -> Cadence:
    """The cadence a person chose for a topic, or the usual one; other mail goes at once."""
    return Cadence(chosen.get(topic, USUAL_CADENCE.get(topic, Cadence.AT_ONCE)))


def mail_goes_at(chosen: Cadence, now: datetime, zone: str) -> datetime | None:
    """When a letter goes: now, the next 7:00 (Monday's, if weekly) in the zone, or never (None)."""
    if chosen is Cadence.NEVER:
        return None
    if chosen is Cadence.AT_ONCE:
        return now
    here = zoneinfo.ZoneInfo(zone)
    day = now.astimezone(here).date()
    for ahead in range(9):
        morning = datetime.combine(day + timedelta(days=ahead), time(DIGEST_HOUR), tzinfo=here)
        if morning > now and (chosen is Cadence.DAILY or morning.weekday() == 0):
            return morning
    raise AssertionError("a Monday comes within nine days")


def zone(value: str) -> str:
    """An IANA time zone this machine knows."""
    return checks.choice(value, "zone", zones())


def page_language(value: str) -> str:
    """A language the pages are written in."""
    return checks.choice(value, "language", PAGE_LANGUAGES)


def spoken(values: tuple[str, ...]) -> tuple[str, ...]:
    """Language codes a person speaks, each once, in the order given."""
    return tuple(dict.fromkeys(checks.choice(one, "languages", LANGUAGES) for one in values))


def subjects(values: tuple[str, ...]) -> tuple[str, ...]:
    """Subjects a person knows, each once and at most 60 characters."""
    return checks.words(values, "subjects", most=60, count=MOST_SUBJECTS)


def hours(value: int | None) -> int | None:
    """Hours a month a person would give: none, or 0 to 200."""
    return checks.whole(value, "hours_a_month", most=MOST_HOURS_A_MONTH)


def scopes(values: tuple[str, ...]) -> tuple[str, ...]:
    """The scopes of a token, sorted; at least one, all known."""
    if not values:
        raise Refused("needed", "scopes")
    known = {one.value for one in Scope}
    return tuple(sorted({checks.choice(one, "scopes", known) for one in values}))
