"""This room's refusals, states and codes in words."""

from django.utils.translation import gettext_lazy as _

from holt.kernel.web.words import add_refusals, add_states

REFUSALS = {
    "not_at_this_stage": _("This is not possible at the stage the partnership has reached."),
    "nobody_invited": _("Choose at least one organization to propose this to."),
    "invited_twice": _("An organization is on the list twice. Each can have one seat."),
    "too_many_parties": _("This is more organizations than a partnership here can have."),
    "unknown_organization": _(
        "The directory has no organization of this name. Add it under Organizations first."
    ),
    "name_comes_near": _(
        "The directory has no organization of exactly this name. Do you mean one of these: "
        "%(names)s?"
    ),
    "two_of_this_name": _(
        "Two organizations have this name. Write the city behind it, such as “Name (City)”."
    ),
    "unknown_goal": _("One of these goals is not on a strategy you can see."),
    "lead_not_a_party": _("The lead must be one of the organizations at the table."),
    "no_address": _("There is no e-mail address to write to. Add a contact first."),
    "already_answered": _("This was answered already. Nothing was changed."),
    "embedded_at_home": _(
        "Choose two different organizations: where they come from and where they work."
    ),
    "not_on_scale": _("Choose a value from %(low)s to %(high)s."),
    "not_a_quantity": _("Write a number above zero."),
    "not_hours": _("Write the hours in a week, above zero and at most 60."),
    "outdated_version": _("A newer version is on the table. Please read and sign that one."),
    "text_changed": _("The text you read is not the one on the table. Please read it again."),
    "not_at_the_table": _("Your organization has not said yes to this partnership."),
    "already_signed": _("Your organization has signed this version already."),
    "text_or_file": _("Write the text or attach the signed paper."),
    "still_invited": _("Somebody invited has not answered yet."),
    "file_too_large": _("This file is larger than %(megabytes)s MB. Please attach a smaller one."),
    "file_not_known": _("This is not a PDF, JPEG or PNG file. Please attach one of these."),
    "partner_not_listed": _("The directory has no organization called %(name)s. Add it first."),
    "not_a_day": _("“%(text)s” is not a day. Write it as 2026-11-22."),
    "file_not_there": _("The file %(name)s did not come along. Choose it together with the table."),
    "in_the_future": _("This day has not come yet. Please choose today or earlier."),
    "outside_the_term": _(
        "They do not work there on this day by what was arranged. Please check the day."
    ),
    "not_hours_of_a_day": _("Please give the hours of one day, more than 0 and at most 24."),
    "already_settled": _("This promise was settled already."),
    "already_struck": _("This line was struck out already."),
    "review_already_open": _("A review is open already. Answer that one first."),
    "review_closed": _("Every side has answered; this review is complete."),
    "not_a_colleague": _("Choose a person who works for one of the parties."),
    "scored_already": _(
        "This goal was scored this season by the words that stand here. They can be changed for "
        "the next season, so that nobody moves the goalposts."
    ),
    "alike_levels": _("Two levels say the same. Each needs words of its own."),
    "no_scale": _("Nobody has described the levels of this goal yet."),
    "introduce_two_others": _("Choose two different organizations, neither of them your own."),
}
STATES = {
    "proposed": _("Proposed"),
    "talking": _("Talking"),
    "planning": _("Planning"),
    "agreeing": _("Agreeing"),
    "active": _("Working together"),
    "paused": _("Resting"),
    "renewing": _("Renewing"),
    "ending": _("Ending"),
    "ended": _("Ended"),
    "declined": _("Declined"),
}
STAGES = {
    "proposed": _("Proposed"),
    "talking": _("Talking"),
    "planning": _("Planning"),
    "agreeing": _("Agreeing"),
    "working": _("Working together"),
    "closing": _("Ending"),
    "over": _("Ended or declined"),
}
LEVELS = {
    1: _("Networking"),
    2: _("Coordinating"),
    3: _("Cooperating"),
    4: _("Collaborating"),
}
LEVEL_MEANINGS = {
    1: _("We tell each other what we do."),
    2: _("We also adjust what we do for a common purpose."),
    3: _("We also share staff, space, money or access."),
    4: _("We also make each other stronger and share risks and rewards."),
}
DECLINE_REASONS = {
    "not_now": _("Not now"),
    "no_capacity": _("We have no capacity for it"),
    "not_our_work": _("It is not our work"),
    "other_partner": _("We do this with somebody else"),
    "terms": _("We could not agree on the terms"),
    "no_answer": _("Nobody answered"),
}
END_REASONS = {
    "goals_reached": _("We reached what we set out to do"),
    "need_changed": _("The need has changed"),
    "money_ended": _("The money ended"),
    "people_left": _("The people who carried it left"),
    "commitments_missed": _("Promises were not kept"),
    "trust": _("We did not find enough trust"),
    "no_longer_fits": _("It no longer fits what we do"),
    "merged": _("It became part of something else"),
}
ENDING_STEPS = {
    "told": _("The people it serves have been told"),
    "handed_over": _("Services have been handed over or closed"),
    "returned": _("Things, data and money have been returned"),
    "reason": _("The reason is written down"),
    "lesson": _("The lesson is written down"),
    "thanked": _("Everyone has been thanked"),
}
ARRANGEMENTS = {
    "alternate_hosting": _("Hosting by turns"),
    "shared_booth": _("A shared booth"),
    "shared_program": _("A shared program"),
    "embedded_staff": _("Staff embedded with a partner"),
    "branch_at_partner": _("A branch at the partner's"),
    "shared_space": _("Shared space"),
    "loans": _("Lending to each other"),
}
KINDS = {
    "money": _("Money"),
    "staff_time": _("Staff time"),
    "space": _("Space"),
    "equipment": _("Equipment"),
    "volunteers": _("Volunteers"),
    "data": _("Data"),
    "reach": _("Reach"),
}
UNITS = {
    "money": _("in the network’s currency"),
    "staff_time": _("hours"),
    "space": _("hours"),
    "equipment": _("days"),
    "volunteers": _("hours"),
    "data": _("data sets"),
    "reach": _("hundreds of people"),
}
QUESTIONS = {
    "open_to_all": _("Is what comes of it open to everyone the library serves?"),
    "patrons_data": _("Does any patron's data leave the library?"),
    "staff_load": _("Does it add to what staff already do?"),
    "accessible": _("Can people with disabilities take part?"),
    "policies_apply": _("Do the policies of each side apply on its premises?"),
    "service_elsewhere": _("Will another service get less because of it?"),
    "exclusivity": _("Does anyone ask to be the only partner?"),
    "naming": _("Will a name or logo be shown in a public place?"),
    "advertising": _("Will anything be advertised to patrons?"),
    "influence": _("Could it influence what the library buys, shows or says?"),
}
REVIEW_QUESTIONS = {
    "trust": _("We can rely on each other and say what we think."),
    "time": _("The time it takes is worth it."),
    "turf": _("Each side's ground and say are respected."),
    "goals": _("We are getting where we wanted to go."),
    "respect": _("We work respectfully with each other."),
    "compromise": _("Everyone is willing to give a little."),
    "responsibility": _("Responsibility is shared."),
}
REVIEW_SHORT = {
    "trust": _("Trust"),
    "time": _("Time"),
    "turf": _("Turf"),
    "goals": _("Goals"),
    "respect": _("Working respectfully"),
    "compromise": _("Willingness to compromise"),
    "responsibility": _("Shared responsibility"),
}
AGREEMENT_SCALE = {
    1: _("Not at all"),
    2: _("A small amount"),
    3: _("A fair amount"),
    4: _("A great deal"),
}
FEELINGS = {1: _("Worried"), 2: _("All right"), 3: _("Going well")}
INTEREST_SCALE = {
    1: _("not at all"),
    2: _("a little"),
    3: _("partly"),
    4: _("mostly"),
    5: _("fully"),
}
ATTAINMENT = {
    -2: _("Much less than hoped"),
    -1: _("Somewhat less than hoped"),
    0: _("As hoped"),
    1: _("Somewhat more than hoped"),
    2: _("Much more than hoped"),
}
EVERY = {"once": _("Once"), "week": _("Every week"), "month": _("Every month")}
VERDICTS = {
    "later": _("Not now"),
    "not_fitting": _("Does not fit"),
    "in_touch": _("We are in touch"),
}
PARTS = {
    "subject": _("Subject"),
    "requirements": _("What the need asks for"),
    "text": _("Words in common"),
    "reach": _("Would come this far"),
    "near": _("Near"),
    "trust": _("Trust so far"),
    "load": _("Room to take on more"),
    "new_sector": _("A field new to you"),
}
INTRODUCTION_STATES = {
    "asked": _("Both have been asked"),
    "made": _("Introduced"),
    "declined": _("Not for now"),
    "expired": _("No answer"),
}
HOW = {"meeting": _("Meeting"), "call": _("Call"), "visit": _("Visit"), "mail": _("Letter or mail")}

add_refusals(REFUSALS)
add_states({f"partnerships.{state}": label for state, label in STATES.items()})
add_states({f"partnerships.reason.{code}": label for code, label in END_REASONS.items()})
