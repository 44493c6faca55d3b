"""A partner's words are quoted only where they said so, and nowhere once taken back."""

from datetime import timedelta

import pytest
from django.db import IntegrityError, transaction

from holt.evaluation import actions, asks, queries
from holt.evaluation.models import Testimony
from holt.evaluation.queries import campaigns
from holt.evaluation.rules import campaigns as rules
from holt.kernel import erasure
from holt.kernel.errors import NotAllowed, NotFound, Refused
from holt.kernel.models import Happening, History, Letter
from holt.kernel.viewer import NOBODY
from tests import make
from tests.make import NOON
from tests.make import campaigns as build

pytestmark = pytest.mark.django_db
WORDS = "Our night shift reads the rules now."
TOM = "tom@school.example"


def asked(at: make.Table, row_id: int, **more: object) -> Testimony:
    ask = asks.AskTestimonyAsk(row_id, "Tom Ely", TOM, "Teacher", "Mill School", **more)  # type: ignore[arg-type]
    return actions.ask_testimony(at.ines, ask, now=NOON)


def given(row_id: int, *uses: str, named_as: str = "full") -> Testimony:
    """Tom says it by the link in his letter."""
    tom = make.guest_by_letter(TOM)
    ask = asks.OfferTestimonyAsk(
        row_id, "They read to their children.", "Tom Ely", "Teacher", "Mill School", named_as, uses
    )
    return actions.offer_testimony(tom, ask, now=NOON)


def quoted(at: make.Table, row_id: int) -> dict[str, list[str]]:
    """Use → words that may stand there."""
    return {
        use: [one.words for one in queries.testimonies(at.ines, use=use, campaign_id=row_id)]
        for use in rules.USES
    }


def test_words_stand_only_where_their_giver_said() -> None:
    at = make.table("active")
    row = build.campaign(at, joined=True)
    build.testimony(at, row, uses=("hearing", "report"))
    assert quoted(at, row.pk) == {"hearing": [WORDS], "letter": [], "report": [WORDS], "public": []}


