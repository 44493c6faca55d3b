"""Every verb of the house, in one table: what doors, `./holt where` and the tests read.

An action is registered where it is written:

    @verb("partnerships.sign", ask=SignAsk)
    def sign(actor: Viewer, ask: SignAsk, *, now: datetime) -> Agreement: ...

The decorator wraps it in one transaction and retries a deadlock at most three times.
"""

import functools
import random
import time
from collections.abc import Callable
from dataclasses import dataclass, fields
from datetime import datetime
from typing import Any, TypeVar

from django.db import OperationalError, connection, transaction

from holt.kernel import checks
from holt.kernel.viewer import Viewer

Action = TypeVar("Action", bound=Callable[..., Any])


@dataclass(frozen=True)
class Verb:
    """One verb: its two-word name, the Ask it takes, the action that does it."""

    name: str
    ask: type
    action: Callable[..., Any]
    signed_in_only: bool

    @property
    def room(self) -> str:
        return self.name.split(".")[0]

    @property
    def word(self) -> str:
        return self.name.split(".")[1]

    @property
    def key(self) -> str | None:
        """The Ask's first field when it is the id of an existing thing ("partnership_id")."""
        first = fields(self.ask)[0].name if fields(self.ask) else ""
        return first if first.endswith("_id") else None

    def do(self, actor: Viewer, ask: object, *, now: datetime) -> Any:
        """Do it. Every door comes through here; dates out of all reckoning are refused first."""
        checks.days(ask)
        return self.action(actor, ask, now=now)


VERBS: dict[str, Verb] = {}
RETRIES = 3
RETRY_STATES = {"40001", "40P01"}


def verb(name: str, *, ask: type, signed_in_only: bool = False) -> Callable[[Action], Action]:
    """Register an action under its name and run it in one transaction."""

    def register(action: Action) -> Action:
        @functools.wraps(action)
        def in_one_transaction(*args: Any, **kwargs: Any) -> Any:
            return _retrying(action, *args, **kwargs)

        if name in VERBS and VERBS[name].ask is not ask:
            raise ValueError(f"two actions are called {name}")
        VERBS[name] = Verb(name, ask, in_one_transaction, signed_in_only)
        return in_one_transaction  # type: ignore[return-value]

    return register


def _retrying(action: Callable[..., Any], *args: Any, **kwargs: Any) -> Any:
    """Run the action in a transaction; a lost race is tried again when nothing encloses it."""
    enclosed = connection.in_atomic_block
    for attempt in range(RETRIES + 1):
        try:
            with transaction.atomic():
                return action(*args, **kwargs)
        except OperationalError as error:
            state = getattr(error.__cause__, "sqlstate", "")
            if enclosed or state not in RETRY_STATES or attempt == RETRIES:
                raise
            time.sleep(random.uniform(0.01, 0.05) * 2**attempt)
    raise AssertionError("unreachable")
