"""What happened in mentoring, in sentences for the feed."""

from django.utils.translation import gettext_lazy as _

from holt.kernel.web.feed import add_address, add_sentences

add_address("mentoring_round", lambda round_id: f"/mentoring/{round_id}/")
add_address("mentoring_pair", lambda pair_id: f"/mentoring-pairs/{pair_id}/")
add_sentences(
    {
        "mentoring.round_opened": _("%(who)s opened the mentoring round “%(title)s”."),
        "mentoring.round_edited": _("%(who)s changed the mentoring round “%(title)s”."),
        "mentoring.round_reopened": _("People can apply to “%(title)s” again."),
        "mentoring.round_called_off": _("The mentoring round “%(title)s” is called off."),
        "mentoring.announced": _("The pairs of “%(title)s” have been told."),
        "mentoring.round_closed": _("The mentoring round “%(title)s” is over."),
        "mentoring.matched": _("%(who)s matched “%(title)s”."),
        "mentoring.pair_fixed": _("%(who)s fixed a pair of “%(title)s”."),
        "mentoring.kept_apart": _("%(who)s keeps two people of “%(title)s” apart."),
        "mentoring.let_go": _("%(who)s let go what was settled by hand in “%(title)s”."),
        "mentoring.applied": _("%(who)s applied to “%(title)s”."),
        "mentoring.withdrawn": _("%(who)s withdrew from “%(title)s”."),
        "mentoring.accepted": _("%(who)s said yes to a mentoring pair."),
        "mentoring.declined": _("%(who)s said no to a mentoring pair."),
        "mentoring.greeted": _("%(who)s wrote to the other of a mentoring pair."),
        "mentoring.logged": _("%(who)s noted a mentoring meeting."),
        "mentoring.said_how": _("%(who)s said how the mentoring is going."),
        "mentoring.pair_ended": _("A mentoring pair ended early."),
        "mentoring.pair_thanked": _("%(who)s thanked the other of a mentoring pair."),
    }
)
