"""The gap: who meets a need nearby, who could, and what is missing."""

from dataclasses import replace

import pytest
from django.utils import translation

from holt.directory.models import Organization
from holt.kernel.web import reasons
from holt.methods.reasons import Reason
from holt.methods.suggestions import Requirement
from holt.needs import queries
from holt.needs.asks import RequirementRow
from holt.needs.models import Need
from holt.needs.web import showing
from tests import make

pytestmark = pytest.mark.django_db

HERE = {"lat": 42.70, "lon": -73.70}
NEAR = {"lat": 42.72, "lon": -73.72}
FAR = {"lat": 44.90, "lon": -73.70}


def found(name: str, where: dict[str, float], kind: str = "nonprofit") -> Organization:
    """An organization with its main place."""
    organization = make.outsider(name, kind)
    make.place(organization, **where)
    return organization


@pytest.fixture
def english_at_work() -> Need:
    """The journey: workers' English is needed at the foundry; the library has a bilingual
    librarian, the factory a room, the center childcare; a college teaches English far away."""
    library = make.organization(county="36999")
    make.place(library, **HERE)
    make.capability(library, what="Ana teaches English and Spanish", languages=["en", "es"])
    make.capability(
        found("Kestrel Castings", NEAR, "employer"),
        brings="space",
        what="Break room",
        subject=None,
        capacity=30,
    )
    make.capability(
        found("Little Otters", NEAR, "childcare-center"),
        brings="childcare",
        what="Childcare in the evening",
        subject=None,
    )
    make.service(found("North College", FAR, "college"), languages=["en", "es"])
    return make.need(
        library,
        subjects=("english",),
        languages=("es",),
        requirements=(RequirementRow("space"), RequirementRow("childcare")),
    )


def test_the_journeys_gap(english_at_work: Need) -> None:
    ines = make.member(english_at_work.organization)
    gap = queries.gap(ines, queries.need(ines, english_at_work.pk))
    assert (gap.is_gap, gap.met_by, gap.missing) == (True, (), ())
    assert [one.name for one in gap.could] == [
        "Marlow City Library",
        "Kestrel Castings",
        "Little Otters",
    ]
    assert gap.could[0].is_own
    assert {one.name: one.covers for one in gap.together} == {
        "Marlow City Library": (Requirement("subject", "english"), Requirement("language", "es")),
        "Kestrel Castings": (Requirement("space"),),
        "Little Otters": (Requirement("childcare"),),
    }


def test_the_gap_is_told_in_sentences(english_at_work: Need) -> None:
    ines = make.member(english_at_work.organization)
    words = reasons.Words({"english": "English classes"}, "km")
    shown = showing.gap(queries.gap(ines, english_at_work), words)
    assert shown.headline == "Nobody nearby meets this yet, but there are those who could help."
    assert shown.could[0].sentences[:2] == (
        "Could bring: English classes.",
        "Its own description says: english.",
    )
    assert "Speaks Spanish." in shown.could[0].sentences
    assert "Is 2.8 km away." in shown.could[1].sentences
    assert "Has a room to lend." in shown.could[1].sentences
    assert "Could mind the children." in shown.could[2].sentences
    assert shown.together == "Marlow City Library, Kestrel Castings and Little Otters"


def test_a_class_nearby_meets_it(english_at_work: Need) -> None:
    council = found("Literacy Council", NEAR)
    make.service(council, languages=["es"])
    ines = make.member(english_at_work.organization)
    gap = queries.gap(ines, english_at_work)
    assert (gap.is_gap, [one.name for one in gap.met_by]) == (False, ["Literacy Council"])
    assert gap.met_by[0].reasons[0] == Reason("runs_service", {"subject": "english"})


def test_what_nobody_brings_is_missing(english_at_work: Need) -> None:
    row = make.need(
        english_at_work.organization,
        subjects=("english",),
        requirements=(RequirementRow("transport"),),
    )
    gap = queries.gap(make.member(row.organization), row)
    assert gap.missing == (Requirement("transport"),)
    assert (
        reasons.missing(gap.missing[0], reasons.Words())
        == "Nobody nearby could drive people there."
    )


def test_a_need_that_names_nothing_asks_to_be_described() -> None:
    row = make.need()
    shown = showing.gap(queries.gap(make.member(row.organization), row), reasons.Words())
    assert shown.headline == "Say what this need is about, and Holt can look for who could meet it."


def test_reasons_that_need_partnerships_are_left_to_their_room(english_at_work: Need) -> None:
    gap = queries.gap(make.member(english_at_work.organization), english_at_work)
    codes = {reason.code for one in gap.could for reason in one.reasons}
    assert not codes & {"worked_with_you", "new_sector", "light_load"}


EVERY = {
    "runs_service": {"subject": "english"},
    "teaches_subject": {"subject": "english"},
    "related_subject": {"subject": "english"},
    "offers_space": {"value": "", "subjects": ("space",)},
    "offers_childcare": {"value": "", "subjects": ("childcare",)},
    "offers_equipment": {"value": "", "subjects": ("equipment", "hotspots")},
    "offers_transport": {"value": "", "subjects": ("transport",)},
    "words_match": {"words": ("night", "shift")},
    "speaks_language": {"languages": ("es", "ar")},
    "serves_audience": {"audience": ("workers",)},
    "near": {"km": 4.2},
    "would_come": {"km": 42.0},
    "has_room_for": {"people": 20, "capacity": 30},
    "free_when": {"when": ("tue_evening",)},
    "worked_with_you": {},
    "new_sector": {"sector": "economy"},
    "light_load": {"partnerships": 1},
}


@pytest.mark.parametrize("code", EVERY)
def test_every_reason_is_a_whole_sentence(code: str) -> None:
    said = reasons.sentence(Reason(code, EVERY[code]), reasons.Words({"english": "English"}, "mi"))
    assert said[0].isupper()
    assert said.endswith(".")
    assert "%" not in said
    assert "_" not in said


def test_every_reason_of_the_method_has_a_sentence() -> None:
    assert set(reasons.SENTENCES) == set(EVERY)


def test_distances_are_in_the_networks_unit() -> None:
    with translation.override("en"):
        assert reasons.distance(4.0, "mi") == "2.5 miles"
        assert reasons.distance(4.0, "km") == "4 km"


def test_everyone_is_no_audience_to_look_for(english_at_work: Need) -> None:
    facts = queries.facts_of(english_at_work)
    english_at_work.audience = ["everyone"]
    assert queries.facts_of(english_at_work) == replace(facts, audience=frozenset())
