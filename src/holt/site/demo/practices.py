"""What libraries and partners do here: each practice, its page and an example, or "not yet"."""

from dataclasses import dataclass

from django.utils.translation import gettext_lazy as _

from holt.site.demo.where import Where


@dataclass(frozen=True)
class Practice:
    """A practice as told; no page means that it is not built yet. Words are said lazily."""

    practice: object
    page: str = ""
    route: str = ""
    kind: str = ""
    key: str = ""


@dataclass(frozen=True)
class Row:
    """A practice with the address of its page and of an example in the demo, if there are."""

    practice: str
    page: str | None
    example: str | None
    built: bool


@dataclass(frozen=True)
class Group:
    """The practices of one part of the mission."""

    title: str
    rows: tuple[Row, ...]


def practice_groups() -> tuple[Group, ...]:
    """Every practice of the mission, group by group, resolved against the demo."""
    where = Where()
    return tuple(Group(str(title), tuple(_row(where, one) for one in rows)) for title, rows in TOLD)


def _row(where: Where, one: Practice) -> Row:
    page = where.address(one.page) if one.page else None
    example = where.address(one.route, one.kind, one.key) if page and one.route else None
    return Row(str(one.practice), page, example, bool(page))


ORGANIZATION = "directory:organization"
NEED = "needs:need"
PARTNERSHIP = "partnerships:partnership"
PARTNERSHIPS = "partnerships:partnerships"
PROGRAM = "programs:program"
FLOOR = ("partnership", "english-floor")

COMMUNITY = (
    Practice(
        _("Needs and aspirations logged wherever they are heard, with source, place, population "
          "and evidence"), "needs:needs", NEED, "need", "floor-english"),
    Practice(_("Community figures by county beside each need"), "needs:needs", NEED, "need",
             "farm-online"),
    Practice(_("Needs assessment by surveys with honest error, and who is missing from the "
               "sample"), "needs:assessments", "needs:report", "assessment", "told"),
    Practice(_("Who already meets the need, and the gap"), "needs:needs", NEED, "need",
             "evening-childcare"),
    Practice(_("Priorities with their method and uncertainty"), "needs:assessments",
             "needs:report", "assessment", "told"),
    Practice(_("Needs tied to the library’s strategic goals and to community priorities"),
             "needs:own_strategy", "needs:strategy", "organization", "marlow-library"),
    Practice(_("Library-centric or community-centric, decided from data"), "needs:needs", NEED,
             "need", "homework-hub"),
    Practice(_("Under-served areas and groups")),
)  # fmt: skip

PARTNERS = (
    Practice(_("A directory of libraries and every kind of community organization, verified by "
               "someone on a date"), "directory:organizations", ORGANIZATION, "organization",
             "bright-beginnings"),
    Practice(_("Suggestions with reasons, beyond the natural allies"), "needs:needs", "partnerships:suggestions",
             "need", "evening-childcare"),
    Practice(_("Neighbors and peers like me"), "peers:peers"),
    Practice(_("Introductions between two others, by double consent"),
             "partnerships:introductions", PARTNERSHIP, "partnership", "night-childcare"),
    Practice(_("First contact that is light: a signed link, no account"), PARTNERSHIPS,
             PARTNERSHIP, "partnership", "job-club"),
    Practice(_("Where each partnership came from and what it led to"), PARTNERSHIPS, PARTNERSHIP,
             "partnership", "night-childcare"),
)  # fmt: skip

PARTNERSHIPS_TOLD = (
    Practice(_("Four levels by time, trust and turf, each a good place to be"), PARTNERSHIPS,
             PARTNERSHIP, "partnership", "market-stories"),
    Practice(_("Every party’s interest recorded and met"), PARTNERSHIPS, PARTNERSHIP, *FLOOR),
    Practice(_("Win–win balance of what each gives and gets"), PARTNERSHIPS,
             PARTNERSHIP, *FLOOR),
    Practice(_("Risks and rewards, consequences weighed before committing"), PARTNERSHIPS,
             PARTNERSHIP, *FLOOR),
    Practice(_("Measurable goals"), PARTNERSHIPS, PARTNERSHIP, "partnership", "homework-hub"),
    Practice(_("Agreements drafted, signed, versioned, renewed"), PARTNERSHIPS, PARTNERSHIP,
             "partnership", "attic-to-archive"),
    Practice(_("Commitments and follow-through"), PARTNERSHIPS, PARTNERSHIP, "partnership",
             "alder-green-stop"),
    Practice(_("Constant communication"), PARTNERSHIPS, PARTNERSHIP, *FLOOR),
    Practice(_("Review from every side"), PARTNERSHIPS, PARTNERSHIP, *FLOOR),
    Practice(_("Health with its parts shown"), PARTNERSHIPS, PARTNERSHIP, "partnership",
             "jail-shelf"),
    Practice(_("Early warning"), PARTNERSHIPS, PARTNERSHIP, "partnership", "jail-shelf"),
    Practice(_("Ending well, with reason, hand-over and lesson"), PARTNERSHIPS, PARTNERSHIP,
             "partnership", "digital-navigators"),
    Practice(_("Embedded staff, alternate hosting, shared booths"), PARTNERSHIPS, PARTNERSHIP,
             *FLOOR),
)  # fmt: skip

