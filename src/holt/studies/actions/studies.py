"""Calling for partners, answering, saying yes or no kindly, beginning and ending."""

from datetime import datetime
from typing import Any

from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from holt.directory import queries as directory
from holt.kernel import checks
from holt.kernel.errors import NotFound, Refused
from holt.kernel.happenings import save_amended
from holt.kernel.verbs import verb
from holt.kernel.viewer import Viewer
from holt.learning import queries as learning
from holt.needs import queries as needs
from holt.studies import access, events, queries, rules
from holt.studies.actions.telling import tell_study, write
from holt.studies.asks import (
    AcceptStudyAnswerAsk,
    AnswerCallAsk,
    CallOffStudyAsk,
    CallPartnersAsk,
    DeclineStudyAnswerAsk,
    EditCallAsk,
    EndStudyAsk,
    LinkFindingAsk,
    StartStudyAsk,
    WithdrawStudyAnswerAsk,
)
from holt.studies.models import Finding, Study, StudyAnswer, StudyRole

MOST_TEXT = 6000
ANSWERED = _("An answer to your call “%(title)s”")
ANSWERED_TEXT = _("%(who)s would take part, and says what they bring. A yes or a kind no is due.")
YES = _("You are part of “%(title)s”")
YES_TEXT = _("The lead has said yes. The protocol, the roles and the data are on this page.")
NO = _("Your answer to “%(title)s”")
NO_TEXT = _("The lead has answered with thanks; this time it is a no. Their words are on the page.")
BEGUN = _("“%(title)s” has begun")
BEGUN_TEXT = _("All partners have signed the protocol. What changes from now on is an amendment.")
RESULT = _("What “%(title)s” found")
RESULT_TEXT = _("The result stands on its page in plain words, with how to cite it. Thank you.")
OFF = _("“%(title)s” is called off")
OFF_TEXT = _("The lead says why on its page.")


@verb("studies.call_partners", ask=CallPartnersAsk)
def call_partners(actor: Viewer, ask: CallPartnersAsk, *, now: datetime) -> Study:
    """Call for partners in a question of one's own."""
    access.require(access.may_plan(actor, ask.organization_id), actor)
    values = _checked(ask)
    if ask.need_id is not None and not needs.visible(actor).filter(pk=ask.need_id).exists():
        raise NotFound("need_id")
    row = Study.objects.create(
        **values,
        organization=directory.for_the_house(ask.organization_id),
        need_id=ask.need_id,
        called_by_id=actor.person_id,
        called_at=now,
    )
    StudyRole.objects.create(study=row, organization_id=ask.organization_id, role="lead", since=now)
    tell_study(events.PartnersCalled, row, actor, now, inside=False)
    return row


@verb("studies.edit_call", ask=EditCallAsk)
def edit_call(actor: Viewer, ask: EditCallAsk, *, now: datetime) -> Study:
    """Change what the call says while it is open."""
    row = _led(actor, ask.study_id, "edit_call")
    save_amended(row, "study", _checked(ask), ask.version)
    tell_study(events.CallEdited, row, actor, now, inside=False)
    return row


def _checked(ask: CallPartnersAsk | EditCallAsk) -> dict[str, Any]:
    """What a call says, as it is kept. Raises Refused."""
    kinds = {one.slug for one in directory.kinds()}
    wanted = checks.words(ask.wanted_kinds, "wanted_kinds", most=60, count=12)
    texts = ("why", "would_do", "would_get")
    return {
        "title": checks.text(ask.title, "title", most=200, needed=True),
        "question": checks.text(ask.question, "question", most=MOST_TEXT, needed=True),
        **{one: checks.text(getattr(ask, one), one, most=MOST_TEXT) for one in texts},
        "wanted_kinds": [checks.choice(one, "wanted_kinds", kinds) for one in wanted],
        "answer_by": ask.answer_by,
        "openness": checks.choice(ask.openness, "openness", rules.CALL_OPENNESS),
        "subjects": subjects_of(ask.subjects),
    }


def subjects_of(given: tuple[str, ...]) -> list[str]:
    """Subjects of the network's list. Refuses "not_a_choice"."""
    known = directory.subject_labels()
    words = checks.words(given, "subjects", most=60, count=12)
    return [checks.choice(one, "subjects", known) for one in words]


@verb("studies.answer_call", ask=AnswerCallAsk)
def answer_call(actor: Viewer, ask: AnswerCallAsk, *, now: datetime) -> StudyAnswer:
    """Say what one's organization would bring; said again, it replaces what waits."""
    row = queries.study_to_change(actor, ask.study_id)
    access.require(access.may_answer_call(actor, ask.organization_id), actor)
    rules.STATES.after(row.state, "answer_call")
    rules.require_open_call(row.answer_by, timezone.localdate(now))
    if ask.organization_id in queries.partner_ids(row.pk):
        raise Refused("partner_already", "organization_id")
    values = {
        "brings": checks.text(ask.brings, "brings", most=MOST_TEXT, needed=True),
        "by_id": actor.person_id,
        "state": "waiting",
        "words": "",
        "answered_at": now,
        "decided_at": None,
    }
    made, _is_new = StudyAnswer.objects.update_or_create(
        study=row, organization_id=ask.organization_id, defaults=values
    )
    who = directory.for_the_house(ask.organization_id).name
    write([row.organization_id], ANSWERED, ANSWERED_TEXT, _page(row), now, title=row.title, who=who)
    tell_study(events.CallAnswered, row, actor, now)
    return made


