"""Factors of collaboration, trust and value, as reports tell them: table, chart and sentences."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from django.utils.formats import number_format
from django.utils.translation import gettext as _
from django.utils.translation import ngettext, pgettext

from holt.kernel.pictures import Share
from holt.methods.asking.small_groups import Group
from holt.standards.xlsform.model import said
from holt.surveys import queries, rules
from holt.surveys.web.sections import HELD, Line, Section


@dataclass(frozen=True)
class Statement:
    """A statement of a survey of factors."""

    code: str
    label: str
    told: rules.FactorTold | None


@dataclass(frozen=True)
class FactorsMade:
    """Group → its statements, in the order of the groups."""

    groups: tuple[tuple[str, tuple[Statement, ...]], ...]


@dataclass(frozen=True)
class RatingsMade:
    """Trust and value, with what each dimension asks."""

    trust: rules.Relation
    value: rules.Relation
    labels: Mapping[str, str]


ByPath = Mapping[str, Mapping[str, rules.Places]]


def by_name(found: queries.SurveyPage, counts: queries.Counts) -> tuple[dict[str, str], ByPath]:
    """Statement's name → its label, and → value → places, of those told as figures."""
    labels, values = {}, {}
    language = found.form.default_language
    for path, item in queries.counted(found.form):
        if item.name in rules.RELATIONS.get(found.purpose, frozenset()):
            labels[item.name] = said(item.label, language, found.form) or item.name
            values[item.name] = {
                value: places for (at, value), places in counts.items() if at == path and value
            }
    return labels, values


def factors(
    found: queries.SurveyPage, counts: queries.Counts, narrow: Group, language: str
) -> FactorsMade | None:
    """None for a survey that asks something else."""
    _labels, values = by_name(found, counts)
    if found.purpose != "factors" or not values:
        return None
    labels = spoken(found, language)
    fewest = rules.fewest(found.purpose)
    groups = []
    for name, codes in rules.FACTOR_GROUPS.items():
        asked = [one for one in codes if one in values]
        statements = tuple(
            Statement(one, labels[one], rules.factor_told(values[one], narrow, fewest))
            for one in asked
        )
        if statements:
            groups.append((name, statements))
    return FactorsMade(tuple(groups))


def ratings(
    found: queries.SurveyPage, counts: queries.Counts, narrow: Group, language: str
) -> RatingsMade | None:
    """None for a survey that asks something else."""
    _labels, values = by_name(found, counts)
    if found.purpose != "ratings" or not values:
        return None
    fewest = rules.fewest(found.purpose)
    trust, value = (
        rules.relation(values, names, narrow, fewest) for names in (rules.TRUST, rules.VALUE)
    )
    return RatingsMade(trust, value, spoken(found, language))


def spoken(found: queries.SurveyPage, language: str) -> dict[str, str]:
    """Statement's name → what it says in the reader's language."""
    return {
        item.name: said(item.label, language, found.form) or item.name
        for _path, item in queries.counted(found.form)
    }


def group_names() -> dict[str, str]:
    return {
        "environment": _("Where we come from"),
        "membership": _("Who we are"),
        "process": _("How we decide and work"),
        "communication": _("How we talk"),
        "purpose": _("What we want"),
        "resources": _("What we have for it"),
    }


def bands() -> dict[str, str]:
    return {
        "strength": _("A strength"),
        "discuss": _("To be discussed"),
        "concern": _("A concern"),
    }


def figure(value: float | None) -> str:
    """ "3.2" """
    return HELD if value is None else number_format(round(value + 1e-9, 1), decimal_pos=1)


def factor_sections(made: FactorsMade | None) -> Iterator[Section]:
    """What to talk about first, then a table of each group."""
    if made is None:
        return
    head = (_("Statement"), _("Mean, 1 to 5"), _("Spread"), _("Answers"), _("What it says"))
    lines = []
    for name, statements in made.groups:
        told = [one.told for one in statements]
        whole = rules.group_told(told)
        if len(statements) > 1:
            said = "" if whole is None else bands()[rules.band(whole)]
            cells = (group_names()[name], figure(whole), "", "", said)
            lines.append(Line(cells, ((_("Mean, 1 to 5"), (None, None, None, None, whole)),)))
        lines += [_factor(one) for one in statements]
    yield Section(_("What lets it last"), head, tuple(lines), _factors_read(), is_short=True)
    yield Section(_("What to talk about"), text=" ".join(talk(made)), is_short=True)


def _factor(one: Statement) -> Line:
    if one.told is None:
        return Line((one.label, HELD, HELD, HELD, _("Too few answered to tell")))
    found = one.told.factor
    band = bands()[found.band]
    if found.is_apart:
        band = _("%(band)s, but you do not agree") % {"band": band}
    cells = (one.label, figure(found.mean), figure(one.told.sd), str(found.answered), band)
    spread = None if one.told.sd is None else round(one.told.sd, 1)
    mean = (found.answered, None, None, None, round(found.mean + 1e-9, 1))
    return Line(
        cells,
        (
            (_("Mean, 1 to 5"), mean),
            (_("Spread"), (found.answered, None, None, None, spread)),
        ),
    )


