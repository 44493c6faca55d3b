"""Answers come in: by link, letter, kiosk, from paper. Nothing tells afterwards whose they were."""

import json
from collections.abc import Mapping
from datetime import date, datetime
from typing import Any

from django.db import connection
from django.utils import timezone

from holt.kernel.errors import NotFound, Refused
from holt.kernel.verbs import verb
from holt.kernel.viewer import NOBODY, Viewer
from holt.people.tokens import hashed
from holt.standards.xlsform import Running
from holt.surveys import events, queries, rules
from holt.surveys.actions.surveys import by_id, own
from holt.surveys.actions.telling import tell_survey
from holt.surveys.asks import AnswerAsk, EnterAnswerAsk, TakeBackAsk
from holt.surveys.models import Answer, Draft, Survey

OPEN_WAYS = ("link", "mail", "kiosk")
LARGEST_KEY, LARGEST_DRAFT, LONGEST_AT = 200, 2_000_000, 300


class NotComplete(Refused):
    """Some questions need another answer; `problems` says which, by path."""

    def __init__(self, problems: Mapping[str, Any]) -> None:
        super().__init__("not_complete")
        self.problems = problems


@verb("surveys.answer", ask=AnswerAsk)
def answer(actor: Viewer, ask: AnswerAsk, *, now: datetime) -> Answer:
    """Take an answer. Whoever is signed in is not looked at: the answer is nobody's."""
    row = by_id(ask.survey_id)
    rules.STATES.after(row.state, "answer")
    if row.consent and not ask.agreed:
        raise Refused("needs_consent", "agreed")
    _once(row, ask.draft, timezone.localdate(now))
    _take_a_place(row)
    key_hash = _spend(row, ask.key)
    values = _checked(row, ask, timezone.localtime(now))
    return _record(
        row,
        day=timezone.localdate(now),
        way="mail" if ask.key else (ask.way if ask.way in OPEN_WAYS else "link"),
        language=ask.language if ask.language in row.languages else "",
        site=ask.site if ask.site in row.sites else "",
        values=values,
        key_hash=key_hash,
        now=now,
    )


def _once(row: Survey, draft: str, today: date) -> None:
    """Empty the draft and use its key up. Refused when it was before: a button pressed twice, or a
    browser that tries again because our answer did not reach it."""
    if not draft:
        return
    table = Draft._meta.db_table
    with connection.cursor() as cursor:
        cursor.execute(
            f'INSERT INTO "{table}" (survey_id, key_hash, language, values, at, kept_on) '
            "VALUES (%s, %s, '', '{}', %s, %s) ON CONFLICT (key_hash) DO UPDATE "
            "SET values = '{}', at = excluded.at, kept_on = excluded.kept_on "
            f'WHERE "{table}".at <> excluded.at',
            [row.pk, hashed(draft[:LARGEST_KEY]), rules.SENT, today],
        )
        if cursor.rowcount == 0:
            raise Refused("sent_already")


def _take_a_place(row: Survey) -> None:
    """Of a survey with a quota: refused when as many answered as were wanted. Locks the row."""
    if row.quota is None:
        return
    Survey.objects.select_for_update(no_key=True).get(pk=row.pk)
    if rules.is_full(row.quota, row.answers.count()):
        raise Refused("is_full")


def _spend(row: Survey, key: str) -> str:
    """Use the key of an invitation up; what the answer may keep of it ("" if anonymous)."""
    if not key:
        if row.by_invitation:
            raise Refused("by_invitation_only")
        return ""
    invitation = queries.invitation_to_use(row.pk, key[:LARGEST_KEY])
    if invitation is None:
        raise NotFound("key")
    if invitation.is_used:
        raise Refused("answered_already")
    invitation.is_used, invitation.email, invitation.name = True, "", ""
    invitation.save(update_fields=["is_used", "email", "name"])
    return invitation.key_hash if row.privacy == "confidential" else ""


def _checked(row: Survey, ask: AnswerAsk | EnterAnswerAsk, now: datetime) -> dict[str, Any]:
    """What is kept of the answers. Raises NotComplete."""
    running = queries.running(row)
    given = asked_only(running, ask.values, ask.language, now)
    clean, problems = running.check(given, language=ask.language, now=now)
    if problems:
        raise NotComplete({one.path: one for one in problems})
    return rules.without_hours(clean, running.plan)


def asked_only(
    running: Running, values: Mapping[str, Any], language: str, now: datetime
) -> dict[str, Any]:
    """What somebody was asked, whatever else was sent: hidden questions are for the form alone."""
    return running.given(values, language=language, now=now)


def _record(row: Survey, *, now: datetime, **values: Any) -> Answer:
    """The answer's row; of the first of a day the organization is told."""
    is_first = not queries.has_answers_today(row.pk, values["day"])
    made = Answer.objects.create(survey=row, is_anonymous=row.privacy == "anonymous", **values)
    if is_first:
        tell_survey(events.Answered, row, NOBODY, now)
    return made


@verb("surveys.enter_answer", ask=EnterAnswerAsk)
def enter_answer(actor: Viewer, ask: EnterAnswerAsk, *, now: datetime) -> Answer:
    """Enter what somebody wrote on paper; open or closed, stacks are entered later."""
    row = own(actor, ask.survey_id, "enter_answer")
    day = ask.day or timezone.localdate(now)
    if day > timezone.localdate(now):
        raise Refused("in_the_future", "day")
    return _record(
        row,
        day=day,
        way="paper",
        language=ask.language if ask.language in row.languages else "",
        site=ask.site if ask.site in row.sites else "",
        values=_checked(row, ask, timezone.localtime(now)),
        now=now,
    )


@verb("surveys.take_back_answer", ask=TakeBackAsk)
def take_back_answer(actor: Viewer, ask: TakeBackAsk, *, now: datetime) -> Survey:
    """A confidential answer is gone, and its letter may be answered anew."""
    row = by_id(ask.survey_id)
    rules.STATES.after(row.state, "take_back_answer")
    invitation = queries.invitation_to_use(row.pk, ask.key[:LARGEST_KEY])
    if invitation is None:
        raise NotFound("key")
    found = Answer.objects.filter(survey=row, key_hash=invitation.key_hash)
    if not found.exists():
        raise Refused("nothing_to_take_back")
    forget_tallied(row, found.get())
    found.delete()
    invitation.is_used = False
    invitation.save(update_fields=["is_used"])
    tell_survey(events.TakenBack, row, NOBODY, now)
    return row


def forget_tallied(row: Survey, one: Answer) -> None:
    """Take an answer out of the tallies it stands in."""
    if one.is_tallied:
        from holt.surveys.actions.clockwork import add_up

        add_up(row, [one], -1)


def keep_draft(
    survey_id: int, key: str, values: Mapping[str, Any], now: datetime, at: str = ""
) -> None:
    """Keep what is written so far under the browser's key, as it was written; it is no answer
    yet. `at` is the question somebody came to. Once it is sent nothing more is kept."""
    row = by_id(survey_id)
    if row.state != "open" or not key or len(json.dumps(values)) > LARGEST_DRAFT:
        return
    kept: dict[str, Any] = {"values": rules.without_nul(values), "kept_on": timezone.localdate(now)}
    kept |= {"at": at[:LONGEST_AT]} if at else {}
    named = {"survey": row, "key_hash": hashed(key[:LARGEST_KEY])}
    if not Draft.objects.filter(**named).exclude(at=rules.SENT).update(**kept):
        Draft.objects.bulk_create([Draft(**named, **kept)], ignore_conflicts=True)
