"""Figures of reports in words: what each is, where it comes from, what it cannot show.

For a hearing also the question that is likely to be asked of it, and an honest answer.
"""

from dataclasses import dataclass

from django.utils.translation import gettext_lazy as _

from holt.kernel.web.words import add_refusals, add_states

KINDS = {
    "our_year": _("A year of ours"),
    "network_year": _("A year of the network"),
    "hearing": _("A brief for a hearing"),
    "board": _("A page for a board"),
}
STATES = {"draft": _("Draft"), "released": _("Released"), "withdrawn": _("Withdrawn")}
TONES = {"draft": "river", "released": "well", "withdrawn": "quiet"}
SECTIONS = {
    "work": _("Partnerships"),
    "ended": _("What ended, and why"),
    "needs": _("The community’s needs"),
    "need": _("The need"),
    "measures": _("What we measure"),
    "changed": _("What changed for people"),
    "done": _("What was done"),
    "given": _("What was given and gained"),
    "own_given": _("What we gave and gained"),
    "care": _("How it was looked after"),
    "health": _("How the network is doing"),
    "network": _("How it hangs together"),
    "words": _("In their own words"),
}
CHARTS = {
    "reasons": _("Why partnerships ended"),
    "given": _("Given and gained, by kind"),
    "reviews": _("Reviews on time, by year"),
    "lessons": _("Endings with a lesson, by year"),
    "introductions": _("Introductions both sides said yes to, by year"),
    "sectors": _("Pairs that reach from one sector into another, by year"),
    "joined": _("Organizations that work with at least one other, by year"),
}
DIRECTIONS = {"gave": _("Given: %(kind)s"), "gained": _("Gained: %(kind)s")}
NOUNS = {
    "partnership": _("Partnership"),
    "session": _("Session"),
    "outcome": _("Outcome"),
    "need": _("Need"),
    "entry": _("Line of the ledger"),
    "promise": _("Promise"),
    "review": _("Review"),
    "introduction": _("Introduction"),
    "goal": _("Goal"),
    "course": _("Course"),
    "survey": _("Survey"),
    "measure_note": _("Note by hand"),
}


@dataclass(frozen=True)
class FigureWords:
    """What is said about every figure of one code."""

    label: object
    source: object
    cannot: object
    question: object
    answer: object


