"""Every verb of the people room, and the plain functions that rooms above call."""

from holt.people.actions.codes import check_signing_code, send_signing_code
from holt.people.actions.erasure import erase_me, everything_about
from holt.people.actions.keys import (
    end_session,
    make_feed_key,
    make_token,
    revoke_feed_key,
    revoke_token,
    use_token,
)
from holt.people.actions.links import (
    address_of,
    ask_fresh_link,
    cancel_link,
    choose_link_language,
    forget_holder,
    make_link,
    replace_link,
    resend_link,
    revoke_link,
    use_link,
)
from holt.people.actions.notify import notify, send_digests
from holt.people.actions.persons import (
    add,
    choose_language,
    choose_mail,
    edit_profile,
    join,
    offer,
    withdraw_offer,
)
from holt.people.throttle import admit, guess

__all__ = [
    "add",
    "address_of",
    "admit",
    "ask_fresh_link",
    "cancel_link",
    "check_signing_code",
    "choose_language",
    "choose_link_language",
    "choose_mail",
    "edit_profile",
    "end_session",
    "erase_me",
    "everything_about",
    "forget_holder",
    "guess",
    "join",
    "make_feed_key",
    "make_link",
    "make_token",
    "notify",
    "offer",
    "replace_link",
    "resend_link",
    "revoke_feed_key",
    "revoke_link",
    "revoke_token",
    "send_digests",
    "send_signing_code",
    "use_link",
    "use_token",
    "withdraw_offer",
]
