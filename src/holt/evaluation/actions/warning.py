"""Early warning: the night's work, and what people say to an alarm."""

from collections.abc import Iterable, Iterator
from datetime import date, datetime, timedelta

from django.db import transaction
from django.utils import timezone

from holt.evaluation import access, events, queries
from holt.evaluation.asks import KnowAlarmAsk, ShowAlarmsAsk
from holt.evaluation.models import Alarm, MeterReading, WarningSetting
from holt.kernel import checks
from holt.kernel.errors import Refused
from holt.kernel.events import Audience
from holt.kernel.happenings import tell
from holt.kernel.verbs import verb
from holt.kernel.viewer import THE_HOUSE, Viewer
from holt.methods import warning
from holt.methods.warning import Reading
from holt.partnerships import queries as partnerships
from holt.partnerships.queries import Logged

WEEK = 7
WEEKS_BACK = 4
"""A night that was missed is made up for, up to four weeks back."""
AT_ONCE = 1000
Read = tuple[Logged, list[Reading]]


@transaction.atomic
def work_out_meters(now: datetime) -> int:
    """Every partnership's meter as of today, and the alarms it raised; how many alarms."""
    today = timezone.localdate(now)
    read = [(one, readings(one, today)) for one in partnerships.logs(THE_HOUSE, today)]
    _keep(read)
    raised = Alarm.objects.bulk_create(_raised(read, today), batch_size=AT_ONCE)
    for one in raised:
        if not one.is_silent:
            _tell_table(one, now)
    return len(raised)


def readings(one: Logged, today: date) -> list[Reading]:
    """The last weeks of the meter; weeks count from the partnership's start."""
    end, start = today.toordinal(), one.log.start
    last = end - (end - start) % WEEK
    first = max(start, last - WEEKS_BACK * WEEK)
    return warning.read(one.log, range(first, last + 1, WEEK)) if last >= start else []


def _keep(read: Iterable[Read]) -> None:
    """The newest reading of each; the first day it was watched on stays."""
    rows = [
        MeterReading(
            partnership_id=one.partnership_id,
            since=date.fromordinal(found[-1].day),
            on=date.fromordinal(found[-1].day),
            meter=found[-1].meter,
            threshold=found[-1].threshold,
            quiet=found[-1].quiet or "",
            reasons=queries.as_kept(warning.reasons(found[-1])),
        )
        for one, found in read
        if found
    ]
    MeterReading.objects.bulk_create(
        rows,
        batch_size=AT_ONCE,
        update_conflicts=True,
        unique_fields=["partnership"],
        update_fields=["on", "meter", "threshold", "quiet", "reasons"],
    )


def _raised(read: Iterable[Read], today: date) -> Iterator[Alarm]:
    """An alarm for each that reached its threshold, unless one was raised in the last quarter."""
    since = today - timedelta(days=warning.REST_DAYS)
    rows = Alarm.objects.filter(on__gte=since)
    resting = set(rows.values_list("partnership_id", flat=True))
    silent = not queries.alarms_are_shown()
    for one, found in read:
        over = next((reading for reading in found if reading.is_alarm), None)
        if over is not None and one.partnership_id not in resting:
            yield Alarm(
                partnership_id=one.partnership_id,
                on=date.fromordinal(over.day),
                level=one.log.level or 1,
                meter=over.meter,
                threshold=over.threshold,
                reasons=queries.as_kept(warning.reasons(over)),
                is_silent=silent,
            )


def _tell_table(one: Alarm, now: datetime) -> None:
    held = partnerships.to_change(THE_HOUSE, one.partnership_id)
    tell(
        events.AlarmRaised(one.pk, held.partnership.pk, held.partnership.name),
        by=THE_HOUSE,
        at=now,
        audience=Audience.only(held.organization_ids),
    )


@verb("evaluation.know_alarm", ask=KnowAlarmAsk)
def know_alarm(actor: Viewer, ask: KnowAlarmAsk, *, now: datetime) -> Alarm:
    """Say why an alarm is nothing new. It is kept: so we learn how often that was right."""
    held, alarm = queries.alarm_to_change(actor, ask.alarm_id)
    access.require(access.may_answer_alarm(actor, held.seats), actor)
    if alarm.state != Alarm.State.OPEN:
        raise Refused("alarm_answered")
    alarm.state, alarm.known_at, alarm.known_by_id = Alarm.State.KNOWN, now, actor.person_id
    alarm.known_because = checks.text(ask.because, "because", most=300, needed=True)
    alarm.save(update_fields=["state", "known_at", "known_by", "known_because"])
    tell(
        events.AlarmKnown(alarm.pk, held.partnership.pk, held.partnership.name),
        by=actor,
        at=now,
        audience=Audience.only(held.organization_ids),
    )
    return alarm


@verb("evaluation.show_alarms", ask=ShowAlarmsAsk, signed_in_only=True)
def show_alarms(actor: Viewer, ask: ShowAlarmsAsk, *, now: datetime) -> WarningSetting:
    """Show alarms to the tables they are about, or only log them. For the network's operator."""
    access.require(access.may_show_alarms(actor), actor)
    row, _made = WarningSetting.objects.update_or_create(one=True, defaults={"shown": ask.shown})
    event = events.AlarmsShown(row.pk, row.shown)
    tell(event, by=actor, at=now, audience=Audience.network())
    return row
