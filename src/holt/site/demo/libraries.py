"""The fourteen libraries of Otter County, their branches and further places."""

from holt.site.demo.rows import Can, Contact, Organization, Place, Runs

EVENINGS = ("mon_evening", "tue_evening", "wed_evening", "thu_evening")
MORNINGS = ("mon_morning", "tue_morning", "wed_morning", "thu_morning", "fri_morning")

PUBLIC = (
    Organization(
        "marlow-library", "Marlow City Library", "public-library", "marlow", "200 River Street",
        "The county's largest library: two branches, a bookmobile and a staff of thirty-one.",
        (2, -1), languages=("en", "es"), staff="31", serves=26_400, reach_km=15, verified=40,
        keeper="ruth", identifiers=(("isil", "US-OTMAR"), ("oclc", "OTMAR")),
        contact=Contact("Ines Duarte", "Partnership coordinator", likes="Mail, or a walk"),
        cans=(
            Can("teaching", "A bilingual librarian who has taught English to adults", "english",
                ("en", "es"), ("adults", "workers", "immigrants"), 18, EVENINGS, 25, "carmen"),
            Can("expertise", "Someone who plans partnerships and knows who is who", "volunteering",
                ("en", "es", "pt"), who="ines"),
            Can("space", "Community room with a kitchenette, until 9 at night", "meeting-room",
                capacity=80, when=(*EVENINGS, "sat_afternoon")),
            Can("equipment", "Twelve laptops and six hotspots that travel", "computers",
                capacity=12, when=EVENINGS, radius_km=25),
            Can("teaching", "Classes in computers and safety online", "computer-basics",
                audience=("adults", "seniors"), capacity=12, when=MORNINGS, who="devon"),
        ),
        runs=(
            Runs("Citizenship study circle", "citizenship", "Saturdays, with a volunteer lawyer.",
                 ("immigrants", "adults"), ("en", "es")),
            Runs("Story time", "story-time", "Four mornings a week in English and Spanish.",
                 ("early_childhood", "families"), ("en", "es")),
            Runs("Job search desk", "job-search", "A librarian and a printer, no appointment.",
                 ("job_seekers",)),
        ),
    ),
    Organization(
        "alder-library", "Alder Falls Public Library", "public-library", "alder",
        "15 Mill Street", "A mill town's library, rebuilt after the flood of 2019.", (1, 1),
        languages=("en", "es", "hmn"), staff="11.5", serves=9_800, reach_km=12, verified=75,
        keeper="owen", identifiers=(("isil", "US-OTALF"),),
        mission="A dry, warm and open place for everyone in Alder Falls to learn and to meet.",
        contact=Contact("Theo Okafor", "Outreach coordinator", likes="Phone before noon"),
        cans=(
            Can("space", "Flood-proof hall with a stage", "stage-or-hall", capacity=120,
                when=(*EVENINGS, "sat_evening")),
            Can("teaching", "Story time in English and Hmong", "story-time", ("en", "hmn"),
                ("early_childhood", "families"), 30, MORNINGS, 12, "may"),
            Can("reach", "A door-to-door newsletter, 3,900 households", "celebrations"),
        ),
        runs=(
            Runs("Homework tables", "homework", "Snacks, quiet and a teacher on duty.",
                 ("children", "teens")),
            Runs("Repair café", "repair-reuse", "First Saturday of the month."),
        ),
    ),
    Organization(
        "pinecrest-library", "Pinecrest Public Library", "public-library", "pinecrest",
        "3 Station Square", "Between the college and the retirement homes; busy all day.", (0, 2),
        staff="7", serves=6_100, reach_km=12, verified=130, keeper="angela",
        identifiers=(("isil", "US-OTPIN"),),
        mission="To keep Pinecrest reading, from the first board book to the last large print.",
        contact=Contact("Ben Kowalski", "Programs and partnerships"),
        cans=(
            Can("staff", "A host trained in memory care", "memory-care", ("en", "pl"),
                ("seniors", "caregivers"), 16, ("tue_afternoon", "thu_afternoon"), 10, "ben"),
            Can("space", "Garden room with a ramp and a hearing loop", "meeting-room",
                capacity=40, when=MORNINGS),
        ),
        runs=(
            Runs("Memory kits to borrow", "memory-care", "", ("seniors", "caregivers")),
            Runs("Teen writing club", "reading-writing", "", ("teens",)),
        ),
    ),
    Organization(
        "ferris-library", "Ferris Landing Library", "public-library", "ferris", "88 Dock Road",
        "A river town's library in the old ferry house.", (-1, 0), staff="3.5", serves=3_200,
        reach_km=10, verified=210, keeper="dorothy", identifiers=(("isil", "US-OTFER"),),
        mission="Where the river and the stories meet.",
        contact=Contact("Dorothy Hale", "Director"),
        cans=(
            Can("space", "Reading room on the dock, heated", "meeting-room", capacity=30,
                when=("sat_morning", "sun_afternoon")),
            Can("volunteers", "Nine volunteers with life jackets and patience", "nature"),
        ),
        runs=(Runs("Tax forms and a quiet table", "personal-finance", "", ("adults",)),),
    ),
    Organization(
        "willow-library", "Willow Bend Community Library", "public-library", "willow",
        "41 Orchard Lane", "Shares a roof with the fire station and a seed vault with everyone.",
        (1, 0), staff="2.75", serves=2_400, reach_km=15, verified=15, keeper="marcus",
        mission="To share what we have: books, seeds, tools and evenings.",
        contact=Contact("Marcus Bell", "Director", likes="Text message"),
        cans=(
            Can("equipment", "A seed library and a tool shed", "gardening", audience=("everyone",)),
            Can("space", "Fire hall on nights without a call", "stage-or-hall", capacity=90,
                when=("fri_evening",)),
        ),
        runs=(Runs("Seed library", "gardening", "Take, grow, bring back."),),
    ),
    Organization(
        "stone-library", "Stone Prairie Library", "public-library", "stone", "9 Elevator Road",
        "One room, one librarian, twenty-two hours a week.", (0, 1), staff="1", serves=1_150,
        reach_km=20, verified=400, keeper="nell", identifiers=(("isil", "US-OTSTO"),),
        mission="To be the light that is on in Stone Prairie.",
        contact=Contact("Nell Haugen", "Director", likes="Phone, evenings"),
        cans=(
            Can("space", "The reading room after hours, by arrangement", "meeting-room",
                capacity=20, when=("tue_evening", "thu_evening")),
            Can("reach", "Everyone within twenty kilometers, by name", "volunteering",
                audience=("rural",)),
        ),
        runs=(Runs("Books by the milk route", "homebound", "With the dairy's driver, Fridays.",
                   ("seniors", "rural")),),
    ),
    Organization(
        "cedar-library", "Cedar Mills Library", "public-library", "cedar", "2 Schoolhouse Hill",
        "In the old school; open when the light is green.", (0, 0), staff="1.5", serves=1_900,
        reach_km=12, verified=None, keeper="ivy",
        mission="Small, stubborn and open to all.",
        contact=Contact("Ivy Sorenson", "Director"),
        cans=(Can("space", "A classroom with small chairs", "classroom", capacity=22,
                  when=MORNINGS),),
        runs=(Runs("Toddler time", "story-time", "", ("early_childhood", "families")),),
    ),
)  # fmt: skip

