"""Trust, and who names whom back, from one survey of the network to the next."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from django.utils.formats import date_format
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from holt.evaluation.queries import SaidThen
from holt.evaluation.rules import FEWEST_TOLD
from holt.evaluation.web.network.telling_whole import PartShown, Row, between, moved
from holt.kernel.web.figures import percent
from holt.methods import graph
from holt.methods.estimates import Change, Estimate
from holt.methods.whole import FEWEST, Share


@dataclass(frozen=True)
class Time:
    """One survey as its dates tell it, with the figure of a part; None where it is not told."""

    when: str
    figure: Estimate | Share | None


def parts(said: Sequence[SaidThen]) -> tuple[PartShown, ...]:
    """Nothing while the network was not asked, or what was said is not told yet."""
    if not said:
        return ()
    trust = [Time(_day(one), one.trust) for one in said]
    back = [Time(_day(one), one.back if one.back.is_shown else None) for one in said]
    return (
        PartShown(
            "trust",
            _("Trust"),
            _("How far organizations rely on each other, by their own word: do they do what they "
              "say, want the same, speak openly? From 0, not at all, to 100, very much."),
            tuple(map(_trust, said)),
            changed(trust),
            _("Who trusts whom: of no organization more is told than the mean of all. Whoever did "
              "not answer may think otherwise, and the same organizations may have been rated by "
              "others the next time."),
        ),
        PartShown(
            "back",
            _("Give and take"),
            _("Pairs in which each named the other, of the pairs named in which both answered."),
            tuple(map(_back, said)),
            changed(back),
            _("Whether both get as much from it, and pairs of which one did not answer."),
        ),
    )  # fmt: skip


def _day(one: SaidThen) -> str:
    return date_format(one.survey.closed_at or one.survey.closes_on)


def _when(one: SaidThen) -> str:
    told = _("%(day)s · %(finished)s of %(asked)s answered")
    facts = {"day": _day(one), "finished": one.survey.finished, "asked": one.survey.asked}
    return told % facts


def _trust(one: SaidThen) -> Row:
    if one.trust is None:
        told = ngettext(
            "not told: %(rated)s organization has three raters, %(least)s are needed",
            "not told: %(rated)s organizations have three raters, %(least)s are needed",
            one.rated,
        )
        return Row(_when(one), told % {"rated": one.rated, "least": FEWEST_TOLD}, "")
    low, high = one.trust.bounds
    told = _("%(share)s of 100, over %(rated)s organizations")
    return Row(
        _when(one),
        told % {"share": percent(one.trust.value), "rated": one.rated},
        _("%(low)s to %(high)s of 100") % {"low": percent(low), "high": percent(high)},
    )


def _back(one: SaidThen) -> Row:
    if one.back.is_shown:
        told = _("%(count)s of %(of)s pairs") % {"count": one.back.count, "of": one.back.of}
    else:
        told = _("fewer than %(fewest)s to count") % {"fewest": FEWEST}
    return Row(_when(one), told, between(one.back))


def changed(times: Sequence[Time]) -> tuple[str, ...]:
    """The last one against the one before, and against the first, of those that are told."""
    told = [one for one in times if one.figure is not None]
    if len(told) < 2:
        return (_("What changed is told once the network was asked twice with enough answers."),)
    befores = (told[-2],) if len(told) == 2 else (told[-2], told[0])
    return tuple(moved(_since(one, told[-1]), one.when, told[-1].when) for one in befores)


def _since(before: Time, after: Time) -> Change:
    since: Callable[..., Change] = after.figure.since  # type: ignore[union-attr]
    return since(before.figure)


def is_low(said: Sequence[SaidThen]) -> bool:
    """Whether under 70 of 100 answered when it was asked last."""
    last = said[-1].survey if said else None
    return bool(last and last.finished < graph.ENOUGH_ANSWERS * last.asked)
