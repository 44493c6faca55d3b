"""Happenings in words. Rooms add a sentence for each event they tell."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Any, Protocol

from django.utils.translation import gettext_lazy as _

SENTENCES: dict[str, object] = {
    "kernel.settled": _("%(who)s changed the network's settings."),
}
ADDRESSES: dict[str, Callable[[int], str]] = {}


@dataclass(frozen=True)
class Line:
    """One happening as a page shows it."""

    at: datetime
    text: str
    url: str
    name: str


def add_sentences(words: Mapping[str, object]) -> None:
    """Event name → sentence with %(who)s and the event's facts in it."""
    SENTENCES.update(words)


def add_address(kind: str, address: Callable[[int], str]) -> None:
    """Where a thing of this kind has its page."""
    ADDRESSES[kind] = address


class Happened(Protocol):
    """What a line needs of a happening."""

    name: str
    actor_name: str
    subject_kind: str
    subject_id: int
    facts: Any
    at: datetime


def line(happening: Happened) -> Line:
    """A happening as a sentence with the address of its subject."""
    words = SENTENCES.get(happening.name)
    facts = {"who": happening.actor_name or str(_("Somebody")), **happening.facts}
    text = str(words) % facts if words else happening.name.replace(".", " ").replace("_", " ")
    address = ADDRESSES.get(happening.subject_kind)
    return Line(
        happening.at, text, address(happening.subject_id) if address else "", happening.name
    )
