"""The API: every verb and every list is documented; versions, tokens and sessions are minded.

That each operation answers its example and refuses what is wrong is tried by test_schemathesis.py.
"""

from dataclasses import fields
from typing import Any

import pytest
from django.test import Client

from holt.kernel.api import RESOURCES
from holt.kernel.verbs import VERBS
from holt.people import actions as people
from holt.people.asks import MakeTokenAsk
from holt.site import urls  # noqa: F401  which brings every room along
from tests.house.calls import BASE, Call, call_of, operation_ids
from tests.house.world import World


def send(world: World, call: Call, browser: Client | None = None, **changes: Any) -> Any:
    """Make a call as its seat, or with another browser or headers."""
    browser = browser or world.seats[call.seat].client()
    headers = changes.get("headers", call.headers)
    return browser.post(call.address, call.body, content_type="application/json", headers=headers)


def schema(world: World) -> dict[str, Any]:
    """The OpenAPI document."""
    return Client().get(f"{BASE}/openapi.json").json()


def test_it_is_documented_as_openapi_3_1_with_every_verb_and_list(world: World) -> None:
    document = schema(world)
    ids = [one["operationId"] for path in document["paths"].values() for one in path.values()]
    assert document["openapi"].startswith("3.1")
    assert sorted(ids) == operation_ids()


def test_every_operation_says_what_it_does_and_what_can_go_wrong(world: World) -> None:
    operations = [one for path in schema(world)["paths"].values() for one in path.values()]
    silent = [one["operationId"] for one in operations if not one.get("summary")]
    few = [one["operationId"] for one in operations if not {"200", "404"} <= set(one["responses"])]
    assert (silent, few) == ([], [])


VERSIONED = sorted(
    name.replace(".", "_")
    for name, verb in VERBS.items()
    if "version" in {one.name for one in fields(verb.ask)}
)


@pytest.mark.parametrize("operation_id", VERSIONED)
def test_a_write_needs_the_version_that_was_read(world: World, operation_id: str) -> None:
    call = call_of(world, operation_id)
    missing = send(world, call, headers={})
    stale = send(world, call, headers={"If-Match": '"0"'})
    assert (missing.status_code, stale.status_code) == (422, 412)
    assert "If-Match" in missing.json()["sentence"]
    assert stale.json()["sentence"]
    assert send(world, call).status_code == 200


@pytest.mark.parametrize(("name", "verb"), [("needs", "needs_edit"), ("goals", "needs_edit_goal")])
def test_what_a_read_gives_as_etag_a_write_takes(world: World, name: str, verb: str) -> None:
    change = call_of(world, verb)
    (pk,) = change.values.values()
    read = world.seats["ines"].client().get(f"{BASE}/{name}/{pk}")
    changed = send(world, change, headers={"If-Match": read["ETag"]})
    again = send(world, change, headers={"If-Match": read["ETag"]})
    assert (changed.status_code, again.status_code) == (200, 412)


def token(world: World, *scopes: str) -> dict[str, str]:
    """The header of a personal token of the coordinator's."""
    made = people.make_token(world.ines, MakeTokenAsk("A script", scopes), now=world.now)
    return {"Authorization": f"Bearer {made.secret}"}


def test_a_read_token_reads_and_cannot_write(world: World) -> None:
    """Every list can be read with it; every verb is refused."""
    header = token(world, "read")
    read = {one: Client().get(f"{BASE}/{one}", headers=header).status_code for one in RESOURCES}
    verbs = [one.replace(".", "_") for one in VERBS]
    wrote = [
        one
        for one in verbs
        if send(
            world, (call := call_of(world, one)), Client(), headers=call.headers | header
        ).status_code
        != 403
    ]
    assert set(read.values()) == {200}
    assert wrote == []


def test_a_token_for_needs_writes_needs_and_nothing_else(world: World) -> None:
    header = token(world, "needs:write")
    log, write = call_of(world, "needs_log"), call_of(world, "partnerships_write")
    assert send(world, log, Client(), headers=header).status_code == 200
    assert send(world, write, Client(), headers=header).status_code == 403
    assert Client().get(f"{BASE}/needs", headers=header).status_code == 403


def test_a_key_never_makes_another(world: World) -> None:
    header = token(world, "all")
    for one in ("people_make_token", "people_make_feed_key", "people_erase_me"):
        assert send(world, call_of(world, one), Client(), headers=header).status_code == 403


def test_a_revoked_token_opens_nothing(world: World) -> None:
    from holt.people.asks import RevokeTokenAsk
    from holt.people.models import ApiToken

    header = token(world, "all")
    newest = ApiToken.objects.latest("pk")
    people.revoke_token(world.ines, RevokeTokenAsk(newest.pk), now=world.now)
    assert Client().get(f"{BASE}/needs", headers=header).status_code == 401


def test_a_session_writes_only_with_its_csrf_token(world: World) -> None:
    call = call_of(world, "needs_log")
    browser = world.seats["ines"].client(enforce_csrf_checks=True)
    assert send(world, call, browser).status_code == 403


def test_the_twin_without_scopes_would_let_a_reader_write(
    world: World, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("holt.kernel.api._may_write", lambda viewer, room: None)
    call = call_of(world, "needs_log")
    answer = send(world, call, Client(), headers=token(world, "read"))
    assert answer.status_code == 200


def test_a_filter_that_is_no_text_narrows_nothing(world: World) -> None:
    """PostgreSQL knows no NUL; the door does not let it through, as pages do not."""
    answer = world.seats["ines"].client().get(f"{BASE}/offers?language=%00")
    assert answer.status_code == 200
