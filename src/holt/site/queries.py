"""What the porch reads from every room for Today, the navigation and the feed."""

from dataclasses import dataclass
from datetime import date

from django.db.models import Count, Q, QuerySet

from holt.directory import queries as directory
from holt.kernel import happenings
from holt.kernel.models import Happening
from holt.kernel.viewer import Viewer
from holt.needs import queries as needs
from holt.partnerships import queries as partnerships


def home_name(viewer: Viewer) -> str:
    """The organization the viewer works for (with the highest role, smallest id)."""
    home = home_of(viewer)
    return directory.organization_names([home]).get(home, "") if home else ""


def home_of(viewer: Viewer) -> int | None:
    """Its id."""
    if viewer.grant:
        return viewer.grant.organization_id
    ranked = sorted(viewer.roles.items(), key=lambda one: (-one[1], one[0]))
    return ranked[0][0] if ranked else None


def counts(viewer: Viewer) -> dict[str, int]:
    """How many open needs and living partnerships the viewer can see."""
    return {
        "needs": needs.needs(viewer).filter(state__in=["open", "matched"]).count(),
        "partnerships": partnerships.partnerships(viewer)
        .filter(state__in=["active", "paused", "renewing", "ending"])
        .count(),
    }


@dataclass(frozen=True)
class Season:
    """How many open needs have a partnership at work or on the way."""

    needs: int
    met_together: int


def season(viewer: Viewer) -> Season:
    """Of the needs that are open or matched, those somebody works on together."""
    rows = needs.needs(viewer).filter(state__in=["open", "matched"])
    with_partner = needs.without_partner(rows, False).order_by().values("pk")
    found = rows.order_by().aggregate(
        all=Count("pk"), together=Count("pk", filter=Q(pk__in=with_partner))
    )
    return Season(found["all"], found["together"])


@dataclass(frozen=True)
class Begun:
    """Which of the first steps a newcomer's organization has taken."""

    place: bool
    colleague: bool
    neighbors: bool
    need: bool
    partnership: bool


FEW = 3
"""From so many other organizations on, a directory has begun."""


def begun(viewer: Viewer) -> Begun:
    """What the viewer's own organizations have here already."""
    own = list(viewer.roles)
    others = directory.organizations(viewer).exclude(pk__in=own).order_by()
    return Begun(
        place=directory.visible(viewer).filter(pk__in=own, places__isnull=False).exists(),
        colleague=directory.members_of(own) > 1,
        neighbors=others[:FEW].count() >= FEW,
        need=needs.needs(viewer).filter(organization_id__in=own).exists(),
        partnership=partnerships.of_mine(viewer).exists(),
    )


def feed(viewer: Viewer, since: date | None = None) -> QuerySet[Happening]:
    """What happened, newest first, as far as the viewer may read it."""
    rows = happenings.visible(viewer)
    return rows.filter(at__date__gte=since) if since else rows
