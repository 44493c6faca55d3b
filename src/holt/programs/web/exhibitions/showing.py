"""Stays as pages tell them."""

from dataclasses import dataclass
from datetime import date

from holt.kernel.viewer import Viewer
from holt.kernel.web.money import amount
from holt.programs import queries, rules
from holt.programs.queries import ExhibitionPage, ReportLine, StayLine
from holt.programs.web.exhibition_words import (
    CONDITION_TONES,
    CONDITIONS,
    MOMENTS,
    STAY_STATES,
    STAY_TONES,
)


@dataclass(frozen=True)
class ReportShown:
    """A condition report in words."""

    moment: object
    code: str
    on: date
    found: object
    tone: str
    crates: int | None
    text: str
    has_photo: bool
    photo_text: str


@dataclass(frozen=True)
class StayShown:
    """A stay in words; `steps` are the verbs this reader may do now."""

    line: StayLine
    days: str
    held: str
    state: object
    tone: str
    is_now: bool
    is_shown: bool
    reports: tuple[ReportShown, ...]
    steps: tuple[str, ...]


def stay_shown(one: StayLine, today: date, viewer: Viewer) -> StayShown:
    """A line as templates read it."""
    held = ""
    if one.held_from and one.held_until:
        held = queries.days_in_words(one.held_from, one.held_until)
    return StayShown(
        line=one,
        days=queries.days_in_words(one.first_on, one.last_on),
        held=held,
        state=STAY_STATES[one.state],
        tone=STAY_TONES[one.state],
        is_now=one.first_on <= today <= one.last_on and one.state in ("agreed", "there"),
        is_shown=one.state in queries.SHOWN_STATES,
        reports=tuple(report_shown(it) for it in one.reports),
        steps=steps(one, today),
    )


def report_shown(one: ReportLine) -> ReportShown:
    return ReportShown(
        MOMENTS[one.moment],
        one.moment,
        one.on,
        CONDITIONS[one.found],
        CONDITION_TONES[one.found],
        one.crates,
        one.text,
        one.has_photo,
        one.photo_text,
    )


def steps(one: StayLine, today: date) -> tuple[str, ...]:
    """What can be done with it now, by this reader, the next first."""
    if not (one.may_own or one.may_host):
        return ()
    allowed = set(rules.STAY_STATES.allowed(one.state))
    answers: tuple[str, ...] = ("agree_stay", "decline_stay")
    found = [it for it in answers if it in allowed and one.may_own]
    if allowed & {"arrival", "departure"}:
        found.append("report_condition")
    if "count_visitors" in allowed and one.first_on <= today:
        found.append("count_visitors")
    if "move_stay" in allowed and (one.may_own or one.state == "proposed"):
        found.append("move_stay")
    if "cancel_stay" in allowed:
        found.append("cancel_stay")
    return tuple(found)


def insured(found: ExhibitionPage) -> str:
    """The value to insure, for those who may read it."""
    return amount(found.insured_cents) if found.insured_cents else ""
