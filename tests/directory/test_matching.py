"""What matching is told, duplicates, the taxonomy, reminders."""

import pytest

from holt.directory import actions, asks, queries
from holt.directory.models import Organization
from holt.kernel.errors import NotAllowed, Refused
from holt.kernel.models import Letter
from holt.kernel.viewer import NOBODY, THE_HOUSE, Role
from holt.methods.suggestions import CapabilityFacts, OrganizationFacts, ServiceFacts
from tests import make

pytestmark = pytest.mark.django_db
NOON = make.NOON


def test_matching_is_told_what_organizations_bring(django_assert_num_queries):
    library, works = make.organization(), make.outsider()
    make.organization("Nothing to offer")
    make.place(library, lat=41.5, lon=-81.7)
    make.capability(library, languages=["es"], audience=["everyone", "adults"], radius_km=8.0)
    make.capability(works, brings="space", what="Break room", capacity=20, when=["tue_evening"])
    make.service(works, "Canteen", subject=None, description="Warm meals", status="inactive")
    queries.facts_for_matching(THE_HOUSE)
    with django_assert_num_queries(1):
        facts = queries.facts_for_matching(THE_HOUSE, asker_sector="libraries")
    assert facts == (
        OrganizationFacts(
            id=str(library.pk),
            name="Marlow City Library",
            kind="public-library",
            sector="libraries",
            lat=41.5,
            lon=-81.7,
            capabilities=(
                CapabilityFacts(
                    subject="english",
                    languages=frozenset({"es"}),
                    audience=frozenset({"adults"}),
                    text="Teaches English",
                    radius_km=8.0,
                ),
            ),
            same_sector_as_asker=True,
        ),
        OrganizationFacts(
            id=str(works.pk),
            name="Otter Works",
            kind="employer",
            sector="economy",
            capabilities=(
                CapabilityFacts(
                    subject="space",
                    text="Break room",
                    capacity=20,
                    when=frozenset({"tue_evening"}),
                ),
            ),
            services=(
                ServiceFacts(
                    subject="",
                    text="Canteen Warm meals",
                    active=False,
                    id=str(works.services.get().pk),
                ),
            ),
        ),
    )


def test_matching_can_be_narrowed_to_a_box_and_keeps_who_has_no_place():
    near, far, nowhere, travels = (
        make.outsider(name) for name in ("Near", "Far", "Nowhere", "Travels")
    )
    for one, lat in ((near, 41.5), (far, 43.0), (travels, 43.0)):
        make.place(one, lat=lat, lon=-81.7)
    for one in (near, far, nowhere):
        make.capability(one)
    make.capability(travels, radius_km=300.0)
    facts = queries.facts_for_matching(THE_HOUSE, near=(41.5, -81.7, 20.0))
    assert [one.name for one in facts] == ["Near", "Nowhere", "Travels"]


def test_what_is_kept_in_memory_follows_every_change():
    works = make.outsider()
    capability = make.capability(works)
    viewer = make.member(make.organization())

    def names():
        return [one.name for one in queries.facts_for_matching(viewer)]

    assert names() == ["Otter Works"]
    change = asks.EditCapabilityAsk(capability.pk, "space", "A room")
    actions.edit_capability(viewer, change, now=NOON)
    assert queries.facts_for_matching(viewer)[0].capabilities[0].subject == "space"
    actions.close(viewer, asks.CloseAsk(works.pk, NOON.date()), now=NOON)
    assert names() == []
    actions.reopen(viewer, asks.ReopenAsk(works.pk), now=NOON)
    actions.end_capability(viewer, asks.EndCapabilityAsk(capability.pk, NOON.date()), now=NOON)
    assert names() == []


def test_what_is_not_published_is_not_matched_for_the_public():
    make.capability(make.organization(is_public=False))
    assert queries.facts_for_matching(NOBODY) == ()


def test_the_register_of_duplicates_follows_what_is_added():
    works = make.outsider("Otter Works")
    assert [one.id for one in queries.likely_duplicates(THE_HOUSE, "Otter Works Inc")] == [works.pk]
    farm = make.outsider("Otter Farm", "farm")
    found = queries.likely_duplicates(THE_HOUSE, "The Otter Farm", except_id=works.pk)
    assert [one.id for one in found] == [farm.pk]
    assert queries.likely_duplicates(THE_HOUSE, "Ot") == ()


def test_the_taxonomy_is_seeded_in_two_languages():
    taxonomy = queries.taxonomy()
    assert taxonomy.path("english") == ("english", "adult-education")
    assert {"space", "childcare", "equipment", "transport"} <= set(queries.subject_labels())
    assert queries.subject_labels("es")["jobs"] == "Empleo y negocios"
    kinds = {one.slug: one for one in queries.kinds("es")}
    assert (kinds["museum"].name, kinds["museum"].sector) == ("Museo", "culture")
    assert kinds["public-library"].is_library and not kinds["archive"].is_library


def test_coordinators_add_kinds_and_subjects():
    coordinator = make.member(make.organization())
    ask = asks.AddKindAsk("Makerspace", "culture", "Taller abierto")
    assert actions.add_kind(coordinator, ask, now=NOON).slug == "makerspace"
    with pytest.raises(Refused, match="already_listed"):
        actions.add_kind(coordinator, ask, now=NOON)
    with pytest.raises(NotAllowed):
        actions.add_kind(make.member(make.organization("B"), Role.STAFF), ask, now=NOON)
    subject = asks.AddSubjectAsk("Citizenship interviews", parent="adult-education")
    assert actions.add_subject(coordinator, subject, now=NOON).parent_id
    with pytest.raises(Refused, match="two_levels"):
        actions.add_subject(coordinator, asks.AddSubjectAsk("Deep", parent="english"), now=NOON)


def test_an_unchecked_entry_is_asked_about_at_six_and_twelve_months_once():
    library = make.organization(added_at=NOON)
    coordinator = make.member(library)

    def at(year, month):
        return NOON.replace(year=year, month=month)

    assert [
        actions.remind_due(at(2027, 4)),
        actions.remind_due(at(2027, 5)),
        actions.remind_due(at(2027, 5)),
        actions.remind_due(at(2027, 11)),
        actions.remind_due(at(2028, 6)),
    ] == [0, 1, 0, 1, 0]
    assert list(Letter.objects.values_list("to", flat=True)) == [coordinator.email] * 2
    Organization.objects.filter(pk=library.pk).update(verified_on=at(2028, 6).date())
    assert actions.remind_due(at(2029, 1)) == 1
    assert [one.id for one in queries.unchecked(coordinator, at(2029, 1).date())] == [library.pk]
