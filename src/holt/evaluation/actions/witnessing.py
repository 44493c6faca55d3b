"""Somebody outside is asked by a signed letter whether they saw the change, and answers."""

from datetime import datetime, timedelta
from typing import Any

from django.utils import translation
from django.utils.translation import gettext as _

from holt.directory import queries as directory
from holt.evaluation import access, events, queries, rules
from holt.evaluation.actions.telling import tell_about
from holt.evaluation.asks import (
    AskWitnessAsk,
    ForgetWitnessAsk,
    TakeBackWitnessAsk,
    WitnessAsk,
)
from holt.evaluation.models import Outcome, Witness
from holt.kernel import checks, erasure
from holt.kernel.errors import NotFound, Refused
from holt.kernel.verbs import verb
from holt.kernel.viewer import NOBODY, THE_HOUSE, Role, Viewer
from holt.partnerships.queries import Held
from holt.people import actions as people
from holt.people import queries as links

PURPOSE = "witness"
NO_ORGANIZATION = 0
"""A witness's link is for one statement and for no organization."""


@verb("evaluation.ask_witness", ask=AskWitnessAsk)
def ask_witness(actor: Viewer, ask: AskWitnessAsk, *, now: datetime) -> Witness:
    """Write to somebody outside; they answer on one page and need no account."""
    held, outcome = queries.outcome_to_change(actor, ask.outcome_id)
    access.require(access.may_change(actor, outcome.recorded_party_id, held.seats), actor)
    rules.require_told(outcome.state)
    email = checks.email(ask.email, "email", needed=True)
    rules.require_outsider(email, _insiders(held))
    _require_room(outcome, email)
    people.admit(
        f"witness {outcome.recorded_party_id}", most=rules.MOST_A_DAY, seconds=86400, now=now
    )
    row = Witness.objects.create(
        outcome=outcome,
        name=checks.text(ask.name, "name", most=200, needed=True),
        role=checks.text(ask.role, "role", most=200),
        email=email,
        language=ask.language if ask.language in ("en", "es") else "en",
        asked_by_id=actor.person_id,
        asked_at=now,
    )
    _write(actor, row, held, now)
    party = outcome.recorded_party_id
    tell_about(events.WitnessAsked, held, outcome, party, by=actor, at=now)
    return row


def _insiders(held: Held) -> set[str]:
    """Every address the parties' people are known by."""
    staff = directory.staff_emails(held.organization_ids, Role.VIEWER)
    return {one.email for one in staff} | {one.contact_email for one in held.parties}


def _require_room(outcome: Outcome, email: str) -> None:
    asked = outcome.witnesses.filter(taken_back_at=None)
    if asked.filter(email=email).exists():
        raise Refused("asked_already", "email")
    if asked.count() >= rules.MOST_WITNESSES:
        raise Refused("enough_witnesses", "email", {"most": rules.MOST_WITNESSES})


def _write(actor: Viewer, row: Witness, held: Held, now: datetime) -> None:
    """The letter with its link; the diary never learns the name."""
    _link, token = people.make_link(
        actor,
        purpose=PURPOSE,
        subject_kind="witness",
        subject_id=row.pk,
        organization_id=NO_ORGANIZATION,
        email=row.email,
        language=row.language,
        now=now,
        days=rules.LINK_DAYS,
    )
    party = held.party(row.outcome.recorded_party_id).organization.name
    with translation.override(row.language):
        people.notify(
            row.email,
            topic="partnerships",
            subject=_("Did you see this change? %(party)s asks") % {"party": party},
            text=_(
                "Hello %(name)s,\n\n%(party)s wrote down something that has changed for people, "
                "and believes that you saw it. Please read it and say whether it is so. It takes "
                "two minutes. You need no account, and you are free not to answer."
            )
            % {"name": row.name, "party": party},
            link=people.address_of(token),
            language=row.language,
            now=now,
        )


@verb("evaluation.witness", ask=WitnessAsk)
def witness(actor: Viewer, ask: WitnessAsk, *, now: datetime) -> Witness:
    """Say whether one saw it. The key in the letter alone opens this, once.

    Raises NotFound for a key nobody was given, Refused "link_used", "link_expired",
    "link_revoked", "statement_changed", "which_part", "too_often".
    """
    seen = links.link_by_token(ask.token, now)
    if seen is None or seen.purpose != PURPOSE:
        raise NotFound
    if people.guess(f"witness link {seen.link_id}", seconds=3600) > rules.MOST_TRIES:
        raise Refused("too_often", facts={"minutes": 60})
    held, outcome, row = queries.witness_to_change(seen.subject_id)
    people.use_link(Viewer(grant=links.grant_for(seen)), now=now)
    rules.require_told(outcome.state)
    _require_read(outcome, ask.about)
    for name, value in _said(ask, now).items():
        setattr(row, name, value)
    row.save()
    party = outcome.recorded_party_id
    tell_about(events.WitnessAnswered, held, outcome, party, by=NOBODY, at=now)
    return row


