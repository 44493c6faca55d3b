"""How the network is doing: what the page says of a small network, to whom, and what never."""

import re
from datetime import date, timedelta

import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.utils import timezone

from holt.directory.models import Organization
from holt.directory.queries import viewer_for
from holt.evaluation import actions, asks, queries, rules
from holt.evaluation.web.network import telling_said, telling_whole
from holt.kernel.errors import NotAllowed, SignInNeeded
from holt.kernel.kept import let_go
from holt.kernel.viewer import NOBODY, Viewer
from holt.methods import whole as method
from holt.methods.graph import trust
from holt.needs.models import Need
from holt.partnerships.models import Introduction, Partnership, Party
from holt.people.models import Person
from tests import make
from tests.make import NOON

pytestmark = pytest.mark.django_db
TODAY = NOON.date()
YEAR = TODAY.year
HEALTH = "/network/health/"
WITHOUT_TAGS = re.compile(r"<[^>]+>")


@pytest.fixture(autouse=True)
def read_anew() -> None:
    let_go()


def shown(client: Client, who: Viewer) -> str:
    """The page as it is read, spaces made one."""
    client.force_login(Person.objects.get(pk=who.person_id))
    text = WITHOUT_TAGS.sub(" ", client.get(HEALTH).content.decode())
    return " ".join(text.replace("&#x27;", "'").split())


def a_year_before(**fields: object) -> make.AskedNetwork:
    return make.AskedNetwork(now=NOON - timedelta(days=365), **fields)  # type: ignore[arg-type]


def all_rated(at: make.AskedNetwork, rating: int, count: int = 6, raters: int = 3) -> None:
    for number in range(count):
        at.rate(number, rating, raters)
    at.close()


def trust_of(at: make.AskedNetwork) -> telling_whole.PartShown:
    return telling_said.parts(queries.said_over_time(at.people[0]))[0]


def back_of(at: make.AskedNetwork) -> telling_whole.PartShown:
    return telling_said.parts(queries.said_over_time(at.people[0]))[1]


def test_trust_that_rose_is_told_with_between_what_it_rose() -> None:
    at = a_year_before()
    all_rated(at, 1)
    at.ask(NOON)
    all_rated(at, 4)
    found = trust_of(at)
    assert [one.figure for one in found.rows] == [
        "0 of 100, over 6 organizations",
        "100 of 100, over 6 organizations",
    ]
    assert "it rose by 100 of 100 (between " in found.changed[0]


def test_trust_that_stayed_is_not_said_to_have_moved() -> None:
    at = a_year_before()
    all_rated(at, 3)
    at.ask(NOON)
    all_rated(at, 3)
    assert len(trust_of(at).changed) == 1
    assert "may have moved either way or not at all" in trust_of(at).changed[0]


def test_of_three_surveys_the_last_is_held_against_the_one_before_and_the_first() -> None:
    at = make.AskedNetwork(now=NOON - timedelta(days=730))
    all_rated(at, 1)
    for days, rating in ((365, 3), (0, 3)):
        at.ask(NOON - timedelta(days=days))
        all_rated(at, rating)
    before, first = trust_of(at).changed
    assert "may have moved" in before
    assert "it rose by 67 of 100" in first


def test_once_asked_there_is_no_change_to_tell() -> None:
    at = make.AskedNetwork()
    all_rated(at, 3)
    assert trust_of(at).changed == (
        "What changed is told once the network was asked twice with enough answers.",
    )


@pytest.mark.parametrize(("rated", "raters"), [(4, 3), (6, 2)])
def test_too_few_rated_or_too_few_raters_and_trust_is_not_told(rated: int, raters: int) -> None:
    at = make.AskedNetwork()
    all_rated(at, 4, rated, raters)
    found = queries.said_over_time(at.people[0])[0]
    assert found.trust is None
    row = trust_of(at).rows[0]
    assert row.figure.startswith("not told")
    assert row.between == ""


