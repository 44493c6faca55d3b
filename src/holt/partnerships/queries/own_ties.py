"""What only the two sides know of their tie: how often they were in touch, who introduced them."""

from collections import Counter, defaultdict
from collections.abc import Iterator
from dataclasses import dataclass

from django.db.models import QuerySet
from django.db.models.functions import ExtractYear, TruncDate

from holt.kernel.viewer import Viewer
from holt.partnerships.models import Introduction, Meeting, Message, Partnership, Party
from holt.partnerships.queries.lists import introductions, of_mine


@dataclass(frozen=True, slots=True)
class InTouch:
    """One of the viewer's own organizations and another: contacts logged in one year."""

    one: int
    other: int
    year: int
    contacts: int


@dataclass(frozen=True, slots=True)
class Introduced:
    """Two who both said yes to meet, in which year, and what came of it."""

    one: int
    other: int
    year: int


def in_touch(viewer: Viewer) -> Iterator[InTouch]:
    """Meetings, calls, visits, and days with messages, of one's own tables."""
    mine = of_mine(viewer).order_by()
    counts: Counter[tuple[int, int, int]] = Counter()
    years = _contacts(mine)
    for one, other, partnership_id in _own_pairs(viewer, mine):
        for year, contacts in years[partnership_id].items():
            counts[min(one, other), max(one, other), year] += contacts
    for (one, other, year), contacts in sorted(counts.items()):
        yield InTouch(one, other, year, contacts)


def _contacts(mine: QuerySet[Partnership]) -> dict[int, Counter[int]]:
    """Partnership → year → contacts; messages count once a day."""
    ids = mine.values("pk")
    found: dict[int, Counter[int]] = defaultdict(Counter)
    met = Meeting.objects.filter(partnership__in=ids).annotate(year=ExtractYear("on"))
    for pk, year in met.order_by().values_list("partnership_id", "year").iterator():
        found[pk][year] += 1
    written = Message.objects.filter(partnership__in=ids, is_private=False)
    days = written.annotate(day=TruncDate("at")).order_by().values_list("partnership_id", "day")
    for pk, day in days.distinct().iterator():
        found[pk][day.year] += 1
    return found


def _own_pairs(
    viewer: Viewer, mine: QuerySet[Partnership]
) -> Iterator[tuple[int, int, int]]:  # fmt: skip
    seats: dict[int, list[int]] = defaultdict(list)
    rows = Party.objects.filter(partnership__in=mine.values("pk"), state="accepted")
    for pk, organization_id in rows.order_by("pk").values_list("partnership_id", "organization_id"):
        seats[pk].append(organization_id)
    for pk, there in seats.items():
        own = [one for one in there if one in viewer.organization_ids]
        others = [one for one in there if one not in viewer.organization_ids]
        for one in own:
            for other in others:
                yield one, other, pk


def introduced(viewer: Viewer) -> Iterator[Introduced]:
    """Introductions the viewer made or was asked about that both sides said yes to."""
    rows = introductions(viewer).filter(state=Introduction.State.MADE)
    pairs = rows.select_related(None).order_by("pk").values_list("first_id", "second_id", "made_at")
    for first, second, made_at in pairs:
        if made_at is not None:
            yield Introduced(min(first, second), max(first, second), made_at.year)
