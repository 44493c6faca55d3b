"""What a report is made of, counted now: a fixed number of queries however many partnerships."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from datetime import date

from django.db.models import Q, QuerySet

from holt.evaluation.models import Outcome
from holt.evaluation.queries.campaigns.testimonies import testimonies
from holt.evaluation.queries.measured import measured
from holt.evaluation.queries.our_year import Period
from holt.evaluation.queries.outcomes import outcomes
from holt.evaluation.queries.reading_parts import Made
from holt.evaluation.queries.readings import behind
from holt.evaluation.queries.whole import whole
from holt.evaluation.rules import part_of
from holt.evaluation.rules import reports as rules
from holt.evaluation.rules.reports import Bar, Chart, Content, Figure, Line, Said, Section
from holt.kernel.viewer import Viewer
from holt.methods.whole import Share
from holt.partnerships import queries as partnerships
from holt.partnerships.queries import Counted, Scope
from holt.programs import queries as programs

MOST_LINES = 12
TESTIMONY = "t"
"""Keys of words given for a campaign begin so."""
TOLD = ("recorded", "confirmed")


@dataclass(frozen=True)
class Planned:
    """What is to be counted, for whom. `is_inside`: whoever reads it sits at these tables."""

    kind: str
    scope: Scope
    today: date
    is_inside: bool
    organization_id: int


def plan_of(
    viewer: Viewer,
    kind: str,
    organization_id: int,
    partnership_id: int | None,
    days: tuple[date, date],
    today: date,
) -> Planned:
    """The partnerships a report of this kind is about."""
    scope = Scope(*days)
    if kind == "network_year":
        return Planned(kind, scope, today, False, organization_id)
    if partnership_id is not None:
        ids: tuple[int, ...] = (partnership_id,)
    else:
        ids = partnerships.tables_of(viewer, organization_id, scope)
    scope = replace(scope, partnership_ids=ids)
    return Planned(kind, scope, today, True, organization_id)


def content(viewer: Viewer, plan: Planned) -> Content:
    """Every section of this kind, numbered; of the network's year its public part, too."""
    sections = tuple(
        _section(viewer, plan, one) for one in rules.SECTIONS[plan.kind] if one in PARTS
    )
    public: tuple[Section, ...] = ()
    if plan.kind == "network_year":
        seen = replace(plan, scope=replace(plan.scope, only_public=True))
        public = tuple(_section(viewer, seen, one) for one in PUBLIC)
        health = next(one for one in sections if one.code == "health")
        public = (*public, Section("health", charts=health.charts))
    return rules.numbered(Content(sections, public))


def _section(viewer: Viewer, plan: Planned, code: str) -> Section:
    """At one's own tables nothing is held back: what has no value is a share of nothing."""
    figures, lines, charts = PARTS[code](viewer, plan)
    if plan.is_inside:
        figures = tuple(one for one in figures if one.is_shown)
    return Section(code, figures, lines, charts)


Part = tuple[tuple[Figure, ...], tuple[Line, ...], tuple[Chart, ...]]
PUBLIC = ("work", "changed", "done")


def _told(plan: Planned, found: Counted) -> bool:
    """Whether sums over these tables may leave them."""
    return plan.is_inside or found.tables >= rules.FEWEST_TABLES


def _total(plan: Planned, code: str, noun: str, unit: str, found: Counted) -> Figure:
    return rules.total(code, noun, unit, found.rows, is_told=_told(plan, found))


def _share(plan: Planned, code: str, noun: str, found: Counted) -> Figure:
    return rules.share(code, noun, found.rows, is_told=_told(plan, found))


def _work(viewer: Viewer, plan: Planned) -> Part:
    """Names and stages are the network's; public ones everybody's."""
    found = partnerships.partnerships_counted(viewer, plan.scope)
    figures = [
        rules.total(code, "partnership", "partnerships", found[code].rows)
        for code in ("at_work", "begun", "ended")
    ]
    if not plan.scope.only_public:
        figures.append(_share(plan, "across", "partnership", found["across"]))
    named = dict(
        partnerships.partnerships(viewer)
        .filter(pk__in=[pk for pk, _one in found["begun"].rows])
        .values_list("pk", "name")
    )
    lines = tuple(
        Line("begun", {"id": pk, "name": name}) for pk, name in sorted(named.items())[:MOST_LINES]
    )
    return tuple(figures), lines, ()


def _ended(viewer: Viewer, plan: Planned) -> Part:
    """Why, in counts; told of single partnerships by none."""
    found = partnerships.partnerships_counted(viewer, plan.scope)["with_lesson"]
    figures = (_share(plan, "with_lesson", "partnership", found),)
    if not _told(plan, found):
        return figures, (), ()
    bars = tuple(
        Bar(code, float(count)) for code, count in partnerships.reasons_counted(viewer, plan.scope)
    )
    return figures, (), ((Chart("reasons", "partnerships", bars),) if bars else ())


