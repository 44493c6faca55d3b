"""Measures of the network as sentences about this network."""

from dataclasses import dataclass

from django.utils.formats import number_format
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy, ngettext

from holt.evaluation.queries import Measured
from holt.evaluation.rules import TieKind
from holt.evaluation.web.network.drawing import sector_name
from holt.kernel.web.figures import percent, rounded
from holt.kernel.web.reasons import together

MOST_NAMED = 8


@dataclass(frozen=True)
class Said:
    """A measure by its name, in a sentence, and how it is worked out."""

    name: object
    text: str
    how: str


@dataclass(frozen=True)
class Held:
    """An organization, or a pair, on which others hang: ids with names, and who they are.

    `works_now`: it has partnerships now, and so a page that says what hangs on it.
    """

    who: tuple[tuple[int, str], ...]
    cut_off: tuple[tuple[int, str], ...]
    more: int
    works_now: bool


FROM = {
    TieKind.PARTNERSHIP: gettext_lazy("from partnerships"),
    TieKind.PROGRAM: gettext_lazy("from programs and exhibitions together"),
    TieKind.CIRCLE: gettext_lazy("from colleagues in one circle"),
    TieKind.NAMED: gettext_lazy("from whom organizations named when they were asked"),
}


def counted(shown: Measured) -> list[str]:
    """What the figures are worked out from, and of which kinds there is nothing in the year."""
    there = [one for one in shown.kinds if shown.found.of_kinds(shown.year, (one,))]
    missing = [one for one in shown.kinds if one not in there]
    lines = []
    if there:
        told = _("Worked out %(kinds)s, in %(year)s.")
        lines.append(
            told % {"kinds": together(str(FROM[one]) for one in there), "year": shown.year}
        )
    if len(there) > 1:
        lines.append(_("Two organizations are one pair, however many ties they have. Every kind "
                       "that is added makes a network look closer: compare figures of the same "
                       "kinds only."))  # fmt: skip
    if missing and there:
        told = _("In %(year)s there is nothing %(kinds)s.")
        lines.append(
            told % {"kinds": together(str(FROM[one]) for one in missing), "year": shown.year}
        )
    return lines


def whole(shown: Measured) -> list[Said]:
    """The whole of the year, measure by measure; empty while nobody works together."""
    if not shown.figures.density.ties:
        return []
    return [_pieces(shown), _density(shown), _spread(shown), _between(shown), _closed(shown),
            _across(shown)]  # fmt: skip


def _pieces(shown: Measured) -> Said:
    parts = [one for one in shown.figures.pieces.components if len(one) > 1]
    told = ngettext(
        "Those who are tied hang together in %(count)s piece; the largest holds %(most)s "
        "organizations.",
        "Those who are tied fall into %(count)s pieces; the largest holds %(most)s organizations.",
        len(parts),
    )
    text = told % {"count": len(parts), "most": len(parts[0])}
    alone = len(shown.figures.pieces.isolates)
    if alone:
        more = ngettext("%(count)s stands alone.", "%(count)s stand alone.", alone)
        text = f"{text} {more % {'count': alone}}"
    how = _("A piece is a group in which each can be reached from each along ties.")
    return Said(_("Pieces"), text, how)


def _density(shown: Measured) -> Said:
    found = shown.figures.density
    told = ngettext(
        "%(ties)s pair is tied, %(share)s%% of all pairs there could be.",
        "%(ties)s pairs are tied, %(share)s%% of all pairs there could be.",
        found.ties,
    )
    text = told % {
        "ties": number_format(found.ties),
        "share": _percent(found.share),
    }
    how = _("Ties ÷ all possible ties. It falls as a network grows; low is not bad.")
    return Said(_("Density"), text, how)


def _spread(shown: Measured) -> Said:
    share = shown.figures.degree_centralization.share
    text = _("From 0, everybody has as many partners, to 100, one has them all: %(share)s.") % {
        "share": _percent(share)
    }
    how = _("Freeman's degree centralization: how far the partners of each lie below the most.")
    return Said(_("Hanging on a few"), text, how)


def _between(shown: Measured) -> Said:
    found = shown.figures.betweenness
    share = found.centralization.share
    text = _("From 0, ways go through all alike, to 100, through one: %(share)s.") % {
        "share": _percent(share)
    }
    how = _("Betweenness centralization: on how many of the shortest ways between others each one "
            "stands.")  # fmt: skip
    if not found.is_exact:
        how += " " + _("Worked out from a sample; right to ±%(error)s%% of the highest.") % {
            "error": percent(found.relative, 1)
        }
    return Said(_("Passing through a few"), text, how)


