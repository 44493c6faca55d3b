"""The numbers of the three worlds, written from judgment about library partnerships.

No number here was fitted to anything, and none was chosen with a way of warning in mind. Where
judgment was all there was, the docstring says what was judged.
"""

from dataclasses import dataclass

from bench.warning_worlds.chance import Range


@dataclass(frozen=True)
class Level:
    """What is usual at one level, in numbers a year; each partnership strays far from it.

    contacts: median. Networking is a call now and then and a chat at the county meeting;
        collaborating is a shared program with somebody on the phone every week.
    spread: of the contacts between partnerships on the log scale; 0.6 means that one in six
        has less than 0.55 of the median and one in six more than 1.8 times. Widest below,
        where much hangs on who likes whom.
    promises, meetings: networks promise next to nothing and meet by accident; the upper levels
        live by both.
    reviewed, review_days: who reviews at all and how often. Nobody reviews an acquaintance twice
        a year.
    pulsed: share of partnerships with the monthly question switched on, in a world where all want it.
    failing: share ending unhappily over four and a half years. Voluntary partnerships between
        institutions fail about as often at every level, for other reasons: loose ones drift apart,
        close ones have more to break; formal middle ones are held by their papers.
    planned: share with a good end. Projects and loans of the middle levels have an end by nature.
    agreed: share of all others that have an end date on paper all the same.
    """

    contacts: float
    spread: float
    promises: float
    meetings: float
    reviewed: float
    review_days: int
    pulsed: float
    failing: float
    planned: float
    agreed: float


LEVELS = {
    1: Level(4.5, 0.65, 0.7, 0.8, 0.45, 365, 0.45, 0.24, 0.06, 0.10),
    2: Level(10.0, 0.60, 3.5, 2.5, 0.70, 365, 0.75, 0.25, 0.20, 0.25),
    3: Level(22.0, 0.50, 9.0, 5.5, 0.90, 243, 0.90, 0.22, 0.24, 0.45),
    4: Level(46.0, 0.45, 16.0, 11.0, 0.97, 183, 0.97, 0.25, 0.16, 0.40),
}


@dataclass(frozen=True)
class World:
    """What makes a world easier or harder. Rates are a year, spans are low to high.

    logged: share of contacts one staff member puts in the log. It is a habit of the person: it is
        drawn anew when that person leaves.
    logs_little, little: share of partnerships whose people hardly log, and what they log. They
        are as healthy as others; the librarian simply picks up the phone.
    lulls: spells of one to five months in which even a good logger does not get round to it.
    in_batches: share of partnerships that log once a month, after the fact.
    never_ticked: share of promises nobody ticks off, kept or not.
    failing: multiplies each level's share.
    sudden: share of unhappy ends that come out of the blue (budget cut, closing, a director's no).
    slow: months of a slow decline; even on the log scale, so short ones are common.
    shows: chance that a decline or a rough patch is felt in any one channel at all.
    strength: how far that channel goes down at the worst.
    quarrels: share of slow declines (and of rough patches) in which people write to each other more,
        not less, while trust goes.
    false_dawns: share of slow declines that look better for a while.
    patches: rough patches that recover. Budgets, illness, renovations, misunderstandings: a
        partnership without one in ten years is rare.
    gaps, undeclared: pauses beside the school summers, and the share nobody declares.
    turnover: chance that a side's person leaves; library and nonprofit posts change every 3 to 6 years.
    pulsed: multiplies each level's share of partnerships with a pulse.
    answers: share of pulses a side answers while all is well; answering wears off for everybody.
    polite: share of sides that tap 4 or 5 and rate trust 3 or 4 whatever happens.
    missing: share of single ratings and scores left empty at a review.
    skipped: share of reviews that do not take place.
    unsaid: share of good ends that nobody wrote down as a date beforehand.
    bursts: busy times (a festival, an application) of three to eight weeks.
    drift: how far the usual pace wanders from quarter to quarter, on the log scale.
    """

    name: str
    logged: Range
    logs_little: float
    little: Range
    lulls: float
    in_batches: float
    never_ticked: float
    failing: float
    sudden: float
    slow: Range
    shows: float
    strength: Range
    quarrels: float
    false_dawns: float
    patches: float
    gaps: float
    undeclared: float
    turnover: float
    pulsed: float
    answers: Range
    polite: float
    missing: float
    skipped: float
    unsaid: float
    bursts: float
    drift: float


MILD = World(
    name="mild", logged=(0.75, 0.98), logs_little=0.04, little=(0.10, 0.30), lulls=0.05,
    in_batches=0.10, never_ticked=0.05, failing=0.9, sudden=0.20, slow=(4, 18), shows=0.80,
    strength=(0.6, 1.0), quarrels=0.08, false_dawns=0.15, patches=0.12, gaps=0.15, undeclared=0.20,
    turnover=0.15, pulsed=1.0, answers=(0.60, 0.95), polite=0.12, missing=0.10, skipped=0.10,
    unsaid=0.05, bursts=0.3, drift=0.08,
)  # fmt: skip
"""A network with a coordinator who sees to it that things are written down: the best that can be
hoped for, not a fairy tale. One end in five is still sudden and one partnership in eight has a rough
patch each year."""

MODERATE = World(
    name="moderate", logged=(0.45, 0.90), logs_little=0.13, little=(0.05, 0.25), lulls=0.20,
    in_batches=0.25, never_ticked=0.15, failing=1.0, sudden=0.40, slow=(3, 18), shows=0.55,
    strength=(0.4, 0.9), quarrels=0.12, false_dawns=0.25, patches=0.25, gaps=0.25, undeclared=0.45,
    turnover=0.22, pulsed=0.8, answers=(0.40, 0.85), polite=0.25, missing=0.22, skipped=0.25,
    unsaid=0.15, bursts=0.5, drift=0.13,
)  # fmt: skip
"""An ordinary network: people mean to log and mostly do, half of the channels are silent in any one
decline, and every fourth partnership has a rough patch each year."""

HARSH = World(
    name="harsh", logged=(0.20, 0.75), logs_little=0.30, little=(0.02, 0.15), lulls=0.45,
    in_batches=0.40, never_ticked=0.35, failing=1.1, sudden=0.65, slow=(2, 18), shows=0.33,
    strength=(0.3, 0.85), quarrels=0.18, false_dawns=0.35, patches=0.50, gaps=0.40, undeclared=0.70,
    turnover=0.32, pulsed=0.5, answers=(0.20, 0.70), polite=0.40, missing=0.40, skipped=0.40,
    unsaid=0.30, bursts=0.7, drift=0.20,
)  # fmt: skip
"""A network under strain, as in years of cuts: staff come and go, hardly anybody logs, two ends in
three have no warning anywhere, and rough patches are more common than declines by far."""

WORLDS = {one.name: one for one in (MILD, MODERATE, HARSH)}
