"""The shapes of the demo's tables: plain facts, keyed by short names, dated in days ago."""

from dataclasses import dataclass
from decimal import Decimal


@dataclass(frozen=True)
class Town:
    """A town of the invented county; degrees north and east."""

    key: str
    name: str
    postal_code: str
    lat: float
    lon: float


@dataclass(frozen=True)
class Can:
    """Something an organization could bring; `who` is the key of a person of its own."""

    brings: str
    what: str
    subject: str = ""
    languages: tuple[str, ...] = ()
    audience: tuple[str, ...] = ()
    capacity: int | None = None
    when: tuple[str, ...] = ()
    radius_km: float | None = None
    who: str = ""


@dataclass(frozen=True)
class Runs:
    """Something an organization offers the public today."""

    name: str
    subject: str = ""
    description: str = ""
    audience: tuple[str, ...] = ()
    languages: tuple[str, ...] = ("en",)
    fees: str = ""


@dataclass(frozen=True)
class Contact:
    """Somebody to talk to; `shared` means they agreed that the network sees it."""

    name: str
    title: str
    shared: bool = True
    likes: str = ""


@dataclass(frozen=True)
class Organization:
    """`offset` moves its main place from the town's middle, in thousandths of a degree."""

    key: str
    name: str
    kind: str
    town: str
    street: str
    about: str
    offset: tuple[int, int] = (0, 0)
    cans: tuple[Can, ...] = ()
    runs: tuple[Runs, ...] = ()
    contact: Contact | None = None
    parent: str = ""
    languages: tuple[str, ...] = ("en",)
    staff: str = ""
    serves: int | None = None
    reach_km: float | None = None
    verified: int | None = 90
    keeper: str = "ines"
    mission: str = ""
    identifiers: tuple[tuple[str, str], ...] = ()
    other_names: tuple[str, ...] = ()


@dataclass(frozen=True)
class Place:
    """One more place of an organization, beside its main one."""

    organization: str
    name: str
    kind: str
    town: str
    street: str
    offset: tuple[int, int]
    hours: str = ""


@dataclass(frozen=True)
class Person:
    """A person with an account and their role at one organization ("" for none)."""

    key: str
    name: str
    title: str
    organization: str
    role: str
    email: str
    joined: int
    signs: bool = False
    language: str = "en"
    is_operator: bool = False
    member_since: int | None = None


@dataclass(frozen=True)
class Offer:
    """What a person can bring, shown with their consent."""

    person: str
    languages: tuple[str, ...]
    subjects: tuple[str, ...]
    would_teach: bool = True
    would_mentor: bool = False
    hours: int = 4


@dataclass(frozen=True)
class Goal:
    """A library's goal (`side` library) or a priority of the community's own plans."""

    key: str
    organization: str
    title: str
    source: str
    by: str
    side: str = "library"
    ago: int = 700


@dataclass(frozen=True)
class Figure:
    """A figure with its source, that shows how large a need is."""

    text: str
    figure: str
    unit: str
    year: int
    source: str


@dataclass(frozen=True)
class Story:
    """Somebody's own words, told with consent."""

    text: str
    voice: str


@dataclass(frozen=True)
class Need:
    """A need or an aspiration as it was heard, `ago` days before today."""

    key: str
    organization: str
    by: str
    ago: int
    statement: str
    subjects: tuple[str, ...]
    where: str
    heard_by: str = "conversation"
    heard_from: str = ""
    kind: str = "need"
    more: str = ""
    area: str = ""
    town: str = ""
    radius_km: float = 15
    population: str = ""
    people: int | None = None
    languages: tuple[str, ...] = ()
    audience: tuple[str, ...] = ()
    when: tuple[str, ...] = ()
    asks_for: tuple[tuple[str, str], ...] = ()
    centric: tuple[bool, bool, bool] | None = None
    goals: tuple[str, ...] = ()
    shows: tuple[Figure | Story, ...] = ()
    ends: str = "open"
    ended: int = 0
    note: str = ""
    openness: str = "network"


@dataclass(frozen=True)
class Gives:
    """A line of the ledger that comes back: `quantity` every so many days (0: once, at first)."""

    kind: str
    what: str
    quantity: Decimal
    every: int = 0
    direction: str = "gave"


def gave(kind: str, what: str, quantity: str, every: int = 0) -> Gives:
    """Something a party gives again and again."""
    return Gives(kind, what, Decimal(quantity), every)


def gained(kind: str, what: str, quantity: str, every: int = 0) -> Gives:
    """Something a party says it gains."""
    return Gives(kind, what, Decimal(quantity), every, "gained")


@dataclass(frozen=True)
class View:
    """How one side sees the level: which of the five evidences hold, and the three axes 1–4."""

    evidence: str
    time: int
    trust: int
    turf: int
    aims_for: int | None = None


@dataclass(frozen=True)
class Side:
    """A party. Without `person`, or before `account_since`, its contact answers by signed links."""

    organization: str
    person: str = ""
    contact: tuple[str, str, str] = ("", "", "")
    language: str = "en"
    wants: tuple[str, ...] = ()
    gets: tuple[int, ...] = ()
    gives: tuple[Gives, ...] = ()
    view: View | None = None
    feels: tuple[int, ...] = ()
    role: str = ""
    note: str = ""
    public: bool = False
    hosts: int = 0
    account_since: int | None = None


@dataclass(frozen=True)
class Aim:
    """A goal of the plan that can be measured; attained −2 … +2, or not yet judged."""

    statement: str
    measure: str
    baseline: str
    target: str
    attained: int | None = None
    note: str = ""
    weight: int = 1


