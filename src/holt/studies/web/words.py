"""This room's refusals, states, roles and kinds in words."""

from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy

from holt.kernel.web.words import add_refusals

STUDY_STATES = {
    "calling": _("Looking for partners"),
    "running": _("Under way"),
    "ended": pgettext_lazy("a study or pilot", "Ended"),
    "called_off": pgettext_lazy("a study", "Called off"),
}
STUDY_TONES = {"calling": "due", "running": "river", "ended": "well", "called_off": "quiet"}
ROLES = {
    "lead": pgettext_lazy("a role in a study", "Lead"),
    "keeper": _("Data keeper"),
    "writer": pgettext_lazy("a role in a study", "Writer"),
    "site": pgettext_lazy("a role in a study", "Site"),
    "adviser": _("Adviser"),
}
PARTNER_ROLES = {name: label for name, label in ROLES.items() if name != "lead"}
CALL_OPENNESS = {"network": _("The network"), "public": _("Everyone")}
ANSWER_STATES = {
    "waiting": pgettext_lazy("an answer to a call", "Waits"),
    "accepted": pgettext_lazy("an answer to a call", "Accepted"),
    "declined": pgettext_lazy("an answer to a call", "Declined with thanks"),
}
ANSWER_TONES = {"waiting": "due", "accepted": "well", "declined": "quiet"}
DATA_STATES = {
    "waiting": _("To be looked at"),
    "shared": pgettext_lazy("a data file", "Shared"),
    "removed": pgettext_lazy("a data file", "Removed"),
}
DATA_TONES = {"waiting": "due", "shared": "well", "removed": "quiet"}
LOOKS = {
    "name": _("may hold names of people"),
    "email": _("may hold e-mail addresses"),
    "phone": _("may hold phone numbers"),
    "birth": _("may hold dates of birth"),
    "address": _("may hold home addresses"),
    "number": _("may hold numbers of cards or papers"),
}
LICENSES = {
    "cc0": _("CC0: use it freely"),
    "cc_by": _("CC BY: use it and name who made it"),
    "cc_by_sa": _("CC BY-SA: name who made it, share alike"),
    "cc_by_nc": _("CC BY-NC: name who made it, not for profit"),
    "network": _("For this study and this network only"),
    "ask": _("Ask first"),
}
PILOT_STATES = {
    "planned": _("Planned"),
    "running": _("Under way"),
    "deciding": _("Stop or go on?"),
    "stopping": _("Stopped, its lesson is due"),
    "ended": pgettext_lazy("a study or pilot", "Ended"),
    "dropped": pgettext_lazy("a pilot", "Never began"),
}
PILOT_TONES = {
    "planned": "quiet",
    "running": "river",
    "deciding": "due",
    "stopping": "due",
    "ended": "well",
    "dropped": "quiet",
}
OPENNESS = {"network": _("The network"), "own": _("Those who take part")}
MEASURES = {
    "count": _("A count: how many"),
    "share": _("A share: how many of those asked"),
}
DIRECTIONS = {"up": _("More is better"), "down": _("Fewer is better")}
RULE_KINDS = {
    "below": _("A reading falls below"),
    "above": _("A reading rises above"),
    "complaints": _("Complaints in all reach"),
    "cost": _("Money spent in all goes above"),
}
DID_IT = {
    "yes": _("Yes"),
    "partly": _("In part"),
    "no": _("No"),
    "unclear": _("We cannot tell"),
}
DECISIONS = {"continue": _("goes on"), "stop": _("stops")}

add_refusals(
    {
        "call_has_closed": _("Answers could be given until %(day)s. Write to the lead directly."),
        "partner_already": _("Your organization takes part already."),
        "answer_decided": _("This answer has been decided already."),
        "protocol_missing": _("There is no protocol yet. Write how it is done, then all sign it."),
        "protocol_not_signed": _("Not everyone has signed the newest protocol yet: %(who)s."),
        "protocol_not_newest": _("There is a newer version. Please read and sign that one."),
        "protocol_moved_on": _(
            "Somebody wrote version %(number)s meanwhile. Please begin from that one."
        ),
        "approval_or_reason": _("Say who approved it, or why nobody has to."),
        "lead_stays": _("A study has one lead, who stays as long as it does."),
        "not_a_partner": _("This organization does not take part. It can answer the call."),
        "not_their_person": _("This person does not belong to a partner of the study."),
        "ethics_first": _("The note on ethics comes first; without it no data comes in."),
        "table_not_readable": _("This table cannot be read. Please save it as CSV and try again."),
        "columns_look_personal": _(
            "These columns may tell who somebody is: %(columns)s. Take them out, or say that you "
            "looked and they stay."
        ),
        "nothing_to_take_out": _("Only tables have columns that can be taken out."),
        "nothing_left": _("That would leave no column at all."),
        "person_or_organization": _("Choose a person or an organization, one of the two."),
        "lesson_or_resource": _("Choose a lesson or a shared resource, one of the two."),
        "not_at_the_table": _("Only accepted parties of the pilot's partnership can be sites."),
        "baseline_needs_both": _(
            "What was counted before needs both figures: how many, and over how much."
        ),
        "more_than_asked": _("This is more than all who were asked."),
        "rule_once_with_a_figure": _("Each stop rule needs a figure, and each kind stands once."),
        "pilot_too_long": _("That is too long for a pilot. Two years are the most."),
        "extended_before": _("Its end was moved once, from %(day)s. Now it ends with its lesson."),
        "not_later": _("Please choose a later day than its end."),
        "reading_outside": _("Please choose a day from its start until today."),
    }
)