def _needs(viewer: Viewer, plan: Planned) -> Part:
    """Needs met, and which of the community's first ones have a partnership."""
    met = partnerships.needs_counted(viewer, plan.scope)
    found = whole(viewer, plan.today)
    first = tuple((one.id, float(one.id in found.served)) for one in found.needs)
    lines = tuple(
        Line("need", {"id": one.id, "statement": one.statement, "served": int(one.id in found.served)})
        for one in found.needs
    )  # fmt: skip
    figures = (
        rules.total("needs_met", "need", "needs", met.rows),
        rules.share("first_needs", "need", first),
    )
    return figures, lines, ()


def _need(viewer: Viewer, plan: Planned) -> Part:
    """The need one partnership began from, and since when it works on it."""
    shown = partnerships.partnership(viewer, _the_table(plan))
    facts = {
        "name": shown.name,
        "need_id": shown.need_id,
        "statement": shown.need_statement or shown.summary,
        "partners": ", ".join(one.name for one in shown.parties if one.state == "accepted"),
        "since": shown.starts_on.isoformat() if shown.starts_on else None,
    }
    return (), (Line("the_need", facts),), ()


def _changed(viewer: Viewer, plan: Planned) -> Part:
    """Outcomes of the period, and how many another party confirmed; told at the table only."""
    rows = Outcome.objects.filter(
        plan.scope.among("partnership__"), plan.scope.days("on"), state__in=TOLD
    )
    if plan.kind == "board":
        rows = _of_party(rows, plan.organization_id)
    found = list(rows.order_by("pk").values_list("pk", "state", "partnership_id"))
    tables = len({one[2] for one in found})
    confirmed = Counted(tuple((one[0], float(one[1] == "confirmed")) for one in found), tables)
    each = Counted(tuple((one[0], 1.0) for one in found), tables)
    figures = (
        _total(plan, "outcomes", "outcome", "outcomes", each),
        _share(plan, "confirmed", "outcome", confirmed),
    )
    ids = [one[0] for one in found] if plan.is_inside else []
    return figures, tuple(_outcome_lines(viewer, ids)), ()


def _of_party(rows: QuerySet[Outcome], organization_id: int) -> QuerySet[Outcome]:
    own = Q(recorded_party__organization_id=organization_id)
    return rows.filter(own | Q(confirmed_party__organization_id=organization_id))


def _outcome_lines(viewer: Viewer, ids: list[int]) -> Iterator[Line]:
    rows = outcomes(viewer).filter(pk__in=ids).order_by("-state", "-on", "pk")[:MOST_LINES]
    rows = rows.select_related("confirmed_party__organization")
    for one in sorted(rows, key=lambda row: row.state != "confirmed"):
        by = one.confirmed_party.organization.name if one.confirmed_party else ""
        yield Line(
            "outcome",
            {"id": one.pk, "who": one.who_changed, "what": one.what_changed,
             "how_much": one.how_much, "confirmed_by": by},
        )  # fmt: skip


def _done(viewer: Viewer, plan: Planned) -> Part:
    """Sessions that were held, their hours, who came."""
    found = programs.sessions_counted(viewer, plan.scope)
    units = {"sessions": "sessions", "hours": "hours", "attended": "visits", "new_to_us": "visits"}
    figures = tuple(
        _total(plan, code, "session", unit, found[code]) for code, unit in units.items()
    )
    return figures if found["sessions"].rows else (), (), ()


def _given(viewer: Viewer, plan: Planned) -> Part:
    """The ledger by kind and direction, each told where enough tables share it."""
    found = partnerships.ledger_counted(viewer, plan.scope)
    figures = tuple(
        rules.total(direction, "entry", "cents", one.rows, detail=kind, is_told=_told(plan, one))
        for (direction, kind), one in found.items()
    )
    bars = tuple(
        Bar(f"{one.code}.{one.detail}", one.value) for one in figures if one.value is not None
    )
    return figures, (), ((Chart("given", "cents", bars),) if bars else ())


def _own_given(viewer: Viewer, plan: Planned) -> Part:
    """One party's own lines, nobody else's."""
    own = replace(plan.scope, organization_id=plan.organization_id)
    return _given(viewer, replace(plan, scope=own))


def _care(viewer: Viewer, plan: Planned) -> Part:
    """Promises kept and reviews on time."""
    figures = (
        _share(plan, "promises", "promise", partnerships.promises_counted(viewer, plan.scope)),
        _share(plan, "reviews", "review", partnerships.reviews_counted(viewer, plan.scope)),
    )
    return figures, (), ()


