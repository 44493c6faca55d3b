"""Writing a lesson down, publishing it, correcting it, withdrawing it."""

from collections.abc import Mapping
from datetime import datetime
from typing import Any

from holt.directory import queries as directory
from holt.kernel import checks
from holt.kernel.erasure import redact_facts
from holt.kernel.errors import NotFound, Refused
from holt.kernel.happenings import save_amended
from holt.kernel.verbs import verb
from holt.kernel.viewer import THE_HOUSE, Viewer
from holt.learning import access, events, queries, rules
from holt.learning.actions import digests, telling
from holt.learning.asks import (
    EditLessonAsk,
    NoteLessonAsk,
    PublishLessonAsk,
    WithdrawLessonAsk,
    WriteLessonAsk,
)
from holt.learning.models import Lesson, LessonVersion
from holt.needs import queries as needs
from holt.partnerships import queries as partnerships
from holt.programs import queries as programs

TOLD = ("wanted", "did", "happened", "instead")
WIDTH = {"own": 0, "network": 1, "public": 2}


@verb("learning.write_lesson", ask=WriteLessonAsk)
def write_lesson(actor: Viewer, ask: WriteLessonAsk, *, now: datetime) -> Lesson:
    """Write a lesson down, as a draft or published at once."""
    may = access.may_write(actor, ask.organization_id, ask.partnership_id)
    access.require(may, actor)
    values = _checked(ask)
    state = Lesson.State.PUBLISHED if ask.publish else Lesson.State.DRAFT
    _require_seen(actor, ask)
    _require_publishable(values, state, looked=ask.looked_at or actor.is_house)
    lesson = Lesson.objects.create(
        **values,
        organization=directory.for_the_house(ask.organization_id),
        partnership_id=ask.partnership_id,
        need_id=ask.need_id or _need_of(ask.partnership_id),
        program_id=ask.program_id,
        came_from=_came_from(ask),
        state=state,
        search_text=rules.search_text(_texts(values)),
        written_by_id=actor.person_id,
        written_at=now,
        published_at=now if ask.publish else None,
    )
    if ask.partnership_id:
        queries.open_requests(ask.partnership_id, ask.organization_id).update(lesson=lesson)
    event = events.LessonPublished if ask.publish else events.LessonWritten
    telling.tell_lesson(event, lesson, actor, now)
    return lesson


def _need_of(partnership_id: int | None) -> int | None:
    """The need the partnership meets: its lesson comes from there too. Who may not see the need
    is not shown it beside the lesson either."""
    rows = partnerships.partnerships(THE_HOUSE).filter(pk=partnership_id or 0)
    return rows.values_list("need_id", flat=True).first()


def _came_from(ask: WriteLessonAsk) -> str:
    """What gave rise to it: as said, or else what its side was last asked after."""
    said = checks.choice(ask.came_from, "came_from", rules.SOURCES)
    if said != Lesson.Source.FREE or ask.partnership_id is None:
        return said
    asked = queries.open_requests(ask.partnership_id, ask.organization_id).first()
    if asked is None:
        return said
    known = queries.has_lesson_of_ending(ask.partnership_id, ask.organization_id)
    return said if known and asked.came_from == Lesson.Source.ENDING else asked.came_from


@verb("learning.note_lesson", ask=NoteLessonAsk)
def note_lesson(actor: Viewer, ask: NoteLessonAsk, *, now: datetime) -> Lesson:
    """Keep a note as a draft; its first sentence is its title until somebody finds a better one."""
    words = checks.text(ask.words, "words", most=rules.MOST_TEXT, needed=True)
    whole = WriteLessonAsk(
        ask.organization_id,
        rules.title_of(words),
        happened=words,
        partnership_id=ask.partnership_id,
        need_id=ask.need_id,
    )
    return write_lesson(actor, whole, now=now)


@verb("learning.edit_lesson", ask=EditLessonAsk)
def edit_lesson(actor: Viewer, ask: EditLessonAsk, *, now: datetime) -> Lesson:
    """Correct what a lesson says, or who may read it."""
    lesson = queries.lesson_to_change(actor, ask.lesson_id)
    access.require(access.may_change(actor, lesson.organization_id), actor)
    state = rules.STATES.after(lesson.state, "edit_lesson")
    values = _checked(ask)
    _require_publishable(values, state, looked=ask.looked_at)
    before, said = lesson.openness, {name: getattr(lesson, name) for name in SAID}
    values["search_text"] = rules.search_text(_texts(values))
    changes = save_amended(lesson, "lesson", values, ask.version)
    changes.pop("search_text", None)
    _keep_version(lesson, said, ask.correction, now)
    telling.tell_lesson(events.LessonEdited, lesson, actor, now, changes)
    if WIDTH[lesson.openness] < WIDTH[before]:
        redact_facts("lesson", lesson.pk, ["title"])
        digests.take_out(lesson.pk)
    return lesson


def _keep_version(lesson: Lesson, said: dict[str, str], note: str, now: datetime) -> None:
    """What a published lesson said before stays to be read, with the day it was corrected."""
    published = lesson.state == Lesson.State.PUBLISHED
    if not published or all(getattr(lesson, name) == text for name, text in said.items()):
        return
    number = LessonVersion.objects.filter(lesson=lesson).count() + 1
    note = checks.text(note, "correction", most=300)
    LessonVersion.objects.create(lesson=lesson, number=number, note=note, until=now, **said)
    lesson.corrected_at, lesson.correction = now, note
    lesson.save(update_fields=["corrected_at", "correction"])


