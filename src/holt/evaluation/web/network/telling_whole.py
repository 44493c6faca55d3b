"""Shares of the whole by year as rows and sentences; a change is told with between what it lies."""

from collections.abc import Sequence
from dataclasses import dataclass

from django.utils.translation import gettext as _

from holt.evaluation.queries import Whole
from holt.kernel.web.figures import percent, rounded
from holt.methods.estimates import Change
from holt.methods.whole import FEWEST, Share, trend


@dataclass(frozen=True)
class Row:
    """One year, or one time the network was asked: the figure and its range."""

    when: str
    figure: str
    between: str


@dataclass(frozen=True)
class PartShown:
    """One part: what it says, its rows, what changed, and what it cannot show."""

    code: str
    name: str
    said: str
    rows: tuple[Row, ...]
    changed: tuple[str, ...]
    cannot: str

    @property
    def now(self) -> Row:
        """The newest row."""
        return self.rows[-1]


def parts(found: Whole, this_year: int) -> tuple[PartShown, ...]:
    """Every part that is a share by year."""
    texts = (
        ("reviews", found.reviews, _("Reviews on time"),
         _("Reviews every side had answered by the day they were due."),
         _("Whether anything came of a review.")),
        ("lessons", found.lessons, _("Endings with a lesson"),
         _("Partnerships that ended and left what was learned."),
         _("Whether somebody read the lesson, and those that faded without an ending.")),
        ("introductions", found.introductions, _("Introductions made"),
         _("Introductions that both sides said yes to, of those that were answered or lapsed."),
         _("What the two made of it.")),
        ("across", found.across, _("Sectors bridged"),
         _("Pairs that reach from one sector into another."),
         _("How close they are, and work that is not in Holt.")),
        ("joined", found.joined, _("Not alone"),
         _("Organizations here that work with at least one other; the rest stand alone."),
         _("Ties outside this network, and who was not here yet in earlier years.")),
        ("hanging", found.hanging, _("Hanging on one other"),
         _("Of those that work with somebody, organizations that would lose their way to most of "
           "the others if a single one stopped. Fewer is sturdier."),
         _("Whether anybody will stop, and ties that are not in Holt.")),
        ("centric", found.centric_heard, _("Starting from the library alone"),
         _("Needs by the year they were heard, of those of which it is said: inside the library, "
           "with no other agency, and not from an assessment."),
         _("Needs of which nobody said where they start, and those shown to some only.")),
    )  # fmt: skip
    return tuple(
        PartShown(code, name, said, rows(shares, this_year), changed(shares), cannot)
        for code, shares, name, said, cannot in texts
    )


def rows(shares: Sequence[Share], this_year: int) -> tuple[Row, ...]:
    """From the first year that can be counted on; this year alone while there is none."""
    return since_told(
        [Row(year_name(one.year, this_year), _share(one), between(one)) for one in shares]
    )


def since_told(found: Sequence[Row]) -> tuple[Row, ...]:
    """Without the first rows that have nothing to tell; the newest one stays."""
    first = next((at for at, one in enumerate(found) if one.between), len(found) - 1)
    return tuple(found[first:])


def year_name(year: int, this_year: int) -> str:
    return _("%(year)s so far") % {"year": year} if year == this_year else str(year)


def _share(one: Share) -> str:
    if not one.is_shown:
        return _("fewer than %(fewest)s to count") % {"fewest": FEWEST}
    return _("%(count)s of %(of)s") % {"count": one.count, "of": one.of}


def between(one: Share) -> str:
    """The range, empty where too few are counted."""
    if not one.is_shown:
        return ""
    low, high = one.bounds
    return _("%(low)s to %(high)s of 100") % {"low": percent(low), "high": percent(high)}


def changed(shares: Sequence[Share]) -> tuple[str, ...]:
    """From the first year that can be counted to the last one."""
    shown = [one for one in shares if one.is_shown]
    found = trend(shares)
    if found is None:
        return (_("There are too few years with enough to count to speak of a trend."),)
    return (moved(found, str(shown[0].year), str(shown[-1].year)),)


def moved(change: Change, since: str, until: str) -> str:
    """That it rose or fell only where all of the range did, as it is read: rounded, in points of
    100; the change is of a share of 1."""
    change = change.times(100).outward()
    facts = _facts(change, 0) | {"since": since, "until": until}
    told = {
        "up": _("From %(since)s to %(until)s it rose by %(value)s of 100 (between %(low)s and "
                "%(high)s)."),
        "down": _("From %(since)s to %(until)s it fell by %(value)s of 100 (between %(low)s and "
                  "%(high)s)."),
        "unclear": _("From %(since)s to %(until)s it may have moved either way or not at all: the "
                     "change lies between %(low)s and %(high)s of 100."),
    }  # fmt: skip
    return told[change.says] % facts


def moved_by_parts(change: Change, since: str, until: str) -> str:
    """The same of a figure that is no share, in hundredths of itself."""
    change = change.outward(2)
    facts = _facts(change, 2) | {"since": since, "until": until}
    told = {
        "up": _("From %(since)s to %(until)s it rose by %(value)s (between %(low)s and %(high)s)."),
        "down": _("From %(since)s to %(until)s it fell by %(value)s (between %(low)s and "
                  "%(high)s)."),
        "unclear": _("From %(since)s to %(until)s it may have moved either way or not at all: the "
                     "change lies between %(low)s and %(high)s."),
    }  # fmt: skip
    return told[change.says] % facts


def _facts(change: Change, places: int) -> dict[str, str]:
    """A fall is told by how much, without its minus."""
    ends = (change.low, change.high)
    if change.says == "down":
        ends = (-change.high, -change.low)
    low, high = (signed(one, places) for one in ends)
    return {"value": rounded(abs(change.value), places), "low": low, "high": high}


def signed(value: float, places: int) -> str:
    """With a true minus, as the sentences around write it."""
    return rounded(value, places).replace("-", "−")
