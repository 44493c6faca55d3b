"""Members: they apply or are named, get a place or wait, leave, finish."""

from datetime import datetime

from django.utils.translation import gettext_lazy as _

from holt.kernel import checks
from holt.kernel.errors import NotAllowed, NotFound, Refused
from holt.kernel.verbs import verb
from holt.kernel.viewer import Role, Viewer
from holt.programs import actions as programs
from holt.training import access, events, queries, rules
from holt.training.actions.telling import tell_inside, write
from holt.training.actions.tying import list_member
from holt.training.asks import (
    AnswerForAsk,
    ApplyForAsk,
    ChooseMemberAsk,
    KeepWaitingAsk,
    LeaveCourseAsk,
    NameMemberAsk,
    TurnDownAsk,
    WantCertificateAsk,
)
from holt.training.models import Course, Facilitator, Member

CHOSEN = _("You have a place in “%(course)s”")
CHOSEN_TEXT = _("Dates, tasks and who else takes part are on this page. %(reason)s")
WAITING = _("You are on the waiting list of “%(course)s”")
WAITING_TEXT = _("As soon as there is a place for you we write to you. %(reason)s")
DECLINED = _("About your application to “%(course)s”")
DECLINED_TEXT = _("We cannot give you a place this time. This is why: %(reason)s")
NAMED = _("Your library has named you for “%(course)s”")
NAMED_TEXT = _("You can say no on this page, and say whether you want a certificate.")
ASKS = _("%(name)s would like to take part in “%(course)s”")
ASKS_TEXT = _("It needs your yes. What it is, when, and what it costs is on this page.")
LETTERS = {"chosen": (CHOSEN, CHOSEN_TEXT), "waiting": (WAITING, WAITING_TEXT)}


@verb("training.apply_for", ask=ApplyForAsk, signed_in_only=True)
def apply_for(actor: Viewer, ask: ApplyForAsk, *, now: datetime) -> Member:
    """I want to take part: a place at once where there is one and nothing else is asked for."""
    course = queries.course_to_change(actor, ask.course_id)
    rules.require_open(course.state)
    if actor.person_id is None or not actor.acts_for(ask.organization_id, Role.VIEWER):
        raise NotAllowed
    row = _new(course, actor.person_id, ask.organization_id, ask.why, now)
    row.wants_certificate = ask.wants_certificate
    row.save()
    tell_inside(events.Applied, course, actor, now)
    if course.needs_yes:
        _ask_supervisors(actor, course, row, now)
    else:
        _settle(course, row, now)
    return row


@verb("training.name_member", ask=NameMemberAsk, signed_in_only=True)
def name_member(actor: Viewer, ask: NameMemberAsk, *, now: datetime) -> Member:
    """A library names one of its people; they are written, and may say no."""
    course = queries.course_to_change(actor, ask.course_id)
    rules.require_open(course.state)
    access.require(access.may_speak_for(actor, ask.organization_id), actor)
    own = {one.person_id for one in queries.colleagues_of(actor, ask.organization_id)}
    if ask.person_id not in own:
        raise NotFound("person_id")
    row = _new(course, ask.person_id, ask.organization_id, ask.why, now)
    row.named_by_id = row.supervisor_id = actor.person_id
    row.supervisor_said, row.library_pays = "yes", ask.library_pays
    row.save()
    tell_inside(events.MemberNamed, course, actor, now)
    write([ask.person_id], course, NAMED, NAMED_TEXT, now, path=f"/training/members/{row.pk}/")
    _settle(course, row, now)
    return row


def _new(course: Course, person_id: int, organization_id: int, why: str, now: datetime) -> Member:
    if Facilitator.objects.filter(course=course, person_id=person_id).exists():
        raise Refused("facilitates_already", "person_id")
    if Member.objects.filter(course=course, person_id=person_id, state__in=rules.LIVE).exists():
        raise Refused("in_this_course_already", "person_id")
    return Member(
        course=course,
        person_id=person_id,
        organization_id=organization_id,
        why=checks.text(why, "why", most=4000, needed=course.is_selective),
        state=Member.State.APPLIED,
        applied_at=now,
        changed_at=now,
    )


def _ask_supervisors(actor: Viewer, course: Course, row: Member, now: datetime) -> None:
    """The coordinators of the library are asked for their yes."""
    for one in queries.coordinators_of(row.organization_id):
        if one != row.person_id:
            path = f"/training/members/{row.pk}/answer-for/"
            write([one], course, ASKS, ASKS_TEXT, now, path=path, name=actor.name)


def _settle(course: Course, row: Member, now: datetime) -> None:
    """Where nobody chooses, a place at once or the waiting list; letters say which."""
    if course.is_selective or row.state != Member.State.APPLIED:
        return
    to = rules.place_for(queries.seats_of(course), row.organization_id, now.date())
    _move(course, row, "choose_member" if to == "chosen" else "keep_waiting", "", now)


def _move(course: Course, row: Member, word: str, reason: str, now: datetime) -> None:
    row.state = rules.MEMBER_STATES.after(row.state, word)
    row.reason, row.changed_at = reason, now
    row.version += 1
    row.save(update_fields=["state", "reason", "changed_at", "version"])
    if row.state == Member.State.CHOSEN:
        list_member(course, row, now)
    if row.state in LETTERS:
        subject, text = LETTERS[row.state]
        write([row.person_id], course, subject, text, now, reason=reason)


