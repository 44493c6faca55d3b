"""Bookings on closed times: moved or called off together, with a result for each."""

from dataclasses import dataclass
from datetime import datetime, timedelta
from zoneinfo import ZoneInfo

from django.db import transaction

from holt.kernel import checks
from holt.kernel.errors import Problem, Refused
from holt.kernel.events import Audience
from holt.kernel.happenings import tell
from holt.kernel.verbs import verb
from holt.kernel.viewer import Viewer
from holt.spaces import access, events, queries
from holt.spaces.actions.changing import cancel, move
from holt.spaces.asks import CancelAsk, MoveAsk, SettleClashesAsk
from holt.spaces.queries import Clashing
from holt.values.states import WrongState

HOW = ("move", "cancel")
MOST_DAYS = 90


@dataclass(frozen=True)
class Settled:
    """What became of each: the booking, and the refusal if it stays as it was."""

    space_id: int
    results: tuple[tuple[Clashing, Problem | WrongState | None], ...]

    @property
    def left(self) -> int:
        return sum(no is not None for _one, no in self.results)


@verb("spaces.settle_clashes", ask=SettleClashesAsk)
def settle_clashes(actor: Viewer, ask: SettleClashesAsk, *, now: datetime) -> Settled:
    """Each on its own: one that cannot be moved stays, and is told with the reason.

    Only what clashes now can be settled so. Raises Refused "nothing_chosen", "needed".
    """
    space = queries.space_row(actor, ask.space_id)
    access.require(access.may_keep(actor, space.organization_id), actor)
    checks.choice(ask.how, "how", HOW)
    checks.whole(ask.days, "days", least=0, most=MOST_DAYS)
    if ask.how == "cancel":
        checks.text(ask.reason, "reason", most=300, needed=True)
    chosen = set(ask.booking_ids)
    clashing = [one for one in queries.clashes(actor, now, space.pk) if one.id in chosen]
    if not clashing:
        raise Refused("nothing_chosen")
    made = Settled(space.pk, tuple((one, _settle(actor, one, ask, now)) for one in clashing))
    tell(
        events.ClashesSettled(
            space.pk,
            space.organization_id,
            space.name,
            settled=len(made.results) - made.left,
            left=made.left,
        ),
        by=actor,
        at=now,
        audience=Audience.only([space.organization_id]),
    )
    return made


def _settle(
    actor: Viewer, one: Clashing, ask: SettleClashesAsk, now: datetime
) -> Problem | WrongState | None:
    """Do it to one; the refusal if it cannot be done."""
    try:
        with transaction.atomic():
            if ask.how == "cancel":
                cancel(actor, CancelAsk(one.id, ask.reason), now=now)
            else:
                move(actor, move_of(one, ask.to_space_id, ask.days), now=now)
    except (Problem, WrongState) as no:
        return no
    return None


def move_of(one: Clashing, to_space_id: int | None, days: int) -> MoveAsk:
    """The same hours on the wall, so many days later, here or elsewhere."""
    where = ZoneInfo(one.zone)
    begins, ends = one.starts_at.astimezone(where), one.ends_at.astimezone(where)
    on = begins.date() + timedelta(days=days)
    return MoveAsk(one.id, on, begins.time(), ends.time(), to_space_id)
