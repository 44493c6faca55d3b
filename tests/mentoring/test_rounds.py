"""A round: opened, applied to, matched, settled by hand, announced, answered."""

from datetime import date, time, timedelta
from typing import Any

import pytest

from holt.directory.models import Organization
from holt.kernel.errors import NotAllowed, NotFound, Refused, Stale
from holt.kernel.models import Letter
from holt.kernel.viewer import Viewer
from holt.mentoring import actions, asks, queries, rules
from holt.mentoring.models import Application, ByHand, Named, Pair, Round
from holt.values.states import WrongState
from tests import make
from tests.make import NOON

pytestmark = pytest.mark.django_db


class Network:
    """An association with a coordinator, and people of two libraries."""

    def __init__(self) -> None:
        kind = make.kind("library-consortium")
        self.association = make.organization("Otter Libraries", kind=kind)
        self.marlow, self.alder = make.organization("Marlow"), make.organization("Alder")
        self.ada = make.member_of(self.association, name="Ada Moss")

    def person(self, name: str, home: Organization | None = None, **more: Any) -> Viewer:
        return make.member_of(home or self.marlow, "viewer", name=name, **more)

    def round(self, **changes: Any) -> Round:
        return make.mentoring_round(self.ada, self.association, **changes)


@pytest.fixture
def network() -> Network:
    return Network()


def matched(network: Network, row: Round) -> dict[str, str]:
    """Mentee → mentor, as proposed."""
    actions.match(network.ada, asks.RoundAsk(row.pk), now=NOON)
    said = queries.proposal(network.ada, row.pk)
    return {one.mentee.name: one.mentor.name for one in said.pairs}


def two_and_two(network: Network) -> tuple[Round, dict[str, Application]]:
    """Two mentees, two mentors; Kim wants what Lee offers."""
    row = network.round()
    subject = make.subject("grants").slug
    give = {"as_mentor": True, "offers": (subject,)}
    applied = {
        "Kim": ("Kim", {"wants": (subject,)}),
        "Jo": ("Jo", {}),
        "Lee": ("Lee", give),
        "Max": ("Max", {"as_mentor": True}),
    }
    rows = {}
    for key, (name, values) in applied.items():
        home = network.alder if key in ("Lee", "Max") else network.marlow
        who = network.person(name, home)
        rows[key] = make.mentoring_application(who, row, home, **values)
    return row, rows


def viewer(network: Network, one: Application) -> Viewer:
    from holt.directory.queries import viewer_for

    assert one.person is not None
    return viewer_for(one.person)


def test_the_best_for_all_is_proposed_with_its_reasons_in_sentences(network: Network) -> None:
    from holt.mentoring.web.words import hours_line, reason_lines

    row, _rows = two_and_two(network)
    assert matched(network, row) == {"Kim": "Lee", "Jo": "Max"}
    said = queries.proposal(network.ada, row.pk)
    kim = next(one for one in said.pairs if one.mentee.name == "Kim")
    lines = [hours_line(kim.hours), *reason_lines(kim.parts)]
    assert lines[:2] == [
        "At least 24 waking hours a week are free for both",
        "The mentor offers what the mentee wants to learn (25 points)",
    ]


def test_the_associations_round_is_for_all_a_librarys_for_its_own(network: Network) -> None:
    tom = make.member_of(network.alder, name="Tom")
    mine = make.member_of(network.marlow, name="Ines")
    open_to_all, own = network.round(), make.mentoring_round(mine, network.marlow)
    assert list(queries.rounds(tom)) == [open_to_all]
    assert set(queries.rounds(mine)) == {open_to_all, own}
    with pytest.raises(NotFound):
        make.mentoring_application(tom, own, network.alder)
    with pytest.raises(NotAllowed):
        make.mentoring_round(tom, network.marlow)


def test_people_of_a_part_may_take_part_in_the_rounds_of_its_whole(network: Network) -> None:
    mine = make.member_of(network.marlow, name="Ines")
    row = make.mentoring_round(mine, network.marlow)
    branch = make.organization("Marlow North", parent=network.marlow)
    nell = make.member_of(branch, "viewer", name="Nell")
    assert make.mentoring_application(nell, row, branch).round_id == row.pk


