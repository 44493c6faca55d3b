"""What Otter County learned: lessons, stories and failures, who went by them, and what is shared."""

from holt.directory import queries as directory
from holt.learning.asks import (
    SayHelpedAsk,
    SayUsedAsk,
    ShareResourceAsk,
    WriteLessonAsk,
)
from holt.site.demo.desk import Desk
from holt.site.demo.evidence import around

TOLD = """
ines|l|english jobs|Teach on the shop floor, not in our building|Night workers wanted English but slept when we taught.|Two lessons a week beside the line, at the end of the shift.|Nineteen of twenty-two stayed to the end.||transport timing|moved_place changed_time|go_where|livelihood|dozens|city
carmen|l|citizenship immigrants|A phone call before the form|People turned round when they saw the sign-up sheet.|We took names by phone and filled in the form together.|Twice as many came to the first evening.||paperwork trust|fewer_papers|refer|belonging|dozens|city
carmen|s|literacy|Fourteen years of asking for the menu|I always ordered what my friend ordered. Nobody knew that I could not read.|A tutor met me in the back room on Mondays.|Now I read to my grandson. I told my wife only in June.||trust|trusted_person|mentor|learn|one|city
devon|l|computer-basics seniors|One patience, one pupil|Older people left the computer class by the second week.|We stopped the class and paired each with one helper for half an hour.|Three of four came back until they could write to family.||skills turnout|smaller_start|mentor|learn|dozens|city
devon|l|online-safety seniors|The bank clerk tells it better|Talks about fraud drew nobody.|A clerk from the credit union told what happened at her own counter.|Sixty came; five stopped a transfer in time.||turnout|trusted_person|together|save|dozens|town
ruth|l|volunteering|Two hours, not forever|We asked for helpers without saying how long.|We asked for two hours on one Saturday.|Thirty-one said yes, nine came again.||commitment|smaller_start|campaign|save|dozens|city
lena|l|homework after-school|Supper first, then fractions|Pupils were too hungry to sit still.|The pantry brought soup at five.|Fights stopped; grades went up by spring.||cost|child_care_food new_partner|together|learn|dozens|city
lena|s|after-school|The table by the heater|It was the only warm place with a light that worked.|The librarian let us stay until my mother's shift was over.|I did my homework there for two winters. Now I help the little ones.|||child_care_food|share_space|wellbeing|one|city
lena|l|story-time immigrants|Two voices, one book|Families who spoke no English sat at the edge.|A mother read the same page in her language after us.|They began to sit in the middle.||language|interpreter|together|belonging|dozens|city
sam|l|rides homebound|Ask the mail carrier|We did not know who cannot leave the house.|Carriers handed out a card with our number.|Seventeen new stops in a month.||unaware|trusted_person|go_where|reach|dozens|rural
sam|l|hotspots farming|Park where the signal is|The stop by the church had no coverage.|We measured along the road and moved two miles.|Forms get filled in beside the van now.||technology|moved_place|go_where|access|dozens|rural
theo|l|speakers farming|Not in lambing time|Our best speaker faced nine chairs in April.|We asked the feed store when people have an evening.|In January the hall was full.||timing turnout|changed_time asked_people|together|learn|dozens|rural
theo|l|job-search|The barber has the list|Men out of work never saw our posters.|Four barbers keep a pad of openings by the mirror.|Eleven came with the page in their hand.||unaware|trusted_person|campaign|livelihood|dozens|town
may|l|story-time early-literacy|Rhymes in the waiting room|Young mothers had no idea that rhyme time exists.|We sing in the clinic on vaccination day.|A third of the families come to us afterward.||unaware|moved_place new_partner|go_where|learn|dozens|town
may|s|early-literacy heritage-languages|My grandmother's song is in the book now|They wrote down what she sings and the children drew it.|Every family brought one song.|My daughter asks for it at bedtime, in Hmong.|||interpreter|co_design|preserve|few|town
owen|l|meeting-room|A key box instead of a janitor|Groups could not meet after eight; nobody was there to lock up.|A box with a code that changes each week, and a one-page promise.|No damage in a year, forty more evenings.||staff space|written_agreement|share_space|access|hundreds|town
angela|l|summer-reading food|Lunch brings the readers|The reading club lost children each July.|Free lunch at noon, books at half past.|Four times as many finished.||turnout|child_care_food|together|learn|hundreds|suburb
angela|l|stem teens|Let them break it|Teens left when the kit had to go back in its box unhurt.|We budgeted for breakage.|They stayed, and broke little.||turnout|asked_people|lend|learn|dozens|suburb
ben|l|memory-care caregiving|The same two faces|People with dementia were upset by new helpers each month.|Two helpers for the whole year, and the same chairs.|Caregivers can have a coffee now.||trust|deputy|together|wellbeing|few|suburb
ben|s|memory-care|He sang the whole song|My husband had not spoken since Easter.|They played a record from his school days.|He sang to the end and took my hand.||||together|wellbeing|one|suburb
dorothy|l|disaster|A list of who has a generator|When the river rose nobody knew who could help whom.|One page by the phone: generators, boats, cots, keys.|In the next flood we called nine numbers in ten minutes.||communication|written_agreement|together|respond|hundreds|rural
dorothy|l|transport seniors|Half past ten suits the bus|The only bus comes at ten and leaves at noon.|We moved every event for older people into that gap.|No empty chair since.||transport timing|changed_time|go_where|reach|dozens|rural
marcus|l|isolation seniors|A table with the newspaper|Widowers in the tower speak to nobody for days.|Coffee, the paper, one question on a card.|Nine men come; two bring others.||trust|smaller_start|share_space|wellbeing|few|town
marcus|l|repair-reuse tools|Lend the drill with its owner|Tools came back broken or not at all.|Whoever borrows first spends ten minutes with a retired carpenter.|Losses fell by three quarters, and he has company.||skills|trusted_person|lend|access|dozens|town
ivy|l|local-history|Scan it while they wait|Families did not want to leave their photographs with us.|A scanner on a cart, the picture back in their hand in two minutes.|Four hundred pictures, none lost.||trust|changed_time|go_where|preserve|hundreds|town
ivy|l|literacy food|No line at the pantry shelf|People were ashamed to be seen taking food.|A plain shelf by the back exit, no questions.|It empties twice a day.||trust|fewer_papers|share_space|wellbeing|hundreds|town
priya|l|college-readiness|Aid forms with a parent's shift in mind|Parents who work nights missed every aid evening.|Saturday mornings at the laundromat, two laptops.|Forty-four forms went in.||timing|moved_place changed_time|go_where|learn|dozens|city
priya|l|digital-services|One login for two colleges|Students forgot which password opens what.|Our technicians met for pizza and agreed on one.|Calls to both desks halved.||technology communication|regular_contact|together|save|thousands|city
elliot|l|speakers|Split the fee, share the speaker|Each of us paid a speaker for twenty people.|One visit, three towns in two days.|A third of the cost, five times the listeners.||cost|shared_cost|together|save|hundreds|city
nadia|l|refugees interpreting|Interpreters choose the topics|We planned talks for newcomers that nobody had asked for.|The interpreters' circle sets the list each season.|Rooms are full, with questions.||culture turnout|asked_people interpreter|co_design|voice|dozens|city
nadia|s|refugees settling-in|The first letter I could answer|The school wrote and I put it in a drawer.|A neighbor from the library read it with me.|I went to the meeting. I had something to say.||language|interpreter|mentor|belonging|one|city
tom|l|teens mental-health|The counselor sits in the library|Nobody wants to be seen at the counselor's door.|She has a desk between the novels on Tuesdays.|She now knows forty students by name.||trust|moved_place|share_staff|wellbeing|dozens|city
tom|l|homework|Seniors tutor freshmen for credit|Paid tutors were gone in October.|Students of the last year tutor for service hours.|It has run three years.||cost staff|new_partner|mentor|learn|dozens|city
kira|l|school-readiness|A bag for the first day|Children came to kindergarten never having held scissors.|A bag with scissors, glue and a picture book at the June visit.|Teachers noticed by September.||unaware|new_partner|lend|learn|hundreds|town
wei|l|health-information|Nurses wrote the reading list|Our leaflets lay untouched in the ward.|Three nurses chose what they hand over themselves.|We reprint every month.||trust|asked_people|co_design|wellbeing|hundreds|city
wei|l|telehealth farming|A booth with a door|Farm families had no private place for a video visit.|A closet became a booth with a lamp and a headset.|Eleven visits a week.||technology space|moved_place|share_space|wellbeing|dozens|rural
frances|l|legal-help|The judge reads it first|People did not trust our guide to small claims.|A judge read it aloud at the opening, and signed it.|Clerks hand it out now.||trust|trusted_person plain_words|together|access|hundreds|city
frances|l|housing legal-help|Thursday, because notices come Wednesday|Tenants came when it was too late.|We moved the clinic to the day after notices are served.|Half of them kept their home.||timing|changed_time|together|respond|dozens|city
hugo|l|local-history veterans|Two chairs and a recorder|Veterans would not speak before a camera.|Two chairs, a small recorder, another veteran asking.|Thirty-two stories.||trust|trusted_person smaller_start|mentor|preserve|dozens|town
hugo|s|local-history|My father's lunch pail|It stood in the shed for fifty years.|The museum asked what it was, and wrote down what I said.|Now the school comes to see it, and I tell them.|||trusted_person|co_design|preserve|one|town
nell|l|gardening|One librarian, nine keys|I could never go on leave.|Nine gardeners hold a key and a rota.|I had two weeks off.||staff turnover|deputy|share_staff|save|few|rural
nell|l|speakers|Borrow the neighbor's audience|Our hall holds forty, our town has ninety readers.|We run each talk right after the grange meeting.|It is always full.||turnout|changed_time new_partner|together|learn|dozens|rural
nell|l|celebrations|Ask the church before the date|We planned our feast on the day of theirs.|Now one calendar hangs in both halls.|No clash in two years.||timing|regular_contact|together|belonging|hundreds|rural
ines|l|recruiting jobs|The employer pays the hour|Workers lost wages when they came to class.|The plant pays half the hour, the worker gives the other half.|Nobody dropped out for money.||cost timing|shared_cost written_agreement|together|livelihood|dozens|city
ines|l|childcare-at-events english|Play corner in the next room|Mothers left when the baby cried.|Two students look after the little ones behind a glass door.|Eight mothers finished the course.||staff|child_care_food|together|learn|dozens|city
ruth|l|civic voting|Both sides cut the cake|People stayed away from debates for fear of quarrels.|Each side brings half the questions and half the cake.|Nobody shouted; eighty came.||trust|asked_people|co_design|voice|dozens|city
ruth|l|interpreting|Pay them before they ask|Interpreters left for other work.|We pay within three days, by card.|We have lost none since.||turnover commitment|changed_time|train|access|few|city
devon|l|hotspots|A sticker with a person's number|Lent hotspots came back unused.|A sticker: call this number, a person answers.|Use tripled.||technology skills|trusted_person|lend|access|hundreds|city
devon|l|computers|Wipe it while you watch|People feared for their data on lent laptops.|We erase it in front of them.|The waiting list doubled.||trust|plain_words|lend|access|dozens|city
carmen|l|ged|Start in the middle|Adults were bored by what they knew and left.|A short test, then only what is missing.|Half the time to the diploma.||turnout|smaller_start|train|learn|dozens|city
carmen|l|health-information immigrants|The nurse takes off the badge|New arrivals feared anybody with a badge.|She comes as a neighbor, in the parish hall.|Ninety were seen in one afternoon.||trust|moved_place trusted_person|go_where|wellbeing|dozens|city
lena|l|teens celebrations|They chose the music|The teen night was empty.|We gave eight of them the budget and the key.|A hundred and ten came, and they cleaned up.||turnout|asked_people|co_design|voice|hundreds|city
sam|l|rides|Wave before you open the door|Children ran across the road to the van.|Stop, wave, wait for the answer, then open.|No near miss since.||space|regular_contact|go_where|wellbeing|hundreds|rural
theo|l|volunteering|Write down who holds the list|When one of us left, the phone list left too.|Two people keep it, printed, in two places.|The next change cost a day.||turnover|deputy written_agreement|train|save|few|town
theo|l|computer-basics|Homework on paper|Pupils without a computer fell behind between lessons.|A sheet with pictures of the screen.|They came back ready.||technology skills|plain_words|train|learn|dozens|town
may|l|summer-reading|Prizes from the hardware store|We had no money for prizes.|The store gives a nail box and a hammer to each who finishes.|Fathers began to come.||cost|new_partner|together|learn|hundreds|town
owen|l|disaster|The library has the quiet room|After the storm the shelter was too loud for some.|We kept one dark room with cots.|Families with autistic children slept there.||space|new_partner|share_space|respond|dozens|town
owen|l|music-performance|Rain plan printed on the poster|Concerts in the park were called off by phone, badly.|The poster says where it is when it rains.|Nobody stood in the mud again.||weather communication|plain_words|campaign|belonging|hundreds|town
angela|l|parenting|Fathers at the tire shop|Only mothers came to parenting evenings.|We met in the waiting corner of a tire shop.|Seven fathers, every second week.||unaware|moved_place|go_where|wellbeing|few|suburb
angela|l|disability-access|Walk it with a wheelchair first|The ramp was fine, the door was not.|Two users walked every event with us a week before.|Eleven small things, one afternoon.||skills|asked_people|co_design|access|dozens|suburb
ben|l|job-skills|The forklift is in their yard|We taught about machines from slides.|The warehouse lets us in on Sundays.|Nine licenses in one season.||space skills|moved_place new_partner|share_space|livelihood|few|suburb
dorothy|l|benefits|Fill it in by the stove|Older people would not come to a benefits day.|We went to kitchens, two a day.|Thirty-eight get what they are owed.||trust transport|moved_place|go_where|wellbeing|dozens|rural
marcus|l|nature|Short legs, short loop|Nature walks lost families halfway.|A loop of half a mile with five stops.|Nobody turned back.||turnout|smaller_start|together|belonging|dozens|town
ivy|l|veterans-transition|Ask which war, not whether|Forms asked “are you a veteran?” and women said no.|We ask: did you serve, when, where?|A fifth more get their benefits.||paperwork|plain_words|refer|reach|dozens|town
ivy|l|coding|Borrow the mill's engineer|Nobody here could teach robots.|The mill lends an engineer two hours a week.|The club won a ribbon.||skills|new_partner|share_staff|learn|dozens|town
priya|l|reading-writing|Print ten, not a hundred|A hundred copies of the student magazine lay about.|Ten copies and a page on the web.|It is read, and costs nearly nothing.||cost scale|smaller_start|online|voice|hundreds|city
elliot|l|books-materials|One truck for three towns|Each of us drove boxes about on another day.|One truck, Tuesdays and Fridays.|Two days saved for everybody.||cost|shared_cost|together|save|thousands|rural
nadia|l|settling-in rides|Ride the bus together once|Newcomers did not dare take the bus.|A neighbor rides along the first time.|Most go alone from then on.||transport trust|trusted_person|mentor|access|dozens|city
tom|l|college-readiness|Letters home in two languages|Parents did not come to the evening about college.|A letter in two languages, signed by a student they know.|Three in four came.||language|interpreter|campaign|learn|hundreds|city
kira|l|volunteering|Reading buddies at lunch, not after|After school the bus leaves.|Fifteen minutes in the lunch break.|Twice the children.||transport timing|changed_time|mentor|learn|dozens|town
wei|l|nutrition food|Cook it at the pantry door|People did not know what to do with beets.|A cook with a pan beside the line.|The beets were gone first.||skills|moved_place|together|wellbeing|hundreds|city
frances|l|reentry|Meet them before the gate|Men coming home from jail never found us.|We visit a week before and write down one thing to do.|Half come within ten days.||trust unaware|moved_place|go_where|belonging|dozens|city
hugo|l|heritage-languages|The elders correct the label|Our label had the story wrong.|The tribe's elders rewrote it and chose where it hangs.|They bring their grandchildren.||culture|asked_people|co_design|preserve|hundreds|town
nell|s|isolation|The van was the visit|I live eleven miles out. Books I have.|The driver stays for a cup of coffee.|Some weeks he is the only one I talk to.||transport|regular_contact|go_where|wellbeing|one|rural
carmen|s|english|I said no to my foreman|The sheet said not to lift alone. He said lift.|In class we had read that sheet aloud.|I showed him the line. He got me a second man.|||plain_words|train|livelihood|one|city
devon|s|telehealth seniors|I saw my granddaughter in Manila|She was born in March and I am eighty-one.|A young man showed me which button.|She laughed. So did the whole reading room.||technology|trusted_person|mentor|belonging|one|city
theo|l|equipment|Count it out, count it in|Partners brought back half the chairs.|A sheet both sign at the door.|No chair lost.||communication|written_agreement|lend|save|dozens|town
ruth|l|civic|Answer within a day, even with “not yet”|A partner thought we had lost interest.|Whoever gets a letter answers within a day.|No misunderstanding of that kind again.||communication|regular_contact|refer|save|few|city
ines|l|volunteering jobs|Name the end on the first day|Programs lived as long as their grant.|Each task has a later owner in the first agreement.|Two of three go on without the grant.||cost|written_agreement|together|save|dozens|city
lena|l|visual-arts|Hang it lower|Children's pictures hung where only we could see them.|We hung them at their eyes.|They bring their parents to look.|||asked_people|co_design|belonging|dozens|city
theo|f|computer-basics|Tablets without a teacher|Older people should write to their families.|We lent thirty tablets with a leaflet.|Twenty-six came back unopened.|Lend five, each with a person.|skills technology|smaller_start|lend|learn|dozens|town
ruth|f|teens|A teen room that adults designed|A place for youth.|An architect, two committees, a ribbon.|They sat on the stairs outside.|Give them the plan before the architect.|turnout culture|asked_people|co_design|belonging|dozens|city
owen|f|meeting-room|Free for everyone, every day|A hall open to every group.|No rules, no promise to sign.|One group held every evening for a year.|Six evenings a season for each, from the start.|imbalance roles|written_agreement|share_space|access|hundreds|town
angela|f|summer-reading|Four branches at once|Reading and lunch in the whole county.|We began in all four branches in one week.|Food spoiled in two, nobody came to the third.|One branch first.|scale staff|smaller_start|together|learn|hundreds|suburb
ben|f|job-search|The liaison who left|The agency sent us job seekers.|One woman there knew us; nothing was written down.|She took another job and nobody called again.|Two names on each side, in writing.|turnover communication|deputy|refer|livelihood|dozens|suburb
dorothy|f|transport|A shuttle nobody knew|Rides to the clinic.|We bought twelve weeks of a shuttle and put up a sign.|Three riders.|Ask where people already are, before paying.|unaware cost|asked_people|go_where|reach|few|rural
marcus|f|celebrations immigrants|A feast on a fast day|A dinner for new neighbors.|We chose the date by our own calendar.|It was Ramadan; the plates stayed full.|Ask them first.|culture timing|asked_people|together|belonging|dozens|town
priya|f|digital-services|Two systems that would not speak|One card for students and town.|A contractor promised a bridge by fall.|It crashed for a year and we gave it up.|See it work for ten people before signing.|technology cost|smaller_start stopped|together|access|thousands|city
frances|f|legal-help|Waiting for one signature|A legal desk in the courthouse.|Everything was ready but one approval.|It came after eleven months; the lawyers had gone.|Ask on the first day who can say yes.|decision|written_agreement|share_space|access|dozens|city
hugo|f|local-history|Two archives of one flood|Gather memories of the flood.|The museum and the paper each began.|Nobody wanted to give up the name; two half archives.|Let a third lead.|turf|new_partner|together|preserve|hundreds|town
wei|f|health-information|Screening where nobody would undress|Blood pressure and more in the mall.|A table between two shops.|Four people, all colleagues.|A room with a door.|space trust|moved_place|go_where|wellbeing|few|city
kira|f|story-time|We carried every chair|A reading fair of three partners.|We staffed all shifts and said nothing.|We did not do it again.|Write down hours from the first month.|imbalance communication|written_agreement|together|learn|hundreds|town
"""
"""Who|lesson, story or failure|subjects|title|wanted|did|happened|instead|obstacles|solutions|
approaches|motives|size|setting, one a line."""