OTHERS = (
    Organization(
        "riverside-library", "Riverside Community College Library", "academic-library",
        "pinecrest", "500 College Drive", "Open to the county, not only to students.", (14, 12),
        staff="6", serves=2_900, reach_km=30, verified=60, keeper="priya",
        identifiers=(("oclc", "OTRCC"),), contact=Contact("Priya Raman", "Head librarian"),
        cans=(Can("space", "Computer classroom in summer", "computer-lab", capacity=28,
                  when=MORNINGS),
              Can("expertise", "Placement tests in reading and English", "literacy",
                  ("en", "es"), ("adults", "workers"), 40, EVENINGS, 30)),
        runs=(Runs("Library cards for neighbors", "books-materials"),),
    ),
    Organization(
        "university-library", "Otter Valley University Library", "academic-library", "marlow",
        "1 Halloran Hall", "Six hundred thousand volumes and a makerspace.", (-22, 18),
        staff="24", serves=5_600, reach_km=40, verified=85, keeper="elliot",
        identifiers=(("oclc", "OTOVU"),),
        contact=Contact("Nadia Rahimi", "Community engagement librarian"),
        cans=(
            Can("expertise", "Scanning and preserving what families bring", "local-history",
                capacity=10, when=("sat_morning",)),
            Can("equipment", "3D printers, sewing machines and people who know them", "coding",
                audience=("teens", "students"), capacity=15),
            Can("teaching", "Interpreters in Dari and Pashto, by appointment", "interpreting",
                ("en", "fa", "ps"), ("immigrants",), who="nadia"),
        ),
        runs=(Runs("Makerspace Saturdays", "coding", "", ("teens",)),
              Runs("Ask a data librarian", "digital-services")),
    ),
    Organization(
        "high-school-library", "Marlow High School Library", "school-library", "marlow",
        "75 School Street", "Eleven hundred students, one librarian, many lunches.", (-8, 6),
        staff="1.5", serves=1_140, reach_km=8, verified=100, keeper="tom",
        contact=Contact("Tom Becker", "Librarian", likes="Mail after 3"),
        cans=(Can("reach", "Juniors and seniors who look for a first job", "teens",
                  audience=("teens", "students")),),
        runs=(Runs("Lunch-hour coding", "coding", "", ("teens", "students")),),
    ),
    Organization(
        "alder-school-libraries", "Alder Falls School Libraries", "school-library", "alder",
        "60 Falls Avenue", "Four school libraries that share one lead librarian.", (7, -6),
        staff="4", serves=1_980, reach_km=8, verified=220, keeper="kira",
        contact=Contact("Kira Olson", "Lead librarian"),
        cans=(Can("volunteers", "High-schoolers who read with younger children",
                  "early-literacy", audience=("children",)),),
        runs=(Runs("Summer reading buses", "summer-reading", "", ("children",)),),
    ),
    Organization(
        "hospital-library", "Otter Valley Hospital Health Library", "hospital-library", "marlow",
        "900 Hospital Drive", "Plain answers about health for patients, families and staff.",
        (16, 14), languages=("en", "es", "zh"), staff="2", serves=61_312, reach_km=45,
        verified=55, keeper="wei", contact=Contact("Wei Chen", "Health sciences librarian"),
        cans=(
            Can("teaching", "How to read about health and whom to believe", "health-information",
                ("en", "es", "zh"), ("adults", "seniors"), 25, EVENINGS, 45, "wei"),
            Can("expertise", "Setting up a private place for video visits", "telehealth",
                audience=("rural", "seniors"), radius_km=60, who="wei"),
        ),
        runs=(Runs("Ask about health", "health-information", "Answers within a day.", (),
                   ("en", "es")),),
    ),
    Organization(
        "law-library", "Otter County Law Library", "law-library", "marlow",
        "10 Courthouse Square", "For people without a lawyer, and for lawyers without a book.",
        (0, -3), languages=("en", "es"), staff="2", serves=61_312, reach_km=45, verified=170,
        keeper="frances", contact=Contact("Frances Delgado", "Law librarian"),
        cans=(Can("expertise", "Court forms explained, in two languages", "legal-help",
                  ("en", "es"), ("adults",), 12, EVENINGS, 45, "frances"),),
        runs=(Runs("Self-help desk", "legal-help", "At the courthouse, mornings.", ("adults",),
                   ("en", "es")),),
    ),
    Organization(
        "museum-library", "Prairie Museum Research Library", "special-library", "willow",
        "7 Depot Road", "Letters, plat maps and four thousand photographs.", (-3, 4), staff="1.5",
        reach_km=60, verified=260, keeper="hugo", contact=Contact("Hugo Lindgren", "Archivist"),
        cans=(Can("expertise", "Recording and keeping people's stories", "local-history",
                  audience=("everyone",), radius_km=60, who="hugo"),),
        runs=(Runs("Photographs on loan", "local-history"),),
    ),
)  # fmt: skip

