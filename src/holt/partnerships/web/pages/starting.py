"""Propose, answer, describe, invite; who speaks and who may see."""

from typing import Any

from django.http import HttpRequest, HttpResponse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from holt.directory import queries as directory
from holt.kernel import access, clock, files
from holt.kernel.errors import NotFound, Refused
from holt.kernel.viewer import Role, Viewer
from holt.kernel.web.forms import Rows
from holt.kernel.web.pages import act, do, viewer_of
from holt.kernel.web.words import sentence
from holt.needs import queries as needs
from holt.partnerships.asks import Invited, SendLinkAsk
from holt.partnerships.web.forms import starting as forms
from holt.partnerships.web.pages.acting import act_on, address, inside

SHOWN_NAMES = 3


def organization_named(viewer: Viewer, name: str, field: str) -> int:
    """The id of the one organization called this. Raises Refused, with names that come near."""
    found = directory.organizations_called(viewer, name)
    if len(found) == 1:
        return found[0]
    if found:
        raise Refused("two_of_this_name", field)
    near = directory.labels_like(viewer, name) or directory.labels_like(viewer, name.split()[0])
    if near:
        raise Refused("name_comes_near", field, {"names": "; ".join(near[:SHOWN_NAMES])})
    raise Refused("unknown_organization", field)


class InvitedRows(Rows):
    """The invited organizations, by name; the names are looked up for the viewer."""

    def __init__(self, viewer: Viewer) -> None:
        super().__init__(
            forms.InvitedForm, "invited", Invited, label=_("Whom you propose it to"), extra=1
        )
        self.viewer = viewer

    def is_valid(self) -> bool:
        """The fields are right, and every name is an organization of the directory."""
        valid = super().is_valid()
        for form in self.formset:
            if form.is_valid() and form.has_changed():
                self._look_up(form)
        return valid and all(form.is_valid() for form in self.formset)

    def _look_up(self, form: Any) -> None:
        try:
            name = form.cleaned_data["organization"]
            found = organization_named(self.viewer, name, "organization")
            form.cleaned_data["organization_id"] = found
        except Refused as problem:
            form.add_error("organization", sentence(problem))
        else:
            self._reach(form, found)

    def _reach(self, form: Any, organization_id: int) -> None:
        """Somebody must get the proposal: an address, or people who sign in for them."""
        if form.cleaned_data["contact_email"]:
            return
        if not directory.staff_emails([organization_id], Role.COORDINATOR):
            form.add_error(
                "contact_email",
                _(
                    "Nobody signs in here for them yet. Write an address that your proposal goes to."
                ),
            )

    def values(self) -> tuple[Invited, ...]:
        return tuple(
            Invited(
                form.cleaned_data["organization_id"],
                contact_name=form.cleaned_data["contact_name"],
                contact_email=form.cleaned_data["contact_email"],
                language=form.cleaned_data["language"] or "en",
            )
            for form in self.formset
            if form.cleaned_data and form.has_changed()
        )


def propose(request: HttpRequest) -> HttpResponse:
    """Propose a partnership, from a need (?need=) and to organizations (?with=)."""
    viewer = viewer_of(request)
    own = tuple(one for one, role in viewer.roles.items() if role >= Role.COORDINATOR)
    access.require(bool(own), viewer)
    need = _asked_need(viewer, request)
    origin = _number(request.GET.get("from"))
    mine = directory.organization_choices(viewer, own)
    goals = _goals_for(viewer, need.organization_id if need else own[0])
    return act(
        request,
        "partnerships.propose",
        forms.ProposeForm,
        title=_("Propose a partnership"),
        why=_("They get your proposal by mail, with a link to answer it. Nothing is agreed yet."),
        button=_("Send the proposal"),
        form_kwargs={"organizations": mine, "goals": goals},
        initial={
            "summary": need.statement if need else "",
            "goal_ids": [one.id for one in need.goals] if need else [],
            "organization_id": need.organization_id if need else None,
        },
        fixed={"need_id": need.id if need else None, "came_from_id": origin},
        rows=[InvitedRows(viewer)],
        rows_initial={"invited": _invited(viewer, request)},
        template="partnerships/propose.html",
        context={"need": need, "back": f"/needs/{need.id}/" if need else "/partnerships/"},
        done=lambda made: address(made.pk),
        said=_("Your proposal is on its way."),
    )


