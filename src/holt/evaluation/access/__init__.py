"""Who may see or do what in this room; deny by default. Campaigns stand in `access.campaigns`.

What is inside a partnership is for its table (`partnerships.access`); a link sent to confirm one
outcome opens that outcome and nothing else. Drafts are for the party that writes them.
"""

from holt.directory.access import may_edit as may_offer_aid
from holt.evaluation.access.aid import (
    may_answer_aid,
    may_call_out,
    may_call_out_somewhere,
    may_log_aid,
    may_read_board,
    may_see_aid,
    may_see_aid_contact,
)
from holt.evaluation.access.measures import (
    may_choose_measures,
    may_note_measure,
    may_strike_measure_note,
)
from holt.evaluation.access.network import (
    may_answer_alarm,
    may_answer_for,
    may_ask_network,
    may_show_alarms,
)
from holt.evaluation.access.outcomes import (
    holds,
    may_change,
    may_confirm_for,
    may_see,
)
from holt.evaluation.access.reports import (
    NETWORKS_KINDS,
    SHARED_KINDS,
    ReportRights,
    may_answer_for_report,
    may_make_report,
    may_publish_report,
    rights_of_report,
)
from holt.kernel.access import require
from holt.partnerships.access import Seats, may_see_inside, may_work

__all__ = [
    "NETWORKS_KINDS",
    "SHARED_KINDS",
    "ReportRights",
    "Seats",
    "holds",
    "may_answer_aid",
    "may_answer_alarm",
    "may_answer_for",
    "may_answer_for_report",
    "may_ask_network",
    "may_call_out",
    "may_call_out_somewhere",
    "may_change",
    "may_choose_measures",
    "may_confirm_for",
    "may_log_aid",
    "may_make_report",
    "may_note_measure",
    "may_offer_aid",
    "may_publish_report",
    "may_read_board",
    "may_see",
    "may_see_aid",
    "may_see_aid_contact",
    "may_see_inside",
    "may_show_alarms",
    "may_strike_measure_note",
    "may_work",
    "require",
    "rights_of_report",
]
