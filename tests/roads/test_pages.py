"""The pages of the mobile library through their addresses, and what is taken away from them."""

import csv
import io
import json
import zipfile
from datetime import date, time, timedelta
from itertools import pairwise

import icalendar
import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client

from holt.kernel import clock
from holt.kernel.models import Letter
from holt.kernel.viewer import THE_HOUSE, Role
from holt.methods.siting import reading
from holt.roads import actions, asks, queries, rules
from holt.roads.models import Mobile, Stop, Timetable, Visit
from tests import make
from tests.house.world.roads import AREAS, STOPS

pytestmark = pytest.mark.django_db
TODAY = clock.now().date()
MONDAY = rules.monday_of(TODAY)


@pytest.fixture
def mobile() -> Mobile:
    return make.mobile_library(make.organization(), week_one=MONDAY)


def staff(mobile: Mobile, role: Role = Role.STAFF) -> Client:
    person = make.person()
    make.membership(mobile.organization, role, person)
    browser = Client()
    browser.force_login(person)
    return browser


def stranger() -> Client:
    person = make.person()
    make.membership(make.organization("Another"), Role.DIRECTOR, person)
    browser = Client()
    browser.force_login(person)
    return browser


def test_a_resident_finds_when_it_comes_near(client: Client, mobile: Mobile) -> None:
    stop = make.stop(mobile, "Elm Court", address="12 Elm Street")
    make.visit(stop, make.vehicle(mobile))
    page = client.get(f"/roads/{mobile.pk}/?q=elm+street").content.decode()
    assert f'href="/roads/stops/{stop.pk}/"' in page
    assert "10 a.m. to 10:30 a.m." in page
    assert (
        "No stop is called like that" in client.get(f"/roads/{mobile.pk}/?q=oak").content.decode()
    )


def test_the_stop_page_tells_its_next_days(client: Client, mobile: Mobile) -> None:
    stop = make.stop(mobile)
    make.visit(stop, make.vehicle(mobile))
    page = client.get(f"/roads/stops/{stop.pk}/").content.decode()
    found = [date.fromisoformat(one[:10]) for one in page.split('<time datetime="')[1:]]
    assert len(found) == 8
    assert {one.weekday() for one in found} == {1}
    assert {(b - a).days for a, b in pairwise(found)} == {14}


def test_a_promise_is_for_its_own_people(client: Client, mobile: Mobile) -> None:
    stop = make.stop(mobile, driver_note="Key at the desk")
    actions.promise_stop(THE_HOUSE, asks.PromiseStopAsk(stop.pk, "Mrs. Alder"), now=clock.now())
    address = f"/roads/stops/{stop.pk}/"
    for browser in (client, stranger()):
        page = browser.get(address).content.decode()
        assert "Mrs. Alder" not in page
        assert "Key at the desk" not in page
    assert "Mrs. Alder" in staff(mobile).get(address).content.decode()


def test_a_stranger_sees_no_plans(mobile: Mobile) -> None:
    make.rounds(mobile)
    plan = make.plan(mobile)
    inside = (
        f"/roads/plans/{plan.pk}/", f"/roads/{mobile.pk}/when/", f"/roads/{mobile.pk}/where/",
        f"/roads/plans/{plan.pk}/pick-plan/?row=1", f"/roads/{mobile.pk}/drivers-sheet.pdf",
    )  # fmt: skip
    assert {stranger().get(one).status_code for one in inside} == {403}
    assert {staff(mobile, Role.VIEWER).get(inside[0]).status_code} == {200}


def test_twin_without_the_guard_a_stranger_sees_plans(
    mobile: Mobile, monkeypatch: pytest.MonkeyPatch
) -> None:
    make.rounds(mobile)
    plan = make.plan(mobile)
    monkeypatch.setattr("holt.roads.access.may_see_inside", lambda viewer, organization_id: True)
    assert stranger().get(f"/roads/plans/{plan.pk}/").status_code == 200


