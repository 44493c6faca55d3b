"""Partnerships that ended, each with its reason and its lesson; one missed its promises."""

from holt.site.demo.rows import (
    Aim,
    Answer,
    Ending,
    Lesson,
    Meeting,
    Message,
    Outcome,
    Promise,
    Review,
    Risk,
    Series,
    Side,
    Tale,
    View,
    gained,
    gave,
)

NAVIGATORS = Tale(
    "digital-navigators", "Digital navigators on the prairie",
    "Technicians of the cooperative and librarians with hotspots, at kitchen tables around Stone "
    "Prairie.",
    (
        Side("marlow-library", "ines",
             wants=("To reach farms that no branch reaches", "Helpers who stay"),
             gets=(2, 1),
             gives=(gave("staff_time", "Devon Brooks and a car", "10", 14),
                    gave("equipment", "Six hotspots", "6", 28)),
             view=View("11100", 3, 2, 3, 3), feels=(3, 3, 2, 1, 1, 1), role="Director"),
        Side("northfork", "", ("Gary Tillman", "Member services", "gary.tillman@northfork.example"),
             wants=("Members who use what they pay for", "Fewer calls to the help line"),
             gets=(3, 3),
             gives=(gave("staff_time", "A technician, when one could be spared", "4", 28),
                    gave("equipment", "Returned routers", "3", 56),
                    gained("staff_time", "Calls not made to the help line", "6", 28)),
             view=View("11100", 2, 3, 2, 2), feels=(3, 3, 3, 3, 2, 2), role="Member services"),
        Side("stone-library", "nell", wants=("Somebody to ask when I cannot answer",), gets=(2,),
             gives=(gave("space", "The reading room, Tuesday evenings", "3", 14),
                    gave("reach", "A word at the elevator", "0.5", 28)),
             view=View("11100", 2, 2, 3, 3), feels=(3, 2, 1, 1, 1), role="Director"),
    ),
    655, "farm-online", ("marlow-digital", "city-online"), answered=640, planned=620,
    drafted=602, signed=588, ends=220, review_on=400, level=3,
    arrangement=("shared_program", "loans"),
    who_decides="The three of us together; nobody alone about dates.",
    if_things_change="Whoever loses a person says so within a week.",
    aims=(
        Aim("Households visited", "households in a year", "0", "120", -2,
            "43 households; 31 of them in the first four months.", 3),
        Aim("People who can do their forms alone", "of those visited", "0", "60 %", -1, "41 %."),
    ),
    promises=(
        Promise("northfork", "Two technicians on each second Tuesday", 560, "month",
                "kkkkmkmmkm", "The technicians were sent to a storm repair."),
        Promise("northfork", "Forty returned routers cleaned and set up", 500, "once", "m",
                "Eleven came."),
        Promise("marlow-library", "Hotspots and a car", 555, "month", "kkkkkkkkkk"),
        Promise("stone-library", "Appointments written down", 550, "month", "kkkkkkkkkk"),
        Promise("northfork", "A named person in place of Gary on leave", 330, "once", "m",
                "Nobody was named."),
    ),
    risks=(Risk("risk", "A storm takes all technicians for weeks", 3,
                "Librarians are trained to do the simple visits alone."),
           Risk("risk", "One person holds everything together", 2, "Two names on every list."),
           Risk("reward", "A town that trusts its connection", 2)),
    cautions=(("open_to_all", "yes", "Also for those who are not members of the cooperative."),
              ("patrons_data", "no", "No passwords are written down, ever."),
              ("staff_load", "yes", "Ten hours every two weeks."), ("accessible", "yes", ""),
              ("policies_apply", "yes", ""), ("service_elsewhere", "no", ""),
              ("exclusivity", "no", "Nothing is sold on a visit."),
              ("naming", "no", ""), ("advertising", "yes", "A magnet with a phone number."),
              ("influence", "no", "")),
    meetings=(
        Meeting(630, "marlow-library", "meeting", "At the elevator, with pie",
                ("marlow-library", "northfork", "stone-library")),
        Meeting(540, "marlow-library", "meeting", "First month",
                ("marlow-library", "northfork", "stone-library")),
        Meeting(450, "marlow-library", "call", "Where are the routers?",
                ("marlow-library", "northfork")),
        Meeting(372, "marlow-library", "meeting", "The review, said aloud",
                ("marlow-library", "northfork", "stone-library")),
        Meeting(300, "stone-library", "call", "Nobody came on Tuesday",
                ("stone-library", "marlow-library")),
        Meeting(262, "marlow-library", "meeting", "How to end this well",
                ("marlow-library", "northfork", "stone-library")),
    ),
    messages=(
        Message(520, "stone-library", "Nine people on a Tuesday! Two stayed to show each other."),
        Message(430, "northfork", "Storm on the west line. We will make up for the two Tuesdays."),
        Message(365, "marlow-library", "We would rather hear no than wait at a kitchen table."),
        Message(310, "stone-library", "I apologized to four farmers today for something I had not "
                "promised.", private=True),
        Message(258, "northfork", "We said yes to what we hoped, not to what we had. I am sorry, "
                "and I would like to end it properly."),
    ),
    series=(Series("Navigators' Tuesday", 560, "two_weeks", 11, 17, 3,
                   (9, 8, 9, 7, 8, 5, 6, 3, 4, 2, 0), (6, 3, 2, 1, 0), host="stone-library",
                   weekday=1),),
    reviews=(
        Review(395, "calendar", (
            Answer("marlow-library", (2, 2, 3, 2, 3, 2, 2),
                   "Twice a month we drive 40 minutes and wait."),
            Answer("northfork", (4, 3, 3, 3, 4, 3, 3), "People are happy, as far as we hear."),
            Answer("stone-library", (2, 2, 3, 2, 3, 2, 2),
                   "They mean well. I am the one who has to say that nobody came."))),
        Review(288, "trouble", (
            Answer("marlow-library", (1, 2, 2, 1, 3, 2, 1),
                   "Promises kept: 4 of 10. We have to stop promising on their behalf."),
            Answer("northfork", (3, 2, 2, 2, 3, 3, 2),
                   "We did not see how it looked from the other side of the table.", True),
            Answer("stone-library", (1, 2, 2, 1, 3, 2, 1),
                   "I would rather have one person I can count on than two I cannot.", True))),
    ),
    outcomes=(Outcome(470, "stone-library", "Households around Stone Prairie",
                      "Do their milk reports online", "Stone Prairie", "18", "households",
                      "Nell's list", confirmed=("northfork", 465)),),
    ending=Ending(
        262, 235, "commitments_missed",
        "Technicians were promised that the cooperative did not have. After the second review all "
        "three agreed to end it.",
        "Ask who will stand in when it storms, before the first date is set. We counted on hours "
        "that were hopes. Next time: begin with one evening a month, a named person and a named "
        "stand-in, and count kept promises from the first week. What worked, and goes on: "
        "librarians who do the simple visits alone.",
        "Gary, thank you for the four good months, and for saying plainly what went wrong. The "
        "routers stay with Nell; the magnet is on every refrigerator.",
        steps=("told", "handed_over", "returned")),
    lessons=(Lesson(380, "marlow-library", "failure", "Waiting at a kitchen table",
                    "Visits with a technician and a librarian.",
                    "Set dates on the cooperative's word.",
                    "Six of ten promises were missed, and the farmers blamed the library.",
                    "Tell the household only what the one who comes has confirmed that week.",
                    ("internet-access", "computer-basics")),),
)  # fmt: skip

