"""What happened to outcomes, in sentences for the feed."""

from django.utils.translation import gettext_lazy as _

from holt.kernel.web.feed import add_address, add_sentences

add_address("outcome", lambda outcome_id: f"/outcomes/{outcome_id}/")
add_address("measure_note", lambda measure_note_id: f"/measures/notes/{measure_note_id}/")
add_sentences(
    {
        "evaluation.recorded": _("%(party)s recorded what changed through “%(title)s”."),
        "evaluation.drafted": _("%(who)s began to write down what changed through “%(title)s”."),
        "evaluation.outcome_edited": _("%(party)s corrected what changed through “%(title)s”."),
        "evaluation.confirmation_asked": _("%(party)s was asked to confirm what changed."),
        "evaluation.confirmed": _("%(party)s confirmed what changed through “%(title)s”."),
        "evaluation.witness_asked": _(
            "%(party)s asked somebody outside whether they saw what changed through “%(title)s”."
        ),
        "evaluation.witness_answered": _(
            "Somebody outside said whether they saw what changed through “%(title)s”."
        ),
        "evaluation.witness_taken_back": _("%(party)s took back a question to somebody outside."),
        "evaluation.witness_forgotten": _(
            "The name of somebody outside was taken out of what changed through “%(title)s”."
        ),
        "evaluation.outcome_withdrawn": _("%(party)s withdrew what it had recorded."),
        "evaluation.alarm_raised": _("Early warning raised an alarm for “%(title)s”."),
        "evaluation.alarm_known": _("%(who)s said of an alarm for “%(title)s”: it is known."),
        "evaluation.network_asked": _(
            "%(who)s asked %(organizations)s organizations whom they work with: “%(title)s”."
        ),
        "evaluation.network_survey_closed": _("“%(title)s” is closed, and what was said is told."),
        "evaluation.partner_named": _("%(who)s named somebody you work with in “%(title)s”."),
        "evaluation.partner_unnamed": _("%(who)s took a named partner back in “%(title)s”."),
        "evaluation.naming_finished": _("%(who)s finished your answer to “%(title)s”."),
        "evaluation.measures_chosen": _("%(who)s chose what %(title)s measures."),
        "evaluation.measures_chosen_together": _("%(who)s chose what is measured of “%(title)s”."),
        "evaluation.measure_noted": _("%(who)s noted by hand what “%(title)s” measures."),
        "evaluation.measure_note_struck": _(
            "%(who)s struck out a note of what “%(title)s” measures."
        ),
        "evaluation.alarms_shown": _("%(who)s chose whether alarms are shown."),
    }
)
