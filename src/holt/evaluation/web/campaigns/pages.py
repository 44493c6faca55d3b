"""The list of campaigns, one campaign's page, and opening, editing, joining, leaving, ending it."""

from collections.abc import Mapping
from typing import Any

from django.http import HttpRequest, HttpResponse
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_safe

from holt.directory import queries as directory
from holt.evaluation.queries import campaigns as queries
from holt.evaluation.queries.campaigns import CampaignPage
from holt.evaluation.web.campaigns import forms, tables, telling
from holt.evaluation.web.campaigns.words import STATES, TONES
from holt.kernel import access
from holt.kernel.viewer import Role
from holt.kernel.web.feed import line
from holt.kernel.web.forms import AskForm
from holt.kernel.web.lists import list_page
from holt.kernel.web.pages import act, look, page, viewer_of

TEMPLATE = "evaluation/campaigns/campaign.html"


def address(campaign_id: int) -> str:
    return reverse("evaluation:campaign", args=[campaign_id])


@require_safe
def campaigns(request: HttpRequest) -> HttpResponse:
    """Every campaign the viewer may see."""
    viewer = viewer_of(request)
    access.require(viewer.is_member, viewer)
    return list_page(request, tables.campaigns_table(viewer))


@require_safe
def campaign(request: HttpRequest, campaign_id: int) -> HttpResponse:
    """One campaign, told in order."""
    viewer = viewer_of(request)
    one = look(request, queries.campaign, campaign_id)
    context = {
        "title": one.title,
        "campaign": one,
        "state": STATES[one.state],
        "tone": TONES[one.state],
        "facts": telling.facts(one),
        "progress": telling.progress(one),
        "hearings": telling.hearings(one.hearings),
        "words": telling.words(one.testimonies),
        "letters": telling.letters(one),
        "decision": telling.decision(one),
        "thanks": telling.thanks(one.thanks),
        "unthanked": sum(it.thanked_at is None for it in one.thanks),
        "history": [line(it) for it in queries.campaign_history(viewer, one.id)],
    }
    return page(request, TEMPLATE, context)


def open_campaign(request: HttpRequest) -> HttpResponse:
    """Begin one; `?need=` and `?partnership=` say what it rests on."""
    viewer = viewer_of(request)
    own = directory.own_choices(viewer, Role.COORDINATOR)
    access.require(bool(own), viewer)
    need, partnership = (_ids(request, name) for name in ("need", "partnership"))
    return act(
        request,
        "evaluation.open_campaign",
        forms.OpenCampaignForm,
        title=_("Open a campaign"),
        why=_("One ask, in one sentence, to whoever decides. The rest can follow."),
        button=_("Open it"),
        done=lambda row: address(row.pk),
        said=_("The campaign is open. Plan the hearing, and ask who speaks."),
        initial={"organization_id": own[0][0], "need_ids": need, "partnership_ids": partnership},
        form_kwargs={
            "own": list(own),
            **_choices(request, needs_too=need, partnerships_too=partnership),
        },
        context={"back": reverse("evaluation:campaigns")},
    )


def _ids(request: HttpRequest, name: str) -> list[int]:
    given = request.GET.get(name, "")
    return [int(given)] if given.isascii() and given.isdigit() and len(given) < 19 else []


def _choices(request: HttpRequest, **too: Any) -> Mapping[str, Any]:
    found = queries.campaign_choices(viewer_of(request), **too)
    return {
        "needs": list(found.needs),
        "partnerships": list(found.partnerships),
        "invited": list(found.invited),
    }


