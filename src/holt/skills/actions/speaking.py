"""A speaker is asked for a day: yes, no with a kind word, another day, held and thanked for."""

from datetime import datetime
from typing import Any

from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from holt.kernel import checks
from holt.kernel.errors import Refused
from holt.kernel.events import Audience
from holt.kernel.happenings import save_amended, tell
from holt.kernel.verbs import verb
from holt.kernel.viewer import Viewer
from holt.people import actions as people
from holt.programs import actions as programs
from holt.programs.asks import ProvideAsk
from holt.skills import access, events, queries, rules
from holt.skills.asks import (
    AcceptSpeakerAsk,
    AgreeDayAsk,
    AskSpeakerAsk,
    CallOffSpeakerAsk,
    DeclineSpeakerAsk,
    MoveSpeakerAsk,
    PutInProgramAsk,
    ThankSpeakerAsk,
)
from holt.skills.models import Speaking

TOPIC = "messages"
ASKED = _("Would you come and speak? “%(title)s”")
ACCEPTED = _("Yes to “%(title)s”")
DECLINED = _("An answer about “%(title)s”")
MOVED = _("Another day for “%(title)s”")
AGREED = _("The day for “%(title)s” is agreed")
OFF = _("“%(title)s” does not take place")
THANKS = _("Thank you for “%(title)s”")


@verb("skills.ask_speaker", ask=AskSpeakerAsk, signed_in_only=True)
def ask_speaker(actor: Viewer, ask: AskSpeakerAsk, *, now: datetime) -> Speaking:
    """Ask a speaker for a day; they get a letter."""
    access.require(access.may_ask_speakers(actor, ask.organization_id), actor)
    talk = queries.talk_to_ask(actor, ask.talk_id)
    if ask.on < timezone.localdate(now):
        raise Refused("in_the_past", "on")
    rules.require_way(ask.is_online, tuple(talk.ways))
    row = Speaking.objects.create(
        talk=talk,
        organization_id=ask.organization_id,
        asked_by_id=actor.person_id,
        on=ask.on,
        begins=checks.text(ask.begins, "begins", most=60),
        is_online=ask.is_online,
        place_text=checks.text(ask.place_text, "place_text", most=300),
        people=checks.whole(ask.people, "people", most=rules.MOST_LISTENERS),
        message=checks.text(ask.message, "message", most=4000),
        asked_at=now,
    )
    _write(row, talk.person_id, ASKED, row.message, now)
    _tell(events.SpeakerAsked, row, actor, now)
    return row


@verb("skills.accept_speaker", ask=AcceptSpeakerAsk, signed_in_only=True)
def accept_speaker(actor: Viewer, ask: AcceptSpeakerAsk, *, now: datetime) -> Speaking:
    """Yes, on that day."""
    row = _as_speaker(actor, ask.speaking_id)
    answer = checks.text(ask.answer, "answer", most=4000)
    _step(row, "accept_speaker", {"answer": answer})
    _write(row, row.asked_by_id, ACCEPTED, answer, now)
    _tell(events.SpeakerAccepted, row, actor, now)
    return row


@verb("skills.decline_speaker", ask=DeclineSpeakerAsk, signed_in_only=True)
def decline_speaker(actor: Viewer, ask: DeclineSpeakerAsk, *, now: datetime) -> Speaking:
    """No, with a kind word."""
    row = _as_speaker(actor, ask.speaking_id)
    answer = checks.text(ask.answer, "answer", most=4000, needed=True)
    _step(row, "decline_speaker", {"answer": answer})
    _write(row, row.asked_by_id, DECLINED, answer, now)
    _tell(events.SpeakerDeclined, row, actor, now)
    return row


@verb("skills.move_speaker", ask=MoveSpeakerAsk, signed_in_only=True)
def move_speaker(actor: Viewer, ask: MoveSpeakerAsk, *, now: datetime) -> Speaking:
    """Gladly, but on another day."""
    row = _as_speaker(actor, ask.speaking_id)
    if ask.on < timezone.localdate(now):
        raise Refused("in_the_past", "on")
    answer = checks.text(ask.answer, "answer", most=4000)
    _step(row, "move_speaker", {"on": ask.on, "answer": answer})
    _write(row, row.asked_by_id, MOVED, answer, now)
    _tell(events.SpeakerMoved, row, actor, now)
    return row