LOGGED = _("Counted from what the partners wrote down in Holt.")
LEDGER = _("Added up from the lines of the partnerships’ ledgers, at the network’s rates.")
NOT_CAUSE = _("It cannot show that the partnership alone caused it.")
UNLOGGED = _("It cannot show work nobody wrote down.")
FIGURES = {
    "at_work": FigureWords(
        _("Partnerships at work at the end"), LOGGED,
        _("It cannot show how close or how good they are; more is not better."),
        _("Is that many?"),
        _("The count says little. What they changed for people says more."),
    ),
    "begun": FigureWords(
        _("Begun in this time"), LOGGED, _("It cannot show which of them will last."),
        _("Will they last?"), _("We do not know yet. Each has a day on which all sides review it."),
    ),
    "ended": FigureWords(
        _("Ended in this time"), LOGGED,
        _("It cannot show whether an ending was a loss: some have reached what they were for."),
        _("Why did they end?"), _("Each has its reason written down; an ending is not a failure."),
    ),
    "with_lesson": FigureWords(
        _("Endings that left a lesson"), LOGGED, _("It cannot show whether somebody read it."),
        _("What came of the lessons?"), _("They are kept for others; who used them is not counted here."),
    ),
    "across": FigureWords(
        _("Partnerships that reach across sectors"),
        _("Counted from the kinds of organizations at each table."),
        _("It cannot show how close they are."),
        _("Is reaching across better?"), _("Not by itself. It shows who is talking to whom."),
    ),
    "needs_met": FigureWords(
        _("Needs with a partnership at work"),
        _("Counted from the needs that partnerships say they work on."),
        _("It cannot show whether the work is enough."),
        _("Are these needs met?"), _("They are worked on. What changed is told beside it."),
    ),
    "first_needs": FigureWords(
        _("Of the community’s first ten needs, those with a partnership"),
        _("The first are open needs of most people, then those best shown by evidence."),
        _("It cannot show needs nobody has told us."),
        _("What about the others?"), _("They stand open on the list of needs, for all to see."),
    ),
    "outcomes": FigureWords(
        _("Changes for people that were recorded"),
        _("Each is a change one party wrote down with how it knows."), NOT_CAUSE,
        _("How do you know it was the partnership?"),
        _("We do not claim it alone. Each says what the partnership’s part was."),
    ),
    "confirmed": FigureWords(
        _("Of these, confirmed by another party"),
        _("Confirmed means that another party saw the change, too."), NOT_CAUSE,
        _("Who confirmed it?"), _("Another party of the same partnership, by name and role."),
    ),
    "sessions": FigureWords(
        _("Sessions held"), LOGGED, UNLOGGED,
        _("What did they cost?"), _("What each side gave is told in hours and money beside it."),
    ),
    "hours": FigureWords(
        _("Hours of sessions"), _("Added up from the hours sessions took, without preparation."),
        _("It cannot show the hours of preparing."),
        _("Is that staff time?"), _("No: it is how long sessions lasted, however many staff."),
    ),
    "attended": FigureWords(
        _("Times people came"), _("Counted at the door, session by session."),
        _("It cannot show how many different people came: who came twice counts twice."),
        _("How many different people?"), _("We count visits, not names; we keep no list of who came."),
    ),
    "new_to_us": FigureWords(
        _("Times somebody new came"), _("Counted at the door, where they said it was their first time."),
        _("It cannot show whether they came back."),
        _("Did they come back?"), _("We do not follow single people."),
    ),
    "gave": FigureWords(
        _("Given"), LEDGER,
        _("Hours, space and reach count at a rate; it is an estimate, not money that changed hands."),
        _("Is that real money?"), _("Only what stands as money. The rest is time, space and reach at a rate."),
    ),
    "gained": FigureWords(
        _("Gained"), LEDGER,
        _("Hours, space and reach count at a rate; it is an estimate, not money that changed hands."),
        _("Who says so?"), _("Each party writes down what it gained itself."),
    ),
    "promises": FigureWords(
        _("Promises kept"), _("Counted from promises that were due in this time and settled."),
        _("It cannot show how much each promise mattered."),
        _("What of the others?"), _("They were missed, and the partners talked about it."),
    ),
    "reviews": FigureWords(
        _("Reviews on time"), _("Reviews every side had answered by the day they were due."),
        _("It cannot show whether anything came of a review."),
        _("What came of them?"), _("That stands in the plans of the partnerships."),
    ),
    "introductions": FigureWords(
        _("Introductions both sides said yes to"), LOGGED,
        _("It cannot show what the two made of it."),
        _("Did anything come of it?"), _("Some became partnerships; this figure does not say which."),
    ),
}  # fmt: skip
MEASURE = "measure"
"""The code of figures a library chose to measure; their words are those of the measure."""
OWN = FigureWords(
    "", "", "", _("How was this measured?"), _("As its source says; we can show every row.")
)
"""A figure a library chose for itself brings its own words."""

add_states({f"evaluation.report.{state}": label for state, label in STATES.items()})
add_refusals(
    {
        "ends_before_it_begins": _("The last day comes before the first. Please change one."),
        "report_too_long": _("A report tells of at most %(years)s years. Please choose less."),
        "whole_months": _(
            "A year of the network tells of whole months, at least six of them: from the first day "
            "of one to the last day of another."
        ),
        "not_at_this_table": _("This organization does not sit at this partnership’s table."),
        "nothing_asked": _("A brief for a hearing needs its ask. Please write it down first."),
        "not_for_a_board": _("Only a page for a board is given by a link."),
        "not_of_the_network": _("Only a year of the network can be opened to anybody."),
    }
)
