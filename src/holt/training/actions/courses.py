"""Courses: planned together, announced, begun, ended, called off."""

from datetime import datetime
from decimal import Decimal
from typing import Any

from django.utils.translation import gettext_lazy as _

from holt.directory import queries as directory
from holt.kernel import checks
from holt.kernel.errors import NotAllowed, NotFound, Refused
from holt.kernel.happenings import save_amended
from holt.kernel.verbs import verb
from holt.kernel.viewer import THE_HOUSE, Viewer
from holt.programs import actions as programs
from holt.programs import asks as programs_asks
from holt.programs import queries as dates
from holt.training import access, events, queries, rules
from holt.training.actions.telling import tell_of, write
from holt.training.asks import (
    AnnounceCourseAsk,
    BeginCourseAsk,
    CallOffCourseAsk,
    DropPartakerAsk,
    EditCourseAsk,
    EndCourseAsk,
    PlanCourseAsk,
    SetFacilitatorAsk,
    SetPartakerAsk,
)
from holt.training.models import Course, Facilitator, Member, Partaker
from holt.values.vocabulary import LANGUAGES

OFF = _("“%(course)s” does not take place")
OFF_TEXT = _("We are sorry. This is why: %(reason)s")
ASKED = _("You are at the table of “%(course)s”")
ASKED_TEXT = _("Your library plans this course with others. What it brings is on this page.")
LEADS = _("You facilitate “%(course)s”")
LEADS_TEXT = _("Units, tasks, groups and who takes part are on this page.")


@verb("training.plan_course", ask=PlanCourseAsk, signed_in_only=True)
def plan_course(actor: Viewer, ask: PlanCourseAsk, *, now: datetime) -> Course:
    """Plan a course; only its table sees it until it is announced. Whoever plans it facilitates."""
    if not directory.visible(actor).filter(pk=ask.lead_id).exists():
        raise NotFound("lead_id")
    access.require(actor.acts_for(ask.lead_id), actor)
    row = Course.objects.create(**_values(ask), lead_id=ask.lead_id, planned_at=now)
    Partaker.objects.create(course=row, organization_id=ask.lead_id, gives=True)
    if actor.person_id is not None:
        Facilitator.objects.create(course=row, person_id=actor.person_id)
    tell_of(events.CoursePlanned, row, actor, now)
    return row


@verb("training.edit_course", ask=EditCourseAsk, signed_in_only=True)
def edit_course(actor: Viewer, ask: EditCourseAsk, *, now: datetime) -> Course:
    """Change what a course says."""
    row = _at_table(actor, ask.course_id)
    rules.STATES.after(row.state, "edit_course")
    save_amended(row, "course", _values(ask), ask.version)
    tell_of(events.CourseEdited, row, actor, now)
    return row


def _values(ask: PlanCourseAsk | EditCourseAsk) -> dict[str, Any]:
    """What a course says, checked."""
    if ask.last_on < ask.first_on:
        raise Refused("ends_before_it_begins", "last_on")
    hours = _figure(ask.credit_hours, "credit_hours", most=1000)
    return {
        "kind": checks.choice(ask.kind, "kind", rules.KINDS),
        "title": checks.text(ask.title, "title", most=200, needed=True),
        "aims": checks.text(ask.aims, "aims", most=4000),
        "for_whom": checks.text(ask.for_whom, "for_whom", most=300),
        "subjects": _subjects(ask.subjects),
        "languages": [
            checks.choice(one, "languages", LANGUAGES) for one in dict.fromkeys(ask.languages)
        ],
        "place_text": checks.text(ask.place_text, "place_text", most=300),
        "first_on": ask.first_on,
        "last_on": ask.last_on,
        "seats": checks.whole(ask.seats, "seats", least=1, most=1000),
        "per_library": checks.whole(ask.per_library, "per_library", least=1, most=1000),
        "freed_on": ask.freed_on,
        "is_selective": ask.is_selective,
        "criteria": checks.text(ask.criteria, "criteria", most=2000, needed=ask.is_selective),
        "needs_yes": ask.needs_yes,
        "fee": _figure(ask.fee, "fee", most=100_000),
        "paid_text": checks.text(ask.paid_text, "paid_text", most=300),
        "least_percent": checks.whole(ask.least_percent, "least_percent", most=100),
        "credit_hours": hours,
        "scheme": checks.text(ask.scheme, "scheme", most=120, needed=hours > 0),
    }


def _figure(value: str, field: str, *, most: int) -> Decimal:
    return checks.decimal(value, field, least=0, most=most, places=2) or Decimal(0)


def _subjects(slugs: tuple[str, ...]) -> list[str]:
    known = {one.slug for one in directory.subjects("en")}
    return [checks.choice(one, "subjects", known) for one in dict.fromkeys(slugs)]


def _at_table(actor: Viewer, course_id: int) -> Course:
    """A course, locked, for staff of a library at its table. Raises NotFound, NotAllowed."""
    row = queries.course_to_change(actor, course_id)
    access.require(access.may_plan(actor, queries.table_of(row)), actor)
    return row


def led(actor: Viewer, course_id: int) -> Course:
    """A course, locked, for staff of the library that leads it. Raises NotFound, NotAllowed."""
    row = queries.course_to_change(actor, course_id)
    access.require(access.may_lead(actor, row), actor)
    return row


