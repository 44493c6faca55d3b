"""Asking for partners' words, giving them, taking them back."""

from django.http import HttpRequest, HttpResponse
from django.utils.translation import gettext as _

from holt.directory import queries as directory
from holt.evaluation.queries import campaigns as queries
from holt.evaluation.web.campaigns import forms
from holt.evaluation.web.campaigns.pages import act_on, address, to_work
from holt.kernel import access
from holt.kernel.errors import NotFound
from holt.kernel.viewer import Role
from holt.kernel.web.pages import act, look, viewer_of


def ask_testimony(request: HttpRequest, campaign_id: int) -> HttpResponse:
    """Ask somebody for their words by mail."""
    one = to_work(request, campaign_id)
    return act_on(
        request,
        one,
        "ask_testimony",
        forms.AskTestimonyForm,
        title=_("Ask a partner for their words"),
        why=_("They get a letter with a link, write what they wish, and choose where it is used."),
        button=_("Send the letter"),
        said=_("The letter is on its way."),
        initial={"language": viewer_of(request).language},
        form_kwargs={"partnerships": list(one.partnerships)},
    )


def offer_testimony(request: HttpRequest, campaign_id: int) -> HttpResponse:
    """One's own words, signed in."""
    viewer = viewer_of(request)
    one = look(request, queries.campaign, campaign_id)
    own = directory.own_choices(viewer, Role.STAFF)
    access.require(bool(own), viewer)
    return act_on(
        request,
        one,
        "offer_testimony",
        forms.OwnTestimonyForm,
        title=_("Say it in your words"),
        why=one.asks_for,
        button=_("Give these words"),
        said=_("Thank you. Your words are kept, and used only where you ticked."),
        initial={"name": viewer.name, "organization_id": own[0][0]},
        form_kwargs={"own": list(own), "partnerships": list(one.partnerships)},
    )


def withdraw_testimony(request: HttpRequest, campaign_id: int, testimony_id: int) -> HttpResponse:
    """Take words back, as who gave them, or take them out, as who runs the campaign."""
    one = look(request, queries.campaign, campaign_id)
    found = next((it for it in one.testimonies if it.id == testimony_id), None)
    if found is None:
        raise NotFound
    access.require(found.is_mine or one.rights.run, viewer_of(request))
    return act(
        request,
        "evaluation.withdraw_testimony",
        forms.WithdrawTestimonyForm,
        title=_("Take these words back"),
        why=_("They are gone for good, from letters kept here, too, and are shown nowhere again."),
        button=_("Take them back"),
        done=lambda _row: address(one.id),
        said=_("The words are gone."),
        fixed={"testimony_id": testimony_id},
        context={"back": address(one.id)},
    )
