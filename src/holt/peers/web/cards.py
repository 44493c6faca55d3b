"""Colleagues: those like me, one card, saying hello, visits and thanks."""

from typing import Any

from django.http import HttpRequest, HttpResponse
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from holt.directory import queries as directory
from holt.kernel import access, clock
from holt.kernel.viewer import Viewer
from holt.kernel.web.distances import distance
from holt.kernel.web.lists import list_page
from holt.kernel.web.pages import act, do, look, page, viewer_of
from holt.kernel.web.vocabulary import language_names
from holt.peers import queries
from holt.peers.access import may_meet_colleagues
from holt.peers.asks import CallOffAsk
from holt.peers.web import forms
from holt.peers.web.tables import cards_table
from holt.peers.web.words import ASKED, HELLO_STATES, HELLO_TONES, LIKE, MET, WORKS

CALLED = "+0123456789"
NEXT_DOOR_KM = 0.5


def colleagues(request: HttpRequest) -> HttpResponse:
    """Everyone who has shown a card."""
    access.require(may_meet_colleagues(viewer_of(request)), viewer_of(request))
    context = {"back": reverse("peers:peers"), "back_to": _("People like me")}
    return list_page(request, cards_table(), context=context)


def peers(request: HttpRequest) -> HttpResponse:
    """People like me, my contacts, and whether I might be alone."""
    viewer = viewer_of(request)
    access.require(may_meet_colleagues(viewer), viewer)
    mine = queries.own_card(viewer)
    today, unit = timezone.localdate(clock.now()), directory.distance_unit()
    context = {
        "title": _("People like me"),
        "why": _("Colleagues elsewhere who do what you do, and how they like to be asked."),
        "mine": mine,
        "like": [peer_shown(one, unit) for one in queries.like_me(viewer, 8)],
        "circles": queries.circles_for(viewer, mine.work) if mine else (),
        "hellos": [_hello(one) for one in queries.hellos_of(viewer)],
        "alone": [lonely_shown(one, unit) for one in queries.alone(viewer, today)],
        "me": viewer.person_id,
    }
    return page(request, "peers/peers.html", context)


def peer_shown(one: queries.Peer, unit: str) -> dict[str, Any]:
    """A colleague and the reasons in words."""
    reasons = [str(LIKE[code]) for code in one.codes if code != "near" or one.km is None]
    if "near" in one.codes and one.km is not None and one.km < NEXT_DOOR_KM:
        reasons.append(_("next door"))
    elif "near" in one.codes and one.km is not None:
        reasons.append(_("%(distance)s away") % {"distance": distance(one.km, unit)})
    return {
        "card": one.card,
        "work": WORKS[one.card.work],
        "why": ", ".join(reasons),
        "ask": ", ".join([*(str(ASKED[way]) for way in one.card.ways), *_hours(one.card)]),
    }


def _hours(card: queries.CardPage) -> list[str]:
    return [card.hours] if card.hours else []


def lonely_shown(one: queries.Lonely, unit: str) -> dict[str, Any]:
    """Somebody who may be alone, each sign in a sentence."""
    return {
        "card": one.card,
        "signs": [_sign(code, facts) for code, facts in one.signs],
        "nearest": peer_shown(one.nearest, unit) if one.nearest else None,
    }


def _sign(code: str, facts: dict[str, Any]) -> str:
    if code == "silence":
        return ngettext(
            "no contact with a colleague elsewhere for %(days)s day",
            "no contact with a colleague elsewhere for %(days)s days",
            facts["days"],
        ) % {"days": facts["days"]}
    if code == "few_peers":
        return ngettext(
            "%(count)s colleague of the same work within an hour's drive",
            "%(count)s colleagues of the same work within an hour's drive",
            facts["count"],
        ) % {"count": facts["count"]}
    return _("a library of very few people")


def _hello(one: queries.HelloLine) -> dict[str, Any]:
    return {
        "hello": one,
        "way": MET[one.way],
        "state": HELLO_STATES[one.state],
        "tone": HELLO_TONES[one.state],
        "can_thank": one.state in ("sent", "planned", "took_place"),
        "can_call_off": one.state == "planned",
    }


def card(request: HttpRequest, person_id: int) -> HttpResponse:
    """One colleague: what they do, how and when they like to be asked."""
    viewer = viewer_of(request)
    found = look(request, queries.card, person_id)
    context = {
        "title": found.name,
        "card": found,
        "work": WORKS[found.work],
        "ways": [ASKED[one] for one in found.ways],
        "languages": language_names(found.languages),
        "phone_to_call": "".join(one for one in found.phone if one in CALLED),
        "is_me": viewer.person_id == person_id,
    }
    return page(request, "peers/card.html", context)


