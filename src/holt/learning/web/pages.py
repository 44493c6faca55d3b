"""Pages of lessons: the list, one, and each verb's page."""

from typing import Any

from django.conf import settings
from django.http import HttpRequest, HttpResponse, QueryDict
from django.urls import reverse
from django.utils.translation import gettext as _

from holt.kernel import access
from holt.kernel.errors import NotFound
from holt.kernel.viewer import Viewer
from holt.kernel.web.forms import AskForm
from holt.kernel.web.lists import list_page
from holt.kernel.web.pages import act, look, page, viewer_of
from holt.learning import queries, rules
from holt.learning.web import facets, forms, knowing, showing
from holt.learning.web.tables import kind_choices, lessons_table, subject_choices
from holt.learning.web.words import HELPED, KIND_TONES, KINDS, OPENNESS, SOURCES, STATES, TONES

MOST_WORDS = 2000


def lessons(request: HttpRequest) -> HttpResponse:
    """Every lesson the viewer may read, searched in all its words."""
    return list_page(request, lessons_table(viewer_of(request)), template="learning/lessons.html")


def lesson(request: HttpRequest, lesson_id: int) -> HttpResponse:
    """One lesson, with what makes it comparable, who went by it, and what it said before."""
    viewer = viewer_of(request)
    found = look(request, queries.lesson, lesson_id)
    labels = showing.subject_names(viewer.language)
    context = {
        "title": found.title,
        "lesson": found,
        "kind": KINDS[found.kind],
        "kind_tone": KIND_TONES[found.kind],
        "state": STATES[found.state],
        "tone": TONES[found.state],
        "openness": OPENNESS[found.openness],
        "source": SOURCES[found.came_from],
        "parts": showing.parts(found),
        "facts": showing.facts(found, viewer.language),
        "subjects": [labels.get(slug, slug) for slug in found.subjects],
        "verbs": rules.STATES.allowed(found.state) if found.may_change else (),
        "uses": [(one, HELPED[one.helped]) for one in found.uses],
        "uses_said": showing.uses_said(len(found.uses)),
        "may_say_helped": found.state == "published" and _is_of_others(viewer, found),
        "is_public": found.openness == "public" and found.state == "published",
        "address": f"{settings.ADDRESS.rstrip('/')}{reverse('learning:lesson', args=[found.id])}",
    }
    return page(request, "learning/lesson.html", context)


def _is_of_others(viewer: Viewer, found: queries.LessonPage) -> bool:
    return any(one != found.organization_id for one, _name in showing.own_choices(viewer))


def versions(request: HttpRequest, lesson_id: int) -> HttpResponse:
    """What it said before it was corrected."""
    found = look(request, queries.lesson, lesson_id)
    if not found.versions:
        raise NotFound
    context = {
        "title": _("What “%(title)s” said before") % {"title": found.title},
        "lesson": found,
        "versions": [(one, showing.parts(one)) for one in found.versions],
    }
    return page(request, "learning/versions.html", context)


def write_lesson(request: HttpRequest) -> HttpResponse:
    """Write one down; ?partnership= and ?need= say what it comes from, and fill in what is known."""
    viewer = viewer_of(request)
    own = showing.own_choices(viewer)
    access.require(bool(own), viewer)
    source = _source(request)
    kwargs = _choices(viewer) | {"own": own}
    if "propose" in request.POST:
        return _proposed(request, forms.WriteLessonForm, kwargs, _("Write a lesson"), "/lessons/")
    return act(
        request,
        "learning.write_lesson",
        forms.WriteLessonForm,
        title=_("Write a lesson"),
        why=_("Two minutes. What did not work helps others most."),
        button=_("Keep it"),
        done=lambda row: reverse("learning:lesson", args=[row.pk]),
        said=_("Thank you. It is kept, and found again when somebody needs it."),
        fixed=source,
        initial=knowing.filled_in(viewer, source) | _words(request),
        form_kwargs=kwargs,
        context={"back": "/lessons/"},
        template="learning/write_lesson.html",
    )


def _choices(viewer: Viewer) -> dict[str, Any]:
    return {"subjects": subject_choices(viewer), "kinds": kind_choices(viewer)}


def _proposed(
    request: HttpRequest,
    form_class: type[forms.LessonForm],
    kwargs: dict[str, Any],
    title: str,
    back: str,
) -> HttpResponse:
    """The same form with the tags its own text proposes ticked, and the words that speak for them."""
    names = [one for one in form_class.base_fields if one not in rules.FIELDS.values()]
    written = {name: _posted(request.POST, name) for name in names}
    texts = (
        str(written.get(one) or "") for one in ("title", "wanted", "did", "happened", "instead")
    )
    found = queries.proposals("\n".join(texts))
    fields = {**rules.FIELDS, "subject": "subjects"}
    for facet, field in fields.items():
        said = [one.tag for one in found if one.facet == facet]
        written[field] = list(dict.fromkeys([*request.POST.getlist(field), *said]))
    labels = showing.subject_names(viewer_of(request).language)
    context = {
        "title": title,
        "why": _("These tags come from your own words. Untick what is wrong, then keep it."),
        "button": _("Keep it"),
        "form": form_class(initial=written, **kwargs),
        "back": back,
        "proposed": [
            (
                labels.get(one.tag, one.tag)
                if one.facet == "subject"
                else facets.tag_said(f"{one.facet}:{one.tag}"),
                one.words,
            )
            for one in found
        ],
        "was_proposed": True,
    }
    return page(request, "learning/write_lesson.html", context)


