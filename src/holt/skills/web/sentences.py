"""What happened among skills, in sentences for the feed."""

from django.utils.translation import gettext_lazy as _

from holt.kernel.web.feed import add_address, add_sentences

add_address("skill", lambda _skill_id: "/skills/")
add_address("skill_word", lambda _word_id: "/skills/words/")
add_sentences(
    {
        "skills.skill_said": _("%(who)s said what somebody can teach or wants to learn."),
        "skills.skill_edited": _("%(who)s changed what is said about a skill."),
        "skills.skill_hidden": _("%(who)s took a skill off the list."),
        "skills.skill_shown": _("%(who)s put a skill back on the list."),
        "skills.skill_dropped": _("%(who)s took back what was said about a skill."),
        "skills.word_edited": _("%(who)s changed the skill word “%(title)s”."),
        "skills.words_joined": _("%(who)s joined the skill word “%(title)s” into another."),
        "skills.word_parted": _("%(who)s parted the skill word “%(title)s” again."),
    }
)