def edit_campaign(request: HttpRequest, campaign_id: int) -> HttpResponse:
    """Say the ask anew."""
    one = to_run(request, campaign_id)
    tied = {
        "needs_too": [pk for pk, _said in one.needs],
        "partnerships_too": [pk for pk, _said in one.partnerships],
        "invited_too": [it.id for it in one.members if it.state == "invited"],
    }
    initial = {
        "title": one.title,
        "asks_for": one.asks_for,
        "body": one.body,
        "amount": f"{one.cents / 100:.2f}" if one.cents else "",
        "decision_on": one.decision_on,
        "openness": one.openness,
        "need_ids": tied["needs_too"],
        "partnership_ids": tied["partnerships_too"],
        "invited_ids": tied["invited_too"],
        "version": one.version,
    }
    return act_on(
        request,
        one,
        "edit_campaign",
        forms.EditCampaignForm,
        title=_("Change the campaign"),
        button=_("Keep it"),
        said=_("It is kept."),
        initial=initial,
        form_kwargs=_choices(request, **tied),
    )


def to_run(request: HttpRequest, campaign_id: int) -> CampaignPage:
    """The campaign, for whoever runs it."""
    one = look(request, queries.campaign, campaign_id)
    access.require(one.rights.run, viewer_of(request))
    return one


def to_work(request: HttpRequest, campaign_id: int) -> CampaignPage:
    """The campaign, for staff of the organizations inside."""
    one = look(request, queries.campaign, campaign_id)
    access.require(one.rights.work, viewer_of(request))
    return one


def act_on(
    request: HttpRequest, one: CampaignPage, verb: str, form: type[AskForm], **said: Any
) -> HttpResponse:
    here = address(one.id)
    context = {"back": here, **said.pop("context", {})}
    return act(
        request,
        f"evaluation.{verb}",
        form,
        done=said.pop("done", lambda _row: here),
        fixed={"campaign_id": one.id},
        context=context,
        **said,
    )


def join_campaign(request: HttpRequest, campaign_id: int) -> HttpResponse:
    """An organization stands behind the ask."""
    one = look(request, queries.campaign, campaign_id)
    access.require(bool(one.rights.join), viewer_of(request))
    return act_on(
        request,
        one,
        "join_campaign",
        forms.JoinCampaignForm,
        title=_("Stand behind this ask"),
        why=one.asks_for,
        button=_("Join"),
        said=_("You have joined. You see who speaks and what is written, and may write, too."),
        form_kwargs={"own": list(one.rights.join)},
        initial={"organization_id": one.rights.join[0][0]},
    )


def leave_campaign(request: HttpRequest, campaign_id: int) -> HttpResponse:
    """An organization no longer stands behind it."""
    one = look(request, queries.campaign, campaign_id)
    access.require(bool(one.rights.leave), viewer_of(request))
    return act_on(
        request,
        one,
        "leave_campaign",
        forms.LeaveCampaignForm,
        title=_("Leave the campaign"),
        why=_("Your people no longer see what is inside. Words they gave stay until taken back."),
        button=_("Leave it"),
        done=lambda _row: reverse("evaluation:campaigns"),
        said=_("You have left."),
        form_kwargs={"own": list(one.rights.leave)},
        initial={"organization_id": one.rights.leave[0][0]},
    )


def cancel_campaign(request: HttpRequest, campaign_id: int) -> HttpResponse:
    """It is given up."""
    return act_on(
        request,
        to_run(request, campaign_id),
        "cancel_campaign",
        forms.CancelCampaignForm,
        title=_("Give the campaign up"),
        why=_("Nothing was decided, and nothing will be asked. Those who joined can read why."),
        button=_("Give it up"),
        said=_("The campaign is given up."),
    )


def close_campaign(request: HttpRequest, campaign_id: int) -> HttpResponse:
    """It is over."""
    one = to_run(request, campaign_id)
    waiting = [it.name for it in one.thanks if it.thanked_at is None]
    why = _("Everybody was thanked.")
    if waiting:
        why = _("Not thanked yet: %(names)s.") % {"names": _(", ").join(waiting)}
    return act_on(
        request,
        one,
        "close_campaign",
        forms.CloseCampaignForm,
        title=_("Close the campaign"),
        why=why,
        button=_("Close it"),
        said=_("The campaign is closed."),
    )
