"""Addresses of exhibitions and their stays."""

from django.urls import path

from holt.programs.web.exhibitions import pages, papers, stays

EXHIBITION, STAY = "exhibitions/<int:exhibition_id>/", "stays/<int:stay_id>/"

urlpatterns = [
    path("exhibitions/", pages.exhibitions, name="exhibitions"),
    path("exhibitions/add-exhibition/", pages.add_exhibition, name="add_exhibition"),
    path(EXHIBITION, pages.exhibition, name="exhibition"),
    path(EXHIBITION + "edit-exhibition/", pages.edit_exhibition, name="edit_exhibition"),
    path(EXHIBITION + "ask-stay/", pages.ask_stay, name="ask_stay"),
    path(EXHIBITION + "care-sheet.pdf", papers.care_sheet, name="care_sheet"),
    path(EXHIBITION + "calendar.ics", papers.exhibition_calendar, name="exhibition_calendar"),
    path("stays/", stays.stays, name="stays"),
    path(STAY, stays.stay, name="stay"),
    *(
        path(f"{STAY}{word.replace('_', '-')}/", view, name=word)
        for word, view in (
            ("agree_stay", stays.agree_stay),
            ("decline_stay", stays.decline_stay),
            ("move_stay", stays.move_stay),
            ("cancel_stay", stays.cancel_stay),
            ("report_condition", stays.report_condition),
            ("count_visitors", stays.count_visitors),
        )
    ),
    path(STAY + "photo/<str:moment>/", stays.condition_photo, name="condition_photo"),
]
