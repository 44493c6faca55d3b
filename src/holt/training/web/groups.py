"""Small groups: drawn, changed, their note, and facilitators' notes."""

from collections.abc import Mapping
from typing import Any

from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from holt.kernel import access, clock
from holt.kernel.errors import NotFound
from holt.kernel.web.pages import act, look, page, viewer_of
from holt.methods.grouping import Parts
from holt.training import queries, rules
from holt.training.web import forms
from holt.training.web.courses import on_course


def group(request: HttpRequest, group_id: int) -> HttpResponse:
    """One group: who is in it, tasks, the note; facilitators' notes for them."""
    found = look(request, queries.group, group_id)
    return page(request, "training/group.html", {"title": found.name, "group": found})


def form_groups(request: HttpRequest, course_id: int) -> HttpResponse:
    """Mixed groups are proposed with what speaks for them; one button makes them."""
    found = look(request, queries.course, course_id)
    viewer = viewer_of(request)
    access.require(found.may_facilitate, viewer)
    if "look" in request.POST:
        return HttpResponseRedirect(f"{request.path}?count={_count(request.POST)}")
    count = _count(request.GET)
    drawn = queries.proposed(viewer, course_id, count, clock.now())
    return on_course(
        request,
        course_id,
        "form_groups",
        forms.FormGroupsForm,
        title=_("Form small groups"),
        button=_("Form these groups"),
        said=_(
            "The groups are formed, and everyone has been told. Move people by hand as you like."
        ),
        initial={"count": len(drawn) or count},
        context={
            "drawn": [(one, _parts(one.parts)) for one in drawn],
            "has_groups": bool(found.groups),
        },
        template="training/form_groups.html",
    )


def _count(given: Mapping[str, str]) -> int:
    """How many groups to draw, within what a course can have."""
    text = given.get("count", "")
    count = int(text) if text.isascii() and text.isdigit() and len(text) < 3 else 3
    return max(1, min(count, rules.MOST_GROUPS))


def _parts(one: Parts) -> list[str]:
    """What is in a group's sum, in words."""
    kinds = ngettext("%(n)s kind of library", "%(n)s kinds of libraries", one.kinds)
    hours = ngettext(
        "%(n)s working hour shared by all", "%(n)s working hours shared by all", one.shared_hours
    )
    said = [kinds % {"n": one.kinds}, hours % {"n": one.shared_hours}]
    pairs = (
        (one.same_house, _("of the same library: %(n)s pairs")),
        (one.same_kind, _("of the same kind: %(n)s pairs")),
        (one.same_size, _("about the same size: %(n)s pairs")),
        (one.near, _("neighbors: %(n)s pairs")),
        (one.few_hours, _("with fewer than two hours in common: %(n)s pairs")),
    )
    return said + [text % {"n": count} for count, text in pairs if count]


def _on_group(
    request: HttpRequest, found: queries.GroupPage, verb: str, form: type[Any], **more: Any
) -> HttpResponse:
    here = reverse("training:group", args=[found.id])
    return act(
        request,
        f"training.{verb}",
        form,
        why=_("%(name)s, %(course)s") % {"name": found.name, "course": found.course},
        done=lambda _row: here,
        fixed={"group_id": found.id},
        context={"back": here},
        **more,
    )


def edit_group(request: HttpRequest, group_id: int) -> HttpResponse:
    """Name, facilitator, when it meets."""
    found = look(request, queries.group, group_id)
    access.require(found.may_facilitate, viewer_of(request))
    course = queries.course(viewer_of(request), found.course_id)
    names = ("name", "facilitator_id", "meets", "version")
    return _on_group(
        request,
        found,
        "edit_group",
        forms.EditGroupForm,
        title=_("Change this group"),
        button=_("Save"),
        said=_("Saved."),
        initial={name: getattr(found, name) for name in names},
        form_kwargs={"people": course.facilitators},
    )


def share_note(request: HttpRequest, group_id: int) -> HttpResponse:
    """What the group writes together."""
    found = look(request, queries.group, group_id)
    return _on_group(
        request,
        found,
        "share_note",
        forms.ShareNoteForm,
        title=_("Our note"),
        button=_("Save"),
        said=_("Saved."),
        initial={"note": found.note, "version": found.version},
    )


def note_group(request: HttpRequest, group_id: int) -> HttpResponse:
    """A note for facilitators."""
    found = look(request, queries.group, group_id)
    if not found.may_read_notes:
        raise NotFound
    return _on_group(
        request,
        found,
        "note_group",
        forms.NoteGroupForm,
        title=_("A note for facilitators"),
        button=_("Keep it"),
        said=_("Kept. Only facilitators of this course read it."),
    )
