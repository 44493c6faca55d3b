"""What happened to partnerships, in sentences for the feed."""

from django.utils.translation import gettext_lazy as _

from holt.kernel.web.feed import add_address, add_sentences

add_address("partnership", lambda partnership_id: f"/partnerships/{partnership_id}/")
add_address("introduction", lambda introduction_id: f"/introductions/{introduction_id}/")
add_sentences(
    {
        "partnerships.proposed": _("%(who)s proposed “%(title)s”."),
        "partnerships.brought_in": _("%(who)s recorded “%(title)s”, which runs already."),
        "partnerships.accepted": _("%(party)s agreed to talk about “%(title)s”."),
        "partnerships.party_invited": _("%(who)s asked %(party)s to join “%(title)s”."),
        "partnerships.link_sent": _("%(who)s sent %(party)s a link to “%(title)s”."),
        "partnerships.contact_named": _("%(party)s has a new contact for “%(title)s”."),
        "partnerships.interests_stated": _("%(party)s said what it wants from “%(title)s”."),
        "partnerships.interests_rated": _("%(party)s said how far it gets what it wants."),
        "partnerships.level_assessed": _("%(party)s said how close “%(title)s” is."),
        "partnerships.openness_set": _("%(party)s chose who may see “%(title)s”."),
        "partnerships.declined": _("%(who)s said no to “%(title)s”."),
        "partnerships.talk_agreed": _("Everyone agreed to talk about “%(title)s”."),
        "partnerships.edited": _("%(who)s changed the description of “%(title)s”."),
        "partnerships.planned": _("%(who)s wrote down the plan for “%(title)s”."),
        "partnerships.embedded": _("%(who)s arranged for somebody to work at a partner's."),
        "partnerships.embedded_day_logged": _("%(who)s logged a day at the partner's."),
        "partnerships.agreement_drafted": _(
            "%(who)s put version %(number)s of the agreement for “%(title)s” on the table."
        ),
        "partnerships.signing_code_sent": _("A code for signing was sent to %(party)s."),
        "partnerships.signed": _("%(party)s signed version %(number)s for “%(title)s”."),
        "partnerships.started": _("“%(title)s” is at work, season %(season)s."),
        "partnerships.wrote": _("%(who)s wrote a message about “%(title)s”."),
        "partnerships.noted": _("%(who)s left a private note on “%(title)s”."),
        "partnerships.met": _("%(who)s logged a contact about “%(title)s”."),
        "partnerships.committed": _("%(party)s promised: %(what)s"),
        "partnerships.settled": _("A promise of %(party)s was settled: %(what)s"),
        "partnerships.given": _("%(party)s logged a contribution to “%(title)s”."),
        "partnerships.struck": _("%(who)s struck out a line in the ledger of “%(title)s”."),
        "partnerships.rate_set": _("%(who)s changed one of the network's rates."),
        "partnerships.review_opened": _("A review of “%(title)s” was opened."),
        "partnerships.review_answered": _("%(party)s answered the review of “%(title)s”."),
        "partnerships.reviewed": _("Every side has answered the review of “%(title)s”."),
        "partnerships.pulsed": _("%(who)s tapped how “%(title)s” feels."),
        "partnerships.attained": _("%(who)s said how far a goal of “%(title)s” was reached."),
        "partnerships.goal_described": _(
            "%(party)s described the levels of a goal of “%(title)s”."
        ),
        "partnerships.scale_agreed": _("%(party)s agreed to the scale of a goal of “%(title)s”."),
        "partnerships.level_changed": _("%(who)s set the level of “%(title)s”."),
        "partnerships.paused": _("“%(title)s” is resting."),
        "partnerships.resumed": _("“%(title)s” goes on."),
        "partnerships.renewal_begun": _("%(who)s began to renew “%(title)s”."),
        "partnerships.ending_begun": _("%(who)s began to end “%(title)s”."),
        "partnerships.ending_stepped": _("A step of ending “%(title)s” was ticked."),
        "partnerships.kept_going": _("“%(title)s” goes on after all."),
        "partnerships.ended": _("“%(title)s” has ended."),
        "partnerships.taken_over": _("“%(title)s” has a new coordinator."),
        "partnerships.reminded": _("A reminder about “%(title)s” went out."),
        "partnerships.introduction_asked": _("%(who)s asked %(first)s and %(second)s to meet."),
        "partnerships.introduction_answered": _("An answer came from %(first)s or %(second)s."),
        "partnerships.introduced": _("%(first)s and %(second)s were introduced."),
        "partnerships.introduction_declined": _("%(first)s and %(second)s will not meet for now."),
        "partnerships.introduction_followed": _("%(who)s wrote what came of an introduction."),
        "partnerships.suggestion_noted": _("%(who)s set a suggestion aside."),
    }
)
