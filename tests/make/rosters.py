"""Builders of rosters."""

from datetime import datetime, time
from typing import Any

from holt.directory import actions as directory
from holt.directory import asks as directory_asks
from holt.kernel.viewer import Viewer
from holt.programs import actions, asks
from holt.programs.models import Offer, Roster, Session, Shift
from tests.make.directory import NOON
from tests.make.partnerships import Table
from tests.make.programs import session


def roster(at: Table, *, now: datetime = NOON, **changes: Any) -> Roster:
    """A booth from ten to four, in three shifts of two hours for two people each."""
    row = changes.pop("session", None) or session(at, begins=time(10), ends=time(16))
    ask = asks.DrawRosterAsk(row.pk, **changes)
    return actions.draw_roster(at.ines, ask, now=now)


def shifts_of(row: Roster) -> list[Shift]:
    """Its shifts in their order."""
    return list(row.shifts.order_by("starts_at"))


def asked(
    at: Table, row: Roster, name: str, can: tuple[int, ...] | None = None, now: datetime = NOON
) -> Offer:
    """A volunteer of the library who says which shifts they can take (all unless said)."""
    email = f"{name.split()[0].lower()}@example.org"
    home = row.speaks_for.order_by("pk").first()
    ask = asks.AskToHelpAsk(
        row.session_id, name=name, email=email, organization_id=home.pk if home else None
    )
    actions.ask_to_help(at.ines, ask, now=now)
    offer = row.offers.select_related("hand").get(hand__email=email)
    return able(at, row, offer, can, now)


def colleague(
    at: Table, row: Roster, who: Viewer, can: tuple[int, ...] | None = None, now: datetime = NOON
) -> Offer:
    """Somebody of a party with an account, who says which shifts they can take."""
    ask = asks.AskToHelpAsk(row.session_id, (who.person_id or 0,))
    actions.ask_to_help(at.ines, ask, now=now)
    return able(at, row, row.offers.get(hand__person=who.person_id), can, now)


def able(at: Table, row: Roster, offer: Offer, can: tuple[int, ...] | None, now: datetime) -> Offer:
    """Say on which of its shifts (by their place) somebody can."""
    shifts = shifts_of(row)
    ids = tuple(one.pk for number, one in enumerate(shifts) if can is None or number in can)
    return actions.say_availability(at.ines, asks.SayAvailabilityAsk(offer.pk, ids), now=now)


def read_sheet(who: Viewer, writer: Viewer, home: int, now: datetime = NOON) -> None:
    """A party's fact sheet is written, and somebody reads it."""
    written = directory.write_fact_sheet(
        writer, directory_asks.WriteFactSheetAsk(home, "What we do"), now=now
    )
    directory.mark_fact_sheet_read(who, directory_asks.MarkFactSheetReadAsk(written.pk), now=now)


def booth(at: Table, **values: Any) -> Session:
    """Another session of the same table, at the same time."""
    return session(at, begins=time(10), ends=time(16), **values)