def test_nobody_is_matched_with_their_line_however_far_it_leads(network: Network) -> None:
    row = network.round()
    boss = network.person("Boss")
    make.mentoring_application(boss, row, network.marlow, as_mentor=True)
    middle = network.person("Middle Two")
    make.mentoring_application(middle, row, network.marlow, managers=("Boss",))
    low = network.person("Low")
    make.mentoring_application(low, row, network.marlow, managers=("Middle Two",))
    assert matched(network, row) == {}
    Named.objects.filter(kind="manager").delete()
    assert len(matched(network, row)) == 1  # the twin: without the rule there is a pair


def test_who_one_would_rather_not_is_kept_apart_and_told_to_nobody(network: Network) -> None:
    row = network.round()
    kim, lee = network.person("Kim"), network.person("Lee", network.alder)
    make.mentoring_application(kim, row, network.marlow, rather_not=("lee",))
    make.mentoring_application(lee, row, network.alder, as_mentor=True)
    assert matched(network, row) == {}
    left = queries.proposal(network.ada, row.pk).left[0]
    assert (left.barred, left.open) == ((), 1)
    assert queries.named_by(network.ada, row.pk) == {}
    assert queries.named_by(lee, row.pk) == {}
    assert queries.named_by(kim, row.pk) == {"rather_not": ("Lee",)}


def test_a_wish_decides_and_is_in_no_figure(network: Network) -> None:
    row = network.round()
    who = {name: network.person(name) for name in ("Kim", "Jo")}
    who |= {name: network.person(name, network.alder) for name in ("Lee", "Max")}
    for name, likes in (("Kim", "Max"), ("Jo", "Lee")):
        make.mentoring_application(who[name], row, network.marlow, likes=(likes,))
    for name in ("Lee", "Max"):
        make.mentoring_application(who[name], row, network.alder, as_mentor=True)
    assert matched(network, row) == {"Jo": "Lee", "Kim": "Max"}
    told = {code for one in queries.proposal(network.ada, row.pk).pairs for code in one.parts}
    assert not any(code.startswith("wish") for code in told)
    Named.objects.filter(kind="like").delete()
    assert matched(network, row) == {"Kim": "Lee", "Jo": "Max"}


def test_names_nobody_goes_by_are_refused_with_the_name(network: Network) -> None:
    row = network.round()
    with pytest.raises(Refused, match="nobody_called_so") as refusal:
        make.mentoring_application(network.person("Kim"), row, network.marlow, managers=("Bosss",))
    assert refusal.value.facts == {"name": "Bosss"}


def test_who_is_left_is_told_why(network: Network) -> None:
    from holt.mentoring.web.words import why_left

    row = network.round()
    kim = network.person("Kim")
    make.mentoring_application(kim, row, network.marlow, languages=("uk",))
    lee = network.person("Lee", network.alder)
    make.mentoring_application(lee, row, network.alder, as_mentor=True)
    assert matched(network, row) == {}
    left = queries.proposal(network.ada, row.pk).left[0]
    assert why_left(left.mentors, left.barred, left.open) == "No common language with any mentor."


def test_hours_are_shared_by_the_clocks_on_both_walls(network: Network) -> None:
    """Nine to eleven in Chicago is five to seven in Auckland: nobody is awake there before seven."""
    row = network.round()
    hours = {"from_time": time(9), "to_time": time(17)}
    kim = network.person("Kim", zone="America/Chicago")
    make.mentoring_application(kim, row, network.marlow, **hours)
    lee = network.person("Lee", network.alder, zone="Asia/Kolkata")
    make.mentoring_application(lee, row, network.alder, as_mentor=True, **hours)
    assert matched(network, row) == {}
    late = {"from_time": time(19), "to_time": time(22)}
    make.mentoring_application(lee, row_again(network, row), network.alder, as_mentor=True, **late)
    assert matched(network, row) == {"Kim": "Lee"}


def row_again(network: Network, row: Round) -> Round:
    actions.reopen_round(network.ada, asks.ReopenRoundAsk(row.pk, row.apply_until), now=NOON)
    return row


@pytest.mark.parametrize(
    ("changes", "code"),
    [
        ({"days": ()}, "needed"),
        ({"languages": ()}, "needed"),
        ({"from_time": time(5), "to_time": time(7, 30), "days": (0,)}, "too_few_hours"),
        ({"from_time": time(12), "to_time": time(9)}, "hours_not_in_order"),
        ({"as_mentee": False}, "mentor_or_mentee"),
        ({"likes": ("Kim",)}, "to_oneself"),
        ({"wants": ("no-such-thing",)}, "not_a_choice"),
    ],
)
def test_what_is_missing_is_said(network: Network, changes: dict[str, Any], code: str) -> None:
    row, kim = network.round(), network.person("Kim")
    with pytest.raises(Refused, match=code):
        make.mentoring_application(kim, row, network.marlow, **changes)


