"""Two others are asked whether they want to meet; both must say yes."""

from holt.partnerships.asks import AnswerIntroductionAsk, FollowIntroductionAsk, IntroduceAsk
from holt.site.demo import rows
from holt.site.demo.desk import Desk
from holt.site.demo.founding import email_of


def introduce(desk: Desk, one: rows.Introduction) -> None:
    """The asking, each side's answer by its own link, and what came of it."""
    actor = desk.seat(one.by)
    ask = IntroduceAsk(
        desk.organization(one.organization),
        desk.organization(one.first),
        one.first_contact[0],
        one.first_contact[1] or email_of(one.first_contact[0], one.first),
        desk.organization(one.second),
        one.second_contact[0],
        one.second_contact[1] or email_of(one.second_contact[0], one.second),
        one.reason,
        desk.id("need", one.need) if one.need else None,
    )
    row = desk.do("partnerships.introduce", actor, ask, desk.at(one.ago, 9))
    introduction_id = desk.keep("introduction", one.key, row)
    for place, (side, yes) in enumerate(zip((one.first, one.second), one.answers, strict=True)):
        if yes is not None:
            at = desk.at(one.ago - 2 - place, 12)
            holder = desk.by_link("introduction", introduction_id, side, at)
            answer = AnswerIntroductionAsk(introduction_id, yes)
            desk.do("partnerships.answer_introduction", holder, answer, at)
    if one.outcome:
        follow = FollowIntroductionAsk(introduction_id, one.outcome)
        desk.do("partnerships.follow_introduction", actor, follow, desk.at(max(one.ago - 30, 0)))
