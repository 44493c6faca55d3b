"""What Otter County's people teach one another: skills, swaps, speakers, days at another library."""

from typing import Any

from holt.directory import queries as directory
from holt.site.demo.desk import Desk
from holt.site.demo.people import PEOPLE
from holt.skills.asks import (
    AcceptSpeakerAsk,
    AgreeForHomeAsk,
    AgreeForHostAsk,
    AskSpeakerAsk,
    CostRow,
    DeclineSpeakerAsk,
    OfferPlacementAsk,
    OfferTalkAsk,
    PlanWorkVisitAsk,
    ProposeWorkVisitAsk,
    PutInProgramAsk,
    ReportWorkVisitAsk,
    SaySkillAsk,
    ThankSpeakerAsk,
)

Word = tuple[str, str, str]
"""A word, its kind, and the code behind it."""
WORDS: dict[str, Word] = {
    "excel": ("Excel", "tool", ""),
    "spanish": ("Spanish", "language", "es"),
    "polish": ("Polish", "language", "pl"),
    "hmong": ("Hmong", "language", "hmn"),
    "story": ("Story time", "subject", "story-time"),
    "seeds": ("Gardening", "subject", "gardening"),
    "history": ("Local history", "subject", "local-history"),
    "computers": ("Computer basics", "subject", "computer-basics"),
    "safety": ("Safety online", "subject", "online-safety"),
    "grants": ("Writing a grant", "tool", ""),
    "canva": ("Canva", "tool", ""),
    "interpreting": ("Interpreting and translation", "subject", "interpreting"),
    "english": ("English", "language", "en"),
    "citizenship": ("Citizenship classes", "subject", "citizenship"),
    "homework": ("Homework help", "subject", "homework"),
    "mending": ("Mending books", "tool", ""),
    "health": ("Health information", "subject", "health-information"),
    "jobs": ("Job search", "subject", "job-search"),
}
SAID = {
    "ines": (("spanish", "interpreting", "grants"), ("excel", "canva")),
    "devon": (("excel", "computers", "safety"), ("spanish", "grants")),
    "carmen": (("spanish", "citizenship", "english"), ("canva",)),
    "ruth": (("grants",), ("polish",)),
    "lena": (("homework", "canva"), ("story",)),
    "theo": (("history", "jobs"), ("spanish",)),
    "may": (("story", "hmong"), ("homework",)),
    "owen": (("grants", "excel"), ("seeds",)),
    "angela": (("mending",), ("grants", "excel")),
    "ben": (("polish", "story", "canva"), ("mending",)),
    "dorothy": (("history",), ("computers",)),
    "marcus": (("jobs", "computers"), ("history", "english")),
    "ivy": (("mending", "seeds"), ("canva", "safety")),
    "priya": (("excel", "english"), ("interpreting",)),
    "elliot": (("history", "grants"), ("mending",)),
    "nadia": (("interpreting", "citizenship"), ("excel",)),
    "tom": (("homework", "canva"), ("safety",)),
    "kira": (("homework", "story"), ("hmong",)),
    "nell": (("seeds", "history"), ("safety", "grants")),
}
"""What each can teach, and wants to learn."""
LIBRARIES = (
    ("marlow-library", "ruth", ("english", "computers")),
    ("alder-library", "owen", ("story",)),
    ("stone-library", "nell", ("seeds",)),
    ("university-library", "elliot", ("mending", "health")),
)
LEVELS = ("shows", "teaches", "can")
HELPS = (("call", "session"), ("session", "notes"), ("call", "visit"), ("course",))
TALKS = (
    ("nell", "Seeds that come home again", "How a library of one lends seeds and gets them back.",
     ("gardening",), 60.0, 0),
    ("nadia", "A first year in a new valley", "What newcomers wish we had told them.",
     ("refugees",), 80.0, 0),
    ("devon", "The phone in your pocket", "Passwords, scams and photographs, without fear.",
     ("online-safety",), 40.0, 0),
    ("elliot", "What old maps get wrong", "An evening with the county's worst maps.",
     ("local-history",), 100.0, 15000),
    ("may", "Stories told with string", "String figures from the Hmong hills, for small hands.",
     ("story-time",), 50.0, 5000),
    ("ben", "Reading with people who forget", "What we learned in the memory unit.",
     ("memory-care",), 60.0, 0),
)  # fmt: skip


def exchange(desk: Desk) -> None:
    """Nineteen people and four libraries say what they teach; speakers and visits follow."""
    known = frozenset(one.slug for one in directory.subjects("en"))
    homes = {one.key: one.organization for one in PEOPLE}
    for number, (key, (teaches, wants)) in enumerate(SAID.items()):
        for place, word in enumerate((*teaches, *wants)):
            direction = "teach" if place < len(teaches) else "learn"
            level = LEVELS[(number + place) % 3] if direction == "teach" else "begins"
            ask = _skill(desk, homes[key], word, direction, level, known)
            desk.do("skills.say_skill", desk.seat(key), ask, desk.at(90 - number * 3 - place))
    for key, who, words in LIBRARIES:
        for word in words:
            ask = _skill(desk, key, word, "teach", "teaches", known, for_library=True)
            desk.do("skills.say_skill", desk.seat(who), ask, desk.at(60))
    _speak(desk, homes, known)
    _visits(desk)


def _skill(
    desk: Desk,
    home: str,
    key: str,
    direction: str,
    level: str,
    known: frozenset[str],
    for_library: bool = False,
) -> SaySkillAsk:
    word, kind, code = WORDS[key]
    return SaySkillAsk(
        direction,
        word,
        desk.organization(home),
        kind,
        level,
        HELPS[len(key) % len(HELPS)],
        ("en", "es") if key in ("spanish", "citizenship") else ("en",),
        for_library=for_library,
        language=code if kind == "language" else "",
        subject=code if code in known else "",
        is_new=True,
        consent=True,
    )


