"""What happened in mutual aid, in sentences for the feed; a drill is always called one."""

from django.utils.translation import gettext_lazy as _

from holt.kernel.web.feed import add_address, add_sentences

add_address("aid_offer", lambda aid_offer_id: f"/aid/{aid_offer_id}/")
add_address("call_out", lambda call_out_id: f"/aid/call-outs/{call_out_id}/")
add_sentences(
    {
        "evaluation.aid_offered": _("%(title)s said what it could lend in an emergency."),
        "evaluation.aid_edited": _("%(title)s changed what it could lend in an emergency."),
        "evaluation.aid_confirmed": _("%(title)s confirmed what it could lend in an emergency."),
        "evaluation.aid_withdrawn": _("%(title)s took back what it could lend in an emergency."),
        "evaluation.called_out": _("%(party)s asked the others for help."),
        "evaluation.drill_called": _("%(party)s began a drill of mutual aid."),
        "evaluation.aid_answered": _("%(party)s answered a call for help."),
        "evaluation.drill_answered": _("%(party)s answered in a drill."),
        "evaluation.aid_logged": _("%(party)s wrote in the log of its call for help."),
        "evaluation.drill_logged": _("%(party)s wrote in the log of its drill."),
        "evaluation.call_out_closed": _("%(party)s closed its call for help."),
        "evaluation.drill_closed": _("%(party)s closed its drill."),
        "evaluation.call_out_cancelled": _("%(party)s called its call for help off."),
        "evaluation.drill_cancelled": _("%(party)s called its drill off."),
    }
)
