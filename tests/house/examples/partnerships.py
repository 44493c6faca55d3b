"""Good Asks of the partnerships room, each at a table where the verb makes sense."""

from datetime import timedelta
from decimal import Decimal
from typing import Any

from holt.partnerships import actions, asks, rules
from holt.partnerships.models import AgreementVersion, Interest, LedgerEntry, Party
from tests.house.examples import example
from tests.house.world import World, plan_ask


def at(world: World, stage: str) -> int:
    return world.stage[stage].pk


@example("partnerships.propose")
def propose(world: World) -> asks.ProposeAsk:
    invited = asks.Invited(world.veterans.pk, "Lee Moss", "Chair", "lee@example.org")
    return asks.ProposeAsk("Stories", world.library.pk, (invited,), interests=("New readers",))


@example("partnerships.bring_in")
def bring_in(world: World) -> asks.BringInAsk:
    return asks.BringInAsk("Old friends", world.library.pk, (world.veterans.pk,))


@example("partnerships.invite_party")
def invite_party(world: World) -> asks.InvitePartyAsk:
    return asks.InvitePartyAsk(at(world, "talking"), world.alder.pk)


@example("partnerships.name_contact")
def name_contact(world: World) -> asks.NameContactAsk:
    return asks.NameContactAsk(world.names["party_id"], "Lee Moss", "lee@example.org")


@example("partnerships.send_link")
def send_link(world: World) -> asks.SendLinkAsk:
    Party.objects.filter(pk=world.names["party_id"]).update(contact_email="maya@example.org")
    return asks.SendLinkAsk(world.names["party_id"])


@example("partnerships.accept", by="maya")
def accept(world: World) -> asks.AcceptAsk:
    return asks.AcceptAsk(at(world, "proposed"), ("Recruits who can follow instructions",))


@example("partnerships.decline", by="maya")
def decline(world: World) -> asks.DeclineAsk:
    return asks.DeclineAsk(at(world, "proposed"), "not_now", "Next year")


@example("partnerships.edit")
def edit(world: World) -> asks.EditAsk:
    return asks.EditAsk(at(world, "active"), "English on the floor", "By turns")


@example("partnerships.state_interests")
def state_interests(world: World) -> asks.StateInterestsAsk:
    return asks.StateInterestsAsk(at(world, "active"), ("To reach workers",))


@example("partnerships.rate_interests")
def rate_interests(world: World) -> asks.RateInterestsAsk:
    mine = Interest.objects.filter(party__organization=world.library, withdrawn_at=None)
    own = mine.get(party__partnership=at(world, "active"))
    return asks.RateInterestsAsk(at(world, "active"), (asks.InterestRating(own.pk, 4),))


@example("partnerships.set_openness")
def set_openness(world: World) -> asks.SetOpennessAsk:
    return asks.SetOpennessAsk(at(world, "active"), True)


@example("partnerships.take_over")
def take_over(world: World) -> asks.TakeOverAsk:
    return asks.TakeOverAsk(at(world, "active"))


@example("partnerships.plan")
def plan(world: World) -> asks.PlanAsk:
    return plan_ask(world, at(world, "talking"))


@example("partnerships.assess_level")
def assess_level(world: World) -> asks.AssessLevelAsk:
    kinds = ("information", "activities", "resources", "capacity", "shared_risk")
    answers = dict.fromkeys(kinds, True)
    return asks.AssessLevelAsk(at(world, "active"), **answers, time=2, trust=3, turf=2)


@example("partnerships.change_level")
def change_level(world: World) -> asks.ChangeLevelAsk:
    return asks.ChangeLevelAsk(at(world, "active"), 2)


@example("partnerships.embed")
def embed(world: World) -> asks.EmbedAsk:
    sides = (world.library.pk, world.employer.pk)
    return asks.EmbedAsk(at(world, "active"), "A librarian", *sides, Decimal(8), world.today)


@example("partnerships.log_embedded_day")
def log_embedded_day(world: World) -> asks.LogEmbeddedDayAsk:
    home, host = (world.library.pk, world.employer.pk)
    arranged = asks.EmbedAsk(at(world, "active"), "A guide", home, host, Decimal(8), world.today)
    there = actions.embed(world.ines, arranged, now=world.now)
    return asks.LogEmbeddedDayAsk(there.pk, world.today, Decimal(6), 9, "The night shift", "A list")


@example("partnerships.draft")
def draft(world: World) -> asks.DraftAsk:
    return asks.DraftAsk(at(world, "planning"), "# We teach", world.today, world.day(365))


@example("partnerships.adopt")
def adopt(world: World) -> asks.AdoptAsk:
    signed = asks.PaperSignature(world.employer.pk, "Maya Ortiz", "HR manager")
    return asks.AdoptAsk(at(world, "planning"), world.day(-2), (signed,), text="On paper")


def agreement(world: World) -> AgreementVersion:
    return AgreementVersion.objects.get(partnership=at(world, "agreeing"), state="open")


@example("partnerships.send_signing_code")
def send_signing_code(world: World) -> asks.SendSigningCodeAsk:
    return asks.SendSigningCodeAsk(agreement(world).pk)