@verb("training.answer_for", ask=AnswerForAsk, signed_in_only=True)
def answer_for(actor: Viewer, ask: AnswerForAsk, *, now: datetime) -> Member:
    """The supervisor's yes or no. Nobody says it for themselves, but a director may, and whoever
    is the only one who could."""
    course, row = queries.member_to_change(actor, ask.member_id)
    access.require(access.may_speak_for(actor, row.organization_id), actor)
    others = [one for one in queries.coordinators_of(row.organization_id) if one != row.person_id]
    directs = actor.acts_for(row.organization_id, Role.DIRECTOR)
    if access.is_self(actor, row.person_id) and others and not directs:
        raise Refused("not_for_oneself")
    rules.MEMBER_STATES.after(row.state, "answer_for")
    row.supervisor_id = actor.person_id
    row.supervisor_said = "yes" if ask.is_yes else "no"
    row.library_pays = ask.is_yes and ask.library_pays
    row.save(update_fields=["supervisor", "supervisor_said", "library_pays"])
    tell_inside(events.AnsweredFor, course, actor, now)
    if ask.is_yes:
        _settle(course, row, now)
    return row


@verb("training.choose_member", ask=ChooseMemberAsk, signed_in_only=True)
def choose_member(actor: Viewer, ask: ChooseMemberAsk, *, now: datetime) -> Member:
    """Give a place; where the course chooses by criteria, with the reason in words."""
    course, row = queries.member_led(actor, ask.member_id)
    rules.require_open(course.state)
    rules.MEMBER_STATES.after(row.state, "choose_member")
    if course.needs_yes and row.supervisor_said != "yes":
        raise Refused("supervisor_first")
    if queries.seats_of(course).left == 0:
        raise Refused("no_seat_left")
    reason = checks.text(ask.reason, "reason", most=500, needed=course.is_selective)
    _move(course, row, "choose_member", reason, now)
    tell_inside(events.MemberChosen, course, actor, now)
    return row


@verb("training.keep_waiting", ask=KeepWaitingAsk, signed_in_only=True)
def keep_waiting(actor: Viewer, ask: KeepWaitingAsk, *, now: datetime) -> Member:
    """On the waiting list, with the reason."""
    course, row = queries.member_led(actor, ask.member_id)
    reason = checks.text(ask.reason, "reason", most=500)
    _move(course, row, "keep_waiting", reason, now)
    tell_inside(events.KeptWaiting, course, actor, now)
    return row


@verb("training.turn_down", ask=TurnDownAsk, signed_in_only=True)
def turn_down(actor: Viewer, ask: TurnDownAsk, *, now: datetime) -> Member:
    """No place this time, with the reason in words."""
    course, row = queries.member_led(actor, ask.member_id)
    reason = checks.text(ask.reason, "reason", most=500, needed=True)
    _move(course, row, "turn_down", reason, now)
    path = f"/training/members/{row.pk}/"
    write([row.person_id], course, DECLINED, DECLINED_TEXT, now, path=path, reason=reason)
    tell_inside(events.TurnedDown, course, actor, now)
    return row


@verb("training.leave_course", ask=LeaveCourseAsk, signed_in_only=True)
def leave_course(actor: Viewer, ask: LeaveCourseAsk, *, now: datetime) -> Member:
    """Not taking part any more; whoever waits and may have the place gets it."""
    course, row = queries.member_to_change(actor, ask.member_id)
    leads = access.may_facilitate(actor, course, queries.facilitator_ids(course.pk))
    access.require(leads or access.is_self(actor, row.person_id), actor)
    row.group_id = None
    row.save(update_fields=["group"])
    _move(course, row, "leave_course", checks.text(ask.reason, "reason", most=500), now)
    if course.program_id:
        programs.take_off_list(course.program_id, email=row.person.email, now=now)
    tell_inside(events.LeftCourse, course, actor, now)
    move_up(course, now)
    return row


def move_up(course: Course, now: datetime) -> None:
    """Those who wait get what is free, in the order they came; a selective course is chosen by
    hand."""
    if course.is_selective or course.state not in rules.OPEN:
        return
    rows = Member.objects.filter(course=course, state=Member.State.WAITING)
    for row in rows.select_related("person").order_by("applied_at", "pk"):
        seats = queries.seats_of(course)
        if rules.place_for(seats, row.organization_id, now.date()) == "chosen":
            _move(course, row, "choose_member", "", now)


@verb("training.want_certificate", ask=WantCertificateAsk, signed_in_only=True)
def want_certificate(actor: Viewer, ask: WantCertificateAsk, *, now: datetime) -> Member:
    """Whether I want a certificate, for which my name is kept."""
    course, row = queries.member_to_change(actor, ask.member_id)
    access.require(access.is_self(actor, row.person_id), actor)
    row.wants_certificate = ask.wants_certificate
    row.save(update_fields=["wants_certificate"])
    tell_inside(events.CertificateWanted, course, actor, now)
    return row
