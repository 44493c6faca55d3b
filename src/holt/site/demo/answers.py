"""What colleagues answered to the questions of the demo; those missing here wait."""

TOLD = """
Who mends microfilm readers near here?|The man who keeps the museum's projectors. He comes for coffee and the bus fare.
How do you answer when a partner sends somebody new each time?|Two names on each side, in the agreement. Whoever is new gets the one-page sheet first.
What do you ask a factory before the first English class?|When the shift ends, who pays the hour, and which sheet people must be able to read.
Has anyone lent out hotspots and got them back?|Forty of forty-two, since a text goes out two days before the service is switched off.
How many volunteers for ten children at homework help?|Three, if one of them only walks around. Two is a quiet panic.
Do you let a clinic use your room without a contract?|For one afternoon, yes. From the second on we have a page about privacy and the key.
What does a school librarian do in July with you?|Ours runs the reading tent at the pool and knows every child by name.
Who has a rota that survives a flu week?|Each shift has a first and a second. The second sleeps in peace four weeks of five.
Where do you buy picture books in Somali?|A press in Minnesota; and three mothers who made two of their own with us.
Does your jail take hardcovers?|No, and no spiral bindings. Ask the sergeant for the list before you buy.
What do you bring to a first visit?|One thing you can give next week, and no folder.
Has anybody had a school pay the bus?|The parents' association paid. We asked for the bus, not for money.
How do you keep seeds dry?|Jars with rice at the bottom, away from the window. We lost one year's beans to a radiator.
What do you say to a father who reads badly himself?|That the pictures are his. Then nobody has to read at all on the first evening.
Is there a good contract for lending tools?|Ours is one page; the insurer struck one sentence. It is under shared resources.
Who has moved a story hour into a laundromat?|We did. Come at ten, when the machines run and nobody can leave.
Can a volunteer drive for us, and who insures it?|The county does, once they sign as unpaid staff. It took two letters.
What helps with loud evenings next to the reading room?|A rug, a later start, and telling readers the day before.
Who has recorded the last speakers of something?|We did, with the cultural center. They chose who may listen, not we.
How do you explain an e-book license to a mayor?|We rent it, it expires, and here is what the same shelf cost in paper.
Has a bank ever paid for your tax help?|The credit union pays two preparers and asks for no banner.
What do you do when nobody comes?|We call three people who had wanted it and ask what would have made it easy.
How long before a grant ends do you ask again?|Nine months. At six they have spent it.
Who has a form in plain Spanish for a room?|Ours has nine lines; a mother of the circle rewrote it. Take it.
Do you lend sewing machines?|Four of them, each with an hour of somebody's aunt.
How do you find deaf interpreters two weeks ahead?|The agency in the city keeps one Thursday a month free for us. Ask for the same.
Who has a ramp that passed?|Alder Falls. The slope is 1 in 14; ours was 1 in 10 and did not.
What goes into a box for homebound readers?|Two they asked for, one they did not, a puzzle, and a card to send back.
Is anybody reading with people in a memory unit?|Poems they learned at school. They finish the lines, you need not.
Who checks the food bank's list with you?|Nobody should. We stopped keeping one.
Where do you send somebody evicted this afternoon?|To the desk at the court until four, then to the shelter's own number, and we call ahead.
How do you let a judge sit in your library?|With a door that closes, a clerk, and a line on the floor for those who wait.
How many chairs fit before the fire marshal comes?|He measured it for us in ten minutes and painted the number beside the door.
Who has catalog records for seed packets?|We wrote twelve by hand; ask for the file, it is under shared resources.
Do your school cards work all summer?|Since last year. The district sends the list in May, we send it back in August.
What is your rule for a child alone at closing?|Two of us stay, we call twice, then the officer we know by name.
How do you warm a building in a power cut?|Close all but one room and borrow the church's stove. Practice it in October.
Who has a scanner for glass plates?|The university does, and a student who likes it. Wrap each plate alone.
How do you start with people who fear forms?|With a phone call. The form comes third, and we fill it in together.
Which day do farmers have time?|Ask at the feed store. Here it is any January, and a rainy Tuesday.
Has anybody run a repair afternoon?|Twice. Bring twice as many lamps as helpers and a sign that says we may fail.
What do you do about bags by the heater?|Shelves with numbers. Nobody minds a bag that has a number.
Do you teach people to vote, and who objects?|We show how the machine works and name no party. Both parties sent somebody to look.
How do you keep a reading group for men?|Short books, a repair to do with the hands, and no circle of chairs.
Where do you store an exhibition between two towns?|In the school's stage room from June on; the museum's crate fits through its door.
Can a choir sing in a library?|On Thursdays at six, with a note on the door a week ahead. Two readers moved, nobody left.
How do you ask a hospital for numbers?|For one number, once a quarter, that they have already printed somewhere.
Who writes the letter when a partner is late again?|Whoever is least angry, on the next day, with one question in it.
"""
"""Question|answer, one a line."""

ANSWERS = dict(line.split("|") for line in TOLD.strip().splitlines())

MORE = {
    "Has anyone lent out hotspots and got them back?": "We write the day on the bag, in marker. "
    "It looks silly and it works.",
    "How many volunteers for ten children at homework help?": "Five, until we asked the older "
    "pupils. Then two and a half.",
    "What do you bring to a first visit?": "Time. Cake, if it is a fire station.",
    "Do you lend sewing machines?": "We tried without the hour. They came back with the needle in "
    "the motor.",
    "What do you do when nobody comes?": "Count it, write it down under what did not work, and "
    "ask where people were instead.",
    "Has anybody run a repair afternoon?": "The hardware store lends the soldering irons and sends "
    "somebody who may say no.",
}
"""A second voice."""

NOTES = (
    "Two of us share a van from March: Tuesdays here, Fridays there. The rest listened with envy.",
    "Everybody brought one thing that failed. It was a long list and a good evening.",
    "The form for rooms is one page now. Take it from the shared resources.",
    "We walked along each other's shelves. Nobody weeds enough, and we know who weeds least.",
    "How to say no to a partner you like: three sentences, tried out aloud, in pairs.",
    "The new school calendar is out. July moves; we moved the reading start to the ninth.",
    "Whoever is alone at the desk now has two numbers to call. We tested both during the meeting.",
    "Budget talk. What we cut last year that nobody missed; what we cut and brought back.",
    "A visitor from the clinic: what people ask her that they should be asking us.",
)
"""What was said in circles."""
