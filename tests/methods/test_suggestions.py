"""From a need to the organizations that meet it, could meet it, and what is missing."""

import random
from collections.abc import Iterable
from dataclasses import replace
from itertools import combinations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from holt.methods.reasons import Reason
from holt.methods.suggestions import (
    CapabilityFacts,
    Gap,
    Member,
    NeedFacts,
    OrganizationFacts,
    Requirement,
    ServiceFacts,
    cover,
    suggest,
    trust,
    who_meets,
)
from holt.methods.suggestions.facts import NotARequirement
from holt.methods.suggestions.ranking import ONE_NEW_IN
from holt.methods.suggestions.trust import trusted
from holt.methods.taxonomy import Taxonomy

TAXONOMY = Taxonomy(
    {
        "english": "learning",
        "citizenship": "learning",
        "meeting-room": "space",
        "drop-in-childcare": "childcare",
        "tax-help": "money",
    }
)
NEED = NeedFacts(
    subjects=frozenset({"english"}),
    languages=frozenset({"es"}),
    audience=frozenset({"workers"}),
    text="The mill cannot recruit: workers need English classes in the evening",
    lat=45.0,
    lon=-93.0,
    radius_km=20,
    people=20,
    when=frozenset({"weekday-evening"}),
    requirements=(Requirement("space"), Requirement("childcare")),
)
ENGLISH, SPANISH, WORKERS = (
    Requirement("subject", "english"),
    Requirement("language", "es"),
    Requirement("audience", "workers"),
)


def org(id: str, *offers: CapabilityFacts, **facts: object) -> OrganizationFacts:
    here = OrganizationFacts(id=id, sector="civic", lat=45.05, lon=-93.0, capabilities=offers)
    return replace(here, **facts)  # type: ignore[arg-type]


LIBRARY = org(
    "library",
    CapabilityFacts(
        subject="english",
        languages=frozenset({"es", "en"}),
        audience=frozenset({"workers"}),
        text="Bilingual librarian teaches English classes",
        capacity=25,
        when=frozenset({"weekday-evening"}),
    ),
    sector="library",
    same_sector_as_asker=True,
)
HALL = org("hall", CapabilityFacts(subject="meeting-room", capacity=40, text="Hall downtown"))
CLUB = org("club", CapabilityFacts(subject="drop-in-childcare", languages=frozenset({"es"})))
CUPBOARD = org("cupboard", CapabilityFacts(subject="meeting-room", capacity=6))
FAR = org("far", *LIBRARY.capabilities, lat=47.0)
OTTER = [LIBRARY, HALL, CLUB, CUPBOARD, FAR]

offers = st.builds(
    CapabilityFacts,
    subject=st.sampled_from(["english", "citizenship", "meeting-room", "childcare", "tax-help"]),
    languages=st.frozensets(st.sampled_from(["es", "vi"])),
    audience=st.frozensets(st.sampled_from(["workers", "children"])),
    text=st.sampled_from(["", "English classes", "workers in the mill", "yoga"]),
    capacity=st.none() | st.integers(1, 60),
)
organizations = st.lists(
    st.builds(
        OrganizationFacts,
        id=st.integers(1, 40).map(str),
        sector=st.sampled_from(["civic", "school", "health", ""]),
        lat=st.none() | st.floats(44.8, 45.3),
        lon=st.just(-93.0),
        capabilities=st.lists(offers, max_size=3).map(tuple),
        services=st.lists(
            st.builds(
                ServiceFacts,
                subject=st.sampled_from(["english", "tax-help"]),
                languages=st.frozensets(st.just("es")),
                active=st.booleans(),
            ),
            max_size=2,
        ).map(tuple),
        partnered_before=st.booleans(),
        load=st.integers(0, 9),
        trust=st.lists(st.integers(1, 4).map(float), max_size=6).map(tuple),
    ),
    max_size=14,
    unique_by=lambda o: o.id,
)


def test_the_need_of_the_mill_is_a_gap_that_three_could_fill() -> None:
    assert suggest(NEED, OTTER, TAXONOMY).gap == Gap(
        met_by=(), could=("club", "hall", "library"), missing=(), is_gap=True
    )


