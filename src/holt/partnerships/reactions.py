"""What this room does when a room tells: people move on, needs follow their partnerships."""

from datetime import datetime

from holt.kernel.happenings import hears
from holt.kernel.models import Happening
from holt.kernel.viewer import THE_HOUSE
from holt.needs import actions as needs
from holt.needs import queries as needs_queries
from holt.needs.asks import MatchAsk, ReopenAsk
from holt.partnerships import queries
from holt.partnerships.models import Commitment, Partnership, Party


@hears("directory.handed_over")
def move_to_the_next_person(happening: Happening, now: datetime) -> None:
    """Whoever takes over a colleague's seat takes their partnerships and promises too."""
    facts = happening.facts
    old, new = facts["from_person_id"], facts["to_person_id"]
    mine = Party.objects.filter(organization_id=facts["organization_id"])
    led = Partnership.objects.filter(coordinator_id=old, parties__in=mine).values("pk")
    Partnership.objects.filter(pk__in=list(led.values_list("pk", flat=True))).update(
        coordinator_id=new
    )
    mine.filter(person_id=old).update(person_id=new)
    Commitment.objects.filter(person_id=old, party__in=mine).update(person_id=new)


@hears("partnerships.started")
def match_its_need(happening: Happening, now: datetime) -> None:
    """A need whose partnership is at work is matched. May run twice."""
    need_id = happening.facts.get("need_id")
    if need_id and needs_queries.for_the_house(need_id).state in ("open", "matched"):
        needs.match(THE_HOUSE, MatchAsk(need_id, happening.subject_id), now=now)


@hears("partnerships.ended")
def open_its_need_again(happening: Happening, now: datetime) -> None:
    """A matched need without any partnership left is open again. May run twice."""
    need_id = happening.facts.get("need_id")
    if not need_id or queries.working_on(need_id):
        return
    if needs_queries.for_the_house(need_id).state == "matched":
        needs.reopen(THE_HOUSE, ReopenAsk(need_id), now=now)


@hears("people.erased")
def forget_a_person(happening: Happening, now: datetime) -> None:
    """Take an erased person's name and address out of seats; signatures keep what was signed."""
    person_id = happening.facts["person_id"]
    Party.objects.filter(person_id=person_id).update(
        contact_name="", contact_title="", contact_email="", person_id=None
    )
