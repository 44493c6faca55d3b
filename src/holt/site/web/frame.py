"""What surrounds every page: navigation, the person, the network, the demo's seats."""

from dataclasses import dataclass

from django.conf import settings
from django.http import HttpRequest
from django.utils.translation import get_language
from django.utils.translation import gettext_lazy as _

from holt.kernel.kept import kept
from holt.kernel.network import network as network_settings
from holt.kernel.viewer import NOBODY, Viewer
from holt.people import queries as people
from holt.site import queries


@dataclass(frozen=True)
class Entry:
    """A line of the navigation."""

    label: object
    url: str
    count: int | None
    current: bool


@dataclass(frozen=True)
class Section:
    """Some entries under a heading."""

    label: object
    entries: tuple[Entry, ...]

    @property
    def is_open(self) -> bool:
        """A section one is in stands open; the others are folded."""
        return any(one.current for one in self.entries)


@dataclass(frozen=True)
class Frame:
    """Everything `layout.html` shows around a page."""

    sections: tuple[Section, ...]
    network_name: str
    person_name: str
    organization_name: str
    is_demo: bool
    is_guest: bool
    demo_people: tuple[people.DemoPerson, ...]
    languages: tuple[dict[str, object], ...]
    is_bare: bool = False
    sign_in_url: str = "/sign-in/"
    sign_out_url: str = "/sign-out/"
    switch_url: str = "/sign-in/demo/"
    language_url: str = "/language/"
    new_need_url: str = "/needs/log/"
    settings_url: str = "/settings/"
    leave_url: str = "/leave/"


NAVIGATION: tuple[tuple[object, tuple[tuple[str, object, str], ...]], ...] = (
    (
        "",
        (
            ("today", _("Today"), "/"),
            ("needs", _("Needs"), "/needs/"),
            ("partnerships", _("Partnerships"), "/partnerships/"),
            ("", _("Programs"), "/programs/"),
            ("", _("What takes place"), "/events/"),
            ("", _("Spaces"), "/spaces/"),
            ("", _("Organizations"), "/organizations/"),
            ("", _("Lessons"), "/lessons/"),
        ),
    ),
    (
        _("What we run"),
        (
            ("", _("Ideas"), "/ideas/"),
            ("", _("Exhibitions"), "/exhibitions/"),
            ("", _("Mobile library"), "/roads/"),
            ("", _("Find a time to meet"), "/meeting-time/"),
        ),
    ),
    (
        _("Whom we know"),
        (
            ("", _("The network"), "/network/"),
            ("", _("Map"), "/map/"),
            ("", _("Introductions"), "/introductions/"),
            ("", _("Mutual aid"), "/aid/"),
            ("", _("People like me"), "/peers/"),
            ("", _("Questions"), "/questions/"),
            ("", _("Circles"), "/circles/"),
            ("", _("Mentoring"), "/mentoring/"),
            ("", _("Skills"), "/skills/"),
            ("", _("Guest speakers"), "/talks/"),
            ("", _("Places to learn at"), "/placements/"),
        ),
    ),
    (
        _("What we learn"),
        (
            ("", _("Courses and cohorts"), "/training/"),
            ("", _("Our year"), "/our-year/"),
            ("", _("Campaigns"), "/campaigns/"),
            ("", _("Reports"), "/reports/"),
            ("", _("What changed"), "/outcomes/"),
            ("", _("Assessments of needs"), "/assessments/"),
            ("", _("Surveys"), "/surveys/"),
            ("", _("Joint research"), "/studies/"),
            ("", _("Pilots"), "/pilots/"),
            ("", _("Strategy"), "/strategy/"),
            ("", _("Activity"), "/activity/"),
        ),
    ),
)
VISITORS: tuple[tuple[str, object, str], ...] = (
    ("", _("What takes place"), "/events/"),
    ("", _("Ideas"), "/ideas/"),
    ("", _("Needs"), "/needs/"),
    ("", _("Partnerships"), "/partnerships/"),
    ("", _("Organizations"), "/organizations/"),
    ("", _("Map"), "/map/"),
    ("", _("Spaces"), "/spaces/"),
    ("", _("Exhibitions"), "/exhibitions/"),
    ("", _("Mobile library"), "/roads/"),
    ("", _("Lessons"), "/lessons/"),
)


BARE = "/s/"
"""Where people answer: nothing of the network's rooms stands around it, and a tablet in a
library has no way out into them."""


def frame(request: HttpRequest) -> dict[str, object]:
    """The template context, read before anything renders: templates cannot query."""
    return {"frame": build(request)}


def build(request: HttpRequest) -> Frame:
    """The frame for this request."""
    viewer: Viewer = getattr(request, "viewer", NOBODY)
    network = kept("frame.network", network_settings)
    demo = bool(settings.DEMO and network.is_demo)
    is_bare = request.path.startswith(BARE)
    return Frame(
        sections=() if is_bare else sections(viewer, request.path),
        is_bare=is_bare,
        network_name=network.name,
        person_name=viewer.name,
        organization_name=kept(
            f"frame.home.{queries.home_of(viewer)}", lambda: queries.home_name(viewer)
        ),
        is_demo=demo,
        is_guest=viewer.grant is not None,
        demo_people=kept("frame.demo", people.demo_people) if demo else (),
        languages=tuple(
            {"code": code, "label": label, "current": code == get_language()}
            for code, label in settings.LANGUAGES
        ),
    )


def sections(viewer: Viewer, here: str) -> tuple[Section, ...]:
    """The navigation for this viewer: all of it, or what visitors may see."""
    if viewer.grant:
        return ()
    if not viewer.is_member:
        return (Section("", tuple(_entry(one, {}, here) for one in VISITORS)),)
    counts = kept(f"frame.counts.{viewer.person_id}", lambda: queries.counts(viewer))
    return tuple(
        Section(label, tuple(_entry(one, counts, here) for one in entries))
        for label, entries in NAVIGATION
    )


def _entry(one: tuple[str, object, str], counts: dict[str, int], here: str) -> Entry:
    name, label, url = one
    current = here == url if url == "/" else here.startswith(url)
    return Entry(label, url, counts.get(name), current)
