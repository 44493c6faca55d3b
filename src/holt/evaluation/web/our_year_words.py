"""A year of partnerships in words: the same sections for the page, the PDF and the document."""

from collections.abc import Sequence

from django.utils.formats import date_format, number_format
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from holt.evaluation.queries import OurYear
from holt.evaluation.web import brief_words, health_words
from holt.evaluation.web.brief_words import Section
from holt.kernel.web.words import STATES
from holt.partnerships.queries import PartnershipPage
from holt.standards.tabular.write import Cell

MOST_OUTCOMES = 12
MOST_QUOTES = 6
MOST_WORRIES = 8


def facts(made: OurYear) -> tuple[tuple[str, str], ...]:
    """What stands at the top."""
    since, until = date_format(made.period.since), date_format(made.period.until)
    partners = {name for one in made.at_work for name in _others(one, made)}
    return (
        (_("From"), _("%(since)s to %(until)s") % {"since": since, "until": until}),
        (_("Partnerships at work"), str(len(made.at_work))),
        (_("Partners"), str(len(partners))),
        (_("Needs being met"), str(made.needs)),
    )


def _others(one: PartnershipPage, made: OurYear) -> list[str]:
    return [party.name for party in one.at_table if party.name not in made.names]


def sections(made: OurYear) -> tuple[Section, ...]:
    """Bring, worry, end, words; then what this cannot show."""
    found = (
        Section(_("What changed for people"), bullets=_changed(made),
                after=_joined(_more(made.outcomes, MOST_OUTCOMES), _unconfirmed(made))),
        Section(_("What was done"), bullets=_done(made)),
        brief_words.costs(made.costs),
        Section(_("What worries"), bullets=_worries(made),
                after=_joined(_more(made.worries, MOST_WORRIES), _no_total(made))),
        Section(_("What ended, and why"), bullets=tuple(_ended(one) for one in made.ended)),
        Section(_("In partners' own words"), quotes=_quotes(made),
                after=_more(made.quotes, MOST_QUOTES)),
        Section(_("What this cannot show"), bullets=_cannot(made)),
    )  # fmt: skip
    return tuple(one for one in found if one.text or one.bullets or one.rows or one.quotes)


def _more(found: Sequence[object], most: int) -> str:
    """A list that ends early says so."""
    rest = len(found) - most
    if rest < 1:
        return ""
    told = ngettext(
        "%(count)s more is not listed here.", "%(count)s more are not listed here.", rest
    )
    return told % {"count": number_format(rest)}


def _joined(*parts: str) -> str:
    return " ".join(part for part in parts if part)


def _changed(made: OurYear) -> tuple[str, ...]:
    return tuple(brief_words.outcome_said(one) for one in made.outcomes[:MOST_OUTCOMES])


def _unconfirmed(made: OurYear) -> str:
    waiting = sum(one.state != "confirmed" for one in made.outcomes)
    if not waiting:
        return ""
    told = ngettext(
        "%(count)s of these is recorded by one side only, so far.",
        "%(count)s of these are recorded by one side only, so far.",
        waiting,
    )
    return told % {"count": waiting}


def _done(made: OurYear) -> tuple[str, ...]:
    lines = list(brief_words.sessions_said(made.worked))
    begun = [one.name for one in made.begun]
    if begun:
        lines.append(_("Begun: %(names)s.") % {"names": _("; ").join(begun)})
    return tuple(lines)


def _worries(made: OurYear) -> tuple[str, ...]:
    return tuple(
        f"{one.name}: {' '.join(health_words.worries(one.health)[:2])}"
        for one in made.worries[:MOST_WORRIES]
    )


def _no_total(made: OurYear) -> str:
    rest = len(made.at_work) - len(made.worries)
    if not made.worries or rest < 1:
        return ""
    told = ngettext(
        "Nothing worries in %(count)s other partnership.",
        "Nothing worries in %(count)s other partnerships.",
        rest,
    )
    return told % {"count": rest}


def _ended(one: PartnershipPage) -> str:
    """ "English on the floor, May 3, 2026: The need has changed. What we learned: …" """
    reason = str(STATES.get(f"partnerships.reason.{one.reason_code}", ""))
    day = date_format(one.ended_on) if one.ended_on else ""
    head = _(", ").join(part for part in (one.name, day) if part)
    told = [f"{head}: {reason.rstrip('.')}." if reason else f"{head}."]
    if one.reason:
        told.append(one.reason.rstrip(".") + ".")
    if one.ending and one.ending.lesson:
        told.append(_("What was learned: %(lesson)s") % {"lesson": one.ending.lesson})
    return " ".join(told)


def _quotes(made: OurYear) -> tuple[tuple[str, str], ...]:
    return tuple(
        (one.words, _(", ").join(part for part in (one.by, one.party) if part))
        for one in made.quotes[:MOST_QUOTES]
    )


def _cannot(made: OurYear) -> tuple[str, ...]:
    """Where the figures come from, and what they are silent about."""
    return (
        _("Outcomes are what parties recorded. A confirmed one was seen by another party, too; "
          "it does not prove that the partnership alone caused it."),
        _("Hours, space and reach count at the network's rates; they are estimates, not money "
          "that changed hands. Work nobody logged is missing."),
        _("Worries are signs to look at together, not a judgment; they are untested on real "
          "endings."),
    )  # fmt: skip


def table(made: OurYear) -> tuple[Sequence[str], list[Sequence[Cell]]]:
    """The rows behind the figures, for a spreadsheet: one line per partnership."""
    head = (_("Partnership"), _("Stage"), _("Partners"), _("Since"), _("Until"), _("Need"))
    pages = (*made.at_work, *made.ended)
    rows: list[Sequence[Cell]] = [
        (
            one.name,
            str(STATES[f"partnerships.{one.state}"]),
            _(", ").join(_others(one, made)),
            one.starts_on or "",
            one.ended_on or one.ends_on or "",
            one.need_statement,
        )
        for one in pages
    ]
    return head, rows