def _speak(desk: Desk, homes: dict[str, str], known: frozenset[str]) -> None:
    """Six talks; one was held and thanked for, one is agreed and in a program, one waits."""
    made = {}
    for number, (who, title, about, subjects, km, fee) in enumerate(TALKS):
        about_known = tuple(one for one in subjects if one in known)
        home = desk.organization(homes[who])
        ask = OfferTalkAsk(
            home, title, about, about_known, ("en",), ("adults",), ("in_person",), km, 60, fee,
            consent=True,
        )  # fmt: skip
        made[who] = desk.do("skills.offer_talk", desk.seat(who), ask, desk.at(80 - number)).pk
    held = _ask(desk, made["nell"], "ines", "marlow-library", 20, 45)
    _accept(desk, held, "nell", 40)
    thanks = ThankSpeakerAsk(held, "Forty people, and every envelope went home with somebody.")
    desk.do("skills.thank_speaker", desk.seat("ines"), thanks, desk.at(19))
    coming = _ask(desk, made["elliot"], "ines", "marlow-library", -18, 12)
    _accept(desk, coming, "elliot", 9)
    note = PutInProgramAsk(coming, desk.id("program", "friday-film"))
    desk.do("skills.put_in_program", desk.seat("ines"), note, desk.at(8))
    _ask(desk, made["devon"], "theo", "alder-library", -25, 2)
    busy = _ask(desk, made["ben"], "owen", "alder-library", -9, 6)
    word = DeclineSpeakerAsk(busy, "I am at my sister's that week. Ask me again in spring, please.")
    desk.do("skills.decline_speaker", desk.seat("ben"), word, desk.at(5))


def _ask(desk: Desk, talk_id: int, who: str, home: str, on: int, ago: int) -> int:
    text = "Your talk is just what people here ask about. Would you come?"
    ask = AskSpeakerAsk(
        talk_id, desk.organization(home), desk.on(on), "6:30 pm", False, "", 40, text
    )
    row: Any = desk.do("skills.ask_speaker", desk.seat(who), ask, desk.at(ago))
    return int(row.pk)


def _accept(desk: Desk, speaking_id: int, who: str, ago: int) -> None:
    ask = AcceptSpeakerAsk(speaking_id, "Gladly. I bring everything but the chairs.")
    desk.do("skills.accept_speaker", desk.seat(who), ask, desk.at(ago))


def _visits(desk: Desk) -> None:
    """Four places; Theo's week at the bookmobile is reported, Nell's days are agreed."""
    wheels = _place(desk, "ines", "marlow-library", "offered", "A week on the bookmobile", 5)
    desk_free = _place(desk, "owen", "alder-library", "offered", "How we work without a desk", 2)
    _place(desk, "elliot", "university-library", "offered", "Three days in the bindery", 3)
    _place(desk, "nell", "stone-library", "wanted", "A day where somebody else opens the door", 1)
    done = _visit(desk, wheels, "theo", "alder-library", (34, 30), 60)
    costs = (CostRow("travel", "home", 6400), CostRow("meals", "host", 4500))
    _agree(desk, done, (34, 30), costs, ("owen", "ines"), "May takes the outreach table", 50)
    told = ReportWorkVisitAsk(
        done,
        "Five days with Sam, eleven stops. The timetable is kept to the minute, the talk is not.",
        "We will stand at the mill on pay day, not on Monday.",
    )
    desk.do("skills.report_work_visit", desk.seat("theo"), told, desk.at(27))
    planned = _visit(desk, desk_free, "nell", "stone-library", (-21, -22), 14)
    more = (CostRow("travel", "network", 5200), CostRow("lodging", "host", 0))
    cover = "The library is closed on these two days; the key is at the post office"
    _agree(desk, planned, (-21, -22), more, ("nell", "owen"), cover, 9)


def _place(desk: Desk, who: str, home: str, direction: str, title: str, days: int) -> int:
    ask = OfferPlacementAsk(
        desk.organization(home), direction, title, "Come along, ask everything, try it yourself.",
        (), ("en",), desk.seat(who).name, 1, days, "Tell us a month ahead.",
    )  # fmt: skip
    row: Any = desk.do("skills.offer_placement", desk.seat(who), ask, desk.at(75))
    return int(row.pk)


def _visit(desk: Desk, place: int, who: str, home: str, days: tuple[int, int], ago: int) -> int:
    first, last = (desk.on(one) for one in days)
    plan = "See how a day is planned, go along, and take the plan home."
    ask = ProposeWorkVisitAsk(place, desk.organization(home), first, last, plan)
    row: Any = desk.do("skills.propose_work_visit", desk.seat(who), ask, desk.at(ago))
    return int(row.pk)


def _agree(
    desk: Desk,
    visit: int,
    days: tuple[int, int],
    costs: tuple[CostRow, ...],
    who: tuple[str, str],
    cover: str,
    ago: int,
) -> None:
    """The plan with its costs, then home's yes and the host's."""
    first, last = (desk.on(one) for one in days)
    home, host = (desk.seat(one) for one in who)
    plan = PlanWorkVisitAsk(visit, first, last, "A day's plan, start to end.", host.name, costs)
    desk.do("skills.plan_work_visit", host, plan, desk.at(ago))
    desk.do("skills.agree_for_home", home, AgreeForHomeAsk(visit, cover), desk.at(ago - 1))
    desk.do("skills.agree_for_host", host, AgreeForHostAsk(visit), desk.at(ago - 2))
