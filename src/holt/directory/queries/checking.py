"""Entries nobody has checked for a while."""

from dataclasses import dataclass
from datetime import date

from django.db.models import DateField
from django.db.models.functions import Cast, Coalesce

from holt.directory import rules
from holt.directory.models import Organization
from holt.kernel.viewer import Role, Viewer


@dataclass(frozen=True)
class Unchecked:
    """An organization whose entry wants a look; `since` is the day of its last check."""

    id: int
    name: str
    since: date


def unchecked_ids(today: date) -> tuple[int, ...]:
    """Unscoped, for the daily job: network members last checked six months ago or earlier,
    and not reminded since the letter that is due."""
    rows = (
        Organization.objects.filter(status=Organization.Status.ACTIVE, is_network_member=True)
        .annotate(checked=Coalesce("verified_on", Cast("added_at", DateField())))
        .filter(checked__lte=rules.months_later(today, -rules.FIRST_REMINDER))
        .values_list("pk", "checked", "reminded_on")
        .order_by("pk")
    )
    return tuple(pk for pk, since, sent in rows if rules.reminder_due(since, sent, today))


def unchecked(viewer: Viewer, today: date) -> tuple[Unchecked, ...]:
    """What the viewer coordinates and nobody has checked for six months; longest ago first."""
    own = [one for one, role in viewer.roles.items() if role >= Role.COORDINATOR]
    rows = (
        Organization.objects.filter(pk__in=own, status=Organization.Status.ACTIVE)
        .annotate(checked=Coalesce("verified_on", Cast("added_at", DateField())))
        .filter(checked__lte=rules.months_later(today, -rules.FIRST_REMINDER))
        .order_by("checked", "folded_name")
    )
    return tuple(Unchecked(*row) for row in rows.values_list("pk", "name", "checked"))
