"""What happened to reports, in sentences for the feed."""

from django.utils.translation import gettext_lazy as _

from holt.kernel.web.feed import add_address, add_sentences

add_address("report", lambda report_id: f"/reports/{report_id}/")
add_sentences(
    {
        "evaluation.report_made": _("%(party)s began a report."),
        "evaluation.report_edited": _("%(party)s worked on a report."),
        "evaluation.report_remade": _("%(party)s counted the figures of a report anew."),
        "evaluation.report_released": _("%(party)s released a report."),
        "evaluation.report_withdrawn": _("%(party)s withdrew a report."),
        "evaluation.report_shared": _("%(party)s gave a report to somebody of its board."),
        "evaluation.report_unshared": _("%(party)s took back a link to a report."),
        "evaluation.report_published": _("A year of the network was opened to anybody."),
        "evaluation.report_unpublished": _("A year of the network is for members only again."),
    }
)
