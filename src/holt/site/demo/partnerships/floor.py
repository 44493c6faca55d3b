"""English on the floor, told in full, and the childcare that came of it."""

from decimal import Decimal

from holt.site.demo.rows import (
    Aim,
    Answer,
    DayThere,
    Embedded,
    Lesson,
    Meeting,
    Message,
    Outcome,
    Promise,
    Review,
    Risk,
    Season,
    Series,
    Side,
    Tale,
    View,
    gained,
    gave,
)

MARTA = ("Marta Reyes", "HR manager", "marta.reyes@kestrelcastings.example")
ROOM_AND_LAPTOPS = "Training room and two laptops on class evenings"

ENGLISH = Tale(
    "english-floor", "English on the floor",
    "Marlow City Library with Kestrel Castings and Riverside Community College, so that workers "
    "of Otter County can read, ask and answer at work.",
    (
        Side(
            "marlow-library", "ines",
            wants=("To reach people who never came in",
                   "A librarian who knows the floor, not only the shelf"),
            gets=(5, 4),
            gives=(
                gave("staff_time", "Teaching and preparing, two evenings", "12", 14),
                gave("equipment", "Four laptops and a hotspot", "4", 28),
                gained("reach", "People who had no card before", "0.5", 28),
                gained("money", "Grant of the community foundation for work done together",
                       "6500"),
                gained("staff_time", "Foremen who teach tool safety at the branch", "3", 28),
            ),
            view=View("11100", 3, 3, 3, 4), feels=(3, 2, 3, 3, 3, 3, 3, 3, 3, 2), hosts=5,
            role="Director", public=True,
        ),
        Side(
            "kestrel", "marta", MARTA,
            wants=("Recruits who can follow safety instructions",
                   "Fewer people who leave in the first year"),
            gets=(4, 4),
            gives=(
                gave("space", "Training room beside the canteen", "6", 14),
                gave("equipment", "Two laptops and the projector", "2", 28),
                gave("staff_time", "Foremen who sit in and paid class time", "3", 28),
                gave("money", "Workbooks and safety vocabulary cards", "640"),
                gained("staff_time", "Hours no longer spent on repeating and redoing", "8", 28),
                gained("money", "Recruiting fees not paid", "1500", 170),
            ),
            view=View("11100", 3, 2, 2, 3), feels=(3, 2, 2, 3, 3, 3, 3, 3, 3, 3), hosts=5,
            note="Evenings would work, at the plant every second time. We can give a training "
                 "room and two laptops. Please talk to the foremen as well, not only to me.",
            role="HR manager", public=True, account_since=170,
        ),
        Side(
            "riverside-college", "samir",
            wants=("Learners who continue to a certificate",),
            gets=(2,),
            gives=(
                gave("staff_time", "Placement tests and advising", "3", 28),
                gave("data", "Test results, with each learner's consent", "1", 180),
                gained("reach", "Learners who ask about a certificate", "0.5", 56),
                gained("money", "State money for adult learners", "500", 170),
            ),
            view=View("11000", 2, 3, 2, 3), feels=(3, 3, 3, 2, 2, 3, 2, 2), role="Dean",
            public=True,
        ),
    ),
    590, "floor-english", ("marlow-english", "marlow-outside", "city-work", "work-skills"),
    answered=583, planned=562, drafted=545, logged=42, signed=530, ends=336, review_on=350, level=3,
    arrangement=("alternate_hosting", "shared_program"),
    who_decides="Ines Duarte and Marta Reyes together, by phone within two days; the college "
                "about tests and certificates.",
    if_things_change="If a shift changes, classes move within two weeks. If Carmen Ibarra falls "
                     "ill, the literacy council sends a tutor. If money ends, we finish the season.",
    aims=(
        Aim("Workers finish a season of classes", "people with 20 evenings or more", "0", "18", 1,
            "22 finished the first, 25 the second season.", 3),
        Aim("Learners read the safety sheet in English", "foreman's check, pass or not yet",
            "4 of 24", "16 of 24", 2, "19 of 24 at the end of the second season.", 3),
        Aim("Learners continue to a certificate at the college", "enrollments", "0", "6", -1,
            "Two so far; the placement test came late twice.", 2),
    ),
    promises=(
        Promise("kestrel", ROOM_AND_LAPTOPS, 446, "week", "kkkkkkkkkmkkkkkw",
                "The room was needed for an audit; we met in the canteen."),
        Promise("riverside-college", "Placement test for the first class", 452, "once", "k"),
        Promise("marlow-library", "Attendance and progress to all, each month", 430, "month",
                "kkk"),
    ),
    risks=(
        Risk("risk", "Shifts change and a class loses half its people", 2,
             "The same lesson is given Tuesday and Thursday."),
        Risk("risk", "Foremen see the class as time lost", 3, "Two foremen plan it with us."),
        Risk("risk", "Learners fear that test results reach their boss", 2,
             "Results go to the learner alone, unless they sign otherwise."),
        Risk("reward", "People who learn at work bring their families to the library", 3),
    ),
    cautions=(
        ("open_to_all", "yes", "One seat in four is for people who do not work at Kestrel."),
        ("patrons_data", "yes", "No name of a learner leaves the class without a signature."),
        ("staff_load", "yes", "Carmen's Saturday desk goes to a colleague."),
        ("accessible", "yes", "Ramp and elevator; interpreters on request."),
        ("policies_apply", "yes", "The library's code of conduct holds at the plant too."),
        ("service_elsewhere", "no", ""),
        ("exclusivity", "no", "Other employers may join."),
        ("naming", "no", "Neither name goes before the other."),
        ("advertising", "no", "No vacancies on the class wall."),
        ("influence", "no", "Kestrel does not choose books or teachers."),
    ),
    meetings=(
        Meeting(604, "marlow-library", "meeting", "Hearing on jobs; first words after it",
                ("marlow-library", "kestrel"), "Ines Duarte, Bill Sutter"),
        Meeting(575, "marlow-library", "visit", "A walk through the foundry on second shift",
                ("marlow-library", "kestrel"), "Ines Duarte, Carmen Ibarra, Marta Reyes"),
        Meeting(566, "marlow-library", "meeting", "What each wants, and what we can measure",
                ("marlow-library", "kestrel", "riverside-college"),
                "Ines Duarte, Marta Reyes, Samir Haddad"),
        Meeting(455, "marlow-library", "meeting", "Last things before the first class",
                ("marlow-library", "kestrel", "riverside-college")),
        Meeting(400, "kestrel", "call", "Nine people moved to nights; Thursday class grows",
                ("kestrel", "marlow-library")),
        Meeting(342, "marlow-library", "meeting", "The review: why trust looks different from "
                "the plant", ("marlow-library", "kestrel", "riverside-college"),
                "Ines Duarte, Marta Reyes, Samir Haddad, foremen Ortiz and Lund"),
        Meeting(310, "marlow-library", "visit", "Two foremen plan the spring lessons with Carmen",
                ("marlow-library", "kestrel")),
        Meeting(240, "riverside-college", "meeting", "What a certificate would take",
                ("riverside-college", "marlow-library")),
        Meeting(188, "marlow-library", "meeting", "The second review, and an office on the floor",
                ("marlow-library", "kestrel", "riverside-college")),
        Meeting(150, "marlow-library", "visit", "Carmen's desk is put up beside the break room",
                ("marlow-library", "kestrel"), "Carmen Ibarra, Marta Reyes"),
        Meeting(82, "marlow-library", "meeting", "Fall classes, and who tells the night shift",
                ("marlow-library", "kestrel", "riverside-college")),
        Meeting(26, "kestrel", "call", "Carmen's Wednesdays are full", ("kestrel",
                                                                        "marlow-library")),
    ),
    messages=(
        Message(588, "marlow-library", "Marta, thank you for staying after the hearing. What "
                "would make this worth your while?"),
        Message(585, "kestrel", "If in a year a new man can read the sheet on the wall and tell "
                "the foreman what is wrong, that is worth a room to me."),
        Message(540, "riverside-college", "We can test in August. Please send us names two weeks "
                "before."),
        Message(420, "kestrel", "Yesterday a molder stopped the line and said why, in English. "
                "I had the foreman write it down."),
        Message(352, "marlow-library", "I think I treated the foremen as furniture. I will not "
                "do that twice.", private=True),
        Message(300, "marlow-library", "Spring lessons are built on your own safety sheets now, "
                "page by page. Foreman Ortiz chose the order."),
        Message(169, "kestrel", "I have an account now, so you can stop sending me links. "
                "Though the links were easy."),
        Message(41, "riverside-college", "I am sorry about the list of certificates. We lost our "
                "advisor in October and I did not say so."),
        Message(9, "marlow-library", "Samir, the placement test was due last week. Shall we move "
                "it to the learning center in Marlow?"),
    ),
    series=(
        Series("English on the floor: Tuesday class", 446, "week", 16, 18, 2,
               (14, 16, 17, 15, 18, 17, 16, 15, 14, 11, 15, 16, 17, 16, 15, 14),
               (14, 3, 2, 1, 2, 0, 0, 1), weekday=1,
               notes=("First evening. Everyone said one sentence about their work.",)),
        Series("English on the floor: Thursday class", 444, "week", 16, 18, 2,
               (9, 10, 12, 12, 13, 15, 16, 17, 16, 16, 15, 14, 15, 14, 15, 16),
               (9, 2, 2, 1, 1, 2, 1, 0), weekday=3),
        Series("English on the floor: spring, Tuesdays", 306, "week", 16, 18, 2,
               (16, 18, 19, 19, 18, 20, 19, 18, 17, 18, 19, 20, 19, 18, 19, 21),
               (6, 3, 1, 1, 0, 1), weekday=1),
        Series("English on the floor: spring, Thursdays", 304, "week", 15, 18, 2,
               (13, 14, 15, 15, 16, 15, 14, 15, 16, 15, 14, 16, 15, 16, 17), (4, 2, 1, 0),
               weekday=3),
        Series("English on the floor: fall, Tuesdays", 75, "week", 18, 18, 2,
               (18, 19, 20, 20, 19, 21, 20, 20, 19, 21, 20), (7, 3, 1, 1, 0), weekday=1),
        Series("Carmen's desk beside the break room", 138, "two_weeks", 14, 11, 8,
               (9, 12, 14, 15, 13, 16, 18, 17, 19, 18, 20, 21, 19, 22, 20, 23, 22, 21, 24, 23),
               (9, 6, 4, 3, 2, 2, 1), host="kestrel", place="Training room", weekday=2),
    ),
    reviews=(
        Review(356, "calendar", (
            Answer("marlow-library", (4, 3, 3, 3, 4, 3, 3),
                   "The best evenings of my week. We should plan more together."),
            Answer("kestrel", (2, 3, 2, 3, 3, 2, 3),
                   "The class is good. But the plan was made without the foremen, and they found "
                   "out from a poster. They are the ones I answer to.", True),
            Answer("riverside-college", (3, 2, 3, 2, 4, 3, 3), "We joined late and it shows."),
        )),
        Review(199, "calendar", (
            Answer("marlow-library", (4, 3, 3, 4, 4, 4, 4),
                   "Since the foremen plan with us, people come ten minutes early."),
            Answer("kestrel", (4, 3, 3, 4, 4, 4, 4),
                   "Nineteen of twenty-four read the safety sheet to their crew. Two years ago I "
                   "would have paid a recruiter for that. Now I want the librarian here one day "
                   "a week, not only at night.", True),
            Answer("riverside-college", (3, 2, 3, 2, 4, 3, 2),
                   "Two enrolled. We have to get the test to them, not them to the test."),
        )),
        Review(18, "calendar", (
            Answer("kestrel", (4, 3, 3, 4, 4, 4, 3),
                   "Men bring Carmen their letters, their children's school forms, their "
                   "questions. I did not expect that a desk could do this.", True),
            Answer("riverside-college", (2, 2, 2, 2, 3, 3, 2),
                   "We have not kept up, and we know it."),
        )),
    ),
    outcomes=(
        Outcome(205, "marlow-library", "A molder of the second shift",
                "Reads the safety sheet and explains it to his crew", "Kestrel Castings",
                words="I asked for the safety sheet in English and read it to my crew.",
                voice="Student, evening class", confirmed=("kestrel", 201),
                evidence="Foreman's check"),
        Outcome(204, "marlow-library", "Workers with a season of classes",
                "Pass the foreman's reading check", "Kestrel Castings", "19", "of 24 people",
                "Foreman's check, May", confirmed=("kestrel", 201)),
        Outcome(60, "kestrel", "Newly hired workers", "Stay beyond their first year",
                "Kestrel Castings", "81", "percent, up from 64", "HR records, September",
                confirmed=("marlow-library", 55)),
        Outcome(30, "marlow-library", "A grinder and her daughter",
                "Have library cards and read together", "Eastside Branch",
                words="Mi hija me lee en inglés y yo le leo en español. Ahora somos dos "
                      "maestras.", voice="Alumna de la clase de los martes"),
    ),
    lessons=(
        Lesson(330, "marlow-library", "lesson", "Ask the foremen first",
               "Classes at the factory that workers would come to.",
               "Planned everything with HR, and told the foremen by poster.",
               "Foremen moved people off the class evenings; trust fell to 2 of 4 on the plant's "
               "side while we thought all was well.",
               "Begin with whoever decides about an hour of a worker's time. Two foremen now "
               "plan each season.", ("english", "job-skills")),
        Lesson(185, "marlow-library", "story", "The safety sheet, read aloud",
               "Workers who can read what keeps them safe.", "Built lessons on the plant's own "
               "sheets.", "“I asked for the safety sheet in English and read it to my crew.”",
               "", ("english",), "outcome", "public"),
    ),
    seasons=(
        Season(335, 322, 165, "A second season, planned with the foremen",
               aims=(Aim("Learners use the library beyond the class", "cards in use", "6", "20",
                         1, "23 cards in use by May."),),
               promises=(
                   Promise("kestrel", ROOM_AND_LAPTOPS, 306, "week", "kkkkkkkkkkkkkkkw"),
                   Promise("kestrel", "Two foremen in every planning meeting", 310, "once", "k"),
                   Promise("riverside-college", "Advisor visits each class once", 260, "once",
                           "k"),
               )),
        Season(176, 160, -70, "A third season, with Carmen Ibarra at the plant one day a week",
               aims=(
                   Aim("People ask at Carmen's desk", "questions in a month", "0", "60", 1,
                       "84 in October."),
                   Aim("A certificate course is taught at the plant", "courses", "0", "1"),
               ),
               promises=(
                   Promise("kestrel", ROOM_AND_LAPTOPS, 75, "week", "kkkkkkkkkk"),
                   Promise("riverside-college", "List of certificates open to evening learners",
                           36, "once", "m", "Our advisor left and nobody took it over."),
                   Promise("riverside-college", "Placement test for 18 learners", 8),
                   Promise("kestrel", "Name a contact for the night shift", -2),
                   Promise("marlow-library", "Winter timetable to all three shifts", -12),
               ),
               embedded=Embedded(
                   "Carmen Ibarra", "marlow-library", "kestrel", Decimal(8),
                   "Wednesdays, 11 to 7", "The desk beside the break room", "Marta Reyes for the "
                   "day, Ruth Lindqvist for everything else", 158, -70,
                   "Carmen's desk at the library stays hers; either side may call her back with "
                   "four weeks' notice.",
                   (
                       DayThere(151, 8, 4, "Second shift", "Nobody knew a library card is free."),
                       DayThere(137, 8, 9, "Second shift, two foremen"),
                       DayThere(123, 8, 11, "Molders and grinders"),
                       DayThere(109, 6, 7, "Office staff"),
                       DayThere(95, 8, 14, "All shifts, at the change",
                                "Foremen ask for the safety sheet in four languages."),
                       DayThere(81, 8, 12, "Second shift"),
                       DayThere(67, 8, 15, "New hires",
                                "Three parents asked where children can go at night."),
                       DayThere(53, 8, 13, "Second shift"),
                       DayThere(39, 7, 16, "Second shift, new hires"),
                       DayThere(25, 8, 18, "All shifts, at the change",
                                "Two learners want the citizenship class; there is none near."),
                       DayThere(11, 8, 17, "Second shift"),
                   )),
               level=4),
    ),
)  # fmt: skip