LIBRARIES = (*PUBLIC, *OTHERS)

PARTS = (
    Organization(
        "eastside-branch", "Eastside Branch", "library-branch", "marlow", "1210 Alder Green",
        "Beside the apartments, with the longest line for computers in town.", (4, 26),
        parent="marlow-library", languages=("en", "es"), staff="6", serves=8_700, verified=40,
        keeper="ruth", contact=Contact("Lena Fischer", "Branch manager"),
        cans=(Can("space", "Story room with a carpet and a sink", "classroom", capacity=25,
                  when=MORNINGS),),
    ),
    Organization(
        "north-hill-branch", "North Hill Branch", "library-branch", "marlow", "33 Summit Avenue",
        "Two rooms above the bakery.", (21, -4), parent="marlow-library", staff="3",
        serves=5_200, verified=40, keeper="ruth",
        cans=(Can("space", "Upstairs room, elevator since spring", "meeting-room", capacity=24,
                  when=EVENINGS),),
    ),
    Organization(
        "marlow-bookmobile", "Marlow Bookmobile", "bookmobile", "marlow", "200 River Street",
        "Nine stops in two weeks, a ramp and a hotspot on the roof.", (2, -2),
        parent="marlow-library", staff="1.5", serves=4_100, verified=40, keeper="ruth",
        cans=(Can("transport", "A bookmobile, two half days a week", "vehicle", capacity=12,
                  when=("wed_afternoon", "sat_morning"), radius_km=30),),
    ),
)  # fmt: skip

PLACES = (
    Place("marlow-bookmobile", "Stop: Alder Green", "stop", "marlow", "1300 Alder Green",
          (5, 28), "Every other Wednesday, 3 to 5"),
    Place("marlow-bookmobile", "Stop: Kestrel Castings gate", "stop", "marlow",
          "1400 Foundry Road", (-14, 30), "Every other Saturday, 6 to 7 in the morning"),
    Place("alder-library", "Reading garden", "outdoor", "alder", "15 Mill Street", (2, 1),
          "May to October"),
    Place("kestrel", "Training room", "room", "marlow", "1400 Foundry Road", (-15, 31)),
    Place("riverside-college", "Marlow learning center", "building", "marlow",
          "60 Commerce Way", (6, 9), "Evenings"),
    Place("county-parks", "Alder Green", "outdoor", "marlow", "Alder Green", (5, 27)),
    Place("ferris-library", "The dock", "outdoor", "ferris", "88 Dock Road", (-2, 0)),
)  # fmt: skip

MISSION = (
    "Marlow City Library meets people where they are, listens first, and works with neighbors "
    "so that everyone in Marlow can learn, work and belong."
)