@verb("training.set_partaker", ask=SetPartakerAsk, signed_in_only=True)
def set_partaker(actor: Viewer, ask: SetPartakerAsk, *, now: datetime) -> Course:
    """A library plans it too: what it brings, and its seats. Its coordinators are written once."""
    row = led(actor, ask.course_id)
    rules.STATES.after(row.state, "edit_course")
    if not directory.visible(actor).filter(pk=ask.organization_id).exists():
        raise NotFound("organization_id")
    values = {
        "gives": ask.gives,
        "hosts": ask.hosts,
        "pays": ask.pays,
        "seats": checks.whole(ask.seats, "seats", most=1000),
    }
    _one, is_new = Partaker.objects.update_or_create(
        course=row, organization_id=ask.organization_id, defaults=values
    )
    tell_of(events.PartakerSet, row, actor, now)
    if is_new:
        asked = queries.coordinators_of(ask.organization_id)
        write([one for one in asked if one != actor.person_id], row, ASKED, ASKED_TEXT, now)
    return row


@verb("training.drop_partaker", ask=DropPartakerAsk, signed_in_only=True)
def drop_partaker(actor: Viewer, ask: DropPartakerAsk, *, now: datetime) -> Course:
    """A library is not at the table any more; the one that leads stays."""
    row = led(actor, ask.course_id)
    rules.STATES.after(row.state, "edit_course")
    if ask.organization_id == row.lead_id:
        raise Refused("lead_stays", "organization_id")
    gone, _kinds = Partaker.objects.filter(course=row, organization_id=ask.organization_id).delete()
    if not gone:
        raise NotFound("organization_id")
    tell_of(events.PartakerDropped, row, actor, now)
    return row


@verb("training.set_facilitator", ask=SetFacilitatorAsk, signed_in_only=True)
def set_facilitator(actor: Viewer, ask: SetFacilitatorAsk, *, now: datetime) -> Course:
    """Somebody facilitates, or does not any more. Who takes part themselves cannot."""
    row = led(actor, ask.course_id)
    person_id = queries.require_persons(actor, ask.person_id)
    if not ask.leads:
        Facilitator.objects.filter(course=row, person_id=person_id).delete()
    else:
        inside = Member.objects.filter(course=row, person_id=person_id, state__in=rules.LIVE)
        if inside.exists():
            raise Refused("takes_part_already", "person_id")
        _one, is_new = Facilitator.objects.get_or_create(course=row, person_id=person_id)
        if is_new and person_id != actor.person_id:
            write([person_id], row, LEADS, LEADS_TEXT, now)
    tell_of(events.FacilitatorSet, row, actor, now)
    return row


@verb("training.announce_course", ask=AnnounceCourseAsk, signed_in_only=True)
def announce_course(actor: Viewer, ask: AnnounceCourseAsk, *, now: datetime) -> Course:
    """The network sees it and may apply."""
    return _step(actor, ask.course_id, "announce_course", events.CourseAnnounced, now)


@verb("training.begin_course", ask=BeginCourseAsk, signed_in_only=True)
def begin_course(actor: Viewer, ask: BeginCourseAsk, *, now: datetime) -> Course:
    """It has begun."""
    return _step(actor, ask.course_id, "begin_course", events.CourseBegun, now)


@verb("training.end_course", ask=EndCourseAsk, signed_in_only=True)
def end_course(actor: Viewer, ask: EndCourseAsk, *, now: datetime) -> Course:
    """It is over; who has finished may still be said."""
    return _step(actor, ask.course_id, "end_course", events.CourseEnded, now)


def _step(
    actor: Viewer, course_id: int, word: str, event: type[events.CourseEvent], now: datetime
) -> Course:
    row = led(actor, course_id)
    save_amended(row, "course", {"state": rules.STATES.after(row.state, word)}, None)
    tell_of(event, row, actor, now)
    return row


@verb("training.call_off_course", ask=CallOffCourseAsk, signed_in_only=True)
def call_off_course(actor: Viewer, ask: CallOffCourseAsk, *, now: datetime) -> Course:
    """It does not take place: everyone in it is written why, and its dates to come are canceled."""
    row = led(actor, ask.course_id)
    after = rules.STATES.after(row.state, "call_off_course")
    reason = checks.text(ask.reason, "reason", most=300, needed=True)
    save_amended(row, "course", {"state": after, "reason": reason}, None)
    people = Member.objects.filter(course=row, state__in=("applied", "chosen", "waiting"))
    for one in people.select_related("person"):
        if row.program_id:
            programs.take_off_list(row.program_id, email=one.person.email, now=now)
        write([one.person_id], row, OFF, OFF_TEXT, now, reason=reason)
    _cancel_dates(actor, row, reason, now)
    tell_of(events.CourseCalledOff, row, actor, now)
    return row


def _cancel_dates(actor: Viewer, row: Course, reason: str, now: datetime) -> None:
    """Dates of the program to come that are units of this course, where the actor may."""
    wanted = dates.sessions(THE_HOUSE).filter(unit__course=row, state="planned", starts_at__gt=now)
    for pk in sorted(wanted.values_list("pk", flat=True)):
        try:
            programs.cancel_session(actor, programs_asks.CancelSessionAsk(pk, reason), now=now)
        except (NotFound, NotAllowed):
            continue
