"""Certificates as tables: one's own, and those a session or program granted."""

from typing import Any

from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from holt.kernel.tables import Action, Badge, Column, Empty, Link, Table
from holt.programs import queries
from holt.programs.queries import CreditOfferShown
from holt.programs.web.credits.showing import STATES, TONES, amount


def _state(row: Any) -> Badge:
    return Badge(STATES[row.state], TONES[row.state])


SHARED = (
    Column("amount", gettext_lazy("Credit"), lambda row: amount(row.amount, row.unit)),
    Column("scheme", gettext_lazy("Scheme"), lambda row: row.scheme),
    Column("state", gettext_lazy("State"), _state, order=("state", "pk")),
)
OWN_COLUMNS = (
    Column(
        "title",
        gettext_lazy("What"),
        lambda row: Link(row.title, f"/my-credit/{queries.credit_key(row)}/"),
        order=("title",),
    ),
    Column("on", gettext_lazy("Date"), lambda row: row.on, order=("on",)),
    *SHARED,
    Column("granted_by", gettext_lazy("Granted by"), lambda row: row.granted_by),
    Column("code", gettext_lazy("Code"), lambda row: row.code),
)
GRANTED_COLUMNS = (
    Column("name", gettext_lazy("Name"), lambda row: row.name or "—", order=("name",)),
    Column("email", gettext_lazy("E-mail"), lambda row: row.email),
    *SHARED,
    Column("granted_at", gettext_lazy("Granted"), lambda row: row.granted_at),
    Column("reason", gettext_lazy("Reason"), lambda row: row.reason, shown=False),
    Column(
        "revoke",
        gettext_lazy("Take back"),
        lambda row: (
            Link(_("Take back"), f"/credits/{row.pk}/revoke-credit/")
            if row.state == "granted"
            else ""
        ),
    ),
)


def my_credit_table() -> Table:
    """Everything granted to the viewer."""
    return Table(
        name="my_credit",
        title=_("My credit"),
        why=_("What you have been granted for learning, to print or to take along as a file."),
        read=queries.credits_of_mine,
        columns=OWN_COLUMNS,
        empty=Empty(
            _("You have no certificate yet"),
            _(
                "Some sessions give credit for professional development. When you are granted "
                "some, under the e-mail address of your account, it is listed here."
            ),
        ),
        actions=(Action(_("Transcript (PDF)"), "/my-credit/transcript.pdf"),),
    )


def granted_table(found: CreditOfferShown) -> Table:
    """Who was granted this credit; the page has checked that the viewer may know."""
    here = f"/credit-offers/{found.id}/grant-credit/"
    return Table(
        name="credits",
        title=_("Credit granted for “%(title)s”") % {"title": found.title},
        why=_("%(amount)s (%(scheme)s), granted by %(who)s.")
        % {
            "amount": amount(found.amount, found.unit),
            "scheme": found.scheme,
            "who": found.granted_by,
        },
        read=lambda viewer: queries.granted_of(viewer, found.id),
        columns=GRANTED_COLUMNS,
        empty=Empty(
            _("Nobody has been granted this yet"),
            _("Grant it to those who were checked in; you see who before you do."),
        ),
        actions=(Action(_("Grant it"), here),),
    )
