"""People are asked by mail, each with a key of their own, and reminded gently."""

from collections.abc import Iterable
from datetime import datetime

from django.conf import settings
from django.db import IntegrityError, transaction
from django.db.models import QuerySet
from django.utils.translation import gettext_lazy as _

from holt.directory import queries as directory
from holt.kernel import checks
from holt.kernel.errors import Refused
from holt.kernel.verbs import verb
from holt.kernel.viewer import Role, Viewer
from holt.people import actions as people
from holt.people.tokens import hashed, new_token
from holt.surveys import events, queries, rules
from holt.surveys.actions.surveys import own
from holt.surveys.actions.telling import tell_survey
from holt.surveys.asks import InviteAsk, RemindAsk
from holt.surveys.models import Invitation, Survey
from holt.values.vocabulary import LANGUAGES

TOPIC = "surveys"
ASKED = _("%(organization)s asks you: %(title)s")
ASKED_TEXT = _(
    "A few minutes of your time would help. The link is yours alone and can be answered once. "
    "Your name is not kept with your answer."
)
AGAIN = _("Still open: %(title)s")
AGAIN_TEXT = _("If you meant to answer, this is the link. If you would rather not, do nothing.")


@verb("surveys.invite", ask=InviteAsk)
def invite(actor: Viewer, ask: InviteAsk, *, now: datetime) -> Survey:
    """Write to each address once; whoever was asked already is not asked again."""
    row = own(actor, ask.survey_id, "invite")
    language = checks.choice(ask.language, "language", LANGUAGES)
    people_asked = _read(ask.addresses)
    _require_others(row, people_asked)
    known = set(
        Invitation.objects.filter(survey=row, email__in=people_asked).values_list(
            "email", flat=True
        )
    )
    new = {email: name for email, name in people_asked.items() if email not in known}
    for email, name in new.items():
        ask_one(row, email, name, language, now)
    tell_survey(events.Invited, row, actor, now, count=len(new))
    return row


def _require_others(row: Survey, people_asked: Iterable[str]) -> None:
    """Nobody is asked to rate their own organization."""
    if row.purpose == "ratings" and row.about_kind == "organization" and row.about_id:
        own = directory.staff_emails([row.about_id], Role.VIEWER)
        rated = {one.email.lower() for one in own} & set(people_asked)
        if rated:
            raise Refused("rated_themselves", "addresses", {"count": len(rated)})


def _read(lines: Iterable[str]) -> dict[str, str]:
    """Address → name, of lines like "ana@example.org, Ana Ruiz". Refuses a line it cannot read."""
    found: dict[str, str] = {}
    for line in lines:
        address, _comma, name = line.partition(",")
        email = checks.email(address.strip(), "addresses", needed=True)
        found[email] = checks.text(name, "addresses", most=200)
    if not found:
        raise Refused("needed", "addresses")
    if len(found) > rules.MOST_INVITED:
        raise Refused("too_many", "addresses", {"most": rules.MOST_INVITED})
    return found


def ask_one(row: Survey, email: str, name: str, language: str, now: datetime) -> None:
    """A letter with a key; nobody is asked twice."""
    key = new_token()
    try:
        with transaction.atomic():
            Invitation.objects.create(
                survey=row,
                key_hash=hashed(key),
                email=email,
                name=name,
                language=language,
                sent_at=now,
            )
    except IntegrityError:  # asked a moment ago from another window
        return
    _write(row, email, key, language, ASKED, ASKED_TEXT, now)


def _write(
    row: Survey, email: str, key: str, language: str, subject: object, text: object, now: datetime
) -> None:
    facts = {"organization": row.organization.name, "title": row.title}
    people.notify(
        email,
        topic=TOPIC,
        subject=lambda: str(subject) % facts,
        text=lambda: str(text),
        link=f"{settings.ADDRESS.rstrip('/')}/s/{row.code}/{key}/?language={language}",
        language=language,
        now=now,
    )


@verb("surveys.remind", ask=RemindAsk)
def remind(actor: Viewer, ask: RemindAsk, *, now: datetime) -> Survey:
    """Once more to whoever has not answered; twice at most, days apart. The key is a new one."""
    row = own(actor, ask.survey_id, "remind")
    waiting = due(queries.waiting_for(actor, row.pk, rules.MOST_REMINDERS), now)
    count = 0
    for one in waiting.select_for_update(no_key=True):
        remind_one(row, one, now)
        count += 1
    if count == 0:
        raise Refused("nobody_to_remind")
    tell_survey(events.Reminded, row, actor, now, count=count)
    return row


def due(rows: QuerySet[Invitation], now: datetime) -> QuerySet[Invitation]:
    """Those who were not written to for some days."""
    before = now - rules.BETWEEN_REMINDERS
    return rows.filter(sent_at__lte=before).exclude(reminded_at__gt=before)


def remind_one(row: Survey, one: Invitation, now: datetime) -> None:
    """Only a hash of the first key is kept, so this letter carries a new one; the old is void."""
    key = new_token()
    one.key_hash, one.reminded, one.reminded_at = hashed(key), one.reminded + 1, now
    one.save(update_fields=["key_hash", "reminded", "reminded_at"])
    _write(row, one.email, key, one.language, AGAIN, AGAIN_TEXT, now)
