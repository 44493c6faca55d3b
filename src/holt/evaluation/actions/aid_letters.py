"""The letters of a call-out: the call with its link, one reminder, the end."""

from collections.abc import Callable
from datetime import datetime

from django.utils.translation import gettext as _

from holt.directory import queries as directory
from holt.directory.queries import Recipient
from holt.evaluation import rules
from holt.evaluation.models import AidCalled, CallOut
from holt.kernel.viewer import Role, Viewer
from holt.people import actions as people

PURPOSE = "answer_aid"
TOPIC = "call_outs"
"""No topic that anybody can turn off or have once a week: a flood does not wait for Monday."""


def write_call(actor: Viewer, row: AidCalled, now: datetime, *, again: bool = False) -> None:
    """To the contact by a signed link, and to the organization's own people here."""
    call = row.call_out
    staff = _staff(row)
    if row.contact_email:
        _link, token = people.make_link(
            actor,
            purpose=PURPOSE,
            subject_kind="aid_called",
            subject_id=row.pk,
            organization_id=row.organization_id,
            email=row.contact_email,
            name=row.contact_name,
            language=row.language,
            now=now,
            days=rules.LINK_DAYS_AID,
        )
        _letter(row.contact_email, call, people.address_of(token), row.language, now, again)
    for one in staff:
        address = f"/aid/call-outs/{call.pk}/answers/{row.pk}/answer-aid/"
        _letter(one.person_id, call, address, one.language, now, again)
    row.is_mailed = bool(row.contact_email or staff)
    row.reminded_at = now if again else None
    row.save(update_fields=["is_mailed", "reminded_at"])


def _staff(row: AidCalled) -> list[Recipient]:
    """Its own people, without whoever gets the link anyway."""
    found = directory.staff_emails([row.organization_id], Role.STAFF)
    return [one for one in found if one.email.lower() != row.contact_email.lower()]


def _letter(
    to: int | str, call: CallOut, link: str, language: str, now: datetime, again: bool
) -> None:
    people.notify(
        to,
        topic=TOPIC,
        subject=_subject(call, again),
        text=_text(call),
        link=link,
        language=language,
        now=now,
    )


def _subject(call: CallOut, again: bool) -> Callable[[], str]:
    facts = {"party": call.organization.name, "title": call.title}

    def said() -> str:
        if call.is_drill:
            told = _("DRILL, nothing has happened: %(party)s tries mutual aid") % facts
        else:
            told = _("%(party)s asks for help: %(title)s") % facts
        return _("Not answered yet. %(told)s") % {"told": told} if again else told

    return said


def _text(call: CallOut) -> Callable[[], str]:
    """What happened and what is needed; a drill says first and last that it is one."""
    wanted = [(one.what, one.amount) for one in call.wanted.order_by("pk")]

    def said() -> str:
        needs = "\n".join(
            _("– %(what)s: %(amount)s") % {"what": what, "amount": amount}
            for what, amount in wanted
        )
        parts = [
            _("This is a drill. Nothing has happened, and nobody needs to come.")
            if call.is_drill
            else "",
            call.happened,
            call.where,
            _("What is needed:") + "\n" + needs,
            _("Questions: %(reach)s") % {"reach": call.reach},
            _("Please answer, even if it is no. It takes a minute, and you need no account. You "
              "can change your answer by the same link."),
            _("Please answer as you would if it were real. This is a drill.")
            if call.is_drill
            else "",
        ]  # fmt: skip
        return "\n\n".join(part for part in parts if part)

    return said


def write_end(call: CallOut, now: datetime) -> None:
    """Thanks to whoever said yes; of what was cancelled everybody hears who was called."""
    is_over = call.state == CallOut.State.CLOSED
    rows = call.called.filter(is_mailed=True)
    for row in rows.filter(answer=AidCalled.Answer.YES) if is_over else rows:
        addressees: list[tuple[int | str, str]] = [
            (one.person_id, one.language) for one in _staff(row)
        ]
        if row.contact_email:
            addressees.append((row.contact_email, row.language))
        for to, language in addressees:
            people.notify(
                to,
                topic=TOPIC,
                subject=_end_subject(call, is_over),
                text=_end_text(call, is_over),
                language=language,
                now=now,
            )


def _end_subject(call: CallOut, is_over: bool) -> Callable[[], str]:
    facts = {"title": call.title}

    def said() -> str:
        if call.is_drill:
            return _("The drill is over, thank you") if is_over else _("The drill is called off")
        told = _("It is over, thank you: %(title)s") if is_over else _("Called off: %(title)s")
        return told % facts

    return said


def _end_text(call: CallOut, is_over: bool) -> Callable[[], str]:
    facts = {"party": call.organization.name, "reason": call.reason, "reach": call.reach}
    return lambda: (
        _("%(party)s has closed its call-out. Thank you for saying yes. If something of yours is "
          "still there: %(reach)s")
        if is_over
        else _("%(party)s has called it off: %(reason)s\n\nNobody needs to come. Thank you. "
               "Questions: %(reach)s")
    ) % facts  # fmt: skip
