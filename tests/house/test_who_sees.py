"""Nobody sees another's: every address × everyone who might ask, and what must be seen is.

Every text of every row of the small network is a word found nowhere else (tests/house/world); each
person walks every page, list, file and API list, and the words they were shown are compared with
the table of docs/reasoning/who-sees-what.md. Each guard has a twin: without it, words are found.
"""

import os
from collections.abc import Callable
from importlib import import_module
from typing import Any

import pytest
from django.db.models import Q

from holt.directory.models import Contact
from holt.kernel import happenings
from holt.kernel.api import RESOURCES, narrowed
from holt.kernel.models import Happening
from holt.kernel.viewer import Viewer
from tests.house import walking
from tests.house.routes import Route
from tests.house.world import World, unplanted
from tests.house.world.markers import SEATS

NOT_READY = "/readyz"


def test_every_text_of_every_row_has_been_decided(world: World) -> None:
    """A new text field must be planted, or named as a code: who sees it?"""
    assert unplanted(world.garden) == set()


def test_every_address_can_be_walked_to(world: World) -> None:
    """A new kind of parameter must be given a value in world/building.py."""
    assert walking.unreached(world) == []


def leaks(world: World, name: str, visits: list[walking.Visit]) -> list[str]:
    """What this person was shown and may not see: what it is, and where."""
    met = walking.shown(world, visits)
    marked = ((world.garden.markers[word], at) for word, at in met.items())
    return sorted(f"{one.where} on {at[0]}" for one, at in marked if name not in one.circle.may)


def unseen(world: World, name: str, visits: list[walking.Visit]) -> list[str]:
    """What this person must be able to read, and met nowhere."""
    met = walking.shown(world, visits)
    marked = world.garden.markers.values()
    return sorted(one.where for one in marked if name in one.circle.must and one.word not in met)


def failed(visits: list[walking.Visit]) -> list[str]:
    """Pages that broke."""
    return [one.address for one in visits if one.status >= 500 and one.address != NOT_READY]


def asked(visits: list[walking.Visit]) -> list[str]:
    """Queries that templates ran (see test_quiet.py)."""
    return [f"{one.address}: {query}" for one in visits for query in one.asked]


# Those who may open nearly every form: what they read is walked every time, forms by --long.
AT_THE_TABLE = {"viewer", "maya", "guest"}


@pytest.mark.parametrize("name", SEATS)
def test_each_sees_what_is_theirs_and_nobody_sees_anothers(world: World, name: str) -> None:
    """One walk answers four questions: nothing failed, leaked, was withheld, or asked in passing."""
    is_short = name in AT_THE_TABLE and os.environ.get("HOLT_LONG") != "1"
    visits = walking.walk(world, world.seats[name], walking.reads if is_short else walking.all_of)
    assert {
        "failed": failed(visits),
        "leaks": leaks(world, name, visits),
        "unseen": unseen(world, name, visits),
        "asked": asked(visits),
    } == {"failed": [], "leaks": [], "unseen": [], "asked": []}


def test_the_words_in_files_are_read(world: World) -> None:
    """A PDF, a DOCX, a workbook and an archive give up their words, so leaks in them are found."""
    named = {"agreement_pdf", "agreement_docx", "brief_pdf", "archive", "organizations"}
    visits = walking.walk(world, world.seats["ines"], lambda route: route.name in named)
    ends = (".pdf", ".docx", "=xlsx", "=csv", "/archive/")
    silent = {
        end
        for end in ends
        if not any(one.address.endswith(end) and world.garden.found_in(one.text) for one in visits)
    }
    assert silent == set()


def hidden_words(world: World, name: str, model: str) -> dict[str, str]:
    """A word for each text field of a model that this person may not see: field → word."""
    return {
        one.where.split(" of ")[0]: one.word
        for one in world.garden.markers.values()
        if one.where.startswith(f"{model}.") and name not in one.circle.may
    }


@pytest.mark.parametrize("name", ["nobody", "elsewhere", "stranger"])
def test_searching_tells_nobody_what_they_may_not_see(world: World, name: str) -> None:
    """A search for a hidden word finds nothing: the number of finds tells, too."""
    viewer = world.seats[name].viewer
    found = [
        f"{res.name} by {field}"
        for res in RESOURCES.values()
        if "q" in res.filters
        for field, word in hidden_words(world, name, res.read(viewer).model._meta.label).items()
        if narrowed(res, viewer, {"q": word}).exists()
    ]
    assert found == []


