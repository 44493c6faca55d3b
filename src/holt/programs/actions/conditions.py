"""What was found when an exhibition came and left, who came to see it, and reminders before."""

from datetime import datetime

from django.db import transaction
from django.db.models import QuerySet
from django.utils.translation import gettext_lazy as _

from holt.kernel import checks
from holt.kernel.errors import Refused
from holt.kernel.verbs import verb
from holt.kernel.viewer import Viewer
from holt.programs import access, events, queries, rules
from holt.programs.actions.stays import amend_stay, write_to_sides
from holt.programs.asks import CountVisitorsAsk, ReportConditionAsk
from holt.programs.models import ConditionReport, Stay

AT_A_TIME = 200


@verb("programs.report_condition", ask=ReportConditionAsk)
def report_condition(actor: Viewer, ask: ReportConditionAsk, *, now: datetime) -> ConditionReport:
    """How it was when it came or left. The first report of each moves the stay on; told again, it
    corrects. The other side is written to when something is damaged."""
    row, _it = queries.stay_to_change(actor, ask.stay_id)
    moment = checks.choice(ask.moment, "moment", rules.MOMENTS)
    after = rules.STAY_STATES.after(row.state, moment)
    found = checks.choice(ask.found, "found", rules.CONDITIONS)
    if ask.on > now.date():
        raise Refused("day_not_come", "on")
    known = ConditionReport.objects.filter(stay=row, moment=moment).first()
    report = known or ConditionReport(stay=row, moment=moment)
    report.on, report.found = ask.on, found
    report.crates = checks.whole(ask.crates, "crates", most=1000)
    report.text = checks.text(ask.text, "text", most=8000, needed=found == "damaged")
    report.photo_id = queries.require_photo(actor, ask.photo_id, report.photo_id)
    report.photo_text = checks.text(ask.photo_text, "photo_text", most=300)
    report.reported_by_id, report.reported_at = actor.person_id, now
    report.save()
    event = events.Arrived if moment == "arrival" else events.Departed
    amend_stay(row, {"state": after}, actor, event, now)
    if found == "damaged":
        sides = [row.exhibition.organization_id, row.venue_id]
        write_to_sides(row, sides, *DAMAGED, now=now, but=actor.person_id)
    return report


@verb("programs.count_visitors", ask=CountVisitorsAsk)
def count_visitors(actor: Viewer, ask: CountVisitorsAsk, *, now: datetime) -> Stay:
    """So many people saw it there; said again, it corrects."""
    row, _it = queries.stay_to_change(actor, ask.stay_id)
    access.require(access.may_keep(actor, row.venue_id) or _is_owner(actor, row), actor)
    values = {
        "state": rules.STAY_STATES.after(row.state, "count_visitors"),
        "visitors": checks.whole(ask.visitors, "visitors", most=rules.MOST_VISITORS),
    }
    amend_stay(row, values, actor, events.VisitorsCounted, now)
    return row


def _is_owner(actor: Viewer, row: Stay) -> bool:
    return access.may_keep(actor, row.exhibition.organization_id)


DAMAGED = (
    _("“%(title)s” is damaged"),
    _("The condition report of %(venue)s says so. What was found is on this page."),
)
COMES_SOON = (
    _("“%(title)s” comes soon"),
    _("It is shown at %(venue)s: %(days)s. Print the care sheet, and report how it arrives."),
)
LEAVES_SOON = (
    _("“%(title)s” leaves soon"),
    _("It was at %(venue)s: %(days)s. Report how it leaves, and how many came to see it."),
)


def remind_stays(now: datetime) -> int:
    """Write once to both sides before it comes, and before it leaves; how many stays."""
    today = now.date()
    coming = Stay.objects.filter(
        state=Stay.State.AGREED,
        arrival_reminded_at=None,
        during__startswith__lte=today + rules.ARRIVES_SOON,
        last_on__gte=today,
    )
    leaving = Stay.objects.filter(
        state=Stay.State.THERE,
        departure_reminded_at=None,
        last_on__lte=today + rules.LEAVES_SOON,
    )
    done = [_remind(pk, "arrival_reminded_at", COMES_SOON, now) for pk in _ids(coming)]
    done += [_remind(pk, "departure_reminded_at", LEAVES_SOON, now) for pk in _ids(leaving)]
    return sum(done)


def _ids(rows: QuerySet[Stay]) -> list[int]:
    return list(rows.order_by("first_on").values_list("pk", flat=True)[:AT_A_TIME])


@transaction.atomic
def _remind(stay_id: int, field: str, words: tuple[object, object], now: datetime) -> bool:
    rows = Stay.objects.select_for_update(no_key=True, skip_locked=True, of=("self",))
    rows = rows.select_related("exhibition", "venue").filter(pk=stay_id, **{field: None})
    row = rows.first()
    if row is None:
        return False
    setattr(row, field, now)
    row.save(update_fields=[field])
    write_to_sides(row, [row.exhibition.organization_id, row.venue_id], *words, now=now)
    return True
