"""Who speaks for an organization that has nobody here: its contact in a partnership at work."""

from dataclasses import dataclass

from holt.kernel.viewer import Viewer
from holt.partnerships import rules
from holt.partnerships.models import Party


@dataclass(frozen=True, slots=True)
class Speaker:
    """A contact to write to in their language."""

    organization_id: int
    name: str
    email: str
    language: str


def speakers(viewer: Viewer) -> dict[int, Speaker]:
    """Organization → its contact in the partnership that began last; for the house alone."""
    if not viewer.is_house:
        return {}
    rows = Party.objects.filter(state="accepted", partnership__state__in=rules.AT_WORK)
    rows = rows.exclude(contact_email="").order_by("partnership_id")
    return {
        row.organization_id: Speaker(
            row.organization_id, row.contact_name, row.contact_email, row.language
        )
        for row in rows
    }