@example("partnerships.sign")
def sign(world: World) -> asks.SignAsk:
    version = agreement(world)
    return asks.SignAsk(version.pk, "Ines Duarte", "Director", version.text_hash)


@example("partnerships.write")
def write(world: World) -> asks.WriteAsk:
    return asks.WriteAsk(at(world, "active"), "See you on Tuesday")


@example("partnerships.log_meeting")
def log_meeting(world: World) -> asks.LogMeetingAsk:
    there = (world.employer.pk,)
    return asks.LogMeetingAsk(at(world, "active"), "call", world.today, "The room", there)


@example("partnerships.commit")
def commit(world: World) -> asks.CommitAsk:
    return asks.CommitAsk(at(world, "active"), world.library.pk, "Send books", world.day(7))


@example("partnerships.settle")
def settle(world: World) -> asks.SettleAsk:
    return asks.SettleAsk(world.names["commitment_id"], "kept")


@example("partnerships.give")
def give(world: World) -> asks.GiveAsk:
    return asks.GiveAsk(at(world, "active"), "gave", "staff_time", Decimal("2.5"), world.today)


@example("partnerships.strike")
def strike(world: World) -> asks.StrikeAsk:
    mine = LedgerEntry.objects.filter(party__organization=world.library, struck_at=None)
    return asks.StrikeAsk(mine.get().pk, "Typed twice")


@example("partnerships.set_rate")
def set_rate(world: World) -> asks.SetRateAsk:
    return asks.SetRateAsk(world.names["rate_id"], 4000, "The network's own")


@example("partnerships.open_review")
def open_review(world: World) -> asks.OpenReviewAsk:
    return asks.OpenReviewAsk(at(world, "active"))


@example("partnerships.answer_review", by="maya")
def answer_review(world: World) -> asks.AnswerReviewAsk:
    scores: dict[str, Any] = dict.fromkeys(rules.REVIEW_QUESTIONS, 3)
    return asks.AnswerReviewAsk(world.names["review_id"], **scores, words="Well")


@example("partnerships.pulse")
def pulse(world: World) -> asks.PulseAsk:
    return asks.PulseAsk(at(world, "active"), 3)


@example("partnerships.describe_goal")
def describe_goal(world: World) -> asks.DescribeGoalAsk:
    goal = world.stage["quiet"].goals.earliest("pk")
    return asks.DescribeGoalAsk(goal.pk, "None", "Ten", "Twenty", "Thirty", "Forty")


@example("partnerships.agree_scale", by="maya")
def agree_scale(world: World) -> asks.AgreeScaleAsk:
    return asks.AgreeScaleAsk(world.names["plan_goal_id"])


@example("partnerships.attain")
def attain(world: World) -> asks.AttainAsk:
    return asks.AttainAsk(world.names["plan_goal_id"], 1)


@example("partnerships.remind", by="operator")
def remind(world: World) -> asks.RemindAsk:
    return asks.RemindAsk(world.day(4))


@example("partnerships.pause")
def pause(world: World) -> asks.PauseAsk:
    return asks.PauseAsk(at(world, "active"), world.today + timedelta(30), "Summer")


@example("partnerships.resume")
def resume(world: World) -> asks.ResumeAsk:
    return asks.ResumeAsk(at(world, "paused"))


@example("partnerships.renew")
def renew(world: World) -> asks.RenewAsk:
    return asks.RenewAsk(at(world, "active"))


@example("partnerships.begin_ending")
def begin_ending(world: World) -> asks.BeginEndingAsk:
    return asks.BeginEndingAsk(at(world, "active"), "need_changed")


@example("partnerships.check_step")
def check_step(world: World) -> asks.CheckStepAsk:
    return asks.CheckStepAsk(at(world, "ending"), "told")


@example("partnerships.keep_going")
def keep_going(world: World) -> asks.KeepGoingAsk:
    return asks.KeepGoingAsk(at(world, "ending"))


@example("partnerships.end")
def end(world: World) -> asks.EndAsk:
    return asks.EndAsk(at(world, "ending"), "goals_reached", lesson="Ask early", thanks="Thanks")


@example("partnerships.introduce")
def introduce(world: World) -> asks.IntroduceAsk:
    first = (world.employer.pk, "Maya Ortiz", "maya@example.org")
    second = (world.alder.pk, "Tom Reed", "tom@example.org")
    return asks.IntroduceAsk(world.library.pk, *first, *second, "Both teach")


@example("partnerships.answer_introduction", by="maya")
def answer_introduction(world: World) -> asks.AnswerIntroductionAsk:
    return asks.AnswerIntroductionAsk(world.names["introduction_id"], True)


@example("partnerships.follow_introduction")
def follow_introduction(world: World) -> asks.FollowIntroductionAsk:
    return asks.FollowIntroductionAsk(world.names["introduction_id"], "They met")


@example("partnerships.note_suggestion")
def note_suggestion(world: World) -> asks.NoteSuggestionAsk:
    need = world.names["need_id"]
    return asks.NoteSuggestionAsk(need, world.veterans.pk, world.library.pk, "in_touch")
