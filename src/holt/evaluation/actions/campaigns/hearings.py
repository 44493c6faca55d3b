"""Where and when a campaign is heard; who is asked to speak, and what they answer."""

from datetime import date, datetime, time
from typing import Any
from zoneinfo import ZoneInfo

from django.db.models import Max
from django.utils import translation
from django.utils.formats import date_format
from django.utils.translation import gettext as _

from holt.directory import queries as directory
from holt.evaluation.access import campaigns as access
from holt.evaluation.actions.campaigns.forgetting import forget_links
from holt.evaluation.actions.campaigns.linking import link_to
from holt.evaluation.actions.campaigns.telling import tell_of
from holt.evaluation.asks import (
    AnswerSpeakingAsk,
    AskSpeakerAsk,
    EditHearingAsk,
    OrderSpeakersAsk,
    PlanHearingAsk,
    TakeBackSpeakerAsk,
)
from holt.evaluation.events import campaigns as events
from holt.evaluation.models import Hearing, Speaker
from holt.evaluation.queries import campaigns as queries
from holt.evaluation.rules import campaigns as rules
from holt.kernel import checks
from holt.kernel.errors import Refused
from holt.kernel.happenings import save_amended
from holt.kernel.network import network
from holt.kernel.verbs import verb
from holt.kernel.viewer import Role, Viewer
from holt.people import actions as people

SPEAK = "speak"
MOST_MINUTES = 600


@verb("evaluation.plan_hearing", ask=PlanHearingAsk)
def plan_hearing(actor: Viewer, ask: PlanHearingAsk, *, now: datetime) -> Hearing:
    """Say where and when the campaign is heard, and how long one may speak."""
    held = queries.campaign_to_change(actor, ask.campaign_id)
    access.require(access.may_run(actor, held.standing), actor)
    rules.require_state(held.campaign.state, rules.UNDER_WAY)
    row = Hearing.objects.create(campaign=held.campaign, **_said(ask, network().zone))
    tell_of(events.HearingPlanned, held, by=actor, at=now, hearing_id=row.pk)
    return row


@verb("evaluation.edit_hearing", ask=EditHearingAsk)
def edit_hearing(actor: Viewer, ask: EditHearingAsk, *, now: datetime) -> Hearing:
    """Say it anew, or that it does not take place."""
    held, row = queries.hearing_to_change(actor, ask.hearing_id)
    access.require(access.may_run(actor, held.standing), actor)
    rules.require_state(held.campaign.state, rules.UNDER_WAY)
    values = _said(ask, row.zone)
    values["canceled_at"] = (row.canceled_at or now) if ask.is_canceled else None
    changes = save_amended(row, "hearing", values, ask.version)
    tell_of(
        events.HearingEdited, held, by=actor, at=now, changes=changes, version=row.version,
        hearing_id=row.pk,
    )  # fmt: skip
    return row


def _said(ask: PlanHearingAsk | EditHearingAsk, zone: str) -> dict[str, Any]:
    return {
        "title": checks.text(ask.title, "title", most=200, needed=True),
        "starts_at": _moment(ask.on, ask.at, zone),
        "zone": zone,
        "place": checks.text(ask.place, "place", most=200, needed=True),
        "address": checks.text(ask.address, "address", most=300),
        "minutes_each": checks.whole(ask.minutes_each, "minutes_each", least=1, most=MOST_MINUTES),
        "minutes_all": checks.whole(ask.minutes_all, "minutes_all", least=1, most=MOST_MINUTES),
        "note": checks.text(ask.note, "note", most=500),
    }


def _moment(on: date, at: time, zone: str) -> datetime:
    return datetime.combine(on, at, tzinfo=ZoneInfo(zone))


@verb("evaluation.ask_speaker", ask=AskSpeakerAsk)
def ask_speaker(actor: Viewer, ask: AskSpeakerAsk, *, now: datetime) -> Speaker:
    """Ask a colleague, or anyone by mail; they answer on one page and need no account."""
    held, hearing = queries.hearing_to_change(actor, ask.hearing_id)
    access.require(access.may_work(actor, held.standing), actor)
    rules.require_state(held.campaign.state, rules.UNDER_WAY)
    if hearing.canceled_at is not None:
        raise Refused("hearing_canceled")
    who = _colleague(held, ask.person_id) if ask.person_id else _outside(ask)
    _require_room(hearing, who)
    last = hearing.speakers.aggregate(last=Max("turn"))["last"] or 0
    row = Speaker.objects.create(
        hearing=hearing,
        about=checks.text(ask.about, "about", most=500),
        minutes=checks.whole(ask.minutes, "minutes", least=1, most=60) or 1,
        turn=last + 1,
        asked_by_id=actor.person_id,
        asked_at=now,
        **who,
    )
    _write(actor, row, held, now)
    tell_of(events.SpeakerAsked, held, by=actor, at=now, speaker_id=row.pk)
    return row


def _colleague(held: queries.HeldCampaign, person_id: int) -> dict[str, Any]:
    """Somebody of an organization inside. Refuses "not_a_choice"."""
    people_inside = directory.staff_emails(held.standing.inside, Role.VIEWER)
    found = next((one for one in people_inside if one.person_id == person_id), None)
    if found is None:
        raise Refused("not_a_choice", "person_id")
    return {
        "person_id": found.person_id,
        "organization_id": found.organization_id,
        "name": found.name,
        "language": found.language,
    }


