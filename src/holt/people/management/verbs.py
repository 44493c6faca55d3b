"""What the operator does with people from a terminal."""

from collections.abc import Mapping
from typing import Any

from django.conf import settings

from holt.kernel import clock
from holt.kernel.operators import Argument, Console, OperatorVerb, Report
from holt.kernel.viewer import THE_HOUSE
from holt.people import actions, queries
from holt.people.adapter import password_reset_address
from holt.people.asks import AddAsk


def add(given: Mapping[str, Any], console: Console) -> Report:
    """Add somebody who may sign in."""
    if not given["email"] or not given["name"]:
        return Report("Please give both --email and --name.", status=2)
    ask = AddAsk(email=given["email"], name=given["name"], is_operator=given["operator"])
    person = actions.add(THE_HOUSE, ask, now=clock.now())
    sentence = (
        f"{person.name} can sign in at {settings.ADDRESS}{settings.LOGIN_URL} "
        f"by a code sent to {person.email}."
    )
    return Report(sentence, {"id": person.pk, "email": person.email})


def list_people(given: Mapping[str, Any], console: Console) -> Report:
    """Everyone who may sign in."""
    rows = queries.for_the_house().filter(is_active=True)
    people = [
        {"id": one.pk, "name": one.name, "email": one.email, "is_operator": one.is_operator}
        for one in rows
    ]
    for one in people:
        mark = " (operator)" if one["is_operator"] else ""
        console.say(f"{one['id']:>6}  {one['name']} <{one['email']}>{mark}")
    return Report(f"{len(people)} people can sign in.", {"people": people})


def reset(given: Mapping[str, Any], console: Console) -> Report:
    """An address under which somebody without mail chooses a new password."""
    person = queries.by_address(given["email"])
    if person is None:
        return Report(f"Nobody signs in with {given['email']}.", status=1)
    address = password_reset_address(person)
    sentence = f"{person.name} can choose a new password within three hours at {address}"
    return Report(sentence, {"id": person.pk, "address": address})


VERBS: tuple[OperatorVerb, ...] = (
    OperatorVerb(
        "add",
        "Add a person who may sign in by a code sent to their address.",
        add,
        (
            Argument("--email", "the address they sign in with"),
            Argument("--name", "their name"),
            Argument("--operator", "they also look after this installation", flag=True),
        ),
    ),
    OperatorVerb("list", "List everyone who may sign in.", list_people),
    OperatorVerb(
        "reset",
        "Write an address under which a person chooses a new password.",
        reset,
        (Argument("email", "the address they sign in with"),),
    ),
)