def test_an_unpublished_one_is_not_there_for_others(client: Client) -> None:
    hidden = make.mobile_library(make.organization(), is_public=False)
    assert client.get(f"/roads/{hidden.pk}/", follow=True).redirect_chain  # to sign in
    assert stranger().get(f"/roads/{hidden.pk}/").status_code == 404


def test_the_trade_is_shown_picked_and_taken_back(mobile: Mobile) -> None:
    lender = make.organization("River School")
    teacher = make.person("Tess Hart")
    make.membership(lender, Role.STAFF, teacher)
    make.rounds(mobile)
    Stop.objects.update(lender=lender)
    plan = make.plan(mobile)
    browser = staff(mobile)
    page = browser.get(f"/roads/plans/{plan.pk}/").content.decode()
    assert page.count("Look at number") == len(plan.trade) - 1
    assert "<polyline" in page
    pick = f"/roads/plans/{plan.pk}/pick-plan/"
    row = len(plan.trade) - 1
    assert "Another day" in browser.get(f"{pick}?row={row}").content.decode()
    monday = MONDAY + timedelta(days=14)
    browser.post(pick, {"row": row, "from_on": monday.isoformat()})
    made = Timetable.objects.get(how="planned")
    assert made.from_on == monday
    assert Letter.objects.filter(to=teacher.email).count() > 0
    calendar = queries.calendar(mobile, MONDAY)
    assert [one.from_on for one in calendar.periods][-1] == monday
    browser.post(f"/roads/timetables/{made.pk}/undo/", {})
    made.refresh_from_db()
    assert made.undone_at is not None
    assert queries.newest(mobile) == plan.timetable


def test_a_day_that_is_no_monday_is_refused_at_its_field(mobile: Mobile) -> None:
    make.rounds(mobile)
    plan = make.plan(mobile)
    tuesday = MONDAY + timedelta(days=15)
    ask = {"row": len(plan.trade) - 1, "from_on": tuesday.isoformat()}
    answer = staff(mobile).post(f"/roads/plans/{plan.pk}/pick-plan/", ask)
    assert answer.status_code == 422
    assert "begins on a Monday" in answer.content.decode()


def test_moving_by_hand_first_shows_what_it_costs(mobile: Mobile) -> None:
    make.rounds(mobile)
    visit = Visit.objects.earliest("pk")
    browser = staff(mobile)
    address = f"/roads/visits/{visit.pk}/move-visit/"
    page = browser.get(address).content.decode()
    assert "It fits" in page
    assert page.count("<tr>") == 3  # its head and the two other days
    visit.refresh_from_db()
    assert visit.weekday == 0
    browser.post(address, {"to": "0-1-0"})
    visit.refresh_from_db()
    assert visit.weekday == 1


def test_search_with_progress_and_a_way_to_stop(mobile: Mobile) -> None:
    make.rounds(mobile)
    browser = staff(mobile)
    page = browser.post(f"/roads/{mobile.pk}/plan-rounds/", {"seconds": 1}, follow=True)
    assert "Looking for better rounds" in page.content.decode()
    assert "Stop here" in page.content.decode()
    plan = mobile.plans.get()  # type: ignore[attr-defined]
    browser.post(f"/roads/plans/{plan.pk}/stop-plan/", {})
    plan.refresh_from_db()
    assert plan.state == "stopped"


def test_the_worker_answers(mobile: Mobile, work: object) -> None:
    make.rounds(mobile, days=2, each=3)
    staff(mobile).post(f"/roads/{mobile.pk}/plan-rounds/", {"seconds": 1})
    work()  # type: ignore[operator]
    assert mobile.plans.get().state == "ready"  # type: ignore[attr-defined]


def test_a_timetable_from_a_file_tells_what_it_left_out(mobile: Mobile) -> None:
    browser = staff(mobile)
    file = SimpleUploadedFile("stops.csv", STOPS.encode())
    ask = {"file": file, "from_on": MONDAY.isoformat()}
    page = browser.post(f"/roads/{mobile.pk}/bring-timetable/", ask, follow=True)
    assert "It has no latitude and longitude." in page.content.decode()
    made = Timetable.objects.get()
    rows = browser.get(f"/roads/timetables/{made.pk}/left-out.csv").content.decode("utf-8-sig")
    assert [one["row"] for one in csv.DictReader(io.StringIO(rows))] == ["4"]


