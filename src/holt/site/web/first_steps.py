"""The first hour: five steps from an empty network to a first partnership."""

from dataclasses import dataclass

from django.urls import reverse
from django.utils.translation import gettext as _

from holt.kernel.kept import kept_for
from holt.kernel.viewer import Role, Viewer
from holt.site import queries


@dataclass(frozen=True)
class FirstStep:
    """One step in words, where to take it, whether it is taken."""

    label: str
    why: str
    url: str
    is_done: bool


def first_steps(viewer: Viewer) -> tuple[FirstStep, ...]:
    """The five steps for whoever runs something here; none once all of them are taken."""
    home = queries.home_of(viewer)
    if home is None or not viewer.acts_for(home, Role.COORDINATOR):
        return ()
    begun = kept_for(viewer, "today.begun", lambda: queries.begun(viewer))
    steps = (
        FirstStep(
            _("Say where your library is"),
            _("With an address, distances and the map begin to work."),
            reverse("directory:organization", args=[home]),
            begun.place,
        ),
        FirstStep(
            _("Invite a colleague"),
            _("Work that one person knows is lost when that person leaves."),
            reverse("directory:invite", args=[home]),
            begun.colleague,
        ),
        FirstStep(
            _("Bring in the organizations around you"),
            _("From a spreadsheet, a public file or one by one. There are sample files."),
            reverse("directory:imports"),
            begun.neighbors,
        ),
        FirstStep(
            _("Log a need you heard"),
            _("One line is enough for now; its page then shows who could help."),
            reverse("needs:log"),
            begun.need,
        ),
        FirstStep(
            _("Propose a first partnership"),
            _("A short letter with a link: your partner needs no account to answer."),
            reverse("partnerships:propose"),
            begun.partnership,
        ),
    )
    return () if all(one.is_done for one in steps) else steps
