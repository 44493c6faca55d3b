"""The lesson a pilot ends in, begun from what is known: hypothesis, places, readings, decisions."""

from django.utils.formats import date_format
from django.utils.translation import gettext as _

from holt.studies import queries
from holt.studies.web import showing
from holt.studies.web.words import DECISIONS


def draft(page: queries.PilotPage) -> dict[str, object]:
    """The fields of the form, filled in as far as they can be."""
    return {
        "title": page.title,
        "wanted": hypothesis(page),
        "did": _did(page),
        "happened": "\n".join(_happened(page)),
        "did_it": _guess(page),
    }


def hypothesis(page: queries.PilotPage) -> str:
    """ "If we open late, then more people come, because they have no other time."."""
    return _("If we %(if_we)s, then %(then)s, because %(because)s.") % {
        "if_we": page.if_we,
        "then": page.then,
        "because": page.because,
    }


def _did(page: queries.PilotPage) -> str:
    return _("From %(span)s, at %(places)s. Counted: %(counted)s, every %(days)s days.") % {
        "span": showing.span(page),
        "places": ", ".join(one.name for one in page.sites),
        "counted": page.counted,
        "days": page.every_days,
    }


def _happened(page: queries.PilotPage) -> list[str]:
    """What the readings show, then each decision with its reason."""
    lines = showing.shows(page.shows, page.measure, len(page.readings)) if page.readings else []
    for one in (one for one in page.alarms if one.decided):
        lines.append(
            _("%(day)s: %(rule)s. Decided: it %(decision)s, because: %(reason)s")
            % {
                "day": date_format(one.on, "DATE_FORMAT"),
                "rule": showing.rule(one.kind, one.limit, page.measure),
                "decision": DECISIONS[one.decided],
                "reason": one.reason,
            }
        )
    if page.stopped_because and page.stopped_because not in {one.reason for one in page.alarms}:
        lines.append(
            _("It was stopped early, because: %(reason)s") % {"reason": page.stopped_because}
        )
    return lines


def _guess(page: queries.PilotPage) -> str:
    """What the readings say of the hope; nothing where they say nothing."""
    if page.shows is None or page.shows.says in ("too_few", "unclear"):
        return "unclear"
    hoped = "more" if page.direction == "up" else "fewer"
    return "yes" if page.shows.says == hoped else "no"
