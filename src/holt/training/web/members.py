"""Members: applying, being named, a place or the waiting list, how one stands, the end."""

from typing import Any

from django.http import HttpRequest, HttpResponse
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _

from holt.kernel import access, clock
from holt.kernel.errors import NotFound
from holt.kernel.viewer import Viewer
from holt.kernel.web.pages import act, look, page, viewer_of
from holt.training import queries
from holt.training.web import forms, showing
from holt.training.web.courses import on_course
from holt.training.web.words import MEMBER_STATES, MEMBER_TONES


def _member(viewer: Viewer, member_id: int) -> queries.MemberPage:
    return queries.member(viewer, member_id, timezone.localdate(clock.now()))


def member(request: HttpRequest, member_id: int) -> HttpResponse:
    """One member: how they came in, units, tasks, and what is still needed."""
    viewer = viewer_of(request)
    found = look(request, _member, member_id)
    context = {
        "title": found.name,
        "member": found,
        "state": MEMBER_STATES[found.state],
        "tone": MEMBER_TONES[found.state],
        "stands": showing.standing_line(found.standing),
        "risks": showing.risks(found.risks),
        "units": [showing.unit_shown(one, viewer, how) for one, how in found.units],
        "notes": queries.member_notes(viewer, found.course_id, member_id),
        "can": _can(found),
    }
    return page(request, "training/member.html", context)


def _can(found: queries.MemberPage) -> dict[str, bool]:
    leads, state = found.may_facilitate, found.state
    waits = state in ("applied", "waiting")
    return {
        "choose": leads and waits,
        "wait": leads and state == "applied",
        "turn_down": leads and waits,
        "leave": (leads or found.is_me) and (waits or state == "chosen"),
        "finish": found.may_lead and state == "chosen",
        "answer": found.may_speak_for and not found.supervisor_said and waits,
        "group": leads and state in ("chosen", "finished"),
        "certificate": found.is_me and (waits or state == "chosen"),
    }


def apply_for(request: HttpRequest, course_id: int) -> HttpResponse:
    """I want to take part."""
    viewer = viewer_of(request)
    found = look(request, queries.course, course_id)
    homes = queries.own_houses(viewer)
    access.require(bool(homes), viewer)
    if found.is_selective:
        said = _("We have your application. You are written as soon as somebody has read it.")
    else:
        said = _("Thank you. Where you stand is on this page.")
    return on_course(
        request,
        course_id,
        "apply_for",
        forms.ApplyForForm,
        title=_("Take part"),
        button=_("Apply") if found.is_selective else _("Take part"),
        said=said,
        initial={"organization_id": homes[0][0]},
        form_kwargs={"homes": homes, "is_selective": found.is_selective},
    )


def name_member(request: HttpRequest, course_id: int) -> HttpResponse:
    """A library names one of its people."""
    viewer = viewer_of(request)
    found = look(request, queries.course, course_id)
    homes = queries.may_plan_for(viewer)
    access.require(bool(homes), viewer)
    given = request.GET.get("organization", "")
    home = next((pk for pk, _name in homes if str(pk) == given), homes[0][0])
    people = queries.colleagues_of(viewer, home)
    return on_course(
        request,
        course_id,
        "name_member",
        forms.NameMemberForm,
        title=_("Name somebody of your library"),
        button=_("Name them"),
        said=_("They are named, and have been written. They may still say no."),
        fixed={"course_id": course_id, "organization_id": home},
        form_kwargs={
            "people": [(one.person_id, one.name) for one in people],
            "is_selective": found.is_selective,
        },
        context={"homes": homes, "home": home},
        template="training/name_member.html",
    )


def _on_member(
    request: HttpRequest, member_id: int, verb: str, form: type[Any], **more: Any
) -> HttpResponse:
    found = look(request, _member, member_id)
    here = reverse("training:member", args=[member_id])
    given: dict[str, Any] = {
        "why": _("%(name)s, %(course)s") % {"name": found.name, "course": found.course},
        "done": lambda _row: here,
        "fixed": {"member_id": member_id},
        "context": {"back": here},
    }
    return act(request, f"training.{verb}", form, **(given | more))


