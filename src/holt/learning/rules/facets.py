"""What makes cases comparable: motive, approach, obstacle, solution, each from a list."""

from collections.abc import Iterable, Iterator, Mapping

from holt.kernel import checks

MOTIVES = (
    *("reach", "learn", "livelihood", "wellbeing", "belonging", "access", "save", "voice"),
    *("respond", "preserve"),
)
APPROACHES = (
    *("go_where", "together", "share_space", "share_staff", "lend", "train", "co_design", "pilot"),
    *("mentor", "campaign", "online", "refer"),
)
OBSTACLES = (
    *("transport", "timing", "unaware", "trust", "language", "cost", "staff", "turnover"),
    *("decision", "roles", "commitment", "communication", "turf", "imbalance", "space", "skills"),
    *("technology", "paperwork", "weather", "turnout", "too_many", "culture", "scale"),
)
SOLUTIONS = (
    *("moved_place", "changed_time", "trusted_person", "plain_words", "interpreter"),
    *("shared_cost", "written_agreement", "deputy", "regular_contact", "smaller_start"),
    *("asked_people", "child_care_food", "reminders", "fewer_papers", "new_partner", "stopped"),
)
FACETS: Mapping[str, tuple[str, ...]] = {
    "motive": MOTIVES,
    "approach": APPROACHES,
    "obstacle": OBSTACLES,
    "solution": SOLUTIONS,
}
FIELDS: Mapping[str, str] = {
    "motive": "motives",
    "approach": "approaches",
    "obstacle": "obstacles",
    "solution": "solutions",
}
"""The facet as it is called alone, and the lesson's field that holds several of it."""

SIZES = ("one", "few", "dozens", "hundreds", "thousands")
SETTINGS = ("rural", "town", "suburb", "city", "online")
MOST_TAGS = 6