def test_exports_read_back_equal(client: Client, mobile: Mobile) -> None:
    make.rounds(mobile)
    before = queries.visits_of(queries.newest(mobile))
    text = client.get(f"/roads/{mobile.pk}/timetable.csv").content.decode("utf-8-sig")
    read = reading.read(text)
    assert read.dropped == ()
    actions.bring_timetable(
        THE_HOUSE, asks.BringTimetableAsk(mobile.pk, text, MONDAY), now=clock.now()
    )
    after = queries.visits_of(queries.newest(mobile))
    key = lambda one: (one.stop_id, one.vehicle_id, one.times)  # noqa: E731
    assert [key(one) for one in before] == [key(one) for one in after]


def test_the_calendar_reads_back_equal(client: Client, mobile: Mobile) -> None:
    make.rounds(mobile)
    read = icalendar.Calendar.from_ical(client.get(f"/roads/{mobile.pk}/timetable.ics").content)
    rows = {one.stop: one.times for one in queries.visits_of(queries.newest(mobile))}
    events = {str(one["SUMMARY"]).removeprefix("Bookmobile: "): one for one in read.walk("VEVENT")}
    assert set(events) == set(rows)
    for stop, times in rows.items():
        starts = events[stop]["DTSTART"].dt
        assert (starts.weekday(), starts.hour * 60 + starts.minute) == (
            times.weekday,
            times.arrives,
        )
        assert str(starts.tzinfo) == "America/Chicago"
        assert events[stop]["RRULE"]["INTERVAL"] == [2]


def test_a_repetition_ends_where_the_next_timetable_begins(client: Client, mobile: Mobile) -> None:
    van, _stops = make.rounds(mobile)
    later = MONDAY + timedelta(weeks=4)
    brought = asks.BringTimetableAsk(mobile.pk, STOPS, later)
    actions.bring_timetable(THE_HOUSE, brought, now=clock.now())
    read = icalendar.Calendar.from_ical(client.get(f"/roads/{mobile.pk}/timetable.ics").content)
    ends = [one["RRULE"].get("UNTIL") for one in read.walk("VEVENT")]
    assert sum(one is not None for one in ends) == 12
    assert max(one[0] for one in ends if one).date() <= later
    assert van.name == "Van"


def test_geojson_and_gtfs_tell_the_same_stops(client: Client, mobile: Mobile) -> None:
    make.rounds(mobile)
    stops = {(one.pk, one.lat, one.lon) for one in Stop.objects.all()}
    read = json.loads(client.get(f"/roads/{mobile.pk}/stops.geojson").content)
    points = {(it["id"], *it["geometry"]["coordinates"][::-1]) for it in read["features"]}
    assert points == stops
    box = zipfile.ZipFile(io.BytesIO(client.get(f"/roads/{mobile.pk}/gtfs.zip").content))
    rows = csv.DictReader(io.StringIO(box.read("stops.txt").decode()))
    found = {
        (int(it["stop_id"].removeprefix("stop-")), float(it["stop_lat"]), float(it["stop_lon"]))
        for it in rows
    }
    assert found == stops
    times = list(csv.DictReader(io.StringIO(box.read("stop_times.txt").decode())))
    trips = list(csv.DictReader(io.StringIO(box.read("trips.txt").decode())))
    assert {it["trip_id"] for it in times} == {it["trip_id"] for it in trips}


def test_papers_are_made(mobile: Mobile) -> None:
    make.rounds(mobile)
    browser = staff(mobile)
    for name in ("timetable.pdf", f"drivers-sheet.pdf?on={MONDAY.isoformat()}"):
        assert browser.get(f"/roads/{mobile.pk}/{name}").content.startswith(b"%PDF")


