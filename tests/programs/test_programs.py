"""Programs: begun inside, shown to everyone when published, taken back; sessions under them."""

from datetime import date, time

import pytest
from django.test import Client

from holt.kernel.errors import NotFound, Refused
from holt.kernel.viewer import NOBODY
from holt.people.models import Person
from holt.programs import actions, asks, queries, rules
from holt.programs.models import Program, Session
from holt.values import zones
from holt.values.states import WrongState
from tests import make
from tests.make import NOON

pytestmark = pytest.mark.django_db


def signed_in(client: Client, viewer: object) -> Client:
    client.force_login(Person.objects.get(pk=viewer.person_id))  # type: ignore[attr-defined]
    return client


def test_a_draft_is_for_the_table_and_a_published_program_for_everyone() -> None:
    at = make.table("active")
    row = make.program(at, published=False)
    with pytest.raises(NotFound):
        queries.program(NOBODY, row.pk)
    assert queries.program(at.maya, row.pk).partnership == "English on the floor"
    actions.publish_program(at.ines, asks.PublishProgramAsk(row.pk), now=NOON)
    shown = queries.program(NOBODY, row.pk)
    assert (shown.title, shown.partnership_id, shown.partnership, shown.online_link) == (
        "English at the factory",
        None,
        "",
        "",
    )
    assert [name for _pk, name in shown.run_by] == ["Kestrel Castings", "Marlow City Library"]


def test_a_withdrawn_program_leaves_the_public_calendar() -> None:
    at = make.table("active")
    row = make.event(at)
    assert queries.event(NOBODY, row.pk).title == "English class"
    ask = asks.WithdrawProgramAsk(row.program_id, "The hall is closed")
    actions.withdraw_program(at.maya, ask, now=NOON)
    with pytest.raises(NotFound):
        queries.event(NOBODY, row.pk)
    with pytest.raises(WrongState):
        actions.withdraw_program(at.maya, ask, now=NOON)


def test_a_program_is_changed_and_says_who_runs_it() -> None:
    at = make.table("active")
    row = make.program(at)
    ask = asks.EditProgramAsk(
        row.pk, "English", "reading", run_by=(at.employer.pk,), questions=("Which shift?",)
    )
    actions.edit_program(at.maya, ask, now=NOON)
    shown = queries.program(NOBODY, row.pk)
    assert (shown.title, shown.kind, shown.questions) == ("English", "reading", ("Which shift?",))
    assert shown.run_by == ((at.employer.pk, "Kestrel Castings"),)


@pytest.mark.parametrize(
    ("changes", "code"),
    [
        ({"kind": "circus"}, "not_a_choice"),
        ({"title": " "}, "needed"),
        ({"capacity": 0}, "out_of_range"),
    ],
)
def test_what_is_wrong_is_refused(changes: dict[str, object], code: str) -> None:
    at = make.table("active")
    with pytest.raises(Refused) as refused:
        make.program(at, **changes)
    assert refused.value.code == code


def test_an_unlisted_partner_is_not_named_to_the_public() -> None:
    at = make.table("active")
    row = make.event(at, host_id=at.employer.pk, place_id=make.place(at.employer, "Hall").pk)
    assert queries.event(NOBODY, row.pk).host == "Kestrel Castings"
    type(at.employer).objects.filter(pk=at.employer.pk).update(is_public=False)
    shown = queries.event(NOBODY, row.pk)
    assert (shown.host, shown.place, queries.program(NOBODY, shown.program_id).run_by) == (
        "",
        "",
        ((at.library.pk, "Marlow City Library"),),
    )


def test_dates_take_capacity_and_link_from_their_program() -> None:
    at = make.table("active")
    program = make.program(at, capacity=12, online_link="https://meet.example.org/x")
    first = make.session(
        at, program_id=program.pk, every="week", count=3, skipped=(date(2026, 12, 8),)
    )
    rows = Session.objects.filter(program=program).order_by("starts_at")
    assert [(one.on, one.capacity, one.online_link) for one in rows] == [
        (date(2026, 12, 1), 12, "https://meet.example.org/x"),
        (date(2026, 12, 15), 12, "https://meet.example.org/x"),
    ]
    assert (first.rule, first.skipped) == ("FREQ=WEEKLY;COUNT=3", [date(2026, 12, 8)])


