"""How this network's warnings have fared so far, over every partnership ever watched."""

from collections import defaultdict
from datetime import date

from holt.evaluation.models import Alarm, MeterReading
from holt.kernel import access
from holt.kernel.viewer import Viewer
from holt.methods.warning import Fared, Watched, fared

AS_HOPED = frozenset({"goals_reached", "need_changed", "merged"})
"""Reasons of an ending that no warning was owed for."""


def how_warnings_fared(viewer: Viewer, today: date) -> Fared:
    """Counts over the whole network, for its members; nothing about any one partnership."""
    access.require(viewer.is_member, viewer)
    raised: dict[int, list[int]] = defaultdict(list)
    for pk, on in Alarm.objects.order_by("on").values_list("partnership_id", "on"):
        raised[pk].append(on.toordinal())
    rows = MeterReading.objects.values_list(
        "partnership_id",
        "since",
        "on",
        "partnership__state",
        "partnership__ended_on",
        "partnership__reason_code",
    )
    return fared(
        [
            Watched(
                since.toordinal(),
                on.toordinal(),
                tuple(raised[pk]),
                ended.toordinal() if state == "ended" and ended and code not in AS_HOPED else None,
            )
            for pk, since, on, state, ended, code in rows
        ],
        today.toordinal(),
    )