@verb("studies.withdraw_study_answer", ask=WithdrawStudyAnswerAsk)
def withdraw_study_answer(actor: Viewer, ask: WithdrawStudyAnswerAsk, *, now: datetime) -> Study:
    """Take back an answer that waits."""
    row = queries.study_answer_to_change(actor, ask.study_answer_id)
    access.require(access.may_answer_call(actor, row.organization_id), actor)
    _require_waiting(row)
    row.delete()
    tell_study(events.AnswerWithdrawn, row.study, actor, now)
    return row.study


@verb("studies.accept_study_answer", ask=AcceptStudyAnswerAsk)
def accept_study_answer(actor: Viewer, ask: AcceptStudyAnswerAsk, *, now: datetime) -> StudyAnswer:
    """Yes, with a role."""
    row = queries.study_answer_to_change(actor, ask.study_answer_id)
    access.require(access.may_lead(actor, row.study.organization_id), actor)
    _require_waiting(row)
    role = checks.choice(ask.role, "role", rules.PARTNER_ROLES)
    _decide(row, "accepted", ask.words, now)
    StudyRole.objects.create(
        study=row.study, organization_id=row.organization_id, role=role, since=now
    )
    write([row.organization_id], YES, YES_TEXT, _page(row.study), now, title=row.study.title)
    tell_study(events.AnswerAccepted, row.study, actor, now)
    return row


@verb("studies.decline_study_answer", ask=DeclineStudyAnswerAsk)
def decline_study_answer(
    actor: Viewer, ask: DeclineStudyAnswerAsk, *, now: datetime
) -> StudyAnswer:
    """No, in words they can live with."""
    row = queries.study_answer_to_change(actor, ask.study_answer_id)
    access.require(access.may_lead(actor, row.study.organization_id), actor)
    _require_waiting(row)
    checks.text(ask.words, "words", most=1000, needed=True)
    _decide(row, "declined", ask.words, now)
    write([row.organization_id], NO, NO_TEXT, _page(row.study), now, title=row.study.title)
    tell_study(events.AnswerDeclined, row.study, actor, now)
    return row


def _require_waiting(row: StudyAnswer) -> None:
    if row.state != "waiting":
        raise Refused("answer_decided")


def _decide(row: StudyAnswer, state: str, words: str, now: datetime) -> None:
    row.state, row.decided_at = state, now
    row.words = checks.text(words, "words", most=1000)
    row.save(update_fields=["state", "words", "decided_at"])


@verb("studies.start_study", ask=StartStudyAsk)
def start_study(actor: Viewer, ask: StartStudyAsk, *, now: datetime) -> Study:
    """Begin, once every partner has signed the newest protocol."""
    row = _led(actor, ask.study_id, "start_study")
    signed = queries.signed_newest(row.pk)
    if signed is None:
        raise Refused("protocol_missing")
    partners = queries.partner_ids(row.pk)
    rules.require_signed(partners, signed, directory.organization_names(partners))
    save_amended(row, "study", {"state": "running", "started_at": now}, None)
    write(partners, BEGUN, BEGUN_TEXT, _page(row), now, title=row.title, but=actor.person_id)
    tell_study(events.StudyStarted, row, actor, now, inside=False)
    return row


@verb("studies.end_study", ask=EndStudyAsk)
def end_study(actor: Viewer, ask: EndStudyAsk, *, now: datetime) -> Study:
    """Say what was found; all who took part or offered to are told."""
    row = _led(actor, ask.study_id, "end_study")
    values = {
        "state": "ended",
        "ended_at": now,
        "found": checks.text(ask.found, "found", most=20_000, needed=True),
        "authors": checks.text(ask.authors, "authors", most=300),
    }
    save_amended(row, "study", values, None)
    told = queries.concerned(row.pk)
    write(told, RESULT, RESULT_TEXT, _page(row), now, title=row.title, but=actor.person_id)
    tell_study(events.StudyEnded, row, actor, now, inside=False)
    return row


@verb("studies.call_off_study", ask=CallOffStudyAsk)
def call_off_study(actor: Viewer, ask: CallOffStudyAsk, *, now: datetime) -> Study:
    """It does not go on, and why."""
    row = _led(actor, ask.study_id, "call_off_study")
    reason = checks.text(ask.reason, "reason", most=500, needed=True)
    save_amended(row, "study", {"state": "called_off", "reason": reason, "ended_at": now}, None)
    told = queries.concerned(row.pk)
    write(told, OFF, OFF_TEXT, _page(row), now, title=row.title, but=actor.person_id)
    tell_study(events.StudyCalledOff, row, actor, now, inside=False)
    return row


@verb("studies.link_finding", ask=LinkFindingAsk)
def link_finding(actor: Viewer, ask: LinkFindingAsk, *, now: datetime) -> Finding:
    """Say in which lesson or resource the result can be read."""
    row = _led(actor, ask.study_id, "link_finding")
    if (ask.lesson_id is None) == (ask.resource_id is None):
        raise Refused("lesson_or_resource", "lesson_id")
    for rows, name in (
        (learning.lessons(actor), "lesson_id"),
        (learning.resources(actor), "resource_id"),
    ):
        wanted = getattr(ask, name)
        if wanted is not None and not rows.filter(pk=wanted).exists():
            raise NotFound(name)
    about: dict[str, Any] = {"lesson_id": ask.lesson_id, "resource_id": ask.resource_id}
    made, _is_new = Finding.objects.get_or_create(study=row, **about, defaults={"linked_at": now})
    tell_study(events.FindingLinked, row, actor, now, inside=False)
    return made


def _led(actor: Viewer, study_id: int, word: str) -> Study:
    """A study the actor leads, locked, at a stage where the verb is possible."""
    row = queries.study_to_change(actor, study_id)
    access.require(access.may_lead(actor, row.organization_id), actor)
    rules.STATES.after(row.state, word)
    return row


def _page(row: Study) -> str:
    return f"/studies/{row.pk}/"
