"""What answers come to, as a page shows it: shares with their intervals, small groups held back."""

from collections.abc import Mapping
from dataclasses import dataclass

from holt.methods.asking.small_groups import Group, Released, release
from holt.methods.counts import wilson
from holt.standards.xlsform.model import Form, Question, said
from holt.surveys import queries, rules
from holt.surveys.queries.counting import COUNTED

AGREES = frozenset({"4", "5"})
NOT_SAID = frozenset({"na"})


@dataclass(frozen=True)
class Line:
    """A choice: its share of those who answered in percent, and its bar; None is held back."""

    label: str
    count: int | None
    share: int | None


@dataclass(frozen=True)
class Shown:
    """A question with its choices. `agree` is the share that agrees, with Wilson's interval."""

    label: str
    answered: int | None
    lines: tuple[Line, ...]
    agree: tuple[int, int, int] | None
    is_held: bool


@dataclass(frozen=True)
class Report:
    """Everything that may be shown of a survey, or of one of its places."""

    answers: int | None
    fewest: int
    questions: tuple[Shown, ...]


def report(found: queries.SurveyPage, language: str, site: str = "") -> Report:
    """The report of a survey, or of one place it was asked at."""
    fewest = rules.fewest(found.purpose)
    cells = queries.cells(found.id, found.form)
    narrow: Group = frozenset({("site", site)}) if site else frozenset()
    people = _released(cells["", ""], fewest)
    questions = tuple(
        _shown(found.form, path, item, cells, narrow, fewest, language)
        for path, item in queries.counted(found.form)
        if item.type in COUNTED
    )
    return Report(people.shown.get(narrow), fewest, questions)


def _released(by_site: Mapping[str, int], fewest: int) -> Released:
    return release({(site,): count for site, count in by_site.items()}, ("site",), fewest)


def _shown(
    form: Form,
    path: str,
    item: Question,
    cells: Mapping[tuple[str, str], Mapping[str, int]],
    narrow: Group,
    fewest: int,
    language: str,
) -> Shown:
    """One question. Of several choices at once each is a question of its own: taken or not."""
    answered = cells[path, ""]
    names = queries.names_of(form, item, [value for other, value in cells if other == path])
    if item.type in ("select_multiple", "rank"):
        seen = {name: _taken(cells[path, name], answered, narrow, fewest) for name, _ in names}
        whole = _released(answered, fewest).shown.get(narrow)
    else:
        two: dict[tuple[str, ...], int] = {
            (s, name): n for name, _ in names for s, n in cells[path, name].items()
        }
        let_in = release(two, ("site", "value"), fewest)
        seen = {name: _of(let_in, narrow | {("value", name)}) for name, _ in names}
        whole = _of(let_in, narrow)
    lines = tuple(_line(said(label, language, form) or name, seen[name], whole)
                  for name, label in names)  # fmt: skip
    return Shown(
        label=said(item.label, language, form) or item.name,
        answered=whole,
        lines=lines,
        agree=_agree(seen) if item.type == "select_one" else None,
        is_held=whole is None or any(one.count is None for one in lines),
    )


def _of(let_in: Released, group: Group) -> int | None:
    """The count; 0 for what nobody chose anywhere."""
    return let_in.shown.get(group, None if group in let_in.held else 0)


def _taken(
    taken: Mapping[str, int], answered: Mapping[str, int], narrow: Group, fewest: int
) -> int | None:
    two: dict[tuple[str, ...], int] = {(site, "yes"): taken.get(site, 0) for site in answered}
    two |= {(site, "no"): count - taken.get(site, 0) for site, count in answered.items()}
    return _of(release(two, ("site", "value"), fewest), narrow | {("value", "yes")})


def _line(label: str, count: int | None, whole: int | None) -> Line:
    if whole is None:
        return Line(label, None, None)
    share = round(100 * count / whole) if count is not None and whole else None
    return Line(label, count, share)


def _agree(seen: Mapping[str, int | None]) -> tuple[int, int, int] | None:
    """Share that agrees or strongly agrees of those for whom it applied; None unless all is known
    and it is that scale."""
    if not seen.keys() >= AGREES:
        return None
    known = {name: count for name, count in seen.items() if name not in NOT_SAID}
    if any(count is None for count in known.values()):
        return None
    of = sum(count or 0 for count in known.values())
    if not of:
        return None
    agree = sum(known[one] or 0 for one in AGREES)
    low, high = wilson(agree, of)
    return round(100 * agree / of), round(100 * low), round(100 * high)
