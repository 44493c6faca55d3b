"""Talk before you both do this, in words; and a time to meet for many zones."""

from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any
from zoneinfo import ZoneInfo

from django import forms
from django.http import HttpRequest, HttpResponse
from django.utils import timezone
from django.utils.formats import date_format, time_format
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from holt.directory import queries as directory
from holt.kernel import access, clock
from holt.kernel.web.distances import distance
from holt.kernel.web.forms import LinesField
from holt.kernel.web.pages import page, viewer_of
from holt.methods.scheduling.meetings import Choice, Member, best, series
from holt.programs import rules
from holt.programs.queries import Talk
from holt.programs.web.words import EVERY
from holt.values.zones import places

REASONS = {
    "same_need": gettext_lazy("both come from the same need"),
    "same_subject": gettext_lazy("both are about the same subject"),
    "same_kind": gettext_lazy("both are the same kind of program"),
    "same_audience": gettext_lazy("for the same people"),
    "open_audience": gettext_lazy("one of them is for everyone"),
    "near": gettext_lazy("near each other"),
    "same_county": gettext_lazy("in the same county"),
    "same_time": gettext_lazy("in the same weeks"),
    "near_in_time": gettext_lazy("within three weeks of each other"),
}


@dataclass(frozen=True)
class TalkShown:
    """A pair of programs and why their people should talk, in one line."""

    ours_id: int
    ours: str
    theirs_id: int
    theirs: str
    run_by: str
    why: str


def talk_shown(one: Talk) -> TalkShown:
    """A talk as templates read it."""
    reasons = [str(REASONS[code]) for code in one.reasons]
    if one.km is not None:
        reasons.append(distance(one.km, directory.distance_unit()))
    run_by = ", ".join(one.run_by)
    return TalkShown(one.ours_id, one.ours, one.theirs_id, one.theirs, run_by, "; ".join(reasons))


class ZonesField(LinesField):
    """One time zone or its city a line; cleans to the zones' names."""

    def clean(self, value: Any) -> tuple[str, ...]:
        return tuple(_zone(line) for line in super().clean(value))


def _zone(said: str) -> str:
    """ "new york" → "America/New_York"."""
    wanted = said.strip().replace(" ", "_").casefold()
    for one in places():
        if wanted in (one.casefold(), one.casefold().rsplit("/", 1)[-1]):
            return one
    raise forms.ValidationError(
        gettext_lazy("“%(said)s” is no time zone we know. Try the nearest large city."),
        params={"said": said},
    )


class MeetingTimeForm(forms.Form):
    """Where everybody is, how long, from when, and how often."""

    zones = ZonesField(
        label=gettext_lazy("Where is everybody?"),
        help_text=gettext_lazy(
            "A city or time zone on each line, such as New York or Europe/Kyiv."
        ),
    )
    on = forms.DateField(label=gettext_lazy("First day"), widget=forms.DateInput)
    minutes = forms.IntegerField(
        label=gettext_lazy("How many minutes?"), min_value=15, max_value=480, initial=60
    )
    every = forms.ChoiceField(
        label=gettext_lazy("How often"), choices=list(EVERY.items()), initial="once"
    )
    count = forms.IntegerField(
        label=gettext_lazy("How many meetings"), min_value=1, max_value=26, initial=1
    )

    def clean(self) -> dict[str, Any]:
        """Several meetings need a rhythm."""
        found = super().clean() or {}
        if found.get("count", 1) > 1 and found.get("every") == "once":
            self.add_error("every", gettext_lazy("Several meetings need a rhythm."))
        return found


@dataclass(frozen=True)
class TimeShown:
    """A time as everybody's clock tells it: (place, hour there, how hard it is)."""

    when: str
    clocks: tuple[tuple[str, str, str], ...]


EASY, FAIR, HARD = 0.0, 2.0, 6.0


def meeting_time(request: HttpRequest) -> HttpResponse:
    """Find a time that is fair to whoever is worst placed, once or as a series."""
    viewer = viewer_of(request)
    access.require(viewer.is_member, viewer)
    asked = request.GET if "zones" in request.GET else None
    first = {"on": timezone.localdate(clock.now()) + timedelta(days=7), "zones": viewer.zone}
    form = MeetingTimeForm(asked, initial=first)
    found, fair = _found(form.cleaned_data) if asked and form.is_valid() else ((), ())
    context = {
        "title": _("Find a time to meet"),
        "why": _(
            "Fair to whoever is worst placed; in a series, the early and late hours go round."
        ),
        "form": form,
        "times": found,
        "fair": fair,
        "searched": bool(asked) and form.is_valid(),
    }
    return page(request, "programs/meeting_time.html", context, status=422 if form.errors else 200)


def _found(asked: dict[str, Any]) -> tuple[tuple[TimeShown, ...], tuple[tuple[str, str], ...]]:
    """The best times of one day, or one for each day of a series and what each gathers."""
    zones = tuple(dict.fromkeys(asked["zones"]))
    members = [Member(one, one) for one in zones]
    length = timedelta(minutes=asked["minutes"])
    if asked["every"] == "once":
        times = best(members, asked["on"], length)
        return tuple(_shown(one, zones) for one in times), ()
    days = rules.dates(asked["on"], asked["every"], asked["count"])
    made = series(members, days, length)
    gathered = tuple((_city(one), f"{total:g}") for one, total in made.gathered.items())
    return tuple(_shown(one, zones) for one in made.choices), gathered


def _shown(one: Choice, zones: tuple[str, ...]) -> TimeShown:
    clocks = tuple(
        (_city(zone), _hour(one.starts_at, zone), _hardness(pain))
        for zone, pain in zip(zones, one.pains, strict=True)
    )
    return TimeShown(
        date_format(one.starts_at.astimezone(ZoneInfo(zones[0])), "DATE_FORMAT"), clocks
    )


def _city(zone: str) -> str:
    return zone.rsplit("/", 1)[-1].replace("_", " ")


def _hour(at: datetime, zone: str) -> str:
    local = at.astimezone(ZoneInfo(zone))
    return f"{date_format(local, 'D')} {time_format(local, 'TIME_FORMAT')}"


def _hardness(pain: float) -> str:
    if pain <= EASY:
        return _("office hours")
    if pain <= FAIR:
        return _("early or late")
    return _("very early or late") if pain <= HARD else _("night")
