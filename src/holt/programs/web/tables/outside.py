"""Events of other calendars for everyone, and the calendars one follows."""

from datetime import datetime
from typing import Any

from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy, ngettext

from holt.kernel.errors import Refused
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
)
from holt.kernel.viewer import Role, Viewer
from holt.kernel.web.words import sentence
from holt.programs import queries
from holt.programs.web.showing import day_only, local


def _when(row: Any) -> str:
    return day_only(row.on) if row.is_whole_day else local(row.starts_at, row.zone)


ELSEWHERE = (
    Column(
        "title",
        gettext_lazy("What"),
        lambda row: Link(row.title, row.url) if row.url else row.title,
        order=("title",),
    ),
    Column(
        "starts_at",
        gettext_lazy("When"),
        _when,
        order=("starts_at",),
        kept=lambda row: row.starts_at,
    ),
    Column("where", gettext_lazy("Where"), lambda row: row.place),
    Column("calendar", gettext_lazy("From"), lambda row: Badge(row.calendar.name, "river")),
    Column("also", gettext_lazy("Also in"), lambda row: row.also),
)


def _names(viewer: Viewer) -> list[tuple[str, object]]:
    return list(kept("programs.calendar_names", queries.calendar_names))


def elsewhere_table(viewer: Viewer, now: datetime) -> Table:
    """What other calendars announce, each event once; what we announce ourselves is not in it."""
    return Table(
        name="elsewhere",
        title=_("What other calendars announce"),
        why=_(
            "Events of others nearby. Each is named with its calendar and leads to its own page."
        ),
        read=lambda who: queries.elsewhere_with_details(queries.elsewhere(who, now)),
        columns=ELSEWHERE,
        filters=(
            Search("q", gettext_lazy("Words"), queries.saying_elsewhere),
            DateRange("on", gettext_lazy("Between"), queries.between),
            Choice("calendar", gettext_lazy("Calendar"), _names, queries.of_calendars),
        ),
        empty=Empty(
            _("No other calendar is followed yet"),
            _("Staff can have this calendar follow those of libraries and partners nearby."),
        ),
        actions=(Action(_("What takes place with us"), "/events/"), *_for_staff(viewer)),
    )


def _for_staff(viewer: Viewer) -> tuple[Action, ...]:
    """Whoever may follow calendars is led to them."""
    if not any(role >= Role.STAFF for role in viewer.roles.values()):
        return ()
    return (Action(_("Calendars of others"), "/outside-calendars/"),)


def _state(row: Any) -> str:
    """How reading it went last."""
    read = _("Read %(when)s.") % {"when": local(row.read_at, row.zone)} if row.read_at else ""
    if row.trouble:
        words = sentence(Refused(row.trouble, "", row.trouble_facts))
        return f"{words} {read}".strip()
    if row.passed_over:
        skipped = ngettext(
            "%(count)s event could not be followed (line %(line)s).",
            "%(count)s events could not be followed (the first at line %(line)s).",
            row.passed_over,
        )
        read += " " + skipped % {"count": row.passed_over, "line": row.passed_line}
    return read or _("Not read yet.")


CALENDARS = (
    Column("name", gettext_lazy("Calendar"), lambda row: row.name, order=("name",)),
    Column("host", gettext_lazy("Server"), queries.host_of),
    Column("organization", gettext_lazy("Followed by"), lambda row: row.organization.name),
    Column("count", gettext_lazy("Events"), lambda row: row.count, numeric=True),
    Column("once", gettext_lazy("Only there"), lambda row: row.once, numeric=True),
    Column("state", gettext_lazy("How it goes"), _state),
    Column(
        "read",
        gettext_lazy("Read it now"),
        lambda row: Link(_("Read it now"), f"/outside-calendars/{row.pk}/read-now/"),
        kept=lambda row: "",
    ),
    Column(
        "unfollow",
        gettext_lazy("No longer"),
        lambda row: Link(_("No longer follow it"), f"/outside-calendars/{row.pk}/unfollow/"),
        kept=lambda row: "",
    ),
)


def calendars_table(viewer: Viewer) -> Table:
    """The calendars that one's organizations follow."""
    follow = Action(_("Follow a calendar"), "/outside-calendars/follow/")
    return Table(
        name="outside_calendars",
        title=_("Calendars of others"),
        why=_("Their events are shown beside ours, each once. They are read every hour."),
        read=lambda who: queries.outside_with_counts(queries.outside_calendars(who)),
        columns=CALENDARS,
        filters=(
            Search(
                "q",
                gettext_lazy("Search"),
                lambda rows, value: rows.filter(name__icontains=value),
            ),
        ),
        empty=Empty(
            _("No calendar is followed yet"),
            _(
                "A museum, a school, the next town's library: give the address of their calendar, and people find their events here, too."
            ),
            follow.url,
            follow.label,
        ),
        actions=(follow, Action(_("What they announce"), "/events/elsewhere/")),
    )