class BringInByName(forms.BringInForm):
    """The form, with partners looked up by name and the file kept."""

    def __init__(self, *args: Any, viewer: Viewer, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.viewer = viewer

    def to_ask(self, fixed: Any) -> Any:
        named = self.cleaned_data["partners"]
        ids = tuple(organization_named(self.viewer, one, "partners") for one in named)
        given = self.cleaned_data.get("file")
        stored = files.keep(self.viewer, given, now=clock.now()) if given else None
        return super().to_ask(
            {**fixed, "partner_ids": ids, "file_id": stored.pk if stored else None}
        )


def bring_in(request: HttpRequest) -> HttpResponse:
    """Record a partnership that runs already."""
    viewer = viewer_of(request)
    own = tuple(one for one, role in viewer.roles.items() if role >= Role.COORDINATOR)
    access.require(bool(own), viewer)
    return act(
        request,
        "partnerships.bring_in",
        BringInByName,
        title=_("A partnership that runs already"),
        why=_("Put it on the map as it is today. Nobody is written to."),
        button=_("Record it"),
        form_kwargs={
            "viewer": viewer,
            "organizations": directory.organization_choices(viewer, own),
        },
        template="partnerships/with_names.html",
        context={"back": "/partnerships/"},
        done=lambda made: address(made.pk),
        said=_("It is recorded. Add what it gives and gains as it goes on."),
    )


def _goals_for(
    viewer: Viewer, organization_id: int, kept: tuple[int, ...] = ()
) -> tuple[tuple[int, str], ...]:
    """The organization's own goals and the community's, to choose from; those kept stay."""
    rows = needs.goals_to_choose(viewer, organization_id, kept)
    return tuple((one.pk, one.title) for one in rows)


def _number(text: str | None) -> int | None:
    return int(text) if text and text.isascii() and text.isdigit() and len(text) < 19 else None


def _asked_need(viewer: Viewer, request: HttpRequest) -> needs.NeedPage | None:
    asked = _number(request.GET.get("need"))
    return needs.need(viewer, asked) if asked else None


def _invited(viewer: Viewer, request: HttpRequest) -> list[dict[str, str]]:
    """The organizations the address names, each with a contact the viewer may see."""
    asked = [one for text in request.GET.getlist("with") if (one := _number(text))]
    found = []
    for one in asked[:10]:
        try:
            shown = directory.organization(viewer, one)
        except NotFound:
            continue
        contact = next((c for c in shown.contacts if c.email), None)
        found.append(
            {
                "organization": shown.name,
                "contact_name": contact.name if contact else "",
                "contact_email": contact.email if contact else shown.email,
            }
        )
    return found


def accept(request: HttpRequest, partnership_id: int) -> HttpResponse:
    """Say yes to talking, and what one wants from it."""
    shown = inside(request, partnership_id)
    return act_on(
        request,
        shown,
        "accept",
        forms.AcceptForm,
        title=_("Yes, let us talk about “%(name)s”") % {"name": shown.name},
        why=_("Saying yes means talking. You agree to nothing else yet."),
        button=_("Yes, let us talk"),
        said=_("They have been told. You can plan together now."),
    )


def decline(request: HttpRequest, partnership_id: int) -> HttpResponse:
    """Say no, with a reason."""
    shown = inside(request, partnership_id)
    return act_on(
        request,
        shown,
        "decline",
        forms.DeclineForm,
        title=_("Say no to “%(name)s”") % {"name": shown.name},
        why=_("A no with a reason helps them, and what was talked about is kept."),
        button=_("Say no"),
        said=_("They have been told, kindly."),
    )


def edit(request: HttpRequest, partnership_id: int) -> HttpResponse:
    """Name, summary, goals served."""
    shown = inside(request, partnership_id)
    kept = tuple(one.id for one in shown.served)
    goals = _goals_for(viewer_of(request), shown.lead.organization_id, kept)
    return act_on(
        request,
        shown,
        "edit",
        forms.EditForm,
        title=_("Describe the partnership"),
        button=_("Keep it"),
        form_kwargs={"goals": goals},
        initial={
            "name": shown.name,
            "summary": shown.summary,
            "goal_ids": [one.id for one in shown.served],
            "version": shown.version,
        },
        said=_("The description was changed."),
    )


def state_interests(request: HttpRequest, partnership_id: int) -> HttpResponse:
    """What one's own party wants."""
    shown = inside(request, partnership_id)
    own = [one.statement for one in shown.interests if one.party_id == shown.my_party_id]
    return act_on(
        request,
        shown,
        "state_interests",
        forms.StateInterestsForm,
        title=_("What you want from it"),
        why=_("Each side says it openly. Later you say how far you get it."),
        button=_("Keep it"),
        initial={"interests": own},
        said=_("The others can read what you want."),
    )


def set_openness(request: HttpRequest, partnership_id: int) -> HttpResponse:
    """Whether anyone may see that it exists."""
    shown = inside(request, partnership_id)
    return act_on(
        request,
        shown,
        "set_openness",
        forms.SetOpennessForm,
        title=_("Who may see this partnership"),
        button=_("Keep it"),
        initial={"agrees": shown.mine.agrees_to_public if shown.mine else False},
        said=_("Your choice was kept."),
    )


def invite_party(request: HttpRequest, partnership_id: int) -> HttpResponse:
    """One more organization."""
    shown = inside(request, partnership_id)
    return act_on(
        request,
        shown,
        "invite_party",
        InviteByName,
        title=_("Ask one more organization"),
        button=_("Send the invitation"),
        form_kwargs={"viewer": viewer_of(request)},
        template="partnerships/with_names.html",
        said=_("They have been asked."),
    )


class InviteByName(forms.InvitePartyForm):
    """The form, with the organization looked up by its name for the viewer."""

    def __init__(self, *args: Any, viewer: Viewer, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.viewer = viewer

    def to_ask(self, fixed: Any) -> Any:
        found = organization_named(self.viewer, self.cleaned_data["organization"], "organization")
        return super().to_ask({**fixed, "organization_id": found})


def name_contact(request: HttpRequest, partnership_id: int, party_id: int) -> HttpResponse:
    """Who speaks for a party."""
    shown = inside(request, partnership_id)
    party = next((one for one in shown.parties if one.id == party_id), None)
    if party is None:
        raise NotFound
    return act_on(
        request,
        shown,
        "name_contact",
        forms.NameContactForm,
        title=_("Who speaks for %(name)s") % {"name": party.name},
        button=_("Keep it"),
        fixed={"party_id": party_id},
        initial={
            "contact_name": party.contact_name,
            "contact_title": party.contact_title,
            "contact_email": party.contact_email,
            "language": party.language,
        },
        said=_("The contact was changed."),
    )


@require_POST
def send_link(request: HttpRequest, partnership_id: int, party_id: int) -> HttpResponse:
    """Send a party's representative a fresh link."""
    inside(request, partnership_id)
    return do(
        request,
        "partnerships.send_link",
        SendLinkAsk(party_id),
        done=lambda _party: address(partnership_id),
        said=_("A fresh link is on its way."),
    )