def _require_read(outcome: Outcome, about: str) -> None:
    """Refuse an answer to words that were changed while they were read."""
    if about != rules.fingerprint(outcome.__dict__):
        raise Refused("statement_changed")


def _said(ask: WitnessAsk, now: datetime) -> dict[str, Any]:
    answer = checks.choice(ask.answer, "answer", rules.ANSWERS)
    words = checks.text(ask.words, "words", most=2000)
    rules.require_part(answer, words)
    return {
        "answer": answer,
        "words": words,
        "name": checks.text(ask.name, "name", most=200, needed=True),
        "role": checks.text(ask.role, "role", most=200, needed=True),
        "may_name": ask.may_name,
        "about": ask.about,
        "email": "",
        "answered_at": now,
    }


@verb("evaluation.take_back_witness", ask=TakeBackWitnessAsk)
def take_back_witness(actor: Viewer, ask: TakeBackWitnessAsk, *, now: datetime) -> Witness:
    """Take the letter's link back: it opens nothing from now on, and the address is forgotten."""
    held, outcome, row = _own(actor, ask.witness_id)
    if row.answer:
        raise Refused("witness_answered")
    _forget_links(actor, row.pk, now)
    row.taken_back_at, row.email = now, ""
    row.save(update_fields=["taken_back_at", "email"])
    party = outcome.recorded_party_id
    tell_about(events.WitnessTakenBack, held, outcome, party, by=actor, at=now)
    return row


@verb("evaluation.forget_witness", ask=ForgetWitnessAsk)
def forget_witness(actor: Viewer, ask: ForgetWitnessAsk, *, now: datetime) -> Witness:
    """Take a witness's name and words out: by themselves with their link, or by whoever asked."""
    if actor.holds_link("witness", ask.witness_id):
        held, outcome, row = queries.witness_to_change(ask.witness_id)
    else:
        held, outcome, row = _own(actor, ask.witness_id)
    _forget_links(actor, row.pk, now)
    _blot_out(row, now)
    party = outcome.recorded_party_id
    by = NOBODY if actor.grant else actor
    tell_about(events.WitnessForgotten, held, outcome, party, by=by, at=now)
    return row


def _own(actor: Viewer, witness_id: int) -> tuple[Held, Outcome, Witness]:
    """A witness to an outcome of the actor's own party. Raises NotFound, NotAllowed."""
    queries.require_readable(actor, witness_id)
    held, outcome, row = queries.witness_to_change(witness_id)
    access.require(access.may_change(actor, outcome.recorded_party_id, held.seats), actor)
    return held, outcome, row


def _forget_links(actor: Viewer, witness_id: int, now: datetime) -> None:
    """The key opens nothing from now on, and nobody can tell to whom it was sent."""
    by = NOBODY if actor.grant else actor
    for link in links.links_to("witness", witness_id):
        people.forget_holder(by, links.link_to_change(link.pk), now=now)


def _blot_out(row: Witness, now: datetime) -> None:
    """The answer stays, without whoever gave it; what they wrote goes with them."""
    row.name, row.role, row.words, row.email = erasure.GONE, "", "", ""
    row.may_name, row.forgotten_at = False, now
    row.save(update_fields=["name", "role", "words", "email", "may_name", "forgotten_at"])


@erasure.forgets
def forget_person(person_id: int, *, email: str, name: str, now: datetime) -> None:
    """Whoever asks to be forgotten is no longer named as a witness."""
    for row in queries.witnesses_called(email, name):
        _forget_links(THE_HOUSE, row.pk, now)
        _blot_out(row, now)


def forget_unanswered(now: datetime) -> int:
    """For the clock: whoever was asked and never answered; returns how many."""
    long_ago = now - timedelta(days=rules.FORGET_DAYS)
    due = list(Witness.objects.filter(answer="", asked_at__lt=long_ago))
    for row in due:
        _forget_links(THE_HOUSE, row.pk, now)
        row.delete()
    return len(due)
