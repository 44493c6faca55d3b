"""This room's refusals, states and reasons in words."""

from collections.abc import Iterable, Mapping

from django.template.defaultfilters import floatformat
from django.utils.dates import WEEKDAYS
from django.utils.translation import gettext, ngettext, pgettext_lazy
from django.utils.translation import gettext_lazy as _

from holt.kernel.web.vocabulary import language_name
from holt.kernel.web.words import add_refusals, add_states
from holt.skills.queries import SkillRow

STATES = {
    "open": pgettext_lazy("a mentoring round", "People apply"),
    "proposed": pgettext_lazy("a mentoring round", "Matched, not announced"),
    "running": pgettext_lazy("a mentoring round", "Under way"),
    "closed": pgettext_lazy("a mentoring round", "Over"),
    "called_off": pgettext_lazy("a mentoring round", "Called off"),
}
TONES = {
    "open": "due",
    "proposed": "river",
    "running": "well",
    "closed": "quiet",
    "called_off": "quiet",
}
PAIR_STATES = {
    "proposed": pgettext_lazy("a mentoring pair", "Proposed"),
    "offered": pgettext_lazy("a mentoring pair", "Asked, not answered by both"),
    "active": pgettext_lazy("a mentoring pair", "Under way"),
    "declined": pgettext_lazy("a mentoring pair", "Did not come about"),
    "ended": pgettext_lazy("a mentoring pair", "Ended early"),
    "finished": pgettext_lazy("a mentoring pair", "Finished"),
}
PAIR_TONES = {
    "proposed": "river",
    "offered": "due",
    "active": "well",
    "declined": "quiet",
    "ended": "quiet",
    "finished": "well",
}
EVERY = {
    "week": _("Every week"),
    "two_weeks": _("Every two weeks"),
    "month": _("Every month"),
}
RATINGS = {
    4: _("Very well"),
    3: _("Well"),
    2: _("So-so"),
    1: _("Not well"),
}
DAYS = {number: WEEKDAYS[number] for number in range(7)}
LEVELS = {
    "begins": _("Just beginning"),
    "can": _("Can do it"),
    "shows": _("Can show others"),
    "teaches": pgettext_lazy("a level", "Can teach it"),
}
REASONS = {
    "skills": _("The mentor offers what the mentee wants to learn"),
    "asked": _("The mentee wants what the mentor offers"),
    "words": _("Both write about the same things"),
    "kind": _("They work in the same kind of library"),
    "size": _("Their libraries are about the same size"),
    "languages": _("They share more than one language"),
    "experience": _("The mentor has more years of experience"),
    "hours": _("They share many hours"),
}
"""Parts that may be told; wishes count, and are told to nobody."""


def skill_line(one: SkillRow, labels: Mapping[str, object]) -> str:
    """A skill by its name in the reader's language, with how far somebody is."""
    name = language_name(one.language) if one.language else labels.get(one.subject, one.word)
    return gettext("%(skill)s (%(level)s)") % {"skill": name, "level": LEVELS[one.level]}


def reasons_told(parts: Mapping[str, float]) -> list[tuple[str, float]]:
    """Each part of a pair's worth that may be told, as a sentence and its points, the greatest
    first."""
    told = sorted(parts.items(), key=lambda one: (-one[1], one[0]))
    return [
        (str(REASONS[code]), points) for code, points in told if code in REASONS and points >= 0.05
    ]


def reason_lines(parts: Mapping[str, float]) -> list[str]:
    """The same in one line each, for those who weigh pairs against one another."""
    return [
        gettext("%(reason)s (%(points)s points)")
        % {"reason": reason, "points": floatformat(points)}
        for reason, points in reasons_told(parts)
    ]


def hours_line(hours: float) -> str:
    """How many hours of a week both can meet."""
    whole = int(hours)
    return ngettext(
        "At least %(count)s waking hour a week is free for both",
        "At least %(count)s waking hours a week are free for both",
        whole,
    ) % {"count": f"{hours:g}"}


def why_left(mentors: int, barred: Iterable[tuple[str, int]], open_: int) -> str:
    """Why somebody is left: one sentence when one rule bars all, else each rule's count."""
    if not mentors:
        return gettext("Nobody applied as a mentor.")
    known = tuple(barred)
    if len(known) == 1 and not open_:
        return str(ALL_BARRED[known[0][0]])
    lines = [_bar(code, count) for code, count in known]
    if open_:
        lines.append(_rest(open_))
    return " ".join(lines)


ALL_BARRED = {
    "oneself": _("The only mentor is the same person."),
    "house": _("Every mentor works for the same organization."),
    "language": _("No common language with any mentor."),
    "hours": _("No mentor shares two waking hours a week."),
}


def _bar(code: str, count: int) -> str:
    if code == "language":
        words = ngettext(
            "No common language with %(count)s mentor.",
            "No common language with %(count)s mentors.",
            count,
        )
    elif code == "hours":
        words = ngettext(
            "Fewer than two shared waking hours with %(count)s mentor.",
            "Fewer than two shared waking hours with %(count)s mentors.",
            count,
        )
    elif code == "house":
        words = ngettext(
            "%(count)s mentor works for the same organization.",
            "%(count)s mentors work for the same organization.",
            count,
        )
    else:
        words = gettext("One mentor is the same person.")
    return words % {"count": count}


def _rest(count: int) -> str:
    return ngettext(
        "%(count)s more mentor is taken, or kept apart for reasons that are not shown.",
        "%(count)s more mentors are taken, or kept apart for reasons that are not shown.",
        count,
    ) % {"count": count}


add_refusals(
    {
        "round_ends_before": _("The season ends before it begins. Please check the two days."),
        "apply_too_late": _("The last day to apply lies after the end of the season."),
        "round_too_long": _("A round lasts two years at most."),
        "applying_is_over": _("The last day to apply is over. Ask whoever looks after the round."),
        "hours_not_in_order": _("The second hour comes before the first."),
        "too_few_hours": _(
            "These hours leave less than %(least)s hours a week between 7 in the morning and 10 at "
            "night. Offer another day, or a longer stretch."
        ),
        "mentor_or_mentee": _("Say whether you want to mentor, to be mentored, or both."),
        "not_one_of_your_skills": _(
            "One of these is not among the skills you show. Look at your skills, then tick it here."
        ),
        "nobody_called_so": _(
            "We know nobody called “%(name)s”. Write the name as it stands in Holt, one a line; "
            "leave out people who have no account."
        ),
        "end_the_pair_first": _("You are in a pair. End it first, or say no to it."),
        "cannot_be_a_pair": _(
            "These two cannot be a pair: a rule stands against it that no one can set aside, or one "
            "of them is in a pair already. Which rule is not said, to keep what people told in "
            "confidence."
        ),
        "no_place_left": _("This mentor has no place left. Let another pair go first."),
        "nothing_to_announce": _("No pair is proposed. Match first."),
        "not_met_yet": _("This day is still to come."),
        "met_before_it_began": _("This day lies before you were matched."),
    }
)
add_states(
    {f"mentoring_round.{state}": label for state, label in STATES.items()}
    | {f"mentoring_pair.{state}": label for state, label in PAIR_STATES.items()}
)
