"""Partnerships that are only beginning: proposed, talking, planning, agreeing."""

from holt.site.demo.rows import (
    Aim,
    Meeting,
    Message,
    Promise,
    Risk,
    Side,
    Tale,
    View,
    gave,
)

JOB_CLUB = Tale(
    "job-club", "Job club at the union hall",
    "Mondays at Local 88: coaches, laptops and soup.",
    (
        Side("marlow-library", "ines", wants=("Men who will not come to a library, yet",)),
        Side("iron-workers", "", ("Rudy Castillo", "Business agent", "")),
        Side("job-center", "", ("Brent Olafson", "Manager", "")),
    ),
    6, "job-club", ("marlow-outside", "city-work"),
)  # fmt: skip

DAIRY = Tale(
    "dairy-english", "English at the creamery",
    "Lessons beside the second line, on Wednesdays after the shift.",
    (
        Side("alder-library", "theo", wants=("Workers who know that the library is theirs",)),
        Side("meadowlark", "", ("Curt Almquist", "Plant manager", "")),
        Side("literacy-council", "", ("Peggy Ostrander", "Coordinator", ""),
             wants=("Learners for our tutors",)),
    ),
    11, "dairy-english", ("alder-languages", "work-skills"), "english-floor",
)  # fmt: skip

TELEHEALTH = Tale(
    "telehealth-room", "A doctor in the back room",
    "A screen, a door and a nurse's phone number in Stone Prairie's library.",
    (
        Side("stone-library", "nell", wants=("Nobody drives 34 kilometers to be told to rest",)),
        Side("hospital-library", "wei"),
        Side("alder-clinic", "", ("Dr. Anne Sorley", "Medical director", "")),
    ),
    3, "telehealth", ("stone-reach", "health-access"),
)  # fmt: skip

REENTRY = Tale(
    "reentry-circle", "Thursday reading circle",
    "Men who have come home, a mentor and one book a month.",
    (
        Side("marlow-library", "ines", wants=("A circle that does not ask",)),
        Side("second-door", "", ("Lamont Greer", "Director", ""),
             wants=("A place that is not an office", "A card without an address"),
             note="Yes. Two of our mentors read more than I do."),
    ),
    52, "reentry-circle", ("marlow-belong",), answered=44,
    meetings=(Meeting(30, "marlow-library", "meeting", "Which room, which night",
                      ("marlow-library", "second-door")),),
    messages=(Message(43, "second-door", "Please no flyer with the word reentry on it."),),
)  # fmt: skip

WELCOME = Tale(
    "welcome-shelf", "Books that begin on the right",
    "A shelf in Dari, Pashto and Somali, and a person beside it on Saturdays.",
    (
        Side("alder-library", "theo", wants=("To say hello properly",)),
        Side("welcome-center", "", ("Amina Warsame", "Director", ""),
             wants=("A place where our families are not clients",)),
        Side("university-library", "nadia", wants=("Students who use their languages",)),
        Side("open-table", "", ("Rabbi Dan Kessler", "Convener", ""),
             wants=("Host families who read",)),
    ),
    70, "welcome-shelf", ("alder-languages",), answered=60,
    meetings=(Meeting(41, "alder-library", "meeting", "Four people and a map",
                      ("alder-library", "welcome-center", "open-table")),),
)  # fmt: skip

TOURS = Tale(
    "foundry-tours", "What do you do all day?",
    "Juniors spend a morning at the plant and an afternoon writing about it.",
    (
        Side("kestrel", "marta", ("Marta Reyes", "HR manager",
                                  "marta.reyes@kestrelcastings.example"),
             wants=("Young people who know that we exist",)),
        Side("high-school-library", "tom", wants=("Writing that somebody reads",)),
    ),
    38, "teen-jobs", ("city-work",), answered=31,
    messages=(Message(28, "high-school-library", "Could a student interview Carmen at her desk?"),),
)  # fmt: skip