def test_a_season_has_its_days_in_order(network: Network) -> None:
    days = date(2026, 12, 1), date(2027, 2, 1), date(2027, 1, 1)
    with pytest.raises(Refused, match="round_ends_before"):
        actions.open_round(
            network.ada, asks.OpenRoundAsk(network.association.pk, "x", *days), now=NOON
        )


def test_after_the_last_day_nobody_applies(network: Network) -> None:
    row, kim = network.round(), network.person("Kim")
    ask = asks.ApplyAsk(row.pk, network.marlow.pk, as_mentee=True, languages=("en",), days=(1,))
    with pytest.raises(Refused, match="applying_is_over"):
        actions.apply(kim, ask, now=NOON + timedelta(days=30))


def test_a_pair_is_fixed_by_hand_and_its_cost_is_known_before(network: Network) -> None:
    row, rows = two_and_two(network)
    matched(network, row)
    two = (rows["Kim"].pk, rows["Max"].pk)
    cost = queries.cost(network.ada, row.pk, two, "fixed", NOON.date())
    assert (cost.before.pairs - cost.after.pairs, cost.moved, cost.barred) == (0, 1, False)
    assert cost.before.points - cost.after.points == pytest.approx(40.0)
    assert ByHand.objects.count() == 0
    actions.fix_pair(network.ada, asks.FixPairAsk(row.pk, *two), now=NOON)
    said = queries.proposal(network.ada, row.pk)
    assert {(one.mentee.name, one.mentor.name, one.is_fixed) for one in said.pairs} == {
        ("Kim", "Max", True),
        ("Jo", "Lee", False),
    }
    actions.let_go(network.ada, asks.LetGoAsk(ByHand.objects.get().pk), now=NOON)
    assert Pair.objects.get(mentee=rows["Kim"]).mentor_id == rows["Lee"].pk


def test_two_are_kept_apart_by_hand(network: Network) -> None:
    row, rows = two_and_two(network)
    matched(network, row)
    ask = asks.KeepApartAsk(row.pk, rows["Kim"].pk, rows["Lee"].pk)
    actions.keep_apart(network.ada, ask, now=NOON)
    said = queries.proposal(network.ada, row.pk)
    assert {one.mentee.name: one.mentor.name for one in said.pairs} == {"Kim": "Max", "Jo": "Lee"}
    assert said.swaps == ()  # who is kept apart is not told to swap


def test_a_hard_rule_holds_against_the_coordinators_hand(network: Network) -> None:
    row = network.round()
    kim, lee = network.person("Kim"), network.person("Lee", network.alder)
    mentee = make.mentoring_application(kim, row, network.marlow, rather_not=("Lee",))
    mentor = make.mentoring_application(lee, row, network.alder, as_mentor=True)
    matched(network, row)
    with pytest.raises(Refused, match="cannot_be_a_pair"):
        actions.fix_pair(network.ada, asks.FixPairAsk(row.pk, mentee.pk, mentor.pk), now=NOON)


def test_no_more_pairs_are_fixed_than_a_mentor_has_places(network: Network) -> None:
    row, rows = two_and_two(network)
    matched(network, row)
    actions.fix_pair(network.ada, asks.FixPairAsk(row.pk, rows["Kim"].pk, rows["Max"].pk), now=NOON)
    with pytest.raises(Refused, match="no_place_left"):
        actions.fix_pair(
            network.ada, asks.FixPairAsk(row.pk, rows["Jo"].pk, rows["Max"].pk), now=NOON
        )


def test_both_get_the_others_card_and_a_first_message(network: Network) -> None:
    row, rows = two_and_two(network)
    make.mentoring_pairs(network.ada, row)
    kim = rows["Kim"].person
    assert kim is not None
    letter = Letter.objects.get(person_id=kim.pk)
    assert letter.subject == "Your mentor in “First steps”: Lee"
    assert "Alder" in letter.text
    assert "Hello Lee," in letter.text
    assert Letter.objects.filter(subject__startswith="Whom you mentor").count() == 2


