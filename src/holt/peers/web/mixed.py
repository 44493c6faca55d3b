"""Circles mixed on purpose: suggested with reasons, begun with one button; invitations."""

from collections.abc import Iterable, Sequence
from typing import Any

from django.http import HttpRequest, HttpResponse
from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from holt.directory import queries as directory
from holt.kernel import access
from holt.kernel.kept import kept
from holt.kernel.viewer import Viewer
from holt.kernel.web.distances import distance
from holt.kernel.web.pages import act, do, look, page, viewer_of
from holt.kernel.web.vocabulary import language_names
from holt.methods.reasons import Reason
from holt.peers import queries
from holt.peers.access import may_meet_colleagues
from holt.peers.asks import DeclineInvitationAsk
from holt.peers.web import forms
from holt.peers.web.words import SECTORS, WORKS

MOST_NAMED = 40
LONGEST_ID = 18


def mixed_circles(request: HttpRequest) -> HttpResponse:
    """Circles that could be, for me, and all of them for those who look after the network."""
    viewer = viewer_of(request)
    access.require(may_meet_colleagues(viewer), viewer)
    mine = queries.mixed_for_me(viewer)
    known = {(one.subject, one.people) for one in mine}
    others = [o for o in queries.mixed_for_all(viewer) if (o.subject, o.people) not in known]
    context = {
        "title": _("Circles mixed on purpose"),
        "why": _("What a school, a university and a town know of one subject seldom meets."),
        "mine": mixed_shown(mine, viewer),
        "others": mixed_shown(others, viewer),
        "has_card": queries.own_card(viewer) is not None,
    }
    return page(request, "peers/mixed_circles.html", context)


def subject_names(language: str) -> dict[str, str]:
    """The subjects' names, kept for some seconds: they stand on every page of this room."""
    return kept(f"subjects.{language}", lambda: directory.subject_labels(language))


def subject_choices(viewer: Viewer) -> list[tuple[str, str]]:
    """The subjects by name, for a form."""
    return sorted(directory.subject_labels(viewer.language).items(), key=lambda one: one[1])


def mixed_shown(found: Sequence[queries.MixedCircle], viewer: Viewer) -> list[dict[str, Any]]:
    """Each with its people, the reasons in sentences, and what it would be called."""
    labels = subject_names(viewer.language) if found else {}
    return [_shown(one, labels.get(one.subject, one.subject), viewer) for one in found]


def _shown(one: queries.MixedCircle, subject: str, viewer: Viewer) -> dict[str, Any]:
    kinds = _listed(one.sectors)
    return {
        "subject": one.subject,
        "about": subject,
        "people": [(p, WORKS[p.work]) for p in one.people if p.person_id != viewer.person_id],
        "with_me": any(p.person_id == viewer.person_id for p in one.people),
        "reasons": [_sentence(reason) for reason in one.reasons],
        "name": _("%(subject)s, across the kinds") % {"subject": subject},
        "purpose": _("What %(kinds)s know about %(subject)s, at one table.")
        % {"kinds": kinds, "subject": subject},
        "language": one.language or viewer.language,
    }


def _listed(sectors: Iterable[str]) -> str:
    return _(", ").join(str(SECTORS[one]) for one in sectors)


def _sentence(reason: Reason) -> str:
    facts: Any = reason.facts
    if reason.code == "kinds":
        return _("From %(kinds)s.") % {"kinds": _listed(facts["sectors"])}
    if reason.code == "asks":
        said = ngettext(
            "%(count)s asks about it now.", "%(count)s ask about it now.", facts["count"]
        )
        return said % {"count": facts["count"]}
    if reason.code == "knows":
        said = ngettext(
            "%(count)s offers help with it or has solved it before.",
            "%(count)s offer help with it or have solved it before.",
            facts["count"],
        )
        return said % {"count": facts["count"]}
    if reason.code == "near":
        how_far = distance(facts["km"], directory.distance_unit())
        return _("All within %(distance)s of each other.") % {"distance": how_far}
    if reason.code == "language":
        return _("All speak %(languages)s.") % {"languages": language_names(facts["languages"])}
    return _("No two of them sit in a circle together yet.")


