"""An answer to "where should it stop", prepared for its page."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from django.utils.formats import number_format
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from holt.kernel import pictures
from holt.roads.queries import SiteRow, StudyPage
from holt.roads.web import showing


def asked(found: StudyPage) -> str:
    """The question in a sentence."""
    said = ngettext(
        "%(count)s stop; people walk %(meters)s meters",
        "%(count)s stops; people walk %(meters)s meters",
        found.stops,
    ) % {"count": found.stops, "meters": number_format(found.walk_meters)}
    if found.floor_percent:
        floor = _("in every district at least %(share)s %% are reached") % {
            "share": found.floor_percent
        }
        said = f"{said}; {floor}"
    if found.keeps_promised:
        said = f"{said}; {_('promised stops stay')}"
    return f"{found.mobile}: {said}."


@dataclass(frozen=True)
class Answer:
    """A row of the comparison: how many stops, what they reach, the gain over today's."""

    label: str
    stops: int
    reached: str
    share: str
    gain: str
    is_best: bool


def answers(found: StudyPage) -> tuple[Answer, ...]:
    """Today's stops, then one fewer, as many, one more; as many as today where that differs."""
    result, best = found.result, found.result.get("best", {})
    if not result:
        return ()
    today = result["today"]
    rows = [(_("Today's stops"), today, False)]
    if result.get("as_today"):
        rows.append((_("The best with as many as today"), result["as_today"], False))
    labels = {"fewer": _("One fewer"), "same": _("As many as asked"), "more": _("One more")}
    rows += [(label, best[key], key == "same") for key, label in labels.items() if key in best]
    return tuple(_answer(label, one, today, is_best) for label, one, is_best in rows)


def _answer(label: str, one: Mapping[str, Any], today: Mapping[str, Any], is_best: bool) -> Answer:
    gain = one["reached"] - today["reached"]
    sign = "+" if gain > 0 else "−" if gain < 0 else "±"
    return Answer(
        label, one["stops"], number_format(round(one["reached"]), force_grouping=True),
        percent(one["reached"], one["total"]),
        f"{sign}{number_format(abs(round(gain)), force_grouping=True)}", is_best,
    )  # fmt: skip


def percent(part: float, whole: float) -> str:
    """ "63 %"."""
    return _("%(share)s %%") % {"share": round(100 * part / whole)} if whole else "–"


def sentence(found: StudyPage) -> str:
    """What one more stop or one fewer would do."""
    best = found.result.get("best", {})
    if "same" not in best:
        return ""
    here, said = best["same"]["reached"], []
    if "more" in best:
        more = round(best["more"]["reached"] - here)
        said.append(
            _("One more stop would reach %(count)s more of the weight.") % {"count": more}
            if more
            else _("One more stop would reach nobody else.")
        )
    if "fewer" in best:
        fewer = round(here - best["fewer"]["reached"])
        said.append(
            _("One stop fewer would lose %(count)s of it.") % {"count": fewer}
            if fewer
            else _("One stop fewer would lose nobody.")
        )
    return " ".join(said)


@dataclass(frozen=True)
class District:
    """A district under today's stops and under the best; `floor` says whether it is kept."""

    name: str
    today: str
    best: str
    is_kept: bool


def districts(found: StudyPage) -> tuple[District, ...]:
    """The floor, district by district."""
    best = found.result.get("best", {}).get("same")
    if not best:
        return ()
    now = found.result["today"]["districts"]
    return tuple(
        District(
            name or _("Without a district"), percent(*now.get(name, (0, whole))),
            percent(reached, whole),
            reached >= whole * found.floor_percent / 100 - 0.01 if whole else True,
        )
        for name, (reached, whole) in sorted(best["districts"].items())
    )  # fmt: skip


@dataclass(frozen=True)
class Changes:
    """Which places stay, which leave, which come in."""

    stay: tuple[SiteRow, ...]
    leave: tuple[SiteRow, ...]
    come: tuple[SiteRow, ...]


def changes(found: StudyPage) -> Changes | None:
    best = found.result.get("best", {}).get("same")
    if not best:
        return None
    now, then = set(found.result["today"]["chosen"]), set(best["chosen"])
    return Changes(*(_named(found, keys) for keys in (now & then, now - then, then - now)))


def _named(found: StudyPage, keys: set[str]) -> tuple[SiteRow, ...]:
    rows = [found.sites[key] for key in keys if key in found.sites]
    return tuple(sorted(rows, key=lambda one: (one.name.casefold(), one.key)))


def drawn(found: StudyPage) -> pictures.Map | None:
    """Today's stops against the best, each told by its shape."""
    parted = changes(found)
    if parted is None:
        return None
    labels = ((_("Stays"), parted.stay), (_("Comes in"), parted.come), (_("Leaves"), parted.leave))
    places = [
        pictures.Place(
            one.name, one.lat, one.lon, label, f"/roads/stops/{one.url_id}/" if one.is_stop else ""
        )
        for label, rows in labels
        for one in rows
    ]
    if len(places) > showing.MOST_ON_MAP:
        return None
    return showing.drawn(places, _("Today's stops and the best places"))
