"""What is due on a day and was not reminded of yet."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta

from holt.kernel.models import Happening
from holt.partnerships import rules
from holt.partnerships.models import Commitment, Partnership

PROMISE_AHEAD = timedelta(days=3)
REVIEW_AHEAD = timedelta(days=7)
RENEWAL_AHEAD = timedelta(days=120)
PULSE_DAY = 5


@dataclass(frozen=True)
class Due:
    """A reminder to be written. `key` is the same for the same duty, whenever it is asked."""

    kind: str
    partnership_id: int
    key: str
    party_id: int | None = None


def due_on(day: date) -> Iterator[Due]:
    """Every reminder due by this day that the diary does not hold yet."""
    told = set(
        Happening.objects.filter(name="partnerships.reminded").values_list(
            "subject_id", "facts__key"
        )
    )
    for one in (*_promises(day), *_reviews(day), *_renewals(day), *_pulses(day)):
        if (one.partnership_id, one.key) not in told:
            yield one


def _promises(day: date) -> Iterator[Due]:
    rows = Commitment.objects.filter(
        state="open",
        due_on__range=(day - timedelta(days=30), day + PROMISE_AHEAD),
        partnership__state__in=rules.AT_WORK - {"paused"},
    )
    for one in rows.order_by("due_on", "pk"):
        yield Due("promise", one.partnership_id, f"promise {one.pk} {one.due_on}", one.party_id)


def _reviews(day: date) -> Iterator[Due]:
    rows = Partnership.objects.filter(state="active", review_on__lte=day + REVIEW_AHEAD)
    for one in rows.exclude(reviews__complete_at=None, reviews__isnull=False).order_by("pk"):
        yield Due("review", one.pk, f"review {one.review_on}")


def _renewals(day: date) -> Iterator[Due]:
    rows = Partnership.objects.filter(
        state="active", ends_on__range=(day, day + RENEWAL_AHEAD)
    ).order_by("pk")
    for one in rows:
        yield Due("renewal", one.pk, f"renewal {one.ends_on}")


def _pulses(day: date) -> Iterator[Due]:
    if day.day < PULSE_DAY:
        return
    rows = Partnership.objects.filter(
        state__in=("active", "renewing"), starts_on__lte=day - timedelta(days=28)
    )
    for one in rows.order_by("pk"):
        yield Due("pulse", one.pk, f"pulse {day:%Y-%m}")


def working_on(need_id: int) -> bool:
    """Whether any partnership is being made for the need or at work on it."""
    return Partnership.objects.filter(need_id=need_id, state__in=rules.ALIVE).exists()
