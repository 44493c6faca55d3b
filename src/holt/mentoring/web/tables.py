"""The lists: rounds, who applied, pairs."""

from datetime import date

from django.utils import timezone
from django.utils.formats import date_format
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy, pgettext_lazy

from holt.directory import queries as directory
from holt.kernel import clock
from holt.kernel.tables import Action, Badge, Choice, Column, Empty, Link, Search, Table
from holt.kernel.viewer import Viewer
from holt.kernel.web.vocabulary import language_names
from holt.mentoring import queries, rules
from holt.mentoring.web.words import EVERY, PAIR_STATES, PAIR_TONES, STATES, TONES

ROUND_COLUMNS = (
    Column(
        "name",
        gettext_lazy("Round"),
        lambda row: Link(row.name, f"/mentoring/{row.pk}/"),
        order=("name",),
    ),
    Column("state", gettext_lazy("State"), lambda row: Badge(STATES[row.state], TONES[row.state])),
    Column(
        "mine",
        gettext_lazy("You"),
        lambda row: Badge(_("In it"), "well") if row.is_mine else "",
    ),
    Column(
        "apply_until",
        gettext_lazy("Apply until"),
        lambda row: row.apply_until,
        order=("apply_until",),
    ),
    Column(
        "season",
        gettext_lazy("Season"),
        lambda row: f"{date_format(row.starts_on)} – {date_format(row.ends_on)}",
        order=("starts_on",),
    ),
    Column("run_by", gettext_lazy("Looked after by"), lambda row: row.organization.name),
    Column("every", gettext_lazy("Pairs meet"), lambda row: EVERY[row.meets_every], shown=False),
)


def rounds_table(may_open: bool) -> Table:
    """Rounds of mentoring."""
    opening = (Action(_("Open a round"), "/mentoring/open-round/"),) if may_open else ()
    return Table(
        name="mentoring-rounds",
        title=_("Mentoring"),
        why=_("Two people, one season: somebody who has done it, and somebody who is about to."),
        read=queries.listed,
        columns=ROUND_COLUMNS,
        filters=(
            Search("q", gettext_lazy("Search"), queries.ROUND_FILTERS["q"]),
            Choice(
                "state",
                gettext_lazy("State"),
                list(STATES.items()),
                lambda rows, values: rows.filter(state__in=values),
            ),
        ),
        empty=Empty(
            _("There is no round yet"),
            _(
                "A coordinator opens one: a name, a season, a last day to apply. Until then, ask a "
                "colleague."
            ),
            "/mentoring/open-round/" if may_open else "/peers/",
            _("Open a round") if may_open else _("People like me"),
        ),
        actions=opening,
    )


APPLICANT_COLUMNS = (
    Column("name", gettext_lazy("Name"), lambda row: row.person.name if row.person else "–"),
    Column("organization", gettext_lazy("Library"), lambda row: row.organization.name),
    Column(
        "role",
        gettext_lazy("As"),
        lambda row: ", ".join(
            str(label)
            for is_so, label in ((row.as_mentor, _("Mentor")), (row.as_mentee, _("Mentee")))
            if is_so
        ),
    ),
    Column("languages", gettext_lazy("Languages"), lambda row: language_names(row.languages)),
    Column("zone", gettext_lazy("Time zone"), lambda row: row.zone.replace("_", " "), shown=False),
    Column("places", gettext_lazy("Places"), lambda row: row.capacity if row.as_mentor else ""),
    Column("years", gettext_lazy("Years"), lambda row: row.years, numeric=True, shown=False),
)


def applicants_table(viewer: Viewer, round_id: int) -> Table:
    """Who applied to a round."""
    labels = directory.subject_labels(viewer.language)

    def named(slugs: list[str]) -> str:
        return ", ".join(str(labels.get(one, one)) for one in slugs)

    more = (
        Column("offers", gettext_lazy("Offers"), lambda row: named(row.offers)),
        Column("wants", gettext_lazy("Wants to learn"), lambda row: named(row.wants)),
        Column(
            "offer_words",
            gettext_lazy("Offers, in their words"),
            lambda row: row.offer_words,
            shown=False,
        ),
        Column(
            "want_words",
            gettext_lazy("Wants, in their words"),
            lambda row: row.want_words,
            shown=False,
        ),
    )
    return Table(
        name="mentoring-applicants",
        title=_("Who applied"),
        why=_("Whom people would like, rather not, or report to is known to the matching alone."),
        read=lambda asking: queries.applications(asking, round_id),
        columns=(*APPLICANT_COLUMNS, *more),
        filters=(),
        empty=Empty(
            _("Nobody has applied yet"),
            _("Tell people: the address of the round's page is all they need."),
            f"/mentoring/{round_id}/",
            _("The round's page"),
        ),
    )


def _person(one: object) -> str:
    person = one.person  # type: ignore[attr-defined]
    return str(person.name) if person else "–"


def quiet(row: object, today: date) -> bool:
    """Whether a pair that is under way has not met for six weeks."""
    if row.state != "active":  # type: ignore[attr-defined]
        return False
    began = timezone.localdate(row.began_at)  # type: ignore[attr-defined]
    return rules.is_quiet(row.last or began, today)  # type: ignore[attr-defined]


def pairs_table(round_id: int) -> Table:
    """The pairs of a round in counts."""
    today = timezone.localdate(clock.now())
    return Table(
        name="mentoring-pairs",
        title=_("Pairs"),
        why=_("How often and how long. What they say to each other is theirs."),
        read=lambda asking: queries.round_pairs(asking, round_id),
        columns=(
            Column(
                "mentee", pgettext_lazy("one person", "Mentee"), lambda row: _person(row.mentee)
            ),
            Column(
                "mentor", pgettext_lazy("one person", "Mentor"), lambda row: _person(row.mentor)
            ),
            Column(
                "state",
                gettext_lazy("State"),
                lambda row: Badge(PAIR_STATES[row.state], PAIR_TONES[row.state]),
                order=("state",),
            ),
            Column(
                "meetings",
                gettext_lazy("Meetings"),
                lambda row: row.meeting_count,
                order=("meeting_count",),
                numeric=True,
            ),
            Column(
                "hours",
                pgettext_lazy("how long two people met", "Hours"),
                lambda row: round((row.minutes or 0) / 60, 1),
                order=("minutes",),
                numeric=True,
            ),
            Column("last", gettext_lazy("Met last"), lambda row: row.last, order=("last",)),
            Column(
                "quiet",
                gettext_lazy("Quiet"),
                lambda row: (
                    Badge(_("Six weeks without a meeting"), "due") if quiet(row, today) else ""
                ),
            ),
        ),
        filters=(
            Choice(
                "state",
                gettext_lazy("State"),
                [(code, label) for code, label in PAIR_STATES.items() if code != "proposed"],
                lambda rows, values: rows.filter(state__in=values),
            ),
        ),
        empty=Empty(
            _("No pair has been announced"),
            _("Match the round, look at the proposal, and announce it."),
            f"/mentoring/{round_id}/",
            _("The round's page"),
        ),
    )
