"""The network asked whom each works with: who may say what, what is told, and what never."""

from datetime import timedelta

import pytest
from django.test import Client

from holt.evaluation import actions, asks, queries
from holt.evaluation.models import NamedPartner, NetworkSeat, NetworkSurvey
from holt.evaluation.web.asked import telling
from holt.kernel.errors import NotAllowed, NotFound, Refused
from holt.kernel.kept import let_go
from holt.kernel.models import Happening, Letter
from holt.kernel.viewer import NOBODY
from holt.partnerships.models import Party
from holt.people.models import Person
from tests import make
from tests.make import NOON

pytestmark = pytest.mark.django_db
TODAY = NOON.date()
Asked = make.AskedNetwork


def test_everybody_gets_one_letter_and_a_seat() -> None:
    at = Asked()
    assert NetworkSeat.objects.filter(survey=at.survey).count() == 6
    letters = Letter.objects.filter(link__contains="/network/seats/")
    assert letters.count() == 6
    again = asks.AskNetworkAsk("Again", TODAY + timedelta(days=21))
    with pytest.raises(Refused, match="network_asked_already"):
        actions.ask_network(at.people[0], again, now=NOON)


def test_a_partner_without_an_account_answers_by_the_letters_link_for_itself_alone() -> None:
    at = make.table("active")
    Party.objects.filter(organization=at.employer).update(contact_email="maya@kestrel.example")
    third = make.organization("Alder Clinic")
    make.member_of(third)
    at.employer.memberships.update(ended_at=NOON)
    ask = asks.AskNetworkAsk("Whom we work with", TODAY + timedelta(days=21))
    actions.ask_network(at.ines, ask, now=NOON)
    guest = make.guest_by_letter("maya@kestrel.example")
    seat = NetworkSeat.objects.get(organization=at.employer)
    assert queries.network_seat(guest, seat.pk).partners == (at.library.pk,)
    ask_name = asks.NamePartnerAsk(seat.pk, at.library.pk, 3, reliable=4)
    actions.name_partner(guest, ask_name, now=NOON)
    others = NetworkSeat.objects.exclude(pk=seat.pk)
    for other in others:
        with pytest.raises(NotFound):
            queries.network_seat(guest, other.pk)
        with pytest.raises(NotAllowed):
            actions.name_partner(guest, asks.NamePartnerAsk(other.pk, at.employer.pk, 1), now=NOON)


def test_a_link_shows_nobody_that_is_not_public_but_ones_own_partners() -> None:
    at = make.table("active")
    Party.objects.filter(organization=at.employer).update(contact_email="maya@kestrel.example")
    at.employer.memberships.update(ended_at=NOON)
    shelter, clinic = make.organization("A shelter"), make.organization("Alder Clinic")
    for home in (shelter, clinic):
        make.member_of(home)
    type(shelter).objects.filter(pk=clinic.pk).update(is_public=True)
    type(shelter).objects.exclude(pk=clinic.pk).update(is_public=False)
    ask = asks.AskNetworkAsk("Whom we work with", TODAY + timedelta(days=21))
    actions.ask_network(at.ines, ask, now=NOON)
    guest = make.guest_by_letter("maya@kestrel.example")
    seat = NetworkSeat.objects.get(organization=at.employer)
    offered = {name for _pk, name in queries.network_seat(guest, seat.pk).others}
    assert offered == {"Alder Clinic", at.library.name}
    with pytest.raises(Refused, match="not_asked"):
        actions.name_partner(guest, asks.NamePartnerAsk(seat.pk, shelter.pk, 1), now=NOON)
    own = NetworkSeat.objects.get(organization=at.library)
    assert "A shelter" in {name for _pk, name in queries.network_seat(at.ines, own.pk).others}


def test_nobody_rates_itself_or_for_another() -> None:
    at = Asked()
    with pytest.raises(Refused, match="rates_itself"):
        at.name(0, 0)
    with pytest.raises(NotAllowed):
        actions.name_partner(
            at.people[1], asks.NamePartnerAsk(at.seat(0).pk, at.homes[2].pk, 1), now=NOON
        )
    outsider = make.organization("Never asked")
    with pytest.raises(Refused, match="not_asked"):
        actions.name_partner(
            at.people[0], asks.NamePartnerAsk(at.seat(0).pk, outsider.pk, 1), now=NOON
        )


def test_the_same_named_twice_is_named_once_with_what_was_said_last() -> None:
    at = Asked()
    at.name(0, 1, level=1)
    at.name(0, 1, level=3)
    assert list(NamedPartner.objects.values_list("level", flat=True)) == [3]


def test_while_it_is_open_nothing_is_told_and_nothing_drawn() -> None:
    at = Asked()
    at.name(1, 0, rating=4)
    assert queries.what_was_said(at.people[0], at.survey.pk) is None
    let_go()
    assert queries.network(at.people[0], TODAY).others == ()


def test_once_closed_lines_are_drawn_at_the_lower_of_both_levels_and_nobody_adds_more() -> None:
    at = Asked()
    at.name(0, 1, level=4)
    at.name(1, 0, level=2)
    at.close()
    let_go()
    drawn = queries.network(at.people[3], TODAY).others
    assert [(one.kind.value, one.level) for one in drawn] == [("named", 2)]
    assert queries.network(NOBODY, TODAY).others == ()
    with pytest.raises(Refused, match="network_survey_closed"):
        at.name(2, 0)


