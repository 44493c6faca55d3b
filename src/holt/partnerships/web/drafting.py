"""The agreement's first words, from what the plan says; and a version with its signatures."""

from datetime import date

from django.utils import formats
from django.utils.translation import gettext as _

from holt.partnerships.queries import AgreementPage, PartnershipPage
from holt.partnerships.web.showing import quantity
from holt.partnerships.web.words import ARRANGEMENTS, EVERY, KINDS


def text_of(shown: PartnershipPage, today: date) -> str:
    """A draft in Markdown, in the language of whoever drafts it. Never empty."""
    parts = [
        _opening(shown, today),
        _section(_("What each of us wants"), _interests(shown)),
        _section(_("Our goals"), _goals(shown)),
        _section(_("What each of us gives and gets"), _exchanges(shown)),
        _section(_("What we promise"), _promises(shown)),
        _section(_("How we arrange it"), _arrangement(shown)),
        _section(_("Who decides what"), [shown.who_decides] if shown.who_decides else []),
        _section(
            _("What happens when money or people change"),
            [shown.if_things_change] if shown.if_things_change else [],
        ),
        _section(_("Looking after it"), _care()),
    ]
    return "\n\n".join(one for one in parts if one) + "\n"


def _section(title: str, lines: list[str]) -> str:
    return f"## {title}\n\n" + "\n".join(lines) if lines else ""


def _opening(shown: PartnershipPage, today: date) -> str:
    names = _(", ").join(one.name for one in shown.at_table)
    about = _("This agreement is between %(names)s. It was drafted on %(day)s.") % {
        "names": names,
        "day": formats.date_format(today),
    }
    return f"# {shown.name}\n\n{about}\n\n{shown.summary}".strip()


def _interests(shown: PartnershipPage) -> list[str]:
    return [f"- **{shown.names[one.party_id]}**: {one.statement}" for one in shown.interests]


def _goals(shown: PartnershipPage) -> list[str]:
    lines = []
    for one in shown.goals:
        facts = [
            _("measured by %(measure)s") % {"measure": one.measure} if one.measure else "",
            _("from %(now)s to %(then)s") % {"now": one.baseline, "then": one.target}
            if one.target
            else "",
            _("by %(day)s") % {"day": formats.date_format(one.due_on)} if one.due_on else "",
        ]
        told = "; ".join(fact for fact in facts if fact)
        lines.append(f"- {one.statement}" + (f" ({told})" if told else ""))
    return lines


def _exchanges(shown: PartnershipPage) -> list[str]:
    verbs = {"gives": _("gives"), "gets": _("gets")}
    return [
        f"- **{shown.names[one.party_id]}** {verbs[one.direction]}: {one.what}"
        + (f" ({quantity(one.kind, one.quantity)})" if one.quantity else "")
        + f" – {KINDS[one.kind]}"
        for one in shown.exchanges
        if one.season == shown.season
    ]


def _promises(shown: PartnershipPage) -> list[str]:
    return [
        f"- **{shown.names[one.party_id]}**: {one.what} – "
        + _("by %(day)s") % {"day": formats.date_format(one.due_on)}
        + ("" if one.every == "once" else f", {str(EVERY[one.every]).lower()}")
        for one in shown.commitments
        if one.state == "open"
    ]


def _arrangement(shown: PartnershipPage) -> list[str]:
    lines = [f"- {ARRANGEMENTS[one]}" for one in shown.arrangement]
    for one in shown.embeddings:
        facts = {
            "who": one.who,
            "home": shown.names[one.home_id],
            "host": shown.names[one.host_id],
            "hours": f"{one.hours_a_week.normalize():f}",
        }
        lines.append(
            "- " + _("%(who)s of %(home)s works at %(host)s for %(hours)s hours a week.") % facts
        )
    return lines


def _care() -> list[str]:
    return [
        "- " + _("Every side answers the same short review; the answers are open to all sides."),
        "- " + _("Either side may ask to change, pause or end this, with a talk first."),
        "- "
        + _("If it ends, we tell the people it serves, hand over, return what is lent, and thank."),
    ]


def with_signatures(read: AgreementPage, shown: PartnershipPage) -> str:
    """The text followed by who signed it, for print."""
    lines = [
        f"- **{shown.names[one.party_id]}**: {one.name}, {one.role}, "
        + formats.date_format(one.at, "DATETIME_FORMAT")
        for one in read.signatures
    ]
    unsigned = {one.party_id for one in read.signatures}
    lines += [
        f"- **{one.name}**: ______________________"
        for one in shown.at_table
        if one.id not in unsigned and read.state == "open"
    ]
    mark = _("Version %(number)s. Fingerprint of the text: %(hash)s") % {
        "number": read.number,
        "hash": read.text_hash,
    }
    return f"{read.text}\n\n## {_('Signatures')}\n\n" + "\n".join(lines) + f"\n\n{mark}\n"
