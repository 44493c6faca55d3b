"""Suggestions: partners known, those set aside kept, one's own left out, every part shown."""

from datetime import timedelta

import pytest
from django.test import Client

from holt.directory.models import Organization
from holt.kernel.errors import SignInNeeded
from holt.kernel.viewer import NOBODY, Viewer
from holt.partnerships import actions, asks, queries
from holt.partnerships.models import Introduction
from tests import make
from tests.make.directory import NOON
from tests.partnerships.test_pages import signed_in

pytestmark = pytest.mark.django_db
HERE = {"lat": 44.30, "lon": -91.90}


def county() -> tuple[make.Table, int]:
    """A need for English, the library that heard it, and a partner and a stranger who teach it."""
    at = make.table("active")
    stranger = make.organization("Bridge House")
    for one in (at.library, at.employer, stranger):
        make.place(one, **HERE)
        make.capability(one, what="Teaches English in the evening")
    need = make.need(at.library, subjects=("english",), **HERE)
    return at, need.pk


def test_ones_own_organization_is_not_suggested_and_a_partner_is_known_as_one() -> None:
    at, need_id = county()
    found = {one.name: one for one in queries.suggestions(at.ines, need_id)}
    assert set(found) == {"Kestrel Castings", "Bridge House"}
    codes = {name: {reason.code for reason in one.reasons} for name, one in found.items()}
    assert "worked_with_you" in codes["Kestrel Castings"]
    assert "worked_with_you" not in codes["Bridge House"]


def test_the_score_is_the_sum_of_its_parts() -> None:
    at, need_id = county()
    for one in queries.suggestions(at.ines, need_id):
        assert one.score == pytest.approx(sum(part.points for part in one.parts))


def test_what_was_set_aside_is_kept_for_ones_own_organization_alone() -> None:
    at, need_id = county()
    other = make.organization("Bridge House 2")
    note = asks.NoteSuggestionAsk(need_id, at.employer.pk, at.library.pk, "in_touch")
    actions.note_suggestion(at.ines, note, now=NOON)
    mine = {one.name: one.verdict for one in queries.suggestions(at.ines, need_id)}
    theirs = queries.suggestions(make.member_of(other), need_id)
    assert mine["Kestrel Castings"] == "in_touch"
    assert {one.verdict for one in theirs} == {""}


def test_the_page_shows_them_to_the_network_and_to_nobody_else() -> None:
    at, need_id = county()
    path = f"/needs/{need_id}/suggestions/"
    assert b"Bridge House" in signed_in(at.ines).get(path).content
    assert Client().get(path).status_code == 302


def test_two_others_with_a_reason_should_meet_and_ones_own_are_left_out() -> None:
    at, _need_id = county()
    seeker = make.organization("Harbor House")
    make.place(seeker, **HERE)
    make.capability(seeker, what="Has a room", brings="space", subject=None)
    make.need(seeker, subjects=("english",), **HERE)
    found = queries.should_meet(at.ines, NOON.date())
    pairs = {frozenset((one.first, one.second)) for one in found.likely_to_say_yes}
    assert pairs == {
        frozenset(("Harbor House", "Kestrel Castings")),
        frozenset(("Harbor House", "Bridge House")),
    }
    page = signed_in(at.ines).get("/introductions/should-meet/").content.decode()
    assert "Bridge House could bring what Harbor House looks for" in page


def harbor() -> make.Table:
    """Harbor House works with nobody; Bridge House could bring what it looks for."""
    at, _need_id = county()
    seeker = make.organization("Harbor House")
    make.place(seeker, **HERE)
    make.capability(seeker, what="Has a room", brings="space", subject=None)
    make.need(seeker, subjects=("english",), **HERE)
    return at


def introduced(at: make.Table, by: Viewer) -> Introduction:
    names = ("Harbor House", "Bridge House")
    first, second = (Organization.objects.get(name=one) for one in names)
    ask = asks.IntroduceAsk(
        at.library.pk, first.pk, "Ann", "ann@harbor.example", second.pk, "Ben", "ben@bridge.example",
        "English",
    )  # fmt: skip
    return actions.introduce(by, ask, now=NOON)


def test_whoever_works_with_nobody_comes_first_once_with_whom_to_meet() -> None:
    at = harbor()
    found = queries.should_meet(at.ines, NOON.date())
    assert "Harbor House" in {one.name for one in found.newcomers}
    assert len({one.organization_id for one in found.newcomers}) == len(found.newcomers)
    assert all(
        one.organization_id in (one.pair.first_id, one.pair.second_id) for one in found.newcomers
    )


def test_two_who_were_asked_to_meet_are_not_suggested_again_for_a_year() -> None:
    at = harbor()
    pair = frozenset(("Harbor House", "Bridge House"))

    def pairs(days: int) -> set[frozenset[str]]:
        found = queries.should_meet(at.ines, NOON.date() + timedelta(days=days))
        lists = (*found.likely_to_say_yes, *found.would_open_new_doors)
        return {frozenset((one.first, one.second)) for one in lists}

    assert pair in pairs(0)
    introduced(at, at.ines)
    assert pair not in pairs(0)
    assert pair in pairs(400)


def test_what_came_of_introductions_is_counted_for_members_alone() -> None:
    at = harbor()
    made = introduced(at, at.ines)
    for address in ("ann@harbor.example", "ben@bridge.example"):
        guest = make.guest_by_letter(address)
        actions.answer_introduction(guest, asks.AnswerIntroductionAsk(made.pk, True), now=NOON)
    found = queries.came_of_introductions(at.ines)
    assert (found.asked, found.made, found.partners, found.waiting) == (1, 1, 0, 0)
    with pytest.raises(SignInNeeded):
        queries.came_of_introductions(NOBODY)