def test_twin_without_the_threshold_of_rated_trust_is_told(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(rules, "FEWEST_TOLD", 1)
    with pytest.raises(AssertionError):
        test_too_few_rated_or_too_few_raters_and_trust_is_not_told(4, 3)


def test_twin_without_the_threshold_of_raters_trust_is_told(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(trust, "FEWEST_RATERS", 1)
    with pytest.raises(AssertionError):
        test_too_few_rated_or_too_few_raters_and_trust_is_not_told(6, 2)


def test_whoever_was_rated_the_second_time_only_cannot_be_worked_out() -> None:
    """Five stayed at 2 and a sixth came with 4: told is the change of the two means. The change of
    the five, nothing at all, would beside it give the sixth away."""
    at = a_year_before()
    all_rated(at, 2, count=5)
    at.ask(NOON)
    for number in range(5):
        at.rate(number, 2)
    at.rate(5, 4)
    at.close()
    first, last = queries.said_over_time(at.people[0])
    assert first.trust is not None and last.trust is not None
    assert last.trust.since(first.trust).value == pytest.approx(1 / 9)
    assert [len(one.changed) for one in (trust_of(at),)] == [1]
    assert "between −" in trust_of(at).changed[0]


def test_who_names_whom_back_is_a_share_with_its_range() -> None:
    at = make.AskedNetwork()
    for other in range(1, 6):
        at.name(0, other)
    for other in (1, 2, 3):
        at.name(other, 0)
    for number in range(6):
        at.finish(number)
    at.close()
    row = back_of(at).rows[0]
    assert (row.figure, row.between) == ("3 of 5 pairs", "23 to 88 of 100")


def test_give_and_take_of_fewer_than_five_pairs_is_not_told() -> None:
    at = make.AskedNetwork()
    at.name(0, 1)
    at.name(1, 0)
    for number in range(6):
        at.finish(number)
    at.close()
    row = back_of(at).rows[0]
    assert (row.figure, row.between) == ("fewer than 5 to count", "")


def test_low_answers_are_said(client: Client) -> None:
    at = make.AskedNetwork()
    all_rated(at, 3)
    assert "under 70 of 100 organizations answered" in shown(client, at.people[0])
    for number in range(6):
        type(at.seat(number)).objects.update(finished_at=NOON)
    assert "under 70 of 100 organizations answered" not in shown(client, at.people[0])


def test_not_asked_yet_teaches_and_leads_to_asking(client: Client) -> None:
    home = make.organization("Alder Library")
    coordinator, staff = make.member_of(home), make.member_of(home, role="staff")
    text = shown(client, coordinator)
    assert "Trust, give and take: not asked yet" in text
    assert "/network/surveys/ask-network/" in client.get(HEALTH).content.decode()
    assert "How the network is asked" in shown(client, staff)
    assert "/ask-network/" not in client.get(HEALTH).content.decode()


def test_while_it_is_asked_nothing_is_told_but_until_when(client: Client) -> None:
    at = make.AskedNetwork()
    for number in range(6):
        at.rate(number, 4)
    text = shown(client, at.people[1])
    assert "It is being asked now, until" in text
    assert "100 of 100" not in text
    at.close()
    assert "100 of 100, over 6 organizations" in shown(client, at.people[1])


def test_no_organization_is_told_apart(client: Client) -> None:
    """Each page is the same, whoever of the network opens it."""
    at = make.AskedNetwork()
    for number in range(6):
        at.rate(number, 1 + number % 4)
    at.close()
    pages = {shown(client, who).partition("How the network is doing")[2] for who in at.people[1:]}
    texts = {one[one.index("Trust") : one.index("Reviews on time")] for one in pages}
    assert len(texts) == 1
    assert "House" not in texts.pop()


def test_only_people_of_the_network_may_look(client: Client) -> None:
    assert client.get(HEALTH).status_code in (302, 401, 403)
    client.force_login(make.person("Nobody's"))
    assert client.get(HEALTH).status_code in (302, 403, 404)
    assert queries.said_over_time(NOBODY) == ()
    with pytest.raises(SignInNeeded):
        queries.whole(NOBODY, TODAY)


def test_twin_where_everybody_is_of_the_network(
    client: Client, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(Viewer, "is_member", property(lambda _viewer: True))
    with pytest.raises(AssertionError):
        test_only_people_of_the_network_may_look(client)


def test_a_letters_link_opens_no_health_of_the_whole() -> None:
    at = make.table("active")
    Party.objects.filter(organization=at.employer).update(contact_email="maya@kestrel.example")
    at.employer.memberships.update(ended_at=NOON)
    third = make.member_of(make.organization("Alder Clinic"))
    ask = asks.AskNetworkAsk("Whom we work with", TODAY + timedelta(days=21))
    actions.ask_network(third, ask, now=NOON)
    guest = make.guest_by_letter("maya@kestrel.example")
    assert queries.said_over_time(guest) == ()
    with pytest.raises(NotAllowed):
        queries.whole(guest, TODAY)


def heard(home: Organization, year: int, centric: int, other: int = 0) -> None:
    """Needs of a year: so many that start from the library alone, so many that do not."""
    for number in range(centric + other):
        make.need(home, heard_on=date(year, 3, 1), outside_library=number >= centric,
                  other_agency=False, from_assessment=False,
                  openness="network")  # fmt: skip
    Need.objects.filter(heard_on__year=year).update(state="open")


def centric_part(who: Viewer) -> telling_whole.PartShown:
    found = telling_whole.parts(queries.whole(who, TODAY), YEAR)
    return next(one for one in found if one.code == "centric")


def test_needs_that_start_from_the_library_alone_are_told_by_year() -> None:
    home = make.organization("Alder Library")
    who = make.member_of(home)
    heard(home, YEAR - 2, centric=12)
    heard(home, YEAR - 1, centric=2, other=2)
    heard(home, YEAR, centric=1, other=11)
    found = centric_part(who)
    assert [one.figure for one in found.rows] == [
        "12 of 12",
        "fewer than 5 to count",
        "1 of 12",
    ]
    assert found.rows[-1].when == f"{YEAR} so far"
    assert found.changed[0].startswith(f"From {YEAR - 2} to {YEAR} it fell by 92 of 100 (between ")
    assert "−" not in found.changed[0]


def test_years_before_anybody_was_here_are_no_year_of_standing_alone() -> None:
    """Else the network would seem to have come together in its first year."""
    who = a_star(6, since=YEAR - 1)
    assert [one.is_shown for one in queries.whole(who, TODAY).joined] == [False] * 3 + [True] * 2


def test_a_few_more_are_not_said_to_be_a_rise() -> None:
    home = make.organization("Alder Library")
    who = make.member_of(home)
    heard(home, YEAR - 1, centric=3, other=4)
    heard(home, YEAR, centric=4, other=3)
    told = centric_part(who).changed[0]
    assert "rose" not in told
    assert "may have moved either way or not at all" in told


@pytest.mark.parametrize(("count", "is_told"), [(4, False), (5, True)])
def test_shares_of_fewer_than_five_are_not_told(count: int, is_told: bool) -> None:
    home = make.organization("Alder Library")
    who = make.member_of(home)
    heard(home, YEAR, centric=count)
    row = centric_part(who).rows[-1]
    assert (row.figure == f"{count} of {count}") is is_told
    assert bool(row.between) is is_told


def test_twin_without_that_threshold(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(method, "FEWEST", 1)
    with pytest.raises(AssertionError):
        test_shares_of_fewer_than_five_are_not_told(4, False)


def test_needs_shown_to_some_only_and_drafts_are_in_no_figure() -> None:
    home = make.organization("Alder Library")
    who = make.member_of(home)
    heard(home, YEAR, centric=9)
    ids = list(Need.objects.values_list("pk", flat=True))
    Need.objects.filter(pk__in=ids[:2]).update(openness="restricted", restricted_to=[home.pk])
    Need.objects.filter(pk__in=ids[2:4]).update(state="draft")
    assert centric_part(who).rows[-1].figure == "5 of 5"


def test_ones_own_that_start_from_the_library_alone_are_named_to_oneself_alone(
    client: Client,
) -> None:
    home = make.organization("Alder Library")
    who, other = make.member_of(home), make.member_of(make.organization("Bridge Library"))
    heard(home, YEAR, centric=7, other=1)
    text = shown(client, who)
    assert "Yours that start from the library alone" in text
    assert "2 more are among your needs." in text
    assert "7 of the 8 of which it is said start from the library alone" in text
    assert text.count("from the library alone") > 7
    assert "Yours that start from the library alone" not in shown(client, other)


def introduced(count: int, state: str) -> None:
    homes = [make.organization(f"{state} {number}") for number in range(2)]
    for number in range(count):
        Introduction.objects.create(
            made_by_organization=homes[0], first=homes[0], second=homes[1], reason="x",
            first_name="a", first_email="a@a.example", second_name="b",
            second_email="b@b.example", state=state, asked_at=NOON - timedelta(days=number),
            first_answer=True if state == "made" else None,
            second_answer=True if state == "made" else None,
        )  # fmt: skip


def test_introductions_still_waiting_are_no_refusals() -> None:
    who = make.member_of(make.organization("Alder Library"))
    introduced(4, "made")
    introduced(2, "declined")
    introduced(8, "asked")
    found = queries.whole(who, TODAY).introductions[-1]
    assert (found.count, found.of) == (4, 6)


def tied(one: Organization, other: Organization, since: int = YEAR) -> None:
    """At work together, written straight into the tables."""
    made = Partnership.objects.create(
        name=f"{one.name} and {other.name}", state="active", starts_on=date(since, 1, 1),
        proposed_at=timezone.now(),
    )  # fmt: skip
    for place, home in enumerate((one, other)):
        Party.objects.create(
            partnership=made, organization=home, state="accepted", is_lead=not place,
            place_in_list=place,
        )  # fmt: skip


def a_star(points: int, since: int = YEAR) -> Viewer:
    """One in the middle on whom all others hang."""
    homes = [make.organization(f"House {number}") for number in range(points + 1)]
    who = make.member_of(homes[0])
    for home in homes[1:]:
        tied(homes[0], home, since)
    return who


def test_who_hangs_on_one_other_is_counted_and_those_in_a_ring_do_not() -> None:
    who = a_star(5)
    found = queries.whole(who, TODAY).hanging[-1]
    assert (found.count, found.of) == (4, 6)  # one point is as large as any part that is left
    let_go()
    ends = list(Organization.objects.filter(name__startswith="House").order_by("name"))[1:]
    for one, other in zip(ends, [*ends[1:], ends[0]], strict=True):
        tied(one, other)
    assert queries.whole(who, TODAY).hanging[-1].count == 0


def test_the_mixture_has_a_range_each_year(client: Client) -> None:
    who = a_star(6, since=YEAR - 1)
    found = queries.whole(who, TODAY).mixture
    assert [one.simpson is not None for one in found] == [False, False, False, True, True]
    text = shown(client, who)
    assert "of 100 draws" in text
    assert "change lies between" in text


def test_all_of_one_sector_are_told_without_certainty(client: Client) -> None:
    who = a_star(6)
    Organization.objects.update(kind=Organization.objects.filter(kind__isnull=False)[0].kind_id)
    found = queries.whole(who, TODAY).mixture[-1]
    assert found.simpson is not None and found.simpson.value == 0.0
    assert found.simpson.bounds[1] > 0.1
    assert found.e_i == -1.0
    assert "−1.00" in shown(client, who)


@pytest.mark.parametrize("tie", [False, True])
def test_an_empty_network_and_one_of_a_single_pair_teach(client: Client, tie: bool) -> None:
    home = make.organization("Alder Library")
    who = make.member_of(home)
    if tie:
        tied(home, make.organization("Bridge Library"))
    text = shown(client, who)
    assert "No open need is written down yet" in text
    assert "not asked yet" in text
    assert "fewer than 5 to count" in text
    assert "it rose by" not in text and "it fell by" not in text


def test_the_operator_reads_it_too(client: Client) -> None:
    make.organization("Alder Library")
    operator = viewer_for(make.person("Olga Ruiz", is_operator=True))
    assert "How the network is doing" in shown(client, operator)


def queries_of(client: Client, who: Viewer) -> int:
    client.force_login(Person.objects.get(pk=who.person_id))
    client.get(HEALTH)
    let_go()
    with CaptureQueriesContext(connection) as caught:
        assert client.get(HEALTH).status_code == 200
    return len(caught)


def test_more_surveys_needs_and_pairs_cost_no_more_queries(client: Client) -> None:
    at = make.AskedNetwork(now=NOON - timedelta(days=730))
    all_rated(at, 2)
    tied(at.homes[0], at.homes[1])
    heard(at.homes[0], YEAR, centric=1)
    before = queries_of(client, at.people[0])
    for days in (365, 0):
        at.ask(NOON - timedelta(days=days))
        all_rated(at, 3)
    for number in range(1, 5):
        tied(at.homes[number], at.homes[number + 1])
    heard(at.homes[0], YEAR, centric=8, other=4)
    assert queries_of(client, at.people[0]) == before
