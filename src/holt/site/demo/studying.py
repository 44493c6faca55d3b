"""Studies and pilots of Otter County: one under way, one call, a pilot near its stop, one failed."""

from typing import Any

from holt.kernel import files
from holt.site.demo.desk import Desk
from holt.studies.asks import (
    AcceptStudyAnswerAsk,
    AddDataAsk,
    AddPilotReadingAsk,
    AnswerCallAsk,
    CallPartnersAsk,
    ContinuePilotAsk,
    DataColumn,
    DownloadDataAsk,
    EndPilotAsk,
    GiveAccessAsk,
    GiveStudyRoleAsk,
    PlanPilotAsk,
    ShareDataAsk,
    SignProtocolAsk,
    StartPilotAsk,
    StartStudyAsk,
    StopPilotAsk,
    StopRuleAsk,
    WriteEthicsAsk,
    WriteProtocolAsk,
)

STUDY = "Who comes back after the first card?"
CALL = "What does a quiet hour do?"
RUNNING = "A laptop for a week"
FAILED = "Story hour at seven in the morning"
TABLE = "week,branch,cards,back within eight weeks,patron name\r\n" + "".join(
    f"{week},{branch},{12 + week % 5},{3 + (week * shift) % 6},\r\n"
    for week in range(1, 9)
    for branch, shift in (("Marlow", 2), ("Alder Falls", 5))
)
COLUMNS = (
    DataColumn("week", "Week of the study, from 1"),
    DataColumn("branch", "Where the card was made"),
    DataColumn("cards", "Cards made in this week"),
    DataColumn("back within eight weeks", "Of these, how many people came again in eight weeks"),
    DataColumn("patron name", take_out=True),
)
LENT = ((6, 8), (7, 6), (8, 7), (7, 5), (6, 6), (9, 5))
"""Laptops lent each week in Marlow and at the Eastside branch."""
EARLY = (7, 5, 2)


def study_all(desk: Desk) -> None:
    """Two studies and two pilots."""
    _under_way(desk)
    _open_call(desk)
    _near_its_stop(desk)
    _failed(desk)


def _under_way(desk: Desk) -> None:
    ines, theo, nadia = (desk.seat(one) for one in ("ines", "theo", "nadia"))
    call = CallPartnersAsk(
        desk.organization("marlow-library"),
        STUDY,
        "Of those who get their first card, who comes back within eight weeks, and what helps?",
        "We all count cards. Nobody here knows how many people we see a second time.",
        ("public-library", "academic-library"),
        "Count for sixteen weeks at one desk, and try a greeting in half of them.",
        "Your own figures beside everybody's, and a page to show your board.",
    )
    row = desk.do("studies.call_partners", ines, call, desk.at(150))
    partners = (("alder-library", theo, "site"), ("university-library", nadia, "adviser"))
    for home, who, role in partners:
        answer = AnswerCallAsk(row.pk, desk.organization(home), "A desk, and somebody who counts.")
        made = desk.do("studies.answer_call", who, answer, desk.at(140))
        yes = AcceptStudyAnswerAsk(made.pk, role, "Good to have you.")
        desk.do("studies.accept_study_answer", ines, yes, desk.at(136))
    university = desk.organization("university-library")
    keeper = GiveStudyRoleAsk(row.pk, university, "keeper", nadia.person_id)
    desk.do("studies.give_study_role", ines, keeper, desk.at(135))
    signers = ((ines, "marlow-library"), *((who, home) for home, who, _role in partners))
    _agree(desk, row.pk, signers)
    _share(desk, row.pk)


def _agree(desk: Desk, study_id: int, signers: Any) -> None:
    """A protocol all sign, a note on ethics, a beginning, and an amendment not all have signed."""
    ines = desk.seat("ines")
    first = WriteProtocolAsk(
        study_id,
        "Does a greeting by name bring people back?",
        "In odd weeks whoever gets a first card is walked to one shelf; in even weeks as usual.",
        "People who come again within eight weeks, of those with a first card.",
        "Everyone who gets a first card at the desks that take part.",
        "Each desk counts by hand; no names leave the building.",
        "Sixteen weeks, then eight to wait.",
    )
    made = desk.do("studies.write_protocol", ines, first, desk.at(130))
    for who, home in signers:
        ask = SignProtocolAsk(made.pk, desk.organization(home))
        desk.do("studies.sign_protocol", who, ask, desk.at(126))
    note = WriteEthicsAsk(
        study_id,
        "Nobody should feel watched. Whoever wants no tour gets none.",
        "A sign at the desk says what is counted and whom to ask. A no is counted as a no.",
        "Only weekly sums leave a library. Lists are shredded on Fridays.",
        desk.on(-400),
        "Otter Valley University, review board",
        "2-114",
        desk.on(128),
    )
    desk.do("studies.write_ethics", ines, note, desk.at(125))
    desk.do("studies.start_study", ines, StartStudyAsk(study_id), desk.at(120))
    second = WriteProtocolAsk(
        study_id,
        first.question,
        first.method,
        first.measures,
        "As before, without school visits, where a whole class gets cards at once.",
        first.collected,
        first.timetable,
        "Classes came on one morning and drowned the rest, so they are left out from week nine.",
        1,
    )
    amended = desk.do("studies.write_protocol", ines, second, desk.at(60))
    for who, home in signers[:2]:
        ask = SignProtocolAsk(amended.pk, desk.organization(home))
        desk.do("studies.sign_protocol", who, ask, desk.at(58))


