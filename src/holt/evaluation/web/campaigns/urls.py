"""Addresses of campaigns."""

from django.urls import path

from holt.evaluation.web.campaigns import (
    ending,
    hearings,
    letters,
    pages,
    panels,
    testimonies,
    words,
)

WORDS = (panels, words)
"""Imported so that panels hang, and refusals and happenings have their sentences."""
ONE = "campaigns/<int:campaign_id>/"
HEARING = "hearings/<int:hearing_id>/"
LETTER = "campaign-letters/<int:campaign_letter_id>/"

urlpatterns = [
    path("campaigns/", pages.campaigns, name="campaigns"),
    path("campaigns/open-campaign/", pages.open_campaign, name="open_campaign"),
    path(ONE, pages.campaign, name="campaign"),
    path(f"{ONE}edit-campaign/", pages.edit_campaign, name="edit_campaign"),
    path(f"{ONE}join-campaign/", pages.join_campaign, name="join_campaign"),
    path(f"{ONE}leave-campaign/", pages.leave_campaign, name="leave_campaign"),
    path(f"{ONE}cancel-campaign/", pages.cancel_campaign, name="cancel_campaign"),
    path(f"{ONE}close-campaign/", pages.close_campaign, name="close_campaign"),
    path(f"{ONE}record-decision/", ending.record_decision, name="record_decision"),
    path(f"{ONE}send-thanks/", ending.send_thanks, name="send_thanks"),
    path(f"{ONE}mark-thanked/", ending.mark_thanked, name="mark_thanked"),
    path(f"{ONE}dates.ics", hearings.dates, name="campaign_dates"),
    path(f"{ONE}plan-hearing/", hearings.plan_hearing, name="plan_hearing"),
    path(HEARING, hearings.hearing, name="hearing"),
    path(f"{HEARING}edit-hearing/", hearings.edit_hearing, name="edit_hearing"),
    path(f"{HEARING}ask-speaker/", hearings.ask_speaker, name="ask_speaker"),
    path(f"{HEARING}order-speakers/", hearings.order_speakers, name="order_speakers"),
    path(
        f"{HEARING}speakers/<int:speaker_id>/take-back-speaker/",
        hearings.take_back_speaker,
        name="take_back_speaker",
    ),
    path(
        "speaking/<int:speaker_id>/answer-speaking/",
        hearings.answer_speaking,
        name="answer_speaking",
    ),
    path(f"{ONE}ask-testimony/", testimonies.ask_testimony, name="ask_testimony"),
    path(f"{ONE}offer-testimony/", testimonies.offer_testimony, name="offer_testimony"),
    path(
        f"{ONE}testimonies/<int:testimony_id>/withdraw-testimony/",
        testimonies.withdraw_testimony,
        name="withdraw_testimony",
    ),
    path(f"{ONE}write-letter/", letters.write_letter, name="write_letter"),
    path(LETTER, letters.campaign_letter, name="campaign_letter"),
    path(f"{LETTER}letter.<str:paper>", letters.letter_file, name="letter_file"),
    path(f"{LETTER}edit-letter/", letters.edit_letter, name="edit_letter"),
    path(f"{LETTER}send-letter/", letters.send_letter, name="send_letter"),
    path(f"{LETTER}mark-sent/", letters.mark_sent, name="mark_sent"),
]
