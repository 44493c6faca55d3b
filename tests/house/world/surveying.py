"""Surveys of the small network: a draft, an open one with answers, a closed confidential one."""

from datetime import timedelta

from holt.kernel.viewer import NOBODY
from holt.people.tokens import hashed
from holt.surveys import actions, asks
from holt.surveys.models import Answer, ChosenQuote, FollowUpWish, Invitation, Survey, Theme
from tests.house.world.markers import NONE, SEATS, Garden, circle, codes
from tests.house.world.network import World

OWN = circle("people of the organization that asks", ("viewer", "ines"), ("ines",))
codes("a question's path", "surveys.Theme.item", "surveys.Draft.at")
codes("a code from a list", "surveys.FollowUpWish.language")
LINK = circle("whoever holds its link", SEATS)
READ = ("title", "welcome", "consent", "thanks", "sites", "whom_to_ask")
KEY, SPENT = "k" * 43, "s" * 43
CODES = {"open": "opencode", "closed": "shutcode"}


def furnish_surveys(world: World) -> None:
    """Each with its form; people answered two of them."""
    draft, opened, closed = (_made(world) for _ in range(3))
    Survey.objects.filter(pk=closed.pk).update(privacy="confidential")
    for row in (opened, closed):
        actions.open_survey(world.ines, asks.OpenSurveyAsk(row.pk), now=world.now)
    Survey.objects.filter(pk=opened.pk).update(code=CODES["open"], sites=["x"])
    Survey.objects.filter(pk=closed.pk).update(code=CODES["closed"])
    _invited(world, opened, KEY)
    _invited(world, closed, SPENT)
    for _ in range(6):
        answered = asks.AnswerAsk(opened.pk, {"knowledge": "5", "best": "x"}, site="x")
        actions.answer(NOBODY, answered, now=world.now)
    actions.tally_due()
    copy = asks.CopySurveyAsk(opened.pk, "x", is_follow_up=True)
    actions.copy_survey(world.ines, copy, now=world.now)
    wish = asks.WishFollowUpAsk(opened.pk, "w@example.org")
    actions.wish_follow_up(NOBODY, wish, now=world.now)
    themes = asks.SetThemesAsk(opened.pk, "best", ("x: x",))
    actions.set_themes(world.ines, themes, now=world.now)
    ChosenQuote.objects.create(survey=opened, item="best", text_hash="0" * 64, chosen_at=world.now)
    last = asks.AnswerAsk(closed.pk, {"knowledge": "4"}, key=SPENT)
    actions.answer(NOBODY, last, now=world.now)
    actions.close_survey(world.ines, asks.CloseSurveyAsk(closed.pk), now=world.now)
    actions.keep_draft(opened.pk, KEY, {"best": "x"}, world.now)
    world.names |= {
        "survey_id": opened.pk,
        "draft_survey": draft.pk,
        "closed_survey": closed.pk,
        "spent_key": SPENT,
        "survey_code": CODES["open"],
        "answer_key": KEY,
    }
    world.others += [{"survey_id": draft.pk}, {"survey_id": closed.pk}]


def _made(world: World) -> Survey:
    ask = asks.MakeSurveyAsk(world.library.pk, "x", "outcome", "health")
    return actions.make_survey(world.ines, ask, now=world.now)


def _invited(world: World, row: Survey, key: str) -> None:
    Invitation.objects.create(
        survey=row,
        key_hash=hashed(key),
        email=f"{key[0]}@example.org",
        name="x",
        sent_at=world.now - timedelta(days=5),
    )


def plant_surveys(world: World, garden: Garden) -> None:
    """A survey is its organization's; what those see who answer stands on the page of its link."""
    for row in Survey.objects.all():
        own = circle(OWN.name, OWN.may)
        garden.plant(row, own, **({} if row.state == "draft" else dict.fromkeys(READ, LINK)))
    for theme in Theme.objects.all():
        garden.plant(theme, OWN)
    for wish in FollowUpWish.objects.all():
        garden.plant(wish, NONE)
    for answer in Answer.objects.all():
        garden.plant(answer, NONE)
    for asked in Invitation.objects.filter(is_used=False):
        garden.plant(asked, NONE)
