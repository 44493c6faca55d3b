"""What else there is at a session: its help table, its roster, its credit."""

from django.urls import reverse
from django.utils.translation import gettext as _

from holt.kernel.viewer import Viewer
from holt.programs import queries


def more_of(viewer: Viewer, session_id: int, *, may_work: bool) -> list[tuple[str, str]]:
    """(what it says, where it leads) for whoever looks into the session."""
    has = queries.extras_of(session_id)
    found: list[tuple[str, str]] = []

    def add(label: str, name: str) -> None:
        found.append((label, reverse(f"programs:{name}", args=[session_id])))

    if has.help_table and may_work:
        if viewer.person_id is not None:
            add(_("Who comes for help"), "help_day")
        add(_("Count who drops in"), "count_drop_in")
    elif may_work:
        add(_("Help by appointment or as people drop in"), "set_help_table")
    if has.roster:
        add(_("Roster"), "roster")
    elif may_work:
        add(_("Draw a roster"), "draw_roster")
    if not may_work or viewer.person_id is None:
        return found
    if has.credit_offer_id is not None:
        found.append((_("Credit"), reverse("programs:credits", args=[has.credit_offer_id])))
    else:
        add(_("Credit for professional development"), "offer_credit")
    return found
