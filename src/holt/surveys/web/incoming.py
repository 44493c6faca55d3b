"""Answers from elsewhere: choose the survey and the file; the import's own pages do the rest."""

from django.http import HttpRequest, HttpResponse
from django.urls import reverse
from django.utils.translation import gettext as _

from holt.kernel import access
from holt.kernel.web.pages import act, viewer_of
from holt.surveys import queries
from holt.surveys.web import showing
from holt.surveys.web.forms.incoming import ImportAnswersForm

MOST_LISTED = 200


def import_answers(request: HttpRequest) -> HttpResponse:
    """The file, and the survey it belongs to: one there is (?survey=12), or a new one."""
    viewer = viewer_of(request)
    own = showing.own_choices(viewer)
    access.require(bool(own), viewer)
    rows = queries.surveys(viewer).filter(organization_id__in=[one for one, _name in own])
    there = list(rows.values_list("pk", "title")[:MOST_LISTED])
    wanted = request.GET.get("survey", "")
    return act(
        request,
        "surveys.import_answers",
        ImportAnswersForm,
        title=_("Bring answers in"),
        why=_(
            "Answers given elsewhere are counted with your own. You see what each column is, and "
            "what would happen, before anything is counted."
        ),
        button=_("Look at the columns"),
        done=lambda run: reverse("directory:map_import", args=[run.pk]),
        initial={"survey_id": wanted if wanted.isdigit() else ""},
        form_kwargs={"own": own, "there": there},
        template="surveys/import_answers.html",
        context={"back": reverse("surveys:surveys"), "sample": "answers.csv"},
    )