def test_a_program_of_another_table_takes_no_sessions_of_ours() -> None:
    at = make.table("active")
    other = make.table("active")
    program = make.program(other)
    with pytest.raises(NotFound):
        make.session(at, program_id=program.pk)


def test_every_month_keeps_the_weekday() -> None:
    days = rules.dates(date(2026, 1, 30), "month", 4)
    assert days == [date(2026, 1, 30), date(2026, 5, 29), date(2026, 7, 31), date(2026, 10, 30)]
    assert rules.rule(date(2026, 1, 30), "month", 4) == "FREQ=MONTHLY;BYDAY=5FR;COUNT=4"


def test_a_day_left_out_must_be_one_of_the_series() -> None:
    days = rules.dates(date(2026, 12, 1), "week", 2)
    with pytest.raises(Refused, match="not_in_series"):
        rules.without(days, [date(2026, 12, 2)])
    with pytest.raises(Refused, match="nothing_left"):
        rules.without(days, days)


def test_a_program_is_begun_published_and_given_dates_on_its_pages(client: Client) -> None:
    at = make.table("active")
    signed_in(client, at.ines)
    begun = client.post(
        f"/partnerships/{at.id}/start-program/",
        {
            "title": "Story hour",
            "kind": "story_hour",
            "takes_sign_ups": "on",
            "audience": "families",
        },
    )
    row = Program.objects.get()
    assert begun["Location"] == f"/programs/{row.pk}/"
    assert client.post(f"/programs/{row.pk}/publish-program/", {}).status_code == 302
    plan = f"/partnerships/{at.id}/schedule/?program={row.pk}"
    assert "Story hour" in client.get(plan).content.decode()
    dated = client.post(
        plan,
        {
            "program_id": row.pk, "title": "Story hour", "on": "2030-12-01", "begins": "10:00",
            "ends": "11:00", "every": "week", "count": "3", "zone": "America/New_York",
            "skipped": "2030-12-08", "capacity": "20",
        },
    )  # fmt: skip
    assert dated.status_code == 302
    page = Client().get(f"/programs/{row.pk}/").content.decode()
    assert page.count("20 places left") == 2


def test_the_public_calendar_is_narrowed_by_its_filters(client: Client) -> None:
    at = make.table("active")
    hall = make.place(at.library, "Hall", city="Marlow")
    make.event(at, on=date(2030, 12, 1), place_id=hall.pk)
    program = make.program(at, title="Story hour", audience=("families",), languages=("es",))
    make.session(at, program_id=program.pk, title="Story hour", on=date(2030, 12, 20))

    def found(query: str) -> list[str]:
        text = client.get(f"/events/{query}").content.decode()
        return [one for one in ("English class", "Story hour") if one in text.split("<tbody")[-1]]

    assert found("") == ["English class", "Story hour"]
    assert found("?on_to=2030-12-10") == ["English class"]
    assert found("?audience=families") == ["Story hour"]
    assert found("?language=en") == ["English class"]
    assert found("?town=Marlow") == ["English class"]
    assert found("?q=story") == ["Story hour"]


def test_an_event_says_what_it_is_to_machines_and_to_those_who_share_it(client: Client) -> None:
    at = make.table("active")
    row = make.event(at, on=date(2030, 12, 1))
    text = client.get(f"/events/{row.pk}/").content.decode()
    assert 'itemtype="https://schema.org/Event"' in text
    assert 'itemprop="startDate" content="2030-12-01T18:00:00-05:00"' in text
    assert 'property="og:title" content="English class"' in text
    assert "English on the floor" not in text


def test_sessions_without_a_program_stay_inside(client: Client) -> None:
    at = make.table("active")
    row = make.session(at)
    assert client.get(f"/events/{row.pk}/").status_code == 404
    assert "English class" not in client.get("/events/").content.decode()


def test_the_wall_is_the_truth_when_a_country_changes_its_clocks(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    at = make.table("active")
    row = make.session(at, zone="America/New_York")
    before = row.starts_at
    real = zones.ZoneInfo
    elsewhere = {"America/New_York": "America/Puerto_Rico"}
    monkeypatch.setattr(zones, "ZoneInfo", lambda name: real(elsewhere.get(name, name)))
    assert actions.keep_wall_times(NOON) == 1
    row.refresh_from_db()
    assert (row.begins, (before - row.starts_at).total_seconds() / 3600, row.version) == (
        time(18),
        1,
        2,
    )
    assert actions.keep_wall_times(NOON) == 0
