"""Reports: made and counted, edited, released, taken back; given to a board, opened to anybody."""

from holt.evaluation.actions.reports.giving import (
    publish_report,
    share_report,
    unpublish_report,
    unshare_report,
)
from holt.evaluation.actions.reports.making import (
    edit_report,
    make_report,
    release_report,
    remake_report,
    withdraw_report,
)

__all__ = [
    "edit_report",
    "make_report",
    "publish_report",
    "release_report",
    "remake_report",
    "share_report",
    "unpublish_report",
    "unshare_report",
    "withdraw_report",
]