PROGRAMS = (
    Practice(_("Programs and series run by several partners: dated sessions, place, host by "
               "turns, attendance"), "programs:programs", PROGRAM, "program", "english-floor"),
    Practice(_("Speakers, interpreters, materials and costs of a program"), "programs:programs",
             PROGRAM, "program", "two-languages"),
    Practice(_("A program one library runs alone, until partners join"), "programs:programs",
             PROGRAM, "program", "friday-film"),
    Practice(_("Co-design with community members"), "programs:ideas", "programs:idea", "idea",
             "repair"),
    Practice(_("Sign-up without an account, waiting list, reminders, attendance"),
             "programs:events", PROGRAM, "program", "two-languages"),
    Practice(_("Attendance on a phone that works without network"), "programs:door"),
    Practice(_("Help with forms and phones, by appointment or as people drop in"),
             "programs:events", PROGRAM, "program", "forms-phones"),
    Practice(_("Credit and certificates for professional development"),
             "programs:certificates", PROGRAM, "program", "seed-webinar"),
    Practice(_("Cross-promotion: posters, feeds, texts to share, a partner’s own site"),
             "programs:events", PROGRAM, "program", "two-languages"),
    Practice(_("Secret calendar addresses of a person, place, partnership, organization or network"),
             "programs:feeds"),
    Practice(_("Talk before you both do this: programs near each other are named"),
             "programs:programs"),
    Practice(_("Shared spaces booked by the community"), "spaces:spaces", "spaces:space", "space",
             "river"),
    Practice(_("Calendars of others followed by address: their events beside ours, each once; "
               "a space kept busy"), "programs:elsewhere", "spaces:space", "space", "hall"),
    Practice(_("Mobile library and pop-up stops chosen and routed")),
    Practice(_("A teacher’s calendar beside the library’s"), PARTNERSHIPS,
             PARTNERSHIP, "partnership", "homework-hub"),
    Practice(_("Lessons planned together: aims, standards, dates, who does what, products"),
             PARTNERSHIPS, PARTNERSHIP, "partnership", "homework-hub"),
    Practice(_("A class’s visit or project asked for in two taps"), "directory:organizations",
             "programs:class_visit", "organization", "marlow-library"),
    Practice(_("Exhibitions that travel between places, their care and dates"),
             "programs:exhibitions", "programs:exhibition", "exhibition",
             "The river took the road"),
    Practice(_("Rosters for booths and fairs, a reader of every fact sheet on each shift"),
             "programs:programs", PROGRAM, "program", "fair-booth"),
    Practice(_("Mobile library and pop-up stops chosen and routed"), "roads:mobiles",
             "roads:mobile", "mobile", "bookmobile"),
    Practice(_("Pages in English and Spanish, times in everyone’s own zone"), "people:settings"),
)  # fmt: skip

SHARING = (
    Practice(_("One union catalog over many systems")),
    Practice(_("Interlibrary loan that is fair and fast")),
    Practice(_("Copyright and license rules kept")),
    Practice(_("Overlap, last copies and retention promises")),
    Practice(_("Joint collection development")),
    Practice(_("Cooperative purchasing and fair cost shares")),
    Practice(_("Usage figures and title lists")),
)  # fmt: skip

