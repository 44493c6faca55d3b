"""What happened in studies and pilots, in sentences for the feed."""

from django.utils.translation import gettext_lazy as _

from holt.kernel.web.feed import add_address, add_sentences

add_address("study", lambda study_id: f"/studies/{study_id}/")
add_address("pilot", lambda pilot_id: f"/pilots/{pilot_id}/")
add_sentences(
    {
        "studies.partners_called": _("%(who)s calls for partners in the study “%(title)s”."),
        "studies.call_edited": _("%(who)s changed the call for “%(title)s”."),
        "studies.call_answered": _("%(who)s answered the call for “%(title)s”."),
        "studies.answer_accepted": _("%(who)s said yes to a partner in “%(title)s”."),
        "studies.answer_declined": _("%(who)s declined an answer to “%(title)s” with thanks."),
        "studies.answer_withdrawn": _("%(who)s took back an answer to “%(title)s”."),
        "studies.role_given": _("%(who)s gave a role in “%(title)s”."),
        "studies.role_ended": _("A role in “%(title)s” has ended."),
        "studies.protocol_written": _("%(who)s wrote a version of the protocol of “%(title)s”."),
        "studies.protocol_signed": _("%(who)s signed the protocol of “%(title)s”."),
        "studies.ethics_written": _("%(who)s wrote the note on ethics of “%(title)s”."),
        "studies.study_started": _("The study “%(title)s” has begun."),
        "studies.data_added": _("%(who)s added data to “%(title)s”."),
        "studies.data_shared": _("Data of “%(title)s” is shared with those on its list."),
        "studies.data_removed": _("%(who)s removed data of “%(title)s”."),
        "studies.data_downloaded": _("%(who)s took data of “%(title)s”."),
        "studies.access_given": _("%(who)s put somebody on the data list of “%(title)s”."),
        "studies.access_withdrawn": _("%(who)s took somebody off the data list of “%(title)s”."),
        "studies.finding_linked": _("A result of “%(title)s” can be read."),
        "studies.study_ended": _("The study “%(title)s” has its result."),
        "studies.study_called_off": _("The study “%(title)s” is called off."),
        "studies.pilot_planned": _("%(who)s plans the pilot “%(title)s”."),
        "studies.pilot_edited": _("%(who)s changed the plan of the pilot “%(title)s”."),
        "studies.pilot_started": _("The pilot “%(title)s” has begun."),
        "studies.pilot_dropped": _("The pilot “%(title)s” will not begin."),
        "studies.pilot_reading_added": _("%(who)s counted for the pilot “%(title)s”."),
        "studies.pilot_reading_taken_back": _("%(who)s took back a count of “%(title)s”."),
        "studies.stop_rule_met": _("The pilot “%(title)s” has met a stop rule. People decide."),
        "studies.pilot_continued": _("%(who)s decided that the pilot “%(title)s” goes on."),
        "studies.pilot_stopped": _("%(who)s decided that the pilot “%(title)s” stops."),
        "studies.pilot_extended": _("%(who)s gave the pilot “%(title)s” a later end."),
        "studies.pilot_ended": _("The pilot “%(title)s” has ended with its lesson."),
    }
)
