"""Campaigns in words: states, decisions, uses, refusals, and what happened in the feed."""

from django.utils.translation import gettext_lazy as _

from holt.kernel.web.feed import add_address, add_sentences
from holt.kernel.web.words import add_refusals, add_states

STATES = {
    "open": _("Under way"),
    "decided": _("Decided"),
    "closed": _("Closed"),
    "canceled": _("Given up"),
}
TONES = {"open": "river", "decided": "due", "closed": "quiet", "canceled": "quiet"}
DECISIONS = {
    "granted": _("Granted"),
    "in_part": _("Granted in part"),
    "postponed": _("Postponed"),
    "refused": _("Refused"),
}
DECISION_TONES = {"granted": "well", "in_part": "well", "postponed": "due", "refused": "quiet"}
SPEAKING = {
    "asked": _("asked, no answer yet"),
    "agreed": _("will speak"),
    "declined": _("cannot come"),
}
SPEAKING_TONES = {"asked": "due", "agreed": "well", "declined": "quiet"}
USES = {
    "hearing": _("read aloud or quoted at a hearing"),
    "letter": _("quoted in letters"),
    "report": _("quoted in reports and briefs"),
    "public": _("shown to everyone, such as on a web page"),
}
USES_SHORT = {
    "hearing": _("hearing"),
    "letter": _("letters"),
    "report": _("reports"),
    "public": _("the public"),
}
NAMED_AS = {
    "full": _("with my name, who I am, and where I belong"),
    "role": _("with who I am and where I belong, without my name"),
    "party": _("with where I belong only"),
    "nobody": _("without any name"),
}
NAMED_THEM = {
    "full": _("with name, role and organization"),
    "role": _("with role and organization, without the name"),
    "party": _("with the organization only"),
    "nobody": _("without any name"),
}
THANKED_FOR = {
    "speaker": _("spoke"),
    "testimony": _("gave their words"),
    "writer": _("wrote"),
    "member": _("joined"),
}
OPENNESS = {
    "own": _("Only those who run it, join it or are invited"),
    "network": _("Everyone in this network may read the ask and join"),
}

add_address("campaign", lambda campaign_id: f"/campaigns/{campaign_id}/")
add_states({f"evaluation.campaign_{state}": label for state, label in STATES.items()})
add_refusals(
    {
        "campaign_is_over": _(
            "This belongs to a campaign that is still under way. This one is not."
        ),
        "not_money": _("Please write an amount such as 85,000 or 1250.50."),
        "nothing_was_granted": _("If nothing was granted, please leave the amount empty."),
        "that_is_all_of_it": _(
            "In part means less than was asked. If all of it was granted, say granted."
        ),
        "joined_already": _("This organization stands behind the campaign already."),
        "not_joined": _("This organization has not joined the campaign."),
        "hearing_canceled": _("This hearing does not take place. Nobody is asked to speak there."),
        "unknown_placeholder": _(
            "Holt has nothing for {%(name)s}. The list beside the letter shows what it knows."
        ),
        "empty_placeholder": _(
            "There is nothing yet to put in the place of {%(name)s}. Take it out, or fill it in "
            "on the campaign."
        ),
        "letter_is_sent": _("This letter has gone out already. It is not sent twice."),
        "letter_needs_an_address": _(
            "There is no e-mail address. Write it into the letter, or mark it as sent by hand."
        ),
        "testimony_is_gone": _("These words were taken back. Nothing of them is kept."),
        "thanked_already": _("They were thanked already. Nobody is thanked twice."),
        "nobody_to_write_to": _(
            "Holt has no address for them. Thank them yourself, and mark them as thanked."
        ),
        "not_all_thanked": _("Not thanked yet: %(names)s. Thank them, or close it anyway."),
    }
)
add_sentences(
    {
        "evaluation.campaign_opened": _("%(who)s opened the campaign “%(title)s”."),
        "evaluation.campaign_edited": _("%(who)s changed the campaign “%(title)s”."),
        "evaluation.campaign_canceled": _("%(who)s gave up the campaign “%(title)s”."),
        "evaluation.campaign_closed": _("%(who)s closed the campaign “%(title)s”."),
        "evaluation.campaign_joined": _("%(party)s joined the campaign “%(title)s”."),
        "evaluation.campaign_left": _("%(party)s left the campaign “%(title)s”."),
        "evaluation.decision_recorded": _("%(who)s recorded what was decided on “%(title)s”."),
        "evaluation.hearing_planned": _("%(who)s planned a hearing for “%(title)s”."),
        "evaluation.hearing_edited": _("%(who)s changed a hearing of “%(title)s”."),
        "evaluation.speakers_ordered": _("%(who)s put the speakers of “%(title)s” in order."),
        "evaluation.speaker_asked": _("%(who)s asked somebody to speak for “%(title)s”."),
        "evaluation.speaker_agreed": _("Somebody said yes to speaking for “%(title)s”."),
        "evaluation.speaker_declined": _("Somebody said that they cannot speak for “%(title)s”."),
        "evaluation.speaker_taken_back": _("%(who)s took back a question to a speaker."),
        "evaluation.testimony_asked": _("%(who)s asked a partner for their words."),
        "evaluation.testimony_offered": _("A partner gave their words for “%(title)s”."),
        "evaluation.testimony_withdrawn": _("Words given for “%(title)s” were taken back."),
        "evaluation.letter_written": _("%(who)s wrote a letter for “%(title)s”."),
        "evaluation.letter_edited": _("%(who)s changed a letter for “%(title)s”."),
        "evaluation.letter_sent": _("%(who)s sent a letter for “%(title)s”."),
        "evaluation.thanks_sent": _("%(who)s thanked people who helped with “%(title)s”."),
    }
)
