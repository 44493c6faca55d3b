"""Campaigns of Otter County: one decided with thanks partly said, one under way with a hearing."""

from datetime import time
from typing import Any

from holt.evaluation.asks import (
    AnswerSpeakingAsk,
    AskSpeakerAsk,
    AskTestimonyAsk,
    JoinCampaignAsk,
    MarkSentAsk,
    OfferTestimonyAsk,
    OpenCampaignAsk,
    PlanHearingAsk,
    RecordDecisionAsk,
    SendLetterAsk,
    SendThanksAsk,
    WriteLetterAsk,
)
from holt.kernel.viewer import Viewer
from holt.people import queries as people
from holt.site.demo.desk import Desk
from holt.site.demo.where import CAMPAIGNS

ROSA = "rosa.delgado@kestrelcastings.example"
COUNCIL = "bookmobile@marlowcounty.example"
LETTER = (
    "Dear {recipient},\n\n"
    "I write to ask you for one thing: {ask}.\n\n"
    "People here told us what they need: {need}. We meet it together, as {partnership}. This is "
    "what has changed, and was confirmed by more than one of us:\n\n{outcomes}\n\n"
    "One of them says:\n\n{testimony}\n\n"
    "Please give it your vote when {body} decides.\n\nWith thanks,\n{writer}"
)


def campaign_all(desk: Desk) -> None:
    """Both of them."""
    _decided(desk)
    _under_way(desk)


def _open(desk: Desk, who: str, home: str, ago: int, **said: Any) -> Any:
    ask = OpenCampaignAsk(desk.organization(home), **said)
    return desk.do("evaluation.open_campaign", desk.seat(who), ask, desk.at(ago))


def _by_letter(kind: str, subject_id: int, at: Any) -> Viewer:
    """Whoever was sent the newest letter about this, by its link."""
    link = people.links_to(kind, subject_id).first()
    assert link is not None
    return people.viewer_by_link(link.pk, at)


def _decided(desk: Desk) -> None:
    """The bookmobile kept two of its three days; two are thanked, others wait."""
    ines, theo = desk.seat("ines"), desk.seat("theo")
    row = _open(
        desk,
        "ines",
        "marlow-library",
        110,
        title=CAMPAIGNS["bookmobile"],
        asks_for="Keep the bookmobile on the road three days a week",
        body="Otter County budget committee",
        amount="48,000",
        decision_on=desk.on(40),
        openness="network",
    )
    join = JoinCampaignAsk(row.pk, desk.organization("alder-library"))
    desk.do("evaluation.join_campaign", theo, join, desk.at(100))
    hearing = PlanHearingAsk(
        row.pk, "Committee hearing", desk.on(60), time(18, 30), "County hall, room 2", "", 3, 10
    )
    heard = desk.do("evaluation.plan_hearing", ines, hearing, desk.at(95))
    _speaks(desk, heard.pk, theo, "What a Tuesday in Cedar Mills looks like")
    words = OfferTestimonyAsk(
        row.pk,
        "On Tuesdays my mother sees someone who is not a nurse. She dresses for the bookmobile.",
        "Theo Okafor",
        "Outreach coordinator",
        named_as="role",
        uses=("hearing", "letter", "report"),
        organization_id=desk.organization("alder-library"),
    )
    desk.do("evaluation.offer_testimony", theo, words, desk.at(80))
    letter = WriteLetterAsk(
        row.pk,
        desk.organization("marlow-library"),
        "Walter Hahn",
        "Before {body} decides",
        "Dear {recipient},\n\nplease help us with this: {ask}.\n\n{testimony}\n\n{writer}",
        "chair of the committee",
        COUNCIL,
    )
    kept = desk.do("evaluation.write_letter", ines, letter, desk.at(75))
    desk.do("evaluation.send_letter", ines, SendLetterAsk(kept.pk), desk.at(74))
    decision = RecordDecisionAsk(
        row.pk,
        "in_part",
        desk.on(40),
        "32,000",
        "Minutes of the committee, item 7",
        "Two days a week are safe for a year; Thursdays end in spring.",
        "They asked for riders by stop. Next time we bring the counts on one page.",
    )
    desk.do("evaluation.record_decision", ines, decision, desk.at(38))
    thanks = SendThanksAsk(
        row.pk,
        (f"speaker-{heard.speakers.get().pk}",),
        "Thank you",
        "Dear {name},\n\nyou spoke for the bookmobile, and two of three days stay. Thank you.",
    )
    desk.do("evaluation.send_thanks", ines, thanks, desk.at(30))