def answer_for(request: HttpRequest, member_id: int) -> HttpResponse:
    """The supervisor's yes or no."""
    found = look(request, _member, member_id)
    access.require(found.may_speak_for, viewer_of(request))
    return _on_member(
        request,
        member_id,
        "answer_for",
        forms.AnswerForForm,
        title=_("Your yes as their supervisor"),
        button=_("Answer"),
        said=_("Thank you. It is noted."),
    )


def _led(request: HttpRequest, member_id: int) -> queries.MemberPage:
    found = look(request, _member, member_id)
    access.require(found.may_facilitate, viewer_of(request))
    return found


def choose_member(request: HttpRequest, member_id: int) -> HttpResponse:
    """Give a place."""
    found = _led(request, member_id)
    return _on_member(
        request,
        member_id,
        "choose_member",
        forms.ChooseMemberForm,
        title=_("Give a place"),
        button=_("Give the place"),
        said=_("%(name)s has a place, and has been written.") % {"name": found.name},
    )


def keep_waiting(request: HttpRequest, member_id: int) -> HttpResponse:
    """On the waiting list."""
    _led(request, member_id)
    return _on_member(
        request,
        member_id,
        "keep_waiting",
        forms.KeepWaitingForm,
        title=_("Put on the waiting list"),
        button=_("Put on the list"),
        said=_("They are on the waiting list, and have been written."),
    )


def turn_down(request: HttpRequest, member_id: int) -> HttpResponse:
    """No place this time."""
    _led(request, member_id)
    return _on_member(
        request,
        member_id,
        "turn_down",
        forms.TurnDownForm,
        title=_("No place this time"),
        button=_("Say so"),
        said=_("They have been written why."),
    )


def leave_course(request: HttpRequest, member_id: int) -> HttpResponse:
    """Not any more."""
    found = look(request, _member, member_id)
    access.require(found.may_facilitate or found.is_me, viewer_of(request))
    course = reverse("training:course", args=[found.course_id])
    return _on_member(
        request,
        member_id,
        "leave_course",
        forms.LeaveCourseForm,
        title=_("Leave the course"),
        button=_("Leave"),
        done=lambda _row: course,
        said=_("It is noted. Whoever waits longest gets the place."),
    )


def want_certificate(request: HttpRequest, member_id: int) -> HttpResponse:
    """Whether I want one."""
    found = look(request, _member, member_id)
    access.require(found.is_me, viewer_of(request))
    return _on_member(
        request,
        member_id,
        "want_certificate",
        forms.WantCertificateForm,
        title=_("A certificate at the end"),
        button=_("Save"),
        said=_("Saved."),
        initial={"wants_certificate": found.wants_certificate},
    )


def finish_member(request: HttpRequest, member_id: int) -> HttpResponse:
    """They have finished."""
    found = look(request, _member, member_id)
    access.require(found.may_lead, viewer_of(request))
    why = _("%(name)s: %(stands)s") % {
        "name": found.name,
        "stands": showing.standing_line(found.standing),
    }
    return _on_member(
        request,
        member_id,
        "finish_member",
        forms.FinishMemberForm,
        title=_("They have finished"),
        why=why,
        button=_("Say so"),
        said=_("It stands in their transcript; a certificate they wanted is granted."),
    )


def put_in_group(request: HttpRequest, member_id: int) -> HttpResponse:
    """Another group."""
    found = _led(request, member_id)
    course = queries.course(viewer_of(request), found.course_id)
    return _on_member(
        request,
        member_id,
        "put_in_group",
        forms.PutInGroupForm,
        title=_("Put into a group"),
        button=_("Save"),
        said=_("Saved."),
        initial={"group_id": found.group_id},
        form_kwargs={"groups": course.groups},
    )


def note_member(request: HttpRequest, member_id: int) -> HttpResponse:
    """A note for facilitators."""
    viewer = viewer_of(request)
    found = _led(request, member_id)
    if queries.member_notes(viewer, found.course_id, member_id) is None:
        raise NotFound
    return _on_member(
        request,
        member_id,
        "note_member",
        forms.NoteMemberForm,
        title=_("A note for facilitators"),
        button=_("Keep it"),
        said=_("Kept. Only facilitators of this course read it."),
    )