@verb("learning.publish_lesson", ask=PublishLessonAsk)
def publish_lesson(actor: Viewer, ask: PublishLessonAsk, *, now: datetime) -> Lesson:
    """Let others read it, as far as the lesson says."""
    lesson = queries.lesson_to_change(actor, ask.lesson_id)
    access.require(access.may_change(actor, lesson.organization_id), actor)
    after = rules.STATES.after(lesson.state, "publish_lesson")
    kept = {name: getattr(lesson, name) for name in CHECKED}
    _require_publishable(kept, after, looked=ask.looked_at)
    if lesson.state == Lesson.State.DRAFT and not actor.is_house:
        rules.require_read(queries.newest_answers(lesson.pk), now)
    values = {
        "state": after,
        "published_at": now,
        "withdrawn_at": None,
        "withdrawn_reason": "",
    }
    changes = save_amended(lesson, "lesson", values, None)
    telling.tell_lesson(events.LessonPublished, lesson, actor, now, changes)
    return lesson


@verb("learning.withdraw_lesson", ask=WithdrawLessonAsk)
def withdraw_lesson(actor: Viewer, ask: WithdrawLessonAsk, *, now: datetime) -> Lesson:
    """Take it out of every list at once; its own organization keeps it with the reason."""
    lesson = queries.lesson_to_change(actor, ask.lesson_id)
    access.require(access.may_change(actor, lesson.organization_id), actor)
    after = rules.STATES.after(lesson.state, "withdraw_lesson")
    reason = checks.text(ask.reason, "reason", most=300, needed=True)
    values = {"state": after, "withdrawn_at": now, "withdrawn_reason": reason}
    changes = save_amended(lesson, "lesson", values, None)
    telling.tell_lesson(events.LessonWithdrawn, lesson, actor, now, changes)
    redact_facts("lesson", lesson.pk, ["title"])
    digests.take_out(lesson.pk)
    return lesson


SAID = ("title", *TOLD)
CHECKED = ("kind", "has_consent", "told_by", "title", "evidence", "place_text", *TOLD)
MOST_CENTS = 2_000_000_000


def _checked(ask: WriteLessonAsk | EditLessonAsk) -> dict[str, Any]:
    """The lesson's own words, as they are kept. Raises Refused."""
    known = directory.subject_labels()
    subjects = checks.words(ask.subjects, "subjects", most=60, count=12)
    if unknown := [one for one in subjects if one not in known]:
        raise Refused("unknown_subject", "subjects", {"subject": unknown[0]})
    return {
        "title": checks.text(ask.title, "title", most=200, needed=True),
        "kind": checks.choice(ask.kind, "kind", rules.KINDS),
        **{name: checks.text(getattr(ask, name), name, most=rules.MOST_TEXT) for name in TOLD},
        "subjects": list(subjects),
        "openness": checks.choice(ask.openness, "openness", rules.OPENNESS),
        "has_consent": ask.has_consent,
        **_around(ask),
    }


def _around(ask: WriteLessonAsk | EditLessonAsk) -> dict[str, Any]:
    """What makes it comparable: tags, size, place, cost and time. Raises Refused."""
    tags = {
        field: rules.checked(getattr(ask, field), facet) for facet, field in rules.FIELDS.items()
    }
    kinds = checks.words(ask.partner_kinds, "partner_kinds", most=60, count=6)
    known = {one.slug for one in directory.kinds()} if kinds else set()
    return {
        **tags,
        "partner_kinds": [checks.choice(one, "partner_kinds", known) for one in kinds],
        "told_by": checks.text(ask.told_by, "told_by", most=200),
        "size": checks.choice(ask.size, "size", rules.SIZES, needed=False),
        "setting": checks.choice(ask.setting, "setting", rules.SETTINGS, needed=False),
        "place_text": checks.text(ask.place_text, "place_text", most=120),
        "cost_cents": checks.whole(ask.cost_cents, "cost_cents", most=MOST_CENTS),
        "hours": checks.whole(ask.hours, "hours", most=100_000),
        "weeks": checks.whole(ask.weeks, "weeks", most=1000),
        "evidence": checks.text(ask.evidence, "evidence", most=2000),
    }


def _require_publishable(values: Mapping[str, Any], state: str, *, looked: bool) -> None:
    """What readers meet has to say something, a story has to be told with consent, and whoever
    is named in it has to be looked at."""
    rules.require_consent(values["kind"], values["has_consent"], state)
    if state != Lesson.State.PUBLISHED:
        return
    rules.require_substance(values[name] for name in TOLD)
    texts = [*_texts(values), values["evidence"], values["place_text"]]
    rules.require_looked_at(texts, telling.known_names(values["told_by"]), looked)


def _require_seen(actor: Viewer, ask: WriteLessonAsk) -> None:
    """A lesson points only to a partnership or need its writer may see. Raises NotFound."""
    about = (
        ("partnership_id", partnerships.partnerships(actor), ask.partnership_id),
        ("need_id", needs.visible(actor), ask.need_id),
        ("program_id", programs.programs(actor), ask.program_id),
    )
    for field, rows, thing_id in about:
        if thing_id is not None and not rows.filter(pk=thing_id).exists():
            raise NotFound(field)


def _texts(values: Mapping[str, Any]) -> list[str]:
    return [values["title"], *(values[name] for name in TOLD)]
