"""Talks somebody can come and give: offered, changed, hidden, shown."""

from datetime import datetime
from typing import Any

from holt.directory import queries as directory
from holt.kernel import checks
from holt.kernel.errors import NotAllowed
from holt.kernel.events import Audience
from holt.kernel.happenings import save_amended, tell
from holt.kernel.verbs import verb
from holt.kernel.viewer import Role, Viewer
from holt.skills import access, events, queries, rules
from holt.skills.actions.consent import agree
from holt.skills.asks import EditTalkAsk, HideTalkAsk, OfferTalkAsk, ShowTalkAsk
from holt.skills.models import Talk
from holt.values.vocabulary import AUDIENCES, LANGUAGES

MOST_KM = 25_000
MOST_SUBJECTS = 12


@verb("skills.offer_talk", ask=OfferTalkAsk, signed_in_only=True)
def offer_talk(actor: Viewer, ask: OfferTalkAsk, *, now: datetime) -> Talk:
    """Say that I can come and speak about something."""
    access.require(access.may_see_skills(actor), actor)
    access.require(actor.acts_for(ask.organization_id, Role.VIEWER), actor)
    if actor.person_id is None:
        raise NotAllowed
    agree(actor, ask.consent, now, teaches=True)
    row = Talk.objects.create(
        person_id=actor.person_id,
        organization_id=ask.organization_id,
        said_at=now,
        **_values(ask),
    )
    _tell(events.TalkOffered, row, actor, now)
    return row


@verb("skills.edit_talk", ask=EditTalkAsk, signed_in_only=True)
def edit_talk(actor: Viewer, ask: EditTalkAsk, *, now: datetime) -> Talk:
    """Another title, another fee, other languages."""
    row = queries.talk_to_change(actor, ask.talk_id)
    save_amended(row, "talk", _values(ask), ask.version)
    _tell(events.TalkEdited, row, actor, now)
    return row


@verb("skills.hide_talk", ask=HideTalkAsk, signed_in_only=True)
def hide_talk(actor: Viewer, ask: HideTalkAsk, *, now: datetime) -> Talk:
    """Take it off the list; what was arranged stays arranged."""
    row = queries.talk_to_change(actor, ask.talk_id)
    save_amended(row, "talk", {"is_shown": False}, None)
    _tell(events.TalkHidden, row, actor, now)
    return row


@verb("skills.show_talk", ask=ShowTalkAsk, signed_in_only=True)
def show_talk(actor: Viewer, ask: ShowTalkAsk, *, now: datetime) -> Talk:
    """Show it again."""
    row = queries.talk_to_change(actor, ask.talk_id)
    save_amended(row, "talk", {"is_shown": True}, None)
    _tell(events.TalkShown, row, actor, now)
    return row


def _values(ask: OfferTalkAsk | EditTalkAsk) -> dict[str, Any]:
    return {
        "title": checks.text(ask.title, "title", most=200, needed=True),
        "about": checks.text(ask.about, "about", most=4000),
        "subjects": chosen(ask.subjects, "subjects", known_subjects(ask.subjects)),
        "languages": chosen(ask.languages, "languages", LANGUAGES),
        "audience": chosen(ask.audience, "audience", AUDIENCES),
        "ways": chosen(ask.ways, "ways", rules.WAYS_TO_SPEAK),
        "radius_km": checks.number(ask.radius_km, "radius_km", least=0, most=MOST_KM),
        "minutes": checks.whole(ask.minutes, "minutes", least=5, most=600),
        "fee_cents": checks.whole(ask.fee_cents, "fee_cents", most=rules.MOST_FEE_CENTS),
        "fee_note": checks.text(ask.fee_note, "fee_note", most=300),
    }


def known_subjects(given: tuple[str, ...]) -> tuple[str, ...]:
    """The directory's subjects, read only when there is something to look up."""
    return tuple(directory.subject_labels()) if given else ()


def chosen(given: tuple[str, ...], field: str, choices: tuple[str, ...]) -> list[str]:
    """Several of a list, each once. Refuses "not_a_choice"."""
    found = [checks.choice(one, field, choices) for one in dict.fromkeys(given)]
    return found[:MOST_SUBJECTS] if field == "subjects" else found


def _tell(event: type[events.TalkEvent], row: Talk, actor: Viewer, now: datetime) -> None:
    told = Audience.only([row.organization_id])
    tell(event(row.pk), by=actor, at=now, audience=told)
