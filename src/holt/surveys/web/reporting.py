"""What answers to one survey come to, as a page shows it: small groups are held back."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from holt.methods.asking.benchmarks import Benchmark
from holt.methods.asking.small_groups import Group, Released
from holt.standards.xlsform.model import Form, Question, said
from holt.surveys import queries, rules
from holt.surveys.web import relating

NOT_SAID = frozenset({"na"})
SEVERAL = ("select_multiple", "rank")
PLACED = ("site", "month")


@dataclass(frozen=True)
class Line:
    """A choice: its share of those who answered in percent, and its bar; None is held back."""

    label: str
    count: int | None
    share: int | None


@dataclass(frozen=True)
class Shown:
    """A question with its choices. `agree` is what may be told of the share that agrees."""

    path: str
    label: str
    answered: int | None
    lines: tuple[Line, ...]
    agree: rules.Told | None
    is_scale: bool
    is_held: bool


@dataclass(frozen=True)
class Score:
    """A statement: who agrees now, who did at first or does weeks later, what others heard."""

    label: str
    now: rules.Told | None
    other: rules.Told | None
    network: Benchmark | None


@dataclass(frozen=True)
class Report:
    """Everything that may be shown of a survey, or of one of its places or months."""

    answers: int | None
    fewest: int
    questions: tuple[Shown, ...]
    scores: tuple[Score, ...]
    months: tuple[str, ...]
    is_later: bool
    has_other: bool
    factors: relating.FactorsMade | None = None
    ratings: relating.RatingsMade | None = None
    waits: bool = False


def report(
    found: queries.SurveyPage, language: str, site: str = "", month: str = "",
    others: Sequence[queries.OutcomeSurvey] = (),
) -> Report:  # fmt: skip
    """The report of a survey, or of one place it was asked at, or of one month. `others` are the
    survey itself and those that stand beside it."""
    fewest = rules.fewest(found.purpose)
    if rules.waits_until_closed(found.purpose, found.state):
        return Report(None, fewest, (), (), (), is_later=False, has_other=False, waits=True)
    counts = queries.counts([found.id, *(one.id for one in others)])
    own = counts.get(found.id, {})
    narrow = group_of(site, month)
    people = rules.everyone(own.get(("", ""), {}), fewest)
    questions = tuple(
        _shown(found.form, path, item, own, narrow, fewest, language)
        for path, item in queries.counted(found.form)
        if item.name not in rules.RELATIONS.get(found.purpose, ())
    )
    is_later = any(one.is_later for one in others if one.id == found.id)
    apart = [one.id for one in others if one.id != found.id and one.is_later != is_later]
    everyone = people.of(narrow)
    return Report(
        answers=everyone.answered if everyone else None,
        fewest=fewest,
        questions=questions,
        scores=tuple(
            _score(found, one, [counts.get(it, {}) for it in apart], narrow, fewest, is_later)
            for one in questions
            if one.is_scale
        ),
        months=tuple(sorted(it for one in people.released.shown for kind, it in one
                            if kind == "month")),
        is_later=is_later,
        has_other=bool(apart) and not narrow,
        factors=relating.factors(found, own, narrow, language),
        ratings=relating.ratings(found, own, narrow, language),
    )  # fmt: skip


def group_of(site: str, month: str) -> Group:
    """The one filter that is set, or everybody."""
    return frozenset({("site", site)} if site else {("month", month)} if month else set())


def _score(
    found: queries.SurveyPage,
    shown: Shown,
    apart: Sequence[queries.Counts],
    narrow: Group,
    fewest: int,
    is_later: bool,
) -> Score:
    other = network = None
    if not narrow:
        parts = [rules.heard(by_value(counts, shown.path), fewest) for counts in apart]
        other = rules.told(rules.together(one.of(frozenset()) for one in parts), fewest)
    if shown.path in rules.ITEMS and found.topic:
        network = queries.beside_the_network(
            found.organization_id, found.topic, found.audience, shown.path, is_later
        )
    return Score(shown.label, shown.agree, other, network)


def by_value(counts: queries.Counts, path: str) -> Mapping[str, Mapping[tuple[str, str], int]]:
    """Value → (place, month) → how many, of one question."""
    return {value: places for (item, value), places in counts.items() if item == path and value}


def _shown(
    form: Form,
    path: str,
    item: Question,
    counts: queries.Counts,
    narrow: Group,
    fewest: int,
    language: str,
) -> Shown:
    """One question with what was chosen."""
    values = by_value(counts, path)
    names = queries.names_of(form, item, values)
    is_scale = {name for name, _ in names} - NOT_SAID == rules.SCALE
    agree: rules.Told | None = None
    seen: Mapping[str, int | None]
    if item.type in SEVERAL:
        answered = counts.get((path, ""), {})
        seen = {name: _taken(values.get(name, {}), answered, narrow, fewest) for name, _ in names}
        whole = _of(rules.let_in(answered, PLACED, fewest), narrow)
    elif is_scale:
        names = [one for one in names if one[0] not in NOT_SAID]
        seen, whole, agree = _scale(values, narrow, fewest)
    else:
        cells = {
            (*place, name): n for name, _ in names for place, n in values.get(name, {}).items()
        }
        let_in = rules.let_in(cells, (*PLACED, "value"), fewest)
        seen = {name: _of(let_in, narrow | {("value", name)}) for name, _ in names}
        whole = _of(let_in, narrow)
    lines = tuple(_line(said(label, language, form) or name, seen.get(name, 0), whole)
                  for name, label in names)  # fmt: skip
    return Shown(
        path=path,
        label=said(item.label, language, form) or item.name,
        answered=whole,
        lines=lines,
        agree=agree,
        is_scale=is_scale,
        is_held=whole is None or any(one.count is None for one in lines),
    )


def _scale(
    values: Mapping[str, Mapping[tuple[str, str], int]], narrow: Group, fewest: int
) -> tuple[Mapping[str, int | None], int | None, rules.Told | None]:
    """The steps of a scale. The shares that agree are told first, as every page tells them; should
    somebody come out by them and the steps together, no step is shown."""
    cells = {
        (*place, "yes" if value in rules.AGREES else "no", value): count
        for value in rules.SCALE & values.keys()
        for place, count in values[value].items()
    }
    let_in = rules.let_in(cells, (*PLACED, "agree", "value"), fewest)
    heard = rules.heard(values, fewest)
    told = {group: rules.told(heard.of(group), fewest) for group in heard.released.shown}
    exact = [group for group, one in told.items() if one and not one.is_range]
    is_safe = all(_of(let_in, one | {("agree", it)}) is not None
                  for one in exact for it in ("yes", "no"))  # fmt: skip
    seen = {one: _of(let_in, narrow | {("value", one)}) if is_safe else None for one in rules.SCALE}
    return seen, _of(let_in, narrow), told.get(narrow)


def _of(let_in: Released, group: Group) -> int | None:
    """The count; 0 for what nobody chose anywhere."""
    return let_in.shown.get(group, None if group in let_in.held else 0)


def _taken(
    taken: Mapping[tuple[str, str], int],
    answered: Mapping[tuple[str, str], int],
    narrow: Group,
    fewest: int,
) -> int | None:
    """Of several choices at once each is a question of its own: taken or not."""
    two = {(*place, "yes"): taken.get(place, 0) for place in answered}
    two |= {(*place, "no"): count - taken.get(place, 0) for place, count in answered.items()}
    let_in = rules.let_in(two, (*PLACED, "value"), fewest)
    return _of(let_in, narrow | {("value", "yes")})


def _line(label: str, count: int | None, whole: int | None) -> Line:
    if whole is None or count is None:
        return Line(label, None, None)
    return Line(label, count, round(100 * count / whole) if whole else None)