def test_who_accepted_stays_when_the_left_are_matched_again(network: Network) -> None:
    row, rows = two_and_two(network)
    make.mentoring_pairs(network.ada, row)
    pairs = {one.mentee_id: one for one in Pair.objects.all()}
    kept, lost = pairs[rows["Kim"].pk], pairs[rows["Jo"].pk]
    for key in ("Kim", "Lee"):
        actions.accept(viewer(network, rows[key]), asks.PairAsk(kept.pk), now=NOON)
    actions.say_no(viewer(network, rows["Max"]), asks.PairAsk(lost.pk), now=NOON)
    # a place opens: Lee takes a second mentee
    Application.objects.filter(pk=rows["Lee"].pk).update(capacity=2)
    assert matched(network, row) == {"Jo": "Lee"}
    kept.refresh_from_db()
    assert (kept.state, kept.mentor_id) == ("active", rows["Lee"].pk)
    assert Letter.objects.filter(subject="Somebody in “First steps” is free again").count() == 1


def test_two_who_said_no_are_not_put_together_again(network: Network) -> None:
    row, _rows = two_and_two(network)
    make.mentoring_pairs(network.ada, row)
    for one in Pair.objects.select_related("mentee"):
        actions.say_no(viewer(network, one.mentee), asks.PairAsk(one.pk), now=NOON)
    assert matched(network, row) == {"Kim": "Max", "Jo": "Lee"}


def test_an_open_round_is_announced_only_once_matched(network: Network) -> None:
    row, _rows = two_and_two(network)
    with pytest.raises(WrongState):
        actions.announce(network.ada, asks.RoundAsk(row.pk), now=NOON)


def test_a_round_opens_again_and_forgets_what_it_proposed(network: Network) -> None:
    row, _rows = two_and_two(network)
    matched(network, row)
    again = asks.ReopenRoundAsk(row.pk, date(2026, 12, 20))
    assert actions.reopen_round(network.ada, again, now=NOON).state == "open"
    assert Pair.objects.count() == 0


def test_withdrawing_forgets_whom_one_named(network: Network) -> None:
    row = network.round()
    kim = network.person("Kim")
    network.person("Lee")
    make.mentoring_application(kim, row, network.marlow, likes=("Lee",))
    actions.withdraw(kim, asks.RoundAsk(row.pk), now=NOON)
    assert (Named.objects.count(), queries.round_page(kim, row.pk).mine) == (0, None)


def test_only_who_looks_after_a_round_sees_and_runs_it(network: Network) -> None:
    row, rows = two_and_two(network)
    kim = viewer(network, rows["Kim"])
    for read in (queries.applications, queries.proposal, queries.summary):
        with pytest.raises(NotAllowed):
            read(kim, row.pk)
    for act in (actions.match, actions.announce, actions.close_round, actions.call_off_round):
        with pytest.raises(NotAllowed):
            act(kim, asks.RoundAsk(row.pk), now=NOON)


def test_what_is_named_in_confidence_is_gone_when_the_round_is_over(network: Network) -> None:
    row = network.round()
    kim, lee = network.person("Kim"), network.person("Lee", network.alder)
    make.mentoring_application(kim, row, network.marlow, likes=("Lee",))
    make.mentoring_application(lee, row, network.alder, as_mentor=True)
    make.mentoring_pairs(network.ada, row)
    assert Named.objects.count() == 1
    actions.close_round(network.ada, asks.RoundAsk(row.pk), now=NOON)
    assert Named.objects.count() == 0


def test_every_pair_of_state_and_verb_is_decided_for_pairs() -> None:
    from holt.kernel.verbs import VERBS

    table = rules.PAIR_STATES
    assert set(table.states) | {"active"} == set(Pair.State.values)
    words = {one.word for one in VERBS.values() if one.room == "mentoring"}
    assert set(table.verbs) <= words
    assert set(table.states) <= table.reachable("proposed") | table.reachable("active")


def test_a_round_is_moved_by_who_looks_after_it_and_never_over_anothers_change(
    network: Network,
) -> None:
    row = network.round()
    days = date(2026, 12, 15), date(2027, 1, 4), date(2027, 7, 31)
    moved = asks.EditRoundAsk(row.pk, "First steps", *days, version=row.version)
    done = actions.edit_round(network.ada, moved, now=NOON)
    assert (done.apply_until, done.starts_on, done.ends_on) == days
    with pytest.raises(Stale):
        actions.edit_round(network.ada, moved, now=NOON)
    with pytest.raises(NotAllowed):
        actions.edit_round(network.person("Kim"), moved, now=NOON)
