"""Courses: the list, one course, planning it, and what becomes of it."""

from typing import Any

from django.http import HttpRequest, HttpResponse
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _

from holt.directory import queries as directory
from holt.kernel import access, clock
from holt.kernel.viewer import Role, Viewer
from holt.kernel.web.lists import list_page
from holt.kernel.web.pages import act, do, look, page, viewer_of
from holt.kernel.web.vocabulary import language_names
from holt.training import queries, rules
from holt.training.access import may_learn
from holt.training.asks import AnnounceCourseAsk, BeginCourseAsk, EndCourseAsk
from holt.training.web import forms, showing
from holt.training.web.tables import courses_table, members_table
from holt.training.web.words import KINDS, MEMBER_STATES, MEMBER_TONES, STATES, TONES

Choices = list[tuple[Any, object]]


def courses(request: HttpRequest) -> HttpResponse:
    """Every course of the network."""
    viewer = viewer_of(request)
    access.require(may_learn(viewer), viewer)
    return list_page(request, courses_table(viewer))


def course(request: HttpRequest, course_id: int) -> HttpResponse:
    """One course: what, who, when, seats; for those in it their own way through."""
    viewer = viewer_of(request)
    found = look(request, queries.course, course_id)
    today = timezone.localdate(clock.now())
    risky = queries.at_risk(viewer, course_id, today) if found.may_facilitate else ()
    mine = queries.member(viewer, found.mine_id, today) if found.mine_id else None
    context = {
        "title": found.title,
        "course": found,
        "kind": KINDS[found.kind],
        "state": STATES[found.state],
        "tone": TONES[found.state],
        "languages": language_names(found.languages),
        "subjects": showing.subjects(found.subjects, viewer.language),
        "fee": showing.money(found.fee),
        "seats": showing.seats_line(found),
        "partakers": [
            (one, showing.brings(one), showing.share_line(one)) for one in found.partakers
        ],
        "units": [showing.unit_shown(one, viewer) for one in found.units],
        "mine": mine,
        "mine_state": MEMBER_STATES.get(found.mine_state, ""),
        "mine_tone": MEMBER_TONES.get(found.mine_state, ""),
        "mine_stands": showing.standing_line(mine.standing) if mine else "",
        "mine_risks": showing.risks(mine.risks) if mine else [],
        "at_risk": [(one, showing.risks(one.risks)) for one in risky],
        "free_dates": len(queries.free_dates(found.id, found.program_id))
        if found.may_facilitate
        else 0,
        "can": _can(found, viewer),
    }
    return page(request, "training/course.html", context)


def _can(found: queries.CoursePage, viewer: Viewer) -> dict[str, bool]:
    """What this reader may do with the course now."""
    verbs = rules.STATES.allowed(found.state)
    is_open = found.state in rules.OPEN
    leads = viewer.person_id in {pk for pk, _name in found.facilitators}
    return {
        "edit": found.may_plan and "edit_course" in verbs,
        "announce": found.may_lead and "announce_course" in verbs,
        "begin": found.may_lead and "begin_course" in verbs,
        "end": found.may_lead and "end_course" in verbs,
        "call_off": found.may_lead and "call_off_course" in verbs,
        "tie": found.may_lead and "edit_course" in verbs,
        "units": found.may_facilitate and "edit_course" in verbs,
        "apply": is_open and found.mine_id is None and not leads,
        "name": is_open and any(role >= Role.COORDINATOR for role in viewer.roles.values()),
    }


def members(request: HttpRequest, course_id: int) -> HttpResponse:
    """Everyone who applied, for facilitators."""
    found = look(request, queries.course, course_id)
    queries.members(viewer_of(request), course_id)
    context = {"back": reverse("training:course", args=[course_id]), "back_to": found.title}
    return list_page(request, members_table(course_id, found.title), context=context)


def _subjects(viewer: Viewer) -> Choices:
    names = showing.subject_names(viewer.language)
    return [(slug, name) for name, slug in sorted((name, slug) for slug, name in names.items())]


def plan_course(request: HttpRequest) -> HttpResponse:
    """Plan one."""
    viewer = viewer_of(request)
    homes = queries.own_houses(viewer, Role.STAFF)
    access.require(bool(homes), viewer)
    return act(
        request,
        "training.plan_course",
        forms.PlanCourseForm,
        title=_("Plan a course"),
        why=_("A draft first: only the libraries at its table see it until you announce it."),
        button=_("Plan it"),
        done=lambda row: reverse("training:course", args=[row.pk]),
        said=_("It is there. Ask other libraries to its table, tie it to a program, add units."),
        initial={"languages": [viewer.language], "lead_id": homes[0][0]},
        form_kwargs={"homes": homes, "subjects": _subjects(viewer)},
        context={"back": reverse("training:courses")},
    )


def on_course(
    request: HttpRequest, course_id: int, verb: str, form: type[Any], **more: Any
) -> HttpResponse:
    """A form about one course that leads back to it."""
    found = look(request, queries.course, course_id)
    here = reverse("training:course", args=[course_id])
    given: dict[str, Any] = {
        "why": found.title,
        "done": lambda _row: here,
        "fixed": {"course_id": course_id},
    }
    context = {"back": here, **more.pop("context", {})}
    return act(request, f"training.{verb}", form, context=context, **(given | more))