def _outside(ask: AskSpeakerAsk) -> dict[str, Any]:
    return {
        "name": checks.text(ask.name, "name", most=200, needed=True),
        "email": checks.email(ask.email, "email", needed=True),
        "role": checks.text(ask.role, "role", most=200),
        "language": ask.language if ask.language in ("en", "es") else "en",
    }


def _require_room(hearing: Hearing, who: dict[str, Any]) -> None:
    asked = hearing.speakers.exclude(state="taken_back")
    if who.get("person_id") and asked.filter(person_id=who["person_id"]).exists():
        raise Refused("asked_already", "person_id")
    if who.get("email") and asked.filter(email=who["email"]).exists():
        raise Refused("asked_already", "email")
    if asked.count() >= rules.MOST_SPEAKERS:
        raise Refused("too_many", "name", {"most": rules.MOST_SPEAKERS})


def _write(actor: Viewer, row: Speaker, held: queries.HeldCampaign, now: datetime) -> None:
    """The letter: a colleague is led to their page, somebody outside by a signed link."""
    to: int | str = row.person_id or row.email
    link = f"/speaking/{row.pk}/answer-speaking/"
    if not row.person_id:
        link = link_to(actor, SPEAK, "speaker", row, held, now)
    hearing, campaign = row.hearing, held.campaign
    with translation.override(row.language):
        at = hearing.starts_at.astimezone(ZoneInfo(hearing.zone))
        facts = {
            "name": row.name,
            "party": campaign.organization.name,
            "ask": campaign.asks_for,
            "day": date_format(at, "DATETIME_FORMAT"),
            "place": hearing.place,
            "minutes": row.minutes,
        }
        people.notify(
            to,
            topic="partnerships",
            subject=_("Would you speak on %(day)s? %(party)s asks") % facts,
            text=_(
                "Hello %(name)s,\n\n%(party)s asks you to speak at a hearing.\n\nWhat is asked "
                "for: %(ask)s\nWhen: %(day)s\nWhere: %(place)s\nHow long: %(minutes)s min\n\n"
                "Please say yes or no on the page below. It takes a minute."
            )
            % facts,
            link=link,
            language=row.language,
            now=now,
        )


@verb("evaluation.answer_speaking", ask=AnswerSpeakingAsk)
def answer_speaking(actor: Viewer, ask: AnswerSpeakingAsk, *, now: datetime) -> Speaker:
    """Yes, no, or yes with conditions: by the speaker alone. Raises WrongState once taken back."""
    held, row = queries.speaker_to_change(actor, ask.speaker_id)
    access.require(access.may_answer_for(actor, row.pk, row.person_id), actor)
    rules.require_state(held.campaign.state, rules.UNDER_WAY)
    answer = checks.choice(ask.answer, "answer", rules.ANSWERS)
    after = rules.SPEAKER_STATES.after(row.state, rules.ANSWERS[answer])
    needs_words = answer == "conditions"
    row.conditions = checks.text(ask.conditions, "conditions", most=500, needed=needs_words)
    row.about = checks.text(ask.about, "about", most=500) or row.about
    row.state, row.answered_at = after, now
    if actor.holds_link("speaker", row.pk):
        people.use_link(actor, now=now)
    row.save(update_fields=["conditions", "about", "state", "answered_at"])
    event = events.SpeakerAgreed if after == "agreed" else events.SpeakerDeclined
    tell_of(event, held, by=actor, at=now, speaker_id=row.pk)
    return row


@verb("evaluation.take_back_speaker", ask=TakeBackSpeakerAsk)
def take_back_speaker(actor: Viewer, ask: TakeBackSpeakerAsk, *, now: datetime) -> Speaker:
    """They are no longer asked: the link opens nothing, and an address is forgotten."""
    held, row = queries.speaker_to_change(actor, ask.speaker_id)
    access.require(access.may_work(actor, held.standing), actor)
    row.state = rules.SPEAKER_STATES.after(row.state, "take_back_speaker")
    forget_links("speaker", row.pk, now)
    row.email = ""
    row.save(update_fields=["state", "email"])
    tell_of(events.SpeakerTakenBack, held, by=actor, at=now, speaker_id=row.pk)
    return row


@verb("evaluation.order_speakers", ask=OrderSpeakersAsk)
def order_speakers(actor: Viewer, ask: OrderSpeakersAsk, *, now: datetime) -> Hearing:
    """Who speaks when, and how long; the order is kept as 1, 2, 3 …"""
    held, hearing = queries.hearing_to_change(actor, ask.hearing_id)
    access.require(access.may_run(actor, held.standing), actor)
    rules.require_state(held.campaign.state, rules.UNDER_WAY)
    rows = {one.pk: one for one in hearing.speakers.exclude(state="taken_back")}
    wanted = {one.speaker_id: one for one in ask.turns if one.speaker_id in rows}
    known = sorted(
        rows.values(),
        key=lambda row: (wanted[row.pk].turn if row.pk in wanted else row.turn, row.turn, row.pk),
    )
    for turn, row in enumerate(known, start=1):
        minutes = wanted[row.pk].minutes if row.pk in wanted else row.minutes
        row.turn = turn
        row.minutes = checks.whole(minutes, "minutes", least=1, most=60) or 1
    Speaker.objects.bulk_update(known, ["turn", "minutes"])
    tell_of(events.SpeakersOrdered, held, by=actor, at=now, hearing_id=hearing.pk)
    return hearing