KITS = Tale(
    "reading-kits", "A book before the first tooth",
    "Kits for every newborn in the east of the county: two books, a song sheet, a visit.",
    (
        Side("bright-beginnings", "joan", wants=("Children who arrive ready",),
             gives=(gave("staff_time", "Home visits", "6", 28),)),
        Side("cedar-library", "ivy", wants=("Families before they think they need us",),
             gives=(gave("equipment", "Kits packed", "2", 28),)),
        Side("willow-library", "marcus", wants=("To share one order of books",),
             gives=(gave("money", "A third of the books", "300", 90),)),
        Side("head-start", "", ("Tanya Brooks", "Family services manager", ""),
             wants=("Something good to bring on a visit",),
             gives=(gave("reach", "Homes visited", "1", 28),)),
    ),
    90, "early-kits", ("school-ready",), answered=82, planned=25,
    arrangement=("shared_program",),
    aims=(Aim("Newborns with a kit", "share of births", "0", "80 %"),),
    promises=(Promise("cedar-library", "A list of twenty titles", -10),
              Promise("bright-beginnings", "A visit that takes fifteen minutes", -25)),
    risks=(Risk("risk", "Four small organizations, no one with time", 3,
                "Joan calls each on the first Monday."),),
    meetings=(Meeting(64, "bright-beginnings", "meeting", "What goes into the bag",
                      ("bright-beginnings", "cedar-library", "willow-library")),),
)  # fmt: skip

WARM = Tale(
    "warm-rooms", "Warm rooms",
    "Six rooms with heat, light and somebody who knows the way, when the power is out.",
    (
        Side("stone-library", "nell", wants=("Not to be alone with forty cold people",),
             gives=(gave("space", "The reading room", "24"),), view=View("11000", 2, 3, 2, 3)),
        Side("emergency-management", "", ("Lou Brandt", "Deputy director", ""),
             wants=("Rooms that open without a phone call",),
             gives=(gave("equipment", "A generator and cots", "10"),),
             view=View("11000", 2, 2, 2, 3)),
        Side("ferris-library", "dorothy", wants=("A second pair of keys",),
             gives=(gave("space", "The ferry house", "24"),)),
        Side("prairie-mennonite", "", ("Ruthanne Yoder", "Clerk", ""),
             wants=("To be asked before the storm",),
             gives=(gave("volunteers", "Soup for sixty", "20"),)),
    ),
    112, "warm-rooms", ("stone-reach", "county-resilience"), introduced="warm", answered=100,
    planned=18, arrangement=("shared_space",),
    aims=(Aim("Rooms ready within two hours", "rooms", "1", "6"),
          Aim("Households that know their room", "share", "10 %", "70 %")),
    promises=(Promise("emergency-management", "Generator tested", -5),
              Promise("prairie-mennonite", "Keys with three people", -15)),
    risks=(Risk("risk", "The librarian is also snowed in", 2, "Keys with three neighbors."),),
    meetings=(Meeting(55, "stone-library", "meeting", "Six rooms on one map",
                      ("stone-library", "emergency-management", "ferris-library",
                       "prairie-mennonite")),),
)  # fmt: skip

ARCHIVE = Tale(
    "attic-to-archive", "From the attic to the archive",
    "The Courier's negatives and the county's shoeboxes, scanned, named and kept.",
    (
        Side("university-library", "nadia", wants=("Collections of the county, in the county",),
             gives=(gave("staff_time", "Scanning", "10", 28),
                    gave("equipment", "Scanner and storage", "4", 28)),
             view=View("11100", 3, 3, 3, 3)),
        Side("otter-courier", "", ("Ted Marchetti", "Editor", ""),
             wants=("To print the old pictures with their names",),
             gives=(gave("data", "Negatives from 1948 to 1996", "4", 90),),
             view=View("11000", 2, 3, 2, 3), role="Editor"),
        Side("museum-library", "hugo", wants=("One catalog, not two",),
             gives=(gave("staff_time", "Names and dates", "6", 28),)),
    ),
    150, "archive", ("university-county", "city-river"), answered=140, planned=60, drafted=14,
    ends=-400, review_on=-200, arrangement=("shared_program", "loans"),
    who_decides="Editors about what is printed, archivists about what is kept.",
    aims=(Aim("Negatives scanned", "in a year", "0", "12,000"),),
    promises=(Promise("otter-courier", "First four boxes", -30),),
    meetings=(Meeting(120, "university-library", "visit", "The Courier's cellar",
                      ("university-library", "otter-courier")),),
)  # fmt: skip

BEGINNING = (JOB_CLUB, DAIRY, TELEHEALTH, REENTRY, WELCOME, TOURS, KITS, WARM, ARCHIVE)
