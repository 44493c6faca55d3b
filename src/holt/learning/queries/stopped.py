"""What stopped others, obstacle by obstacle, and what helped where it was overcome."""

from collections import Counter
from dataclasses import dataclass

from django.db.models import QuerySet

from holt.kernel.viewer import Viewer
from holt.learning import rules
from holt.learning.models import Lesson
from holt.learning.queries.lessons import lessons

MOST_READ, MOST_SHOWN = 5000, 4


@dataclass(frozen=True)
class Stop:
    """One obstacle: how many met it, how often it ended in failure, what helped, and a few."""

    obstacle: str
    met: int
    failed: int
    helped: tuple[tuple[str, int], ...]
    examples: tuple[tuple[int, str, str], ...]


def stopped(viewer: Viewer, subject: str = "") -> tuple[Stop, ...]:
    """Every obstacle met in a lesson the viewer may read, the most frequent first. One query."""
    rows = lessons(viewer).filter(state=Lesson.State.PUBLISHED).exclude(obstacles=[])
    if subject:
        rows = rows.filter(subjects__contains=[subject])
    found = _read(rows)
    stops = (_stop(one, [row for row in found if one in row.obstacles]) for one in rules.OBSTACLES)
    return tuple(sorted((one for one in stops if one.met), key=lambda one: -one.met))


def _read(rows: QuerySet[Lesson]) -> list[Lesson]:
    return list(rows.only("pk", "title", "kind", "obstacles", "solutions")[:MOST_READ])


def _stop(obstacle: str, rows: list[Lesson]) -> Stop:
    helped = Counter(one for row in rows if row.kind != "failure" for one in row.solutions)
    first = sorted(rows, key=lambda row: row.kind != "failure")[:MOST_SHOWN]
    return Stop(
        obstacle=obstacle,
        met=len(rows),
        failed=sum(row.kind == "failure" for row in rows),
        helped=tuple(helped.most_common(MOST_SHOWN)),
        examples=tuple((row.pk, row.title, row.kind) for row in first),
    )
