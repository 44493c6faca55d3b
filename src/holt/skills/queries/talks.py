"""Talks that are offered, and what became of asking."""

from dataclasses import dataclass
from datetime import date
from typing import Any

from django.db.models import Q, QuerySet

from holt.kernel.errors import NotFound
from holt.kernel.viewer import Viewer
from holt.programs import queries as programs
from holt.skills import access
from holt.skills.models import Speaking, Talk


@dataclass(frozen=True)
class TalkPage:
    """A talk as its page shows it; cents, kilometers, minutes."""

    id: int
    person_id: int
    person: str
    person_title: str
    organization_id: int
    organization: str
    title: str
    about: str
    subjects: tuple[str, ...]
    languages: tuple[str, ...]
    audience: tuple[str, ...]
    ways: tuple[str, ...]
    radius_km: float | None
    minutes: int
    fee_cents: int
    fee_note: str
    is_shown: bool
    is_mine: bool
    version: int


@dataclass(frozen=True)
class SpeakingPage:
    """That a speaker was asked, as the speaker and the library see it."""

    id: int
    talk_id: int
    title: str
    speaker_id: int
    speaker: str
    organization_id: int
    organization: str
    asked_by: str
    on: date
    begins: str
    is_online: bool
    place_text: str
    people: int | None
    message: str
    answer: str
    thanks: str
    program_id: int | None
    fee_cents: int
    state: str
    is_speaker: bool
    may_ask: bool


def talks(viewer: Viewer) -> QuerySet[Talk]:
    """Talks that are shown, and one's own; none for outsiders."""
    belongs = Q(
        pk__in=Talk.objects.filter(
            person__is_active=True,
            person__erased_at=None,
            person__offer_consent_at__isnull=False,
            person__memberships__pk__isnull=False,
            person__memberships__ended_at=None,
        ).values("pk")
    )
    mine = Q(person_id=viewer.person_id or 0)
    rows = Talk.objects.filter((belongs & Q(is_shown=True)) | mine)
    rows = rows.select_related("person", "organization").order_by("title", "pk")
    return rows if access.may_see_skills(viewer) else rows.none()


def talk(viewer: Viewer, talk_id: int) -> TalkPage:
    """One talk. Raises NotFound."""
    row: Any = talks(viewer).filter(pk=talk_id).first()
    if row is None:
        raise NotFound
    copied = ("title", "about", "radius_km", "minutes", "fee_cents", "fee_note", "is_shown")
    return TalkPage(
        id=row.pk,
        person_id=row.person_id,
        person=row.person.name,
        person_title=row.person.title,
        organization_id=row.organization_id,
        organization=row.organization.name,
        subjects=tuple(row.subjects),
        languages=tuple(row.languages),
        audience=tuple(row.audience),
        ways=tuple(row.ways),
        is_mine=access.is_speaker(viewer, row.person_id),
        version=row.version,
        **{name: getattr(row, name) for name in copied},
    )


def own_talk(viewer: Viewer, talk_id: int) -> TalkPage:
    """One of the viewer's own. Raises NotFound."""
    found = talk(viewer, talk_id)
    if not found.is_mine:
        raise NotFound
    return found


def talk_to_change(viewer: Viewer, talk_id: int) -> Talk:
    """One of the viewer's own, locked. Raises NotFound."""
    row = Talk.objects.select_for_update(no_key=True).filter(pk=talk_id).first()
    if row is None or not access.is_speaker(viewer, row.person_id):
        raise NotFound
    return row


def talk_to_ask(viewer: Viewer, talk_id: int) -> Talk:
    """One that is offered to the viewer. Raises NotFound."""
    row = talks(viewer).filter(pk=talk_id, is_shown=True).first()
    if row is None:
        raise NotFound
    return row


def speakings(viewer: Viewer) -> QuerySet[Speaking]:
    """What the viewer was asked for, or asked for with their library, latest day first."""
    rows = Speaking.objects.select_related("talk__person", "organization", "asked_by")
    rows = rows.order_by("-on", "-pk")
    if viewer.is_house:
        return rows
    mine = Q(talk__person_id=viewer.person_id or 0)
    return rows.filter(mine | Q(organization_id__in=list(viewer.roles)))


def speaking(viewer: Viewer, speaking_id: int) -> SpeakingPage:
    """One of them. Raises NotFound."""
    row = speakings(viewer).filter(pk=speaking_id).first()
    if row is None:
        raise NotFound
    return speaking_page(viewer, row)


def speaking_page(viewer: Viewer, row: Any) -> SpeakingPage:
    copied = ("on", "begins", "is_online", "place_text", "people", "message", "answer", "thanks")
    return SpeakingPage(
        id=row.pk,
        talk_id=row.talk_id,
        title=row.talk.title,
        speaker_id=row.talk.person_id,
        speaker=row.talk.person.name,
        organization_id=row.organization_id,
        organization=row.organization.name,
        asked_by=row.asked_by.name if row.asked_by else "",
        program_id=row.program_id,
        fee_cents=row.talk.fee_cents,
        state=row.state,
        is_speaker=access.is_speaker(viewer, row.talk.person_id),
        may_ask=access.may_ask_speakers(viewer, row.organization_id),
        **{name: getattr(row, name) for name in copied},
    )


def speaking_to_change(viewer: Viewer, speaking_id: int) -> Speaking:
    """One of them, locked. Raises NotFound."""
    rows = speakings(viewer).select_for_update(no_key=True, of=("self",))
    row = rows.filter(pk=speaking_id).first()
    if row is None:
        raise NotFound
    return row


def speaking_to_answer(viewer: Viewer) -> tuple[SpeakingPage, ...]:
    """What waits for the viewer: talks they are asked for, other days for whoever asked."""
    if viewer.person_id is None:
        return ()
    asked = Q(state="asked", talk__person_id=viewer.person_id)
    moved = Q(state="moved", asked_by_id=viewer.person_id)
    rows = speakings(viewer).filter(asked | moved).order_by("on", "pk")
    return tuple(speaking_page(viewer, one) for one in rows[:10])


def programs_to_put_in(viewer: Viewer) -> tuple[tuple[int, str], ...]:
    """(id, title) of programs the viewer's libraries run."""
    rows = programs.programs(viewer).filter(run_by__in=list(viewer.roles))
    return tuple(rows.exclude(state="withdrawn").distinct().values_list("pk", "title"))