def pressed(world: World, name: str) -> list[str]:
    """What happens when this person sends an empty form to every page: the happenings it left."""
    seat = world.seats[name]
    browser, before = seat.client(), set(Happening.objects.values_list("pk", flat=True))
    failed = []
    for route, values in walking.first_steps(world, seat):
        answer = browser.post(route.address(values))
        failed += [route.pattern] if answer.status_code >= 500 else []
    assert failed == []
    return list(Happening.objects.exclude(pk__in=before).values_list("name", flat=True))


BY_KEY = frozenset({"surveys.letters_stopped"})
"""The address holds the key of a letter: whoever holds it may say that it is the last one."""


@pytest.mark.parametrize("name", ["nobody", "departed", "elsewhere", "stranger", "viewer"])
def test_an_empty_form_from_outside_changes_nothing_of_others(world: World, name: str) -> None:
    """Only what is one's own: one's keys, one's offer, the language of one's pages."""
    told = [one for one in pressed(world, name) if one not in BY_KEY]
    assert [one for one in told if not one.startswith("people.")] == []
    assert name != "nobody" or told == []


# The twins: each takes one guard away, and words must be found where they may not be.


def of_app(*apps: str) -> Callable[[Route], bool]:
    return lambda route: route.app in apps and "." not in route.pattern


def test_twin_without_the_partnerships_guard(world: World, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("holt.partnerships.access.may_see_inside", lambda viewer, seats: True)
    only = of_app("partnerships")
    found = leaks(world, "stranger", walking.walk(world, world.seats["stranger"], only))
    assert any(one.startswith("partnerships.Message.text") for one in found)


def test_twin_without_the_guard_of_sources(world: World, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("holt.needs.access.may_see_source", lambda viewer, need: True)
    found = leaks(world, "stranger", walking.walk(world, world.seats["stranger"], of_app("needs")))
    assert any(one.startswith("needs.Need.heard_from") for one in found)


def test_twin_without_the_guard_of_contacts(world: World, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(
        "holt.directory.queries.profile.visible_contacts",
        lambda viewer: Contact.objects.order_by("pk"),
    )
    only = of_app("directory")
    found = leaks(world, "stranger", walking.walk(world, world.seats["stranger"], only))
    assert any(one.startswith("directory.Contact.likes") for one in found)


def test_twin_without_the_guard_of_lessons(world: World, monkeypatch: pytest.MonkeyPatch) -> None:
    reading = import_module("holt.learning.queries.lessons")
    monkeypatch.setattr(reading, "_readable", lambda viewer: Q())
    found = leaks(world, "nobody", walking.walk(world, world.seats["nobody"], of_app("learning")))
    assert any(one.startswith("a lesson, draft") for one in found)


def test_twin_without_the_guard_of_the_diary(world: World, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(
        happenings, "visible", lambda viewer: Happening.objects.order_by("at", "pk")
    )
    only = lambda route: route.name == "activity"  # noqa: E731
    found = leaks(world, "stranger", walking.walk(world, world.seats["stranger"], only))
    assert found != []


def test_twin_without_the_guard_of_bookings(world: World, monkeypatch: pytest.MonkeyPatch) -> None:
    for where in ("holt.spaces.access.may_see_who", "holt.spaces.access.may_keep"):
        monkeypatch.setattr(where, lambda viewer, organization_id: True)
    found = leaks(world, "nobody", walking.walk(world, world.seats["nobody"], of_app("spaces")))
    assert any(one.startswith("spaces.Booking.title") for one in found)


def test_twin_where_everybody_is_of_the_network(
    world: World, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(Viewer, "is_member", property(lambda viewer: True))
    found = leaks(world, "nobody", walking.walk(world, world.seats["nobody"], of_app("needs")))
    assert any(one.startswith("needs.Need.statement") for one in found)


def test_twin_where_a_link_opens_all_of_its_organization(
    world: World, monkeypatch: pytest.MonkeyPatch
) -> None:
    def everywhere(viewer: Viewer, it: Any, *rest: Any) -> Any:
        return tuple(one for one in it.seats if one.organization_id in viewer.organization_ids)

    monkeypatch.setattr("holt.partnerships.access.my_seats", everywhere)
    only = of_app("partnerships")
    found = leaks(world, "elsewhere", walking.walk(world, world.seats["elsewhere"], only))
    assert any(one.startswith("partnerships.Message.text") for one in found)