def start_mixed_circle(request: HttpRequest) -> HttpResponse:
    """Begin one that was suggested; ?subject= says which. One button, or change it first."""
    viewer = viewer_of(request)
    access.require(may_meet_colleagues(viewer), viewer)
    shown = _wanted(viewer, request.GET.get("subject", ""))
    return act(
        request,
        "peers.start_mixed_circle",
        forms.StartMixedCircleForm,
        title=_("Begin a mixed circle"),
        why=_("Everyone ticked gets a letter with two buttons. You convene it to begin with."),
        button=_("Begin it and invite them"),
        done=lambda row: reverse("peers:circle", args=[row.pk]),
        said=_("It is there, and they have been invited. Plan the first meeting when two are in."),
        form_kwargs={
            "people": _people(viewer, shown, request.POST.getlist("person_ids")),
            "subjects": subject_choices(viewer),
        },
        initial=_initial(viewer, shown),
        context={"back": reverse("peers:mixed_circles")},
    )


def _wanted(viewer: Viewer, subject: str) -> dict[str, Any] | None:
    """The suggestion about this subject, or the first."""
    found = [*queries.mixed_for_me(viewer), *queries.mixed_for_all(viewer)]
    of_it = [one for one in found if one.subject == subject]
    return next(iter(mixed_shown((of_it or found)[:1], viewer)), None)


def _initial(viewer: Viewer, shown: dict[str, Any] | None) -> dict[str, Any]:
    if shown is None:
        return {"language": viewer.language}
    ids = [str(one.person_id) for one, _work in shown["people"]]
    filled = {name: shown[name] for name in ("name", "purpose", "language")}
    return filled | {"person_ids": ids, "subjects": [shown["subject"]]}


def _people(
    viewer: Viewer, shown: dict[str, Any] | None, posted: Sequence[str]
) -> list[tuple[str, str]]:
    """Those suggested, and those posted who have a card."""
    ids = [int(one) for one in posted if one.isascii() and one.isdigit() and len(one) < LONGEST_ID]
    rows = [one for one, _work in shown["people"]] if shown else []
    if ids:
        rows = list(queries.cards_of(viewer, ids[:MOST_NAMED]))
    elif not rows:
        rows = [one.card for one in queries.like_me(viewer)]
    return [(str(one.person_id), f"{one.name}, {one.organization}") for one in rows]


def invite(request: HttpRequest, circle_id: int) -> HttpResponse:
    """Invite colleagues into a circle one is in."""
    viewer = viewer_of(request)
    found = look(request, queries.circle_named, circle_id)
    access.require(found.is_member, viewer)
    here = reverse("peers:circle", args=[circle_id])
    rows = queries.invitable(viewer, circle_id, found.work)
    return act(
        request,
        "peers.invite",
        forms.InviteForm,
        title=_("Invite colleagues"),
        why=found.name,
        button=_("Invite them"),
        done=lambda _row: here,
        said=_("They have been written to."),
        fixed={"circle_id": circle_id},
        form_kwargs={
            "people": [(str(one.person_id), f"{one.name}, {one.organization}") for one in rows]
        },
        context={"back": here},
    )


def decline_invitation(request: HttpRequest, circle_invitation_id: int) -> HttpResponse:
    """Say no; nobody is written to."""
    found = look(request, queries.invitation, circle_invitation_id)
    here = reverse("peers:circles")
    if request.method == "POST":
        ask = DeclineInvitationAsk(circle_invitation_id)
        said = _("That is fine. You can join at any time.")
        return do(request, "peers.decline_invitation", ask, done=lambda _row: here, said=said)
    context = {
        "title": _("Not now"),
        "why": found.circle,
        "text": _("Nobody is written to, and you can still join at any time."),
        "back": here,
    }
    return page(request, "kernel/button.html", context)
