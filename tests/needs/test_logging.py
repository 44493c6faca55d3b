"""Needs are logged and edited."""

from dataclasses import replace
from datetime import date, timedelta

import pytest

from holt.directory.queries import viewer_for
from holt.kernel.errors import NotAllowed, NotFound, Refused, SignInNeeded, Stale
from holt.kernel.models import Happening
from holt.kernel.viewer import NOBODY, Role
from holt.needs import actions, queries
from holt.needs.asks import EvidenceRow, LogNeedAsk, RequirementRow
from holt.needs.models import Need
from tests import make

pytestmark = pytest.mark.django_db
NOON = make.NOON


def test_one_sentence_is_enough() -> None:
    library = make.organization(county="36001")
    make.place(library, lat=42.65, lon=-73.75)
    ines = make.member(library)
    row = actions.log(ines, LogNeedAsk("People ask for a place to print"), now=NOON)
    assert (row.organization_id, row.coordinator_id, row.state) == (
        library.pk,
        ines.person_id,
        "open",
    )
    assert (row.county, row.lat, row.lon, row.heard_on) == ("36001", 42.65, -73.75, make.TODAY)


def test_logging_tells_the_network() -> None:
    row = make.need()
    told = Happening.objects.get(name="needs.logged")
    assert (told.subject_id, told.openness, told.facts["statement"]) == (
        row.pk,
        "network",
        row.statement,
    )


def test_everything_that_was_heard_is_kept() -> None:
    library = make.organization()
    ines = make.member(library)
    mine, theirs = make.goal(library), make.goal(make.organization("Elm Library"))
    ask = LogNeedAsk(
        "Workers need English",
        kind="aspiration",
        heard_where="Council meeting",
        heard_on=date(2026, 11, 3),
        heard_by="meeting",
        heard_from="Dana Reyes",
        subjects=("english",),
        languages=("es", "en"),
        audience=("workers",),
        when=("tue_evening",),
        requirements=(
            RequirementRow("space"),
            RequirementRow("childcare"),
            RequirementRow("space"),
        ),
        goal_ids=(mine.pk,),
        evidence=(EvidenceRow("figure", "Open jobs", figure="14", source="The foundry"),),
    )
    page = queries.need(ines, actions.log(ines, ask, now=NOON).pk)
    assert page.heard_from == "Dana Reyes"
    assert page.requirements == (("space", ""), ("childcare", ""))
    assert [one.title for one in page.goals] == ["Reach workers"]
    assert [(one.text, one.figure, one.source) for one in page.evidence] == [
        ("Open jobs", "14", "The foundry")
    ]
    with pytest.raises(Refused, match="not_a_choice"):
        actions.log(ines, replace(ask, goal_ids=(theirs.pk,)), now=NOON)


@pytest.mark.parametrize(
    ("wrong", "code", "field"),
    [
        ({"statement": "  "}, "needed", "statement"),
        ({"statement": "x" * 501}, "too_long", "statement"),
        ({"kind": "wish"}, "not_a_choice", "kind"),
        ({"heard_on": make.TODAY + timedelta(days=1)}, "heard_in_the_future", "heard_on"),
        ({"heard_by": "telepathy"}, "not_a_choice", "heard_by"),
        ({"county": "Otter"}, "not_a_county", "county"),
        ({"lat": 42.0}, "half_a_place", "lon"),
        ({"lat": 91.0, "lon": 0.0}, "out_of_range", "lat"),
        ({"radius_km": 0.0}, "out_of_range", "radius_km"),
        ({"radius_km": float("nan")}, "out_of_range", "radius_km"),
        ({"people": 0}, "out_of_range", "people"),
        ({"languages": ("klingon",)}, "not_a_choice", "languages"),
        ({"subjects": ("no-such",)}, "not_a_choice", "subjects"),
        ({"requirements": (RequirementRow("gold"),)}, "not_a_choice", "requirements"),
        ({"requirements": (RequirementRow("language"),)}, "not_a_choice", "requirements"),
        ({"restricted_to": (0,)}, "not_a_choice", "restricted_to"),
        ({"openness": "restricted", "restricted_to": (99,)}, "not_a_choice", "restricted_to"),
        ({"goal_ids": (2**70,)}, "not_a_choice", "goal_ids"),
    ],
)
def test_what_is_wrong_is_named(wrong: dict[str, object], code: str, field: str) -> None:
    ines = make.member(make.organization())
    with pytest.raises(Refused) as refusal:
        actions.log(ines, replace(LogNeedAsk("A need"), **wrong), now=NOON)  # type: ignore[arg-type]
    assert (refusal.value.code, refusal.value.field) == (code, field)
    assert Need.objects.count() == 0


def test_strangers_and_viewers_do_not_log_for_a_library() -> None:
    library, other = make.organization(), make.organization("Elm Library")
    ask = LogNeedAsk("A need", organization_id=library.pk)
    with pytest.raises(NotAllowed):
        actions.log(make.member(other), ask, now=NOON)
    with pytest.raises(NotAllowed):
        actions.log(make.member(library, Role.VIEWER), ask, now=NOON)
    with pytest.raises(SignInNeeded):
        actions.log(NOBODY, ask, now=NOON)


def test_staff_of_several_organizations_say_which_one_heard_it() -> None:
    library, other = make.organization(), make.organization("Elm Library")
    ines = make.person()
    make.membership(library, Role.STAFF, ines)
    make.membership(other, Role.STAFF, ines)
    both = viewer_for(ines)
    with pytest.raises(Refused, match="needed"):
        actions.log(both, LogNeedAsk("A need"), now=NOON)


def test_editing_keeps_what_changed() -> None:
    library = make.organization()
    ines = make.member(library, Role.STAFF)
    row = make.need(library)
    changed = actions.edit(ines, make.edit_ask(row, statement="Workers ask for English"), now=NOON)
    assert (changed.statement, changed.version) == ("Workers ask for English", 2)
    told = Happening.objects.get(name="needs.edited")
    assert [(one.field, one.before, one.after) for one in told.history.all()] == [
        ("statement", make.STATEMENT, "Workers ask for English")
    ]


def test_an_edit_that_changes_nothing_tells_nothing() -> None:
    row = make.need()
    actions.edit(make.member(row.organization), make.edit_ask(row), now=NOON)
    assert not Happening.objects.filter(name="needs.edited").exists()


def test_the_second_of_two_editors_sees_what_changed() -> None:
    row = make.need()
    ines = make.member(row.organization)
    actions.edit(ines, make.edit_ask(row, area="East side"), now=NOON)
    with pytest.raises(Stale) as conflict:
        actions.edit(ines, make.edit_ask(row, area="West side"), now=NOON)
    assert [(one.field, one.after, one.who) for one in conflict.value.changes] == [
        ("area", "East side", "Ines Duarte")
    ]


def test_strangers_do_not_edit() -> None:
    row = make.need()
    stranger = make.member(make.organization("Elm Library"))
    with pytest.raises(NotAllowed):
        actions.edit(stranger, make.edit_ask(row, area="East side"), now=NOON)
    hidden = make.need(as_draft=True)
    with pytest.raises(NotFound):
        actions.edit(stranger, make.edit_ask(hidden, area="East side"), now=NOON)


def test_a_need_given_another_county_is_not_put_at_the_librarys_door() -> None:
    library = make.organization(county="36001")
    make.place(library, lat=42.65, lon=-73.75)
    row = make.need(library, county="36083")
    assert (row.county, row.lat, row.lon) == ("36083", None, None)
