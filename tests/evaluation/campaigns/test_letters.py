"""A letter is filled in from the campaign, and goes out once."""

import pytest

from holt.evaluation import actions, asks
from holt.evaluation.actions.campaigns.filling import said_with
from holt.evaluation.models import CampaignLetter
from holt.evaluation.queries import campaigns as queries
from holt.evaluation.queries.exporting import export_of
from holt.evaluation.rules import campaigns as rules
from holt.evaluation.web.campaigns import patterns
from holt.kernel.errors import NotAllowed, NotFound, Refused
from holt.kernel.models import Letter
from tests import make
from tests.make import NOON
from tests.make import campaigns as build

pytestmark = pytest.mark.django_db
ANN = "ann.bell@county.example"


def said(at: make.Table, row: CampaignLetter) -> tuple[str, str]:
    page = queries.letter_page(at.ines, row.pk)
    return said_with(page, page.facts)


def send(at: make.Table, row: CampaignLetter) -> CampaignLetter:
    return actions.send_letter(at.ines, asks.SendLetterAsk(row.pk), now=NOON)


def test_it_is_filled_in_from_the_campaign() -> None:
    at = make.table("active")
    make.confirmed_outcome(at, how_much="12 of 15")
    text = "{recipient}: {ask}. {amount} by {date}, {partnership}.\n{outcomes}\n{writer}"
    row = build.campaign_letter(at, build.campaign(at), text=text)
    assert said(at, row) == (
        "Before County legislature decides",
        "Ann Bell: Keep the two evening teachers for three years. $85,000 by Dec. 30, 2026, "
        "English on the floor.\n"
        "- Twelve workers of the night shift: They read the safety rules on their own (12 of 15)\n"
        "Ines Duarte\nMarlow City Library",
    )


def test_it_is_mailed_once() -> None:
    at = make.table("active")
    row = build.campaign_letter(at, build.campaign(at))
    send(at, row)
    for again in (asks.SendLetterAsk(row.pk), asks.MarkSentAsk(row.pk)):
        verb = actions.send_letter if isinstance(again, asks.SendLetterAsk) else actions.mark_sent
        with pytest.raises(Refused, match="letter_is_sent"):
            verb(at.ines, again, now=NOON)
    assert Letter.objects.filter(to=ANN).count() == 1
    (line,) = queries.campaign(at.ines, row.campaign_id).letters
    assert (line.to_name, line.writer, line.how, line.sent_at) == (
        "Ann Bell",
        "Ines Duarte",
        "mail",
        NOON,
    )


def test_broken_twin_without_its_state_it_would_go_out_twice() -> None:
    at = make.table("active")
    row = build.campaign_letter(at, build.campaign(at))
    send(at, row)
    CampaignLetter.objects.filter(pk=row.pk).update(state="draft", how="", sent_at=None)
    send(at, row)
    assert Letter.objects.filter(to=ANN).count() == 2


def test_what_was_sent_stays_as_it_was() -> None:
    at = make.table("active")
    row = build.campaign_letter(at, build.campaign(at))
    before = said(at, row)
    send(at, row)
    build.decided(at, row.campaign)
    row.campaign.asks_for = "Something else"
    row.campaign.save(update_fields=["asks_for"])
    assert said(at, row) == before
    with pytest.raises(Refused, match="letter_is_sent"):
        ask = asks.EditLetterAsk(row.pk, "Ann Bell", "Other", "Other")
        actions.edit_letter(at.ines, ask, now=NOON)


def test_an_unknown_placeholder_is_refused_and_an_empty_one_is_not_sent() -> None:
    at = make.table("active")
    row = build.campaign(at, amount="")
    with pytest.raises(Refused, match="unknown_placeholder"):
        build.campaign_letter(at, row, text="{whatever}")
    letter = build.campaign_letter(at, row, text="We ask for {amount}.")
    with pytest.raises(Refused, match="empty_placeholder"):
        send(at, letter)
    assert not Letter.objects.filter(to=ANN).exists()


def test_without_an_address_it_is_marked_as_sent_by_hand() -> None:
    at = make.table("active")
    row = build.campaign_letter(at, build.campaign(at), to_email="")
    with pytest.raises(Refused, match="letter_needs_an_address"):
        send(at, row)
    actions.mark_sent(at.ines, asks.MarkSentAsk(row.pk), now=NOON)
    assert CampaignLetter.objects.get(pk=row.pk).how == "otherwise"


def test_only_people_inside_write_and_read() -> None:
    at = make.table("active")
    row = build.campaign(at, openness="network")
    letter = build.campaign_letter(at, row)
    with pytest.raises(NotFound):
        queries.letter_page(at.maya, letter.pk)
    with pytest.raises(NotAllowed):
        ask = asks.WriteLetterAsk(row.pk, at.employer.pk, "Ann", "Hello", "Hello")
        actions.write_letter(at.maya, ask, now=NOON)
    with pytest.raises(NotFound):
        actions.send_letter(at.maya, asks.SendLetterAsk(letter.pk), now=NOON)


def test_an_organization_takes_its_campaigns_along_but_nobodys_words() -> None:
    at = make.table("active")
    row = build.campaign(at, joined=True)
    build.testimony(at, row)
    build.campaign_letter(at, row)
    found = {name: list(rows) for name, rows in export_of(at.ines, (at.library.pk,)).items()}
    assert [one["title"] for one in found["campaigns"]] == ["Evening teachers"]
    assert [one["to_name"] for one in found["campaign_letters"]] == ["Ann Bell"]
    assert "Our night shift" not in str(found)


@pytest.mark.parametrize("language", ["en", "es"])
@pytest.mark.parametrize("kind", patterns.KINDS)
def test_every_pattern_holds_only_what_holt_knows(kind: str, language: str) -> None:
    subject, text = patterns.pattern(kind, language)
    rules.require_known(subject, "subject")
    rules.require_known(text, "text")
    assert "{recipient}" in text or kind == "editor"
