"""Letters to the others at the table of a program."""

from datetime import datetime

from holt.kernel.viewer import Viewer
from holt.partnerships.actions.letters import tell_others
from holt.programs.queries import Table


def tell_table(
    actor: Viewer, table: Table, *, subject: object, text: object, now: datetime, path: str = ""
) -> None:
    """Write to every other party; whoever works alone has nobody to tell."""
    held = table.held
    if held is not None:
        mine = held.mine(actor)
        tell_others(actor, held, mine, subject=subject, text=text, now=now, path=path)