def _closed(shown: Measured) -> Said:
    found = shown.figures.clustering
    pairs = 3 * found.closed + found.open
    text = _("Of %(pairs)s pairs of partners of one and the same, %(tied)s are tied, too.") % {
        "pairs": number_format(pairs),
        "tied": number_format(3 * found.closed),
    }
    how = _("Many closed pairs: a tight circle. Many open ones: room for introductions.")
    return Said(_("Partners of partners"), text, how)


def _across(shown: Measured) -> Said:
    found = shown.figures.crossings.whole
    text = _("%(external)s pairs reach into another sector, %(internal)s stay within one. From −1, "
             "all within, to 1, all across: %(index)s.") % {
        "external": number_format(found.external),
        "internal": number_format(found.internal),
        "index": "–" if found.index is None else rounded(found.index, 2),
    }  # fmt: skip
    return Said(_("Across sectors"), text, _("The E–I index of Krackhardt and Stern."))


def holders(shown: Measured) -> list[Held]:
    """Those whose leaving would cut others off, by name."""
    found = shown.figures.pieces.holders
    cuts = sorted(found.items(), key=lambda one: shown.names[one[0]])
    return [_held(shown, (who,), cut.cut_off) for who, cut in cuts]


def bridges(shown: Measured) -> list[Held]:
    """Pairs whose tie is the only way between two parts of more than one each."""
    found = shown.figures.pieces.bridges
    cuts = [(pair, cut) for pair, cut in found.items() if len(cut.cut_off) > 1]
    ordered = sorted(cuts, key=lambda one: [shown.names[end] for end in one[0]])
    return [_held(shown, pair, cut.cut_off) for pair, cut in ordered]


def _held(shown: Measured, who: tuple[str, ...], cut_off: tuple[str, ...]) -> Held:
    named = sorted(((int(one), shown.names[one]) for one in cut_off), key=lambda one: one[1])
    return Held(
        tuple((int(one), shown.names[one]) for one in who),
        tuple(named[:MOST_NAMED]),
        max(0, len(named) - MOST_NAMED),
        shown.at_work.issuperset(who),
    )


def sectors(shown: Measured) -> list[tuple[str, int, int, int, str]]:
    """Each sector: organizations, pairs within, pairs across, and whether that is its due."""
    found = shown.figures.crossings.by_sector
    rows = [
        (sector_name(sector), one.organizations, one.internal, one.external, _due(one.connected))
        for sector, one in found.items()
    ]
    return sorted(rows)


LEAST_DUE, MOST_DUE = 0.5, 1.5


def _due(connected: float | None) -> str:
    """Its share of ties against its share of organizations, in words."""
    if connected is None:
        return ""
    if connected < LEAST_DUE:
        return _("has few partners for its size")
    if connected > MOST_DUE:
        return _("has many partners for its size")
    return _("has its share of partners")


def own(shown: Measured) -> list[tuple[str, list[str]]]:
    """Where each of one's own organizations stands, beside nobody else by name."""
    return [
        (name, _own(shown, str(pk))) for pk, name in shown.own if str(pk) in shown.figures.degrees
    ]


def _own(shown: Measured, who: str) -> list[str]:
    figures = shown.figures
    count = figures.degrees[who]
    if not count:
        return [_("You are tied with nobody this way, as far as Holt knows.")]
    degrees = sorted(one for one in figures.degrees.values() if one)
    told = ngettext(
        "You are tied with %(count)s organization; the middle one of those here with %(middle)s.",
        "You are tied with %(count)s organizations; the middle one of those here with %(middle)s.",
        count,
    )
    lines = [told % {"count": count, "middle": degrees[len(degrees) // 2]}]
    broker = figures.brokers[who]
    pairs = count * (count - 1) // 2
    apart = pairs - broker.among
    if apart:
        told = ngettext(
            "Your two partners are not tied with each other: you could bring them together.",
            "Of %(pairs)s pairs of your partners, %(open)s are not tied with each other: you could "
            "bring them together.",
            pairs,
        )
        lines.append(told % {"pairs": pairs, "open": apart})
    share = figures.betweenness.of[who]
    lines.append(
        _("On %(share)s of 100 shortest ways between two others, you stand in between.")
        % {"share": percent(share, 1)}
    )
    return lines


def _percent(share: float | None) -> str:
    if share is None:
        return "–"
    return percent(share, 0 if share >= 0.1 or not share else 1)
