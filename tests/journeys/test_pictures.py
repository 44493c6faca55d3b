"""The guides' screenshots, taken from the demo network: HOLT_PICTURES=1 ./holt test test_pictures.

Without HOLT_PICTURES nothing is written and nothing is run.
"""

import os
from collections.abc import Callable, Iterator
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

import pytest

from tests.journeys.seats import PATIENCE
from tests.journeys.shrinking import small
from tests.journeys.ways import DESK, PHONE
from tests.places import CHECKOUT

PICTURES = CHECKOUT / "docs" / "guides" / "pictures"
MOST_BYTES = 120_000
LIBRARY, PARTNER = "Marlow City Library", "Otter County Head Start"
NEED = "Parents on the east side"
ASKED = os.environ.get("HOLT_PICTURES") == "1"
pytestmark = pytest.mark.skipif(not ASKED, reason="HOLT_PICTURES=1 takes the guides' pictures.")


@pytest.fixture
def picture() -> Callable[[Any, str], Path]:
    """picture(page, name) → docs/guides/pictures/<name>.png, what the window shows."""

    def take(page: Any, name: str) -> Path:
        PICTURES.mkdir(parents=True, exist_ok=True)
        page.evaluate("document.fonts.ready")
        path = PICTURES / f"{name}.png"
        path.write_bytes(small(page.screenshot()))
        assert path.stat().st_size <= MOST_BYTES, f"{name} is too large for the guides"
        return path

    return take


@pytest.fixture
def demo(live: str) -> Iterator[str]:
    """Otter County, served here; built in a thread of its own, as this one drives a browser."""
    with ThreadPoolExecutor(1) as thread:
        thread.submit(build_otter_county).result()
    yield live


def build_otter_county() -> None:
    from django.db import connections

    from holt.site.demo import build
    from tests.journeys.world import plant

    plant()
    build(lambda done, of, title: None)
    propose_to_somebody_without_an_account()
    connections.close_all()


def propose_to_somebody_without_an_account() -> None:
    """From the need of the picture before, to a partner who answers by link."""
    from holt.directory.models import Organization
    from holt.directory.queries import viewer_for
    from holt.kernel import clock
    from holt.partnerships import actions, asks
    from holt.people.models import Person

    home, partner = (Organization.objects.get(name=one).pk for one in (LIBRARY, PARTNER))
    ask = asks.ProposeAsk(
        "Childcare on class evenings",
        home,
        (
            asks.Invited(
                partner, contact_name="Dana Whitehorse", contact_email="dana@headstart.example"
            ),
        ),
        summary="Parents sign up for evening classes and never come, as nobody minds the children.",
        interests=("Parents in every class we teach on the east side",),
        need_id=need(NEED),
    )
    ines = viewer_for(Person.objects.get(name="Ines Duarte"))
    actions.propose(ines, ask, now=clock.now())


def seated(open_page: Callable[..., Any], live: str, name: str) -> Any:
    """A desk at which this person is signed in."""
    from django.test import Client

    from holt.people.models import Person

    client = Client()
    client.force_login(Person.objects.get(name=name))
    page = open_page(viewport=DESK)
    page.set_default_navigation_timeout(PATIENCE)
    page.context.add_cookies(
        [{"name": "sessionid", "value": client.cookies["sessionid"].value, "url": live}]
    )
    return page


def partnership(name: str) -> int:
    from holt.partnerships.models import Partnership

    return int(Partnership.objects.get(name=name).pk)


def agreement(partnership_id: int) -> int:
    """The number of its newest version."""
    from holt.partnerships.models import AgreementVersion

    newest = AgreementVersion.objects.filter(partnership_id=partnership_id).latest("number")
    return int(newest.number)


def program(title: str) -> int:
    from holt.programs.models import Program

    return int(Program.objects.get(title=title).pk)


def need(words: str) -> int:
    from holt.needs.models import Need

    return int(Need.objects.get(statement__startswith=words).pk)


