"""A brief in words: one list of sections, for the page and for the PDF."""

import re
from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass
from decimal import Decimal

from django.utils.formats import date_format, number_format
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from holt.evaluation import rules
from holt.evaluation.queries import Brief, CostLine, OutcomePage, Quote, WitnessRow
from holt.evaluation.web import attainment_words
from holt.evaluation.web.showing import amount
from holt.evaluation.web.words import ATTAINED, GIVEN, KINDS, LEVELS
from holt.kernel.web.money import amount as money
from holt.kernel.web.words import STATES
from holt.partnerships.queries import EmbeddingRow, PartnershipPage
from holt.programs import queries as programs

PUNCTUATION = re.compile(r"([!-/:-@\[-`{-~])")
MOST_OUTCOMES = 4
MOST_GOALS = 5
AGREES = frozenset({"yes", "partly"})


@dataclass(frozen=True)
class Section:
    """A heading with what stands under it; empty parts are left out."""

    heading: str
    text: str = ""
    bullets: tuple[str, ...] = ()
    head: tuple[str, ...] = ()
    rows: tuple[tuple[str, ...], ...] = ()
    quotes: tuple[tuple[str, str], ...] = ()
    after: str = ""


def facts(made: Brief) -> tuple[tuple[str, str], ...]:
    """What stands at the top: who, since when, how close, at what stage."""
    shown = made.shown
    found = [
        (_("Partners"), _(", ").join(made.partners)),
        (_("Since"), date_format(shown.starts_on) if shown.starts_on else ""),
        (_("Agreement until"), date_format(shown.ends_on) if shown.ends_on else ""),
        (_("How close"), str(LEVELS[shown.level]) if shown.level else ""),
    ]
    return tuple((label, text) for label, text in found if text)


def sections(made: Brief, chosen: Collection[str], note: str) -> tuple[Section, ...]:
    """The whole brief, in the order it is told."""
    shown = made.shown
    return tuple(
        one
        for one in (
            Section(_("The need"), shown.need_statement or shown.summary),
            Section(_("What was done"), bullets=_work(made)),
            Section(_("What changed"), bullets=_outcomes(made)),
            costs(made.costs),
            Section(_("Goals"), bullets=_goals(made), after=_attainment(made)),
            Section(_("In their own words"), quotes=_quotes(made.quotes, chosen)),
            Section(_("Where it stands"), _stands(made)),
            Section(_("A note"), note),
        )
        if one.text or one.bullets or one.rows or one.quotes
    )


def _work(made: Brief) -> tuple[str, ...]:
    shown = made.shown
    lines = [*sessions_said(made.worked)]
    lines += [_embedded(one, shown) for one in shown.embeddings]
    kept = sum(one.state == "kept" for one in shown.commitments)
    if kept:
        told = ngettext("%(kept)s promise was kept.", "%(kept)s promises were kept.", kept)
        lines.append(told % {"kept": kept})
    return tuple(lines)


def sessions_said(worked: programs.Worked) -> Iterator[str]:
    """Sessions held, their hours, and who came."""
    if worked.sessions:
        yield (
            ngettext(
                "%(sessions)s session took place, %(hours)s hours in all.",
                "%(sessions)s sessions took place, %(hours)s hours in all.",
                worked.sessions,
            )
            % {"sessions": worked.sessions, "hours": _number(worked.hours)}
        )
        came = _("People came %(attended)s times.") % {"attended": _number(worked.attended)}
        new = _("%(new)s of them were new to us.") % {"new": _number(worked.new_to_us)}
        yield f"{came} {new}" if worked.new_to_us else came


def _embedded(one: EmbeddingRow, shown: PartnershipPage) -> str:
    names = shown.names
    days = [day for day in shown.embedded_days if day.embedding_id == one.id]
    told = _("%(who)s of %(home)s works at %(host)s, %(hours)s hours a week.")
    told %= {
        "who": one.who,
        "home": names.get(one.home_id, ""),
        "host": names.get(one.host_id, ""),
        "hours": _number(float(one.hours_a_week)),
    }
    if not days:
        return told
    so_far = ngettext(
        "So far %(days)s day there, and %(met)s people met.",
        "So far %(days)s days there, and %(met)s people met.",
        len(days),
    )
    met = sum(day.met for day in days)
    return f"{told} {so_far % {'days': len(days), 'met': _number(met)}}"


def _outcomes(made: Brief) -> tuple[str, ...]:
    return tuple(
        outcome_said(one, made.witnesses.get(one.id, ())) for one in made.outcomes[:MOST_OUTCOMES]
    )


