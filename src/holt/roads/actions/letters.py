"""Letters to the partners who lend a lot: on which day the vehicle stands there from now on."""

from collections.abc import Sequence
from datetime import date, datetime

from django.utils.formats import date_format
from django.utils.translation import gettext as _

from holt.directory import queries as directory
from holt.people import actions as people
from holt.roads import when
from holt.roads.models import Mobile, Stop
from holt.roads.queries import VisitRow
from holt.roads.rules import Times

TOPIC = "messages"


def tell_lenders(
    mobile: Mobile,
    before: Sequence[VisitRow],
    after: Sequence[VisitRow],
    from_on: date,
    now: datetime,
) -> int:
    """Write once to everyone of a lender whose lot is used at another time; how many letters."""
    was, will = times_by_stop(before), times_by_stop(after)
    changed = [one for one in {*was, *will} if was.get(one) != will.get(one)]
    lots = Stop.objects.filter(pk__in=changed, lender__isnull=False).order_by("pk")
    return sum(
        _write(mobile, lot, was.get(lot.pk, ()), will.get(lot.pk, ()), from_on, now) for lot in lots
    )


def times_by_stop(rows: Sequence[VisitRow]) -> dict[int, tuple[Times, ...]]:
    """When each stop is visited, in order."""
    found: dict[int, list[Times]] = {}
    for one in rows:
        found.setdefault(one.stop_id, []).append(one.times)
    key = lambda one: (one.week, one.weekday, one.arrives)  # noqa: E731
    return {stop_id: tuple(sorted(times, key=key)) for stop_id, times in found.items()}


def _write(
    mobile: Mobile,
    lot: Stop,
    was: Sequence[Times],
    will: Sequence[Times],
    from_on: date,
    now: datetime,
) -> int:
    lender_id = lot.lender_id or 0
    to: list[int | str] = [one.person_id for one in directory.staff_emails([lender_id])]
    if not to and (address := directory.for_the_house(lender_id).email):
        to = [address]

    def subject() -> str:
        return _("%(mobile)s: new times at %(stop)s") % {"mobile": mobile.name, "stop": lot.name}

    def text() -> str:
        return _text(mobile, lot, was, will, from_on)

    for one in to:
        people.notify(
            one, topic=TOPIC, subject=subject, text=text, link=f"/roads/stops/{lot.pk}/", now=now
        )
    return len(to)


def _text(
    mobile: Mobile, lot: Stop, was: Sequence[Times], will: Sequence[Times], from_on: date
) -> str:
    """In the reader's language."""
    facts = {
        "mobile": mobile.name,
        "stop": lot.name,
        "day": date_format(from_on),
        "was": "; ".join(when.whole(one, mobile.cycle) for one in was) or "–",
        "will": "; ".join(when.whole(one, mobile.cycle) for one in will),
    }
    if not will:
        return _(
            "From %(day)s on %(mobile)s no longer stops at %(stop)s. Until then: %(was)s. Thank you for lending the place."
        ) % facts  # fmt: skip
    return _(
        "From %(day)s on %(mobile)s stops at %(stop)s: %(will)s. Until then: %(was)s. If that does not suit you, please tell us."
    ) % facts  # fmt: skip