def _share(desk: Desk, study_id: int) -> None:
    """Eight weeks of sums, a column of names taken out, two on the list, three downloads."""
    nadia, ines = desk.seat("nadia"), desk.seat("ines")
    content = TABLE.encode()
    kept = files.keep_bytes(nadia, "weeks.csv", content, now=desk.at(50), content_type="text/csv")
    about = "Sums by week and desk, copied from the paper lists on Fridays."
    ask = AddDataAsk(study_id, kept.pk, "Weeks one to eight", about, "cc_by")
    made = desk.do("studies.add_data", nadia, ask, desk.at(50))
    desk.do("studies.share_data", nadia, ShareDataAsk(made.pk, COLUMNS), desk.at(50, 11))
    lines = (
        GiveAccessAsk(study_id, "To draw the first picture", desk.on(-90), ines.person_id),
        GiveAccessAsk(
            study_id,
            "To compare with student cards",
            desk.on(-30),
            organization_id=desk.organization("riverside-library"),
        ),
    )
    for one in lines:
        desk.do("studies.give_access", nadia, one, desk.at(48))
    for who, ago in (("ines", 45), ("priya", 30), ("ines", 8)):
        desk.do("studies.download_data", desk.seat(who), DownloadDataAsk(made.pk), desk.at(ago))


def _open_call(desk: Desk) -> None:
    """A call everyone may read, with one answer that waits."""
    call = CallPartnersAsk(
        desk.organization("pinecrest-library"),
        CALL,
        "If one hour a day is quiet in the whole building, who comes, and who stays away?",
        "People who cannot bear noise tell us they have no hour. We have never tried one.",
        ("public-library", "school-library"),
        "Keep the same hour quiet for ten weeks, and count heads in it and in the hour after.",
        "A sign, a count sheet, and the other libraries' figures every Friday.",
        desk.on(-25),
        "public",
    )
    row = desk.do("studies.call_partners", desk.seat("ben"), call, desk.at(12))
    answer = AnswerCallAsk(
        row.pk, desk.organization("stone-library"), "I am alone here; quiet I can do."
    )
    desk.do("studies.answer_call", desk.seat("nell"), answer, desk.at(4))


def _near_its_stop(desk: Desk) -> None:
    """Six weeks in: one complaint and a little money before people must decide."""
    ines = desk.seat("ines")
    plan = PlanPilotAsk(
        desk.organization("marlow-library"),
        RUNNING,
        "lend laptops for a week instead of two hours",
        "more people finish an application at home",
        "nobody writes a whole one in two hours beside a stranger",
        "Laptops lent in the week",
        desk.on(45),
        desk.on(-21),
        counted_from="The lending desk's list",
        baseline=22,
        baseline_periods=6,
        target="8",
        sites=("Main library", "Eastside branch"),
        need_id=desk.ids.get(("need", "telehealth")),
        stop_rules=(
            StopRuleAsk("below", "4"),
            StopRuleAsk("complaints", "6"),
            StopRuleAsk("cost", "900"),
        ),
    )
    row = desk.do("studies.plan_pilot", ines, plan, desk.at(50))
    desk.do("studies.start_pilot", ines, StartPilotAsk(row.pk), desk.at(45))
    sites = [one.pk for one in row.sites.order_by("pk")]
    for week, counts in enumerate(LENT):
        ago = 38 - 7 * week
        for at, (site, count) in enumerate(zip(sites, counts, strict=True)):
            cross = week in (1, 4) or (week == 5 and at == 0)
            on = desk.on(ago)
            ask = AddPilotReadingAsk(row.pk, site, on, count, None, int(cross), "65")
            desk.do("studies.add_pilot_reading", desk.seat("devon"), ask, desk.at(ago, 17))


def _failed(desk: Desk) -> None:
    """It was tried, met its rule, was stopped by people, and told."""
    theo = desk.seat("theo")
    plan = PlanPilotAsk(
        desk.organization("alder-library"),
        FAILED,
        "read stories at seven, before the early shift",
        "parents of the mill bring their children",
        "ten is when they sleep",
        "Children in the circle",
        desk.on(220),
        desk.on(136),
        baseline=0,
        baseline_periods=3,
        stop_rules=(StopRuleAsk("below", "3"),),
    )
    row = desk.do("studies.plan_pilot", theo, plan, desk.at(230))
    desk.do("studies.start_pilot", theo, StartPilotAsk(row.pk), desk.at(220))
    site = row.sites.get().pk
    for week, count in enumerate(EARLY):
        ago = 213 - 7 * week
        ask = AddPilotReadingAsk(row.pk, site, desk.on(ago), count, note="" if week < 2 else "Ice")
        desk.do("studies.add_pilot_reading", theo, ask, desk.at(ago, 9))
    _decide(desk, row.pk)


def _decide(desk: Desk, pilot_id: int) -> None:
    theo = desk.seat("theo")
    snow = ContinuePilotAsk(pilot_id, "There was ice on the bridge. One more month.")
    desk.do("studies.continue_pilot", theo, snow, desk.at(198))
    stop = StopPilotAsk(pilot_id, "Children who are carried asleep hear no story.")
    desk.do("studies.stop_pilot", theo, stop, desk.at(170))
    told = EndPilotAsk(
        pilot_id,
        "no",
        "Seven in the morning is for sleeping, not for stories",
        "We wanted to reach parents of the early shift, who never come at ten.",
        "We read at seven on three Wednesdays, with coffee for whoever brought a child.",
        "Seven children came, then five, then two, all of them half asleep.",
        "Ask the mill when the shift ends, and read at three in its canteen.",
        publish=True,
        looked_at=True,
    )
    desk.do("studies.end_pilot", theo, told, desk.at(168))
