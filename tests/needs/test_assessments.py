"""Asking a community what it needs: planned with others, weighed honestly, told to residents."""

import json
from typing import Any

import pytest

from holt.directory.models import Organization
from holt.kernel import erasure
from holt.kernel.errors import NotAllowed, NotFound, Refused, Stale
from holt.kernel.viewer import NOBODY, Role, Viewer
from holt.needs import actions, asks, ports, queries
from holt.needs.models import Assessment, BoardVoice, Candidate, Need
from holt.values.states import WrongState
from tests import make
from tests.make import assessments as made

pytestmark = pytest.mark.django_db
NOON = make.NOON
CROWD = {"_18_34": 30, "_35_54": 30, "_55_74": 20, "_under_18": 20}


@pytest.fixture
def home() -> Any:
    return make.organization(county="36999")


@pytest.fixture
def ines(home: Any) -> Viewer:
    return make.member(home, Role.COORDINATOR)


def candidate(row: Assessment, question: str) -> Candidate:
    return row.candidates.get(matters=f"matters_{question}")


# Planning.


def test_a_plan_begins_with_its_survey_and_what_it_asks_about(home: Any, ines: Viewer) -> None:
    row = made.assessment(ines, home)
    page = queries.assessment(ines, row.pk)
    assert [one.state for one in page.surveys] == ["draft"]
    assert page.candidates[0].label == "Helping children learn to read"
    assert len(page.candidates) == 8


def test_shares_of_a_population_come_to_a_hundred(home: Any, ines: Viewer) -> None:
    row = made.assessment(ines, home)
    with pytest.raises(Refused) as refusal:
        made.population(ines, row, {"under_18": 40, "18_34": 40})
    assert refusal.value.code == "not_a_whole"


def test_a_population_is_told_by_what_the_form_asks(home: Any, ines: Viewer) -> None:
    row = made.assessment(ines, home)
    ask = asks.SetPopulationAsk(row.pk, (asks.PopulationRow("age", "ninety", 100),))
    with pytest.raises(Refused):
        actions.set_population(ines, ask, now=NOON)


def test_others_neither_see_nor_change_a_plan(home: Any, ines: Viewer) -> None:
    row = made.assessment(ines, home)
    other = make.member(make.organization("Alder Library"), Role.DIRECTOR)
    with pytest.raises(NotFound):
        queries.assessment(other, row.pk)
    with pytest.raises(NotFound):
        actions.weigh(other, asks.WeighAsk(row.pk), now=NOON)
    reader = make.member(home, Role.VIEWER, "Vera Lund")
    with pytest.raises(NotAllowed):
        actions.weigh(reader, asks.WeighAsk(row.pk), now=NOON)


def test_a_group_asks_nobody_after_all(home: Any, ines: Viewer) -> None:
    row = made.assessment(ines, home)
    club = make.organization("Walking Club")
    group = actions.name_group(
        ines, asks.NameGroupAsk(row.pk, club.pk, languages=("es",)), now=NOON
    )
    page = queries.assessment(ines, row.pk)
    assert [(one.name, one.languages) for one in page.groups] == [("Walking Club", ("es",))]
    actions.drop_group(ines, asks.DropGroupAsk(row.pk, group.pk), now=NOON)
    assert queries.assessment(ines, row.pk).groups == ()
    with pytest.raises(NotFound):
        actions.drop_group(ines, asks.DropGroupAsk(row.pk, group.pk), now=NOON)


def test_a_plan_edited_twice_at_once_says_so(home: Any, ines: Viewer) -> None:
    row = made.assessment(ines, home)
    first = asks.EditAssessmentAsk(row.pk, "What Marlow hopes for", version=1)
    actions.edit_assessment(ines, first, now=NOON)
    with pytest.raises(Stale):
        actions.edit_assessment(ines, first, now=NOON)
    backwards = {"starts_on": NOON.date(), "ends_on": NOON.date().replace(day=1)}
    with pytest.raises(Refused):
        actions.edit_assessment(ines, asks.EditAssessmentAsk(row.pk, "x", **backwards), now=NOON)


def test_a_candidate_that_stays_keeps_what_was_said_of_it(home: Any, ines: Viewer) -> None:
    row = made.assessment(ines, home)
    work = candidate(row, "work")
    lines = (asks.CandidateRow(work.label, "matters_work=served_work"), asks.CandidateRow("A bus"))
    actions.set_candidates(ines, asks.SetCandidatesAsk(row.pk, lines), now=NOON)
    assert row.candidates.get(label=work.label).pk == work.pk
    assert row.candidates.count() == 2
    wrong = asks.SetCandidatesAsk(row.pk, (asks.CandidateRow("A bus", "hope=age"),))
    with pytest.raises(Refused):
        actions.set_candidates(ines, wrong, now=NOON)


