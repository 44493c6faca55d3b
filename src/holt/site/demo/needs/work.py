"""What was heard about work, English and getting online."""

from holt.site.demo.rows import Figure, Need, Story

PROFILE = "Otter County Profile"

WORK = (
    Need(
        "floor-english", "marlow-library", "ines", 612,
        "Kestrel Castings cannot fill its jobs because applicants and newer workers do not have "
        "enough English to read safety sheets, ask and answer on the floor.",
        ("english", "job-skills"), "Marlow city council, hearing on jobs", "meeting",
        "Bill Sutter, plant manager",
        more="Three people spoke. The classes they knew of are in Pinecrest by day, when the "
             "first shift works and the second sleeps.",
        area="East side of Marlow", people=60,
        population="Foundry workers and applicants whose first language is Spanish or Karen",
        languages=("es",), audience=("workers", "immigrants"),
        when=("tue_evening", "thu_evening"),
        asks_for=(("space", "classroom"), ("childcare", "childcare-at-events"),
                  ("language", "es")),
        centric=(True, True, True),
        goals=("marlow-english", "marlow-outside", "city-work", "work-skills"),
        shows=(
            Figure("Jobs open at Kestrel for more than 60 days", "23", "jobs", 2025,
                   "Kestrel Castings, vacancy list of March"),
            Figure("Households in the county that speak little English", "3.7", "percent", 2025,
                   PROFILE),
            Story("I know how to pour iron. I did not know how to say that the ladle was "
                  "cracked. So I stood in front of it until the foreman came.",
                  "A molder, second shift, told to Ines Duarte"),
        ),
        openness="public",
    ),
    Need(
        "night-childcare", "marlow-library", "ines", 205,
        "Parents on Kestrel's night shift have nobody to mind their children between eleven at "
        "night and seven in the morning; good workers leave for it.",
        ("childcare-at-events", "parenting"), "After class at the factory", "conversation",
        "Two students of the evening class",
        area="East side of Marlow", people=34, population="Families with a parent on nights",
        languages=("es",), audience=("workers", "families"),
        when=("mon_evening", "tue_evening", "wed_evening", "thu_evening"),
        asks_for=(("childcare", "childcare-at-events"), ("time", "thu_evening")),
        centric=(True, True, False),
        goals=("work-childcare", "marlow-belong", "city-work"),
        shows=(
            Figure("Workers who left Kestrel last year and named childcare", "11", "people", 2025,
                   "Kestrel Castings, exit interviews"),
            Story("Mi hermana cuida a mis hijos de noche y trabaja de día. No sé cuándo duerme. "
                  "Si ella se va, yo me voy de la fundición.", "Una madre del turno de noche"),
        ),
    ),
    Need(
        "evening-childcare", "marlow-library", "ines", 96,
        "Parents on the east side cannot come to evening classes because nobody minds the "
        "children.",
        ("childcare-at-events", "english"), "Alder Green Neighbors, monthly meeting", "meeting",
        "Teresa Molina",
        area="Alder Green, Marlow", people=45, population="Parents who signed up and never came",
        languages=("es",), audience=("families",), when=("tue_evening", "wed_evening"),
        asks_for=(("childcare", "childcare-at-events"), ("space", "classroom")),
        openness="public", centric=(True, True, True), goals=("marlow-english", "city-east"),
        shows=(Figure("Sign-ups for evening classes who gave childcare as the reason not to come",
                      "19", "people", 2026, "Eastside Branch, sign-up sheets"),),
    ),
    Need(
        "dairy-english", "alder-library", "theo", 34,
        "Workers on Meadowlark Dairy's second line ask for English lessons near the plant.",
        ("english", "job-skills"), "Alder Falls Free Clinic, waiting room", "conversation",
        "A nurse and four patients",
        area="Alder Falls", people=28, population="Dairy workers from Guatemala and Honduras",
        languages=("es",), audience=("workers", "immigrants"),
        when=("wed_evening", "sat_morning"),
        asks_for=(("space", "classroom"),), centric=(True, True, False),
        goals=("alder-languages", "work-skills"),
        shows=(Story("Firmo papeles que no entiendo. Pregunto a mi hija de nueve años.",
                     "Un trabajador de la segunda línea"),),
    ),
    Need(
        "job-club", "marlow-library", "devon", 61,
        "Men laid off from the paper mill will not come to a job center, but they do come to the "
        "union hall.",
        ("job-search", "job-skills"), "Foundry Workers Local 88, Friday fish fry", "conversation",
        "A shop steward", people=70, population="Workers over fifty, laid off in spring",
        audience=("job_seekers", "workers"), when=("mon_evening",),
        asks_for=(("space", "stage-or-hall"), ("equipment", "computers")),
        goals=("city-work", "marlow-outside"),
        shows=(Figure("Jobs lost when the mill closed its second machine", "112", "jobs", 2026,
                      "Workforce board, notice of May"),),
    ),
    Need(
        "teen-jobs", "high-school-library", "tom", 150,
        "Juniors want to see what people do all day at the places their parents work.",
        ("teens", "job-skills"), "Lunch hour at the library", "desk", kind="aspiration",
        people=240, population="Juniors at Marlow High School", audience=("teens", "students"),
        goals=("city-work",),
    ),
    Need(
        "farm-online", "stone-library", "nell", 690,
        "Farm families around Stone Prairie pay for internet they cannot use: nobody shows them "
        "how to do forms, banking and school work online.",
        ("internet-access", "computer-basics", "digital-services"),
        "Stone Prairie elevator, coffee table", "conversation", "Half the township",
        area="Stone Prairie and the farms around it", people=380, radius_km=20,
        population="Farm households", audience=("rural", "adults"),
        asks_for=(("equipment", "hotspots"), ("subject", "internet-access")),
        openness="public", centric=(True, True, True), goals=("stone-reach", "city-online"),
        shows=(
            Figure("Households without broadband", "31", "percent", 2024,
                   "Township survey by the extension office"),
            Story("The milk price comes by app now. My grandson reads it to me on Sundays. "
                  "Cows do not wait for Sundays.", "A dairy farmer, 71"),
        ),
    ),
    Need(
        "senior-scams", "marlow-library", "devon", 240,
        "Older people lose savings to callers who pretend to be the bank or a grandchild.",
        ("online-safety", "personal-finance"), "Reference desk", "desk",
        "Eleven people in one month", people=5200, population="People over 65 in Marlow",
        audience=("seniors",), centric=(False, True, False), goals=("marlow-digital",),
        shows=(Figure("Money reported lost to scams in the county", "410000", "dollars", 2025,
                      "Sheriff's yearly report"),),
        ends="met", ended=60,
        note="Monthly class with the credit union and the police; 214 people came.",
    ),
    Need(
        "hotspots", "alder-library", "grace", 520,
        "Eighth-graders do their homework in the car park because the library's signal reaches "
        "there.", ("hotspots", "homework"), "The car park, at nine in the evening", "figures",
        people=46, population="Middle-schoolers without internet at home", audience=("teens",),
        asks_for=(("equipment", "hotspots"),), goals=("alder-homework",),
        shows=(Figure("Devices on the library's signal after closing", "38", "devices", 2025,
                      "Router log, weekly mean"),),
        ends="met", ended=300, note="Forty hotspots to borrow, bought with the Friends.",
    ),
    Need(
        "tax-help", "ferris-library", "dorothy", 640,
        "People drive forty minutes and pay $180 to have a simple tax return done.",
        ("personal-finance",), "Desk, every February", "desk", people=260,
        population="Households under $60,000 in the river towns", audience=("adults", "seniors"),
        when=("tue_evening",), goals=("ferris-river",),
    ),
    Need(
        "start-shop", "marlow-library", "devon", 300,
        "People who cook and sew at home would like to sell, and do not know the rules.",
        ("starting-a-business",), "Downtown Marlow Merchants, meeting", "meeting",
        "Priscilla Wong", kind="aspiration", people=40, population="Home cooks and sewers",
        languages=("es", "hmn"), audience=("business_owners", "immigrants"),
        asks_for=(("space", "kitchen"),), goals=("city-work",),
        ends="parked", ended=180, note="The small business clinic is full until spring.",
    ),
)  # fmt: skip
