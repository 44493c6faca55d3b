"""Introductions between two others, by double consent; and what became of suggestions."""

from collections.abc import Mapping
from datetime import datetime
from functools import partial

from django.utils.translation import gettext_lazy as _

from holt.directory import queries as directory
from holt.kernel import checks
from holt.kernel.errors import NotAllowed, NotFound, Refused
from holt.kernel.events import Audience
from holt.kernel.happenings import tell
from holt.kernel.verbs import verb
from holt.kernel.viewer import Role, Viewer
from holt.needs import queries as needs
from holt.partnerships import access, events, queries
from holt.partnerships.asks import (
    AnswerIntroductionAsk,
    FollowIntroductionAsk,
    IntroduceAsk,
    NoteSuggestionAsk,
)
from holt.partnerships.models import Introduction, SuggestionNote
from holt.people import actions as people
from holt.people import queries as persons


@verb("partnerships.introduce", ask=IntroduceAsk)
def introduce(actor: Viewer, ask: IntroduceAsk, *, now: datetime) -> Introduction:
    """Ask two other organizations whether they want to meet. Neither sees the other's contact."""
    access.require(access.may_introduce(actor, ask.organization_id), actor)
    three = {ask.organization_id, ask.first_id, ask.second_id}
    if len(three) != 3:
        raise Refused("introduce_two_others", "second_id")
    if three - set(directory.organization_names(list(three))):
        raise Refused("unknown_organization", "first_id")
    introduction = Introduction.objects.create(
        made_by_organization_id=ask.organization_id,
        made_by_id=actor.person_id,
        first_id=ask.first_id,
        second_id=ask.second_id,
        first_name=checks.text(ask.first_name, "first_name", most=200, needed=True),
        first_email=checks.email(ask.first_email, "first_email", needed=True),
        second_name=checks.text(ask.second_name, "second_name", most=200, needed=True),
        second_email=checks.email(ask.second_email, "second_email", needed=True),
        reason=checks.text(ask.reason, "reason", most=2000, needed=True),
        need_id=needs.need(actor, ask.need_id).id if ask.need_id else None,
        asked_at=now,
    )
    _tell(events.IntroductionAsked, introduction, actor, now)
    for side in (0, 1):
        _ask_side(actor, introduction, side, now)
    return introduction


def _ask_side(actor: Viewer, one: Introduction, side: int, now: datetime) -> None:
    """Write to one side: who the other is and why; not whom to write to there."""
    sides = [
        (one.first, one.first_name, one.first_email),
        (one.second, one.second_name, one.second_email),
    ]
    own, name, email = sides[side]
    other = sides[1 - side][0]
    _link, token = people.make_link(
        actor,
        purpose="introduction",
        subject_kind="introduction",
        subject_id=one.pk,
        organization_id=own.pk,
        email=email,
        name=name,
        language=_reads(email, actor),
        now=now,
    )
    facts = {"name": name, "who": actor.name, "other": other.name, "reason": one.reason}
    people.notify(
        email,
        topic="partnerships",
        subject=lambda: _("Would you like to meet %(other)s?") % facts,
        text=lambda: (
            _(
                "Hello %(name)s,\n\n%(who)s thinks that you and %(other)s should meet:\n\n"
                "%(reason)s\n\nYour address is shared only if both of you say yes."
            )
            % facts
        ),
        link=people.address_of(token),
        language=_reads(email, actor),
        now=now,
    )


@verb("partnerships.answer_introduction", ask=AnswerIntroductionAsk)
def answer_introduction(
    actor: Viewer, ask: AnswerIntroductionAsk, *, now: datetime
) -> Introduction:
    """Say yes or no to being introduced. Two yeses share the addresses, with both at once."""
    introduction = queries.introduction_to_change(ask.introduction_id)
    side = _side_of(actor, introduction)
    if introduction.state != Introduction.State.ASKED:
        raise Refused("already_answered")
    people.use_link(actor, now=now)
    setattr(introduction, f"{side}_answer", ask.yes)
    both = introduction.first_answer and introduction.second_answer
    if both:
        introduction.state, introduction.made_at = Introduction.State.MADE, now
    elif not ask.yes:
        introduction.state = Introduction.State.DECLINED
    introduction.save()
    _tell(events.IntroductionAnswered, introduction, actor, now)
    if both:
        _share(introduction, actor, now)
        _tell(events.Introduced, introduction, actor, now)
    elif not ask.yes:
        _tell(events.IntroductionDeclined, introduction, actor, now)
    return introduction


