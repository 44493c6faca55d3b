"""What happened to outcomes, in sentences for the feed."""

from django.utils.translation import gettext_lazy as _

from holt.kernel.web.feed import add_address, add_sentences

add_address("outcome", lambda outcome_id: f"/outcomes/{outcome_id}/")
add_sentences(
    {
        "evaluation.recorded": _("%(party)s recorded what changed through “%(title)s”."),
        "evaluation.drafted": _("%(who)s began to write down what changed through “%(title)s”."),
        "evaluation.outcome_edited": _("%(party)s corrected what changed through “%(title)s”."),
        "evaluation.confirmation_asked": _("%(party)s was asked to confirm what changed."),
        "evaluation.confirmed": _("%(party)s confirmed what changed through “%(title)s”."),
        "evaluation.outcome_withdrawn": _("%(party)s withdrew what it had recorded."),
        "evaluation.alarm_raised": _("Early warning raised an alarm for “%(title)s”."),
        "evaluation.alarm_known": _("%(who)s said of an alarm for “%(title)s”: it is known."),
        "evaluation.alarms_shown": _("%(who)s chose whether alarms are shown."),
    }
)