def test_broken_twin_without_the_guard_of_consent_they_stand_everywhere(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    at = make.table("active")
    row = build.campaign(at, joined=True)
    build.testimony(at, row, uses=("hearing",))
    monkeypatch.setattr(rules, "may_quote", lambda uses, state, use: True)
    assert quoted(at, row.pk)["public"] == [WORDS]


def test_taken_back_they_are_shown_nowhere_not_even_in_letters_that_went_out() -> None:
    at = make.table("active")
    row = build.campaign(at, joined=True)
    words = build.testimony(at, row)
    letter = build.campaign_letter(at, row, text="Dear {recipient},\n\n{testimony}\n\n{writer}")
    actions.send_letter(at.ines, asks.SendLetterAsk(letter.pk), now=NOON)
    mailed = Letter.objects.get(to="ann.bell@county.example")
    assert WORDS in mailed.text
    actions.withdraw_testimony(at.maya, asks.WithdrawTestimonyAsk(words.pk), now=NOON)
    mailed.refresh_from_db()
    from holt.evaluation.actions.campaigns.filling import said_with

    page = campaigns.letter_page(at.ines, letter.pk)
    everywhere = [mailed.text, *said_with(page, page.facts), str(page), str(quoted(at, row.pk))]
    everywhere += [str(campaigns.campaign(at.ines, row.pk)), str(list(History.objects.values()))]
    everywhere += [str(list(Happening.objects.values("facts")))]
    assert [one for one in everywhere if WORDS in one] == []
    with pytest.raises(Refused, match="testimony_is_gone"):
        actions.withdraw_testimony(at.ines, asks.WithdrawTestimonyAsk(words.pk), now=NOON)


def test_named_as_they_wished() -> None:
    at = make.table("active")
    row = build.campaign(at, joined=True)
    wanted = {
        "full": ("Maya Ortiz, HR manager", at.employer.name),
        "role": ("HR manager", at.employer.name),
        "party": ("", at.employer.name),
        "nobody": ("", ""),
    }
    for named_as, named in wanted.items():
        words = build.testimony(at, row, named_as=named_as, uses=("letter",))
        (found,) = queries.testimonies(at.ines, use="letter", partnership_id=at.id)
        assert (found.by, found.party, found.offered_on) == (*named, NOON.date())
        actions.withdraw_testimony(at.maya, asks.WithdrawTestimonyAsk(words.pk), now=NOON)


def test_somebody_without_an_account_says_it_by_their_link_and_takes_it_back() -> None:
    at = make.table("active")
    row = build.campaign(at)
    asked(at, row.pk, partnership_id=at.id)
    given(row.pk, "public")
    (found,) = queries.testimonies(at.ines, use="public", partnership_id=at.id)
    assert (found.words, found.by) == ("They read to their children.", "Tom Ely, Teacher")
    by_link = make.guest_by_letter(TOM)
    with pytest.raises(Refused, match="link_used"):
        given(row.pk, "public", "letter")
    words = Testimony.objects.get()
    actions.withdraw_testimony(by_link, asks.WithdrawTestimonyAsk(words.pk), now=NOON)
    words.refresh_from_db()
    assert (words.state, words.words, words.name, words.email) == ("withdrawn", "", "—", "")
    assert not Letter.objects.filter(to=TOM).exists()


def test_no_use_ticked_is_no_consent() -> None:
    at = make.table("active")
    row = build.campaign(at, joined=True)
    with pytest.raises(Refused, match="needed"):
        build.testimony(at, row, uses=())


def test_a_link_to_one_testimony_opens_no_other() -> None:
    at = make.table("active")
    first, second = build.campaign(at), build.campaign(at, title="Another")
    asked(at, first.pk)
    with pytest.raises(NotAllowed):
        given(second.pk, "public")
    with pytest.raises(NotFound):
        build.testimony(at, first, by=NOBODY)


def test_whoever_stands_outside_is_told_nothing() -> None:
    at = make.table("active")
    row = build.campaign(at, openness="network")
    build.testimony(at, row, uses=rules.USES)
    stranger = make.member_of(make.organization("Alder Library"), "director")
    for viewer in (stranger, at.maya, NOBODY):
        assert queries.testimonies(viewer, use="public", campaign_id=row.pk) == ()


def test_only_who_gave_them_or_runs_the_campaign_takes_words_back() -> None:
    at = make.table("active")
    row = build.campaign(at, joined=True)
    words = build.testimony(at, row)
    colleague = make.member_of(at.employer, "director", name="Bo Lund")
    with pytest.raises(NotAllowed):
        actions.withdraw_testimony(colleague, asks.WithdrawTestimonyAsk(words.pk), now=NOON)
    actions.withdraw_testimony(at.ines, asks.WithdrawTestimonyAsk(words.pk), now=NOON)


def test_words_taken_back_cannot_be_kept() -> None:
    at = make.table("active")
    row = build.campaign(at, joined=True)
    words = build.testimony(at, row)
    with pytest.raises(IntegrityError), transaction.atomic():
        Testimony.objects.filter(pk=words.pk).update(state="withdrawn", withdrawn_at=NOON)


def test_whoever_asks_to_be_forgotten_is_found_in_no_campaign() -> None:
    at = make.table("active")
    row = build.campaign(at)
    build.speaker(at, build.hearing(at, row), email=TOM, name="Tom Ely")
    asked(at, row.pk)
    given(row.pk, "public")
    build.campaign_letter(at, row, to_name="Tom Ely", to_email=TOM)
    erasure.forget_everywhere(0, email=TOM, name="Tom Ely", now=NOON)
    one = campaigns.campaign(at.ines, row.pk)
    assert "Tom Ely" not in str(one) and TOM not in str(one) and one.testimonies == ()


def test_addresses_are_forgotten_a_while_after_it_ended() -> None:
    at = make.table("active")
    row = build.campaign(at)
    build.speaker(at, build.hearing(at, row))
    asked(at, row.pk)
    actions.cancel_campaign(at.ines, asks.CancelCampaignAsk(row.pk, "No budget"), now=NOON)
    soon, late = NOON + timedelta(days=30), NOON + timedelta(days=rules.FORGET_DAYS + 1)
    assert actions.forget_campaign_people(soon) == 0
    assert actions.forget_campaign_people(late) == 2
    assert not Testimony.objects.exists()
    assert "Rosa" not in str(campaigns.campaign(at.ines, row.pk))
