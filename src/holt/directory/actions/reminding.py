"""Letters to those who look after an entry nobody has checked for six or twelve months."""

from datetime import datetime

from django.db import transaction
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from holt.directory import events, queries, rules
from holt.directory.models import Organization
from holt.kernel.events import Audience
from holt.kernel.happenings import tell
from holt.kernel.viewer import THE_HOUSE, Role
from holt.people import actions as people


def remind_due(now: datetime) -> int:
    """Write the letters that are due today; returns how many organizations were reminded.

    May run twice: each organization notes the day it was reminded.
    """
    return sum(_remind(one, now) for one in queries.unchecked_ids(now.date()))


@transaction.atomic
def _remind(organization_id: int, now: datetime) -> bool:
    organization = queries.organization_to_change(THE_HOUSE, organization_id)
    checked = organization.verified_on or organization.added_at.date()
    months = rules.reminder_due(checked, organization.reminded_on, now.date())
    if months is None or organization.status != Organization.Status.ACTIVE:
        return False
    organization.reminded_on = now.date()
    organization.save(update_fields=["reminded_on"])
    for one in queries.staff_of([organization.pk], Role.COORDINATOR):
        _write(one.person_id, organization, months, now)
    tell(
        events.Reminded(organization.pk, organization.name, months),
        by=THE_HOUSE,
        at=now,
        audience=Audience.only([organization.pk]),
    )
    return True


def _write(person_id: int, organization: Organization, months: int, now: datetime) -> None:
    name = organization.name
    people.notify(
        person_id,
        topic="messages",
        subject=lambda: _("Is the entry of %(name)s still right?") % {"name": name},
        text=lambda: (
            ngettext(
                "Nobody has checked the entry of %(name)s for %(months)s month. Look it over, "
                "and press “Everything here is right”.",
                "Nobody has checked the entry of %(name)s for %(months)s months. Look it over, "
                "and press “Everything here is right”.",
                months,
            )
            % {"name": name, "months": months}
        ),
        link=f"/organizations/{organization.pk}/",
        now=now,
    )
