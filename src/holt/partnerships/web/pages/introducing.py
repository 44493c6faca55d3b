"""Introductions between two others."""

from dataclasses import dataclass
from typing import Any

from django.http import HttpRequest, HttpResponse
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from holt.directory import queries as directory
from holt.kernel import access, clock
from holt.kernel.errors import NotFound
from holt.kernel.viewer import Role, Viewer
from holt.kernel.web import reasons
from holt.kernel.web.figures import rounded
from holt.kernel.web.lists import list_page
from holt.kernel.web.pages import act, do, page, viewer_of
from holt.needs import queries as needs
from holt.partnerships import queries
from holt.partnerships.asks import AnswerIntroductionAsk, NoteSuggestionAsk
from holt.partnerships.web.forms import starting as forms
from holt.partnerships.web.meeting import why
from holt.partnerships.web.pages.starting import organization_named
from holt.partnerships.web.tables import INTRODUCTIONS
from holt.partnerships.web.words import PARTS, VERDICTS


def introductions(request: HttpRequest) -> HttpResponse:
    """Introductions made and asked about."""
    return list_page(request, INTRODUCTIONS)


def should_meet(request: HttpRequest) -> HttpResponse:
    """Pairs of others who should meet, in two lists."""
    viewer = viewer_of(request)
    access.require(any(role >= Role.COORDINATOR for role in viewer.roles.values()), viewer)
    found = queries.should_meet(viewer, timezone.localdate(clock.now()))
    words = reasons.Words(directory.subject_labels(viewer.language), needs.distance_unit())

    def told(pairs: tuple[queries.PairLine, ...]) -> list[tuple[queries.PairLine, list[str]]]:
        return [(one, [why(it, found.names, words) for it in one.reasons]) for one in pairs]

    likely = _("They have something in common, so a yes is near.")
    doors = _("They have little in common, so each would meet people they do not know.")
    context = {
        "title": _("Who should meet"),
        "why": _("Others who do not work together yet and have a reason to."),
        "newcomers": [
            (one, [why(it, found.names, words) for it in one.pair.reasons])
            for one in found.newcomers
        ],
        "came_of_it": queries.came_of_introductions(viewer),
        "lists": [
            (_("Likely to say yes"), likely, told(found.likely_to_say_yes)),
            (_("Would open new doors"), doors, told(found.would_open_new_doors)),
        ],
    }
    return page(request, "partnerships/should_meet.html", context)


class IntroduceByName(forms.IntroduceForm):
    """The form, with both organizations looked up by name for the viewer."""

    def __init__(self, *args: Any, viewer: Viewer, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.viewer = viewer

    def to_ask(self, fixed: Any) -> Any:
        found = {
            f"{side}_id": organization_named(self.viewer, self.cleaned_data[side], side)
            for side in ("first", "second")
        }
        return super().to_ask({**fixed, **found})


def introduce(request: HttpRequest) -> HttpResponse:
    """Propose that two others meet."""
    viewer = viewer_of(request)
    own = [one for one, role in viewer.roles.items() if role >= Role.COORDINATOR]
    access.require(bool(own), viewer)
    asked = [int(one) for one in request.GET.getlist("with") if one.isdigit()][:2]
    names = directory.organization_names(asked)
    sides = dict(zip(("first", "second"), (names.get(one, "") for one in asked), strict=False))
    return act(
        request,
        "partnerships.introduce",
        IntroduceByName,
        title=_("Introduce two others"),
        why=_("Both are asked. Neither sees the other's address until both have said yes."),
        button=_("Ask both"),
        form_kwargs={"viewer": viewer},
        initial=sides,
        fixed={"organization_id": own[0]},
        template="partnerships/with_names.html",
        context={"back": "/introductions/"},
        done=lambda made: f"/introductions/{made.pk}/",
        said=_("Both have been asked."),
    )


def introduction(request: HttpRequest, introduction_id: int) -> HttpResponse:
    """One introduction: who, why, what each said, and what came of it."""
    viewer = viewer_of(request)
    row = queries.introductions(viewer).filter(pk=introduction_id).first()
    if row is None:
        access.require(viewer.person_id is not None or viewer.grant is not None, viewer)
        raise NotFound
    shown = queries.introduction_page(viewer, row)
    context = {"title": _("An introduction"), "it": shown}
    return page(request, "partnerships/introduction.html", context)


@require_POST
def answer_introduction(request: HttpRequest, introduction_id: int) -> HttpResponse:
    """Yes or no."""
    return do(
        request,
        "partnerships.answer_introduction",
        AnswerIntroductionAsk(introduction_id, request.POST.get("yes") == "1"),
        done=lambda _done: f"/introductions/{introduction_id}/",
        said=_("Thank you. Your answer was kept."),
    )


def follow_introduction(request: HttpRequest, introduction_id: int) -> HttpResponse:
    """What came of it."""
    return act(
        request,
        "partnerships.follow_introduction",
        forms.FollowIntroductionForm,
        title=_("What came of the introduction"),
        button=_("Keep it"),
        fixed={"introduction_id": introduction_id},
        context={"back": f"/introductions/{introduction_id}/"},
        done=lambda _done: f"/introductions/{introduction_id}/",
        said=_("Kept. It helps the next introduction."),
    )


@dataclass(frozen=True)
class SuggestionShown:
    """A suggestion in words."""

    id: int
    name: str
    sentences: tuple[str, ...]
    parts: tuple[tuple[object, str, str], ...]
    is_new_sector: bool
    is_lifted: bool
    verdict: object


def suggestions(request: HttpRequest, need_id: int) -> HttpResponse:
    """Who could help with a need, with every reason and part; some can be set aside."""
    viewer = viewer_of(request)
    access.require(viewer.is_member, viewer)
    need = needs.need(viewer, need_id)
    words = reasons.Words(directory.subject_labels(viewer.language), needs.distance_unit())
    lines = [_shown(one, words) for one in queries.suggestions(viewer, need_id)]
    context = {
        "title": _("Who could help"),
        "why": _("Suggestions with their reasons; those you set aside stand last."),
        "need": need,
        "lines": sorted(lines, key=lambda one: bool(one.verdict)),
        "verdicts": list(VERDICTS.items()),
        "notes": any(role >= Role.COORDINATOR for role in viewer.roles.values()),
    }
    return page(request, "partnerships/suggestions.html", context)


def _shown(one: queries.SuggestionLine, words: reasons.Words) -> SuggestionShown:
    return SuggestionShown(
        one.organization_id,
        one.name,
        reasons.sentences(one.reasons, words),
        tuple(
            (
                PARTS.get(term.code, term.code.replace("_", " ")),
                rounded(term.value, 2),
                rounded(term.weight, 2),
            )
            for term in one.parts
        ),
        one.is_new_sector,
        one.is_lifted,
        VERDICTS.get(one.verdict, ""),
    )


@require_POST
def note_suggestion(request: HttpRequest, need_id: int, organization_id: int) -> HttpResponse:
    """Set a suggestion aside."""
    viewer = viewer_of(request)
    own = [one for one, role in viewer.roles.items() if role >= Role.COORDINATOR]
    access.require(bool(own), viewer)
    verdict = request.POST.get("verdict", "later")
    ask = NoteSuggestionAsk(need_id, organization_id, own[0], verdict)
    return do(
        request,
        "partnerships.note_suggestion",
        ask,
        done=lambda _note: f"/needs/{need_id}/suggestions/",
        said=_("Set aside."),
    )
