"""Campaigns as a table."""

from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from holt.evaluation.queries import campaigns as queries
from holt.evaluation.web.campaigns.words import DECISIONS, STATES, TONES
from holt.kernel.tables import Action, Badge, Choice, Column, Empty, Link, Search, Table, View
from holt.kernel.viewer import Role, Viewer
from holt.kernel.web.money import amount

COLUMNS = (
    Column(
        "title",
        gettext_lazy("Campaign"),
        lambda row: Link(row.title, f"/campaigns/{row.pk}/"),
        order=("title",),
    ),
    Column("asks_for", gettext_lazy("What is asked for"), lambda row: row.asks_for),
    Column("body", gettext_lazy("Who decides"), lambda row: row.body, order=("body",)),
    Column(
        "amount",
        gettext_lazy("Amount"),
        lambda row: amount(row.cents) if row.cents else None,
        order=("cents",),
        numeric=True,
        kept=lambda row: row.cents / 100 if row.cents else None,
    ),
    Column(
        "state",
        gettext_lazy("State"),
        lambda row: Badge(STATES[row.state], TONES[row.state]),
        order=("state",),
    ),
    Column("heard_at", gettext_lazy("Next hearing"), lambda row: row.heard_at, order=("heard_at",)),
    Column(
        "decision_on",
        gettext_lazy("To be decided on"),
        lambda row: row.decision_on,
        order=("decision_on",),
    ),
    Column("decision", gettext_lazy("Decision"), lambda row: DECISIONS.get(row.decision, "")),
    Column(
        "organization",
        gettext_lazy("Run by"),
        lambda row: Link(row.organization.name, f"/organizations/{row.organization_id}/"),
        order=("organization__name",),
    ),
    Column(
        "joined",
        gettext_lazy("Joined by"),
        lambda row: row.joined_count,
        order=("joined_count",),
        numeric=True,
        shown=False,
    ),
)
OPEN = "/campaigns/open-campaign/"


def campaigns_table(viewer: Viewer) -> Table:
    """Campaigns the viewer may see."""
    leads = any(role >= Role.COORDINATOR for role in viewer.roles.values())
    begin = (OPEN, _("Open a campaign")) if leads else ("", "")
    return Table(
        name="campaigns",
        title=_("Campaigns"),
        why=_(
            "One ask, to whoever decides, made together: who speaks, what partners say, what came of it."
        ),
        read=queries.campaigns,
        columns=COLUMNS,
        filters=(
            Search("q", gettext_lazy("Search"), queries.CAMPAIGN_FILTERS["q"]),
            Choice(
                "state",
                gettext_lazy("State"),
                list(STATES.items()),
                lambda rows, values: rows.filter(state__in=values),
            ),
        ),
        views=(
            View("open", _("Under way"), {"state": "open"}),
            View("decided", _("Decided, thanks to be said"), {"state": "decided"}),
            View("over", _("Over"), {"state": ["closed", "canceled"]}),
        ),
        empty=Empty(
            _("No campaign yet"),
            _(
                "Before a budget is decided, one voice is easily missed. A campaign is an ask in "
                "one sentence, the hearings where it is made, who speaks there, partners' own "
                "words, letters, and afterwards what was decided and who was thanked."
            ),
            *begin,
        ),
        actions=(Action(begin[1], begin[0]),) if leads else (),
    )
