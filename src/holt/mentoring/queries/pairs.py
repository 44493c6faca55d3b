"""Pairs: for the two of them everything, for those who look after the round counts alone."""

from dataclasses import dataclass
from datetime import date, datetime
from typing import Any

from django.db.models import Count, Exists, Max, OuterRef, Q, QuerySet, Sum

from holt.kernel.errors import NotFound
from holt.kernel.viewer import Viewer
from holt.mentoring.models import ByHand, Farewell, HowItGoes, MentoringMeeting, Pair
from holt.mentoring.queries.rounds import Applied, applications, applied


def own_pairs(viewer: Viewer) -> QuerySet[Any]:
    """The viewer's own pairs, once announced, the latest first."""
    mine = Q(mentee__person_id=viewer.person_id or 0) | Q(mentor__person_id=viewer.person_id or 0)
    rows = Pair.objects.filter(mine).exclude(state="proposed")
    joined = rows.select_related(
        "round",
        *("mentee__person", "mentee__organization", "mentor__person", "mentor__organization"),
    )
    return joined.order_by("-offered_at", "-pk")


@dataclass(frozen=True)
class MetLine:
    on: date
    minutes: int
    line: str
    by: str


@dataclass(frozen=True)
class FarewellLine:
    by: str
    is_mine: bool
    thanks: str
    learned: str


@dataclass(frozen=True)
class PairPage:
    """A pair as its two people see it. `learned` and how it goes are shown to who said so."""

    id: int
    round_id: int
    round: str
    round_state: str
    meets_every: str
    ends_on: date
    state: str
    is_mentee: bool
    me: Applied
    other: Applied
    parts: dict[str, float]
    hours: float
    i_said_yes: bool
    began_at: datetime | None
    met: tuple[MetLine, ...]
    my_rating: int | None
    my_note: str
    farewells: tuple[FarewellLine, ...]
    i_thanked: bool
    version: int


def pair(viewer: Viewer, pair_id: int) -> PairPage:
    """One of the viewer's own pairs. Raises NotFound."""
    row = own_pairs(viewer).filter(pk=pair_id).first()
    if row is None:
        raise NotFound
    is_mentee = row.mentee.person_id == viewer.person_id
    me, other = (row.mentee, row.mentor) if is_mentee else (row.mentor, row.mentee)
    how = HowItGoes.objects.filter(pair=row, person_id=viewer.person_id or 0).first()
    farewells = _farewells(row, viewer)
    return PairPage(
        id=row.pk,
        round_id=row.round_id,
        round=row.round.name,
        round_state=row.round.state,
        meets_every=row.round.meets_every,
        ends_on=row.round.ends_on,
        state=row.state,
        is_mentee=is_mentee,
        me=applied(me),
        other=applied(other),
        parts=row.parts,
        hours=row.hours,
        i_said_yes=(row.mentee_yes_at if is_mentee else row.mentor_yes_at) is not None,
        began_at=row.began_at,
        met=_met(row),
        my_rating=how.rating if how else None,
        my_note=how.note if how else "",
        farewells=farewells,
        i_thanked=any(one.is_mine for one in farewells),
        version=row.version,
    )


def _met(row: Pair) -> tuple[MetLine, ...]:
    rows = MentoringMeeting.objects.filter(pair=row).select_related("by").order_by("-on", "-pk")
    return tuple(MetLine(m.on, m.minutes, m.line, m.by.name if m.by else "") for m in rows[:60])


def _farewells(row: Pair, viewer: Viewer) -> tuple[FarewellLine, ...]:
    rows = Farewell.objects.filter(pair=row).select_related("person").order_by("pk")
    return tuple(_farewell(one, one.person_id == viewer.person_id) for one in rows)


def _farewell(row: Any, is_mine: bool) -> FarewellLine:
    return FarewellLine(row.person.name, is_mine, row.thanks, row.learned if is_mine else "")


def pair_to_change(viewer: Viewer, pair_id: int) -> Pair:
    """One of the viewer's own pairs, locked. Raises NotFound."""
    rows = Pair.objects.select_for_update(no_key=True, of=("self",))
    joined = rows.select_related("round", "mentee", "mentor")
    row = joined.filter(pk=pair_id, pk__in=own_pairs(viewer).order_by().values("pk")).first()
    if row is None:
        raise NotFound
    return row


def round_pairs(viewer: Viewer, round_id: int) -> QuerySet[Any]:
    """Announced pairs of a round with counts: how often, how long, when last; never what was said.

    For those who look after the round. Raises NotFound, NotAllowed.
    """
    applications(viewer, round_id)
    rows = Pair.objects.filter(round_id=round_id).exclude(state="proposed")
    joined = rows.select_related("mentee__person", "mentor__person", "round")
    return joined.annotate(
        meeting_count=Count("meetings"), minutes=Sum("meetings__minutes"), last=Max("meetings__on")
    ).order_by("pk")


@dataclass(frozen=True)
class NoteLine:
    """A note somebody wrote midway to the coordinator."""

    name: str
    note: str
    at: datetime


def notes_to_coordinator(viewer: Viewer, round_id: int) -> tuple[NoteLine, ...]:
    """What people wrote to the coordinator, and to nobody else. Raises NotFound, NotAllowed."""
    applications(viewer, round_id)
    rows = HowItGoes.objects.filter(pair__round_id=round_id).exclude(note="")
    joined = rows.select_related("person").order_by("-at", "-pk")
    return tuple(NoteLine(one.person.name, one.note, one.at) for one in joined)  # type: ignore[attr-defined]


def waits_for_me(viewer: Viewer) -> tuple[tuple[int, str, str], ...]:
    """(id, round, what) of pairs that wait for the viewer: to accept, or to say how it goes."""
    if viewer.person_id is None:
        return ()
    said = HowItGoes.objects.filter(pair=OuterRef("pk"), person_id=viewer.person_id)
    rows = own_pairs(viewer).annotate(said_how=Exists(said))
    found = rows.filter(state__in=("offered", "active"))[:20]
    return tuple((row.pk, row.round.name, what) for row in found if (what := _waits(row, viewer)))


def _waits(row: Any, viewer: Viewer) -> str:
    is_mentee = row.mentee.person_id == viewer.person_id
    if row.state == "offered":
        return "" if (row.mentee_yes_at if is_mentee else row.mentor_yes_at) else "accept"
    return "say_how" if row.round.midway_asked_at and not row.said_how else ""


def by_hand(viewer: Viewer, by_hand_id: int) -> ByHand:
    """Something settled by hand in a round the viewer looks after. Raises NotFound, NotAllowed."""
    joined = ByHand.objects.select_related("mentee__person", "mentor__person", "round")
    row = joined.filter(pk=by_hand_id).first()
    if row is None:
        raise NotFound
    applications(viewer, row.round_id)
    return row
