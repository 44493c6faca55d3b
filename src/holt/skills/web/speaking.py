"""A speaker is asked: the request, the answers, thanks, and the way into a program."""

from typing import Any

from django.http import HttpRequest, HttpResponse
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _

from holt.kernel import access, clock
from holt.kernel.viewer import Role
from holt.kernel.web.lists import list_page
from holt.kernel.web.pages import act, look, page, viewer_of
from holt.skills import queries
from holt.skills.rules import SPEAKING_STATES as STEPS
from holt.skills.web import forms
from holt.skills.web.showing import homes_of
from holt.skills.web.skills import insider
from holt.skills.web.tables import speakings_table
from holt.skills.web.words import SPEAKING_STATES, SPEAKING_TONES


def speakings(request: HttpRequest) -> HttpResponse:
    """What I was asked for, and whom my library asked."""
    insider(request)
    context = {"back": reverse("skills:talks"), "back_to": _("Guest speakers")}
    return list_page(request, speakings_table(), context=context)


def speaking(request: HttpRequest, speaking_id: int) -> HttpResponse:
    """One request, what was answered, and what may follow."""
    insider(request)
    found = look(request, queries.speaking, speaking_id)
    today = timezone.localdate(clock.now())
    context = {
        "title": found.title,
        "speaking": found,
        "state": SPEAKING_STATES[found.state],
        "tone": SPEAKING_TONES[found.state],
        "steps": _steps(found, found.on <= today),
    }
    return page(request, "skills/speaking.html", context)


GRAVE = ("decline_speaker", "call_off_speaker")


def _steps(found: queries.SpeakingPage, is_there: bool) -> list[tuple[str, str, bool]]:
    """(label, address, whether it takes something away) of what this viewer may do next, the
    likeliest first."""
    possible = set(STEPS.allowed(found.state))
    if not is_there or found.state == "thanked":
        possible.discard("thank_speaker")
    if found.program_id:
        possible.discard("put_in_program")
    who = {"speaker": found.is_speaker, "asker": found.may_ask}
    who["either"] = found.is_speaker or found.may_ask
    labels = {
        "accept_speaker": _("Say yes"),
        "agree_day": _("Agree to this day"),
        "thank_speaker": _("Thank the speaker"),
        "put_in_program": _("Note it in a program"),
        "move_speaker": _("Propose another day"),
        "decline_speaker": _("Say no"),
        "call_off_speaker": _("Call it off"),
    }
    return [
        (label, reverse(f"skills:{word}", args=[found.id]), word in GRAVE)
        for word, label in labels.items()
        if word in possible and any(who[one] for one in STEPS.who_may(found.state, word))
    ]


def ask_speaker(request: HttpRequest, talk_id: int) -> HttpResponse:
    """Ask for a day; the letter is written already."""
    viewer = insider(request)
    access.require(any(one >= Role.STAFF for one in viewer.roles.values()), viewer)
    found = look(request, queries.talk, talk_id)
    written = _(
        "Hello %(name)s,\n\nyour talk “%(title)s” is just what we are looking for. Would you come "
        "to us? If the day does not suit you, propose another.\n\nWarm regards,\n%(me)s"
    ) % {"name": found.person.split()[0], "title": found.title, "me": viewer.name}
    return act(
        request,
        "skills.ask_speaker",
        forms.AskSpeakerForm,
        title=_("Ask for a day"),
        why=f"{found.title} – {found.person}",
        button=_("Ask for this day"),
        done=lambda row: reverse("skills:speaking", args=[row.pk]),
        said=_("Asked. The answer comes by mail, and stands here."),
        fixed={"talk_id": talk_id},
        initial={"message": written, "is_online": found.ways == ("online",)},
        form_kwargs={"organizations": homes_of(viewer, Role.STAFF)},
        context={"back": reverse("skills:talk", args=[talk_id])},
    )


def _on_one(
    request: HttpRequest, speaking_id: int, verb: str, form: type[Any], **more: Any
) -> HttpResponse:
    found = look(request, queries.speaking, speaking_id)
    here = reverse("skills:speaking", args=[speaking_id])
    return act(
        request,
        f"skills.{verb}",
        form,
        why=f"{found.title} – {found.speaker}, {found.organization}",
        done=lambda _row: here,
        fixed={"speaking_id": speaking_id},
        context={"back": here},
        **more,
    )


def accept_speaker(request: HttpRequest, speaking_id: int) -> HttpResponse:
    """Yes."""
    return _on_one(
        request, speaking_id, "accept_speaker", forms.AcceptSpeakerForm,
        title=_("Say yes"), button=_("Say yes"), said=_("They know that you come."),
    )  # fmt: skip


def decline_speaker(request: HttpRequest, speaking_id: int) -> HttpResponse:
    """No, with a kind word."""
    written = _("Thank you for asking. This time I cannot come, and I hope you ask me again.")
    return _on_one(
        request, speaking_id, "decline_speaker", forms.DeclineSpeakerForm,
        title=_("Say no"), button=_("Send it"), said=_("They know."), initial={"answer": written},
    )  # fmt: skip


def move_speaker(request: HttpRequest, speaking_id: int) -> HttpResponse:
    """Gladly, on another day."""
    return _on_one(
        request, speaking_id, "move_speaker", forms.MoveSpeakerForm,
        title=_("Propose another day"), button=_("Propose it"), said=_("They are asked."),
    )  # fmt: skip


def agree_day(request: HttpRequest, speaking_id: int) -> HttpResponse:
    """The other day suits us."""
    return _on_one(
        request, speaking_id, "agree_day", forms.AgreeDayForm,
        title=_("Agree to this day"), button=_("It suits us"), said=_("The day is agreed."),
    )  # fmt: skip


def call_off_speaker(request: HttpRequest, speaking_id: int) -> HttpResponse:
    """It does not take place."""
    return _on_one(
        request, speaking_id, "call_off_speaker", forms.CallOffSpeakerForm,
        title=_("Call it off"), button=_("Call it off"), said=_("The other side knows."),
    )  # fmt: skip


def thank_speaker(request: HttpRequest, speaking_id: int) -> HttpResponse:
    """It took place."""
    return _on_one(
        request, speaking_id, "thank_speaker", forms.ThankSpeakerForm,
        title=_("Thank the speaker"), button=_("Thank them"), said=_("They have been thanked."),
    )  # fmt: skip


def put_in_program(request: HttpRequest, speaking_id: int) -> HttpResponse:
    """Note the speaker in a program of ours."""
    programs = queries.programs_to_put_in(viewer_of(request))
    return _on_one(
        request, speaking_id, "put_in_program", forms.PutInProgramForm,
        title=_("Note it in a program"), button=_("Note it"),
        said=_("The speaker stands among what the program takes."),
        form_kwargs={"programs": programs},
    )  # fmt: skip
