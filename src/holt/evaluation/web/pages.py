"""Outcomes: the list, one outcome, and each verb's page."""

from typing import Any

from django.http import HttpRequest, HttpResponse
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _

from holt.evaluation import queries, rules
from holt.evaluation.queries import OutcomePage
from holt.evaluation.web import forms, showing, witnesses
from holt.evaluation.web.tables import OUTCOMES
from holt.kernel import access, clock
from holt.kernel.web.forms import AskForm
from holt.kernel.web.lists import list_page
from holt.kernel.web.pages import act, look, page, viewer_of
from holt.programs import queries as programs


def outcomes(request: HttpRequest) -> HttpResponse:
    """What changed through the viewer's partnerships."""
    viewer = viewer_of(request)
    access.require(viewer.person_id is not None or viewer.grant is not None, viewer)
    return list_page(request, OUTCOMES)


def outcome(request: HttpRequest, outcome_id: int) -> HttpResponse:
    """One outcome."""
    viewer = viewer_of(request)
    one = look(request, queries.outcome, outcome_id)
    rights = queries.rights(viewer, one)
    context = {
        "title": one.what_changed,
        "outcome": one,
        **showing.about(one),
        "may_change": rights.change,
        "may_confirm": rights.confirm,
        "sees_partnership": rights.inside,
        "verbs": rules.STATES.allowed(one.state),
        "witnesses": witnesses.rows(queries.witnesses_to(one)) if rights.inside else [],
        "may_ask_outside": rights.change and one.state in rules.TOLD_OUTSIDE,
    }
    return page(request, "evaluation/outcome.html", context)


def record(request: HttpRequest, partnership_id: int) -> HttpResponse:
    """Record what changed."""
    shown = look(request, programs.partnership_inside, partnership_id)
    return act(
        request,
        "evaluation.record",
        forms.RecordForm,
        title=_("What has changed?"),
        why=_("For people, through this partnership. One sentence is enough to begin with."),
        button=_("Keep it"),
        done=lambda row: reverse("evaluation:outcome", args=[row.pk]),
        said=_("It is kept. Ask a partner to confirm it: then it counts for more."),
        fixed={"partnership_id": partnership_id},
        initial={"on": timezone.localdate(clock.now())},
        template="partnerships/act.html",
        context={"shown": shown, "back": f"/partnerships/{partnership_id}/"},
    )


def _act_on(
    request: HttpRequest, one: OutcomePage, verb: str, form: type[AskForm], **said: Any
) -> HttpResponse:
    """A verb on one outcome."""
    here = reverse("evaluation:outcome", args=[one.id])
    return act(
        request,
        f"evaluation.{verb}",
        form,
        done=lambda _row: here,
        fixed={"outcome_id": one.id},
        **{"why": one.what_changed, "context": {"back": here}, **said},
    )


def edit_outcome(request: HttpRequest, outcome_id: int) -> HttpResponse:
    """Correct it; a confirmation falls away."""
    one = look(request, queries.outcome, outcome_id)
    access.require(queries.rights(viewer_of(request), one).change, viewer_of(request))
    names = [name for name in forms.EditOutcomeForm.base_fields if name != "as_draft"]
    why = _("A partner confirmed what stood here. When you change it, they are to confirm it anew.")
    return _act_on(
        request,
        one,
        "edit_outcome",
        forms.EditOutcomeForm,
        title=_("Correct this outcome"),
        why=why if one.state == "confirmed" else one.what_changed,
        button=_("Save"),
        said=_("Saved."),
        initial={name: getattr(one, name) for name in names} | {"as_draft": one.state == "draft"},
    )


def ask_confirmation(request: HttpRequest, outcome_id: int) -> HttpResponse:
    """Ask another party."""
    viewer = viewer_of(request)
    one = look(request, queries.outcome, outcome_id)
    return _act_on(
        request,
        one,
        "ask_confirmation",
        forms.AskConfirmationForm,
        title=_("Ask a partner to confirm it"),
        button=_("Ask them"),
        said=_("They have been asked by mail. One tap and their name is all it takes them."),
        form_kwargs={"parties": queries.others_to_ask(viewer, one)},
    )


def confirm(request: HttpRequest, outcome_id: int) -> HttpResponse:
    """Say that one saw it, too."""
    viewer = viewer_of(request)
    one = look(request, queries.outcome, outcome_id)
    return _act_on(
        request,
        one,
        "confirm",
        forms.ConfirmForm,
        title=_("Did you see this change, too?"),
        button=_("Yes, we saw it"),
        said=_("Thank you. It is confirmed."),
        why=_("Your partner says it came of “%(name)s”.") % {"name": one.partnership},
        initial={"name": viewer.name},
        template="evaluation/confirm.html",
        context={"outcome": one, "back": f"/outcomes/{one.id}/", **showing.about(one)},
    )


def withdraw_outcome(request: HttpRequest, outcome_id: int) -> HttpResponse:
    """Take it out of lists and briefs."""
    one = look(request, queries.outcome, outcome_id)
    access.require(queries.rights(viewer_of(request), one).change, viewer_of(request))
    return _act_on(
        request,
        one,
        "withdraw_outcome",
        forms.WithdrawOutcomeForm,
        title=_("Withdraw this outcome"),
        button=_("Withdraw it"),
        said=_("It is withdrawn. It stands in no list or brief from now on."),
    )
