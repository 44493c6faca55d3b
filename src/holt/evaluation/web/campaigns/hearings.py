"""Hearings and who speaks there: the pages of those inside, and the speaker's own."""

from datetime import timedelta
from typing import Any
from zoneinfo import ZoneInfo

from django.http import HttpRequest, HttpResponse
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_safe

from holt.evaluation.asks import Turn
from holt.evaluation.queries import campaigns as queries
from holt.evaluation.queries.campaigns import HearingRow, SpeakerPage
from holt.evaluation.web.campaigns import forms, telling
from holt.evaluation.web.campaigns.pages import act_on, address, to_run, to_work
from holt.kernel import access, clock
from holt.kernel.errors import NotFound
from holt.kernel.web.forms import Rows
from holt.kernel.web.pages import act, look, page, viewer_of
from holt.standards.icalendar import Event, calendar

ICS = "text/calendar; charset=utf-8"
USUAL_LENGTH = timedelta(hours=2)


def plan_hearing(request: HttpRequest, campaign_id: int) -> HttpResponse:
    """Where, when, and how long one may speak."""
    return act_on(
        request,
        to_run(request, campaign_id),
        "plan_hearing",
        forms.PlanHearingForm,
        title=_("Plan a hearing"),
        why=_("Where the ask is made, and how long each of ours may speak."),
        button=_("Plan it"),
        said=_("It is planned. Now ask who speaks there."),
    )


@require_safe
def hearing(request: HttpRequest, hearing_id: int) -> HttpResponse:
    """One hearing to take along: the ask, the order, the words that may be read aloud."""
    viewer = viewer_of(request)
    one = look(request, queries.hearing, hearing_id)
    about = queries.campaign(viewer, one.campaign_id)
    context = {
        "title": one.title,
        "campaign": about,
        "told": telling.hearings([one])[0],
        "quotes": queries.testimonies(viewer, use="hearing", campaign_id=about.id),
        "order": len([who for who in one.speakers if who.state != "declined"]) > 1,
    }
    return page(request, "evaluation/campaigns/hearing.html", context)


def edit_hearing(request: HttpRequest, hearing_id: int) -> HttpResponse:
    """Say it anew, or that it does not take place."""
    one = look(request, queries.hearing, hearing_id)
    to_run(request, one.campaign_id)
    at = one.starts_at.astimezone(ZoneInfo(one.zone))
    back = reverse("evaluation:hearing", args=[one.id])
    return act(
        request,
        "evaluation.edit_hearing",
        forms.EditHearingForm,
        title=_("Change the hearing"),
        button=_("Keep it"),
        done=lambda _row: back,
        said=_("It is kept. Tell those who speak if day or place changed."),
        fixed={"hearing_id": one.id},
        initial={**vars(one), "on": at.date(), "at": at.time()},
        context={"back": back},
    )


def ask_speaker(request: HttpRequest, hearing_id: int) -> HttpResponse:
    """A colleague, or somebody outside."""
    one = look(request, queries.hearing, hearing_id)
    about = to_work(request, one.campaign_id)
    inside = {about.organization_id, *(it.id for it in about.members if it.state == "joined")}
    viewer = viewer_of(request)
    return act(
        request,
        "evaluation.ask_speaker",
        forms.AskSpeakerForm,
        title=_("Ask somebody to speak"),
        why=telling.when(one) + _(", ") + one.place,
        button=_("Send the question"),
        done=lambda _row: address(about.id),
        said=_("The question is on its way."),
        fixed={"hearing_id": one.id},
        initial={"language": viewer.language, "minutes": one.minutes_each or 3},
        form_kwargs={"colleagues": list(queries.colleagues(viewer, inside))},
        context={"back": address(about.id)},
    )


def take_back_speaker(request: HttpRequest, hearing_id: int, speaker_id: int) -> HttpResponse:
    """They are no longer asked."""
    one = look(request, queries.hearing, hearing_id)
    about = to_work(request, one.campaign_id)
    who = next((it for it in one.speakers if it.id == speaker_id), None)
    if who is None:
        raise NotFound
    return act(
        request,
        "evaluation.take_back_speaker",
        forms.TakeBackSpeakerForm,
        title=_("No longer ask %(name)s") % {"name": who.name},
        why=_("The link in their letter opens nothing from now on. Tell them yourself, too."),
        button=_("Take it back"),
        done=lambda _row: address(about.id),
        said=_("It is taken back."),
        fixed={"speaker_id": who.id},
        context={"back": address(about.id)},
    )


