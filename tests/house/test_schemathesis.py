"""What schemathesis makes up from the OpenAPI document: no answer but a documented one.

Each operation is called with its example from tests/house/examples (which must work), with values
that fit the schema and with values that do not; every answer's status, content type and body must
be what the document says, and none may be a server error. The counts are printed.
"""

import os
import sys
from collections import Counter
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from functools import cache
from typing import Any

import pytest
import schemathesis
from django.core import signals
from django.db import close_old_connections, transaction
from django.middleware.csrf import CSRF_SECRET_LENGTH
from hypothesis import HealthCheck, Phase, given, seed, settings
from schemathesis.core.result import Ok
from schemathesis.specs.openapi.checks import (
    content_type_conformance,
    response_schema_conformance,
    status_code_conformance,
)

from holt.people import actions as people
from holt.people.asks import MakeTokenAsk
from holt.wsgi import application
from tests.house.calls import BASE, Call, call_of, operation_ids
from tests.house.world import World

IS_LONG = os.environ.get("HOLT_LONG") == "1"
EXAMPLES_EACH = 60 if IS_LONG else 1
CHECKS = [
    schemathesis.checks.not_a_server_error,
    status_code_conformance,
    content_type_conformance,
    response_schema_conformance,
]
# Answers to a session only: a personal token can make no key and erase nobody.
BY_SESSION = {"people_make_token", "people_make_feed_key", "people_erase_me"}


@cache
def operations() -> dict[str, Any]:
    """Every operation as schemathesis reads it, by its id."""
    with one_connection():
        document = schemathesis.openapi.from_wsgi(f"{BASE}/openapi.json", application)
    found = [one.ok() for one in document.get_all_operations() if isinstance(one, Ok)]
    return {one.definition.raw["operationId"]: one for one in found}


def token(world: World, seat: str) -> dict[str, str]:
    """The header of a token that may do anything this seat may."""
    ask = MakeTokenAsk("schemathesis", ("all",))
    made = people.make_token(world.seats[seat].viewer, ask, now=world.now)
    return {"Authorization": f"Bearer {made.secret}"}


def keys(world: World, seat: str, *, by_session: bool) -> tuple[dict[str, str], dict[str, str]]:
    """Headers and cookies of a token, or of a browser's session with its CSRF token."""
    if not by_session:
        return token(world, seat), {}
    secret = "k" * CSRF_SECRET_LENGTH
    session = world.seats[seat].client().cookies["sessionid"].value
    return {"X-CSRFToken": secret}, {"sessionid": session, "csrftoken": secret}


def example_case(operation: Any, call: Call) -> Any:
    """The example as schemathesis sends it."""
    parts: dict[str, Any] = {"path_parameters": call.values, "headers": call.headers}
    if call.body is not None:
        parts |= {"body": call.body, "media_type": "application/json"}
    return operation.Case(**parts)


@contextmanager
def one_connection() -> Iterator[None]:
    """A server lets go of its connection after each request; here it holds our transaction."""
    both = (signals.request_started, signals.request_finished)
    for one in both:
        one.disconnect(close_old_connections)
    try:
        yield
    finally:
        for one in both:
            one.connect(close_old_connections)


def made_up(operation: Any, mode: Any, tried: Callable[[Any], None]) -> None:
    """Some cases that fit the schema, or do not, the same ones every time."""

    @seed(7)
    @settings(
        max_examples=EXAMPLES_EACH,
        deadline=None,
        database=None,
        phases=[Phase.generate],
        suppress_health_check=list(HealthCheck),
    )
    @given(case=operation.as_strategy(generation_mode=mode))
    def run(case: Any) -> None:
        tried(case)

    run()


def statuses(world: World, operation_id: str) -> Iterator[int]:
    """The status of every call that was made of an operation, each checked, each taken back."""
    operation, call = operations()[operation_id], call_of(world, operation_id)
    headers, cookies = keys(world, call.seat, by_session=operation_id in BY_SESSION)
    found: list[int] = []

    def tried(case: Any) -> None:
        with one_connection(), transaction.atomic():
            response = case.call(headers=headers, cookies=cookies)
            case.validate_response(response, checks=CHECKS)
            found.append(response.status_code)
            transaction.set_rollback(True)

    tried(example_case(operation, call))
    for mode in schemathesis.GenerationMode:
        made_up(operation, mode, tried)
    yield from found


@pytest.fixture(scope="module")
def counts(request: pytest.FixtureRequest) -> Iterator[dict[str, Counter[str]]]:
    """Operation → how often it answered 2xx and 4xx; printed at the end."""
    found: dict[str, Counter[str]] = {}
    yield found
    total = sum(found.values(), Counter())
    both = sum(1 for one in found.values() if one["2xx"] and one["4xx"])
    with request.config.pluginmanager.getplugin("capturemanager").global_and_fixture_disabled():
        said = f"{both} of {len(found)} operations with 2xx and 4xx, {dict(total)}"
        print(f"\nschemathesis: {said}", file=sys.stderr)


def test_schemathesis_knows_every_operation(world: World) -> None:
    assert sorted(operations()) == operation_ids()


@pytest.mark.parametrize("operation_id", operation_ids())
def test_only_documented_answers(
    world: World, counts: dict[str, Counter[str]], operation_id: str
) -> None:
    met = Counter(f"{one // 100}xx" for one in statuses(world, operation_id))
    if operation_id.endswith("_list") or not met["4xx"]:
        met["4xx"] += refused_to_nobody(world, operation_id)
    counts[operation_id] = met
    assert (met["2xx"] > 0, met["4xx"] > 0, met["5xx"]) == (True, True, 0)


def refused_to_nobody(world: World, operation_id: str) -> int:
    """The example without a key: 401, as documented."""
    case = example_case(operations()[operation_id], call_of(world, operation_id))
    with one_connection():
        response = case.call()
    case.validate_response(response, checks=CHECKS)
    return int(response.status_code == 401)
