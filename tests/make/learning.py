"""Builders of lessons."""

from datetime import datetime
from typing import Any

from holt.directory.models import Organization
from holt.kernel.viewer import THE_HOUSE, Viewer
from holt.learning import actions, asks
from holt.learning.models import Lesson
from tests.make.directory import NOON
from tests.make.directory import organization as _organization
from tests.make.directory import subject as _subject


def lesson(
    organization: Organization | None = None,
    *,
    by: Viewer = THE_HOUSE,
    now: datetime = NOON,
    **fields: Any,
) -> Lesson:
    """A published lesson about teaching English at work, unless told otherwise."""
    home = organization or _organization()
    values: dict[str, Any] = {
        "title": "Teach in the shift's own hour",
        "happened": "Everyone came once the class began at the end of the shift.",
        "subjects": (_subject("english").slug,),
        "publish": True,
    }
    for slug in fields.get("subjects", ()):
        _subject(slug)
    return actions.write_lesson(by, asks.WriteLessonAsk(home.pk, **(values | fields)), now=now)