def test_nobody_is_in_two_places_at_once(mobile: Mobile) -> None:
    van, stop = make.vehicle(mobile), make.stop(mobile)
    make.visit(stop, van)
    other = make.stop(mobile, "Mill Green")
    ask = {"vehicle_id": van.pk, "weekday": 1, "every": 2, "week": 0, "leaves": "11:00"}
    browser, address = staff(mobile), f"/roads/stops/{other.pk}/set-visit/"
    answer = browser.post(address, {**ask, "arrives": "10:15"})
    assert answer.status_code == 422
    assert "The vehicle is at “Elm Court” then" in answer.content.decode()
    browser.post(address, {**ask, "arrives": "10:30"})
    assert Visit.objects.filter(stop=other).count() == 1


def test_a_pop_up_comes_on_its_day_alone(client: Client, mobile: Mobile) -> None:
    van, fair = make.vehicle(mobile), make.stop(mobile, "County fair", kind="pop_up")
    on = TODAY + timedelta(days=5)
    make.visit(fair, van, on=on)
    coming = queries.calendar(mobile, TODAY).next_of(fair.pk, TODAY, 9)
    assert [one.on for one in coming] == [on]
    read = icalendar.Calendar.from_ical(client.get(f"/roads/stops/{fair.pk}/stop.ics").content)
    (event,) = read.walk("VEVENT")
    assert event["DTSTART"].dt.date() == on
    assert "RRULE" not in event


def test_a_closed_stop_is_visited_until_its_day(mobile: Mobile) -> None:
    stop = make.stop(mobile)
    make.visit(stop, make.vehicle(mobile), every=1, week=0)
    until = MONDAY + timedelta(weeks=2)
    actions.close_stop(THE_HOUSE, asks.CloseStopAsk(stop.pk, until), now=clock.now())
    coming = queries.calendar(mobile, MONDAY).next_of(stop.pk, MONDAY, 9)
    assert len(coming) == 2
    assert all(one.on < until for one in coming)


def test_where_tells_one_fewer_as_many_and_one_more(mobile: Mobile) -> None:
    van = make.vehicle(mobile)
    make.visit(make.stop(mobile, lat=44.0, lon=-91.0), van)
    areas = "area,district,people,lat,lon\na,North,400,44.5,-91.0\nb,South,100,44.0,-91.0\n"
    actions.bring_areas(THE_HOUSE, asks.BringAreasAsk(mobile.pk, areas), now=clock.now())
    browser = staff(mobile)
    browser.post(
        f"/roads/{mobile.pk}/add-candidate/",
        {"name": "Mill lot", "kind": "lot", "lat": "44.5", "lon": "-91.0"},
    )
    ask = {"stops": 1, "walk_meters": 800, "floor_percent": 0, "keeps_promised": "on"}
    page = browser.post(f"/roads/{mobile.pk}/study-sites/", ask, follow=True).content.decode()
    assert "One more stop would reach 100 more of the weight." in page
    assert "Mill lot" in page
    floor = browser.post(
        f"/roads/{mobile.pk}/study-sites/", {**ask, "floor_percent": 50}, follow=True
    )
    assert "reaches the floor in every district" not in floor.content.decode()
    study = mobile.studies.latest("pk")  # type: ignore[attr-defined]
    assert "same" not in study.result["best"]
    assert study.result["best"]["more"]["stops"] == 2


def test_a_promised_stop_stays_where_that_is_asked(mobile: Mobile) -> None:
    stop = make.stop(mobile, lat=44.0, lon=-91.0)
    actions.promise_stop(THE_HOUSE, asks.PromiseStopAsk(stop.pk, "x"), now=clock.now())
    areas = "area,people,lat,lon\na,400,44.5,-91.0\n"
    actions.bring_areas(THE_HOUSE, asks.BringAreasAsk(mobile.pk, areas), now=clock.now())
    lot = asks.AddCandidateAsk(mobile.pk, "Lot", lat=44.5, lon=-91.0)
    candidate = actions.add_candidate(THE_HOUSE, lot, now=clock.now())
    for keeps, key in ((True, f"stop-{stop.pk}"), (False, f"candidate-{candidate.pk}")):
        ask = asks.StudySitesAsk(mobile.pk, 1, keeps_promised=keeps)
        study = actions.study_sites(THE_HOUSE, ask, now=clock.now())
        assert study.result["best"]["same"]["chosen"] == [key]


