"""Pages of shared resources."""

from typing import Any

from django.conf import settings
from django.http import HttpRequest, HttpResponse
from django.http.response import HttpResponseBase
from django.urls import reverse
from django.utils.translation import gettext as _

from holt.kernel import access, clock, files
from holt.kernel.errors import Problem
from holt.kernel.viewer import Viewer
from holt.kernel.web.forms import AskForm
from holt.kernel.web.lists import list_page
from holt.kernel.web.pages import act, look, page, viewer_of
from holt.learning import actions, queries, rules
from holt.learning.web import forms, knowing, showing
from holt.learning.web.tables import resources_table, subject_choices
from holt.learning.web.words import LEFT_BECAUSE, LICENSES, OPENNESS, OUTCOMES, RESOURCE_KINDS


def resources(request: HttpRequest) -> HttpResponse:
    """Everything the viewer may take."""
    return list_page(request, resources_table(viewer_of(request)))


def resource(request: HttpRequest, resource_id: int) -> HttpResponse:
    """One, with its versions, who uses it and how it is cited."""
    viewer = viewer_of(request)
    found = look(request, queries.resource_page, resource_id)
    labels = showing.subject_names(viewer.language)
    address = f"{settings.ADDRESS.rstrip('/')}{reverse('learning:resource', args=[found.id])}"
    newest = found.newest
    context = {
        "title": found.title,
        "resource": found,
        "kind": RESOURCE_KINDS[found.kind],
        "license": LICENSES[found.license],
        "openness": OPENNESS[found.openness],
        "subjects": [labels.get(slug, slug) for slug in found.subjects],
        "citation": rules.citation(
            found.authors, found.year, found.title, newest.number, found.organization, address
        ),
        "uses": found.uses,
        "may_say_used": found.state == "shared" and bool(showing.own_choices(viewer)),
    }
    return page(request, "learning/resource.html", context)


def resource_file(request: HttpRequest, resource_id: int, number: int) -> HttpResponseBase:
    """The file of one version, as a download."""
    return files.download(queries.file_of(viewer_of(request), resource_id, number))


def keeping(form: type[AskForm], viewer: Viewer, *, whole: bool = False) -> type[AskForm]:
    """The form, its upload kept before the verb is done; what is refused is said at the file."""

    class Keeping(form):  # type: ignore[misc, valid-type]
        def clean_file(self) -> Any:
            given = self.cleaned_data.get("file")
            if not given:
                return None
            keep = actions.keep_import if whole else actions.keep_shared
            try:
                return keep(viewer, given, now=clock.now())
            except Problem as problem:
                from django.forms import ValidationError

                from holt.kernel.web.words import sentence

                raise ValidationError(sentence(problem)) from problem

        def to_ask(self, fixed: Any) -> Any:
            stored = self.cleaned_data.get("file")
            return super().to_ask({**fixed, "file_id": stored.pk if stored else None})

    return Keeping


def _own(request: HttpRequest) -> tuple[tuple[int, str], ...]:
    viewer = viewer_of(request)
    own = showing.own_choices(viewer)
    access.require(bool(own), viewer)
    return own


def share_resource(request: HttpRequest) -> HttpResponse:
    """Share a file, a link or a text."""
    own, viewer = _own(request), viewer_of(request)
    return act(
        request,
        "learning.share_resource",
        keeping(forms.ShareResourceForm, viewer),
        title=_("Share something"),
        why=_("What you have made already saves somebody else an evening."),
        button=_("Share it"),
        done=lambda row: reverse("learning:resource", args=[row.pk]),
        said=_("It is shared. Thank you."),
        form_kwargs={"own": own, "subjects": subject_choices(viewer)},
        context={"back": "/resources/"},
    )


def _act_on(
    request: HttpRequest, resource_id: int, verb: str, form: type[AskForm], **said: Any
) -> HttpResponse:
    found = look(request, queries.resource_page, resource_id)
    access.require(found.may_change, viewer_of(request))
    here = reverse("learning:resource", args=[resource_id])
    return act(
        request,
        f"learning.{verb}",
        form,
        done=lambda _row: here,
        fixed={"resource_id": resource_id},
        context={"back": here},
        **{"why": found.title, **said},
    )


