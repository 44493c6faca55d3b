"""What an organization takes along of its studies and pilots."""

from collections.abc import Iterable, Mapping
from typing import Any

from holt.directory.exports import fields_of
from holt.kernel.viewer import Role, Viewer
from holt.studies import access
from holt.studies.models import Pilot, PilotReading, Protocol, Study, StudyAnswer


def export_of(
    viewer: Viewer, organization_ids: tuple[int, ...]
) -> Mapping[str, Iterable[Mapping[str, Any]]]:
    """Studies it leads, its answers to calls, its pilots. For its coordinators. Raises NotAllowed.

    The files of data sets stay with their access list.
    """
    may = (viewer.acts_for(one, Role.COORDINATOR) for one in organization_ids)
    access.require(all(may), viewer)
    own = {"organization_id__in": organization_ids}
    studies = Study.objects.filter(**own).order_by("pk")
    protocols = Protocol.objects.filter(study__in=studies).order_by("pk")
    answers = StudyAnswer.objects.filter(**own).order_by("pk")
    pilots = Pilot.objects.filter(**own).order_by("pk")
    readings = PilotReading.objects.filter(pilot__in=pilots).order_by("pk")
    tables = {
        "studies": studies,
        "protocols": protocols,
        "answers": answers,
        "pilots": pilots,
        "readings": readings,
    }
    return {name: [fields_of(one) for one in rows] for name, rows in tables.items()}