HOUSE_WORDS: Mapping[tuple[str, str], str] = {
    ("motive", "reach"): "never reached, not reached, underserved, left out, no access",
    ("motive", "learn"): "learn, literacy, homework, read, school readiness, aprender",
    ("motive", "livelihood"): "jobs, work, employment, resume, business, empleo",
    ("motive", "wellbeing"): "health, lonely, hunger, dementia, stress, salud",
    ("motive", "belonging"): "belong, newcomers, welcome, celebrate, pertenencia",
    ("motive", "access"): "borrow, wifi, devices, rooms, acceso",
    ("motive", "save"): "save money, cheaper, budget cut, duplicate, ahorrar",
    ("motive", "voice"): "voice, heard, consulted, decide for themselves",
    ("motive", "respond"): "flood, emergency, storm, cooling center, emergencia",
    ("motive", "preserve"): "archive, oral history, heritage, memories, archivo",
    ("approach", "go_where"): "went to, took it to, on site, at the plant, laundromat, booth",
    ("approach", "together"): "joint, side by side, co-taught, juntos",
    ("approach", "share_space"): "shared room, lent the hall, host, their building",
    ("approach", "share_staff"): "embedded, shared position, their nurse, their teacher",
    ("approach", "lend"): "lend, lent, kits, library of things, prestar",
    ("approach", "train"): "trained, workshop, cross-training, taller",
    ("approach", "co_design"): "designed with, they chose, asked residents, co-design",
    ("approach", "pilot"): "pilot, trial, tried with one, piloto",
    ("approach", "mentor"): "mentor, peer, buddy, mentoría",
    ("approach", "campaign"): "campaign, posters, radio, campaña",
    ("approach", "online"): "zoom, video call, webinar, en línea",
    ("approach", "refer"): "referral, referred, sent people to each other",
    ("obstacle", "transport"): "bus, ride, far, too far, no car, miles away, transporte, lejos",
    ("obstacle", "timing"): "shift, wrong hour, same evening, clash, harvest, ramadan, horario",
    ("obstacle", "unaware"): "nobody knew, never heard, did not know of, unaware, desconocido",
    ("obstacle", "trust"): "trust, afraid, fear, suspicious, embarrassed, confianza, miedo",
    ("obstacle", "language"): "interpreter, could not understand, no spanish, only english, idioma",
    ("obstacle", "cost"): "too expensive, ran out of money, grant ended, could not pay, costo",
    ("obstacle", "staff"): "short-staffed, nobody to cover, overworked, burned out, personal",
    ("obstacle", "turnover"): "left the job, retired, new principal, new director, moved away",
    ("obstacle", "decision"): "waited for approval, nobody could decide, board did not, permiso",
    ("obstacle", "roles"): "each thought, nobody was responsible, unclear who, assumed",
    ("obstacle", "commitment"): "did not show, promise, never sent, backed out, incumplió",
    (
        "obstacle",
        "communication",
    ): "stopped answering, unanswered, misunderstood, silence, silencio",
    ("obstacle", "turf"): "credit, logo, rival, competing, competencia",
    ("obstacle", "imbalance"): "did all the work, one-sided, gave nothing back, desigual",
    ("obstacle", "space"): "room too small, no room, storage, double booked, espacio",
    ("obstacle", "skills"): "did not know how, not trained, no experience, sin experiencia",
    ("obstacle", "technology"): "wifi failed, software, crashed, no signal, password, sin conexión",
    ("obstacle", "paperwork"): "forms, proof of address, insurance, paperwork, trámites",
    ("obstacle", "weather"): "rain, snow, ice storm, heat, lluvia, nieve",
    ("obstacle", "turnout"): "nobody came, empty chairs, few came, dropped out, nadie vino",
    ("obstacle", "too_many"): "turned away, waiting list, overcrowded, too many, lista de espera",
    ("obstacle", "culture"): "fasting, feast, custom, holy day, not consulted, cultura",
    ("obstacle", "scale"): "grew too fast, too big, four branches at once, demasiado grande",
    ("solution", "moved_place"): "moved it to, moved to the plant, went to them, trasladamos",
    ("solution", "changed_time"): "changed the hour, moved the hour, after the shift, cambiamos",
    ("solution", "trusted_person"): "pastor, neighbor, barber, somebody they know, promotora",
    ("solution", "plain_words"): "plain words, pictures, shorter, one page, sencillo",
    ("solution", "interpreter"): "interpreter, bilingual, two languages, intérprete, bilingüe",
    ("solution", "shared_cost"): "shared the cost, split the bill, each paid half, compartimos",
    ("solution", "written_agreement"): "wrote it down, in writing, agreement, acuerdo",
    ("solution", "deputy"): "deputy, second person, two people know, handover, suplente",
    ("solution", "regular_contact"): "every monday, monthly call, weekly call, llamada",
    ("solution", "smaller_start"): "started small, one branch first, ten families, pequeño",
    ("solution", "asked_people"): "asked them, survey, listened, they chose, preguntamos",
    ("solution", "child_care_food"): "child care, snacks, pizza, supper, guardería, comida",
    ("solution", "reminders"): "text message, reminder, called each, mensaje",
    ("solution", "fewer_papers"): "no form, stopped asking for, without papers, sin papeles",
    ("solution", "new_partner"): "another partner, found a partner, nuevo socio",
    ("solution", "stopped"): "stopped it, ended it, closed it, gave it up, lo dejamos",
}


def house_words() -> Iterator[tuple[str, str, str]]:
    """(words, facet, tag), as every network starts."""
    for (facet, tag), words in HOUSE_WORDS.items():
        for word in words.split(","):
            yield word.strip(), facet, tag


def checked(values: Iterable[str], facet: str) -> list[str]:
    """Tags of one facet, each on its list. Raises Refused."""
    field = FIELDS[facet]
    kept = checks.words(values, field, most=30, count=MOST_TAGS)
    return [checks.choice(one, field, FACETS[facet]) for one in kept]


def case_tags(**facets: Iterable[str]) -> frozenset[str]:
    """As the method compares them: "obstacle:transport"."""
    return frozenset(f"{facet}:{tag}" for facet, tags in facets.items() for tag in tags)