def test_what_was_weighed_is_old_once_who_lives_here_changes(home: Any, ines: Viewer) -> None:
    row = made.weighed(ines, home, made.crowd(**CROWD))
    made.population(ines, row, {"under_18": 50, "18_34": 50})
    page = queries.assessment(ines, row.pk)
    assert (page.state, page.results is not None) == ("planned", True)
    with pytest.raises(WrongState):
        actions.publish_report(ines, asks.PublishReportAsk(row.pk), now=NOON)


def test_partners_at_work_come_first(
    home: Any, ines: Viewer, monkeypatch: pytest.MonkeyPatch
) -> None:
    row = made.assessment(ines, home)
    made.population(ines, row)
    for name in ("A Senior Center", "B Senior Center"):
        make.capability(make.organization(name), audience=["seniors"])
    partner = Organization.objects.get(name="B Senior Center").pk
    monkeypatch.setattr(ports, "PARTNERS", [lambda _viewer: {partner}])
    made.asked(ines, row, made.crowd(_18_34=9))
    reach = next(
        one.reach for one in queries.progress(ines, row.pk).lines if one.found.group == "75_up"
    )
    assert [(one.name, one.is_partner) for one in reach] == [
        ("B Senior Center", True),
        ("A Senior Center", False),
    ]


# While it runs.


def test_who_is_missing_is_named_with_who_could_reach_them(home: Any, ines: Viewer) -> None:
    row = made.assessment(ines, home)
    made.population(ines, row)
    seniors = make.organization("Senior Center")
    make.capability(seniors, audience=["seniors"])
    ask = asks.NameGroupAsk(row.pk, name="Walking club", reaches="age=75_up")
    actions.name_group(ines, ask, now=NOON)
    made.asked(ines, row, made.crowd(**CROWD))
    lines = queries.progress(ines, row.pk).lines
    first = lines[0]
    assert (first.found.group, first.found.heard, first.found.missing) == ("75_up", "unheard", 12)
    assert [(one.name, one.why) for one in first.reach] == [
        ("Walking club", "planned"),
        ("Senior Center", "serves"),
    ]
    assert {one.found.group: one.found.heard for one in lines[1:]} == dict.fromkeys(
        ["under_18", "18_34", "35_54", "55_74"], "heard"
    )


def counted(ines: Viewer, row: Assessment) -> dict[str, int | None]:
    return {one.found.group: one.found.people for one in queries.progress(ines, row.pk).lines}


def test_a_group_of_fewer_than_five_is_not_counted_nor_found_by_subtracting(
    home: Any, ines: Viewer
) -> None:
    row = made.assessment(ines, home)
    made.population(ines, row)
    made.asked(ines, row, made.crowd(_under_18=30, _18_34=30, _35_54=20, _55_74=20, _75_up=2))
    found = counted(ines, row)
    held = [group for group, people in found.items() if people is None]
    assert "75_up" in held
    assert len(held) >= 2


