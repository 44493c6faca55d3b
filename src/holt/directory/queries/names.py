"""Organizations by their names: what somebody begins to type, and which one they mean."""

import re
from collections import Counter

from holt.directory import rules
from holt.directory.models import Place
from holt.directory.queries.lists import names_like
from holt.directory.queries.organizations import active_organizations
from holt.kernel.viewer import Viewer

WITH_CITY = re.compile(r"(?P<name>.+?)\s+\((?P<city>[^()]+)\)")
FEWEST_LETTERS = 2
MOST = 10


def labels_like(viewer: Viewer, begun: str) -> tuple[str, ...]:
    """Names to choose from; two of the same name are told apart by their cities."""
    if len(begun.strip()) < FEWEST_LETTERS:
        return ()
    found = names_like(viewer, begun, MOST)
    twins = {name for name, times in Counter(name for _pk, name in found).items() if times > 1}
    ids = [pk for pk, name in found if name in twins]
    mains = Place.objects.filter(organization_id__in=ids, is_main=True) if ids else ()
    cities = {one.organization_id: one.city for one in mains}
    return tuple(
        f"{name} ({cities[pk]})" if name in twins and cities.get(pk) else name for pk, name in found
    )


def organizations_called(viewer: Viewer, text: str) -> tuple[int, ...]:
    """Ids of the active organizations of this name, at most two; "Name (City)" says which."""
    rows = active_organizations(viewer)
    found = rows.filter(folded_name=rules.folded_name(text.strip()))
    apart = WITH_CITY.fullmatch(text.strip())
    if apart and not found.exists():
        found = rows.filter(
            folded_name=rules.folded_name(apart["name"]),
            places__is_main=True,
            places__city__iexact=apart["city"].strip(),
        )
    return tuple(found.values_list("pk", flat=True)[:2])