def test_the_library_comes_first_and_says_why() -> None:
    first = suggest(NEED, OTTER, TAXONOMY).ranked[0]
    assert (first.organization, first.covers, first.reasons) == (
        "library",
        (ENGLISH, SPANISH, WORKERS),
        (
            Reason("teaches_subject", {"subject": "english"}),
            Reason("words_match", {"words": ("classes", "english")}),
            Reason("speaks_language", {"languages": ("es",)}),
            Reason("serves_audience", {"audience": ("workers",)}),
            Reason("near", {"km": 5.6}),
            Reason("has_room_for", {"people": 20, "capacity": 25}),
            Reason("free_when", {"when": ("weekday-evening",)}),
            Reason("light_load", {"partnerships": 0}),
        ),
    )


def test_every_organization_suggested_has_three_reasons() -> None:
    found = suggest(NEED, OTTER, TAXONOMY).ranked
    assert all(len({reason.code for reason in s.reasons}) >= 3 for s in found)


def test_every_score_is_the_sum_of_its_parts() -> None:
    for found in suggest(NEED, OTTER, TAXONOMY).ranked:
        assert found.score == pytest.approx(sum(part.value * part.weight for part in found.parts))


def test_three_organizations_together_cover_the_need() -> None:
    found = cover(NEED, OTTER, TAXONOMY)
    assert (
        [(member.organization, member.covers) for member in found.chosen],
        found.bottleneck,
        found.uncovered,
    ) == (
        [
            ("library", (ENGLISH, SPANISH, WORKERS)),
            ("club", (Requirement("childcare"), SPANISH)),
            ("hall", (Requirement("space"),)),
        ],
        Requirement("space"),
        (),
    )


def test_what_nobody_in_reach_covers_is_said_to_be_missing() -> None:
    gap = suggest(NEED, [CUPBOARD, FAR], TAXONOMY).gap
    assert gap == Gap(
        (), (), (Requirement("space"), Requirement("childcare"), ENGLISH, SPANISH, WORKERS), True
    )


def test_an_audience_is_not_missing_where_something_is_for_everyone() -> None:
    open_to_all = org("council", CapabilityFacts(subject="english"))
    for_children = org("club", CapabilityFacts(subject="english", audience=frozenset({"children"})))
    missing = [
        WORKERS in suggest(NEED, [one], TAXONOMY).gap.missing for one in (open_to_all, for_children)
    ]
    assert missing == [False, True]


def test_a_running_service_nearby_closes_the_gap() -> None:
    running = ServiceFacts(subject="english", languages=frozenset({"es"}), id="evening")
    school = org("school", services=(running,))
    providers = who_meets(NEED, [*OTTER, school], TAXONOMY)
    assert [(p.organization, [m.service.id for m in p.services]) for p in providers] == [
        ("school", ["evening"])
    ]
    assert not suggest(NEED, [*OTTER, school], TAXONOMY).gap.is_gap


@pytest.mark.parametrize(
    "service",
    [
        ServiceFacts(subject="english", languages=frozenset({"es"}), active=False),
        ServiceFacts(subject="english", languages=frozenset({"vi"})),
        ServiceFacts(subject="citizenship", languages=frozenset({"es"})),
        ServiceFacts(
            subject="english", languages=frozenset({"es"}), audience=frozenset({"children"})
        ),
    ],
    ids=["ended", "another language", "another subject", "another audience"],
)
def test_a_service_that_does_not_fit_leaves_the_gap_open(service: ServiceFacts) -> None:
    assert who_meets(NEED, [org("school", services=(service,))], TAXONOMY) == ()


def test_who_would_come_that_far_is_in_reach() -> None:
    willing = replace(LIBRARY.capabilities[0], radius_km=400)
    found = suggest(NEED, [org("far", willing, lat=47.0)], TAXONOMY).ranked
    assert Reason("would_come", {"km": 222.4}) in found[0].reasons


def test_one_in_five_is_from_a_new_sector() -> None:
    old = [org(f"old{i}", *LIBRARY.capabilities, partnered_before=True) for i in range(9)]
    new = [org(f"new{i}", *HALL.capabilities, sector=f"sector{i}", load=9) for i in range(3)]
    ranked = suggest(NEED, [*old, *new], TAXONOMY).ranked
    assert [s.organization for s in ranked if s.lifted] == ["new0", "new1"]
    assert [i for i, s in enumerate(ranked) if s.new_sector] == [4, 9]


def test_broken_twin_by_score_alone_no_new_sector_would_be_seen() -> None:
    old = [org(f"old{i}", *LIBRARY.capabilities, partnered_before=True) for i in range(10)]
    new = [org("new", *HALL.capabilities, sector="health", load=9)]
    by_score = sorted(
        suggest(NEED, [*old, *new], TAXONOMY, limit=11).ranked, key=lambda s: -s.score
    )
    assert "new" not in [s.organization for s in by_score[:10]]


