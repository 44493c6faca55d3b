"""A report told: figures, charts and lines as frozen, in the reader's language."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date

from django.utils.formats import date_format, number_format
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from holt.evaluation.queries.reports import ReportPage, TracedLine
from holt.evaluation.rules.reports import Bar, Chart, Figure, Line, Said, Section
from holt.evaluation.web.attainment_words import whole_signed
from holt.evaluation.web.reports import measures, words
from holt.evaluation.web.reports.told import FigureTold
from holt.evaluation.web.words import KINDS as GIVEN_KINDS
from holt.kernel import pictures
from holt.kernel.pictures import Share, Shares
from holt.kernel.web.money import amount as money
from holt.kernel.web.words import STATES


@dataclass(frozen=True)
class ChartTold:
    """A chart: drawn, as rows of a table, and in one sentence for who cannot see it."""

    number: int
    title: str
    drawn: Shares
    head: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]
    alt: str


@dataclass(frozen=True)
class SectionTold:
    """One part of a report, ready to be shown or set."""

    code: str
    heading: str
    figures: tuple[FigureTold, ...] = ()
    lines: tuple[tuple[str, str], ...] = ()
    charts: tuple[ChartTold, ...] = ()
    quotes: tuple[tuple[str, str], ...] = ()
    hidden: str = ""

    @property
    def about_all(self) -> str:
        """What every figure here comes from and cannot show, where that is the same for all."""
        about = {one.about for one in self.figures}
        return about.pop() if len(self.figures) > 1 and len(about) == 1 else ""


def told(one: ReportPage) -> tuple[SectionTold, ...]:
    """The shown sections in their order; what is empty is left out."""
    by_code = {part.code: part for part in one.content.sections}
    charts = chart_numbers(one.content.sections)
    found = (
        SectionTold("words", str(words.SECTIONS["words"]), quotes=quotes(one.quotes))
        if code == "words"
        else section(by_code[code], charts)
        for code in one.shown
        if code == "words" or code in by_code
    )
    return tuple(one for one in found if one.figures or one.lines or one.charts or one.quotes)


def chart_numbers(parts: Sequence[Section]) -> dict[int, int]:
    """A chart (by identity) → its number in the report."""
    charts = [one for part in parts for one in part.charts]
    return {id(one): number for number, one in enumerate(charts, 1)}


def section(part: Section, numbers: dict[int, int]) -> SectionTold:
    """A part with its figures, lines and charts in words."""
    shown = [one for one in part.figures if one.is_shown]
    hidden = len(part.figures) - len(shown)
    return SectionTold(
        part.code,
        str(words.SECTIONS[part.code]),
        tuple(figure(one) for one in shown),
        tuple(line(one) for one in part.lines),
        tuple(chart(one, numbers.get(id(one), 0)) for one in part.charts),
        hidden=_hidden(hidden),
    )


def _hidden(count: int) -> str:
    if not count:
        return ""
    said = ngettext(
        "%(count)s figure is not told: too few partnerships share it.",
        "%(count)s figures are not told: too few partnerships share them.",
        count,
    )
    return said % {"count": count}


def figure(one: Figure) -> FigureTold:
    """A figure in words: those of its code, or those it brought along."""
    if one.code == words.MEASURE:
        return measures.figure(one)
    about = words.FIGURES.get(one.code, words.OWN)
    label = one.label or str(about.label)
    if one.code in words.DIRECTIONS:
        label = _given_label(one.code, one.detail)
    return FigureTold(
        one.number, label, value(one), _range(one), one.source or str(about.source),
        one.cannot_show or str(about.cannot), str(about.question), str(about.answer),
    )  # fmt: skip


def value(one: Figure) -> str:
    """The value in its unit: "$3,180", "12 of 20"."""
    if one.value is None:
        return _("not told")
    if one.unit == "cents":
        return money(round(one.value))
    if one.unit == "share":
        return _("%(count)s of %(of)s") % {"count": number(one.value), "of": number(one.of or 0)}
    said = number(one.value)
    return f"{said} {one.unit}" if one.code not in words.FIGURES and one.unit else said


def _range(one: Figure) -> str:
    """How far chance reaches, where that is known."""
    if one.low is None or one.high is None:
        return ""
    if one.unit == "share":
        return _("between %(low)s and %(high)s of 100, at 95 %% certainty") % {
            "low": round(100 * one.low), "high": round(100 * one.high)
        }  # fmt: skip
    return _("between %(low)s and %(high)s, at 95 %% certainty") % {
        "low": number(one.low), "high": number(one.high)
    }  # fmt: skip


def number(given: float) -> str:
    places = 0 if given == int(given) else 1
    return number_format(round(given, 1), decimal_pos=places, force_grouping=True)


@dataclass(frozen=True)
class RowTold:
    """A row behind a figure: what it counted for, and what became of it since."""

    label: str
    url: str
    on: date | None
    said: str
    since: str


def row(of: Figure, one: TracedLine) -> RowTold:
    """A row in words."""
    since = ""
    if one.now is None:
        since = _("no longer counted")
    elif one.has_changed:
        since = _("today %(now)s") % {"now": _amount(of, one.now)}
    return RowTold(one.label, one.url, one.on, _amount(of, one.then), since)


def _amount(of: Figure, amount: float) -> str:
    if of.noun == "goal":
        return whole_signed(round(amount))
    if of.code == words.MEASURE and of.noun == "survey":
        return ""  # what people answered is told in groups only
    if of.unit == "share" and of.code != words.MEASURE:
        return _("yes") if amount else _("no")
    return money(round(amount), places=2) if of.unit == "cents" else number(amount)


def line(one: Line) -> tuple[str, str]:
    """A sentence, and where it leads ("" for nowhere)."""
    return LINES[one.code](one.facts)


Facts = Mapping[str, str | int | None]


def _need_line(facts: Facts) -> tuple[str, str]:
    stand = _("a partnership is at work") if facts["served"] else _("nobody yet")
    return f"{facts['statement']} ({stand})", f"/needs/{facts['id']}/"


def _the_need(facts: Facts) -> tuple[str, str]:
    parts = [str(facts["statement"] or facts["name"]).rstrip(".") + "."]
    if facts["partners"]:
        parts.append(_("Partners: %(names)s.") % {"names": facts["partners"]})
    if facts["since"]:
        day = date_format(date.fromisoformat(str(facts["since"])))
        parts.append(_("Since %(day)s.") % {"day": day})
    return " ".join(parts), f"/needs/{facts['need_id']}/" if facts["need_id"] else ""


def _begun_line(facts: Facts) -> tuple[str, str]:
    return _("Begun: %(name)s") % {"name": facts["name"]}, f"/partnerships/{facts['id']}/"


def _outcome_line(facts: Facts) -> tuple[str, str]:
    parts = [f"{facts['who']}: {facts['what']}".rstrip(".") + "."]
    if facts["how_much"]:
        parts.append(str(facts["how_much"]).rstrip(".") + ".")
    if facts["confirmed_by"]:
        parts.append(_("Confirmed by %(party)s.") % {"party": facts["confirmed_by"]})
    return " ".join(parts), f"/outcomes/{facts['id']}/"


def _pieces(facts: Facts) -> tuple[str, str]:
    said = ngettext(
        "Those who work together hang together in %(count)s piece; the largest holds %(most)s "
        "organizations.",
        "Those who work together fall into %(count)s pieces; the largest holds %(most)s "
        "organizations.",
        int(facts["count"] or 0),
    )
    return said % facts, ""


def _alone(facts: Facts) -> tuple[str, str]:
    said = ngettext("%(count)s stands alone.", "%(count)s stand alone.", int(facts["count"] or 0))
    return said % facts, ""


def _density(facts: Facts) -> tuple[str, str]:
    said = _("%(ties)s pairs work together, %(share)s%% of all pairs there could be.")
    return said % facts, ""


def _spread(facts: Facts) -> tuple[str, str]:
    said = _("From 0, everybody has as many partners, to 100, one has them all: %(share)s.")
    return said % facts, ""


LINES = {
    "need": _need_line,
    "the_need": _the_need,
    "begun": _begun_line,
    "outcome": _outcome_line,
    "pieces": _pieces,
    "alone": _alone,
    "density": _density,
    "spread": _spread,
}


def chart(one: Chart, at: int) -> ChartTold:
    """A chart with the table that says the same."""
    title = str(words.CHARTS[one.code])
    rows = tuple(_bar_row(one, bar) for bar in one.bars)
    share = one.unit == "share"
    head = (_("What"), _("Value"), _("Range at 95 % certainty"))[: 3 if share else 2]
    alt = f"{title}. " + "; ".join(f"{row[0]}: {row[1]}" for row in rows) + "."
    return ChartTold(at, title, _drawn(one, title), head, rows, alt)


def _drawn(one: Chart, title: str) -> Shares:
    """Shares on a scale of per cents, amounts on one up to the largest."""
    if one.unit == "share":
        bars = [
            Share(_bar_label(one, bar), 100 * bar.value, 100 * _or(bar.low, bar.value),
                  100 * _or(bar.high, bar.value), _bar_row(one, bar)[1])
            for bar in one.bars
        ]  # fmt: skip
        return pictures.shares(bars, title)
    most = max((bar.value for bar in one.bars), default=0) or 1
    bars = [
        Share(_bar_label(one, bar), 100 * bar.value / most, 100 * bar.value / most,
              100 * bar.value / most, _bar_value(one, bar))
        for bar in one.bars
    ]  # fmt: skip
    drawn = pictures.shares(bars, title)
    first, *_between, last = drawn.ticks
    ticks = ((first[0], "0"), (last[0], _bar_value(one, Bar("", most))))
    return replace(drawn, ticks=ticks)


def _or(bound: float | None, value: float) -> float:
    return value if bound is None else bound


def _bar_row(one: Chart, bar: Bar) -> tuple[str, ...]:
    if one.unit != "share":
        return _bar_label(one, bar), _bar_value(one, bar)
    count = round(bar.value * (bar.of or 0))
    said = _("%(count)s of %(of)s") % {"count": count, "of": bar.of}
    low, high = round(100 * (bar.low or 0)), round(100 * (bar.high or 0))
    reach = _("%(low)s to %(high)s of 100") % {"low": low, "high": high}
    return _bar_label(one, bar), said, reach


def _bar_value(one: Chart, bar: Bar) -> str:
    return money(round(bar.value)) if one.unit == "cents" else number(bar.value)


def _given_label(direction: str, kind: str) -> str:
    return str(words.DIRECTIONS[direction]) % {"kind": GIVEN_KINDS.get(kind, kind)}


def _bar_label(one: Chart, bar: Bar) -> str:
    if one.code == "given":
        direction, _dot, kind = bar.label.partition(".")
        return _given_label(direction, kind)
    if one.code == "reasons":
        return str(STATES.get(f"partnerships.reason.{bar.label}", bar.label))
    return bar.label


def quotes(found: Sequence[Said]) -> tuple[tuple[str, str], ...]:
    """Words and who said them."""
    return tuple(
        (
            one.words,
            ", ".join(part for part in (one.by, one.party) if part) or _("Told with consent"),
        )
        for one in found
    )


def facts(one: ReportPage) -> tuple[tuple[str, str], ...]:
    """What stands at the top."""
    since, until = date_format(one.since), date_format(one.until)
    found = [
        (_("From"), _("%(since)s to %(until)s") % {"since": since, "until": until}),
        (_("Made by"), one.organization),
        (_("Partnership"), one.partnership),
    ]
    return tuple((label, text) for label, text in found if text)


def asked(one: ReportPage) -> str:
    """The ask of a hearing in a sentence, of whom and on which day."""
    if not one.asked_for:
        return ""
    of = ", ".join(
        part for part in (one.asked_of, date_format(one.asked_on) if one.asked_on else "") if part
    )
    return f"{one.asked_for} ({of})" if of else one.asked_for


def frozen(one: ReportPage) -> str:
    """When the figures were counted."""
    day = date_format(one.figures_at.date())
    if one.state == "draft":
        return _("Figures as counted on %(day)s; a draft can be counted anew.") % {"day": day}
    return _("Figures frozen as counted on %(day)s.") % {"day": day}


def every_figure(found: Sequence[SectionTold]) -> Iterator[FigureTold]:
    for part in found:
        yield from part.figures
