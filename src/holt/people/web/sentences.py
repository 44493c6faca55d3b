"""What the people room tells, as the feed says it."""

from django.utils.translation import gettext_lazy as _

from holt.kernel.web.feed import add_address, add_sentences

add_sentences(
    {
        "people.joined": _("%(who)s added a person."),
        "people.profile_edited": _("%(who)s changed their profile."),
        "people.language_chosen": _("%(who)s chose another language."),
        "people.mail_chosen": _("%(who)s chose how often mail comes."),
        "people.offered": _("%(who)s told the network what they can bring."),
        "people.offer_withdrawn": _("%(who)s took back what they had offered to bring."),
        "people.token_made": _("%(who)s made a key for programs."),
        "people.token_revoked": _("%(who)s closed a key for programs."),
        "people.feed_key_made": _("%(who)s opened a calendar address."),
        "people.feed_key_revoked": _("%(who)s closed the calendar address."),
        "people.session_ended": _("%(who)s signed another browser out."),
        "people.link_made": _("%(who)s made a link for a partner."),
        "people.link_resent": _("%(who)s had a link sent again."),
        "people.link_revoked": _("%(who)s took a link back."),
        "people.link_used": _("%(who)s used a link."),
        "people.link_language_chosen": _("%(who)s chose another language for a link."),
        "people.code_sent": _("%(who)s had a code for signing sent."),
        "people.code_checked": _("%(who)s gave the right code for signing."),
        "people.erased": _("A person was erased."),
    }
)
add_address("person", lambda person_id: "/settings/")
