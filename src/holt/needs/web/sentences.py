"""What the needs room tells, as the feed says it."""

from django.urls import reverse
from django.utils.translation import gettext_lazy as _

from holt.kernel.web.feed import add_address, add_sentences

add_sentences(
    {
        "needs.logged": _("%(who)s logged a need: %(statement)s"),
        "needs.edited": _("%(who)s edited a need: %(statement)s"),
        "needs.published": _("%(who)s published a need: %(statement)s"),
        "needs.evidence_added": _("%(who)s added evidence to a need: %(statement)s"),
        "needs.evidence_withdrawn": _("%(who)s withdrew evidence from a need: %(statement)s"),
        "needs.goals_set": _("%(who)s said which goals a need serves: %(statement)s"),
        "needs.parked": _("%(who)s parked a need: %(statement)s"),
        "needs.reopened": _("%(who)s opened a need again: %(statement)s"),
        "needs.met": _("%(who)s marked a need as met: %(statement)s"),
        "needs.matched": _("A partnership now works on a need: %(statement)s"),
        "needs.handed_over": _("%(who)s handed %(count)s needs over to a colleague."),
        "needs.parked_many": _("%(who)s parked %(count)s needs at once."),
        "needs.park_many_undone": _("%(who)s took back the parking of %(count)s needs."),
        "needs.goal_added": _("%(who)s added a goal: %(title)s"),
        "needs.goal_edited": _("%(who)s edited a goal: %(title)s"),
        "needs.goal_retired": _("%(who)s retired a goal: %(title)s"),
        "needs.indicators_imported": _(
            "%(who)s brought in community figures for %(counties)s counties."
        ),
    }
)
add_address("need", lambda need_id: reverse("needs:need", args=[need_id]))
add_address("goal", lambda goal_id: reverse("needs:goal", args=[goal_id]))
