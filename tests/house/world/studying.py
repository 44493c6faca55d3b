"""Studies and pilots of the small network: a call, a study of two, a pilot of two."""

from typing import Any

from holt.kernel import files
from holt.studies import actions, asks
from holt.studies.models import (
    Alarm,
    DataAccess,
    DataFile,
    Ethics,
    Pilot,
    PilotReading,
    PilotSite,
    Protocol,
    Study,
    StudyAnswer,
)
from tests.house.world import markers
from tests.house.world.markers import MEMBERS, PUBLIC, Garden, circle
from tests.house.world.network import World

PARTNERS = circle("people of the partners", ("viewer", "ines", "maya"), ("ines", "maya"))
LEAD_AND_THEY = circle("the lead and who answered", ("viewer", "ines", "maya"), ("ines", "maya"))
KEEPER = circle("the lead, who keeps the data", ("viewer", "ines"), ("ines",))
TABLE = b"week,visits\r\n1,12\r\n"


def furnish_studies(world: World) -> None:
    """A public call with an answer, a signed one, a study under way with data, three pilots."""
    calling = _called(world, openness="public")
    answer = actions.answer_call(
        world.maya, asks.AnswerCallAsk(calling.pk, world.employer.pk, "x"), now=world.now
    )
    StudyAnswer.objects.filter(pk=answer.pk).update(words="x")
    signed = _called(world)
    _protocol(world, signed)
    asked = _called(world)
    _joined(world, asked)
    _protocol(world, asked)
    running = _under_way(world)
    roles = running.roles.filter(organization=world.employer)
    world.names |= {
        "study_id": running.pk,
        "calling_study": calling.pk,
        "signed_study": signed.pk,
        "unsigned_protocol": asked.protocols.get().pk,
        "study_answer_id": answer.pk,
        "study_role_id": roles.earliest("pk").pk,
        "protocol_id": running.protocols.earliest("pk").pk,
    }
    world.others += [{"study_id": calling.pk}, {"study_id": signed.pk}]
    world.others.append({"study_id": asked.pk})
    world.others.append({"protocol_id": world.names["unsigned_protocol"]})
    _data(world, running)
    _pilots(world)


def _called(world: World, **more: Any) -> Study:
    ask = asks.CallPartnersAsk(world.library.pk, "x", "x", "x", would_do="x", would_get="x", **more)
    return actions.call_partners(world.ines, ask, now=world.now)


def _protocol(world: World, row: Study, *others: tuple[Any, Any]) -> None:
    texts = dict.fromkeys(("measures", "sample", "collected", "timetable"), "x")
    ask = asks.WriteProtocolAsk(row.pk, "x", "x", **texts)
    made = actions.write_protocol(world.ines, ask, now=world.now)
    for who, home in ((world.ines, world.library), *others):
        actions.sign_protocol(who, asks.SignProtocolAsk(made.pk, home.pk), now=world.now)


def _joined(world: World, row: Study) -> None:
    answer = asks.AnswerCallAsk(row.pk, world.employer.pk, "x")
    made = actions.answer_call(world.maya, answer, now=world.now)
    yes = asks.AcceptStudyAnswerAsk(made.pk, "site", "x")
    actions.accept_study_answer(world.ines, yes, now=world.now)


def _under_way(world: World) -> Study:
    row = _called(world)
    _joined(world, row)
    _protocol(world, row, (world.maya, world.employer))
    note = asks.WriteEthicsAsk(row.pk, "x", "x", "x", world.day(300), "x", "x", world.day(-9), "x")
    actions.write_ethics(world.ines, note, now=world.now)
    return actions.start_study(world.ines, asks.StartStudyAsk(row.pk), now=world.now)


def _data(world: World, row: Study) -> None:
    kept = files.keep_bytes(world.ines, "t.csv", TABLE, now=world.now, content_type="text/csv")
    made = actions.add_data(world.ines, asks.AddDataAsk(row.pk, kept.pk, "x", "x"), now=world.now)
    actions.share_data(world.ines, asks.ShareDataAsk(made.pk), now=world.now)
    give = asks.GiveAccessAsk(row.pk, "x", world.day(90), world.ines.person_id)
    listed = actions.give_access(world.ines, give, now=world.now)
    actions.download_data(world.ines, asks.DownloadDataAsk(made.pk), now=world.now)
    world.names |= {"data_id": made.pk, "data_access_id": listed.pk}


