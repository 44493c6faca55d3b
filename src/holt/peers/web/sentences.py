"""What happened among colleagues, in sentences for the feed."""

from django.utils.translation import gettext_lazy as _

from holt.kernel.web.feed import add_address, add_sentences

add_address("question", lambda question_id: f"/questions/{question_id}/")
add_address("circle", lambda circle_id: f"/circles/{circle_id}/")
add_address("hello", lambda _hello_id: "/peers/")
add_sentences(
    {
        "peers.card_shown": _("%(who)s showed colleagues a card."),
        "peers.card_hidden": _("%(who)s took the card off the list."),
        "peers.said_hello": _("%(who)s wrote to a colleague."),
        "peers.visit_arranged": _("%(who)s arranged to meet a colleague."),
        "peers.called_off": _("%(who)s called off a meeting with a colleague."),
        "peers.thanked": _("%(who)s thanked a colleague."),
        "peers.asked": _("A question: “%(title)s”."),
        "peers.answered": _("%(who)s answered “%(title)s”."),
        "peers.solved": _("“%(title)s” is solved."),
        "peers.handed_up": _("“%(title)s” has waited for an answer and was handed on."),
        "peers.turned_into_lesson": _("“%(title)s” became a lesson."),
        "peers.question_closed": _("“%(title)s” is no question any more."),
        "peers.circle_started": _("%(who)s began the circle “%(title)s”."),
        "peers.circle_edited": _("%(who)s changed the circle “%(title)s”."),
        "peers.circle_joined": _("%(who)s joined the circle “%(title)s”."),
        "peers.circle_left": _("%(who)s left the circle “%(title)s”."),
        "peers.invited": _("%(who)s invited colleagues into the circle “%(title)s”."),
        "peers.invitation_declined": _("%(who)s cannot come into the circle “%(title)s”."),
        "peers.meetings_planned": _("“%(title)s” has new meetings."),
        "peers.meeting_moved": _("A meeting of “%(title)s” has moved."),
        "peers.meeting_held": _("“%(title)s” met."),
        "peers.meeting_canceled": _("A meeting of “%(title)s” is called off."),
    }
)