def _speaks(desk: Desk, hearing_id: int, who: Viewer, about: str) -> None:
    """A colleague is asked and says yes."""
    ask = AskSpeakerAsk(hearing_id, person_id=who.person_id, about=about)
    row = desk.do("evaluation.ask_speaker", desk.seat("ines"), ask, desk.at(90))
    desk.do("evaluation.answer_speaking", who, AnswerSpeakingAsk(row.pk, "yes"), desk.at(88))


def _under_way(desk: Desk) -> None:
    """Evening teachers: a hearing next month, three asked, words of two, a letter by hand."""
    ines, marta = desk.seat("ines"), desk.seat("marta")
    floor = desk.id("partnership", "english-floor")
    row = _open(
        desk,
        "ines",
        "marlow-library",
        25,
        title=CAMPAIGNS["teachers"],
        asks_for="Pay two evening teachers of English for three years",
        body="Otter County legislature",
        amount="85,000",
        decision_on=desk.on(-45),
        need_ids=(desk.id("need", "floor-english"),),
        partnership_ids=(floor,),
        invited_ids=(desk.organization("kestrel"), desk.organization("riverside-college")),
    )
    join = JoinCampaignAsk(row.pk, desk.organization("kestrel"))
    desk.do("evaluation.join_campaign", marta, join, desk.at(22))
    hearing = PlanHearingAsk(
        row.pk,
        "Public hearing on the county budget",
        desk.on(-24),
        time(19),
        "County hall, large chamber",
        "1 Court Street, Marlow",
        3,
        8,
        "Sign in at the door by 18:30. Speakers stand; a chair is there for whoever asks.",
    )
    heard = desk.do("evaluation.plan_hearing", ines, hearing, desk.at(20))
    _ask_all(desk, heard.pk)
    _say_it(desk, row.pk, floor)
    letter = WriteLetterAsk(
        row.pk,
        desk.organization("marlow-library"),
        "Ann Bell",
        "Before {body} decides",
        LETTER,
        "member of the legislature",
    )
    kept = desk.do("evaluation.write_letter", ines, letter, desk.at(9))
    desk.do("evaluation.mark_sent", ines, MarkSentAsk(kept.pk), desk.at(8))


def _ask_all(desk: Desk, hearing_id: int) -> None:
    """Marta says yes, a worker says yes with a condition by her link, Ruth has not answered."""
    ines, marta = desk.seat("ines"), desk.seat("marta")
    for who, about, minutes in (
        (marta, "What it costs when people leave in the first year", 3),
        (desk.seat("ruth"), "The ask, in one minute", 2),
    ):
        ask = AskSpeakerAsk(hearing_id, person_id=who.person_id, about=about, minutes=minutes)
        row = desk.do("evaluation.ask_speaker", ines, ask, desk.at(18))
        if who is marta:
            yes = AnswerSpeakingAsk(row.pk, "yes")
            desk.do("evaluation.answer_speaking", who, yes, desk.at(16))
    outside = AskSpeakerAsk(
        hearing_id,
        name="Rosa Delgado",
        email=ROSA,
        role="Grinder on the night shift",
        about="Her first safety meeting without a translator",
        minutes=4,
    )
    row = desk.do("evaluation.ask_speaker", ines, outside, desk.at(15))
    at = desk.at(13)
    answer = AnswerSpeakingAsk(
        row.pk, "conditions", "I may speak before nine; then my shift begins"
    )
    desk.do("evaluation.answer_speaking", _by_letter("speaker", row.pk, at), answer, at)


def _say_it(desk: Desk, campaign_id: int, partnership_id: int) -> None:
    """Marta's words, signed in; the college's, by a letter; one asked who has not answered."""
    ines, marta = desk.seat("ines"), desk.seat("marta")
    words = OfferTestimonyAsk(
        campaign_id,
        "Since the classes began nobody on my night shift has asked a friend to read a sign "
        "for them.",
        "Marta Reyes",
        "HR manager",
        named_as="full",
        uses=("hearing", "letter", "report", "public"),
        organization_id=desk.organization("kestrel"),
        partnership_id=partnership_id,
    )
    desk.do("evaluation.offer_testimony", marta, words, desk.at(14))
    for name, email, role in (
        ("Lucía Ramos", "lucia.ramos@mail.example", "Learner, second winter"),
        ("Peter Voss", "peter.voss@kestrelcastings.example", "Foreman"),
    ):
        ask = AskTestimonyAsk(campaign_id, name, email, role, "", partnership_id)
        row = desk.do("evaluation.ask_testimony", ines, ask, desk.at(12))
        if role == "Foreman":
            continue
        said = OfferTestimonyAsk(
            campaign_id,
            "I read the letter from my son's school myself. I read it twice, because I could.",
            name,
            role,
            named_as="role",
            uses=("hearing",),
        )
        at = desk.at(10)
        desk.do("evaluation.offer_testimony", _by_letter("testimony", row.pk, at), said, at)
