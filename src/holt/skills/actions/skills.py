"""What somebody can teach or wants to learn: said, changed, hidden, shown, taken back."""

from datetime import datetime
from typing import Any

from holt.kernel import checks
from holt.kernel.errors import NotAllowed, Refused
from holt.kernel.events import Audience
from holt.kernel.happenings import save_amended, tell
from holt.kernel.verbs import verb
from holt.kernel.viewer import Role, Viewer
from holt.skills import access, events, queries, rules
from holt.skills.actions.consent import agree
from holt.skills.actions.words import word_for
from holt.skills.asks import DropSkillAsk, EditSkillAsk, HideSkillAsk, SaySkillAsk, ShowSkillAsk
from holt.skills.models import Skill
from holt.values.vocabulary import LANGUAGES


@verb("skills.say_skill", ask=SaySkillAsk, signed_in_only=True)
def say_skill(actor: Viewer, ask: SaySkillAsk, *, now: datetime) -> Skill:
    """Say what I, or our library, can teach or want to learn; said again, it changes."""
    access.require(access.may_see_skills(actor), actor)
    person_id = _whose(actor, ask)
    direction = checks.choice(ask.direction, "direction", rules.DIRECTIONS)
    values = _values(direction, ask) | {"is_shown": True, "said_at": now}
    if person_id is not None:
        agree(actor, ask.consent, now, teaches=direction == "teach")
    word = queries.word_to_say(word_for(actor, ask, now).pk)
    row = queries.own_said(person_id, ask.organization_id, word.pk, direction)
    if row is not None:
        save_amended(row, "skill", values, None)
    else:
        _require_room(person_id, ask.organization_id)
        home = ask.organization_id
        row = Skill.objects.create(
            word=word, person_id=person_id, organization_id=home, direction=direction, **values
        )
    _tell(events.SkillSaid, row, actor, now)
    return row


def _whose(actor: Viewer, ask: SaySkillAsk) -> int | None:
    """The actor, who belongs there; for a library nobody, and its coordinator says it."""
    if ask.for_library:
        access.require(access.may_say_for(actor, ask.organization_id), actor)
        return None
    access.require(actor.acts_for(ask.organization_id, Role.VIEWER), actor)
    if actor.person_id is None:
        raise NotAllowed
    return actor.person_id


def _require_room(person_id: int | None, organization_id: int) -> None:
    if queries.said_by(person_id, organization_id) >= rules.MOST_SKILLS:
        raise Refused("enough_skills", "", {"most": rules.MOST_SKILLS})


def _values(direction: str, ask: SaySkillAsk | EditSkillAsk) -> dict[str, Any]:
    level = checks.choice(ask.level, "level", rules.LEVELS)
    rules.require_teachable(direction, level)
    return {
        "level": level,
        "helps": [checks.choice(one, "helps", rules.HELPS) for one in dict.fromkeys(ask.helps)],
        "languages": [
            checks.choice(one, "languages", LANGUAGES) for one in dict.fromkeys(ask.languages)
        ],
        "note": checks.text(ask.note, "note", most=rules.LONGEST_NOTE),
    }


@verb("skills.edit_skill", ask=EditSkillAsk, signed_in_only=True)
def edit_skill(actor: Viewer, ask: EditSkillAsk, *, now: datetime) -> Skill:
    """Another level, other help, another note."""
    row = queries.skill_to_change(actor, ask.skill_id)
    save_amended(row, "skill", _values(row.direction, ask), ask.version)
    _tell(events.SkillEdited, row, actor, now)
    return row


@verb("skills.hide_skill", ask=HideSkillAsk, signed_in_only=True)
def hide_skill(actor: Viewer, ask: HideSkillAsk, *, now: datetime) -> Skill:
    """Take it off every list; it is kept for another time."""
    row = queries.skill_to_change(actor, ask.skill_id)
    save_amended(row, "skill", {"is_shown": False}, None)
    _tell(events.SkillHidden, row, actor, now)
    return row


@verb("skills.show_skill", ask=ShowSkillAsk, signed_in_only=True)
def show_skill(actor: Viewer, ask: ShowSkillAsk, *, now: datetime) -> Skill:
    """Show it again."""
    row = queries.skill_to_change(actor, ask.skill_id)
    save_amended(row, "skill", {"is_shown": True}, None)
    _tell(events.SkillShown, row, actor, now)
    return row


@verb("skills.drop_skill", ask=DropSkillAsk, signed_in_only=True)
def drop_skill(actor: Viewer, ask: DropSkillAsk, *, now: datetime) -> Skill:
    """Take it back: nothing of it is kept."""
    row = queries.skill_to_change(actor, ask.skill_id)
    _tell(events.SkillDropped, row, actor, now)
    Skill.objects.filter(pk=row.pk).delete()
    return row


def _tell(event: type[events.SkillEvent], row: Skill, actor: Viewer, now: datetime) -> None:
    """Their own house may know that something was said, and reads what on the list."""
    told = event(row.pk, row.organization_id)
    tell(told, by=actor, at=now, audience=Audience.only([row.organization_id]))
