"""Mutual aid forgets people: whoever asks for it, and everyone half a year after it was over."""

from datetime import datetime

from django.db.models import Q

from holt.evaluation import queries, rules
from holt.evaluation.models import AidCalled, CallOut
from holt.kernel import erasure
from holt.kernel.viewer import THE_HOUSE
from holt.people import actions as people
from holt.people import queries as links


@erasure.forgets
def forget_helper(person_id: int, *, email: str, name: str, now: datetime) -> None:
    """Whoever asks to be forgotten is no contact any more, and nobody's answer names them."""
    queries.called_by_name(email, name).update(contact_name="", contact_email="", contact_phone="")
    for row in queries.called_people(email, name):
        _forget(row, now)


def forget_helpers(now: datetime) -> int:
    """For the clock: call-outs that were over half a year ago; returns how many."""
    long_ago = now - rules.FORGET_AID
    due = CallOut.objects.filter(ended_at__lt=long_ago, tidied_at__isnull=True)
    for call in due:
        for row in call.called.all():
            _forget(row, now)
        call.tidied_at = now
        call.save(update_fields=["tidied_at"])
    return len(due)


def _forget(row: AidCalled, now: datetime) -> None:
    """What was answered stays, without whoever said it, their words and their address."""
    for link in links.links_to("aid_called", row.pk).filter(~Q(email__endswith="@erased.invalid")):
        people.forget_holder(THE_HOUSE, links.link_to_change(link.pk), now=now)
    row.contact_name = row.contact_email = row.contact_phone = row.words = ""
    row.answered_by = erasure.GONE if row.answer else ""
    row.save(
        update_fields=["contact_name", "contact_email", "contact_phone", "words", "answered_by"]
    )