def rate_first(at: Asked, raters: int) -> None:
    for number in range(1, raters + 1):
        at.name(number, 0, rating=4 if number == 1 else 3)


@pytest.mark.parametrize(("raters", "told"), [(2, False), (3, True)])
def test_trust_needs_three_raters(raters: int, told: bool) -> None:
    at = Asked()
    rate_first(at, raters)
    at.close()
    own = at.said().own[0]
    assert (own.trust is not None) is told
    if own.trust is not None:
        assert own.trust.raters == 3
        assert own.trust.share == pytest.approx((10 / 3 - 1) / 3)
        assert any("78 of 100, by 3 raters." in one for one in telling.own(own))


def test_an_organization_sees_itself_and_the_whole_and_nobody_else() -> None:
    at = Asked()
    rate_first(at, 3)
    at.close()
    other = at.said(at.people[5])
    assert [(one.organization, one.trust) for one in other.own] == [("House 5", None)]
    assert other.trust is None  # one rated organization: its mean would be the whole's


def test_the_whole_is_told_from_five_rated_organizations_on() -> None:
    at = Asked()
    for rated in range(5):
        for step in (1, 2, 3):
            at.name((rated + step) % 6, rated, rating=3)
    at.close()
    assert at.said().trust == pytest.approx(3.0)
    assert at.said().rated == 5


def test_who_named_whom_back_is_counted_among_those_who_answered() -> None:
    at = Asked()
    at.name(0, 1)
    at.name(1, 0)
    at.name(0, 2)
    at.name(0, 3)
    for number in (0, 1, 2):
        at.finish(number)
    at.close()
    said = at.said()
    assert (said.pairs, said.both_could, said.both_did) == (3, 2, 1)
    told = " ".join(telling.told(said))
    assert "3 of 6 organizations answered (50%)." in told
    assert "under 70 percent" in told


def test_single_ratings_stand_on_no_page_and_in_no_diary(client: Client) -> None:
    at = Asked()
    rate_first(at, 3)
    at.close()
    client.force_login(Person.objects.get(pk=at.people[1].person_id))
    seat = client.get(f"/network/seats/{at.seat(1).pk}/").content.decode()
    assert "House 0" not in seat
    facts = " ".join(str(one.facts) for one in Happening.objects.filter(name__startswith="evalu"))
    assert "House 0" not in facts
    assert "rating" not in facts


def test_who_has_not_finished_is_reminded_once_and_it_closes_by_itself() -> None:
    at = Asked()
    at.finish(0)
    before = Letter.objects.count()
    days = [NOON + timedelta(days=number) for number in (1, 15, 16, 22)]
    counts = []
    for day in days:
        actions.tend_network_surveys(day)
        counts.append(Letter.objects.count() - before)
    assert counts == [0, 5, 5, 5]
    assert not NetworkSurvey.objects.get().is_open


@pytest.mark.parametrize("days", [0, 2, 121])
def test_there_is_time_to_answer(days: int) -> None:
    home = make.organization("House")
    who = make.member_of(home)
    ask = asks.AskNetworkAsk("Too soon", TODAY + timedelta(days=days))
    with pytest.raises(Refused, match="days_to_answer"):
        actions.ask_network(who, ask, now=NOON)


def test_staff_may_not_ask_the_whole_network() -> None:
    who = make.member_of(make.organization("House"), role="staff")
    ask = asks.AskNetworkAsk("Mine", TODAY + timedelta(days=21))
    with pytest.raises(NotAllowed):
        actions.ask_network(who, ask, now=NOON)


def test_the_whole_way_in_pages(client: Client) -> None:
    at = Asked()
    client.force_login(Person.objects.get(pk=at.people[1].person_id))
    seat = at.seat(1).pk
    assert "Answer for House 1" in client.get(f"/network/surveys/{at.survey.pk}/").content.decode()
    form = client.get(f"/network/seats/{seat}/name-partner/?with={at.homes[0].pk}").content.decode()
    assert "They do what they say." in form
    posted = {"other_id": at.homes[0].pk, "level": 3, "reliable": 4, "open": ""}
    assert client.post(f"/network/seats/{seat}/name-partner/", posted).status_code == 302
    row = NamedPartner.objects.get()
    assert (row.level, row.reliable, row.open, row.resources) == (3, 4, None, None)
    assert "1 statement answered" in client.get(f"/network/seats/{seat}/").content.decode()
    client.post(f"/network/seats/{seat}/finish-naming/")
    off = f"/network/seats/{seat}/partners/{at.homes[0].pk}/unname-partner/"
    assert client.post(off).status_code == 302
    assert client.get(off).status_code == 404
    client.force_login(Person.objects.get(pk=at.people[0].person_id))
    client.post(f"/network/surveys/{at.survey.pk}/close-network-survey/")
    shown = client.get(f"/network/surveys/{at.survey.pk}/").content.decode()
    assert "1 of 6 organizations answered" in shown