VOICES = Tale(
    "river-voices", "River voices",
    "Forty people who remember the ferries, recorded before it was too late.",
    (
        Side("museum-library", "hugo", wants=("Recordings that will last",), gets=(5,),
             gives=(gave("staff_time", "Hugo Lindgren", "6", 28),),
             view=View("11110", 3, 4, 3, 3), feels=(3, 3, 3), role="Archivist", public=True),
        Side("historical-society", "", ("Winifred Bass", "President", ""),
             wants=("Young people who listen",), gets=(4,),
             gives=(gave("volunteers", "Interviewers", "12", 28),), view=View("11100", 3, 3, 3, 3),
             feels=(3, 3), role="President", public=True),
        Side("river-radio", "", ("Dex Palmer", "Station manager", ""),
             wants=("Something worth a half hour",), gets=(5,),
             gives=(gave("equipment", "Recorders", "4", 28), gave("reach", "Broadcasts", "10", 56)),
             feels=(3, 3), role="Station manager", public=True),
    ),
    690, "oral-history", (), answered=684, planned=670, drafted=660, signed=650, ends=150,
    review_on=200, level=3, arrangement=("shared_program", "loans"),
    aims=(Aim("Voices recorded", "people", "0", "40", 1, "41."),),
    promises=(Promise("river-radio", "Recorders lent", 640, "once", "k"),
              Promise("historical-society", "Releases signed", 300, "once", "k")),
    meetings=(Meeting(500, "museum-library", "visit", "The lock keeper's daughter",
                      ("museum-library", "historical-society")),),
    reviews=(Review(200, "calendar", (
        Answer("museum-library", (4, 3, 4, 4, 4, 4, 4)),
        Answer("historical-society", (4, 3, 3, 4, 4, 4, 4), "We are older and happier.", True),
        Answer("river-radio", (4, 3, 3, 4, 4, 4, 4)))),),
    outcomes=(Outcome(160, "museum-library", "The county", "Can hear forty-one voices of the "
                      "river", "River Radio and the museum", "41", "recordings", "Catalog",
                      confirmed=("river-radio", 158)),),
    ending=Ending(158, 150, "goals_reached", "Forty-one voices are recorded, kept and on the air.",
                  "Two interviewers, never one: one listens, one watches the needle. Ask about "
                  "smells; people remember them.",
                  "To everyone who made tea for a stranger with a microphone: thank you."),
)  # fmt: skip

