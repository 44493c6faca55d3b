"""The network in sentences: what the drawing shows, for whoever would rather read."""

from collections import Counter

from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from holt.evaluation.queries import Network, Tie, degrees


def told(found: Network, year: int) -> list[str]:
    """How many work together, how deeply, across what, and who stands alone. No order of merit."""
    ties = found.in_year(year)
    if not ties:
        return [_("Nobody worked together in %(year)s, as far as Holt knows.") % {"year": year}]
    partners = degrees(ties)
    return [
        _joined(len(partners), len(ties)),
        *_depths(ties),
        _across(found, ties),
        *_alone(len(found.dots) - len(partners)),
        *_turnover(found, year),
    ]


def _joined(organizations: int, ties: int) -> str:
    pairs = ngettext("%(count)s pair", "%(count)s pairs", ties) % {"count": ties}
    return _("%(organizations)s organizations work together, in %(pairs)s.") % {
        "organizations": organizations,
        "pairs": pairs,
    }


def _depths(ties: tuple[Tie, ...]) -> list[str]:
    counted = Counter(one.level for one in ties)
    names = {
        1: _("exchange information"),
        2: _("coordinate what they do"),
        3: _("share resources"),
        4: _("strengthen each other"),
        0: _("have not said how closely"),
    }
    parts = [
        ngettext("%(count)s pair: %(what)s", "%(count)s pairs: %(what)s", counted[level])
        % {"count": counted[level], "what": what}
        for level, what in names.items()
        if counted[level]
    ]
    told = _("How closely: %(parts)s. Each is right for its purpose.")
    return [told % {"parts": "; ".join(parts)}]


def _across(found: Network, ties: tuple[Tie, ...]) -> str:
    across = sum(found.dots[one.one].sector != found.dots[one.other].sector for one in ties)
    return _("%(across)s of %(all)s pairs reach from one sector into another.") % {
        "across": across,
        "all": len(ties),
    }


def _alone(count: int) -> list[str]:
    if count < 1:
        return []
    told = ngettext(
        "%(count)s organization here works with nobody yet; it stands at the foot of the drawing.",
        "%(count)s organizations here work with nobody yet; they stand at the foot of the drawing.",
        count,
    )
    return [told % {"count": count}]


def _turnover(found: Network, year: int) -> list[str]:
    before, now = set(found.in_year(year - 1)), set(found.in_year(year))
    if not before or before == now:
        return []
    told = _("Since the year before, %(begun)s pairs began and %(ended)s ended.")
    return [told % {"begun": len(now - before), "ended": len(before - now)}]
