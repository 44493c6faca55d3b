"""Writing a lesson down, publishing it, correcting it, withdrawing it."""

from collections.abc import Mapping
from datetime import datetime
from typing import Any

from holt.directory import queries as directory
from holt.kernel import checks
from holt.kernel.erasure import redact_facts
from holt.kernel.errors import NotFound, Refused
from holt.kernel.events import Audience
from holt.kernel.happenings import save_amended, tell
from holt.kernel.verbs import verb
from holt.kernel.viewer import Viewer
from holt.learning import access, events, queries, rules
from holt.learning.asks import (
    EditLessonAsk,
    PublishLessonAsk,
    WithdrawLessonAsk,
    WriteLessonAsk,
)
from holt.learning.models import Lesson
from holt.needs import queries as needs
from holt.partnerships import queries as partnerships

TOLD = ("wanted", "did", "happened", "instead")
WIDTH = {"own": 0, "network": 1, "public": 2}


@verb("learning.write_lesson", ask=WriteLessonAsk)
def write_lesson(actor: Viewer, ask: WriteLessonAsk, *, now: datetime) -> Lesson:
    """Write a lesson down, as a draft or published at once."""
    access.require(access.may_write(actor, ask.organization_id), actor)
    values = _checked(ask)
    state = Lesson.State.PUBLISHED if ask.publish else Lesson.State.DRAFT
    _require_publishable(values, state)
    _require_seen(actor, ask)
    lesson = Lesson.objects.create(
        **values,
        organization=directory.for_the_house(ask.organization_id),
        partnership_id=ask.partnership_id,
        need_id=ask.need_id,
        came_from=checks.choice(ask.came_from, "came_from", rules.SOURCES),
        state=state,
        search_text=rules.search_text(_texts(values)),
        written_by_id=actor.person_id,
        written_at=now,
        published_at=now if ask.publish else None,
    )
    event = events.LessonPublished if ask.publish else events.LessonWritten
    _tell(event, lesson, actor, now)
    return lesson


@verb("learning.edit_lesson", ask=EditLessonAsk)
def edit_lesson(actor: Viewer, ask: EditLessonAsk, *, now: datetime) -> Lesson:
    """Correct what a lesson says, or who may read it."""
    lesson = queries.lesson_to_change(actor, ask.lesson_id)
    access.require(access.may_change(actor, lesson.organization_id), actor)
    state = rules.STATES.after(lesson.state, "edit_lesson")
    values = _checked(ask)
    _require_publishable(values, state)
    before = lesson.openness
    values["search_text"] = rules.search_text(_texts(values))
    changes = save_amended(lesson, "lesson", values, ask.version)
    changes.pop("search_text", None)
    _tell(events.LessonEdited, lesson, actor, now, changes)
    if WIDTH[lesson.openness] < WIDTH[before]:
        redact_facts("lesson", lesson.pk, ["title"])
    return lesson


@verb("learning.publish_lesson", ask=PublishLessonAsk)
def publish_lesson(actor: Viewer, ask: PublishLessonAsk, *, now: datetime) -> Lesson:
    """Let others read it, as far as the lesson says."""
    lesson = queries.lesson_to_change(actor, ask.lesson_id)
    access.require(access.may_change(actor, lesson.organization_id), actor)
    after = rules.STATES.after(lesson.state, "publish_lesson")
    _require_publishable({name: getattr(lesson, name) for name in CHECKED}, after)
    values = {
        "state": after,
        "published_at": now,
        "withdrawn_at": None,
        "withdrawn_reason": "",
    }
    changes = save_amended(lesson, "lesson", values, None)
    _tell(events.LessonPublished, lesson, actor, now, changes)
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
    _tell(events.LessonWithdrawn, lesson, actor, now, changes)
    redact_facts("lesson", lesson.pk, ["title"])
    return lesson


CHECKED = ("kind", "has_consent", *TOLD)


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
    }


def _require_publishable(values: Mapping[str, Any], state: str) -> None:
    """What readers meet has to say something, and a story has to be told with consent."""
    if state == Lesson.State.PUBLISHED:
        rules.require_substance(values[name] for name in TOLD)
    rules.require_consent(values["kind"], values["has_consent"], state)


def _require_seen(actor: Viewer, ask: WriteLessonAsk) -> None:
    """A lesson points only to a partnership or need its writer may see. Raises NotFound."""
    about = (
        ("partnership_id", partnerships.partnerships(actor), ask.partnership_id),
        ("need_id", needs.visible(actor), ask.need_id),
    )
    for field, rows, thing_id in about:
        if thing_id is not None and not rows.filter(pk=thing_id).exists():
            raise NotFound(field)


def _texts(values: Mapping[str, Any]) -> list[str]:
    return [values["title"], *(values[name] for name in TOLD)]


def _audience(lesson: Lesson) -> Audience:
    """Whoever may read it: its own organization until it is published."""
    if lesson.state == Lesson.State.DRAFT or lesson.openness == Lesson.Openness.OWN:
        return Audience.only([lesson.organization_id])
    if lesson.openness == Lesson.Openness.PUBLIC:
        return Audience.public()
    return Audience.network()


def _tell(
    event: type[events.LessonEvent],
    lesson: Lesson,
    actor: Viewer,
    now: datetime,
    changes: Mapping[str, tuple[Any, Any]] | None = None,
) -> None:
    tell(
        event(lesson.pk, lesson.organization_id, lesson.organization.name, lesson.title),
        by=actor,
        at=now,
        audience=_audience(lesson),
        changes=changes,
        version=lesson.version,
    )