def test_a_list_without_new_sectors_says_how_many_are_lacking() -> None:
    old = [org(f"old{i}", *HALL.capabilities, partnered_before=True) for i in range(6)]
    assert suggest(NEED, old, TAXONOMY).new_sectors_short == 2


@pytest.mark.parametrize(("kind", "value"), [("subject", ""), ("time", ""), ("money", "x")])
def test_a_requirement_needs_a_kind_and_its_value(kind: str, value: str) -> None:
    with pytest.raises(NotARequirement):
        Requirement(kind, value)  # type: ignore[arg-type]


@given(st.lists(st.integers(1, 4).map(float), max_size=2).map(tuple))
def test_ratings_of_fewer_than_three_raters_change_nothing(ratings: tuple[float, ...]) -> None:
    others = [replace(HALL, trust=(4.0, 4.0, 3.0)), CLUB]
    rated, unrated = replace(LIBRARY, trust=ratings), LIBRARY
    assert suggest(NEED, [rated, *others], TAXONOMY) == suggest(NEED, [unrated, *others], TAXONOMY)


def test_broken_twin_without_the_guard_a_single_rating_shows(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(trust, "FEWEST_RATERS", 1)
    low, high = (replace(LIBRARY, trust=(rating,)) for rating in (1.0, 4.0))
    assert suggest(NEED, [low], TAXONOMY) != suggest(NEED, [high], TAXONOMY)


def test_trust_of_three_raters_is_drawn_to_the_networks_mean() -> None:
    """(5 · 0.5 + 3 · 1) ÷ 8 = 0.6875"""
    assert trusted(replace(HALL, trust=(4.0, 4.0, 4.0)), 0.5).value == 0.6875


@settings(max_examples=60, deadline=None)
@given(organizations, st.integers(0, 2**32))
def test_the_order_of_organizations_changes_nothing(
    orgs: list[OrganizationFacts], seed: int
) -> None:
    shuffled = random.Random(seed).sample(orgs, len(orgs))
    assert suggest(NEED, orgs, TAXONOMY) == suggest(NEED, shuffled, TAXONOMY)
    assert cover(NEED, orgs, TAXONOMY) == cover(NEED, shuffled, TAXONOMY)


@settings(max_examples=100, deadline=None)
@given(organizations, st.integers(1, 12))
def test_every_list_keeps_its_promises(orgs: list[OrganizationFacts], limit: int) -> None:
    found = suggest(NEED, orgs, TAXONOMY, limit)
    everyone = suggest(NEED, orgs, TAXONOMY, limit=len(orgs) + 1).ranked
    new = sum(s.new_sector for s in found.ranked)
    wanted = -(-len(found.ranked) // ONE_NEW_IN)
    assert len(found.ranked) == min(limit, len(everyone))
    assert new >= min(wanted, sum(s.new_sector for s in everyone))
    assert found.new_sectors_short == max(0, wanted - new)
    assert all(0 <= part.value <= 1 for s in found.ranked for part in s.parts)
    assert found.gap.is_gap == (not found.gap.met_by)
    plain = [s for s in found.ranked if not s.lifted]
    assert plain == sorted(plain, key=lambda s: (len(s.reasons) < 3, -s.score, s.organization))


@settings(max_examples=100, deadline=None)
@given(organizations)
def test_a_cover_is_whole_and_nobody_in_it_is_spare(orgs: list[OrganizationFacts]) -> None:
    found = cover(NEED, orgs, TAXONOMY)
    wanted = set(NEED.required) - set(found.uncovered)
    assert wanted == together(found.chosen)
    for spare in found.chosen:
        assert together([m for m in found.chosen if m is not spare]) != wanted


@settings(max_examples=60, deadline=None)
@given(organizations)
def test_a_cover_costs_at_most_what_chvatal_proved(orgs: list[OrganizationFacts]) -> None:
    found = cover(NEED, orgs[:6], TAXONOMY)
    alone = [m for o in orgs[:6] for m in cover(NEED, [o], TAXONOMY).chosen]
    wanted = together(found.chosen)
    cheapest = min(
        sum(m.cost for m in some)
        for size in range(len(alone) + 1)
        for some in combinations(alone, size)
        if together(some) >= wanted
    )
    most = sum(1 / n for n in range(1, len(wanted) + 1))
    assert sum(m.cost for m in found.chosen) <= most * cheapest + 1e-9


def together(members: Iterable[Member]) -> set[Requirement]:
    return {r for member in members for r in member.covers}
