"""What this room does when somebody wants a calendar of others read."""

from datetime import datetime

from holt.kernel.happenings import hears
from holt.kernel.models import Happening
from holt.programs import jobs


@hears("programs.outside_followed", "programs.outside_wanted")
def read_soon(happening: Happening, now: datetime) -> None:
    """Have the worker read it."""
    jobs.read_soon(int(happening.facts["outside_id"]))