def outcome_said(one: OutcomePage, witnesses: Sequence[WitnessRow] = ()) -> str:
    """What changed, for whom, how much, and who else says so."""
    parts = [f"{one.who_changed}: {one.what_changed}".rstrip(".") + "."]
    if told := amount(one):
        parts.append(told.rstrip(".") + ".")
    if one.state == "confirmed":
        parts.append(_("Confirmed by %(party)s.") % {"party": one.confirmed_party})
    saw = [_witness(it) for it in witnesses if it.answer in AGREES and it.is_current]
    if saw:
        parts.append(_("Seen from outside, too: %(who)s.") % {"who": "; ".join(saw)})
    return " ".join(parts)


def _witness(one: WitnessRow) -> str:
    """By name only where they agreed to stand in a brief."""
    named = one.name if one.may_name else ""
    told = _(", ").join(part for part in (named, one.role) if part) or _("somebody outside")
    return _("%(who)s (in part)") % {"who": told} if one.answer == "partly" else told


def costs(found: Sequence[CostLine]) -> Section:
    """Both directions side by side, by kind, at the network's rates."""
    head = (_("Kind"), _("Given"), _("Gained"))
    rows = tuple(
        (
            str(KINDS[one.kind]),
            _quantity(one.kind, one.gave, one.gave_cents),
            _quantity(one.kind, one.gained, one.gained_cents),
        )
        for one in found
    )
    rates = [_rate(one) for one in found if one.kind != "money"]
    after = _("Rates: %(rates)s.") % {"rates": "; ".join(rates)} if rates else ""
    return Section(
        _("What it cost and what it brought"), head=head if rows else (), rows=rows, after=after
    )


def _quantity(kind: str, quantity: Decimal, cents: int) -> str:
    if not cents and not quantity:
        return "–"
    if kind == "money":
        return money(cents)
    counted = quantity * 100 if kind == "reach" else quantity  # its rate is for a hundred people
    return f"{_number(float(counted))} {GIVEN[kind]} ({money(cents)})"


def _rate(one: CostLine) -> str:
    """ "Staff time at $38.00 (state average)" """
    each = ", ".join(money(rate, places=2) for rate in one.rates)
    told = _("%(kind)s at %(each)s") % {"kind": KINDS[one.kind], "each": each}
    return f"{told} ({one.source})" if one.source else told


def _number(value: float) -> str:
    places = 0 if value == int(value) else 1
    return number_format(round(value, 1), decimal_pos=places, force_grouping=True)


def _goals(made: Brief) -> tuple[str, ...]:
    found = []
    for one in made.goals:
        if one.attained is not None:
            told = f"{one.statement.rstrip('.')}: {ATTAINED[one.attained]}."
            words = made.levels.get(one.id, "").rstrip(".")
            found.append(f"{told} {words}." if words else told)
    return tuple(found[:MOST_GOALS])


def _attainment(made: Brief) -> str:
    if made.t is None:
        return ""
    told = _("Taken together T = %(t)s, where 50 is as hoped.") % {
        "t": number_format(round(made.t, 1), decimal_pos=1)
    }
    if len(made.points) < 2:
        return told
    order = sorted(made.points, key=lambda one: -abs(one[1]))[:MOST_GOALS]
    return f"{told} {'; '.join(attainment_words.part(*one) for one in order)}."


def _quotes(found: Sequence[Quote], chosen: Collection[str]) -> tuple[tuple[str, str], ...]:
    kept = [one for one in found if one.key in chosen][: rules.MOST_QUOTES]
    return tuple(
        (one.words, _(", ").join(part for part in (one.by, one.party) if part)) for one in kept
    )


def _stands(made: Brief) -> str:
    shown = made.shown
    told = _("Today it is at this stage: %(stage)s.") % {
        "stage": STATES[f"partnerships.{shown.state}"]
    }
    if shown.season > 1:
        told += " " + _("It is in season %(season)s.") % {"season": shown.season}
    return told


def markdown(found: Sequence[Section]) -> str:
    """The sections as Markdown; what people wrote stays text."""
    return "\n\n".join(_section(one) for one in found)


def _section(one: Section) -> str:
    parts = [f"# {plain(one.heading)}", plain(one.text)]
    parts.append("\n".join(f"- {plain(line)}" for line in one.bullets))
    if one.rows:
        lines = [one.head, tuple("---" for _cell in one.head), *one.rows]
        parts.append(
            "\n".join(
                "| " + " | ".join(cell if cell == "---" else plain(cell) for cell in row) + " |"
                for row in lines
            )
        )
    parts += [f"> {plain(words)}\n>\n> *{plain(by or '–')}*" for words, by in one.quotes]
    parts.append(plain(one.after))
    return "\n\n".join(part for part in parts if part)


def plain(text: str) -> str:
    """Text that Markdown reads as text: every sign escaped, one line."""
    return PUNCTUATION.sub(r"\\\1", " ".join(text.split()))