def _health(viewer: Viewer, plan: Planned) -> Part:
    """The health of the whole, by year; and introductions of the period."""
    found = whole(viewer, plan.today)
    parts = {
        "reviews": found.reviews,
        "lessons": found.lessons,
        "introductions": found.introductions,
        "sectors": found.across,
        "joined": found.joined,
    }
    charts = (Chart(code, "share", _years(years)) for code, years in parts.items())
    made = partnerships.introductions_counted(viewer, plan.scope)
    figure = _share(plan, "introductions", "introduction", made)
    return (figure,), (), tuple(one for one in charts if one.bars)


def _years(shares: tuple[Share, ...]) -> tuple[Bar, ...]:
    return tuple(
        Bar(
            str(one.year),
            round(one.value, 4),
            round(one.bounds[0], 4),
            round(one.bounds[1], 4),
            one.of,
        )
        for one in shares
        if one.is_shown
    )


def _network(viewer: Viewer, plan: Planned) -> Part:
    """How it hangs together, as facts for sentences; no organization is named or ranked."""
    figures = measured(viewer, plan.scope.until.year, plan.today).figures
    if not figures.density.ties:
        return (), (), ()
    pieces = [one for one in figures.pieces.components if len(one) > 1]
    spread = figures.degree_centralization.share
    lines: tuple[Line, ...] = (
        Line("pieces", {"count": len(pieces), "most": len(pieces[0])}),
        Line("alone", {"count": len(figures.pieces.isolates)}),
        Line("density", {"ties": figures.density.ties,
                         "share": f"{100 * (figures.density.share or 0):.1f}"}),
    )  # fmt: skip
    if spread is not None:
        lines = (*lines, Line("spread", {"share": f"{100 * spread:.0f}"}))
    return (), lines, ()


TRACED_AS = {"ledger_entry": "entry"}
"""A row behind a measure by the name a report has for it, where that is another."""


def _measures(viewer: Viewer, plan: Planned) -> Part:
    """The measures an organization chose, or of a hearing those chosen at its table: what was told
    of too few people is left out."""
    is_table = plan.kind == "hearing"
    found = behind(
        viewer,
        organization_id=None if is_table else plan.organization_id,
        partnership_id=_the_table(plan) if is_table else None,
        period=Period(plan.scope.since, plan.scope.until),
    )
    return tuple(_measure(one) for one in found if one.basis and _may_tell(one)), (), ()


def _the_table(plan: Planned) -> int:
    """The one partnership of a report about a single one."""
    return (plan.scope.partnership_ids or (0,))[0]


def _may_tell(one: Made) -> bool:
    return not one.suppressed and one.figure.value is not None


def _measure(one: Made) -> Figure:
    """Its words go by the measure and its part, kept as the detail."""
    traced = [(row.id, row.amount or 0.0) for row in one.rows]
    nouns = {TRACED_AS.get(row.noun, row.noun) for row in one.rows}
    figure, unit = one.figure, part_of(one.measure, one.part).unit
    return Figure(
        "measure", min(nouns, default=""), unit, figure.value, one.basis, figure.low, figure.high,
        detail=f"{one.measure}|{one.part}", rows=tuple(traced) if len(nouns) == 1 else (),
    )  # fmt: skip


PARTS: dict[str, Callable[[Viewer, Planned], Part]] = {
    "work": _work,
    "measures": _measures,
    "ended": _ended,
    "needs": _needs,
    "need": _need,
    "changed": _changed,
    "done": _done,
    "given": _given,
    "own_given": _own_given,
    "care": _care,
    "health": _health,
    "network": _network,
}


def quotable(viewer: Viewer, plan: Planned) -> tuple[Said, ...]:
    """Words the viewer may read and whoever said them allowed to be quoted: of complete reviews,
    then of people about a change. A page for a board holds the party's own only."""
    of = plan.organization_id if plan.kind == "board" else None
    found = [
        Said(f"r{one.id}", one.words, one.by, one.party, one.is_public)
        for one in partnerships.quotable_answers(viewer, plan.scope, of)
    ]
    rows = outcomes(viewer).filter(
        plan.scope.among("partnership__"), plan.scope.days("on"), has_consent=True, state__in=TOLD
    )
    if of is not None:
        rows = rows.filter(recorded_party__organization_id=of)
    voices = rows.exclude(voice="").values_list("pk", "voice", "voice_by")
    found += [Said(f"o{pk}", words, by, "") for pk, words, by in voices]
    if plan.kind == "hearing":
        given = testimonies(viewer, use="hearing", partnership_id=_the_table(plan))
        found += [Said(f"{TESTIMONY}{one.id}", one.words, one.by, one.party) for one in given]
    return tuple(found)