MEALS = Tale(
    "summer-meals", "Summer meals at the library",
    "Lunch for every child in the reading garden, ten weeks of summer.",
    (
        Side("pinecrest-library", "ben", wants=("Children who can listen because they have eaten",),
             gets=(5,), gives=(gave("staff_time", "Two at the tables", "10", 7),),
             view=View("11100", 3, 3, 3, 3), feels=(3, 3), role="Director"),
        Side("full-shelf", "", ("Dolores Finn", "Agency relations", ""),
             wants=("A site on the south side",), gets=(5,),
             gives=(gave("money", "Meals", "1150", 7), gave("volunteers", "Packers", "12", 7)),
             view=View("11100", 3, 3, 2, 3), feels=(3, 3), role="Agency relations"),
    ),
    560, "summer-meals", ("health-food",), answered=556, planned=548, drafted=540, signed=534,
    ends=420, review_on=440, level=3, arrangement=("shared_program",),
    aims=(Aim("Meals", "in a summer", "0", "3000", 2, "4,120."),),
    promises=(Promise("full-shelf", "Cold boxes", 525, "once", "k"),),
    meetings=(Meeting(530, "pinecrest-library", "visit", "Where the tables stand",
                      ("pinecrest-library", "full-shelf")),),
    series=(Series("Lunch in the reading garden", 515, "week", 10, 11, 2,
                   (58, 64, 71, 77, 80, 84, 79, 75), (58, 12, 8, 5), host="pinecrest-library",
                   weekday=2),),
    outcomes=(Outcome(438, "pinecrest-library", "Children of Pinecrest", "Ate lunch all summer",
                      "Reading garden", "4120", "meals", "Tally of the food bank",
                      confirmed=("full-shelf", 436)),),
    ending=Ending(436, 425, "money_ended", "The grant for the meals was for one summer.",
                  "Look for the second summer's money before the first begins. The school's "
                  "kitchen would have cooked, had we asked in March.",
                  "Eleven thousand sandwiches of thanks."),
)  # fmt: skip

CHESS = Tale(
    "porch-chess", "Chess on the porch",
    "Boards, benches and lemonade on Fridays.",
    (
        Side("willow-library", "marcus", wants=("Old and young at one table",), gets=(4,),
             gives=(gave("space", "The porch", "3", 14),), view=View("10000", 1, 3, 1, 1),
             feels=(3, 2), role="Director"),
        Side("lakeside-club", "", ("Norm Abbott", "Secretary", ""), wants=("New members",),
             gets=(2,), gives=(gave("volunteers", "Two players", "4", 14),),
             view=View("11000", 1, 3, 2, 2), feels=(3, 1), role="Secretary"),
    ),
    600, "chess", ("willow-grow",), answered=597, planned=590, drafted=588, signed=585, ends=300,
    review_on=320, level=1, aims=(Aim("Players on a Friday", "mean", "0", "12", 0, "12."),),
    ending=Ending(330, 322, "people_left", "Both players who ran it moved to be near their "
                  "grandchildren.",
                  "A thing that two people carry ends with them. Find the third before summer.",
                  "Norm and Walter: the boards are in the tool shed, and the lemonade is on us."),
)  # fmt: skip

NAMING = Tale(
    "named-makerspace", "A makerspace with a bank's name",
    "A sponsored room for making, on the second floor.",
    (
        Side("marlow-library", "ines", wants=("A room for making that anyone may use",)),
        Side("first-prairie-bank", "", ("Chip Vandermeer", "Marketing director", ""),
             wants=("Our name on the door",), role="Marketing director"),
    ),
    430, "makerspace", ("marlow-digital",), answered=420,
    declined=(395, "marlow-library", "terms",
              "The bank wished the room to be the only one with a name and its accounts shown to "
              "every teenager. The board said no to exclusivity and yes to asking again."),
)  # fmt: skip

WAITING_ROOM = Tale(
    "waiting-room", "Story hour in the waiting room",
    "A basket of books and a reader on Mondays at Lantern Counseling.",
    (
        Side("pinecrest-library", "ben", wants=("Children who wait with a book",)),
        Side("lantern", "", ("Bridget Lowe", "Clinical director", ""),
             role="Clinical director"),
    ),
    300, "clinic-books", (),
    declined=(290, "lantern", "no_capacity",
              "We are two counselors short. Please ask us again in fall; we like the basket."),
)  # fmt: skip

ENDED = (NAVIGATORS, VOICES, MEALS, CHESS, NAMING, WAITING_ROOM)
