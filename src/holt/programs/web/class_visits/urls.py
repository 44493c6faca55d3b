"""Addresses of class visits and of what is offered to classes."""

from django.urls import path

from holt.programs.web.class_visits import staff, teachers

HOME = "organizations/<int:organization_id>/"
OFFER, VISIT = "visit-offers/<int:visit_offer_id>/", "class-visits/<int:class_visit_id>/"
OWN = "my-class-visit/<str:key>/"

urlpatterns = [
    path(HOME + "class-visit/", teachers.class_visit, name="class_visit"),
    path(HOME + "class-visits/", staff.class_visits, name="class_visits"),
    path(HOME + "visit-offers/", staff.visit_offers, name="visit_offers"),
    path(HOME + "offer-visit/", staff.offer_visit, name="offer_visit"),
    path(OFFER + "ask-visit/", teachers.ask_visit, name="ask_visit"),
    path(OFFER + "edit-visit-offer/", staff.edit_visit_offer, name="edit_visit_offer"),
    path(VISIT, staff.visit, name="visit"),
    *(
        path(f"{VISIT}{word.replace('_', '-')}/", view, name=word)
        for word, view in (
            ("accept_visit", staff.accept_visit),
            ("propose_other_date", staff.propose_other_date),
            ("decline_visit", staff.decline_visit),
            ("cancel_visit", staff.cancel_visit),
            ("count_visit", staff.count_visit),
        )
    ),
    path(OWN, teachers.own_visit, name="own_visit"),
    path(OWN + "take-other-date/", teachers.take_other_date, name="take_other_date"),
    path(OWN + "move-visit/", teachers.move_visit, name="move_visit"),
    path(OWN + "cancel-visit/", teachers.cancel_own_visit, name="cancel_own_visit"),
]
