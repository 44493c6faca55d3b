"""What a weekly letter of lessons may tell of."""

from collections.abc import Iterable
from datetime import date, datetime, timedelta

from django.db.models import QuerySet

from holt.directory import queries as directory
from holt.kernel.viewer import THE_HOUSE, Viewer
from holt.learning import rules
from holt.learning.models import Lesson, LessonDigest
from holt.learning.queries.lessons import lessons
from holt.learning.rules.digests import Fresh
from holt.needs import queries as needs

WEEK = timedelta(days=7)
READ = ("organization_id", "kind", "subjects", "cost_cents", "hours", "evidence")


def fresh(since: datetime) -> list[Fresh]:
    """For the house: what was published for the network or everyone since then."""
    rows = Lesson.objects.filter(state=Lesson.State.PUBLISHED, published_at__gte=since)
    rows = rows.exclude(openness=Lesson.Openness.OWN).order_by("pk")
    return [
        Fresh(one.pk, one.organization_id, one.kind, frozenset(one.subjects), _says_cost(one))
        for one in rows.only(*READ)
    ]


def _says_cost(one: Lesson) -> bool:
    """Whether it tells what it took or what shows that it worked."""
    return one.cost_cents is not None or one.hours is not None or bool(one.evidence)


def open_subjects() -> dict[int, frozenset[str]]:
    """For the house: the subjects of each organization's open needs."""
    found: dict[int, frozenset[str]] = {}
    rows = needs.visible(THE_HOUSE).filter(state__in=("open", "matched"))
    for organization_id, subjects in rows.values_list("organization_id", "subjects"):
        found[organization_id] = found.get(organization_id, frozenset()) | set(subjects)
    return found


def written_to(week: date) -> set[int]:
    """For the house: whom this week's letter has been written to."""
    return set(LessonDigest.objects.filter(week=week).values_list("person_id", flat=True))


def digests_telling_of(lesson_id: int) -> QuerySet[LessonDigest]:
    """For the house: letters not yet sent that tell of a lesson."""
    return LessonDigest.objects.filter(
        lesson_ids__contains=[lesson_id], letter__state__in=("held", "waiting")
    ).select_related("letter", "person")


def told_of(lesson_ids: Iterable[int]) -> list[tuple[int, str]]:
    """For the house: id and title of those still open to the network, in this order."""
    wanted = list(lesson_ids)
    rows = Lesson.objects.filter(pk__in=wanted, state=Lesson.State.PUBLISHED)
    titles = dict(rows.exclude(openness="own").values_list("pk", "title"))
    return [(one, titles[one]) for one in wanted if one in titles]


def for_me(viewer: Viewer, now: datetime) -> QuerySet[Lesson]:
    """The lessons of the last four weeks that concern the viewer, as far as they may see them."""
    since = now - 4 * WEEK
    own = set(viewer.roles)
    by_organization = open_subjects()
    wanted = frozenset[str]().union(*(by_organization.get(one, frozenset()) for one in own))
    ids = rules.chosen_for(fresh(since), own, wanted)
    return lessons(viewer).filter(pk__in=ids)


def readers() -> tuple[directory.Recipient, ...]:
    """For the house: everyone who works for an organization here."""
    ids = directory.organizations(THE_HOUSE).order_by().values_list("pk", flat=True)
    return directory.staff_of(ids)
