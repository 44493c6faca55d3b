"""Looking after a partnership: reviews from every side, the pulse, goals attained."""

from datetime import date, datetime, timedelta

from django.utils.translation import gettext_lazy as _

from holt.kernel import checks
from holt.kernel.errors import NotFound, Refused
from holt.kernel.events import Audience
from holt.kernel.happenings import tell
from holt.kernel.verbs import verb
from holt.kernel.viewer import Viewer
from holt.partnerships import access, events, queries, rules
from holt.partnerships.actions.letters import tell_others, tell_party
from holt.partnerships.actions.scales import score_goal
from holt.partnerships.actions.telling import announce, tell_table
from holt.partnerships.asks import (
    AnswerReviewAsk,
    AttainAsk,
    InterestRating,
    OpenReviewAsk,
    PulseAsk,
    RateInterestsAsk,
)
from holt.partnerships.models import Party, PlanGoal, Pulse, Review, ReviewAnswer
from holt.partnerships.queries.held import Held


@verb("partnerships.open_review", ask=OpenReviewAsk)
def open_review(actor: Viewer, ask: OpenReviewAsk, *, now: datetime) -> Review:
    """Ask every side how it goes. One review is open at a time."""
    held = queries.to_change(actor, ask.partnership_id)
    access.require(access.may_run(actor, held.seats), actor)
    rules.require_when("review", held.partnership.state)
    if held.partnership.reviews.filter(complete_at=None).exists():
        raise Refused("review_already_open")
    review = Review.objects.create(
        partnership=held.partnership,
        number=held.partnership.reviews.count() + 1,
        season=held.partnership.season,
        cause=checks.choice(ask.cause, "cause", Review.Cause.values),
        opened_at=now,
        due_on=now.date() + timedelta(days=rules.REVIEW_DAYS),
    )
    tell_table(
        events.ReviewOpened(held.partnership.pk, held.partnership.name, review.pk, review.cause),
        held,
        actor,
        now,
    )
    for party in held.parties:
        if party.state == Party.State.ACCEPTED:
            _ask_for_review(actor, held, party, now)
    return review


def _ask_for_review(actor: Viewer, held: Held, party: Party, now: datetime) -> None:
    tell_party(
        actor,
        held,
        party,
        subject=_("How is it going? A review of “%(partnership)s”"),
        text=_(
            "Every side is asked the same seven short questions. Your answers are shown to the "
            "others once all have answered, and not before. It takes three minutes."
        ),
        purpose="review",
        topic="reviews",
        path="review/",
        now=now,
    )


@verb("partnerships.answer_review", ask=AnswerReviewAsk)
def answer_review(actor: Viewer, ask: AnswerReviewAsk, *, now: datetime) -> Review:
    """Answer for one's party; the last answer opens all of them to the parties."""
    held, review = queries.review_to_change(actor, ask.review_id)
    party = held.mine(actor, ask.organization_id)
    access.require(access.may_speak_for(actor, held.seat(party), held.seats), actor)
    if review.complete_at:
        raise Refused("review_closed")
    if review.answers.filter(party=party).exists():
        raise Refused("already_answered")
    scores = {
        question: rules.require_scale(getattr(ask, question), 1, 4, question)
        for question in rules.REVIEW_QUESTIONS
    }
    ReviewAnswer.objects.create(
        review=review,
        party=party,
        words=checks.text(ask.words, "words", most=4000),
        may_quote=ask.may_quote,
        private_note=checks.text(ask.private_note, "private_note", most=4000),
        by_name=actor.name or party.contact_name,
        by_title=party.contact_title,
        at=now,
        **scores,
    )
    _rate(party, ask.ratings, now)
    tell_table(
        events.ReviewAnswered(
            held.partnership.pk,
            held.partnership.name,
            party.pk,
            party.organization.name,
            review.pk,
        ),
        held,
        actor,
        now,
    )
    _complete(held, review, actor, party, now)
    return review


def _complete(held: Held, review: Review, actor: Viewer, party: Party, now: datetime) -> None:
    needed = {one.pk for one in held.parties if one.state == Party.State.ACCEPTED}
    if needed - set(review.answers.values_list("party_id", flat=True)):
        return
    review.complete_at = now
    review.save(update_fields=["complete_at"])
    tell_table(
        events.Reviewed(held.partnership.pk, held.partnership.name, review.pk),
        held,
        actor,
        now,
    )
    tell_others(
        actor,
        held,
        party,
        subject=_("Every side has answered: “%(partnership)s”"),
        text=_("You can now read how each side sees it, and where you differ."),
        topic="reviews",
        path="review/",
        now=now,
    )


@verb("partnerships.rate_interests", ask=RateInterestsAsk)
def rate_interests(actor: Viewer, ask: RateInterestsAsk, *, now: datetime) -> Party:
    """Say how far one's party gets what it wants, 1 (not at all) … 5 (fully)."""
    held = queries.to_change(actor, ask.partnership_id)
    rules.require_when("rate_interests", held.partnership.state)
    party = held.mine(actor, ask.organization_id)
    access.require(access.may_speak_for(actor, held.seat(party), held.seats), actor)
    _rate(party, ask.ratings, now)
    announce(events.InterestsRated, held, party, actor, now)
    return party


def _rate(party: Party, ratings: tuple[InterestRating, ...], now: datetime) -> None:
    own = {one.pk: one for one in party.interests.filter(withdrawn_at=None)}
    for rating in ratings:
        interest = own.get(rating.interest_id)
        if interest is None:
            raise NotFound
        interest.rating = rules.require_scale(rating.rating, 1, 5, "ratings")
        interest.rated_at = now
        interest.save(update_fields=["rating", "rated_at"])


@verb("partnerships.pulse", ask=PulseAsk)
def pulse(actor: Viewer, ask: PulseAsk, *, now: datetime) -> Pulse:
    """One tap a month: worried, all right, going well. A second tap that month replaces it."""
    held = queries.to_change(actor, ask.partnership_id)
    rules.require_when("pulse", held.partnership.state)
    party = held.mine(actor, ask.organization_id)
    access.require(access.may_work(actor, held.seats), actor)
    tapped, _made = Pulse.objects.update_or_create(
        party=party,
        month=date(now.year, now.month, 1),
        defaults={
            "partnership": held.partnership,
            "feeling": rules.require_scale(ask.feeling, 1, 3, "feeling"),
            "at": now,
        },
    )
    tell(
        events.Pulsed(held.partnership.pk, held.partnership.name),
        by=actor,
        at=now,
        audience=Audience.only([party.organization_id]),
    )
    return tapped


@verb("partnerships.attain", ask=AttainAsk)
def attain(actor: Viewer, ask: AttainAsk, *, now: datetime) -> PlanGoal:
    """Say how far a goal was attained: −2 much less than hoped … +2 much more."""
    held, goal = queries.goal_to_change(actor, ask.plan_goal_id)
    access.require(access.may_run(actor, held.seats), actor)
    rules.require_when("attain", held.partnership.state)
    score_goal(actor, held, goal, ask, now)
    tell_table(
        events.Attained(held.partnership.pk, held.partnership.name, goal.pk),
        held,
        actor,
        now,
    )
    return goal
