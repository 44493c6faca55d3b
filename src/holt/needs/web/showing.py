"""A need's parts prepared for its template: words instead of codes, frozen."""

from collections.abc import Iterable
from dataclasses import dataclass

from django.utils.formats import number_format
from django.utils.translation import gettext as _

from holt.kernel.web import reasons
from holt.kernel.web.vocabulary import audience_name, language_name, time_name
from holt.kernel.web.words import STATES as ALL_STATES
from holt.methods.levels import Centricity
from holt.methods.suggestions import Requirement
from holt.needs.queries import GapOrganization, GapPage, GoalPage, IndicatorLine, NeedPage
from holt.needs.web.links import need_url, organization_url
from holt.needs.web.words import CENTRIC, CENTRICITY, HEARD_BY, STATES


@dataclass(frozen=True)
class Shown:
    """An organization in the gap: its name, address and the reasons in sentences."""

    id: int
    name: str
    url: str
    sentences: tuple[str, ...]
    is_own: bool


@dataclass(frozen=True)
class ShownGap:
    """The gap in words. `headline` says it in one sentence."""

    headline: str
    met_by: tuple[Shown, ...]
    could: tuple[Shown, ...]
    others: int
    missing: tuple[str, ...]
    together: str
    bottleneck: str
    is_described: bool


@dataclass(frozen=True)
class Fact:
    """One line of the page's facts."""

    label: str
    text: str


@dataclass(frozen=True)
class Served:
    """Something that serves a goal: a need or a partnership, with its state in words."""

    text: str
    url: str
    state: str


@dataclass(frozen=True)
class ShownGoal:
    """A goal with what serves it."""

    goal: GoalPage
    needs: tuple[Served, ...]
    partnerships: tuple[Served, ...]


@dataclass(frozen=True)
class ShownFigure:
    """A community figure and, where there is one, an earlier one."""

    label: str
    text: str
    year: int
    before: str


def gap(found: GapPage, words: reasons.Words) -> ShownGap:
    """Who meets it, who could, what is missing."""
    together = [one.name for one in found.together] if len(found.together) > 1 else []
    alone = found.bottleneck
    return ShownGap(
        headline=_headline(found),
        met_by=tuple(_organization(one, words) for one in found.met_by),
        could=tuple(_organization(one, words) for one in found.could),
        others=found.could_count - len(found.could),
        missing=tuple(reasons.missing(one, words) for one in found.missing),
        together=reasons.together(together),
        bottleneck=reasons.requirement(alone, words) if alone and together else "",
        is_described=found.is_described,
    )


def _headline(found: GapPage) -> str:
    if not found.is_described:
        return _("Say what this need is about, and Holt can look for who could meet it.")
    if not found.is_gap:
        return _("Somebody nearby already works on this.")
    if found.could:
        return _("Nobody nearby meets this yet, but there are those who could help.")
    return _("Nobody nearby meets this yet, and nobody in the directory could. That is a gap.")


def _organization(one: GapOrganization, words: reasons.Words) -> Shown:
    return Shown(
        one.id,
        one.name,
        organization_url(one.id),
        reasons.sentences(one.reasons, words),
        one.is_own,
    )


def goal(found: GoalPage) -> ShownGoal:
    """A goal, and what serves it in words."""
    return ShownGoal(
        found,
        tuple(
            Served(one.statement, need_url(one.id), str(STATES[one.state])) for one in found.needs
        ),
        tuple(Served(one.name, one.url, stage(one.stage)) for one in found.partnerships),
    )


def stage(code: str) -> str:
    """A partnership's state in the words its own room has for it."""
    return str(ALL_STATES.get(f"partnerships.{code}", code.replace("_", " ")))


def heard(need: NeedPage) -> str:
    """Where, how and from whom it was heard, in one line."""
    parts = (str(HEARD_BY[need.heard_by]), need.heard_where, need.heard_from)
    return " · ".join(part for part in parts if part)


def facts(need: NeedPage, words: reasons.Words) -> tuple[Fact, ...]:
    """Who, where and what it takes; lines with nothing to say are left out."""
    asked = [Requirement(kind, value) for kind, value in need.requirements]  # type: ignore[arg-type]
    lines = (
        (_("Whose need"), need.population),
        (_("How many"), _people(need.people)),
        (_("Who they are"), _all(audience_name(one) for one in need.audience)),
        (_("Languages"), _all(language_name(one) for one in need.languages)),
        (_("Where"), need.area),
        (_("Help may come from"), _reach(need, words)),
        (_("About"), _all(words.subject(one) for one in need.subjects)),
        (_("What it would take"), _all(reasons.requirement(one, words) for one in asked)),
        (_("When it would suit them"), _all(time_name(one) for one in need.when)),
    )
    return tuple(Fact(label, text) for label, text in lines if text)


def _reach(need: NeedPage, words: reasons.Words) -> str:
    if need.lat is None:
        return ""
    return _("up to %(distance)s away") % {"distance": reasons.distance(need.radius_km, words.unit)}


def _people(number: int | None) -> str:
    if number is None:
        return ""
    return _("About %(number)s people") % {"number": number_format(number, use_l10n=True)}


def _all(names: Iterable[str]) -> str:
    return ", ".join(names)


def centricity(found: Centricity | None) -> str:
    """Whom it starts from and why, in one sentence."""
    if found is None:
        return _("Not decided yet: three questions on the edit page are still open.")
    if found.kind == "library_centric":
        return _(
            "Library-centric: the work would stay inside the library, no other agency is involved, "
            "and it does not come from a needs assessment."
        )
    because = reasons.together(str(CENTRICITY[one]) for one in found.reasons)
    return _("%(kind)s, because %(because)s.") % {
        "kind": CENTRIC[found.kind],
        "because": because,
    }


UNITS = {
    "percent": lambda text: _("%(figure)s %%") % {"figure": text},
    "dollars": lambda text: _("$%(figure)s") % {"figure": text},
    "years": lambda text: _("%(figure)s years") % {"figure": text},
    "minutes": lambda text: _("%(figure)s minutes") % {"figure": text},
}


def figure(value: float, unit: str) -> str:
    """A figure with its unit: "18.4 %", "$52,300"."""
    whole = unit == "dollars" or value == round(value) or abs(value) >= 1000
    places = 0 if whole else 1
    rounded = round(value, places)
    text = number_format(rounded, decimal_pos=places, use_l10n=True, force_grouping=True)
    say = UNITS.get(unit)
    return say(text) if say else text


def indicators(lines: Iterable[IndicatorLine]) -> tuple[ShownFigure, ...]:
    """Community figures in words."""
    return tuple(
        ShownFigure(
            one.label,
            figure(one.value, one.unit),
            one.year,
            _("%(year)s: %(figure)s")
            % {"year": one.earlier_year, "figure": figure(one.earlier, one.unit)}
            if one.earlier is not None
            else "",
        )
        for one in lines
    )
