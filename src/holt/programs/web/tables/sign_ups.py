"""Who signed up, as a table."""

from typing import Any

from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from holt.kernel.tables import (
    Action,
    Badge,
    Choice,
    Column,
    Empty,
    Link,
    Table,
)
from holt.programs import queries
from holt.programs.queries import SessionLine
from holt.programs.web.words import (
    MOVED_BECAUSE,
    SIGN_UP_STATES,
    SIGN_UP_TONES,
)


def _answers(row: Any) -> str:
    return " · ".join(one for one in row.answers if one)


def _moved(row: Any) -> str:
    """Why it was moved: the staff's words, or the line's."""
    return row.moved_words or str(MOVED_BECAUSE.get(row.moved_because, ""))


def _move(row: Any) -> object:
    if row.state == "canceled":
        return ""
    return Link(_("Move"), f"/sign-ups/{row.pk}/move-sign-up/")


SIGN_UP_COLUMNS = (
    Column("name", gettext_lazy("Name"), lambda row: row.name or "—", order=("name",)),
    Column("people", gettext_lazy("People"), lambda row: row.people, numeric=True),
    Column(
        "state",
        gettext_lazy("State"),
        lambda row: Badge(SIGN_UP_STATES[row.state], SIGN_UP_TONES[row.state]),
        order=("state", "pk"),
    ),
    Column(
        "children",
        gettext_lazy("Children among them"),
        lambda row: row.children or None,
        numeric=True,
    ),
    Column("group_name", gettext_lazy("Group"), lambda row: row.group_name),
    Column("wishes", gettext_lazy("What they need"), lambda row: row.wishes),
    Column("moved", gettext_lazy("Moved because"), _moved, shown=False),
    Column("email", gettext_lazy("E-mail"), lambda row: row.email),
    Column("phone", gettext_lazy("Phone"), lambda row: row.phone),
    Column("answers", gettext_lazy("Answers"), _answers),
    Column("came", gettext_lazy("Came"), lambda row: row.came, numeric=True),
    Column("signed_up_at", gettext_lazy("Signed up"), lambda row: row.signed_up_at, shown=False),
    Column("move", gettext_lazy("By hand"), _move),
)


def sign_ups_table(one: SessionLine) -> Table:
    """Who signed up for one session; the page has checked that the viewer may know."""
    return Table(
        name="sign_ups",
        title=_("Who signed up for “%(title)s”") % {"title": one.title},
        why=_("Names and addresses go thirty days after the session; the numbers stay."),
        read=lambda viewer: queries.sign_ups(viewer, one.id),
        columns=SIGN_UP_COLUMNS,
        filters=(
            Choice(
                "state",
                gettext_lazy("State"),
                list(SIGN_UP_STATES.items()),
                lambda rows, values: rows.filter(state__in=values),
            ),
        ),
        empty=Empty(
            _("Nobody has signed up yet"),
            _("Once the program is public, people sign up on its page, without an account."),
        ),
        actions=(Action(_("Check people in"), f"/sessions/{one.id}/check-in/"),),
    )