def edit_resource(request: HttpRequest, resource_id: int) -> HttpResponse:
    """Correct what is said about it."""
    found = look(request, queries.resource_page, resource_id)
    names = [*forms.EditResourceForm.base_fields]
    return _act_on(
        request,
        resource_id,
        "edit_resource",
        forms.EditResourceForm,
        title=_("Correct it"),
        button=_("Save"),
        said=_("Saved."),
        initial={name: getattr(found, name) for name in names},
        form_kwargs={"subjects": subject_choices(viewer_of(request))},
    )


def add_version(request: HttpRequest, resource_id: int) -> HttpResponse:
    """A newer one."""
    return _act_on(
        request,
        resource_id,
        "add_version",
        keeping(forms.AddVersionForm, viewer_of(request)),
        title=_("A newer version"),
        button=_("Add it"),
        said=_("The newer version stands first. The earlier ones stay."),
    )


def withdraw_resource(request: HttpRequest, resource_id: int) -> HttpResponse:
    """Take it out of every list."""
    return _act_on(
        request,
        resource_id,
        "withdraw_resource",
        forms.WithdrawResourceForm,
        title=_("Withdraw it"),
        button=_("Withdraw it"),
        said=_("It is withdrawn. Nobody else finds it from now on."),
    )


def say_used(request: HttpRequest, resource_id: int) -> HttpResponse:
    """We use this."""
    own = _own(request)
    found = look(request, queries.resource_page, resource_id)
    here = reverse("learning:resource", args=[resource_id])
    return act(
        request,
        "learning.say_used",
        forms.SayUsedForm,
        title=_("We use this"),
        why=found.title,
        button=_("Say so"),
        done=lambda _row: here,
        said=_("Thank you. It stands beside it."),
        fixed={"resource_id": resource_id},
        form_kwargs={"own": own},
        context={"back": here},
    )


def share_agreement(request: HttpRequest, partnership_id: int, number: int) -> HttpResponse:
    """Share an agreement's text without names."""
    shown = look(request, knowing.inside, partnership_id)
    seats = {one.organization_id for one in shown.parties}
    own = [one for one in _own(request) if one[0] in seats]
    access.require(bool(own), viewer_of(request))
    back = f"/partnerships/{partnership_id}/agreement/{number}/"
    return act(
        request,
        "learning.share_agreement",
        forms.ShareAgreementForm,
        title=_("Share this agreement without names"),
        why=_(
            "Organizations become “Party A”, “Party B”; people, addresses and numbers go. "
            "Read it once more on its page: only you know what else tells who you are."
        ),
        button=_("Share it"),
        done=lambda row: reverse("learning:resource", args=[row.pk]),
        said=_("It is shared without names. Read it once more."),
        fixed={"partnership_id": partnership_id, "number": number},
        form_kwargs={"own": own},
        context={"back": back},
    )


def import_resources(request: HttpRequest) -> HttpResponse:
    """Take in many at once."""
    own, viewer = _own(request), viewer_of(request)
    return act(
        request,
        "learning.import_resources",
        keeping(forms.ImportResourcesForm, viewer, whole=True),
        title=_("Take in many"),
        why=_("From a folder of files or a feed. Afterwards you see what was taken and what not."),
        button=_("Take them in"),
        done=lambda row: reverse("learning:resource_import", args=[row.pk]),
        form_kwargs={"own": own},
        context={"back": "/resources/"},
    )


def resource_import(request: HttpRequest, import_id: int) -> HttpResponse:
    """What an import took and what not."""
    found = look(request, queries.resource_import, import_id)
    context = {
        "title": _("What was taken from “%(name)s”") % {"name": found.name},
        "import": found,
        "lines": [
            (one, OUTCOMES[one["outcome"]], LEFT_BECAUSE.get(one["why"], one["why"]))
            for one in found.lines
        ],
    }
    return page(request, "learning/resource_import.html", context)
