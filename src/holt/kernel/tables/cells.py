"""What a cell may hold, as the page shows it and as an export keeps it."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date, datetime
from decimal import Decimal
from typing import Any

from django.utils import formats, timezone
from django.utils.html import conditional_escape
from django.utils.safestring import SafeString, mark_safe
from django.utils.translation import gettext

NOTHING = "–"
TONES = frozenset({"", "river", "well", "due", "quiet"})
SCHEMES = ("http:", "https:", "mailto:", "tel:")


@dataclass(frozen=True)
class Link:
    """Text that leads somewhere: a path in Holt, or an http(s), mailto or tel address."""

    text: object
    url: str


@dataclass(frozen=True)
class Badge:
    """A short word for a state. Tones: "" plain, river ours, well, due, quiet."""

    text: object
    tone: str = ""


def esc(value: object) -> str:
    return str(conditional_escape(str(value)))


def safe_url(url: str) -> bool:
    """Whether an address may be linked: no scripts, no data."""
    head = url.strip().split("/", 1)[0].split("?", 1)[0].split("#", 1)[0].lower()
    return ":" not in head or head.startswith(SCHEMES)


def link_html(link: Link) -> str:
    url = str(link.url)
    if not url or not safe_url(url):
        return text(link.text)
    return f'<a href="{esc(url)}">{text(link.text)}</a>'


def badge_html(badge: Badge) -> str:
    tone = badge.tone if badge.tone in TONES else ""
    return f'<span class="kind {tone}">{esc(badge.text)}</span>' if str(badge.text) else NOTHING


def moment(value: datetime) -> str:
    """A datetime in the reader's zone and language."""
    here = timezone.localtime(value) if timezone.is_aware(value) else value
    return esc(formats.date_format(here, "SHORT_DATETIME_FORMAT"))


def number(value: int | Decimal | float) -> str:
    return esc(formats.localize(value, use_l10n=True))


def day(value: date) -> str:
    return esc(formats.date_format(value, "DATE_FORMAT"))


def text(value: object) -> str:
    return esc(value) or NOTHING


def many(values: tuple[Any, ...] | list[Any]) -> str:
    return ", ".join(shown(one) for one in values) or NOTHING


def shown(value: object) -> SafeString:
    """A cell's value as HTML."""
    if value is None or value == "":
        return SafeString(NOTHING)
    show = SHOW.get(type(value)) or next(
        (how for kind, how in SHOW.items() if isinstance(value, kind)), text
    )
    return mark_safe(show(value))  # every branch escapes what it was given


def yes_no(value: bool) -> str:
    return esc(gettext("Yes") if value else gettext("No"))


SHOW: dict[type, Callable[[Any], str]] = {
    str: text,
    bool: yes_no,
    Link: link_html,
    Badge: badge_html,
    datetime: moment,
    date: day,
    int: number,
    Decimal: number,
    float: number,
    tuple: many,
    list: many,
}


def kept(value: object) -> object:
    """A cell's value as an export keeps it: plain text, numbers, dates, or None."""
    if isinstance(value, Link | Badge):
        return str(value.text)
    if isinstance(value, tuple | list):
        return "; ".join(str(kept(one)) for one in value)
    if isinstance(value, datetime) and timezone.is_aware(value):
        return timezone.localtime(value)
    if value is None or isinstance(value, str | bool | int | float | Decimal | date):
        return value
    return str(value)
