"""At the door: taps of several phones, some sent late, some twice, become one count."""

from collections.abc import Sequence
from datetime import datetime

from holt.kernel import checks
from holt.kernel.errors import Refused
from holt.kernel.events import Audience
from holt.kernel.happenings import tell
from holt.kernel.verbs import verb
from holt.kernel.viewer import Viewer
from holt.programs import access, events, queries, rules
from holt.programs.asks import CountAtDoorAsk, TapRow
from holt.programs.models import Session, SignUp, Tap
from holt.programs.queries import DoorStand


@verb("programs.count_at_door", ask=CountAtDoorAsk)
def count_at_door(actor: Viewer, ask: CountAtDoorAsk, *, now: datetime) -> DoorStand:
    """Add one phone's taps to the count: each once, the latest about the same people counts."""
    held, session = queries.session_to_change(actor, ask.session_id)
    access.require(access.may_see_sign_ups(actor, held.seats), actor)
    rules.STATES.after(session.state, "hold")
    if len(ask.taps) > rules.MOST_TAPS:
        raise Refused("too_many", "taps", {"most": rules.MOST_TAPS})
    sent = [_tap(actor, session, one, ask.sent_at, now) for one in ask.taps]
    kept, left_out = _keep(session, sent)
    others = _settle(session, kept)
    if kept:
        tell(
            events.CountedAtDoor(session.pk, session.title, len(kept)),
            by=actor,
            at=now,
            audience=Audience.only(held.organization_ids),
        )
    return queries.door_stand(session.pk, others, left_out)


def _tap(
    actor: Viewer, session: Session, row: TapRow, sent_at: datetime | None, now: datetime
) -> Tap:
    is_here = row.kind == Tap.Kind.HERE
    least, most = (0, rules.MOST_IN_PARTY) if is_here else (-rules.MOST_AT_ONCE, rules.MOST_AT_ONCE)
    if is_here != (row.sign_up_id is not None):
        raise Refused("needed", "sign_up_id")
    return Tap(
        session=session,
        sign_up_id=row.sign_up_id,
        kind=checks.choice(row.kind, "kind", Tap.Kind.values),
        count=checks.whole(row.count, "count", least=least, most=most) or 0,
        mark=checks.text(row.mark, "mark", most=64, needed=True),
        at=rules.tapped_at(row.at, sent_at, now),
        kept_at=now,
        kept_by_id=actor.person_id,
    )


def _keep(session: Session, sent: Sequence[Tap]) -> tuple[list[Tap], int]:
    """Save the taps that are new, each once; how many were about people not on this list."""
    listed = set(SignUp.objects.filter(session=session).values_list("pk", flat=True))
    ours = [one for one in sent if one.sign_up_id is None or one.sign_up_id in listed]
    known = set(Tap.objects.filter(mark__in=[one.mark for one in ours]).values_list("mark"))
    new = {one.mark: one for one in ours if (one.mark,) not in known}
    Tap.objects.bulk_create(new.values(), ignore_conflicts=True)
    return [*new.values()], len(sent) - len(ours)


def _settle(session: Session, kept: Sequence[Tap]) -> tuple[int, ...]:
    """The latest tap about each sign-up says how many of it are here; those where it was not one
    of these."""
    touched = {one.sign_up_id for one in kept if one.sign_up_id is not None}
    mine = {one.mark for one in kept}
    others = []
    for row in SignUp.objects.filter(session=session, pk__in=touched).order_by("pk"):
        taps = Tap.objects.filter(sign_up=row).values_list("at", "mark", "count")
        last = rules.last(rules.Arrival(*one) for one in taps)
        is_latest = row.came_at is None or last.at >= row.came_at
        if is_latest:
            row.came, row.came_at = last.count or None, last.at
            row.save(update_fields=["came", "came_at"])
        if not is_latest or last.mark not in mine:
            others.append(row.pk)
    return tuple(others)
