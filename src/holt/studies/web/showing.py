"""What pages of this room show in words: lists of choices, figures, what readings say."""

from collections.abc import Sequence
from decimal import Decimal
from math import isinf
from typing import Any

from django.utils.formats import date_format, number_format
from django.utils.translation import gettext as _

from holt.directory import queries as directory
from holt.kernel.kept import kept
from holt.kernel.pictures import Spark, spark
from holt.kernel.viewer import Role, Viewer
from holt.kernel.web.money import amount
from holt.methods.counts import Comparison
from holt.studies import queries
from holt.studies.web.words import DECISIONS, RULE_KINDS

Options = list[tuple[str, object]]


def own_choices(viewer: Viewer, least: Role = Role.STAFF) -> list[tuple[int, object]]:
    """Organizations the viewer acts for, where they belong first."""
    return list(directory.own_choices(viewer, least))


def subject_choices(viewer: Viewer) -> Options:
    """Subjects: a top, then what stands under it."""
    rows = directory.subjects(viewer.language)
    return [
        (one.slug, f"{one.parent_name}: {one.name}" if one.parent else one.name) for one in rows
    ]


def kind_choices(viewer: Viewer) -> Options:
    """Kinds of organizations."""
    return [(one.slug, one.name) for one in directory.kinds(viewer.language)]


def subject_names(language: str, slugs: Sequence[str]) -> list[str]:
    """The subjects by name."""
    known = kept(f"subjects.{language}", lambda: directory.subject_labels(language))
    return [known.get(one, one) for one in slugs]


def kind_names(language: str, slugs: Sequence[str]) -> list[str]:
    """The kinds by name."""
    known = kept(
        f"kinds.{language}", lambda: {one.slug: one.name for one in directory.kinds(language)}
    )
    return [known.get(one, one) for one in slugs]


def figure(value: Decimal | float | None, places: int = 2) -> str:
    """A figure without idle noughts."""
    if value is None:
        return ""
    text = f"{value:.{places}f}".rstrip("0").rstrip(".")
    return str(number_format(text or "0"))


def limit(kind: str, value: Decimal, measure: str) -> str:
    """The figure of a stop rule as people read it."""
    if kind == "cost":
        return amount(int(value * 100), places=2)
    if kind in ("below", "above") and measure == "share":
        return _("%(figure)s%%") % {"figure": figure(value)}
    return figure(value)


def rule(kind: str, value: Decimal, measure: str) -> str:
    """ "A reading falls below 5"."""
    return _("%(what)s %(figure)s") % {
        "what": RULE_KINDS[kind],
        "figure": limit(kind, value, measure),
    }


def alarm(one: queries.AlarmLine, measure: str) -> dict[str, Any]:
    """A stop rule that was met, and what became of it."""
    return {
        "line": one,
        "rule": rule(one.kind, one.limit, measure),
        "figure": limit(one.kind, one.figure, measure),
        "decision": DECISIONS.get(one.decided, ""),
    }


def shows(found: Comparison | None, measure: str, readings: int) -> list[str]:
    """What the readings show, in sentences that promise no more than they can."""
    if found is None:
        return [_("There is nothing to compare yet: what was counted before, or a first reading.")]
    sides = _sides(found, measure)
    facts = {**sides, "readings": readings}
    first = _("Before: %(before)s. Since it began: %(after)s, from %(readings)s readings.") % facts
    if found.says == "too_few":
        return [first, _("That is too few to say anything. Count on.")]
    said = {
        "more": _("That is more than chance alone would bring."),
        "fewer": _("That is fewer than chance alone would bring."),
        "unclear": _("Chance alone could bring such a difference. It may be nothing."),
    }
    caution = _(
        "It says that something changed, not that the pilot did it: seasons and news count, too."
    )
    return [first, said[found.says], _bounds(found, measure), caution]


def _sides(found: Comparison, measure: str) -> dict[str, str]:
    if measure == "share":
        shares = {"before": found.before, "after": found.after}
        return {
            name: _("%(figure)s%%") % {"figure": figure(100 * one, 1)}
            for name, one in shares.items()
        }
    return {
        name: _("%(figure)s for each count") % {"figure": figure(one, 1)}
        for name, one in (("before", found.before), ("after", found.after))
    }


def _bounds(found: Comparison, measure: str) -> str:
    low, high = found.low or 0.0, found.high or 0.0
    if measure == "share":
        return _("With 95%% certainty it changed by %(low)s to %(high)s percentage points.") % {
            "low": figure(100 * low, 1),
            "high": figure(100 * high, 1),
        }
    if isinf(high):
        return _("With 95%% certainty it is at least %(low)s times what it was.") % {
            "low": figure(low)
        }
    return _("With 95%% certainty it is between %(low)s and %(high)s times what it was.") % {
        "low": figure(low),
        "high": figure(high),
    }


def value(one: queries.ReadingLine) -> float:
    """A reading's own figure: a count, or a share in hundredths."""
    return float(one.count) if not one.of else 100 * one.count / one.of


def charts(page: queries.PilotPage) -> list[tuple[str, Spark]]:
    """A small line for each site, over all days on which anyone counted."""
    days = sorted({one.on for one in page.readings})
    found = []
    for site in page.sites:
        at = {one.on: value(one) for one in page.readings if one.site_id == site.id}
        if at:
            title = _("%(what)s, %(site)s") % {"what": page.counted, "site": site.name}
            found.append((site.name, spark([at.get(day) for day in days], title)))
    return found


def said(one: queries.ReadingLine) -> str:
    """ "12", or "12 of 40 asked (30%)"."""
    if not one.of:
        return figure(one.count)
    return _("%(count)s of %(of)s asked (%(share)s%%)") % {
        "count": one.count,
        "of": one.of,
        "share": figure(value(one), 1),
    }


def span(page: queries.PilotPage) -> str:
    """ "January 5 to March 30, 2026"."""
    return _("%(first)s to %(last)s") % {
        "first": date_format(page.starts_on, "DATE_FORMAT"),
        "last": date_format(page.ends_on, "DATE_FORMAT"),
    }
