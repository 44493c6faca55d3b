"""What pages of assessments show in words."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from django.urls import reverse
from django.utils.translation import gettext as _

from holt.needs.queries import AssessmentPage, Progress
from holt.needs.rules.results import ApartFound, GroupHeard, MethodFound, PlaceFound, Results
from holt.needs.web.assessments.words import (
    ABOUT_METHODS,
    BANDS,
    HEARD,
    HEARD_TONES,
    METHODS,
    PARTS,
    SHARES,
    TOO_FEW,
    WHY,
)
from holt.needs.web.links import organization_url

Texts = Mapping[str, Mapping[str, str]]


def in_language(texts: Mapping[str, str], language: str, otherwise: str) -> str:
    """A text in the reader's language, else in English, else in any."""
    for one in (language, "en", *texts):
        if texts.get(one):
            return texts[one]
    return otherwise


def called(texts: Texts, language: str) -> dict[str, str]:
    """Questions ("age") and choices ("age=under_18") as the reader's language calls them."""
    return {key: in_language(one, language, key) for key, one in texts.items()}


@dataclass(frozen=True)
class HeardLine:
    """A group in words; figures are None where too few answered."""

    label: str
    people: int | None
    in_sample: str
    in_population: str
    word: object
    tone: str
    missing: int | None
    reach: tuple[Mapping[str, Any], ...] = ()


@dataclass(frozen=True)
class HeardTable:
    label: str
    lines: tuple[HeardLine, ...]


def percent(share: float | None) -> str:
    """A share in whole percent."""
    return "–" if share is None else _("%(share)s%%") % {"share": round(100 * share)}


def heard_tables(found: Iterable[tuple[GroupHeard, Any]], names: Mapping[str, str]) -> list[Any]:
    """One table a question, the least heard groups first."""
    tables: dict[str, list[HeardLine]] = {}
    for one, reach in found:
        tables.setdefault(one.question, []).append(_heard(one, reach, names))
    return [HeardTable(names.get(key, key), tuple(lines)) for key, lines in tables.items()]


def _heard(one: GroupHeard, reach: Any, names: Mapping[str, str]) -> HeardLine:
    return HeardLine(
        names.get(f"{one.question}={one.group}", one.group),
        one.people,
        percent(one.in_sample),
        percent(one.in_population),
        HEARD[one.heard],
        HEARD_TONES[one.heard],
        one.missing,
        tuple(
            {
                "name": it.name,
                "url": organization_url(it.organization_id) if it.organization_id else "",
                "why": WHY[it.why],
                "is_partner": it.is_partner,
            }
            for it in reach
        ),
    )


def progress_tables(found: Progress, language: str) -> list[Any]:
    """The same, as asking goes, with who could reach whom."""
    names = called(found.texts, language)
    return heard_tables(((one.found, one.reach) for one in found.lines), names)


def results_tables(found: Results, language: str) -> list[Any]:
    """The same, as it was weighed."""
    return heard_tables(((one, ()) for one in found.heard), called(found.texts, language))


@dataclass(frozen=True)
class PlaceLine:
    label: str
    place: int
    score: str
    parts: str
    notes: str
    sure: str
    between: str


@dataclass(frozen=True)
class MethodTable:
    label: object
    about: object
    made: str
    lines: tuple[PlaceLine, ...]


def method_tables(found: Results, labels: Mapping[int, str]) -> list[MethodTable]:
    """One table a method: places, scores with their parts, how firm each place is."""
    return [_method(one, labels) for one in found.methods]


def _method(one: MethodFound, labels: Mapping[int, str]) -> MethodTable:
    made = _("%(method)s, version %(version)s, %(voices)s voices") % {
        "method": METHODS[one.method],
        "version": one.version,
        "voices": one.voices,
    }
    lines = tuple(_place(it, labels) for it in one.places if it.candidate_id in labels)
    return MethodTable(METHODS[one.method], ABOUT_METHODS[one.method], made, lines)


def _place(it: PlaceFound, labels: Mapping[int, str]) -> PlaceLine:
    parts = [
        f"{label}: {_part(one, it.parts[one])}" for one, label in PARTS.items() if one in it.parts
    ]
    sure = "–" if it.among_first is None else percent(it.among_first)
    between = "–"
    if it.best is not None:
        between = str(it.best) if it.best == it.worst else f"{it.best}–{it.worst}"
    return PlaceLine(
        labels[it.candidate_id],
        it.place,
        "–" if it.score is None else f"{it.score:g}",
        "; ".join(parts) or _("too few said otherwise to show the parts"),
        "; ".join(str(BANDS[note]) for note in it.notes if note in BANDS),
        sure,
        between,
    )


def _part(name: str, value: float) -> str:
    return percent(value) if name in SHARES else f"{value:g}"


@dataclass(frozen=True)
class SideLine:
    """A candidate with its place by each method: (method, place)."""

    label: str
    places: tuple[tuple[str, str], ...]
    is_apart: bool
    why: str


def side_by_side(found: Results, labels: Mapping[int, str], names: Sequence[str]) -> list[SideLine]:
    """Every candidate by every method, those on which they disagree most first."""
    apart = {one.candidate_id: one for one in found.apart}
    places = {
        key: tuple(_place_by(one, key) for one in found.methods)
        for key in labels
        if any(it.candidate_id == key for one in found.methods for it in one.places)
    }
    order = sorted(
        places, key=lambda key: (-(apart[key].apart if key in apart else 0), places[key])
    )
    return [
        SideLine(
            labels[key],
            tuple(zip(names, places[key], strict=True)),
            key in apart and apart[key].apart > 1,
            _why(apart.get(key)),
        )
        for key in order
    ]