def learned() -> dict[str, dict[str, str]]:
    """By who looks, the pages of what colleagues learn from each other."""
    from holt.learning.models import Lesson
    from holt.mentoring.models import Round
    from holt.peers.models import Circle
    from holt.skills.models import Talk, WorkVisit
    from holt.studies.models import Pilot, Study
    from holt.training.models import Course

    def first(rows: Any, **wanted: str) -> int:
        return int(rows.objects.filter(**wanted).earliest("pk").pk)

    return {
        "Ines Duarte": {
            "questions": "/questions/",
            "circle": f"/circles/{first(Circle, name='Alone together')}/",
            "lesson": f"/lessons/{first(Lesson, title__startswith='Teach on the shop floor')}/",
            "stopped": "/lessons/stopped/",
            "skills": "/skills/mine/",
            "matches": "/skills/matches/",
            "talk": f"/talks/{first(Talk, title__startswith='Seeds')}/",
            "placements": "/placements/",
            "work-visit": f"/work-visits/{first(WorkVisit)}/",
            "course": f"/training/{first(Course, kind='cohort')}/",
            "transcript": "/training/transcript/",
            "study": f"/studies/{first(Study, title__startswith='Who comes back')}/",
            "pilot": f"/pilots/{first(Pilot, title='A laptop for a week')}/",
        },
        "Ruth Lindqvist": {
            "mentoring": f"/mentoring/{first(Round, state='running')}/",
            "proposal": f"/mentoring/{first(Round, state='proposed')}/proposal/",
        },
    }


def whole() -> dict[str, str]:
    """The pages of the whole network, and of telling of it."""
    from holt.evaluation.models import Alarm, CallOut, Campaign, NetworkSurvey, Report

    def of(rows: Any, **wanted: str) -> int:
        return int(rows.objects.filter(**wanted).latest("pk").pk)

    alarmed = Alarm.objects.latest("pk").partnership_id
    return {
        "network": "/network/",
        "network-figures": "/network/measures/",
        "network-health": "/network/health/",
        "network-asked": f"/network/surveys/{of(NetworkSurvey)}/",
        "should-meet": "/introductions/should-meet/",
        "our-year": "/our-year/",
        "alarm": f"/partnerships/{alarmed}/health/",
        "call-out": f"/aid/call-outs/{of(CallOut, title__startswith='Drill')}/",
        "campaign": f"/campaigns/{of(Campaign, title='Two evening teachers')}/",
        "report": f"/reports/{of(Report, kind='hearing')}/",
        "measures": "/measures/",
    }


def newest_proposal() -> str:
    """The path of the link in the newest letter that proposes something."""
    from holt.kernel.models import Letter

    letters = Letter.objects.filter(subject__startswith="A proposal from", link__contains="/l/")
    return urlsplit(letters.latest("pk").link).path


@pytest.mark.timeout(900)
def test_pictures(
    open_page: Callable[..., Any], demo: str, picture: Callable[[Any, str], Path]
) -> None:
    floor = partnership("English on the floor")
    paths = {
        "today": "/",
        "need": f"/needs/{need(NEED)}/",
        "partnership": f"/partnerships/{floor}/",
        "agreement": f"/partnerships/{floor}/agreement/{agreement(floor)}/",
        "brief": f"/partnerships/{floor}/brief/",
        "board": "/partnerships/board/",
        "map": "/map/",
        "tell": f"/programs/{program('English on the floor')}/tell/",
        "grid": "/spaces/grid/",
        "ideas": "/ideas/",
        "exhibitions": "/exhibitions/",
        "mobile-library": "/roads/1/",
        "mobile-library-plan": "/roads/plans/1/",
    }
    by_whom = learned()
    by_whom["Ines Duarte"] |= paths | whole()
    for who, pages in by_whom.items():
        page = seated(open_page, demo, who)
        for name, path in pages.items():
            page.goto(demo + path)
            picture(page, name)
    phone = open_page(viewport=PHONE)
    phone.goto(demo + newest_proposal())
    picture(phone, "proposal-on-a-phone")
    taken = {name for pages in by_whom.values() for name in pages} | {"proposal-on-a-phone"}
    assert {one.stem for one in PICTURES.glob("*.png")} >= taken
