"""Which libraries have said something, and which are near one's own."""

from holt.directory import queries as directory
from holt.kernel.viewer import THE_HOUSE, Viewer
from holt.methods.geography import distance_km
from holt.peers import queries as peers
from holt.skills.queries.skills import skills

At = tuple[float, float]


def libraries_with_skills(viewer: Viewer) -> tuple[tuple[int, str], ...]:
    """(id, name) of every organization somebody can teach or learn at, by name."""
    rows = skills(viewer).order_by().values_list("organization_id", flat=True)
    return directory.organization_choices(viewer, set(rows))


def home_of(viewer: Viewer) -> int | None:
    """The organization the viewer does most for."""
    return max(viewer.roles, key=lambda one: (viewer.roles[one], -one), default=None)


def places_now() -> dict[int, At]:
    """Where every active organization is, by id."""
    return peers.places_of(directory.active_organizations(THE_HOUSE).values_list("pk", flat=True))


def organizations_within(viewer: Viewer, km: float) -> frozenset[int]:
    """Organizations at most so far from the viewer's own; their own always."""
    home, places = home_of(viewer), places_now()
    own = frozenset() if home is None else frozenset({home})
    if home not in places:
        return own
    here = places[home]
    return own | {pk for pk, there in places.items() if distance_km(*here, *there) <= km}