KINDS = {"l": "lesson", "s": "story", "f": "failure"}
TELLERS = ("a learner", "a mother of two", "a neighbor", "a reader of eighty", "a man of forty")
HELPED = (
    ("Teach on the shop floor, not in our building", "theo", "yes",
     "We moved our class to the mill. Fourteen of sixteen stayed."),
    ("Lunch brings the readers", "may", "partly", "It worked in July, less so in August."),
    ("Ask the mail carrier", "dorothy", "yes", "Nine people we had never met."),
    ("Two hours, not forever", "nell", "yes", "Five helpers for the seed day."),
    ("Tablets without a teacher", "marcus", "yes", "We read it in time and began with five."),
    ("A key box instead of a janitor", "ivy", "", ""),
)  # fmt: skip
SHARED = (
    ("ines", "agreement", "Teaching English at a workplace: agreement", "english jobs",
     "Party A teaches on site. Party B gives the room and half an hour of paid time.", True),
    ("carmen", "lesson_plan", "Twelve lessons on reading a safety sheet", "english literacy",
     "Lesson 1: signs and colors. Lesson 2: do and do not.", False),
    ("may", "toolkit", "Rhymes in a waiting room", "story-time early-literacy",
     "A basket, six rhymes, a card with the time.", False),
    ("ben", "template", "One page for a caregiver's first visit", "memory-care caregiving",
     "What do you like to be called? What should we know?", False),
    ("nadia", "reading_list", "First books in two languages", "immigrants heritage-languages",
     "Twenty picture books that read well in either language.", False),
    ("elliot", "research", "What a shared truck saves three towns", "books-materials",
     "Costs by mile before and after, with the table to work it out for yours.", False),
    ("devon", "slides", "Is this call really from my bank?", "online-safety seniors",
     "Eight slides, one story, no jargon.", False),
)  # fmt: skip
USED = (("Rhymes in a waiting room", "angela"), ("First books in two languages", "carmen"))


