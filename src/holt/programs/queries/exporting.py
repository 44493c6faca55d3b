"""What an organization takes along of the programs it works on: dates, counts and what they took."""

from collections.abc import Iterable, Mapping
from typing import Any

from django.db.models import Q

from holt.directory.exports import fields_of
from holt.kernel.viewer import Role, Viewer
from holt.programs import access
from holt.programs.models import Program, Provision, Session, SignUp
from holt.programs.queries.inside import SITTING


def export_of(
    viewer: Viewer, organization_ids: tuple[int, ...]
) -> Mapping[str, Iterable[Mapping[str, Any]]]:
    """Programs, sessions and sign-ups of its own and of its tables, by table. Raises NotAllowed."""
    may = (viewer.acts_for(one, Role.COORDINATOR) for one in organization_ids)
    access.require(all(may), viewer)
    table = Q(
        partnership__parties__organization__in=organization_ids,
        partnership__parties__state__in=SITTING,
    )
    programs = Program.objects.filter(table | Q(organization__in=organization_ids)).distinct()
    own = Q(program__organization__in=organization_ids)
    sessions = Session.objects.filter(table | own).distinct()
    ids = list(sessions.values_list("pk", flat=True))
    takes = Provision.objects.filter(program__in=programs.values("pk"))
    return {
        "programs": map(fields_of, programs.order_by("pk")),
        "sessions": map(fields_of, sessions.order_by("pk")),
        "provisions": map(fields_of, takes.order_by("pk")),
        "sign_ups": map(fields_of, SignUp.objects.filter(session__in=ids).order_by("pk")),
    }