def _side_of(actor: Viewer, one: Introduction) -> str:
    """Which of the two the actor answers for. Raises NotAllowed, NotFound."""
    held = actor.holds_link("introduction", one.pk) and actor.grant
    for side in ("first", "second"):
        organization_id = getattr(one, f"{side}_id")
        if actor.acts_for(organization_id, Role.COORDINATOR):
            return side
        if held and held.organization_id == organization_id:
            return side
    raise NotAllowed if actor.acts_for(one.made_by_organization_id) else NotFound


def _reads(email: str, actor: Viewer) -> str:
    """The language of whoever has this address; the actor's own when nobody here has it."""
    known = persons.by_address(email)
    return known.language if known else actor.language


def _said(words: object, facts: Mapping[str, str]) -> str:
    """The sentence in the reader's language."""
    return str(words) % facts


def _share(one: Introduction, actor: Viewer, now: datetime) -> None:
    for name, email, other, other_email in (
        (one.first_name, one.first_email, one.second_name, one.second_email),
        (one.second_name, one.second_email, one.first_name, one.first_email),
    ):
        facts = {"name": name, "other": other, "email": other_email}
        people.notify(
            email,
            topic="partnerships",
            subject=partial(_said, _("Meet %(other)s"), facts),
            text=partial(
                _said,
                _("Hello %(name)s,\n\nyou both said yes. Write to %(other)s: %(email)s"),
                facts,
            ),
            link="",
            language=_reads(email, actor),
            now=now,
        )


@verb("partnerships.follow_introduction", ask=FollowIntroductionAsk)
def follow_introduction(
    actor: Viewer, ask: FollowIntroductionAsk, *, now: datetime
) -> Introduction:
    """Keep what came of an introduction."""
    introduction = queries.introduction_to_change(ask.introduction_id)
    mine = (introduction.made_by_organization_id, introduction.first_id, introduction.second_id)
    if not any(actor.acts_for(one) for one in mine):
        raise NotFound
    introduction.outcome = checks.text(ask.outcome, "outcome", most=2000, needed=True)
    introduction.outcome_at = now
    introduction.save(update_fields=["outcome", "outcome_at"])
    _tell(events.IntroductionFollowed, introduction, actor, now)
    return introduction


def _tell(
    event: type[events.IntroductionEvent], one: Introduction, actor: Viewer, now: datetime
) -> None:
    tell(
        event(one.pk, one.first.name, one.second.name),
        by=actor,
        at=now,
        audience=Audience.only([one.made_by_organization_id, one.first_id, one.second_id]),
    )


@verb("partnerships.note_suggestion", ask=NoteSuggestionAsk)
def note_suggestion(actor: Viewer, ask: NoteSuggestionAsk, *, now: datetime) -> SuggestionNote:
    """Put a suggestion aside, or say that one is in touch already."""
    access.require(access.may_propose(actor, [ask.by_organization_id]), actor)
    seen = needs.need(actor, ask.need_id)
    if not directory.organization_names([ask.organization_id]):
        raise Refused("unknown_organization", "organization_id")
    note, _made = SuggestionNote.objects.update_or_create(
        need_id=seen.id,
        organization_id=ask.organization_id,
        by_organization_id=ask.by_organization_id,
        defaults={
            "verdict": checks.choice(ask.verdict, "verdict", SuggestionNote.Verdict.values),
            "reason": checks.text(ask.reason, "reason", most=300),
            "at": now,
        },
    )
    tell(
        events.SuggestionNoted(seen.id, ask.organization_id, note.verdict),
        by=actor,
        at=now,
        audience=Audience.only([ask.by_organization_id]),
    )
    return note
