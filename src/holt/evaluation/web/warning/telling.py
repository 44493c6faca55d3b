"""The meter, alarms and how they fared, in sentences."""

from dataclasses import dataclass
from datetime import date

from django.utils.formats import date_format, number_format
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy, ngettext, ngettext_lazy

from holt.evaluation.queries import AlarmRow, Warned
from holt.kernel.pictures import Meter, meter
from holt.methods.counts import wilson
from holt.methods.reasons import Reason
from holt.methods.warning import Fared

STEPS = 4
"""The meter is shown in quarters: a finer scale would tell one side's tap from another's."""
SIGNS = {
    "contact": gettext_lazy("There has been less contact than is usual for you."),
    "trust": gettext_lazy("Trust was rated lower than before."),
    "goals": gettext_lazy("Goals came out lower than before."),
    "pulse": gettext_lazy("The monthly pulse has sunk, or stayed unanswered."),
}
COUNTED = {
    "promise": ngettext_lazy(
        "A promise was missed or kept late: %(count)s time.",
        "Promises were missed or kept late: %(count)s times.",
        "count",
    ),
    "meeting": ngettext_lazy(
        "Somebody stayed away from a joint meeting: %(count)s time.",
        "Somebody stayed away from joint meetings: %(count)s times.",
        "count",
    ),
}
QUIET = {
    "early": gettext_lazy("It is too young: a partnership's habits are known after three months."),
    "paused": gettext_lazy("The clock stands still while you pause."),
    "ending": gettext_lazy(
        "Its agreed end is near, and that work tapers off is as it should be. No alarm is raised."
    ),
}
STATES = {
    "open": gettext_lazy("not answered yet"),
    "known": gettext_lazy("known"),
    "reviewed": gettext_lazy("a review was opened"),
}


@dataclass(frozen=True)
class AlarmShown:
    """One alarm as the page tells it."""

    id: int
    on: date
    state: object
    known_because: str
    signs: tuple[str, ...]


@dataclass(frozen=True)
class WarningShown:
    """What the health page shows of early warning."""

    said: str
    meter: Meter | None
    signs: tuple[str, ...]
    alarm: AlarmShown | None
    earlier: tuple[AlarmShown, ...]


def warning(found: Warned) -> WarningShown:
    """The meter in quarters, its signs, and the alarm that waits for an answer."""
    waiting = found.open_alarm
    return WarningShown(
        _said(found),
        _meter(found),
        signs(found.reasons),
        _alarm(waiting) if waiting else None,
        tuple(_alarm(one) for one in found.alarms if one is not waiting),
    )


def _said(found: Warned) -> str:
    if found.meter is None or found.on is None:
        return _("It is worked out every night; the first reading comes tomorrow.")
    if found.quiet:
        return str(QUIET[found.quiet])
    said = _("As of %(on)s. When the bar is full, Holt raises an alarm.")
    if found.alarms:
        said = _("As of %(on)s. It began at nothing after the alarm, and fills toward the next.")
    return said % {"on": date_format(found.on)}


def _meter(found: Warned) -> Meter | None:
    if found.meter is None:
        return None
    part = int(STEPS * min(1.0, max(0.0, found.meter / found.threshold))) / STEPS
    return meter(part, text=_("%(share)s%% of what raises an alarm") % {"share": int(100 * part)})


def _alarm(one: AlarmRow) -> AlarmShown:
    return AlarmShown(one.id, one.on, STATES[one.state], one.known_because, signs(one.reasons))


def signs(reasons: tuple[Reason, ...]) -> tuple[str, ...]:
    """Each sign in a sentence, the one that weighs most first."""
    return tuple(_sign(one) for one in reasons if one.code in SIGNS or one.code in COUNTED)


def _sign(one: Reason) -> str:
    if one.code in SIGNS:
        return str(SIGNS[one.code])
    count = int(one.facts.get("times", 0) or 1)  # type: ignore[arg-type]
    return str(COUNTED[one.code] % {"count": count})


def fared(found: Fared) -> list[str]:
    """How warnings have fared, in plain sentences with counts and intervals."""
    if not found.partnerships:
        return [_("No partnership has been watched yet. The first night's work begins the count.")]
    told = [_watched(found), _alarms(found)]
    if found.came_true + found.false:
        told.append(_became(found))
    told.append(_endings(found))
    if found.false_a_year is not None and found.years >= 1:
        told.append(_false(found))
    return told


def _watched(found: Fared) -> str:
    return _("%(partnerships)s partnerships have been watched, for %(years)s years together.") % {
        "partnerships": found.partnerships,
        "years": _number(found.years),
    }


def _alarms(found: Fared) -> str:
    if not found.alarms:
        return _("No alarm was raised so far.")
    told = ngettext(
        "%(count)s alarm was raised; %(waiting)s of them is younger than a year, too early to say.",
        "%(count)s alarms were raised; %(waiting)s of them are younger than a year, too early to "
        "say.",
        found.alarms,
    )
    return told % {"count": found.alarms, "waiting": found.waiting}


def _became(found: Fared) -> str:
    settled = found.came_true + found.false
    low, high = wilson(found.came_true, settled)
    return _(
        "Of %(settled)s alarms with a known outcome, %(true)s were followed by an ending nobody "
        "had planned within a year (%(low)s to %(high)s of 100, at 95 %% certainty)."
    ) % {
        "settled": settled,
        "true": found.came_true,
        "low": round(100 * low),
        "high": round(100 * high),
    }


def _endings(found: Fared) -> str:
    if not found.failures:
        return _("No watched partnership has failed so far, so nothing could be missed.")
    return _(
        "%(failures)s watched partnerships failed; %(seen)s had an alarm two to twelve months "
        "before, and %(missed)s had none."
    ) % {"failures": found.failures, "seen": found.seen, "missed": found.missed}


def _false(found: Fared) -> str:
    return _(
        "False alarms: %(rate)s a year for each partnership (%(low)s to %(high)s, at 95 %% "
        "certainty)."
    ) % {
        "rate": _number(found.false_a_year or 0.0, 2),
        "low": _number(found.false_low, 2),
        "high": _number(found.false_high, 2),
    }


def _number(value: float, places: int = 1) -> str:
    return number_format(round(value, places), decimal_pos=places)
