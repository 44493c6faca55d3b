"""The demo network is built, step by step, in one transaction."""

from collections.abc import Callable, Iterator
from datetime import datetime

from django.apps import apps
from django.core.cache import caches
from django.db import connection, transaction
from django.utils import translation

from holt.directory import queries as directory
from holt.kernel import clock
from holt.kernel.errors import Refused
from holt.kernel.models import Network
from holt.kernel.viewer import THE_HOUSE
from holt.site.demo import (
    aid,
    asked,
    assessing,
    bookmobile,
    campaigns,
    colleagues,
    earlier,
    exchanging,
    feeding,
    founding,
    hearing,
    helping,
    ideas,
    lessons,
    measures,
    mentoring,
    outside,
    partnering,
    programs,
    providing,
    relating,
    reports,
    schools,
    spaces,
    studying,
    surveying,
    telling,
    training,
    warning,
)
from holt.site.demo.community import COMMUNITY
from holt.site.demo.desk import Desk, desk
from holt.site.demo.libraries import LIBRARIES, PARTS

Progress = Callable[[int, int, str], None]
Step = tuple[str, Callable[[], None]]
KEPT = {"directory_kind", "directory_subject", "partnerships_rate"}
"""Tables whose first rows come with the migrations."""


def build(progress: Progress, now: datetime | None = None) -> None:
    """Build Otter County as of `now`. Refuses "not_empty" when organizations exist.

    `progress` is told how many steps are done, of how many, and what comes next.
    """
    if directory.organizations(THE_HOUSE).exists():
        raise Refused("not_empty")
    with transaction.atomic(), translation.override("en"), desk(now or clock.now()) as at_desk:
        steps = tuple(_steps(at_desk))
        for done, (title, work) in enumerate(steps):
            progress(done, len(steps), title)
            work()
        progress(len(steps), len(steps), "Otter County stands.")


def _steps(at_desk: Desk) -> Iterator[Step]:
    yield "The network", lambda: founding.network(at_desk)
    yield "The operator", lambda: founding.operator(at_desk)
    yield "Organizations", lambda: founding.organizations(at_desk)
    yield "People and their roles", lambda: founding.people(at_desk)
    yield "What people offer", lambda: founding.offers(at_desk)
    for one in (*LIBRARIES, *PARTS, *COMMUNITY):
        yield one.name, lambda one=one: founding.details(at_desk, one)  # type: ignore[misc]
    yield from hearing.steps(at_desk)
    yield from partnering.steps(at_desk)
    yield "What people were asked", lambda: assessing.assess_all(at_desk)
    yield from spaces.steps(at_desk)
    yield from bookmobile.steps(at_desk)
    yield "Colleagues", lambda: colleagues.meet(at_desk)
    yield "The next dates", lambda: programs.plan_ahead(at_desk)
    yield "What programs take", lambda: providing.provide_all(at_desk)
    yield "A library alone", lambda: providing.run_alone(at_desk)
    yield "Answers of an earlier year", lambda: earlier.bring_in(at_desk)
    yield "What people teach one another", lambda: exchanging.exchange(at_desk)
    yield "What was learned", lambda: lessons.tell_all(at_desk)
    yield "What is tried and studied", lambda: studying.study_all(at_desk)
    yield "People sign up", lambda: programs.sign_up_all(at_desk)
    yield from ideas.steps(at_desk)
    yield from schools.steps(at_desk)
    yield from helping.steps(at_desk)
    yield "A year of surveys", lambda: surveying.survey_all(at_desk)
    yield "How partners see one another", lambda: relating.relate(at_desk)
    yield "People are told", lambda: telling.tell(at_desk)
    yield "Mentors and mentees", lambda: mentoring.match(at_desk)
    yield "Learning together", lambda: training.teach(at_desk)
    yield "Calendars of others", lambda: outside.follow(at_desk)
    yield "Half a year of warnings", lambda: warning.warn(at_desk)
    yield "The network is asked", lambda: asked.ask_all(at_desk)
    yield "Mutual aid", lambda: aid.lend(at_desk)
    yield "What is asked of those who decide", lambda: campaigns.campaign_all(at_desk)
    yield "What is measured", lambda: measures.measure(at_desk)
    yield "Feeds of others", lambda: feeding.follow(at_desk)
    yield "A year is told", lambda: reports.tell(at_desk)


def reset() -> None:
    """Empty every table of ours that people write. Refuses "not_a_demo" for anything else."""
    if not Network.objects.filter(is_demo=True).exists():
        raise Refused("not_a_demo")
    ours = [
        model._meta.db_table
        for model in apps.get_models(include_auto_created=True)
        if model.__module__.startswith("holt.") and model._meta.db_table not in KEPT
    ]
    telling.forget_files()
    with transaction.atomic(), connection.cursor() as cursor:
        quoted = ", ".join(connection.ops.quote_name(one) for one in ours)
        cursor.execute("SET CONSTRAINTS ALL IMMEDIATE")
        cursor.execute(f"TRUNCATE {quoted} RESTART IDENTITY CASCADE")
        cursor.execute("SET CONSTRAINTS ALL DEFERRED")
    caches["default"].clear()
