"""What a program takes, as a table."""

from typing import Any

from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from holt.kernel.tables import Action, Badge, Choice, Column, Empty, Link, Table, View
from holt.kernel.web.money import amount
from holt.programs import queries
from holt.programs.queries import ProgramPage
from holt.programs.web.showing import local
from holt.programs.web.words import PROVISION_STATES, PROVISION_TONES, PROVISIONS


def _date(row: Any) -> str:
    return local(row.session.starts_at, row.session.zone) if row.session else ""


def _cents(name: str) -> Any:
    def shown(row: Any) -> str:
        cents = getattr(row, name)
        return amount(cents, places=2) if cents else ""

    return shown


PROVISION_COLUMNS = (
    Column(
        "what",
        gettext_lazy("Who or what"),
        lambda row: Link(row.what, f"/provisions/{row.pk}/edit-provision/"),
        order=("what",),
    ),
    Column("kind", gettext_lazy("Kind"), lambda row: PROVISIONS[row.kind], order=("kind",)),
    Column("about", gettext_lazy("In a line"), lambda row: row.about),
    Column("session", gettext_lazy("For which date"), _date),
    Column(
        "organization",
        gettext_lazy("Who sees to it"),
        lambda row: row.organization.name if row.organization else "",
        order=("organization__name",),
    ),
    Column(
        "state",
        gettext_lazy("How it stands"),
        lambda row: Badge(PROVISION_STATES[row.state], PROVISION_TONES[row.state]),
        order=("state",),
    ),
    Column("by_on", gettext_lazy("Settled by"), lambda row: row.by_on, order=("by_on",)),
    Column(
        "planned",
        gettext_lazy("Planned"),
        _cents("planned_cents"),
        order=("planned_cents",),
        numeric=True,
        kept=lambda row: row.planned_cents / 100,
    ),
    Column(
        "spent",
        gettext_lazy("Paid"),
        _cents("spent_cents"),
        order=("spent_cents",),
        numeric=True,
        kept=lambda row: None if row.spent_cents is None else row.spent_cents / 100,
    ),
    Column("contact", gettext_lazy("Contact"), lambda row: row.contact, shown=False),
    Column("note", gettext_lazy("Note"), lambda row: row.note, shown=False),
)
PROVISION_FILTERS = (
    Choice(
        "kind",
        gettext_lazy("Kind"),
        list(PROVISIONS.items()),
        lambda rows, values: rows.filter(kind__in=values),
    ),
    Choice(
        "state",
        gettext_lazy("How it stands"),
        list(PROVISION_STATES.items()),
        lambda rows, values: rows.filter(state__in=values),
    ),
)


def provisions_table(program: ProgramPage) -> Table:
    """Everything one program takes; the page has checked that the viewer may look inside."""
    more = Action(_("Add something"), f"/programs/{program.id}/provide/")
    return Table(
        name="provisions",
        title=_("What “%(title)s” takes") % {"title": program.title},
        why=_("Who speaks and interprets, what is brought, what it costs and who pays."),
        read=lambda viewer: queries.provisions(viewer, program.id),
        columns=PROVISION_COLUMNS,
        filters=PROVISION_FILTERS,
        views=(View("open", _("Still open"), {"state": ["wanted", "asked"]}),),
        empty=Empty(
            _("Nothing is noted yet"),
            _(
                "A speaker, an interpreter, thirty notebooks, the bus: note it here with who sees "
                "to it, and nobody has to remember."
            ),
            more.url if program.may_work else "",
            more.label,
        ),
        actions=(more,) if program.may_work else (),
    )
