"""What this room forgets of a person who is erased."""

from datetime import datetime

from holt.kernel import erasure
from holt.studies.models import (
    Alarm,
    DataAccess,
    DataFile,
    Download,
    Ethics,
    Pilot,
    PilotReading,
    Protocol,
    SignOff,
    Study,
    StudyAnswer,
    StudyRole,
)

SIGNED = (
    (Study, "called_by"),
    (StudyAnswer, "by"),
    (Protocol, "written_by"),
    (SignOff, "by"),
    (Ethics, "written_by"),
    (DataFile, "added_by"),
    (DataAccess, "given_by"),
    (Download, "person"),
    (Pilot, "planned_by"),
    (PilotReading, "by"),
    (Alarm, "decided_by"),
)
"""Where a person's name stands beside what stays."""


@erasure.forgets
def forget(person_id: int, *, email: str, name: str, now: datetime) -> None:
    """Their roles and places on lists go; what was decided and counted stays without their name."""
    StudyRole.objects.filter(person_id=person_id).delete()
    DataAccess.objects.filter(person_id=person_id).delete()
    for model, field in SIGNED:
        model._default_manager.filter(**{f"{field}_id": person_id}).update(**{field: None})
    _unname_authors(name)


def _unname_authors(name: str) -> None:
    """The person's whole name goes from lists of authors."""
    for row in Study.objects.filter(authors__contains=name) if name else ():
        row.authors = row.authors.replace(name, erasure.GONE)
        row.save(update_fields=["authors"])
