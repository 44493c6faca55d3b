"""What happened among skills, in sentences for the feed."""

from django.utils.translation import gettext_lazy as _

from holt.kernel.web.feed import add_address, add_sentences

add_address("skill", lambda _skill_id: "/skills/")
add_address("skill_word", lambda _word_id: "/skills/words/")
add_address("talk", lambda talk_id: f"/talks/{talk_id}/")
add_address("speaking", lambda speaking_id: f"/speakings/{speaking_id}/")
add_address("placement", lambda placement_id: f"/placements/{placement_id}/")
add_address("work_visit", lambda work_visit_id: f"/work-visits/{work_visit_id}/")
add_sentences(
    {
        "skills.skill_said": _("%(who)s said what somebody can teach or wants to learn."),
        "skills.skill_edited": _("%(who)s changed what is said about a skill."),
        "skills.skill_hidden": _("%(who)s took a skill off the list."),
        "skills.skill_shown": _("%(who)s put a skill back on the list."),
        "skills.skill_dropped": _("%(who)s took back what was said about a skill."),
        "skills.talk_offered": _("%(who)s offers a talk."),
        "skills.talk_edited": _("%(who)s changed a talk."),
        "skills.talk_hidden": _("%(who)s took a talk off the list."),
        "skills.talk_shown": _("%(who)s put a talk back on the list."),
        "skills.speaker_asked": _("%(who)s asked a speaker to come."),
        "skills.speaker_accepted": _("%(who)s said yes to speaking."),
        "skills.speaker_declined": _("%(who)s could not come to speak."),
        "skills.speaker_moved": _("%(who)s proposed another day for a talk."),
        "skills.day_agreed": _("%(who)s agreed to the day of a talk."),
        "skills.speaker_called_off": _("%(who)s called off a talk."),
        "skills.speaker_thanked": _("%(who)s thanked a speaker."),
        "skills.put_in_program": _("%(who)s noted a speaker in a program."),
        "skills.placement_offered": _("A place to learn at: “%(title)s”."),
        "skills.placement_edited": _("%(who)s changed the place to learn at “%(title)s”."),
        "skills.work_visit_proposed": _("%(who)s proposed the working visit “%(title)s”."),
        "skills.work_visit_planned": _("%(who)s changed the plan of the visit “%(title)s”."),
        "skills.home_agreed": _("The home library said yes to “%(title)s”."),
        "skills.host_agreed": _("The host library said yes to “%(title)s”."),
        "skills.work_visit_reported": _("%(who)s wrote a report on “%(title)s”."),
        "skills.work_visit_canceled": _("%(who)s called off the working visit “%(title)s”."),
        "skills.word_edited": _("%(who)s changed the skill word “%(title)s”."),
        "skills.words_joined": _("%(who)s joined the skill word “%(title)s” into another."),
        "skills.word_parted": _("%(who)s parted the skill word “%(title)s” again."),
    }
)
