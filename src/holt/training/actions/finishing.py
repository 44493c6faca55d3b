"""Who has finished, and the certificate for the whole course: granted by the program."""

from datetime import datetime

from django.utils.translation import gettext_lazy as _

from holt.kernel import checks
from holt.kernel.errors import Refused
from holt.kernel.verbs import verb
from holt.kernel.viewer import Viewer
from holt.programs import actions as programs
from holt.programs import asks as programs_asks
from holt.programs import queries as dates
from holt.training import access, events, queries, rules
from holt.training.actions.telling import tell_inside, write
from holt.training.asks import FinishMemberAsk
from holt.training.models import Course, Member

DONE = _("You have finished “%(course)s”")
DONE_TEXT = _("Congratulations. It stands in your transcript. %(reason)s")


@verb("training.finish_member", ask=FinishMemberAsk, signed_in_only=True)
def finish_member(actor: Viewer, ask: FinishMemberAsk, *, now: datetime) -> Member:
    """They have finished. Without what the course asks for, only with a reason that stands with it.

    Whoever wanted a certificate is granted it by the program, under its code.
    """
    course, row = queries.member_led(actor, ask.member_id)
    access.require(access.may_lead(actor, course), actor)
    after = rules.MEMBER_STATES.after(row.state, "finish_member")
    stands = queries.book_of(course, [row.pk]).standing(row.pk, row.group_id, now.date())
    reason = checks.text(ask.reason, "reason", most=500)
    if not stands.is_met and not reason:
        raise Refused("not_finished_yet", "reason", {"least": course.least_percent})
    row.state, row.changed_at = after, now
    row.reason = reason or row.reason
    row.version += 1
    row.credit_id = _grant(actor, course, row, stands.minutes, now)
    row.save(update_fields=["state", "reason", "credit", "changed_at", "version"])
    write(
        [row.person_id], course, DONE, DONE_TEXT, now, path="/training/transcript/", reason=reason
    )
    tell_inside(events.MemberFinished, course, actor, now)
    return row


def _grant(actor: Viewer, course: Course, row: Member, minutes: int, now: datetime) -> int | None:
    """The certificate's id; None where none is wanted or given."""
    if not (row.wants_certificate and course.credit_hours and course.program_id):
        return None
    offer = dates.offer_for(actor, None, course.program_id)
    if offer is None:
        raise Refused("tie_program_first")
    person = row.person
    one = programs_asks.GrantRow(person.name, person.email, minutes)
    programs.grant_credit(
        actor, programs_asks.GrantCreditAsk(offer.id, (one,), has_consent=True), now=now
    )
    made = dates.granted_of(actor, offer.id).filter(email=person.email, state="granted")
    return int(made.values_list("pk", flat=True)[0])
