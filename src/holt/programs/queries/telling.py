"""What people are told of a program: its dates, its picture."""

from datetime import datetime

from holt.directory import queries as directory
from holt.kernel import files
from holt.kernel.errors import NotFound
from holt.kernel.models import StoredFile
from holt.kernel.viewer import Viewer
from holt.programs.models import Picture
from holt.programs.queries.events import EventLine, event, events_of
from holt.programs.queries.programs import programs

MOST = 5


def dates_to_tell(
    viewer: Viewer, program_id: int, session_id: int | None, now: datetime
) -> list[EventLine]:
    """The next public dates of a program that take place, or just that one. Raises NotFound."""
    if session_id is None:
        found = events_of(viewer, program_id, now)
        return [one for one in found if one.state == "planned"][:MOST]
    one = event(viewer, session_id)
    if one.program_id != program_id:
        raise NotFound
    return [one]


def _picture(viewer: Viewer, program_id: int) -> Picture | None:
    seen = programs(viewer).filter(pk=program_id).order_by()
    rows = Picture.objects.filter(program__in=seen)
    return rows.select_related("file").first()


def picture(viewer: Viewer, program_id: int) -> StoredFile:
    """The picture of a program the viewer may see. Raises NotFound."""
    found = _picture(viewer, program_id)
    if found is None:
        raise NotFound
    return found.file


def picture_of(viewer: Viewer, program_id: int) -> tuple[int, str] | None:
    """(file id, what it shows) of a program's picture."""
    found = _picture(viewer, program_id)
    return (found.file_id, found.text) if found else None


def picture_to_draw(viewer: Viewer, program_id: int) -> tuple[bytes, str] | None:
    """(content, what it shows), when there is one and its file is there."""
    found = _picture(viewer, program_id)
    data = files.content(found.file_id) if found else None
    return (data, found.text) if found and data else None


def logos_of(viewer: Viewer, program_id: int) -> tuple[tuple[str, bytes], ...]:
    """(name, picture) of those who run a program, as far as they have a logo and may be seen."""
    rows = programs(viewer).filter(pk=program_id).order_by()
    return directory.logos_of(viewer, [pk for pk in rows.values_list("run_by", flat=True) if pk])
