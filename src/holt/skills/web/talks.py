"""Guest speakers: what is offered, one talk, offering, changing, hiding."""

from typing import Any

from django.http import HttpRequest, HttpResponse
from django.urls import reverse
from django.utils.translation import gettext as _

from holt.directory import queries as directory
from holt.kernel.web.distances import distance
from holt.kernel.web.lists import list_page
from holt.kernel.web.money import amount
from holt.kernel.web.pages import act, look, page
from holt.kernel.web.vocabulary import audience_name, language_names
from holt.people import queries as people
from holt.skills import queries
from holt.skills.web import forms
from holt.skills.web.showing import has_agreed, homes_of, labels_now
from holt.skills.web.skills import insider
from holt.skills.web.tables import talks_table
from holt.skills.web.words import SPEAKS


def talks(request: HttpRequest) -> HttpResponse:
    """Everything somebody can come and speak about."""
    viewer = insider(request)
    context = {"back": reverse("skills:skills"), "back_to": _("Skills")}
    return list_page(request, talks_table(viewer), context=context)


def talk(request: HttpRequest, talk_id: int) -> HttpResponse:
    """One talk, and the way to ask for it."""
    insider(request)
    found = look(request, queries.talk, talk_id)
    labels = labels_now()
    context = {
        "title": found.title,
        "talk": found,
        "ways": ", ".join(str(SPEAKS[one]) for one in found.ways),
        "fee": amount(found.fee_cents) if found.fee_cents else "",
        "far": distance(found.radius_km, directory.distance_unit()) if found.radius_km else "",
        "languages": language_names(found.languages),
        "audience": ", ".join(audience_name(one) for one in found.audience),
        "subjects": ", ".join(labels.get(one, one) for one in found.subjects),
    }
    return page(request, "skills/talk.html", context)


def offer_talk(request: HttpRequest) -> HttpResponse:
    """Say what I can come and speak about."""
    viewer = insider(request)
    spoken = people.settings_of(viewer).languages or (viewer.language,)
    return act(
        request,
        "skills.offer_talk",
        forms.OfferTalkForm,
        title=_("Offer a talk"),
        why=_("Other libraries find it and ask you for a day. You may always say no."),
        button=_("Offer it"),
        done=lambda row: reverse("skills:talk", args=[row.pk]),
        said=_("Your talk is on the list."),
        initial={"languages": list(spoken), "ways": ["in_person"]},
        form_kwargs={
            "organizations": homes_of(viewer),
            "has_agreed": has_agreed(viewer),
            **_lists(),
        },
        context={"back": reverse("skills:talks")},
    )


def _lists() -> dict[str, Any]:
    return {"subjects": labels_now(), "unit": directory.distance_unit()}


def edit_talk(request: HttpRequest, talk_id: int) -> HttpResponse:
    """Another title, another fee."""
    found = look(request, queries.own_talk, talk_id)
    names = ("title", "about", "radius_km", "minutes", "fee_note", "version")
    several = ("subjects", "languages", "audience", "ways")
    return _on_one(
        request,
        found,
        "edit_talk",
        forms.EditTalkForm,
        title=_("Change my talk"),
        button=_("Keep it"),
        said=_("Changed."),
        initial={
            **{name: getattr(found, name) for name in names},
            **{name: list(getattr(found, name)) for name in several},
            "fee": found.fee_cents / 100 if found.fee_cents else None,
        },
        form_kwargs=_lists(),
    )


def hide_talk(request: HttpRequest, talk_id: int) -> HttpResponse:
    """Take it off the list."""
    return _on_one(
        request,
        look(request, queries.own_talk, talk_id),
        "hide_talk",
        forms.HideTalkForm,
        title=_("Hide my talk"),
        button=_("Hide it"),
        text=_("Nobody finds it until you show it again. Days that are agreed stay agreed."),
        said=_("Hidden. What was arranged stays arranged."),
    )


def show_talk(request: HttpRequest, talk_id: int) -> HttpResponse:
    """Show it again."""
    return _on_one(
        request,
        look(request, queries.own_talk, talk_id),
        "show_talk",
        forms.ShowTalkForm,
        title=_("Show my talk again"),
        button=_("Show it again"),
        said=_("It is on the list again."),
    )


def _on_one(
    request: HttpRequest,
    found: queries.TalkPage,
    verb: str,
    form: type[Any],
    text: object = "",
    **more: Any,
) -> HttpResponse:
    """A verb on one's own talk; `text` says what a button does."""
    here = reverse("skills:talk", args=[found.id])
    return act(
        request,
        f"skills.{verb}",
        form,
        why=found.title,
        done=lambda _row: here,
        fixed={"talk_id": found.id},
        context={"back": here, "text": text},
        **more,
    )