def tell_all(desk: Desk) -> None:
    """Write the lessons, say which helped, share what is ready-made."""
    for number, line in enumerate(filter(None, TOLD.splitlines())):
        _tell(desk, line.split("|"), number)
    for title, who, helped, words in HELPED:
        seat = desk.seat(who)
        ask = SayHelpedAsk(desk.id("lesson", title), _home(desk, who), helped, words)
        desk.do("learning.say_helped", seat, ask, desk.at(9))
    for number, one in enumerate(SHARED):
        _share(desk, one, 60 + number)
    for title, who in USED:
        used = SayUsedAsk(desk.id("resource", title), _home(desk, who), "We use it every week.")
        desk.do("learning.say_used", desk.seat(who), used, desk.at(8))


def _tell(desk: Desk, cells: list[str], number: int) -> None:
    who, code, subjects, title, wanted, did, happened, instead, *tags, size, setting = cells
    obstacles, solutions, approaches, motives = (tuple(one.split()) for one in tags)
    is_story = code == "s"
    partner_kinds, evidence = around(title)
    ask = WriteLessonAsk(
        _home(desk, who),
        title,
        KINDS[code],
        wanted,
        did,
        happened,
        instead,
        tuple(subjects.split()),
        "public" if number % 3 == 0 else "network",
        has_consent=is_story,
        publish=True,
        told_by=TELLERS[number % len(TELLERS)] if is_story else "",
        motives=motives,
        approaches=approaches,
        obstacles=obstacles,
        solutions=solutions,
        size=size,
        setting=setting,
        partner_kinds=partner_kinds,
        place_text=directory.town_of(_home(desk, who)),
        evidence=evidence,
        hours=12 + number % 9 * 8,
        weeks=2 + number % 7,
        cost_cents=number % 5 * 12_500,
        looked_at=True,
    )
    at = desk.at(12 + number * 8, 11)
    row = desk.do("learning.write_lesson", desk.seat(who), ask, at)
    desk.keep("lesson", title, row)


def _share(desk: Desk, one: tuple[str, str, str, str, str, bool], ago: int) -> None:
    who, kind, title, subjects, text, unnamed = one
    ask = ShareResourceAsk(
        _home(desk, who),
        title,
        kind,
        text.split(". ")[0] + ".",
        subjects=tuple(subjects.split()),
        openness="public",
        is_unnamed=unnamed,
        text=text,
    )
    row = desk.do("learning.share_resource", desk.seat(who), ask, desk.at(ago))
    desk.keep("resource", title, row)


def _home(desk: Desk, who: str) -> int:
    """Where somebody works: the organization their highest role is in."""
    roles = desk.seat(who).roles
    return max(roles, key=lambda one: (roles[one], -one))