def show_card(request: HttpRequest) -> HttpResponse:
    """Make or change one's own card."""
    viewer = viewer_of(request)
    access.require(may_meet_colleagues(viewer), viewer)
    mine = queries.own_card(viewer)
    names = list(forms.ShowCardForm.base_fields)
    initial = {name: getattr(mine, name) for name in names} if mine else _guess(viewer)
    return act(
        request,
        "peers.show_card",
        forms.ShowCardForm,
        title=_("My card"),
        why=_("Only people of the network see it, and you can hide it at any time."),
        button=_("Show it to colleagues"),
        done=lambda _row: reverse("peers:peers"),
        said=_("Colleagues can find you now. These are people like you."),
        initial=initial,
        form_kwargs={"organizations": directory.own_choices(viewer)},
        context={"back": reverse("peers:peers")},
    )


def _guess(viewer: Viewer) -> dict[str, Any]:
    """What a first card may say: asked by mail, in the language one reads."""
    return {"ways": ["mail"], "languages": [viewer.language]}


def hide_card(request: HttpRequest) -> HttpResponse:
    """Take it off the list."""
    viewer = viewer_of(request)
    access.require(may_meet_colleagues(viewer), viewer)
    return act(
        request,
        "peers.hide_card",
        forms.HideCardForm,
        title=_("Hide my card"),
        why=_("Nobody finds you any more until you show it again. What it says is kept."),
        button=_("Hide it"),
        done=lambda _row: reverse("peers:peers"),
        said=_("Your card is hidden."),
        context={"back": reverse("peers:peers")},
    )


def _to(request: HttpRequest, person_id: int, verb: str, form: type[Any], **more: Any) -> Any:
    found = look(request, queries.card, person_id)
    back = reverse("peers:card", args=[person_id])
    return act(
        request,
        f"peers.{verb}",
        form,
        why=found.name,
        done=lambda _row: reverse("peers:peers"),
        fixed={"person_id": person_id},
        context={"back": back},
        **more,
    )


def say_hello(request: HttpRequest, person_id: int) -> HttpResponse:
    """A first message, already written: change it or just send it."""
    found = look(request, queries.card, person_id)
    viewer = viewer_of(request)
    written = _(
        "Hello %(name)s,\n\nI am %(me)s. You do %(work)s too, and I would like to know how you go "
        "about it. Could we talk for a quarter of an hour some day?\n\nWarm regards,\n%(me)s"
    ) % {
        "name": found.name.split()[0],
        "me": viewer.name,
        "work": str(WORKS[found.work]).lower(),
    }
    return _to(  # type: ignore[no-any-return]
        request,
        person_id,
        "say_hello",
        forms.SayHelloForm,
        title=_("Say hello"),
        button=_("Send it"),
        said=_("Sent. A first message need not be perfect."),
        initial={"text": request.GET.get("text", "").replace("\x00", "")[:2000] or written},
    )


def arrange_visit(request: HttpRequest, person_id: int) -> HttpResponse:
    """A call or a visit."""
    return _to(  # type: ignore[no-any-return]
        request,
        person_id,
        "arrange_visit",
        forms.ArrangeVisitForm,
        title=_("Arrange a call or a visit"),
        button=_("Keep it"),
        said=_("Noted, and your colleague has been told."),
        initial={"on": timezone.localdate(clock.now())},
    )


def thank(request: HttpRequest, hello_id: int) -> HttpResponse:
    """Thank the other."""
    found = look(request, queries.hello, hello_id)
    return act(
        request,
        "peers.thank",
        forms.ThankForm,
        title=_("Say thank you"),
        why=found.other,
        button=_("Thank them"),
        done=lambda _row: reverse("peers:peers"),
        said=_("They have been thanked."),
        fixed={"hello_id": hello_id},
        initial={"note": found.note},
        context={"back": reverse("peers:peers")},
    )


def call_off(request: HttpRequest, hello_id: int) -> HttpResponse:
    """It does not take place."""
    found = look(request, queries.hello, hello_id)
    here = reverse("peers:peers")
    if request.method == "POST":
        ask = CallOffAsk(hello_id)
        said = _("It is called off, and %(name)s has been told.") % {"name": found.other}
        return do(request, "peers.call_off", ask, done=lambda _row: here, said=said)
    context = {
        "title": _("Call it off"),
        "why": found.other,
        "text": _("%(name)s is told by mail.") % {"name": found.other},
        "back": here,
    }
    return page(request, "kernel/button.html", context)