def _place_by(one: MethodFound, key: int) -> str:
    return next((str(it.place) for it in one.places if it.candidate_id == key), "–")


def _why(one: ApartFound | None) -> str:
    """What lifts it in one method, and what holds it back in another."""
    if one is None or one.apart < 2:
        return ""
    said = []
    for code, facts in one.reasons:
        method = METHODS[facts["method"]]
        if code == "shut":
            gates = "; ".join(str(BANDS.get(gate, gate)) for gate in facts["gates"])
            said.append(_("%(method)s: a gate is shut (%(gates)s).") % {
                "method": method, "gates": gates,
            })  # fmt: skip
        else:
            sentence = (
                _("%(method)s puts it higher, most of all for this part: %(part)s.")
                if code == "lifted"
                else _("%(method)s puts it lower, most of all for this part: %(part)s.")
            )
            said.append(sentence % {"method": method, "part": PARTS[facts["part"]]})
    return " ".join(said)


def agreement(found: Results) -> list[str]:
    """How alike each two methods order what they both rank."""
    return [
        _("%(one)s and %(other)s order %(share)s of all pairs alike.")
        % {"one": METHODS[one], "other": METHODS[other], "share": percent(share)}
        for one, other, share in found.agreement
        if share is not None
    ]


def honesty(found: Results) -> str:
    """One sentence on what the figures stand for."""
    if found.drawn == "by_chance":
        return _(
            "People were drawn by chance, so the figures stand for everyone here, within the "
            "bounds given: in 95 of 100 such samples they hold the true share."
        )
    return _(
        "Illustrative, not a probability sample: those who answered chose to. The bounds say what "
        "chance alone would leave; nobody can know how far the others think differently."
    )


def weighed(found: Results, names: Mapping[str, str]) -> list[str]:
    """How answers were weighed, in sentences."""
    weights = found.weights
    said = []
    if weights.questions:
        by = ", ".join(f"“{names.get(one, one)}”" for one in weights.questions)
        said.append(_("Answers are weighed to the population by: %(questions)s.") % {
            "questions": by,
        })  # fmt: skip
        said.append(
            _(
                "%(people)s weighed answers tell as much as %(n_eff)s unweighed ones would "
                "(design effect %(deff)s)."
            )
            % {"people": weights.people, "n_eff": round(weights.n_eff), "deff": weights.deff}
        )
        if weights.trimmed_share:
            cut = _("%(share)s of all weight lay above five times the median and was cut.")
            said.append(cut % {"share": f"{100 * weights.trimmed_share:.1f}%"})
    else:
        said.append(_("Nobody has said how large the groups are, so every answer counts the same."))
    said += [text for code, facts in weights.notes if (text := _note(code, facts, names))]
    if found.too_few:
        gave = ", ".join(str(TOO_FEW[one]) for one in found.too_few)
        said.append(_("Fewer than three seats gave these, so they are not shown: %(what)s.") % {
            "what": gave,
        })  # fmt: skip
    return said


def _note(code: str, facts: Mapping[str, Any], names: Mapping[str, str]) -> str:
    group = names.get(f"{facts.get('question')}={facts.get('group')}", facts.get("group", ""))
    question = names.get(facts.get("question", ""), facts.get("question", ""))
    sentences = {
        "unheard": _("Nobody answered of this group, so no weight can speak for it: %(group)s."),
        "too_few_to_weigh": _("Too few answered of this group to be weighed: %(group)s."),
        "not_met": _("This group could not be brought to its share: %(group)s."),
        "unraked": _("Nobody could be placed by this question: %(question)s."),
    }
    return sentences[code] % {"group": group, "question": question} if code in sentences else ""


def shares(found: Results, language: str) -> list[Any]:
    """How the community answered, weighed, each choice with its bounds."""
    names = called(found.texts, language)
    return [
        {
            "label": names.get(one.question, one.question),
            "lines": [
                {
                    "label": names.get(f"{one.question}={it.choice}", it.choice),
                    "share": it.share,
                    "low": it.low,
                    "high": it.high,
                }
                for it in one.shares
            ],
        }
        for one in found.shares
    ]


def next_steps(found: AssessmentPage) -> Sequence[tuple[object, str]]:
    """The one next action, and then the others."""
    at = [found.id]
    states = {one.state for one in found.surveys}
    if not found.may_assess:
        return ()
    ways: list[tuple[object, str]] = []
    if not found.population and "set_population" in found.steps:
        ways.append((_("Say who lives here"), reverse("needs:set_population", args=at)))
    if not found.groups and "name_group" in found.steps:
        ways.append((_("Name who asks with you"), reverse("needs:name_group", args=at)))
    drafts = [one.id for one in found.surveys if one.state == "draft"]
    if drafts and "open" not in states and found.state == "planned":
        ways.append((_("Read the form and open it"), reverse("surveys:survey", args=drafts[:1])))
    if "open" in states and not ways:
        ways.append((_("Who has been heard so far"), reverse("needs:progress", args=at)))
    if "closed" in states and "open" not in states and found.state == "planned":
        ways.append((_("Weigh what was said"), reverse("needs:weigh", args=at)))
    if found.state == "weighed":
        ways.append((_("Write the report for residents"), reverse("needs:write_report", args=at)))
    return ways
