"""Classes that come: what is offered to them, what teachers ask, what the library answers."""

from holt.programs.actions.class_visits.answering import (
    accept_visit,
    count_visit,
    decline_visit,
    propose_other_date,
)
from holt.programs.actions.class_visits.asking import (
    ask_visit,
    cancel_visit,
    move_visit,
    take_other_date,
)
from holt.programs.actions.class_visits.clockwork import forget_visits, remind_visits
from holt.programs.actions.class_visits.offers import edit_visit_offer, offer_visit

__all__ = [
    "accept_visit",
    "ask_visit",
    "cancel_visit",
    "count_visit",
    "decline_visit",
    "edit_visit_offer",
    "forget_visits",
    "move_visit",
    "offer_visit",
    "propose_other_date",
    "remind_visits",
    "take_other_date",
]
