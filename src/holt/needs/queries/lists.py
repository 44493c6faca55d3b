"""Lists of needs: what is read, how it narrows and sorts, alike for pages, exports and the API."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import date

from django.db.models import BooleanField, Case, Count, Q, QuerySet, Value, When

from holt.kernel.kept import kept_for
from holt.kernel.viewer import Viewer
from holt.needs import ports
from holt.needs.models import Goal, Need
from holt.needs.queries.visible import visible, visible_goals

Needs = QuerySet[Need]
LARGEST_ID = 2**63 - 1
MOST_ORGANIZATIONS = 40


def needs(viewer: Viewer) -> Needs:
    """Needs as lists show them, the latest heard first; `mine` marks those I coordinate."""
    mine = Case(
        When(coordinator_id=viewer.person_id, then=Value(True)),
        default=Value(False),
        output_field=BooleanField(),
    )
    return (
        visible(viewer)
        .select_related("organization", "coordinator")
        .annotate(mine=mine if viewer.person_id else Value(False))
        .order_by("-heard_on", "-pk")
    )


def needs_without_partner(viewer: Viewer) -> Needs:
    """Open needs of the viewer's organizations that no partnership is being made for, oldest
    first."""
    rows = needs(viewer).filter(state=Need.State.OPEN, organization_id__in=list(viewer.roles))
    return without_partner(rows, True).order_by("heard_on", "pk")


def without_partner(rows: Needs, wanted: bool) -> Needs:
    """Those that no partnership is being made for or at work on, or the others."""
    served = Q(state=Need.State.MATCHED)
    for living in ports.LIVING:
        served |= Q(pk__in=living())
    return rows.exclude(served) if wanted else rows.filter(served)


def with_state(rows: Needs, *states: str) -> Needs:
    return rows.filter(state__in=states)


def of_kind(rows: Needs, kind: str) -> Needs:
    return rows.filter(kind=kind)


def about_subject(rows: Needs, *slugs: str) -> Needs:
    return rows.filter(subjects__overlap=list(slugs))


def for_audience(rows: Needs, *audience: str) -> Needs:
    return rows.filter(audience__overlap=list(audience))


def in_language(rows: Needs, *codes: str) -> Needs:
    return rows.filter(languages__overlap=list(codes))


def of_organization(rows: Needs, *ids: str) -> Needs:
    """The organization's own needs and those of its parts."""
    wanted = ids_of(ids)
    return rows.filter(Q(organization_id__in=wanted) | Q(organization__parent_id__in=wanted))


def serving_goal(rows: Needs, *ids: str) -> Needs:
    """Needs that serve any of these goals; each once."""
    return rows.filter(
        pk__in=Need.goals.through.objects.filter(goal_id__in=ids_of(ids)).values("need_id")
    )


def heard_since(rows: Needs, first: date | None, last: date | None = None) -> Needs:
    """Heard between these days, both included; either may be open."""
    if first:
        rows = rows.filter(heard_on__gte=first)
    return rows.filter(heard_on__lte=last) if last else rows


def that_are_mine(rows: Needs, wanted: bool) -> Needs:
    """Needs I coordinate, or the others. For rows of `needs`."""
    return rows.filter(**{"mine": wanted})


def saying(rows: Needs, words: str) -> Needs:
    """Every word in the statement, what is behind it, the people or the place. Never in the
    source's name: that would tell strangers who spoke."""
    for word in words.split()[:8]:
        rows = rows.filter(
            Q(statement__icontains=word)
            | Q(more__icontains=word)
            | Q(population__icontains=word)
            | Q(area__icontains=word)
            | Q(organization__name__icontains=word)
        )
    return rows


def ids_of(values: tuple[str, ...]) -> list[int]:
    """The whole numbers among these texts that can be ids."""
    return [int(v) for v in values if v.isascii() and v.isdigit() and int(v[:20]) <= LARGEST_ID]


def day_of(value: str) -> date | None:
    """A day as YYYY-MM-DD, or nothing."""
    try:
        return date.fromisoformat(value)
    except ValueError:
        return None


def _since(rows: Needs, value: str) -> Needs:
    day = day_of(value)
    return heard_since(rows, day) if day else rows.none()


NEED_FILTERS: Mapping[str, Callable[[Needs, str], Needs]] = {
    "q": saying,
    "state": lambda rows, value: with_state(rows, *value.split(",")),
    "kind": of_kind,
    "subject": lambda rows, value: about_subject(rows, *value.split(",")),
    "audience": lambda rows, value: for_audience(rows, *value.split(",")),
    "language": lambda rows, value: in_language(rows, *value.split(",")),
    "organization": lambda rows, value: of_organization(rows, *value.split(",")),
    "goal": lambda rows, value: serving_goal(rows, *value.split(",")),
    "heard_since": _since,
    "mine": lambda rows, value: that_are_mine(rows, value == "1"),
    "without_partner": lambda rows, value: without_partner(rows, value == "1"),
}

NEED_SORTS: Mapping[str, tuple[str, ...]] = {
    "heard_on": ("heard_on",),
    "statement": ("statement",),
    "organization": ("organization__name",),
    "state": ("state",),
    "people": ("people",),
    "logged_at": ("logged_at",),
}


@dataclass(frozen=True)
class FilterOptions:
    """(id, name) of the organizations and goals a list can be narrowed to, by name."""

    organizations: tuple[tuple[int, str], ...]
    goals: tuple[tuple[int, str], ...]


def filter_options(viewer: Viewer) -> FilterOptions:
    """The viewer's own organizations and those with most needs, and goals still pursued."""
    return kept_for(viewer, "needs.options", lambda: _options_now(viewer))


def _options_now(viewer: Viewer) -> FilterOptions:
    homes = _most_heard(viewer).annotate(of=Value("home"), whose=Value(""))
    serves = goals(viewer).order_by().annotate(of=Value("goal"))
    rows = homes.values_list("of", "organization_id", "organization__name", "whose").union(
        serves.values_list("of", "pk", "title", "organization__name")
    )
    found: dict[str, list[tuple[int, str]]] = {"home": [], "goal": []}
    for of, pk, name, whose in rows:
        found[of].append((pk, f"{name} ({whose})" if whose else name))
    ordered = {of: tuple(sorted(named, key=lambda one: one[1])) for of, named in found.items()}
    return FilterOptions(ordered["home"], ordered["goal"])


def _most_heard(viewer: Viewer) -> QuerySet[Need]:
    """One row for each organization to choose from: too many to tick would be no choice."""
    counted = visible(viewer).order_by().values("organization_id").annotate(heard=Count("pk"))
    # No organization has id 0; an empty list would leave nothing to order by.
    own = Case(When(organization_id__in=[0, *viewer.roles], then=1), default=0)
    chosen = counted.annotate(own=own).order_by("-own", "-heard", "organization_id")
    ids = chosen.values("organization_id")[:MOST_ORGANIZATIONS]
    return visible(viewer).filter(organization_id__in=ids).order_by()


def goals(viewer: Viewer) -> QuerySet[Goal]:
    """Goals still pursued, with their organization, in their order."""
    return visible_goals(viewer).filter(retired_on__isnull=True).select_related("organization")
