"""The kinds of ties in words: on the switches, in the address, in sentences, in tables."""

from collections.abc import Collection, Iterable
from dataclasses import dataclass

from django.http import HttpRequest
from django.utils.translation import gettext_lazy as _
from django.utils.translation import ngettext

from holt.evaluation.queries import Network, Tie
from holt.evaluation.rules import JUST_WORK, TieKind

NAMES = {
    TieKind.PARTNERSHIP: _("Partnerships"),
    TieKind.PROGRAM: _("Programs and exhibitions together"),
    TieKind.CIRCLE: _("Colleagues in one circle"),
    TieKind.NAMED: _("Named when the network was asked"),
    TieKind.INTRODUCTION: _("Your introductions"),
    TieKind.CONTACT: _("Your contacts"),
}
"""A switch for each."""
AS_ONE = {
    TieKind.PARTNERSHIP: _("Partnership"),
    TieKind.PROGRAM: _("Program or exhibition"),
    TieKind.CIRCLE: _("Circle"),
    TieKind.NAMED: _("Named when asked"),
    TieKind.INTRODUCTION: _("Introduction"),
    TieKind.CONTACT: _("Contact"),
}
"""A tie of it, in a table."""
ORDER = tuple(TieKind)


@dataclass(frozen=True)
class Switch:
    """A kind of ties that counts or not; `number` is its place in the drawing's data."""

    kind: str
    name: object
    number: int
    is_on: bool
    pairs: int


def asked_for(request: HttpRequest) -> tuple[TieKind, ...]:
    """The kinds the address names, partnerships where it names none that there is."""
    wanted = set(request.GET.getlist("ties"))
    return tuple(one for one in TieKind if one.value in wanted) or JUST_WORK


def in_address(kinds: Collection[TieKind]) -> str:
    """The kinds as the address names them, when they are not partnerships alone."""
    if tuple(kinds) == JUST_WORK:
        return ""
    return "".join(f"&ties={one.value}" for one in kinds)


def switches(
    found: Network, year: int, kinds: Collection[TieKind], among: Collection[TieKind] = ORDER
) -> list[Switch]:
    """For each kind there is, of those that may be chosen; empty while there is one only."""
    there = [one for one in found.kinds if one in among]
    if len(there) < 2:
        return []
    return [
        Switch(
            one.value,
            NAMES[one],
            ORDER.index(one),
            one in kinds,
            len({tie.pair for tie in found.of_kinds(year, (one,))}),
        )
        for one in there
    ]


def told(found: Network, year: int, kinds: Iterable[TieKind]) -> list[str]:
    """A sentence for each kind that is drawn beside partnerships."""
    working = {one.pair for one in found.in_year(year)}
    drawn = [one for one in kinds if one is not TieKind.PARTNERSHIP]
    return [
        _sentence(one, found.of_kinds(year, (one,)), working)
        for one in drawn
        if found.of_kinds(year, (one,))
    ]


def _sentence(kind: TieKind, ties: tuple[Tie, ...], working: set[tuple[int, int]]) -> str:
    pairs = {one.pair for one in ties}
    facts = {
        "pairs": len(pairs),
        "without": len(pairs - working),
        "contacts": sum(one.count for one in ties),
    }
    return _TOLD[kind](len(pairs)) % facts


_TOLD = {
    TieKind.PROGRAM: lambda n: ngettext(
        "%(pairs)s pair ran a program or showed an exhibition together, %(without)s without a "
        "partnership.",
        "%(pairs)s pairs ran programs or showed exhibitions together, %(without)s of them without "
        "a partnership.",
        n,
    ),
    TieKind.CIRCLE: lambda n: ngettext(
        "%(pairs)s pair has people in one circle, %(without)s without a partnership.",
        "%(pairs)s pairs have people in one circle, %(without)s of them without a partnership.",
        n,
    ),
    TieKind.NAMED: lambda n: ngettext(
        "%(pairs)s pair was named when the network was asked, %(without)s without a partnership "
        "here.",
        "%(pairs)s pairs were named when the network was asked, %(without)s of them without a "
        "partnership here.",
        n,
    ),
    TieKind.INTRODUCTION: lambda n: ngettext(
        "%(pairs)s introduction you know of was made, %(without)s has no partnership so far.",
        "%(pairs)s introductions you know of were made, %(without)s of them have no partnership "
        "so far.",
        n,
    ),
    TieKind.CONTACT: lambda n: ngettext(
        "With %(pairs)s partner you were in touch, %(contacts)s times as logged.",
        "With %(pairs)s partners you were in touch, %(contacts)s times as logged.",
        n,
    ),
}
