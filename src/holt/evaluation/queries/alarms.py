"""The meter and the alarms of a partnership, and what is held of them for actions."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from typing import Any

from django.db.models import QuerySet

from holt.evaluation.models import Alarm, MeterReading, WarningSetting
from holt.kernel.errors import NotFound
from holt.kernel.viewer import Viewer
from holt.methods.reasons import Reason
from holt.partnerships.queries import Held, PartnershipPage, run_by_me, to_change
from holt.partnerships.rules import AT_WORK


@dataclass(frozen=True)
class AlarmRow:
    """An alarm, as its partnership's page shows it."""

    id: int
    on: date
    state: str
    known_because: str
    reasons: tuple[Reason, ...]


@dataclass(frozen=True)
class Warned:
    """The meter as last worked out (None before the first night), and the alarms so far."""

    meter: float | None
    threshold: float
    on: date | None
    quiet: str
    reasons: tuple[Reason, ...]
    alarms: tuple[AlarmRow, ...]

    @property
    def open_alarm(self) -> AlarmRow | None:
        return next((one for one in self.alarms if one.state == Alarm.State.OPEN), None)


def alarms_are_shown() -> bool:
    """What the network chose; at first alarms are only logged."""
    return WarningSetting.objects.filter(shown=True).exists()


def warned(viewer: Viewer, shown: PartnershipPage) -> Warned | None:
    """For the table of a partnership at work, in a network that shows its alarms."""
    if not shown.sees_inside or shown.state not in AT_WORK or not alarms_are_shown():
        return None
    reading = MeterReading.objects.filter(partnership_id=shown.id).first()
    rows = Alarm.objects.filter(partnership_id=shown.id).order_by("-on")
    alarms = tuple(_row(one) for one in rows)
    if reading is None:
        return Warned(None, 1.0, None, "", (), alarms)
    return Warned(
        reading.meter,
        reading.threshold,
        reading.on,
        reading.quiet,
        as_reasons(reading.reasons),
        alarms,
    )


def _row(one: Alarm) -> AlarmRow:
    return AlarmRow(one.pk, one.on, one.state, one.known_because, as_reasons(one.reasons))


def as_reasons(kept: Iterable[Any]) -> tuple[Reason, ...]:
    """From what is kept of them, and back."""
    return tuple(Reason(one["code"], one["facts"]) for one in kept)


def as_kept(reasons: Iterable[Reason]) -> list[dict[str, Any]]:
    return [{"code": one.code, "facts": dict(one.facts)} for one in reasons]


def alarm_to_change(viewer: Viewer, alarm_id: int) -> tuple[Held, Alarm]:
    """The alarm and its partnership, locked, for whoever sits at the table and is shown it."""
    partnership_id = (
        Alarm.objects.filter(pk=alarm_id).values_list("partnership_id", flat=True).first()
    )
    if partnership_id is None or not (viewer.is_house or alarms_are_shown()):
        raise NotFound
    held = to_change(viewer, partnership_id)
    return held, Alarm.objects.select_for_update(no_key=True).get(pk=alarm_id)


def alarm_seen(viewer: Viewer, alarm_id: int) -> tuple[int, AlarmRow]:
    """The partnership's id and the alarm, for its page. The caller asks who sits inside."""
    one = Alarm.objects.filter(pk=alarm_id).first()
    if one is None or not (viewer.is_house or alarms_are_shown()):
        raise NotFound
    return one.partnership_id, _row(one)


@dataclass(frozen=True)
class AlarmWaits:
    """An alarm nobody has answered, with its partnership."""

    partnership_id: int
    partnership: str
    on: date
    reasons: tuple[Reason, ...]


def alarms_waiting(viewer: Viewer) -> tuple[AlarmWaits, ...]:
    """Of the partnerships the viewer runs for a party, the newest first. What was logged in
    silence is not brought up later: it may be long past, and nobody was told of it."""
    if not viewer.roles or not alarms_are_shown():
        return ()
    mine = run_by_me(viewer).filter(state__in=AT_WORK)
    rows = Alarm.objects.filter(
        partnership__in=mine.order_by().values("pk"), state=Alarm.State.OPEN, is_silent=False
    )
    return tuple(
        AlarmWaits(one.partnership_id, one.partnership.name, one.on, as_reasons(one.reasons))
        for one in rows.select_related("partnership").order_by("-on", "pk")
    )


def open_alarms(partnership_id: int) -> QuerySet[Alarm]:
    """Those nobody has answered yet."""
    return Alarm.objects.filter(partnership_id=partnership_id, state=Alarm.State.OPEN)
