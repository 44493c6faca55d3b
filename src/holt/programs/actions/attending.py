"""Who is here, and how many came."""

from datetime import datetime

from holt.kernel import checks
from holt.kernel.events import Audience
from holt.kernel.happenings import tell
from holt.kernel.verbs import verb
from holt.kernel.viewer import Viewer
from holt.programs import access, events, queries, rules
from holt.programs.actions.amending import amend
from holt.programs.asks import CheckInAsk, HoldAsk
from holt.programs.models import Session, SignUp


@verb("programs.hold", ask=HoldAsk)
def hold(actor: Viewer, ask: HoldAsk, *, now: datetime) -> Session:
    """It took place: count who came. Doing it again corrects the count."""
    held, session = queries.session_to_change(actor, ask.session_id)
    access.require(access.may_work(actor, held.seats), actor)
    after = rules.STATES.after(session.state, "hold")
    rules.require_begun(session.starts_at, now)
    rules.require_counts(ask.attended, ask.new_to_us)
    rules.require_groups(ask.attended, ask.back_after_long, ask.partner_people)
    values = {
        "state": after,
        "attended": ask.attended,
        "new_to_us": ask.new_to_us,
        "back_after_long": ask.back_after_long,
        "partner_people": ask.partner_people,
        "note": checks.text(ask.note, "note", most=4000) or session.note,
    }
    return amend(actor, held, session, values, ask.version, events.Held, now)


@verb("programs.check_in", ask=CheckInAsk)
def check_in(actor: Viewer, ask: CheckInAsk, *, now: datetime) -> SignUp:
    """So many of those who signed up together are here; said again, it corrects."""
    held, session, row = queries.sign_up_to_check(actor, ask.sign_up_id)
    access.require(access.may_see_sign_ups(actor, held.seats), actor)
    came = checks.whole(ask.came, "came", most=rules.MOST_IN_PARTY)
    row.came, row.came_at = came or None, now
    row.save(update_fields=["came", "came_at"])
    tell(
        events.CheckedIn(session.pk, held.partnership_id, session.title, came or 0),
        by=actor,
        at=now,
        audience=Audience.only(held.organization_ids),
    )
    return row