@dataclass(frozen=True)
class Promise:
    """Who does what: first due `due` days ago (negative: ahead); one outcome for each time.

    Outcomes: k kept, m missed, w withdrawn. A repeated promise with outcomes goes on being kept
    until today, unless it was withdrawn; one without any stays open.
    """

    organization: str
    what: str
    due: int
    every: str = "once"
    outcomes: str = ""
    note: str = ""


@dataclass(frozen=True)
class Risk:
    """Something that may go wrong (or a reward), and how it is cared for."""

    side: str
    what: str
    likelihood: int
    care: str = ""


@dataclass(frozen=True)
class Meeting:
    """A contact between the parties, by whom it was logged, and who was there."""

    ago: int
    by: str
    how: str
    about: str
    there: tuple[str, ...]
    names: str = ""


@dataclass(frozen=True)
class Message:
    """Something said in the conversation; `by` is an organization of the partnership."""

    ago: int
    by: str
    text: str
    private: bool = False


@dataclass(frozen=True)
class Answer:
    """One party's review: trust, time, turf, goals, respect, compromise, responsibility."""

    organization: str
    marks: tuple[int, int, int, int, int, int, int]
    words: str = ""
    quotable: bool = False
    private: str = ""


@dataclass(frozen=True)
class Review:
    """Opened `ago` days before today; each answer comes a few days later."""

    ago: int
    cause: str
    answers: tuple[Answer, ...]


@dataclass(frozen=True)
class Embedded:
    """A person of one party at work with another."""

    who: str
    home: str
    host: str
    hours: Decimal
    days: str
    place: str
    supervisor: str
    starts: int
    ends: int
    way_back: str
    days_there: tuple["DayThere", ...] = ()


@dataclass(frozen=True)
class DayThere:
    """A day with the partner: days ago, hours, how many people, who they were, what came back."""

    ago: int
    hours: int
    met: int
    whom: str = ""
    brought_back: str = ""


@dataclass(frozen=True)
class Season:
    """A renewal: begun and signed so many days ago, until when, and what changed."""

    renewed: int
    signed: int
    ends: int
    note: str
    aims: tuple[Aim, ...] = ()
    promises: tuple[Promise, ...] = ()
    embedded: Embedded | None = None
    level: int | None = None


@dataclass(frozen=True)
class Ending:
    """How it ends: code and reason, the lesson and the thanks."""

    begun: int
    ended: int | None
    code: str
    reason: str
    lesson: str = ""
    thanks: str = ""
    door_open: bool = True
    steps: tuple[str, ...] = ("told", "handed_over", "returned")


@dataclass(frozen=True)
class Series:
    """Sessions in a rhythm; `host` "" is by turns. How many came to each, and how many new.

    They fall on `weekday` (0 is Monday), the first on or after `starts` days ago.
    """

    title: str
    starts: int
    every: str
    count: int
    begins: int
    hours: int
    came: tuple[int, ...]
    fresh: tuple[int, ...] = ()
    host: str = ""
    place: str = ""
    notes: tuple[str, ...] = ()
    weekday: int = 2


@dataclass(frozen=True)
class Outcome:
    """Who changed what; in whose words, and which party confirmed it so many days ago."""

    ago: int
    by: str
    who: str
    what: str
    where: str = ""
    figure: str = ""
    unit: str = ""
    evidence: str = ""
    words: str = ""
    voice: str = ""
    confirmed: tuple[str, int] | None = None


@dataclass(frozen=True)
class Lesson:
    """What was learned on the way, beside the lesson of an ending."""

    ago: int
    by: str
    kind: str
    title: str
    wanted: str
    did: str
    happened: str
    instead: str
    subjects: tuple[str, ...]
    came_from: str = "review"
    openness: str = "network"


@dataclass(frozen=True)
class Tale:
    """A partnership from its proposal to where it stands today. Days are days ago.

    The ledger is written every `logged` days, summing up what came more often.
    """

    key: str
    name: str
    summary: str
    sides: tuple[Side, ...]
    proposed: int
    need: str = ""
    goals: tuple[str, ...] = ()
    came_from: str = ""
    introduced: str = ""
    answered: int | None = None
    declined: tuple[int, str, str, str] | None = None
    planned: int | None = None
    drafted: int | None = None
    signed: int | None = None
    ends: int | None = None
    review_on: int | None = None
    level: int | None = None
    arrangement: tuple[str, ...] = ()
    who_decides: str = ""
    if_things_change: str = ""
    aims: tuple[Aim, ...] = ()
    promises: tuple[Promise, ...] = ()
    risks: tuple[Risk, ...] = ()
    cautions: tuple[tuple[str, str, str], ...] = ()
    meetings: tuple[Meeting, ...] = ()
    messages: tuple[Message, ...] = ()
    reviews: tuple[Review, ...] = ()
    series: tuple[Series, ...] = ()
    outcomes: tuple[Outcome, ...] = ()
    lessons: tuple[Lesson, ...] = ()
    logged: int = 98
    seasons: tuple[Season, ...] = ()
    paused: tuple[int, int, str] | None = None
    ending: Ending | None = None


@dataclass(frozen=True)
class Introduction:
    """Two others asked to meet: each side's contact, the answers, and what came of it."""

    key: str
    by: str
    organization: str
    first: str
    first_contact: tuple[str, str]
    second: str
    second_contact: tuple[str, str]
    reason: str
    ago: int
    answers: tuple[bool | None, bool | None]
    outcome: str = ""
    need: str = ""