def _posted(data: QueryDict, name: str) -> Any:
    """What was posted for a field: several for a list, on or off for a tick, else its text."""
    if name in ("subjects", "partner_kinds"):
        return data.getlist(name)
    if name in ("has_consent", "publish", "looked_at"):
        return name in data
    return data.get(name, "")


def _words(request: HttpRequest) -> dict[str, str]:
    """Words that come along in the address, as from a question that was solved."""
    given = {name: request.GET.get(name, "")[:MOST_WORDS] for name in ("title", "wanted", "did")}
    return {name: text for name, text in given.items() if text}


def _source(request: HttpRequest) -> dict[str, Any]:
    """The partnership and need in the address, and what gave rise to the lesson."""
    names = {"partnership_id": "partnership", "need_id": "need", "program_id": "program"}
    given = {field: request.GET.get(name, "") for field, name in names.items()}
    found: dict[str, Any] = {
        field: int(value) for field, value in given.items() if value.isascii() and value.isdigit()
    }
    if request.GET.get("from") in ("review", "outcome"):
        found["came_from"] = request.GET["from"]
    return found


def note_lesson(request: HttpRequest) -> HttpResponse:
    """One field, for a phone."""
    viewer = viewer_of(request)
    own = showing.own_choices(viewer)
    access.require(bool(own), viewer)
    source = _source(request)
    known = knowing.filled_in(viewer, source).get("organization_id")
    return act(
        request,
        "learning.note_lesson",
        forms.NoteLessonForm,
        title=_("A quick note"),
        why=_("Before it is forgotten. It stays a draft that your organization can finish later."),
        button=_("Keep it"),
        done=lambda row: reverse("learning:lesson", args=[row.pk]),
        said=_("Kept as a draft. Finish it whenever you have two minutes."),
        fixed={name: one for name, one in source.items() if name != "came_from"},
        initial={"organization_id": known} if known else {},
        form_kwargs={"own": own},
        context={"back": "/lessons/"},
    )


def ask_lesson(request: HttpRequest, partnership_id: int) -> HttpResponse:
    """Ask every side of a partnership what it learned."""
    shown = look(request, knowing.inside, partnership_id)
    access.require(shown.may_work, viewer_of(request))
    back = f"/partnerships/{partnership_id}/"
    return act(
        request,
        "learning.ask_lesson",
        forms.AskLessonForm,
        title=_("Ask everyone what they learned"),
        why=shown.name,
        button=_("Ask them"),
        done=lambda _count: back,
        said=_("Every side gets a letter with three short questions."),
        fixed={"partnership_id": partnership_id, "occasion": knowing.today_number()},
        context={"back": back},
    )


def _act_on(
    request: HttpRequest, lesson_id: int, verb: str, form: type[AskForm], **said: Any
) -> HttpResponse:
    """A verb on one lesson of one's own."""
    found = look(request, queries.lesson, lesson_id)
    access.require(found.may_change, viewer_of(request))
    here = reverse("learning:lesson", args=[lesson_id])
    more = {"why": found.title, **said}
    return act(
        request,
        f"learning.{verb}",
        form,
        done=lambda _row: here,
        fixed={"lesson_id": lesson_id},
        context={"back": here},
        **more,
    )


def edit_lesson(request: HttpRequest, lesson_id: int) -> HttpResponse:
    """Correct it."""
    found = look(request, queries.lesson, lesson_id)
    access.require(found.may_change, viewer_of(request))
    here = reverse("learning:lesson", args=[lesson_id])
    kwargs = _choices(viewer_of(request))
    if "propose" in request.POST:
        return _proposed(request, forms.EditLessonForm, kwargs, _("Correct this lesson"), here)
    names = [one for one in forms.EditLessonForm.base_fields if hasattr(found, one)]
    initial = {name: getattr(found, name) for name in names if name != "correction"}
    return _act_on(
        request,
        lesson_id,
        "edit_lesson",
        forms.EditLessonForm,
        title=_("Correct this lesson"),
        button=_("Save"),
        said=_("Saved."),
        initial=initial | {"cost_cents": found.cost_cents},
        form_kwargs=kwargs,
        template="learning/write_lesson.html",
    )


def publish_lesson(request: HttpRequest, lesson_id: int) -> HttpResponse:
    """Let others read it."""
    return _act_on(
        request,
        lesson_id,
        "publish_lesson",
        forms.PublishLessonForm,
        title=_("Publish this lesson"),
        button=_("Publish it"),
        said=_("It is published. Thank you for sharing it."),
    )


def withdraw_lesson(request: HttpRequest, lesson_id: int) -> HttpResponse:
    """Take it out of every list."""
    return _act_on(
        request,
        lesson_id,
        "withdraw_lesson",
        forms.WithdrawLessonForm,
        title=_("Withdraw this lesson"),
        button=_("Withdraw it"),
        said=_("It is withdrawn. Nobody else finds it from now on."),
    )


def say_helped(request: HttpRequest, lesson_id: int) -> HttpResponse:
    """This helped us: its author hears of it."""
    viewer = viewer_of(request)
    found = look(request, queries.lesson, lesson_id)
    own = [one for one in showing.own_choices(viewer) if one[0] != found.organization_id]
    access.require(bool(own), viewer)
    here = reverse("learning:lesson", args=[lesson_id])
    return act(
        request,
        "learning.say_helped",
        forms.SayHelpedForm,
        title=_("This helped us"),
        why=found.title,
        button=_("Tell its author"),
        done=lambda _row: here,
        said=_("Thank you. Its author gets a letter."),
        fixed={"lesson_id": lesson_id},
        form_kwargs={"own": own},
        context={"back": here},
    )