def test_areas_are_taken_over_whole_or_not_at_all(mobile: Mobile) -> None:
    browser = staff(mobile)
    bad = AREAS + "y,many,42.0,-74.0\n"
    file = SimpleUploadedFile("areas.csv", bad.encode())
    answer = browser.post(f"/roads/{mobile.pk}/bring-areas/", {"file": file})
    assert "Row 3 cannot be read" in answer.content.decode()
    assert mobile.areas.count() == 0  # type: ignore[attr-defined]


def test_typed_areas_candidates_and_vehicles(mobile: Mobile) -> None:
    browser, here = staff(mobile), f"/roads/{mobile.pk}/"
    browser.post(here + "add-area/", {"name": "A", "people": 9, "need": 1, "lat": 44, "lon": -91})
    assert mobile.areas.count() == 1  # type: ignore[attr-defined]
    place = make.place(make.organization("School"), lat=44.1, lon=-91.1)
    browser.post(here + "add-candidate/", {"place_id": place.pk, "kind": "school"})
    candidate = mobile.candidates.get()  # type: ignore[attr-defined]
    assert (candidate.lat, candidate.organization) == (44.1, place.organization)
    browser.post(f"/roads/candidates/{candidate.pk}/drop-candidate/", {})
    assert mobile.candidates.count() == 0  # type: ignore[attr-defined]
    hours = {"lunch_minutes": 40, "lunch_from": "12:00", "lunch_to": "13:30"}
    van = {"name": "Van", "crew": 2, "setup_minutes": 5, **hours}
    browser.post(here + "add-vehicle/", van)
    kept = mobile.vehicles.get()  # type: ignore[attr-defined]
    assert (kept.lunch_from, kept.lunch_to) == (720, 810)
    browser.post(f"/roads/vehicles/{kept.pk}/edit-vehicle/", {**van, "name": "Old van"})
    kept.refresh_from_db()
    assert kept.name == "Old van"


def test_a_cycle_its_visits_do_not_fit_into_is_refused(mobile: Mobile) -> None:
    make.visit(make.stop(mobile), make.vehicle(mobile))
    ask = {"name": "Bookmobile", "cycle": 3, "zone": "America/Chicago", "is_public": "on"}
    answer = staff(mobile).post(f"/roads/{mobile.pk}/edit-mobile/", ask)
    assert "The timetable repeats within 2 weeks" in answer.content.decode()


def test_add_and_edit_by_their_pages() -> None:
    home = make.organization()
    person = make.person()
    make.membership(home, Role.STAFF, person)
    browser = Client()
    browser.force_login(person)
    ask = {"organization_id": home.pk, "name": "Book bike", "cycle": 1, "zone": "UTC"}
    browser.post("/roads/add-mobile/", ask)
    row = Mobile.objects.get()
    assert (row.week_one.weekday(), row.is_public) == (0, False)
    browser.post(f"/roads/{row.pk}/add-stop/", {"name": "A", "kind": "regular", "lat": 1, "lon": 2})
    stop = Stop.objects.get()
    late = {"name": "A", "kind": "regular", "lat": 1, "lon": 2, "opens": "12:00", "closes": "09:00"}
    answer = browser.post(f"/roads/stops/{stop.pk}/edit-stop/", late)
    assert answer.status_code == 422
    assert time(12) > time(9)


def test_whoever_is_forgotten_is_no_longer_named_in_a_promise(mobile: Mobile) -> None:
    stop = make.stop(mobile)
    actions.promise_stop(THE_HOUSE, asks.PromiseStopAsk(stop.pk, "Rosa Lind"), now=clock.now())
    actions.forget_person(0, email="", name="Rosa Lind", now=clock.now())
    stop.refresh_from_db()
    assert (stop.promised_to, stop.promised_on is not None) == ("—", True)