@verb("skills.agree_day", ask=AgreeDayAsk, signed_in_only=True)
def agree_day(actor: Viewer, ask: AgreeDayAsk, *, now: datetime) -> Speaking:
    """The other day suits us."""
    row = _as_asker(actor, ask.speaking_id)
    _step(row, "agree_day", {})
    _write(row, row.talk.person_id, AGREED, "", now)
    _tell(events.DayAgreed, row, actor, now)
    return row


@verb("skills.call_off_speaker", ask=CallOffSpeakerAsk, signed_in_only=True)
def call_off_speaker(actor: Viewer, ask: CallOffSpeakerAsk, *, now: datetime) -> Speaking:
    """It does not take place; either side may say so, with a word."""
    row = queries.speaking_to_change(actor, ask.speaking_id)
    is_speaker = access.is_speaker(actor, row.talk.person_id)
    asks = access.may_ask_speakers(actor, row.organization_id)
    access.require(is_speaker or asks, actor)
    answer = checks.text(ask.answer, "answer", most=4000, needed=True)
    _step(row, "call_off_speaker", {"answer": answer})
    _write(row, row.asked_by_id if is_speaker else row.talk.person_id, OFF, answer, now)
    _tell(events.SpeakerCalledOff, row, actor, now)
    return row


@verb("skills.thank_speaker", ask=ThankSpeakerAsk, signed_in_only=True)
def thank_speaker(actor: Viewer, ask: ThankSpeakerAsk, *, now: datetime) -> Speaking:
    """It took place: thank the speaker."""
    row = _as_asker(actor, ask.speaking_id)
    if row.on > timezone.localdate(now):
        raise Refused("not_begun_yet")
    thanks = checks.text(ask.thanks, "thanks", most=4000)
    _step(row, "thank_speaker", {"thanks": thanks})
    _write(row, row.talk.person_id, THANKS, thanks, now)
    _tell(events.SpeakerThanked, row, actor, now)
    return row


@verb("skills.put_in_program", ask=PutInProgramAsk, signed_in_only=True)
def put_in_program(actor: Viewer, ask: PutInProgramAsk, *, now: datetime) -> Speaking:
    """Note the speaker in a program, with the fee, where everything stands that it takes."""
    row = _as_asker(actor, ask.speaking_id)
    rules.SPEAKING_STATES.after(row.state, "put_in_program")
    if row.program_id == ask.program_id:
        raise Refused("in_this_program", "program_id")
    talk = row.talk
    speaker = ProvideAsk(
        ask.program_id,
        "speaker",
        talk.person.name,
        about=talk.title,
        by_on=row.on,
        planned_cents=talk.fee_cents,
        state="sure",
    )
    programs.provide(actor, speaker, now=now)
    _step(row, "put_in_program", {"program_id": ask.program_id})
    _tell(events.PutInProgram, row, actor, now)
    return row


def _as_speaker(actor: Viewer, speaking_id: int) -> Speaking:
    """One that the actor was asked for. Raises NotFound, NotAllowed."""
    row = queries.speaking_to_change(actor, speaking_id)
    access.require(access.is_speaker(actor, row.talk.person_id), actor)
    return row


def _as_asker(actor: Viewer, speaking_id: int) -> Speaking:
    """One that the actor's library asked for. Raises NotFound, NotAllowed."""
    row = queries.speaking_to_change(actor, speaking_id)
    access.require(access.may_ask_speakers(actor, row.organization_id), actor)
    return row


def _step(row: Speaking, word: str, values: dict[str, Any]) -> None:
    state = rules.SPEAKING_STATES.after(row.state, word)
    save_amended(row, "speaking", {**values, "state": state}, None)


def _write(row: Speaking, to: int | None, subject: object, text: str, now: datetime) -> None:
    if to is None:
        return
    said = {"title": row.talk.title}
    people.notify(
        to,
        topic=TOPIC,
        subject=lambda: str(subject) % said,
        text=lambda: text or str(subject) % said,
        link=f"/speakings/{row.pk}/",
        now=now,
    )


def _tell(event: type[events.SpeakingEvent], row: Speaking, actor: Viewer, now: datetime) -> None:
    """The library that asked, and the speaker's own."""
    told = Audience.only([row.organization_id, row.talk.organization_id])
    tell(event(row.pk), by=actor, at=now, audience=told)
