"""The report of a survey with a million answers, from its tallies, beside SQL over the answers."""

import time
from collections.abc import Callable, Iterator
from datetime import UTC, date, datetime
from typing import Any

from bench import house
from bench.figures import Figure, median

ANSWERS = 1_000_000
SURVEYS, ROUNDS = 40, 5
MOST_SECONDS = 1.0
STEPS = ("5", "4", "3", "2", "1", "na")
PLACES, MONTHS = 10, 12
FILL = """
INSERT INTO surveys_answer (id, survey_id, is_anonymous, day, way, language, site, values, key_hash,
                            is_tallied)
SELECT gen_random_uuid(), (%s::bigint[])[1 + n %% %s], true,
       date '2026-01-15' + (n %% 7919 %% 12) * interval '1 month',
       'link', 'en', 'Place ' || (n %% 7907 %% 10),
       jsonb_build_object('knowledge', s(n, 1), 'confidence', s(n, 2), 'application', s(n, 3),
                          'awareness', s(n, 4)),
       '', true
FROM generate_series(1, %s) AS n
"""
STEP = """
CREATE FUNCTION pg_temp.s(n int, salt int) RETURNS text LANGUAGE sql IMMUTABLE AS
$$ SELECT (ARRAY['5','5','5','4','4','4','3','2','1','na'])[1 + abs(hashint4(n * 7 + salt)) % 10] $$
"""
ADD_UP = """
INSERT INTO surveys_tally (survey_id, item, value, site, month, count)
SELECT survey_id, item, value, site, month, sum(c) FROM (
  SELECT survey_id, k AS item, v AS value, site, date_trunc('month', day)::date AS month,
         count(*) AS c
  FROM surveys_answer, jsonb_each_text(values) AS one(k, v) GROUP BY 1, 2, 3, 4, 5
  UNION ALL
  SELECT survey_id, k, '', site, date_trunc('month', day)::date, count(*)
  FROM surveys_answer, jsonb_each_text(values) AS one(k, v) GROUP BY 1, 2, 4, 5
  UNION ALL
  SELECT survey_id, '', '', site, date_trunc('month', day)::date, count(*)
  FROM surveys_answer GROUP BY 1, 4, 5
) AS every GROUP BY 1, 2, 3, 4, 5
"""
PEER = """
SELECT k, v, site, date_trunc('month', day), count(*)
FROM surveys_answer, jsonb_each_text(values) AS one(k, v)
WHERE survey_id = ANY(%s) GROUP BY 1, 2, 3, 4
"""


def measure() -> Iterator[Figure]:
    """One survey of a million answers, then forty surveys that have as many together."""
    for name, surveys in (("one", 1), ("forty", SURVEYS)):
        with house.database(f"survey_reports_{name}"):
            from django.db import transaction

            with transaction.atomic():
                viewer, ids = _filled(surveys)
            house.settle()
            yield from _figures(name, viewer, ids)


def _filled(surveys: int) -> tuple[Any, list[int]]:
    """The surveys with their answers, put in by SQL: how they came is measured elsewhere."""
    from django.db import connection
    from tests import make
    from tests.make.surveys import opened

    from holt.surveys.models import Survey

    home = make.organization("Marlow")
    viewer = make.member_of(home, name="Ines")
    topics = ("health", "digital", "job_skills", "summer_reading")
    places = tuple(f"Place {at}" for at in range(PLACES))
    ids = [
        opened(viewer, home, topic=topics[at % 4], title=f"Survey {at}", sites=places).pk
        for at in range(surveys)
    ]
    with connection.cursor() as cursor:
        cursor.execute(STEP)
        cursor.execute(FILL.replace("s(n", "pg_temp.s(n"), [ids, surveys, ANSWERS])
        cursor.execute(ADD_UP)
    Survey.objects.filter(pk__in=ids).update(
        opened_at=datetime(2026, 1, 1, tzinfo=UTC), closes_on=date(2027, 1, 1)
    )
    return viewer, ids


def _figures(name: str, viewer: Any, ids: list[int]) -> Iterator[Figure]:
    from holt.surveys import queries
    from holt.surveys.web import across, reporting, telling

    def one() -> object:
        page = queries.survey(viewer, ids[0])
        others = queries.beside(viewer, ids[0])
        return telling.of_survey(reporting.report(page, "en", others=others))

    def many() -> object:
        found = across.across(queries.outcome_surveys(viewer, page.organization_id))
        return telling.of_many(found)

    page = queries.survey(viewer, ids[0])
    took, peer = _seconds(one if len(ids) == 1 else many), _seconds(lambda: _by_sql(ids), 1)
    yield Figure(
        f"surveys.report.{name}",
        round(took, 3),
        "s",
        f"≤ {MOST_SECONDS:g} s over {ANSWERS:,} answers to {len(ids)} surveys, at "
        f"{PLACES} places in {MONTHS} months, small groups looked for",
        took <= MOST_SECONDS,
        "the same counts by one GROUP BY over the answers",
        round(peer, 3),
    )


def _seconds(run: Callable[[], object], rounds: int = ROUNDS) -> float:
    """The middle of some rounds, each from the database anew."""
    from holt.kernel.kept import let_go

    found = []
    for _round in range(rounds):
        let_go()
        began = time.perf_counter()
        run()
        found.append(time.perf_counter() - began)
    return median(found)


def _by_sql(ids: list[int]) -> object:
    from django.db import connection

    with connection.cursor() as cursor:
        cursor.execute(PEER, [ids])
        return cursor.fetchall()
