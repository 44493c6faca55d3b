"""How mixed the network is, by three measures over the years."""

from collections.abc import Callable, Sequence

from django.utils.translation import gettext as _

from holt.evaluation.queries import Mixture
from holt.evaluation.web.network.telling_whole import (
    PartShown,
    Row,
    moved,
    moved_by_parts,
    signed,
    since_told,
    year_name,
)
from holt.kernel.web.figures import percent
from holt.methods.estimates import Change, Estimate
from holt.methods.whole import FEWEST


def parts(mixture: Sequence[Mixture], this_year: int) -> tuple[PartShown, ...]:
    """The E–I index, Simpson's and Shannon's measure."""
    return (
        PartShown(
            "e_i",
            _("Across or among their own (E–I index)"),
            _("From −1, each among their own, to 1, everybody across."),
            since_told([_e_i(one, this_year) for one in mixture]),
            _e_i_changed(mixture),
            _("Whether it could be otherwise: where one sector is small, most of its pairs reach "
              "across by themselves."),
        ),
        PartShown(
            "simpson",
            _("Two drawn by lot (Simpson)"),
            _("How often two organizations drawn by lot from those that work together are of "
              "different sectors."),
            since_told([_simpson(one, this_year) for one in mixture]),
            _changed([(one.year, one.simpson) for one in mixture], moved),
            _("Which sectors are missing, and how large each organization is."),
        ),
        PartShown(
            "shannon",
            _("Mixture (Shannon)"),
            _("0 where all are of one sector; the more sectors, and the more even, the higher."),
            since_told([_shannon(one, this_year) for one in mixture]),
            _changed([(one.year, one.shannon) for one in mixture], moved_by_parts),
            _("The same as the one before; it gives small sectors more weight."),
        ),
    )  # fmt: skip


def _too_few() -> str:
    return _("fewer than %(fewest)s to count") % {"fewest": FEWEST}


def _e_i(one: Mixture, this_year: int) -> Row:
    name = year_name(one.year, this_year)
    if one.e_i is None or not one.across.is_shown:
        return Row(name, _too_few(), "")
    low, high = (2 * end - 1 for end in one.across.bounds)
    return Row(name, signed(one.e_i, 2), _to(low, high))


def _to(low: float, high: float) -> str:
    return _("%(low)s to %(high)s") % {"low": signed(low, 2), "high": signed(high, 2)}


def _simpson(one: Mixture, this_year: int) -> Row:
    name = year_name(one.year, this_year)
    if one.simpson is None:
        return Row(name, _too_few(), "")
    low, high = one.simpson.bounds
    figure = _("%(share)s of 100 draws") % {"share": percent(one.simpson.value)}
    between = _("%(low)s to %(high)s of 100") % {"low": percent(low), "high": percent(high)}
    return Row(name, figure, between)


def _shannon(one: Mixture, this_year: int) -> Row:
    name = year_name(one.year, this_year)
    if one.shannon is None:
        return Row(name, _too_few(), "")
    return Row(name, signed(one.shannon.value, 2), _to(*one.shannon.bounds))


def _e_i_changed(mixture: Sequence[Mixture]) -> tuple[str, ...]:
    """The index is twice the share that reaches across, less 1; so is its change."""
    shown = [one for one in mixture if one.across.is_shown]
    if len(shown) < 2:
        return (_none(),)
    found = shown[-1].across.since(shown[0].across).times(2)
    return (moved_by_parts(found, str(shown[0].year), str(shown[-1].year)),)


def _none() -> str:
    return _("There are too few years with enough to count to speak of a trend.")


def _changed(
    years: Sequence[tuple[int, Estimate | None]], told: Callable[[Change, str, str], str]
) -> tuple[str, ...]:
    shown = [(year, one) for year, one in years if one is not None]
    if len(shown) < 2:
        return (_none(),)
    (since, first), (until, last) = shown[0], shown[-1]
    return (told(last.since(first), str(since), str(until)),)
