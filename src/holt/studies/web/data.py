"""The data of a study: adding, looking at columns, sharing, the list, and taking a file."""

from typing import Any

from django.forms import ValidationError
from django.http import HttpRequest, HttpResponse
from django.http.response import HttpResponseBase
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _

from holt.directory import queries as directory
from holt.kernel import access, clock, files
from holt.kernel.errors import Problem
from holt.kernel.verbs import VERBS
from holt.kernel.viewer import Viewer
from holt.kernel.web.forms import AskForm, Rows
from holt.kernel.web.pages import act, look, page, viewer_of
from holt.kernel.web.words import sentence
from holt.learning import actions as learning
from holt.studies import queries
from holt.studies.asks import DataColumn, DownloadDataAsk, RemoveDataAsk, WithdrawAccessAsk
from holt.studies.web import forms
from holt.studies.web.frames import a_study, press, study_act
from holt.studies.web.words import LOOKS


def a_file(viewer: Viewer, data_id: int) -> queries.DataLine:
    """A file as the viewer may see it today. Raises NotFound."""
    return queries.data_file(viewer, data_id, timezone.localdate(clock.now()))


def keeping(viewer: Viewer) -> type[AskForm]:
    """The form, its upload kept before the verb is done; what is refused is said at the file."""

    class Keeping(forms.AddDataForm):
        def clean_file(self) -> Any:
            try:
                return learning.keep_shared(viewer, self.cleaned_data["file"], now=clock.now())
            except Problem as problem:
                raise ValidationError(sentence(problem)) from problem

        def to_ask(self, fixed: Any) -> Any:
            return super().to_ask({**fixed, "file_id": self.cleaned_data["file"].pk})

    return Keeping


def add_data(request: HttpRequest, study_id: int) -> HttpResponse:
    """A file comes in, and waits to be looked at."""
    found = look(request, a_study, study_id)
    return study_act(
        request,
        found,
        found.may_keep,
        "add_data",
        keeping(viewer_of(request)),
        title=_("Add data"),
        button=_("Add it and look at its columns"),
        done=lambda row: reverse("studies:share_data", args=[row.pk]),
        said=_("It is kept. Nobody else can take it before you have looked at it."),
        initial={"license": "network"},
    )


def share_data(request: HttpRequest, data_id: int) -> HttpResponse:
    """What each column is, which may tell who somebody is, and what is taken out."""
    line = look(request, a_file, data_id)
    found = look(request, a_study, line.study_id)
    access.require(found.may_keep, viewer_of(request))
    here = reverse("studies:study", args=[line.study_id])
    rows = Rows(forms.ColumnForm, "columns", DataColumn, label=_("Columns"), extra=0, most=200)
    pointed = [(one.name, LOOKS[one.looks]) for one in line.columns if one.looks]
    return act(
        request,
        "studies.share_data",
        forms.ShareDataForm,
        title=_("Look at it, then share it"),
        why=_("%(name)s, version %(number)s") % {"name": line.name, "number": line.number},
        button=_("Share it with those on the list"),
        done=lambda _row: here,
        said=_("It is shared with those on the list, and with nobody else."),
        fixed={"data_id": data_id},
        rows=[rows] if line.columns else [],
        rows_initial={
            "columns": [
                {"name": one.name, "meaning": one.meaning, "take_out": bool(one.looks)}
                for one in line.columns
            ]
        },
        template="studies/share_data.html",
        context={"back": here, "pointed": pointed},
    )


def remove_data(request: HttpRequest, data_id: int) -> HttpResponse:
    """Let go of the content."""
    line = look(request, a_file, data_id)
    access.require(look(request, a_study, line.study_id).may_keep, viewer_of(request))
    return press(
        request,
        "remove_data",
        RemoveDataAsk(data_id),
        title=_("Remove this file"),
        why=line.name,
        back=reverse("studies:study", args=[line.study_id]),
        said=_("The file is gone. That it was there, and who took it, stays in the log."),
        text=_("Its content is deleted for good. This cannot be undone."),
    )


def download_data(request: HttpRequest, data_id: int) -> HttpResponseBase:
    """Take a file: a button, because it is written down."""
    viewer = viewer_of(request)
    line = look(request, a_file, data_id)
    found = look(request, a_study, line.study_id)
    access.require(found.data.may_take, viewer)
    if request.method == "POST":
        ask = DownloadDataAsk(data_id)
        row = VERBS["studies.download_data"].do(viewer, ask, now=clock.now())
        return files.download(row.file)
    context = {
        "title": _("Take this file"),
        "why": line.name,
        "back": reverse("studies:study", args=[line.study_id]),
        "text": _("Who takes it and when is written down. The data keeper sees it."),
    }
    return page(request, "kernel/button.html", context)


def give_access(request: HttpRequest, study_id: int) -> HttpResponse:
    """Put somebody on the list."""
    found = look(request, a_study, study_id)
    return study_act(
        request,
        found,
        found.may_keep,
        "give_access",
        forms.GiveAccessForm,
        title=_("Put somebody on the data list"),
        button=_("Put them on the list"),
        said=_("They are told. Each download is logged."),
        form_kwargs={"lists": {"who": _whom(request, found)}},
    )


def _whom(request: HttpRequest, found: queries.StudyPage) -> list[tuple[str, object]]:
    """People of the partners, then every organization of the network."""
    viewer = viewer_of(request)
    there = queries.people_there(viewer, tuple(pk for pk, _name in found.partners))
    homes = directory.active_organizations(viewer).values_list("pk", "name")
    return [
        *((f"person.{pk}", name) for pk, name in there),
        *((f"organization.{pk}", name) for pk, name in homes),
    ]


def withdraw_access(request: HttpRequest, data_access_id: int) -> HttpResponse:
    """Take somebody off the list."""
    line = look(request, queries.access_line, data_access_id)
    return press(
        request,
        "withdraw_access",
        WithdrawAccessAsk(data_access_id),
        title=_("Take them off the data list"),
        why=line.who,
        back=reverse("studies:study", args=[line.study_id]),
        said=_("They can take nothing any more, from now on."),
        text=_("It counts at once. What they have taken already stays in the log."),
    )