def edit_course(request: HttpRequest, course_id: int) -> HttpResponse:
    """Change what it says."""
    viewer = viewer_of(request)
    found = look(request, queries.course, course_id)
    access.require(found.may_plan, viewer)
    names = [one for one in forms.EditCourseForm.base_fields if hasattr(found, one)]
    return on_course(
        request,
        course_id,
        "edit_course",
        forms.EditCourseForm,
        title=_("Change this course"),
        button=_("Save"),
        said=_("Saved."),
        initial={name: getattr(found, name) for name in names},
        form_kwargs={"subjects": _subjects(viewer)},
    )


def set_partaker(request: HttpRequest, course_id: int) -> HttpResponse:
    """A library at the table."""
    viewer = viewer_of(request)
    found = look(request, queries.course, course_id)
    access.require(found.may_lead, viewer)
    rows = directory.active_organizations(viewer).filter(is_network_member=True)
    houses = rows.order_by("folded_name", "pk").values_list("pk", "name")
    given = request.GET.get("organization", "")
    known = next((one for one in found.partakers if str(one.organization_id) == given), None)
    names = ("organization_id", "gives", "hosts", "pays", "seats")
    return on_course(
        request,
        course_id,
        "set_partaker",
        forms.SetPartakerForm,
        title=_("A library at the table"),
        button=_("Save"),
        said=_("Saved. Its coordinators have been told."),
        initial={name: getattr(known, name) for name in names} if known else {},
        form_kwargs={"houses": list(houses)},
    )


def drop_partaker(request: HttpRequest, course_id: int) -> HttpResponse:
    """A library leaves the table."""
    found = look(request, queries.course, course_id)
    access.require(found.may_lead, viewer_of(request))
    others = [
        (one.organization_id, one.name)
        for one in found.partakers
        if one.organization_id != found.lead_id
    ]
    return on_course(
        request,
        course_id,
        "drop_partaker",
        forms.DropPartakerForm,
        title=_("A library leaves the table"),
        button=_("Take it off"),
        said=_("It is not at the table any more."),
        form_kwargs={"houses": others},
    )


def set_facilitator(request: HttpRequest, course_id: int) -> HttpResponse:
    """Who leads it through its units."""
    viewer = viewer_of(request)
    found = look(request, queries.course, course_id)
    access.require(found.may_lead, viewer)
    people: dict[int, str] = dict(found.facilitators)
    for one in found.partakers:
        people |= {
            it.person_id: f"{it.name}, {one.name}"
            for it in directory.people_of(viewer, one.organization_id)
            if it.person_id not in people
        }
    return on_course(
        request,
        course_id,
        "set_facilitator",
        forms.SetFacilitatorForm,
        title=_("Who facilitates"),
        button=_("Save"),
        said=_("Saved."),
        form_kwargs={"people": sorted(people.items(), key=lambda one: one[1])},
    )


def tie_program(request: HttpRequest, course_id: int) -> HttpResponse:
    """The program that holds its dates."""
    viewer = viewer_of(request)
    found = look(request, queries.course, course_id)
    access.require(found.may_lead, viewer)
    own = [(found.program_id, found.program)] if found.program_id else []
    begin: Choices = [] if own else [("", _("Begin a new one for it"))]
    choices = [*own, *begin, *queries.program_choices(viewer, found.lead_id)]
    return on_course(
        request,
        course_id,
        "tie_program",
        forms.TieProgramForm,
        title=_("The program of this course"),
        button=_("Tie it"),
        said=_("It is tied. Plan the dates in the program, then make units of them here."),
        initial={"program_id": found.program_id},
        form_kwargs={"programs": choices},
    )


def call_off_course(request: HttpRequest, course_id: int) -> HttpResponse:
    """It does not take place."""
    found = look(request, queries.course, course_id)
    access.require(found.may_lead, viewer_of(request))
    return on_course(
        request,
        course_id,
        "call_off_course",
        forms.CallOffCourseForm,
        title=_("Call this course off"),
        button=_("Call it off"),
        said=_("It is called off, and everyone in it has been told why."),
    )


def announce_course(request: HttpRequest, course_id: int) -> HttpResponse:
    """Show it to the network."""
    return press(
        request,
        course_id,
        AnnounceCourseAsk(course_id),
        "announce_course",
        _("Announce it"),
        _("Until now only the libraries at its table see it. From now on the network does."),
        _("The network sees it now, and people can apply."),
    )


def begin_course(request: HttpRequest, course_id: int) -> HttpResponse:
    """It begins."""
    words = (
        _("It begins"),
        _("It stands under “Running” in the list. It can still be changed."),
        _("It has begun."),
    )
    return press(request, course_id, BeginCourseAsk(course_id), "begin_course", *words)


def end_course(request: HttpRequest, course_id: int) -> HttpResponse:
    """It is over."""
    words = (
        _("It is over"),
        _("It stands among those that are over. Who has finished can be said before and after."),
        _("It is over. Say of each who has finished."),
    )
    return press(request, course_id, EndCourseAsk(course_id), "end_course", *words)


def press(
    request: HttpRequest, course_id: int, ask: Any, verb: str, title: str, text: str, said: str
) -> HttpResponse:
    """A button without a form: its name, what it does, and what is said afterwards."""
    found = look(request, queries.course, course_id)
    here = reverse("training:course", args=[course_id])
    if request.method == "POST":
        return do(request, f"training.{verb}", ask, done=lambda _row: here, said=said)
    context = {"title": title, "why": found.title, "text": text, "back": here}
    return page(request, "kernel/button.html", context)
