"""What happened in training, in sentences for the feed; never who."""

from django.utils.translation import gettext_lazy as _

from holt.kernel.web.feed import add_address, add_sentences

add_address("course", lambda course_id: f"/training/{course_id}/")
add_address("transcript_share", lambda _share_id: "/training/transcript/")
add_sentences(
    {
        "training.course_planned": _("%(who)s plans the course “%(title)s”."),
        "training.course_edited": _("%(who)s changed the course “%(title)s”."),
        "training.partaker_set": _("Another library is at the table of “%(title)s”."),
        "training.partaker_dropped": _("A library has left the table of “%(title)s”."),
        "training.facilitator_set": _("“%(title)s” has other facilitators."),
        "training.program_tied": _("“%(title)s” has a program for its dates."),
        "training.course_announced": _("A course is announced: “%(title)s”."),
        "training.course_begun": _("“%(title)s” has begun."),
        "training.course_ended": _("“%(title)s” is over."),
        "training.course_called_off": _("“%(title)s” does not take place."),
        "training.applied": _("Somebody applied for “%(title)s”."),
        "training.member_named": _("A library named somebody for “%(title)s”."),
        "training.answered_for": _("A supervisor answered about “%(title)s”."),
        "training.member_chosen": _("Somebody got a place in “%(title)s”."),
        "training.kept_waiting": _("Somebody is on the waiting list of “%(title)s”."),
        "training.turned_down": _("Somebody could not get a place in “%(title)s”."),
        "training.left_course": _("Somebody left “%(title)s”."),
        "training.member_finished": _("Somebody finished “%(title)s”."),
        "training.certificate_wanted": _("Somebody said whether they want a certificate."),
        "training.unit_added": _("“%(title)s” has one more unit."),
        "training.unit_edited": _("A unit of “%(title)s” has changed."),
        "training.dates_taken": _("“%(title)s” has units for all its dates."),
        "training.unit_marked": _("It is noted who came to a unit of “%(title)s”."),
        "training.task_added": _("“%(title)s” has one more task."),
        "training.handed_in": _("Somebody handed in a task of “%(title)s”."),
        "training.task_excused": _("Somebody need not do a task of “%(title)s”."),
        "training.groups_formed": _("“%(title)s” has small groups."),
        "training.group_edited": _("A group of “%(title)s” has changed."),
        "training.put_in_group": _("Somebody changed groups in “%(title)s”."),
        "training.note_shared": _("A group of “%(title)s” wrote its note."),
        "training.noted": _("A facilitator of “%(title)s” wrote a note."),
        "training.transcript_shared": _("Somebody made a link to their transcript."),
        "training.sharing_stopped": _("Somebody ended a link to their transcript."),
    }
)