def _pilots(world: World) -> None:
    at = world.stage["active"].pk
    running = _pilot(world, partnership_id=at, partner_ids=(world.employer.pk,))
    theirs = running.sites.get(organization=world.employer)
    reading = _read(world, running, 9)
    deciding = _pilot(world, openness="own")
    _read(world, deciding, 1)
    planned = _pilot(world, begun=False)
    world.names |= {
        "pilot_id": running.pk,
        "pilot_site": theirs.pk,
        "pilot_reading_id": reading.pk,
        "deciding_pilot": deciding.pk,
        "planned_pilot": planned.pk,
    }
    world.others += [{"pilot_id": deciding.pk}, {"pilot_id": planned.pk}]


def _pilot(world: World, *, begun: bool = True, **more: Any) -> Pilot:
    ask = asks.PlanPilotAsk(
        world.library.pk,
        *("x", "x", "x", "x", "x"),
        world.day(-30),
        world.day(60),
        counted_from="x",
        stop_rules=(asks.StopRuleAsk("below", "5"),),
        **more,
    )
    row = actions.plan_pilot(world.ines, ask, now=world.now)
    if begun:
        actions.start_pilot(world.ines, asks.StartPilotAsk(row.pk), now=world.now)
    return row


def _read(world: World, row: Pilot, count: int) -> PilotReading:
    site = row.sites.get(organization=world.library)
    ask = asks.AddPilotReadingAsk(row.pk, site.pk, world.day(-2), count, note="x")
    return actions.add_pilot_reading(world.ines, ask, now=world.now)


def plant_studies(world: World, garden: Garden) -> None:
    """A call is as open as it says; what partners agree on is theirs; the list is the keeper's."""
    may = {one: circle(one.name, one.may) for one in (MEMBERS, PUBLIC, PARTNERS, KEEPER)}
    calling = world.names["calling_study"]
    for row in Study.objects.all():
        shown = PUBLIC if row.pk == calling else MEMBERS
        inside = markers.circle(shown.name, shown.may)
        garden.plant(row, inside, title=shown, question=shown)
    for answer in StudyAnswer.objects.all():
        garden.plant(answer, LEAD_AND_THEY)
    for row in Protocol.objects.filter(study_id=world.names["study_id"]):
        garden.plant(row, may[PARTNERS], method=PARTNERS, sample=PARTNERS)
    for row in Protocol.objects.exclude(study_id=world.names["study_id"]):
        garden.plant(row, may[PARTNERS])
    for note in Ethics.objects.all():
        garden.plant(note, PARTNERS)
    for data in DataFile.objects.all():
        garden.plant(data, may[PARTNERS], name=PARTNERS, about=PARTNERS)
    for listed in DataAccess.objects.all():
        garden.plant(listed, KEEPER)
    _plant_pilots(world, garden)


def _plant_pilots(world: World, garden: Garden) -> None:
    """Own pilots are for who takes part; of others, notes and reasons."""
    deciding, shared = world.names["deciding_pilot"], world.names["pilot_id"]
    outside = circle(MEMBERS.name, MEMBERS.may)
    own = circle("the library's own people", ("viewer", "ines"), ("ines",))
    within = circle(PARTNERS.name, PARTNERS.may)
    for row in Pilot.objects.all():
        around = circle(own.name, own.may) if row.pk == deciding else outside
        shown = own if row.pk == deciding else MEMBERS
        inside = circle(own.name, own.may) if row.pk != shared else within
        garden.plant(row, around, title=shown, if_we=shown, counted=shown, stopped_because=inside)
    for site in PilotSite.objects.all():
        garden.plant(site, circle(own.name, own.may) if site.pilot_id == deciding else outside)
    for reading in PilotReading.objects.all():
        garden.plant(reading, own if reading.pilot_id == deciding else PARTNERS)
    for alarm in Alarm.objects.all():
        garden.plant(alarm, circle(own.name, own.may))