def test_without_the_guard_the_two_are_counted(
    home: Any, ines: Viewer, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The twin: the guard of small groups taken away."""
    monkeypatch.setattr("holt.surveys.rules.fewest", lambda _purpose: 1)
    monkeypatch.setattr("holt.surveys.queries.weighing.Shown.admit", lambda *_: True)
    row = made.assessment(ines, home)
    made.population(ines, row)
    made.asked(ines, row, made.crowd(_under_18=30, _75_up=2))
    assert counted(ines, row)["75_up"] == 2


# Weighing.


def test_nothing_is_weighed_while_people_answer(home: Any, ines: Viewer) -> None:
    row = made.assessment(ines, home)
    with pytest.raises(Refused) as refusal:
        actions.weigh(ines, asks.WeighAsk(row.pk), now=NOON)
    assert refusal.value.code == "nobody_asked"
    survey = made.asked(ines, row, made.crowd(_18_34=9))
    with pytest.raises(Refused) as refusal:
        actions.weigh(ines, asks.WeighAsk(row.pk), now=NOON)
    assert refusal.value.code == "still_asking"
    made.closed(ines, survey)
    assert actions.weigh(ines, asks.WeighAsk(row.pk), now=NOON).state == "weighed"


def test_four_answers_come_to_nothing(home: Any, ines: Viewer) -> None:
    with pytest.raises(Refused) as refusal:
        made.weighed(ines, home, made.crowd(_18_34=4))
    assert refusal.value.code == "too_few_answers"


def test_answers_are_weighed_to_the_population_and_say_how_far(home: Any, ines: Viewer) -> None:
    """Half the people are young and all of them ask for reading, but only 20 of 100 answers are."""
    answers = [made.said("under_18", matters_reading="4", served_reading="1")] * 20
    answers += [made.said("35_54", matters_reading="1", served_reading="1")] * 80
    row = made.assessment(ines, home)
    made.population(ines, row, {"under_18": 50, "35_54": 50})
    made.closed(ines, made.asked(ines, row, answers))
    actions.weigh(ines, asks.WeighAsk(row.pk), now=NOON)
    found = queries.assessment(ines, row.pk).results
    assert found is not None
    shares = {one.question: {it.choice: it.share for it in one.shares} for one in found.shares}
    assert shares["matters_reading"] == {"4": 50, "3": 0, "2": 0, "1": 50, "na": 0}
    assert (found.weights.people, found.weights.n_eff, found.weights.deff) == (100, 64.0, 1.56)
    assert found.weights.questions == ("age",)
    assert found.drawn == "open"
    ranked = found.of("importance_satisfaction")
    assert ranked is not None
    by_id = {one.candidate_id: one for one in ranked.places}
    reading = by_id[candidate(row, "reading").pk]
    assert (reading.score, reading.parts) == (0.5, {"importance": 0.5, "satisfaction": 0.0})
    assert (ranked.version, ranked.times, ranked.top) == ("1", 1000, 2)


def test_a_share_of_fewer_than_five_is_in_no_result(home: Any, ines: Viewer) -> None:
    answers = [made.said("18_34")] * 40 + [made.said("35_54", matters_work="1")] * 2
    row = made.weighed(ines, home, [*answers, *[made.said("35_54", matters_work="2")] * 9])
    page = queries.assessment(ines, row.pk)
    assert page.results is not None
    shares = {one.question: one.shares for one in page.results.shares}["matters_work"]
    assert {one.choice: one.share is None for one in shares}["1"]
    assert sum(one.share is None for one in shares) >= 2


def test_a_result_keeps_no_single_answer(home: Any, ines: Viewer) -> None:
    """Neither open words nor a row of codes stand in what is kept."""
    answers = [made.said("18_34", hope="A bench by the river zyzzy")] * 9
    row = made.weighed(ines, home, answers)
    kept = json.dumps(row.result.found)
    assert "zyzzy" not in kept
    assert "codes" not in kept


def test_a_survey_of_too_few_neither_speaks_nor_silences_the_others(
    home: Any, ines: Viewer
) -> None:
    row = made.assessment(ines, home)
    made.population(ines, row)
    small = made.one_more(ines, row)
    made.closed(ines, made.asked(ines, row, made.crowd(**CROWD)))
    made.answered(ines, small, made.crowd(_75_up=2))
    assert counted(ines, row)["75_up"] == 0
    made.closed(ines, small)
    actions.weigh(ines, asks.WeighAsk(row.pk), now=NOON)
    found = queries.assessment(ines, row.pk).results
    assert found is not None
    assert found.weights.people == 100


# The board.


def board(row: Assessment, who: Viewer, *seats: str) -> None:
    first, second = row.candidates.order_by("pk")[:2]
    for seat in seats:
        rows = (
            asks.RatingRow(first.pk, 8, 12, 6),
            asks.RatingRow(second.pk, 8, 12, 6, ("legality",)),
        )
        actions.rate_candidates(who, asks.RateCandidatesAsk(row.pk, seat, rows), now=NOON)
        votes = (asks.VoteRow(second.pk, 1, 3), asks.VoteRow(first.pk, 2, 1))
        actions.vote(who, asks.VoteAsk(row.pk, seat, votes), now=NOON)


def weighed_with_board(home: Any, ines: Viewer, *seats: str) -> Any:
    row = made.assessment(ines, home)
    made.population(ines, row)
    board(row, ines, *seats)
    made.closed(ines, made.asked(ines, row, made.crowd(**CROWD)))
    actions.weigh(ines, asks.WeighAsk(row.pk), now=NOON)
    return row, queries.assessment(ines, row.pk).results


def test_methods_stand_side_by_side_and_say_where_they_disagree(home: Any, ines: Viewer) -> None:
    row, found = weighed_with_board(home, ines, "One", "Two", "Three")
    first, second = row.candidates.order_by("pk")[:2]
    scores = {one.method: {it.candidate_id: it.score for it in one.places} for one in found.methods}
    assert scores["hanlon"] == {first.pk: 40.0, second.pk: 0.0}
    assert scores["naccho"] == {first.pk: 192.0, second.pk: 0.0}
    assert list(scores) == [
        *("importance_satisfaction", "hanlon", "naccho", "borda", "schulze", "dots")
    ]
    shut = found.of("hanlon").places[1]
    assert shut.notes == ("shut_legality",)
    assert row.result.methods == [f"{one} 1" for one in scores]
    assert {one.candidate_id for one in found.apart} <= {first.pk, second.pk}


def test_two_seats_are_too_few_to_tell(home: Any, ines: Viewer) -> None:
    _row, found = weighed_with_board(home, ines, "One", "Two")
    assert [one.method for one in found.methods] == ["importance_satisfaction"]
    assert found.too_few == ("ratings", "ballots", "dots")


def test_a_seat_that_thinks_anew_counts_once(home: Any, ines: Viewer) -> None:
    row = made.assessment(ines, home)
    board(row, ines, "One", "One")
    assert BoardVoice.objects.get(assessment=row).seat == "One"


def test_a_scale_has_its_ends(home: Any, ines: Viewer) -> None:
    row = made.assessment(ines, home)
    wrong = asks.RatingRow(row.candidates.earliest("pk").pk, 11, 12, 6)
    with pytest.raises(Refused):
        actions.rate_candidates(ines, asks.RateCandidatesAsk(row.pk, "", (wrong,)), now=NOON)


# What comes of it.


def test_a_candidate_becomes_a_draft_with_its_evidence(home: Any, ines: Viewer) -> None:
    row = made.weighed(ines, home, made.crowd(**CROWD))
    one = candidate(row, "work")
    shown = asks.EvidenceRow("figure", "say it matters", "100", "%", 2026, "What Marlow needs")
    ask = asks.DraftNeedAsk(row.pk, one.pk, "Help with finding work", evidence=(shown,))
    need = actions.draft_need(ines, ask, now=NOON)
    assert (need.state, need.heard_by, need.from_assessment) == ("draft", "survey", True)
    assert [it.source for it in need.evidence.all()] == ["What Marlow needs"]
    with pytest.raises(Refused):
        actions.draft_need(ines, ask, now=NOON)
    assert Need.objects.count() == 1


def test_the_report_is_everyones_once_it_is_published(home: Any, ines: Viewer) -> None:
    row = made.weighed(ines, home, made.crowd(**CROWD))
    with pytest.raises(NotFound):
        queries.report(NOBODY, row.pk)
    actions.publish_report(ines, asks.PublishReportAsk(row.pk), now=NOON)
    assert queries.report(NOBODY, row.pk).answers == 100
    with pytest.raises(NotFound):
        queries.assessment(NOBODY, row.pk)
    actions.withdraw_report(ines, asks.WithdrawReportAsk(row.pk), now=NOON)
    with pytest.raises(NotFound):
        queries.report(NOBODY, row.pk)


def test_staff_do_not_publish(home: Any, ines: Viewer) -> None:
    row = made.weighed(ines, home, made.crowd(**CROWD))
    staff = make.member(home, Role.STAFF, "Sam Hill")
    with pytest.raises(NotAllowed):
        actions.publish_report(staff, asks.PublishReportAsk(row.pk), now=NOON)


def test_a_published_report_is_not_weighed_anew(home: Any, ines: Viewer) -> None:
    row = made.weighed(ines, home, made.crowd(**CROWD))
    actions.publish_report(ines, asks.PublishReportAsk(row.pk), now=NOON)
    with pytest.raises(WrongState):
        actions.weigh(ines, asks.WeighAsk(row.pk), now=NOON)


def test_whose_seat_it_was_is_forgotten_with_the_report_and_with_the_person(
    home: Any, ines: Viewer
) -> None:
    row = made.assessment(ines, home)
    board(row, ines, "", "Rosa Lima")
    assert ines.person_id is not None
    erasure.forget_everywhere(ines.person_id, email=ines.email, name=ines.name, now=NOON)
    assert set(row.voices.values_list("seat", "person")) == {("", None), ("Rosa Lima", None)}
    row, _found = weighed_with_board(home, ines, "One", "Two", "Three")
    actions.publish_report(ines, asks.PublishReportAsk(row.pk), now=NOON)
    assert set(row.voices.values_list("seat", "person")) == {("", None)}
