"""Lessons planned together as a table."""

from typing import Any

from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from holt.kernel.tables import Action, Badge, Choice, Column, Empty, Link, Search, Table, View
from holt.kernel.viewer import Viewer
from holt.programs import queries
from holt.programs.web.school_words import LESSON_STATES, LESSON_TONES

LESSON_PLAN_COLUMNS = (
    Column(
        "title",
        gettext_lazy("Lesson"),
        lambda row: Link(row.title, f"/lesson-plans/{row.pk}/"),
        order=("title",),
    ),
    Column("subject", gettext_lazy("Subject"), lambda row: row.subject, order=("subject",)),
    Column("grade", gettext_lazy("Grade"), lambda row: row.grade),
    Column("first_on", gettext_lazy("Begins"), lambda row: row.first_on, order=("first_on",)),
    Column(
        "state",
        gettext_lazy("State"),
        lambda row: Badge(LESSON_STATES[row.state], LESSON_TONES[row.state]),
        order=("state",),
    ),
    Column("changed_at", gettext_lazy("Last changed"), lambda row: row.changed_at, shown=False),
)
LESSON_PLAN_TABLE_FILTERS = (
    Search("q", gettext_lazy("Words"), queries.LESSON_PLAN_FILTERS["q"]),
    Choice(
        "state",
        gettext_lazy("State"),
        list(LESSON_STATES.items()),
        lambda rows, values: rows.filter(state__in=values),
    ),
)


def lesson_plans_table(partnership_id: int, name: str, *, may_work: bool) -> Table:
    """Every lesson of one partnership."""
    here = f"/partnerships/{partnership_id}"

    def read(viewer: Viewer) -> Any:
        rows = queries.lesson_plans(viewer).filter(partnership_id=partnership_id)
        return queries.with_first_days(rows)

    plan = Action(_("Plan a lesson together"), f"{here}/plan-lesson/")
    side = Action(_("See both calendars side by side"), f"{here}/side-by-side/")
    return Table(
        name="lesson_plans",
        title=_("Lessons planned together: %(name)s") % {"name": name},
        why=_("Aims, standards, dates, who does what, and what pupils will have made."),
        read=read,
        columns=LESSON_PLAN_COLUMNS,
        filters=LESSON_PLAN_TABLE_FILTERS,
        views=(
            View("open", _("To come"), {"state": ("draft", "agreed")}),
            View("over", _("Over"), {"state": ("taught", "reviewed")}),
        ),
        empty=Empty(
            _("No lesson is planned yet"),
            _("Begin with the aims and two steps; the other side adds theirs and says yes."),
            f"{here}/plan-lesson/" if may_work else "",
            _("Plan a lesson together"),
        ),
        actions=(plan, side) if may_work else (side,),
    )
