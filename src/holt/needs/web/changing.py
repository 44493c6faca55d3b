"""Changing one need: each view shows the form of one verb and does it."""

from collections.abc import Mapping
from typing import Any

from django.http import HttpRequest, HttpResponse
from django.utils import timezone
from django.utils.translation import gettext as _

from holt.directory import queries as directory
from holt.kernel import clock
from holt.kernel.viewer import Role, Viewer
from holt.kernel.web.forms import AskForm, Rows
from holt.kernel.web.pages import act, viewer_of
from holt.needs import access, queries
from holt.needs.asks import EvidenceRow
from holt.needs.queries import NeedPage
from holt.needs.web import forms
from holt.needs.web.links import need_url
from holt.needs.web.tables import goal_choices, subject_choices

STAFFS = ("publish", "add_evidence", "withdraw_evidence", "set_goals")
"""What staff do; the other steps are a coordinator's."""


def log(request: HttpRequest) -> HttpResponse:
    """One short form; the statement is all that must be given."""
    viewer = viewer_of(request)
    own = own_choices(viewer)
    access.require(bool(own), viewer)
    rows = Rows(
        forms.EvidenceRowForm,
        "evidence",
        EvidenceRow,
        label=_("Evidence, if there is any"),
        extra=1,
    )
    return act(
        request,
        "needs.log",
        forms.LogForm,
        title=_("Log a need"),
        why=_("One sentence is enough. What you add here helps Holt find who could meet it."),
        button=_("Log it and see who could help"),
        done=lambda need: need_url(need.pk),
        said=_("The need is logged."),
        fixed={"organization_id": own[0][0]} if len(own) == 1 else {},
        initial={"heard_on": timezone.localdate(clock.now()), **_from_address(request)},
        form_kwargs={"own": own, "goals": goal_choices(viewer), **_choices(viewer)},
        rows=(rows,),
        template="needs/log.html",
        context={"back": "/needs/"},
    )


def own_choices(viewer: Viewer) -> tuple[tuple[int, str], ...]:
    """Organizations the viewer may log for; the one they belong to first."""
    ids = [one for one, role in viewer.roles.items() if role >= Role.STAFF]
    first = queries.organizations_to_log_for(viewer)
    rows = directory.organization_choices(viewer, ids)
    return tuple(sorted(rows, key=lambda one: one[0] not in first))


def _from_address(request: HttpRequest) -> dict[str, str]:
    """A statement or place another page has begun (?statement=…)."""
    return {
        name: request.GET[name][:500]
        for name in ("statement", "heard_where")
        if name in request.GET
    }


def _choices(viewer: Viewer) -> dict[str, Any]:
    return {
        "subjects": subject_choices(viewer),
        "organizations": queries.network_members(viewer),
        "unit": queries.distance_unit(),
    }


def edit(request: HttpRequest, need_id: int) -> HttpResponse:
    """Everything the need says, to be changed."""
    viewer = viewer_of(request)
    found = queries.need(viewer, need_id)
    access.require(found.rights.edit, viewer)
    return act(
        request,
        "needs.edit",
        forms.EditForm,
        title=_("Edit this need"),
        why=found.statement,
        button=_("Save"),
        done=lambda need: need_url(need.pk),
        said=_("Saved."),
        fixed={"need_id": need_id},
        initial=_as_edited(found),
        form_kwargs=_choices(viewer),
        template="needs/log.html",
        context={"back": need_url(need_id), "need": found},
    )


def _as_edited(found: NeedPage) -> dict[str, Any]:
    names = [*forms.EditForm.base_fields, "version"]
    values = {name: getattr(found, name) for name in names}
    return {**values, "requirements": [f"{k}:{v}" if v else k for k, v in found.requirements]}


def _step(
    request: HttpRequest, need_id: int, form: type[AskForm], verb: str, **said: Any
) -> HttpResponse:
    """A verb on one need: its statement above the form, the way back below."""
    viewer = viewer_of(request)
    found = queries.need(viewer, need_id)
    access.require(found.rights.edit if verb in STAFFS else found.rights.coordinate, viewer)
    given: Mapping[str, Any] = {
        "why": found.statement,
        "fixed": {"need_id": need_id},
        "done": lambda _: need_url(need_id),
        "context": {"back": need_url(need_id), "need": found},
    }
    return act(request, f"needs.{verb}", form, **{**given, **said})


def publish(request: HttpRequest, need_id: int) -> HttpResponse:
    """A draft goes before the network."""
    return _step(
        request,
        need_id,
        forms.PublishForm,
        verb="publish",
        title=_("Publish this need"),
        button=_("Publish it"),
        said=_("The need is published."),
    )


def park(request: HttpRequest, need_id: int) -> HttpResponse:
    """Put aside, with the reason."""
    return _step(
        request,
        need_id,
        forms.ParkForm,
        verb="park",
        title=_("Park this need"),
        button=_("Park it"),
        said=_("The need is parked. It can be opened again at any time."),
    )


def reopen(request: HttpRequest, need_id: int) -> HttpResponse:
    """Heard again, or not met after all."""
    return _step(
        request,
        need_id,
        forms.ReopenForm,
        verb="reopen",
        title=_("Open this need again"),
        button=_("Open it again"),
        said=_("The need is open again."),
    )


def meet(request: HttpRequest, need_id: int) -> HttpResponse:
    """Marked as met."""
    return _step(
        request,
        need_id,
        forms.MeetForm,
        verb="meet",
        title=_("This need is met"),
        button=_("Mark as met"),
        said=_("Marked as met. Well done, all of you."),
    )


def match(request: HttpRequest, need_id: int) -> HttpResponse:
    """A partnership outside Holt works on it."""
    return _step(
        request,
        need_id,
        forms.MatchForm,
        verb="match",
        title=_("Somebody works on this need"),
        button=_("Mark as matched"),
        said=_("Marked as matched."),
    )


def add_evidence(request: HttpRequest, need_id: int) -> HttpResponse:
    """A figure with its source, or a story told with consent."""
    return _step(
        request,
        need_id,
        forms.EvidenceForm,
        verb="add_evidence",
        title=_("Add evidence"),
        button=_("Add it"),
        said=_("The evidence is added."),
    )


def withdraw_evidence(request: HttpRequest, need_id: int, evidence_id: int) -> HttpResponse:
    """The piece is shown no longer."""
    return _step(
        request,
        need_id,
        forms.WithdrawEvidenceForm,
        verb="withdraw_evidence",
        title=_("Withdraw this evidence"),
        button=_("Withdraw it"),
        said=_("The evidence is withdrawn."),
        fixed={"need_id": need_id, "evidence_id": evidence_id},
    )


def set_goals(request: HttpRequest, need_id: int) -> HttpResponse:
    """Which goals and priorities the need serves."""
    viewer = viewer_of(request)
    found = queries.need(viewer, need_id)
    held = tuple(one.id for one in found.goals)
    goals = queries.goals_to_choose(viewer, found.organization_id, held)
    return _step(
        request,
        need_id,
        forms.SetGoalsForm,
        verb="set_goals",
        title=_("Which goals does this need serve?"),
        button=_("Save"),
        said=_("Saved."),
        initial={"goal_ids": held},
        form_kwargs={"goals": [(one.pk, one.title) for one in goals]},
    )
