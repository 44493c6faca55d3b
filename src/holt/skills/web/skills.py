"""Skills: the list, one person's, one's own, and saying, changing, hiding, taking back."""

from typing import Any

from django.http import HttpRequest, HttpResponse
from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import pgettext

from holt.kernel import access
from holt.kernel.errors import NotFound
from holt.kernel.viewer import Role, Viewer
from holt.kernel.web.lists import list_page
from holt.kernel.web.pages import act, look, page, viewer_of
from holt.people import queries as people
from holt.skills import queries
from holt.skills.access import may_see_skills
from holt.skills.web import forms
from holt.skills.web.showing import (
    has_agreed,
    hello_url,
    homes_of,
    labels_now,
    names_like,
    shown_skills,
)
from holt.skills.web.tables import skills_table
from holt.skills.web.words import called


def skills(request: HttpRequest) -> HttpResponse:
    """Everything people and libraries show."""
    viewer = insider(request)
    return list_page(request, skills_table(viewer))


def insider(request: HttpRequest) -> Viewer:
    """The viewer, who is of the network. Raises SignInNeeded, NotAllowed."""
    viewer = viewer_of(request)
    access.require(may_see_skills(viewer), viewer)
    return viewer


def person(request: HttpRequest, person_id: int) -> HttpResponse:
    """What one colleague can teach and wants to learn, and how to reach them."""
    viewer = insider(request)
    who = people.person(viewer, person_id)
    rows = queries.skills_of_people([person_id]).get(person_id, ())
    if not rows:
        raise NotFound
    context = {
        "title": who.name,
        "who": who,
        "homes": sorted({(one.organization_id, one.organization) for one in rows}),
        "teaches": shown_skills(rows, "teach"),
        "learns": shown_skills(rows, "learn"),
        "hello_url": hello_url(viewer, person_id) if person_id != viewer.person_id else "",
    }
    return page(request, "skills/person.html", context)


def mine(request: HttpRequest) -> HttpResponse:
    """What I said, and what I could say with one click."""
    viewer = insider(request)
    rows = queries.own_skills(viewer)
    context = {
        "title": _("My skills"),
        "why": _("What you can teach and want to learn. Hide or take back what you like."),
        "teaches": shown_skills(rows, "teach"),
        "learns": shown_skills(rows, "learn"),
        "proposed": _proposed(viewer, rows),
        "libraries": homes_of(viewer),
        "agreed": has_agreed(viewer),
    }
    return page(request, "skills/mine.html", context)


def _proposed(viewer: Viewer, rows: tuple[queries.SkillRow, ...]) -> list[str]:
    """Words from the settings page that were not said here yet."""
    settings, labels = people.settings_of(viewer), labels_now()
    said = {one.subject for one in rows} | {one.language for one in rows}
    return [labels.get(one, one) for one in settings.subjects if one not in said]


def say_skill(request: HttpRequest) -> HttpResponse:
    """One thing one can teach or wants to learn, or our library."""
    viewer = insider(request)
    leads = any(role >= Role.COORDINATOR for role in viewer.roles.values())
    return act(
        request,
        "skills.say_skill",
        forms.SaySkillForm,
        title=_("Say what you can teach or want to learn"),
        why=_("One thing at a time. It takes a minute, and colleagues find you by it."),
        button=_("Say it"),
        done=_back_to,
        said=_("Said. Colleagues find it now."),
        initial=_given(request, viewer),
        form_kwargs={
            "organizations": homes_of(viewer),
            "subjects": labels_now(),
            "may_say_for": leads,
            "has_agreed": has_agreed(viewer),
        },
        template="skills/say_skill.html",
        context={"back": reverse("skills:my_skills")},
    )


def _back_to(row: Any) -> str:
    if row.person_id is None:
        return reverse("skills:organization", args=[row.organization_id])
    return reverse("skills:my_skills")


def _given(request: HttpRequest, viewer: Viewer) -> dict[str, Any]:
    """What comes along in the address, and the languages one speaks."""
    spoken = people.settings_of(viewer).languages or (viewer.language,)
    given = {name: request.GET.get(name, "") for name in ("word", "direction", "organization_id")}
    found: dict[str, Any] = {name: text.replace("\x00", "") for name, text in given.items() if text}
    found["for_library"] = request.GET.get("library") == "1"
    return {"languages": list(spoken), "helps": ["call"], **found}


def near(request: HttpRequest) -> HttpResponse:
    """Words of the list like what was typed so far, as options; for htmx only."""
    insider(request)
    if not getattr(request, "htmx", False):
        raise NotFound
    typed = request.GET.get("word", "").replace("\x00", "")[:80]
    return page(request, "skills/near.html", {"names": names_like(typed)})


def edit_skill(request: HttpRequest, skill_id: int) -> HttpResponse:
    """Another level, other help."""
    found = look(request, queries.own_skill, skill_id)
    return _on_one(
        request,
        found,
        "edit_skill",
        forms.EditSkillForm,
        title=_("Change what is said"),
        button=_("Keep it"),
        said=_("Changed."),
        initial={
            "level": found.level,
            "helps": list(found.helps),
            "languages": list(found.languages),
            "note": found.note,
            "version": found.version,
        },
    )


def hide_skill(request: HttpRequest, skill_id: int) -> HttpResponse:
    """Take it off every list."""
    return _on_one(
        request,
        look(request, queries.own_skill, skill_id),
        "hide_skill",
        forms.HideSkillForm,
        title=_("Hide it"),
        button=_("Hide it"),
        text=_("Nobody finds it until you show it again. What you said stays."),
        said=_("Hidden. Nobody finds it until you show it again."),
    )


def show_skill(request: HttpRequest, skill_id: int) -> HttpResponse:
    """Show it again."""
    return _on_one(
        request,
        look(request, queries.own_skill, skill_id),
        "show_skill",
        forms.ShowSkillForm,
        title=_("Show it again"),
        button=_("Show it again"),
        text=_("People of the network find it as you said it before."),
        said=_("Colleagues find it again."),
    )


def drop_skill(request: HttpRequest, skill_id: int) -> HttpResponse:
    """Take it back altogether."""
    return _on_one(
        request,
        look(request, queries.own_skill, skill_id),
        "drop_skill",
        forms.DropSkillForm,
        title=pgettext("what somebody said", "Take it back"),
        button=pgettext("what somebody said", "Take it back"),
        text=_("Nothing of it is kept. If you may want it again, hide it instead."),
        said=_("Taken back. Nothing of it is kept."),
    )


def _on_one(
    request: HttpRequest,
    found: queries.SkillRow,
    verb: str,
    form: type[Any],
    text: object = "",
    **more: Any,
) -> HttpResponse:
    """A verb on one skill of one's own; `text` says what a button does."""
    back = _back_to(found)
    return act(
        request,
        f"skills.{verb}",
        form,
        why=called(found, found.word, labels_now()),
        done=lambda _row: back,
        fixed={"skill_id": found.id},
        context={"back": back, "text": text},
        **more,
    )
