"""The door of a session: who is on the list, who came, and how many came without signing up."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime, timedelta

from django.db.models import Sum

from holt.kernel.viewer import Role, Viewer
from holt.programs import rules
from holt.programs.models import Session, SignUp, Tap
from holt.programs.queries.sessions import SessionLine, line, sessions, with_details

AROUND = timedelta(hours=18)
MOST = 40


@dataclass(frozen=True)
class DoorStand:
    """How a session stands at its door. `came` is sign-up → people here; `walk_ins` kind → people;
    `others` the sign-ups about which a later tap of somebody else counts, `left_out` how many taps
    were about people who are not on this list."""

    came: Mapping[int, int]
    walk_ins: Mapping[str, int]
    here: int
    people: int
    others: tuple[int, ...] = ()
    left_out: int = 0


def walk_ins_of(session_id: int) -> dict[str, int]:
    """Kind → people who came without signing up; no names, so whoever sees the session may know."""
    rows = Tap.objects.filter(session_id=session_id).exclude(kind=Tap.Kind.HERE)
    sums = dict(rows.order_by().values_list("kind").annotate(Sum("count")))
    return {kind: max(0, sums.get(kind, 0)) for kind in rules.WALK_INS}


def door_stand(session_id: int, others: tuple[int, ...] = (), left_out: int = 0) -> DoorStand:
    """The door as it stands; the caller has checked who may know."""
    rows = SignUp.objects.filter(session_id=session_id, came__gt=0)
    came = dict(rows.order_by("pk").values_list("pk", "came"))
    walk_ins = walk_ins_of(session_id)
    here = sum(one or 0 for one in came.values())
    total = rules.people(here, walk_ins)
    return DoorStand(
        {pk: n or 0 for pk, n in came.items()}, walk_ins, here, total, others, left_out
    )


def doors_today(viewer: Viewer, now: datetime) -> tuple[SessionLine, ...]:
    """Sessions of about today at whose doors the viewer may stand, soonest first."""
    if not any(role >= Role.STAFF for role in viewer.roles.values()):
        return ()
    rows = with_details(sessions(viewer)).exclude(state=Session.State.CANCELED)
    rows = rows.filter(starts_at__lte=now + AROUND, ends_at__gte=now - AROUND)
    return tuple(line(one) for one in rows.order_by("starts_at", "pk")[:MOST])
