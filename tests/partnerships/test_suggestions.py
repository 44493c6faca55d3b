"""Suggestions: partners known, those set aside kept, one's own left out, every part shown."""

import pytest
from django.test import Client

from holt.partnerships import actions, asks, queries
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
    found = queries.should_meet(at.ines)
    pairs = {frozenset((one.first, one.second)) for one in found.likely_to_say_yes}
    assert pairs == {
        frozenset(("Harbor House", "Kestrel Castings")),
        frozenset(("Harbor House", "Bridge House")),
    }
    page = signed_in(at.ines).get("/introductions/should-meet/").content.decode()
    assert "Bridge House could bring what Harbor House looks for" in page
