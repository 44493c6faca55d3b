"""What this room does when another room tells."""

from datetime import datetime

from holt.kernel.happenings import hears
from holt.kernel.models import Happening
from holt.partnerships.models import Commitment, Partnership, Party


@hears("directory.handed_over")
def move_to_the_next_person(happening: Happening, now: datetime) -> None:
    """Whoever takes over a colleague's seat takes their partnerships and promises too."""
    facts = happening.facts
    old, new = facts["from_person_id"], facts["to_person_id"]
    organization_id = facts["organization_id"]
    mine = Party.objects.filter(organization_id=organization_id)
    Partnership.objects.filter(coordinator_id=old, parties__in=mine).update(coordinator_id=new)
    mine.filter(person_id=old).update(person_id=new)
    Commitment.objects.filter(person_id=old, party__in=mine).update(person_id=new)
