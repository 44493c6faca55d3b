"""The lists: a partnership's sessions, the public calendar, programs, who signed up."""

from datetime import datetime
from typing import Any

from django.db.models import DateTimeField, Value
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from holt.kernel.kept import kept
from holt.kernel.tables import (
    Action,
    Badge,
    Choice,
    Column,
    DateRange,
    Empty,
    Link,
    Search,
    Table,
    View,
)
from holt.kernel.viewer import Viewer
from holt.kernel.web.vocabulary import audience_choices, language_choices
from holt.programs import queries
from holt.programs.queries import SessionLine, Turn
from holt.programs.web.showing import event_shown, local
from holt.programs.web.words import (
    KINDS,
    PROGRAM_STATES,
    PROGRAM_TONES,
    SIGN_UP_STATES,
    SIGN_UP_TONES,
    STATES,
    TONES,
)


def _where(row: Any) -> str:
    return queries.line(row).where


def _between(rows: Any, ends: tuple[Any, Any]) -> Any:
    first, last = ends
    rows = rows.filter(starts_at__date__gte=first) if first else rows
    return rows.filter(starts_at__date__lte=last) if last else rows


COLUMNS = (
    Column(
        "title",
        gettext_lazy("Session"),
        lambda row: Link(row.title, f"/sessions/{row.pk}/"),
        order=("title",),
    ),
    Column(
        "starts_at",
        gettext_lazy("When"),
        lambda row: local(row.starts_at, row.zone),
        order=("starts_at",),
        kept=lambda row: row.starts_at,
    ),
    Column("where", gettext_lazy("Where"), _where),
    Column(
        "host",
        gettext_lazy("Host"),
        lambda row: row.host.organization.name if row.host else "",
    ),
    Column(
        "state",
        gettext_lazy("State"),
        lambda row: Badge(STATES[row.state], TONES[row.state]),
        order=("state",),
    ),
    Column(
        "attended",
        gettext_lazy("Came"),
        lambda row: row.attended,
        order=("attended",),
        numeric=True,
    ),
    Column(
        "new_to_us",
        gettext_lazy("New to us"),
        lambda row: row.new_to_us,
        order=("new_to_us",),
        numeric=True,
    ),
    Column("note", gettext_lazy("Note"), lambda row: row.note or row.reason, shown=False),
    Column("ends_at", gettext_lazy("Ends"), lambda row: row.ends_at, shown=False),
)
FILTERS = (
    Choice(
        "state",
        gettext_lazy("State"),
        list(STATES.items()),
        lambda rows, values: rows.filter(state__in=values),
    ),
    DateRange("on", gettext_lazy("Between"), _between),
)
VIEWS = (
    View("planned", gettext_lazy("Planned"), {"state": "planned"}),
    View("held", gettext_lazy("Took place"), {"state": "held"}),
)


def _ways(partnership_id: int, plan: Action) -> tuple[Action, ...]:
    begin = Action(_("Begin a program"), f"/partnerships/{partnership_id}/start-program/")
    feed = Action(_("Calendar address"), f"/partnerships/{partnership_id}/open-feed/")
    return (plan, begin, feed)


def sessions_table(partnership_id: int, name: str, turn: Turn | None, *, may_work: bool) -> Table:
    """The sessions of one partnership; the page has checked that the viewer sits at its table."""
    plan = Action(_("Plan sessions"), f"/partnerships/{partnership_id}/schedule/")
    whose = (
        _("When you plan the next one, it is %(name)s's turn to host.") % {"name": turn.name}
        if turn
        else ""
    )
    return Table(
        name="sessions",
        title=_("Sessions of “%(name)s”") % {"name": name},
        why=_("What takes place, where, who hosts and how many came.") + (f" {whose}" * bool(turn)),
        read=lambda viewer: queries.with_details(
            queries.sessions(viewer).filter(partnership_id=partnership_id)
        ),
        columns=COLUMNS,
        filters=FILTERS,
        views=VIEWS,
        empty=Empty(
            _("Nothing is planned yet"),
            _("Plan one session, or a whole series whose host alternates."),
            plan.url if may_work else "",
            plan.label,
        ),
        actions=_ways(partnership_id, plan) if may_work else (),
    )


def _event_badges(row: Any) -> object:
    if row.state == "canceled":
        return Badge(STATES["canceled"], "quiet")
    line = queries.event_line(row)
    return event_shown(line, row.zone, row.asked_at).places


def _where_public(row: Any) -> str:
    return queries.event_line(row).where or (_("Online") if row.online_link else "")


EVENT_COLUMNS = (
    Column(
        "title",
        gettext_lazy("What"),
        lambda row: Link(row.title, f"/events/{row.pk}/"),
        order=("title",),
    ),
    Column(
        "starts_at",
        gettext_lazy("When"),
        lambda row: local(row.starts_at, row.zone),
        order=("starts_at",),
        kept=lambda row: row.starts_at,
    ),
    Column("where", gettext_lazy("Where"), _where_public),
    Column("kind", gettext_lazy("Kind"), lambda row: KINDS.get(row.program.kind, ""), shown=False),
    Column("places", gettext_lazy("Places"), _event_badges),
    Column(
        "program",
        gettext_lazy("Program"),
        lambda row: Link(row.program.title, f"/programs/{row.program_id}/"),
        shown=False,
    ),
)