NIGHT_CHILDCARE = Tale(
    "night-childcare", "Night-shift childcare",
    "Two licensed teachers of Bright Beginnings and a warm room at Kestrel, so that parents can "
    "work nights and children sleep.",
    (
        Side("kestrel", "marta", MARTA,
             wants=("Night workers who stay",), gets=(4,),
             gives=(gave("space", "The old nurses' room, with a door to the garden", "40", 14),
                    gave("money", "Beds, lamps and a fence", "5200"),
                    gave("money", "A third of the teachers' nights", "1800", 28),
                    gained("money", "Overtime not paid", "2300", 28)),
             view=View("11110", 3, 3, 3, 4), feels=(3, 3, 3), role="HR manager"),
        Side("bright-beginnings", "joan",
             wants=("Steady pay for evening teachers", "Families who come to preschool later"),
             gets=(4, 3),
             gives=(gave("staff_time", "Two teachers, four nights", "64", 14),
                    gained("money", "Fees and the plant's share", "2600", 28)),
             view=View("11110", 3, 2, 2, 3), feels=(3, 2, 1), role="Executive director"),
        Side("marlow-library", "ines",
             wants=("Parents free to come to class",), gets=(4,),
             gives=(gave("equipment", "Books and a night-light projector", "4", 28),
                    gave("staff_time", "A story at seven, twice a month", "2", 14),
                    gained("reach", "Children with a first card", "0.5", 56)),
             view=View("11100", 2, 3, 3, 3), feels=(3, 3, 3), role="Director"),
    ),
    168, "night-childcare", ("marlow-belong", "work-childcare"), "english-floor", "nights",
    answered=163, planned=150, drafted=132, signed=118, ends=-240, review_on=-3, level=3,
    arrangement=("shared_space", "shared_program"),
    who_decides="Joan Whitfield about children; Marta Reyes about the room; both about hours.",
    aims=(
        Aim("Children cared for at night", "children in a week", "0", "12", 1, "14 in October."),
        Aim("Night workers who leave for want of childcare", "people in a year", "11", "3", None),
    ),
    promises=(
        Promise("bright-beginnings", "Two teachers on each of four nights", 108, "week",
                "kkkkkkkkkkkmkm", "One teacher was ill and no relief could be found."),
        Promise("kestrel", "Fence and garden door", 100, "once", "k"),
        Promise("kestrel", "Second relief teacher paid for", -6),
    ),
    risks=(Risk("risk", "A teacher falls ill at nine at night", 3,
                "A relief list; parents are called by eight."),
           Risk("reward", "Children who sleep, parents who do not worry", 3)),
    cautions=(("open_to_all", "yes", "Night workers of any employer may apply."),
              ("patrons_data", "not_applicable", ""), ("staff_load", "yes", ""),
              ("accessible", "yes", "Step-free door from the car park."),
              ("policies_apply", "yes", "State licensing rules for night care."),
              ("exclusivity", "no", ""), ("naming", "no", "")),
    meetings=(
        Meeting(160, "kestrel", "visit", "The nurses' room, measured on hands and knees",
                ("kestrel", "bright-beginnings")),
        Meeting(140, "bright-beginnings", "meeting", "Licensing, beds and who pays",
                ("kestrel", "bright-beginnings", "marlow-library")),
        Meeting(70, "bright-beginnings", "call", "First month", ("bright-beginnings", "kestrel")),
        Meeting(31, "kestrel", "meeting", "A night with one teacher only",
                ("kestrel", "bright-beginnings", "marlow-library")),
    ),
    messages=(
        Message(115, "kestrel", "First night: seven children, all asleep by nine. The second "
                "shift walked past on tiptoe."),
        Message(24, "bright-beginnings", "We cannot carry the relief list alone. Two nights with "
                "one teacher is two too many, and I had to hear it from a parent."),
        Message(22, "kestrel", "Understood. I am asking for money for a second relief teacher."),
    ),
    reviews=(Review(12, "calendar", (
        Answer("kestrel", (4, 3, 3, 3, 4, 4, 3), "Best money we spend.", True),
        Answer("bright-beginnings", (2, 3, 2, 3, 3, 2, 2),
               "We are proud of the room. But when a teacher is missing we are alone with it."),
    )),),
    outcomes=(Outcome(40, "bright-beginnings", "Fourteen children of night workers",
                      "Sleep in a licensed place", "Kestrel Castings", "14", "children a week",
                      "Attendance book", confirmed=("kestrel", 36)),),
)  # fmt: skip

FLOOR = (ENGLISH, NIGHT_CHILDCARE)