def _factors_read() -> str:
    return _(
        "A mean of 4.0 and more is a strength, 3.0 to 3.9 is worth a talk, less is a concern. A "
        "spread of 1.2 and more says that you see it differently, whatever the mean. How many took "
        "each step is not told, so that nobody stands alone. “–” stands where too few answered."
    )


def talk(made: FactorsMade) -> list[str]:
    """What stands out, in sentences: concerns, disagreement, strengths."""
    told = [(one.label, one.told.factor) for _name, some in made.groups for one in some if one.told]
    if not told:
        return [_("Too few have answered to say anything yet.")]
    apart = [label for label, one in told if one.is_apart]
    concerns = [label for label, one in told if one.band == "concern"]
    strengths = [label for label, one in told if one.band == "strength" and not one.is_apart]
    found = []
    if concerns:
        found.append(_("Begin with what worries you: %(list)s") % {"list": " ".join(concerns)})
    if apart:
        found.append(_("You see these differently; ask each other why: %(list)s")
                     % {"list": " ".join(apart)})  # fmt: skip
    if strengths:
        found.append(_("Build on these: %(list)s") % {"list": " ".join(strengths)})
    return found or [_("Nothing stands out: no concern, no strength, no disagreement.")]


def rating_sections(made: RatingsMade | None) -> Iterator[Section]:
    """Trust and value, each with its dimensions where enough rated them."""
    if made is None:
        return
    head = (_("What"), _("How much of all there could be"), _("Raters"))
    lines = []
    for name, one, codes in _both(made):
        lines.append(_relation(name, one))
        lines += [_dimension(made.labels.get(it, it), one.dimensions.get(it)) for it in codes]
    yield Section(_("Trust and value"), head, tuple(lines), _ratings_read(), is_short=True)
    yield Section(_("In a sentence"), text=" ".join(rating_words(made)), is_short=True)


def _both(
    made: RatingsMade,
) -> tuple[tuple[str, rules.Relation, tuple[str, ...]], ...]:
    return (
        (pgettext("a rating", "Trust"), made.trust, rules.TRUST),
        (pgettext("a rating", "Value"), made.value, rules.VALUE),
    )


def percent(value: float) -> int:
    return round(100 * value)


def _relation(name: str, one: rules.Relation) -> Line:
    if one.rated is None:
        return Line((name, HELD, HELD))
    share, raters = percent(one.rated.share), one.rated.raters
    return Line((name, f"{share}%", str(raters)), ((name, (raters, share, None, None, None)),))


def _dimension(label: str, share: float | None) -> Line:
    if share is None:
        return Line((label, HELD, ""))
    told = percent(share)
    return Line((label, f"{told}%", ""), ((label, (None, told, None, None, None)),))


def _ratings_read() -> str:
    return _(
        "Each was rated from 1 (not at all) to 4 (very much). A mean x is told as (x − 1) ÷ 3, so "
        "that everybody saying “not at all” is 0% and everybody saying “very much” is 100%. Trust "
        "is the mean of doing what one says, wanting the same and speaking openly; value that of "
        "influence, time given and what is brought along. Others rate, nobody rates "
        "themselves. Fewer than three raters are not told, and a single line not of fewer than "
        "five. Ratings open when the survey is closed, so that nobody sees what one more changed."
    )


def rating_words(made: RatingsMade) -> list[str]:
    """The two figures in words."""
    found = []
    for name, one, _codes in _both(made):
        if one.rated is None:
            found.append(_("%(what)s: too few rated it to be told.") % {"what": name})
            continue
        said = ngettext(
            "%(what)s: %(share)s%%, rated by %(count)s person.",
            "%(what)s: %(share)s%%, rated by %(count)s people.",
            one.rated.raters,
        )
        share = percent(one.rated.share)
        found.append(said % {"what": name, "share": share, "count": one.rated.raters})
    return found


def bars(factors_made: FactorsMade | None, ratings_made: RatingsMade | None) -> Sequence[Share]:
    """The same figures drawn: means between 1 and 5, shares of all there could be."""
    found = []
    for _name, statements in factors_made.groups if factors_made else ():
        for one in statements:
            if one.told:
                at = 25 * (one.told.factor.mean - 1)
                found.append(Share(one.label, at, at, at, figure(one.told.factor.mean)))
    for name, relation, _codes in _both(ratings_made) if ratings_made else ():
        if relation.rated:
            share = percent(relation.rated.share)
            found.append(Share(name, share, share, share, f"{share}%"))
    return found
