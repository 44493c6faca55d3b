"""This room's refusals, kinds and states in words."""

from django.utils.translation import gettext_lazy as _

from holt.kernel.web.words import add_refusals, add_states

KINDS = {
    "lesson": _("Lesson"),
    "story": _("Story"),
    "failure": _("What did not work"),
}
KIND_TONES = {"lesson": "", "story": "river", "failure": "due"}
STATES = {"draft": _("Draft"), "published": _("Published"), "withdrawn": _("Withdrawn")}
TONES = {"draft": "river", "published": "well", "withdrawn": "quiet"}
OPENNESS = {
    "own": _("Only my own organization"),
    "network": _("Everyone in the network"),
    "public": _("Anyone"),
}
SOURCES = {
    "review": _("Written at a review"),
    "ending": _("Written when the partnership ended"),
    "outcome": _("Written with an outcome"),
    "free": _("Written on its own"),
}
HELPED = {
    "": _("Not known yet"),
    "yes": _("It helped"),
    "partly": _("It helped in part"),
    "no": _("It did not help"),
}
HELPED_TONES = {"": "river", "yes": "well", "partly": "", "no": "due"}
ORIGINS = {
    "house": _("Here from the start"),
    "learned": _("Learned from lessons here"),
    "person": _("Somebody here"),
}
RESOURCE_KINDS = {
    "template": _("Template"),
    "toolkit": _("Toolkit"),
    "lesson_plan": _("Lesson plan"),
    "agreement": _("Agreement"),
    "slides": _("Slides"),
    "reading_list": _("Reading list"),
    "research": _("Research"),
    "other": _("Something else"),
}
LICENSES = {
    "cc0": _("Free for any use (CC0 1.0)"),
    "cc_by": _("Name the author (CC BY 4.0)"),
    "cc_by_sa": _("Name the author, share alike (CC BY-SA 4.0)"),
    "cc_by_nc": _("Name the author, not for profit (CC BY-NC 4.0)"),
    "network": _("For use within this network"),
    "ask": _("Ask us first"),
}
OUTCOMES = {
    "added": _("Taken in"),
    "changed": _("Brought up to date"),
    "same": _("Here already, unchanged"),
    "left": _("Left out"),
}

add_refusals(
    {
        "names_somebody": _(
            "This may tell who somebody is: %(words)s. Take it out, or tick that they agreed or that "
            "it names nobody you serve."
        ),
        "reader_wishes_change": _(
            "Your second reader wishes for something different. Correct it and ask them again."
        ),
        "still_being_read": _(
            "Your second reader still has it. If they stay silent for %(days)s days, you can publish."
        ),
        "reader_of_ones_own": _("A second reader comes from a partner, not from your own house."),
        "nobody_to_ask": _("Nobody of theirs has an account here. Give an email address."),
        "read_already": _("This was answered already, or is published by now."),
        "use_of_ones_own": _("That is your own lesson. Others can say that it helped them."),
        "nothing_to_take": _("Give a file, a link or a text: something others can take."),
        "agreement_without_text": _(
            "That agreement is a scanned paper; only a text can lose its names."
        ),
        "import_not_read": _(
            "This file could not be read (%(code)s). Bring a zip with a table, or a feed (RSS, JSON)."
        ),
        "follows_feed_already": _("Your organization follows this address already."),
        "feed_read_just_now": _("It was read less than a minute ago. Please wait a moment."),
        "not_a_feed_of_resources": _(
            "What came is no feed (RSS, Atom or JSON Feed), so nothing was taken from it."
        ),
        "withdrawn_before": _("You withdrew it here, and so it stays."),
        "import_without_table": _("There is no table in this folder that says what its files are."),
        "import_without_titles": _("The table in this folder has no column called “title”."),
        "no_such_file": _("The folder holds no file of this name."),
        "not_described": _("The table says nothing about this file."),
        "story_needs_consent": _(
            "A story is published only when whoever tells it has agreed. Ask them, then tick it."
        ),
        "nothing_told": _("Say at least what happened. A sentence is enough."),
        "unknown_subject": _("“%(subject)s” is not one of the network's subjects."),
    }
)
LEFT_BECAUSE = {
    "needed": _("It has no title."),
    "nothing_to_take": _("It has neither file nor link."),
    "no_such_file": _("The folder holds no file of this name."),
    "not_described": _("The table says nothing about this file."),
    "unknown_subject": _("It names a subject this network does not have."),
    "not_a_choice": _("Its kind, language or license is not one we know."),
    "file_not_known": _("Files of this kind are not taken."),
    "not_a_web_address": _("Its link is not a web address."),
    "too_long": _("A text in it is too long."),
    "out_of_range": _("Its year cannot be right."),
    "not_text": _("A text in it holds signs that are no letters."),
    "file_too_large": _("The file is too large."),
    "withdrawn_before": _("You withdrew it here, and so it stays."),
}
"""Why an entry of an import was left out."""

add_states({f"learning.{state}": label for state, label in STATES.items()})