LEARNING = (
    Practice(_("What colleagues can bring, shown with their consent"), "people:settings"),
    Practice(_("Skills and expertise directory"), "skills:skills"),
    Practice(_("Swaps of skills, and who could teach what a need asks for"), "skills:matches"),
    Practice(_("Guest speakers, asked for with a date"), "skills:talks"),
    Practice(_("Job shadowing and cross-training between libraries"), "skills:placements"),
    Practice(_("Cross-training, mentoring, joint training, professional-development credit"),
             "training:courses", "training:course", "course", "leadership"),
    Practice(_("Lessons, success stories and failures shared and found again"),
             "learning:lessons", "learning:lesson", "lesson", "The safety sheet, read aloud"),
    Practice(_("Cases with comparable motives, approaches, obstacles"), "learning:stopped",
             "learning:lesson", "lesson", "Teach on the shop floor, not in our building"),
    Practice(_("Templates, plans and agreements shared, with license and who uses them"),
             "learning:resources"),
    Practice(_("Resources taken in from others' feeds, each thing once"),
             "learning:resource_feeds"),
    Practice(_("Peer circles for isolated staff"), "peers:circles"),
    Practice(_("Circles of public, school, university and special libraries, mixed on purpose"),
             "peers:mixed_circles"),
    Practice(_("Questions that find who knows"), "peers:questions"),
    Practice(_("Mentoring rounds: matched by rules anyone can read, wishes kept in confidence"),
             "mentoring:rounds", "mentoring:round", "mentoring",
             "The first year, with somebody beside you"),
    Practice(_("Joint research"), "studies:studies"),
    Practice(_("Experiments and pilots that always end in a lesson"), "studies:pilots"),
)  # fmt: skip

DECIDING = (
    Practice(_("Who decides what, written into each plan"), PARTNERSHIPS, PARTNERSHIP, *FLOOR),
    Practice(_("Advisory boards with community seats")),
    Practice(_("Proposals, discussion, votes, quorum, recorded dissent, decisions that can be "
               "found")),
    Practice(_("Clear leadership and authority across the network")),
    Practice(_("A time to meet that is fair across time zones"), "programs:meeting_time"),
    Practice(_("Meetings with agenda, minutes, action items")),
)  # fmt: skip

MONEY = (
    Practice(_("Joint fundraising and grants")),
    Practice(_("Pledges, budgets, cost sharing that nobody is worse off under, equity of burden "
               "and benefit")),
    Practice(_("Long-term commitment: seasons, renewals, review dates"), PARTNERSHIPS,
             PARTNERSHIP, "partnership", "memory-cafe"),
)  # fmt: skip

KNOWING = (
    Practice(_("Outcomes: who changed what, in whose words, confirmed by a partner"),
             "evaluation:outcomes", PARTNERSHIP, *FLOOR),
    Practice(_("Outcome surveys for patrons, partners and staff"), "surveys:outcomes"),
    Practice(_("Measures a library chooses for itself and for a partnership, each with what it "
               "cannot show"), "evaluation:measures"),
    Practice(_("Goals attained"), PARTNERSHIPS, PARTNERSHIP, *FLOOR),
    Practice(_("Network map and measures: trust, value, reach, fragility"),
             "evaluation:network_measures"),
    Practice(_("Health of the whole ecosystem, never a mere count of partners"),
             "evaluation:network_health"),
    Practice(_("Early warning, and how warnings have fared"), "evaluation:warnings"),
    Practice(_("Briefs for governing bodies, with evidence and partners’ testimony"),
             PARTNERSHIPS, PARTNERSHIP, *FLOOR),
    Practice(_("Resilience: who helps whom in an emergency"),
             "evaluation:aid", "evaluation:call_out_board", "call_out", "drill"),
    Practice(_("Advocacy together: one ask, who speaks, partners’ words, letters, the decision, "
               "thanks"), "evaluation:campaigns", "evaluation:campaign", "campaign", "bookmobile"),
    Practice(_("Reports that stay as they were counted: a year, a hearing, a board"),
             "evaluation:reports"),
)  # fmt: skip

FITTING_IN = (
    Practice(_("Every library system’s data in and out")),
    Practice(_("Open API"), "api:openapi-json"),
    Practice(_("Accessible, multilingual, private by design"), "people:settings"),
)  # fmt: skip

TOLD = (
    (_("Community"), COMMUNITY),
    (_("Partners"), PARTNERS),
    (_("Partnerships"), PARTNERSHIPS_TOLD),
    (_("Programs and places"), PROGRAMS),
    (_("Sharing what libraries hold"), SHARING),
    (_("Learning from each other"), LEARNING),
    (_("Deciding together"), DECIDING),
    (_("Money"), MONEY),
    (_("Knowing whether it works"), KNOWING),
    (_("Fitting in"), FITTING_IN),
)