def order_speakers(request: HttpRequest, hearing_id: int) -> HttpResponse:
    """Who speaks when, and how long."""
    one = look(request, queries.hearing, hearing_id)
    to_run(request, one.campaign_id)
    back = reverse("evaluation:hearing", args=[one.id])
    return act(
        request,
        "evaluation.order_speakers",
        forms.OrderSpeakersForm,
        title=_("The order of speakers"),
        why=telling.time_said(one),
        button=_("Keep the order"),
        done=lambda _row: back,
        said=_("The order is kept."),
        fixed={"hearing_id": one.id},
        rows=[Rows(forms.TurnForm, "turns", Turn, label=_("Speakers"), extra=0)],
        rows_initial={"turns": _turns(one)},
        context={"back": back},
    )


def _turns(one: HearingRow) -> list[dict[str, object]]:
    return [
        {"speaker_id": who.id, "turn": turn, "minutes": who.minutes, "name": who.name}
        for turn, who in enumerate(one.speakers, start=1)
    ]


@require_safe
def dates(request: HttpRequest, campaign_id: int) -> HttpResponse:
    """The hearings and the day of the decision, for a calendar."""
    one = look(request, queries.campaign, campaign_id)
    access.require(one.rights.inside, viewer_of(request))
    events = [_event(it, one.asks_for) for it in one.hearings]
    if one.decision_on:
        uid = f"campaign-{one.id}-decision@holt"
        events.append(Event(uid=uid, summary=f"{one.title}: {one.body}", on=one.decision_on))
    return _ics(one.title, events)


def _event(one: HearingRow, asks_for: str) -> Event:
    where = ", ".join(part for part in (one.place, one.address) if part)
    return Event(
        uid=f"hearing-{one.id}@holt",
        summary=one.title,
        starts_at=one.starts_at,
        ends_at=one.starts_at + USUAL_LENGTH,
        location=where,
        description="\n".join(part for part in (asks_for, one.note) if part),
        sequence=one.version,
        is_canceled=one.is_canceled,
        zone=one.zone,
    )


def _ics(name: str, events: list[Event]) -> HttpResponse:
    answer = HttpResponse(calendar(name, events, stamp=clock.now()), content_type=ICS)
    answer["Content-Disposition"] = 'attachment; filename="campaign.ics"'
    return answer


def answer_speaking(request: HttpRequest, speaker_id: int) -> HttpResponse:
    """The speaker's own page, signed in."""
    one = look(request, queries.speaker_page, speaker_id)
    if one.is_over:
        return page(request, "evaluation/campaigns/said.html", said_of(one))
    return act(
        request,
        "evaluation.answer_speaking",
        forms.AnswerSpeakingForm,
        done=lambda _row: "/",
        said=_("Thank you. Your answer is kept."),
        fixed={"speaker_id": one.id},
        **asked_of(one),
    )


def asked_of(one: SpeakerPage) -> dict[str, Any]:
    """What a speaker is asked, for a page or a letter's landing."""
    answers = {"agreed": "conditions" if one.conditions else "yes", "declined": "no"}
    return {
        "title": _("Would you speak?"),
        "why": _("%(party)s asks you to speak at a hearing.") % {"party": one.organization},
        "button": _("Send my answer"),
        "initial": {
            "about": one.about,
            "conditions": one.conditions,
            "answer": answers.get(one.state, ""),
        },
        "template": "evaluation/campaigns/asked.html",
        "context": _about(one),
    }


def _about(one: SpeakerPage) -> dict[str, object]:
    return {"asked": one, "when": telling.when(one.hearing), "place": telling.where(one.hearing)}


def said_of(one: SpeakerPage) -> dict[str, object]:
    """The same once there is nothing to answer."""
    return {
        "title": _("Thank you for looking"),
        "why": _("There is nothing to answer here any more."),
        **_about(one),
    }
