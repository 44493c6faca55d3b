"""What a partnership's log says, as early warning reads it: days, kinds and figures, no words."""

from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Any

from django.db.models import Q, QuerySet

from holt.kernel.models import Happening
from holt.kernel.viewer import Viewer
from holt.methods.attainment import Goal, attainment
from holt.methods.warning import Agreed, Entry, Kind, Log, Pause, Side
from holt.partnerships import access, rules
from holt.partnerships.models import (
    Commitment,
    Meeting,
    Message,
    Partnership,
    Party,
    PlanGoal,
    Pulse,
    ReviewAnswer,
)
from holt.partnerships.queries.due import PULSE_DAY
from holt.partnerships.queries.held import parties_of, seat_of

LOOK_BACK = timedelta(days=3 * 365)
SCALE = {1: 3.0, 2: 4.0, 3: 4.5}
"""Worried, all right, going well, as the meter reads a pulse: one worried tap is no alarm yet."""
BAD = {"kept": 0.0, "missed": 1.0}
LATE = 0.5
Found = dict[int, list[Entry]]
Sides = dict[int, dict[int, Side]]


@dataclass(frozen=True)
class Logged:
    """One partnership's level as it was said, and its log."""

    partnership_id: int
    log: Log


def logs(viewer: Viewer, today: date, partnership_ids: Iterable[int] | None = None) -> list[Logged]:
    """The logs of partnerships at work; without ids of all of them, for the house alone."""
    rows = Partnership.objects.filter(state__in=rules.AT_WORK)
    if partnership_ids is None:
        access.require(viewer.is_house, viewer)
    else:
        rows = rows.filter(pk__in=[one for one in partnership_ids if _inside(viewer, one)])
    return list(_read(rows, today))


def _inside(viewer: Viewer, partnership_id: int) -> bool:
    seats = tuple(seat_of(one) for one in parties_of(partnership_id))
    return access.may_see_inside(viewer, access.Seats(partnership_id, False, seats))


def _read(rows: QuerySet[Partnership], today: date) -> Iterator[Logged]:
    since = today - LOOK_BACK
    held = list(
        rows.order_by("pk").values_list("pk", "level", "starts_on", "proposed_at", "ends_on")
    )
    ids = rows.order_by().values("pk")
    found: Found = defaultdict(list)
    sides = _sides(ids)
    _contacts(found, sides, ids, since)
    _promises(found, sides, ids, since)
    _reviews(found, sides, ids, since)
    _goals(found, ids, since)
    asked = _pulses(found, sides, ids, since)
    pauses = _pauses(ids, today)
    for pk, level, starts_on, proposed_at, ends_on in held:
        first = max(starts_on or proposed_at.date(), since)
        found[pk] += _asked(sides[pk].values(), first, today, asked)
        start = first.toordinal()
        ends = (Agreed(start, ends_on.toordinal()),) if ends_on else ()
        yield Logged(pk, Log(level, start, tuple(found[pk]), tuple(pauses[pk]), ends))


def _sides(ids: QuerySet[Any]) -> Sides:
    """The leading party keeps the log; everybody else is the other side."""
    found: Sides = defaultdict(dict)
    parties = Party.objects.filter(partnership__in=ids, state="accepted")
    for pk, party_id, leads in parties.values_list("partnership_id", "pk", "is_lead").iterator():
        found[pk][party_id] = Side.OURS if leads else Side.THEIRS
    return found


def _contacts(found: Found, sides: Sides, ids: QuerySet[Any], since: date) -> None:
    """Meetings, calls, visits; messages count once a day; who came to joint meetings."""
    met = Meeting.objects.filter(partnership__in=ids, on__gte=since)
    for pk, on, joint, there in met.values_list(
        "partnership_id", "on", "is_joint", "parties_there"
    ).iterator():
        found[pk].append(Entry(on.toordinal(), Kind.CONTACT))
        if joint:
            found[pk] += [
                Entry(on.toordinal(), Kind.MEETING, side, float(party_id not in there))
                for party_id, side in sides[pk].items()
            ]
    written = Message.objects.filter(partnership__in=ids, at__date__gte=since, is_private=False)
    for pk, on in written.order_by().values_list("partnership_id", "at__date").distinct():
        found[pk].append(Entry(on.toordinal(), Kind.CONTACT))