def _towns(viewer: Viewer) -> list[tuple[str, object]]:
    return [(one, one) for one in kept("programs.towns", lambda: queries.towns(viewer))]


EVENT_FILTERS = (
    Search("q", gettext_lazy("Words"), queries.saying),
    DateRange("on", gettext_lazy("Between"), queries.between),
    Choice(
        "audience",
        gettext_lazy("For whom"),
        lambda viewer: audience_choices(),
        queries.for_audience,
    ),
    Choice(
        "language", gettext_lazy("Language"), lambda viewer: language_choices(), queries.in_language
    ),
    Choice("town", gettext_lazy("Town"), _towns, queries.at_places),
    Choice(
        "kind",
        gettext_lazy("Kind"),
        list(KINDS.items()),
        lambda rows, values: rows.filter(program__kind__in=values),
    ),
)


def events_table(viewer: Viewer, now: datetime, *, joined: bool = True) -> Table:
    """What takes place from now on, for everyone; not `joined`, its rows for counting."""

    def read(asking: Viewer) -> Any:
        asked_at = Value(now, output_field=DateTimeField())
        coming = queries.events(asking).filter(ends_at__gt=now)
        return queries.with_places(coming).annotate(asked_at=asked_at) if joined else coming

    empty = Empty(
        _("Nothing is on the calendar"),
        _("Partners publish their programs here, with dates, places and a way to sign up."),
    )
    return Table(
        name="events",
        title=_("What takes place"),
        why=_("Programs of the libraries here and their partners. Everyone is welcome."),
        read=read,
        columns=EVENT_COLUMNS,
        filters=EVENT_FILTERS,
        empty=empty,
    )


PROGRAM_COLUMNS = (
    Column(
        "title",
        gettext_lazy("Program"),
        lambda row: Link(row.title, f"/programs/{row.pk}/"),
        order=("title",),
    ),
    Column(
        "kind", gettext_lazy("Kind"), lambda row: KINDS.get(row.kind, row.kind), order=("kind",)
    ),
    Column("run_by", gettext_lazy("Who runs it"), lambda row: ", ".join(sorted(row.runner_names))),
    Column("dates", gettext_lazy("Sessions"), lambda row: row.dates, numeric=True),
    Column(
        "state",
        gettext_lazy("State"),
        lambda row: Badge(PROGRAM_STATES[row.state], PROGRAM_TONES[row.state]),
        order=("state",),
    ),
)
PROGRAM_FILTERS = (
    Search("q", gettext_lazy("Words"), queries.PROGRAM_FILTERS["q"]),
    Choice(
        "state",
        gettext_lazy("State"),
        list(PROGRAM_STATES.items()),
        lambda rows, values: rows.filter(state__in=values),
    ),
    Choice(
        "kind",
        gettext_lazy("Kind"),
        list(KINDS.items()),
        lambda rows, values: rows.filter(kind__in=values),
    ),
    Choice(
        "audience",
        gettext_lazy("For whom"),
        lambda viewer: audience_choices(),
        lambda rows, values: rows.filter(audience__overlap=list(values)),
    ),
)


def programs_table(viewer: Viewer) -> Table:
    """Programs: what is public, and what one's own tables prepare."""
    return Table(
        name="programs",
        title=_("Programs"),
        why=_("What partners run together, from the first draft to the last date."),
        read=lambda asking: queries.with_runners(queries.programs(asking), asking),
        columns=PROGRAM_COLUMNS,
        filters=PROGRAM_FILTERS,
        views=(
            View("published", _("Public"), {"state": "published"}),
            View("draft", _("Drafts"), {"state": "draft"}),
        ),
        empty=Empty(
            _("No program yet"),
            _(
                "A program belongs to a partnership: open one and choose “Begin a program”. It "
                "stays a draft until you publish it."
            ),
            "/partnerships/",
            _("See the partnerships"),
        ),
    )


def _answers(row: Any) -> str:
    return " · ".join(one for one in row.answers if one)


SIGN_UP_COLUMNS = (
    Column("name", gettext_lazy("Name"), lambda row: row.name or "—", order=("name",)),
    Column("people", gettext_lazy("People"), lambda row: row.people, numeric=True),
    Column(
        "state",
        gettext_lazy("State"),
        lambda row: Badge(SIGN_UP_STATES[row.state], SIGN_UP_TONES[row.state]),
        order=("state", "pk"),
    ),
    Column("email", gettext_lazy("E-mail"), lambda row: row.email),
    Column("phone", gettext_lazy("Phone"), lambda row: row.phone),
    Column("answers", gettext_lazy("Answers"), _answers),
    Column("came", gettext_lazy("Came"), lambda row: row.came, numeric=True),
    Column("signed_up_at", gettext_lazy("Signed up"), lambda row: row.signed_up_at, shown=False),
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
