"""With whom a program or a partnership was done: reports of surveys are cut by it."""

from collections.abc import Collection, Mapping

from holt.kernel.viewer import Viewer
from holt.partnerships import queries as partnerships
from holt.programs import queries as programs
from holt.surveys.queries import names_partners

SITTING = ("accepted", "left")


@names_partners("partnership")
def of_partnerships(viewer: Viewer, ids: Collection[int]) -> Mapping[int, tuple[str, ...]]:
    """The parties beside one's own organization."""
    rows = partnerships.partnerships(viewer).filter(pk__in=list(ids))
    own = set(viewer.roles)
    parties = rows.filter(parties__state__in=SITTING).values_list(
        "pk", "parties__organization_id", "parties__organization__name"
    )
    found: dict[int, list[str]] = {}
    for partnership, organization, name in parties.order_by("parties__place_in_list", "pk"):
        if organization not in own:
            found.setdefault(partnership, []).append(name)
    return {at: tuple(names) for at, names in found.items()}


@names_partners("program")
def of_programs(viewer: Viewer, ids: Collection[int]) -> Mapping[int, tuple[str, ...]]:
    """Those of the partnership a program belongs to."""
    rows = programs.programs(viewer).filter(pk__in=list(ids), partnership__isnull=False)
    at = dict(rows.values_list("pk", "partnership_id"))
    named = of_partnerships(viewer, set(at.values()))
    return {program: named[one] for program, one in at.items() if one in named}