def _promises(found: Found, sides: Sides, ids: QuerySet[Any], since: date) -> None:
    rows = Commitment.objects.filter(
        partnership__in=ids, state__in=tuple(BAD), settled_on__gte=since
    )
    for pk, party_id, state, due_on, on in rows.values_list(
        "partnership_id", "party_id", "state", "due_on", "settled_on"
    ).iterator():
        if on is None:
            continue
        value = LATE if state == "kept" and on > due_on else BAD[state]
        side = sides[pk].get(party_id, Side.THEIRS)
        found[pk].append(Entry(on.toordinal(), Kind.PROMISE, side, value))


def _reviews(found: Found, sides: Sides, ids: QuerySet[Any], since: date) -> None:
    """Trust, once all sides have answered. A review opened for trouble lets the meter begin anew."""
    rows = ReviewAnswer.objects.filter(
        review__partnership__in=ids, review__complete_at__date__gte=since
    )
    fresh = set()
    for pk, party_id, trust, on, cause in rows.values_list(
        "review__partnership_id", "party_id", "trust", "review__complete_at__date", "review__cause"
    ).iterator():
        side = sides[pk].get(party_id, Side.THEIRS)
        found[pk].append(Entry(on.toordinal(), Kind.TRUST, side, float(trust)))
        if cause == "trouble":
            fresh.add((pk, on.toordinal()))
    for pk, day in sorted(fresh):
        found[pk].append(Entry(day, Kind.REVIEWED))


def _goals(found: Found, ids: QuerySet[Any], since: date) -> None:
    """T over the goals that were scored on one day."""
    rows = PlanGoal.objects.filter(
        partnership__in=ids, attained_on__gte=since, attained__isnull=False
    )
    days: dict[tuple[int, date], list[Goal]] = defaultdict(list)
    for pk, goal, on, attained, weight in rows.values_list(
        "partnership_id", "pk", "attained_on", "attained", "weight"
    ).iterator():
        if on is not None:
            days[pk, on].append(Goal(str(goal), attained, weight))
    for (pk, on), goals in sorted(days.items()):
        scored = attainment(goals)
        if scored is not None:
            found[pk].append(Entry(on.toordinal(), Kind.GOALS, Side.BOTH, scored.t))


def _pulses(found: Found, sides: Sides, ids: QuerySet[Any], since: date) -> frozenset[date]:
    """Answers of a month enter together when it is over, so that none can be told from another.
    Gives the months in which anybody in the network was asked and answered."""
    rows = Pulse.objects.filter(partnership__in=ids, month__gte=since.replace(day=1))
    months = set()
    for pk, party_id, month, feeling in rows.values_list(
        "partnership_id", "party_id", "month", "feeling"
    ).iterator():
        side = sides[pk].get(party_id, Side.THEIRS)
        day = _after(month).toordinal()
        found[pk].append(Entry(day, Kind.PULSE, side, SCALE[feeling]))
        months.add(month)
    return frozenset(months)


def _after(month: date) -> date:
    """The first day of the next month."""
    return date(month.year + month.month // 12, month.month % 12 + 1, 1)


def _asked(
    sides: Iterable[Side], first: date, today: date, months: frozenset[date]
) -> Iterator[Entry]:
    """Who was asked in which month: from four weeks after the start, while pulses are in use."""
    every = tuple(sides)
    for month in sorted(months):
        day = month.replace(day=PULSE_DAY)
        if first + timedelta(days=28) <= day <= today:
            yield from (Entry(day.toordinal(), Kind.ASKED, side) for side in every)


def _pauses(ids: QuerySet[Any], today: date) -> dict[int, list[Pause]]:
    """From the diary: paused until it was resumed, or still."""
    told = Happening.objects.filter(
        Q(name="partnerships.paused") | Q(name="partnerships.resumed"), subject_id__in=ids
    )
    found: dict[int, list[Pause]] = defaultdict(list)
    begun: dict[int, int] = {}
    for name, pk, at in (
        told.order_by("at", "pk").values_list("name", "subject_id", "at").iterator()
    ):
        if name == "partnerships.paused":
            begun[pk] = at.date().toordinal()
        elif pk in begun:
            first = begun.pop(pk)
            found[pk].append(Pause(first, first, at.date().toordinal()))
    for pk, first in begun.items():
        found[pk].append(Pause(first, first, today.toordinal() + 1))
    return found
