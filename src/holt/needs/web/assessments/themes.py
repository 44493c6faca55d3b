"""Themes of open answers in an assessment, and a hope or a need drafted from one."""

from collections.abc import Sequence
from typing import Any, ClassVar

from django.http import HttpRequest, HttpResponse
from django.urls import reverse
from django.utils.http import urlencode
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from django.views.decorators.http import require_safe

from holt.kernel import access
from holt.kernel.errors import NotFound
from holt.kernel.web.forms import Many
from holt.kernel.web.pages import act, look, page, viewer_of
from holt.needs import asks, queries
from holt.needs.web.assessments.forms import DraftNeedForm
from holt.needs.web.links import need_url
from holt.standards.xlsform.model import said
from holt.surveys.queries import open_questions


class DraftThemeForm(DraftNeedForm):
    ask: ClassVar[type] = asks.DraftThemeAsk
    quotes = Many(
        label=gettext_lazy("Sentences that go with it"),
        help_text=gettext_lazy("Those chosen for the report; whoever wrote them agreed."),
        required=False,
    )

    def __init__(self, *args: Any, shown: Sequence[tuple[str, str]] = (), **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["quotes"].choices = list(shown)  # type: ignore[attr-defined]
        if not shown:
            del self.fields["quotes"]


def _question(one: queries.ThemesOf, language: str) -> str:
    item = dict(open_questions(one.survey))[one.item]
    return said(item.label, language, one.survey.form) or item.name


@require_safe
def themes(request: HttpRequest, assessment_id: int) -> HttpResponse:
    """What people wrote, by theme, each with the way to a draft."""
    viewer = viewer_of(request)
    found = look(request, queries.assessment, assessment_id)
    may_draft = found.may_assess and "draft_theme" in found.steps
    here = reverse("needs:draft_theme", args=[found.id])
    rows = [
        {
            "survey": one.survey,
            "question": _question(one, viewer.language),
            "answers": one.answers,
            "themes": [(it, f"{here}?{urlencode(_key(it))}") for it in one.themes],
            "words": reverse("surveys:words", args=[one.survey.id]),
        }
        for one in queries.themes_of(viewer, found)
    ]
    context = {
        "title": _("What people wrote"),
        "why": found.title,
        "assessment": found,
        "rows": rows,
        "may_draft": may_draft,
    }
    return page(request, "needs/assessments/themes.html", context)


def _key(it: queries.ThemeLine) -> dict[str, str | int]:
    return {"survey": it.survey_id, "item": it.item, "theme": it.name}


def _chosen(
    request: HttpRequest, found: queries.AssessmentPage
) -> tuple[queries.ThemesOf, queries.ThemeLine]:
    """The theme the address names; the first else. Raises NotFound."""
    survey = request.GET.get("survey", "")
    if not survey:
        every = queries.themes_of(viewer_of(request), found)
        first = next(((one, it) for one in every for it in one.themes), None)
        if first is None:
            raise NotFound
        return first
    wanted = request.GET.get("item", ""), request.GET.get("theme", "")
    number = int(survey) if survey.isascii() and survey.isdigit() and len(survey) < 10 else 0
    return queries.theme_of(viewer_of(request), found, number, *wanted)


def draft_theme(request: HttpRequest, assessment_id: int) -> HttpResponse:
    """A theme becomes a draft, with how many spoke of it."""
    viewer = viewer_of(request)
    found = look(request, queries.assessment, assessment_id)
    access.require(found.may_assess, viewer)
    one, theme = _chosen(request, found)
    back = reverse("needs:themes", args=[found.id])
    return act(
        request,
        "needs.draft_theme",
        DraftThemeForm,
        title=_("Draft a hope or a need"),
        why=_("%(count)s of %(answers)s people spoke of it: %(theme)s")
        % {"count": theme.count, "answers": one.answers, "theme": theme.name},
        button=_("Put the draft into the needs"),
        done=lambda need: need_url(need.pk),
        said=_("The draft is in the needs. Nobody else sees it before you publish it."),
        fixed={"assessment_id": found.id, "survey_id": theme.survey_id, "item": theme.item,
               "theme": theme.name},
        initial={"kind": "aspiration", "statement": theme.name,
                 "quotes": [key for key, _text in theme.quotes]},
        form_kwargs={"shown": theme.quotes},
        context={"back": back},
    )  # fmt: skip
