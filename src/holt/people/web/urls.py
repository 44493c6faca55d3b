"""Addresses of the people room; sign-in's own names (account_…) are in `sign_in_urls`."""

from django.urls import path

from holt.people.web import (
    links,
    sent_mail,
    sentences,  # noqa: F401  the feed's sentences
    settings,
    sign_in,
    words,  # noqa: F401  the refusals' sentences
)

app_name = "people"
urlpatterns = [
    path("l/<str:token>/", links.link, name="link"),
    path("l/<str:token>/fresh/", links.fresh, name="fresh"),
    path("leave/", links.leave, name="leave"),
    path("language/", sign_in.language, name="language"),
    path("sign-in/demo/", sign_in.demo, name="demo"),
    path("sign-in/demo/<int:person_id>/", sign_in.demo, name="demo_seat"),
    path("settings/", settings.settings, name="settings"),
    path("settings/edit-profile/", settings.edit_profile, name="edit_profile"),
    path("settings/choose-mail/", settings.choose_mail, name="choose_mail"),
    path("settings/offer/", settings.offer, name="offer"),
    path("settings/withdraw-offer/", settings.withdraw_offer, name="withdraw_offer"),
    path("settings/make-token/", settings.make_token, name="make_token"),
    path("settings/tokens/<int:token_id>/revoke/", settings.revoke_token, name="revoke_token"),
    path("settings/make-feed-key/", settings.make_feed_key, name="make_feed_key"),
    path("settings/revoke-feed-key/", settings.revoke_feed_key, name="revoke_feed_key"),
    path("settings/end-session/", settings.end_session, name="end_session"),
    path("settings/export/", settings.export, name="export"),
    path("settings/erase-me/", settings.erase_me, name="erase_me"),
    path("sent-mail/", sent_mail.sent_mail, name="sent_mail"),
    path("sent-mail/<int:letter_id>/", sent_mail.letter, name="letter"),
]
