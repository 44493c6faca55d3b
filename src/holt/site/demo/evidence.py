"""With whom each lesson of the demo was learned, and how those who tell it know."""

TOLD = """
Teach on the shop floor, not in our building|employer|Attendance sheets of 22 learners over fourteen weeks; a safety test before and after.
A phone call before the form|immigrant-services|Names taken by phone in two autumns, 31 and 64.
Fourteen years of asking for the menu|literacy-council|
One patience, one pupil|senior-services|Sign-in book of the drop-in table, March to June.
The bank clerk tells it better|bank-or-credit-union|A head count at the door; the credit union told us of the five transfers.
Two hours, not forever|nonprofit|The list by the coffee: 31 names, 9 of them twice.
Supper first, then fractions|food-bank school|Incident notes of the school, fall against spring; report cards with parents' consent.
The table by the heater||
Two voices, one book|immigrant-services|Where families sat, drawn on a floor plan on six Saturdays.
Ask the mail carrier|post-office|Cards that came back, by route.
Park where the signal is|technology-company|A phone and a notebook along nine miles of road.
Not in lambing time|extension-service|Chairs counted, April and January.
The barber has the list|small-business job-center|Pages from the pads, counted by the job center.
Rhymes in the waiting room|clinic|Library cards made on clinic days: 19 of 57 families.
A key box instead of a janitor|city-department|The log of the box and the city's damage reports.
Lunch brings the readers|food-bank|Reading logs handed in: 41 the year before, 168 with lunch.
Let them break it|technology-company|Invoice for parts, and names on the sheet each week.
The same two faces|senior-services|Caregivers asked on a card after every third visit.
A list of who has a generator|emergency-management fire-department|Telephone log of the night of the flood.
Half past ten suits the bus|transit-agency|Riders who got off at our stop, counted by the driver for a month.
A table with the newspaper|housing-services|Cups washed.
Lend the drill with its owner|senior-services|Tools missing at the yearly count: 17, then 4.
Scan it while they wait|historical-society|Receipts for 400 pictures, each signed on return.
No line at the pantry shelf|food-bank|Weight put on the shelf by week.
Aid forms with a parent's shift in mind|college small-business|Confirmation numbers of 44 forms.
One login for two colleges|college university|Tickets at both desks in the first month of term.
Split the fee, share the speaker|museum|Three invoices before, one after; heads in three halls.
Interpreters choose the topics|immigrant-services|Questions written on the board, kept by the interpreters.
The counselor sits in the library|school mental-health|The counselor's own count; no names left her desk.
Seniors tutor freshmen for credit|school-district|Service hours signed off in three years.
A bag for the first day|school-district head-start|Kindergarten teachers' checklist in September, two years.
Nurses wrote the reading list|hospital|Reprints ordered by the ward.
A booth with a door|clinic extension-service|Bookings of the booth, and what people said when they came out.
The judge reads it first|court legal-aid|Copies taken from the clerk's counter.
Thursday, because notices come Wednesday|legal-aid housing-services|Outcomes of 52 cases, told by legal aid without names.
Two chairs and a recorder|historical-society|Thirty-two recordings, each with its consent form.
One librarian, nine keys|nonprofit|The calendar of two weeks in August, every day signed by someone.
Pay them before they ask|arts-organization|Days from invoice to check, before and after.
Start in the middle|adult-school|Months to the diploma for 26 learners against the year before.
The nurse takes off the badge|clinic employer|Ninety forms, no names.
The library has the quiet room|disability-services|Seven families asked the morning after.
Walk it with a wheelchair first|disability-services parks-department|Eleven things on one sheet, crossed off by June.
The forklift is in their yard|employer workforce-board|Nine licenses.
Fill it in by the stove|senior-services|Award letters people brought to show us.
Ask which war, not whether|nonprofit|Claims filed by the service officer in two half years.
One truck for three towns|public-library|Mileage and fuel of three vans and one truck.
Ride the bus together once|transit-agency immigrant-services|Whether they rode alone, asked two weeks later.
Letters home in two languages|school|Seats taken in the hall.
Reading buddies at lunch, not after|school|Roll taken by the children themselves.
Cook it at the pantry door|food-bank extension-service|What was left in the crates at four.
Meet them before the gate|jail-or-prison reentry-services|Library cards shown within ten days of release, counted, not named.
Count it out, count it in|nonprofit|The sheet at the door.
Name the end on the first day|nonprofit|Three programs, a year after their grants.
Tablets without a teacher|senior-services|Seals unbroken on twenty-six boxes.
A teen room that adults designed|youth-services|We sat across the street on five afternoons and counted.
Free for everyone, every day|nonprofit|The booking book.
Four branches at once|food-bank|What was thrown away, weighed; heads at each branch.
The liaison who left|job-center|Referrals by month: 14, 12, 15, 0, 0, 0.
A shuttle nobody knew|clinic transit-agency|The driver's tally.
A feast on a fast day|cultural-center|Plates taken back to the kitchen.
Two systems that would not speak|college technology-company|The contractor's own list of open faults, a year long.
Waiting for one signature|court legal-aid|Dates of nine letters.
Two archives of one flood|museum newspaper|Both catalogs, side by side.
Screening where nobody would undress|hospital|Four forms.
We carried every chair|school bookstore|Our own hours, added up afterward: 214 of 230.
"""
"""Title|kinds of partners|how they know, one a line; a story needs no proof."""


def around(title: str) -> tuple[tuple[str, ...], str]:
    """The kinds of partners and the evidence of one lesson; nothing where nothing is told."""
    return _BY_TITLE.get(title, ((), ""))


_BY_TITLE = {
    title: (tuple(kinds.split()), evidence)
    for title, kinds, evidence in (line.split("|") for line in TOLD.strip().splitlines())
}
