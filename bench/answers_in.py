"""100,000 answers of a file come in, beside the same rows copied plainly into a table.

What is timed is the whole job a library waits for: the CSV read, its columns recognized, every row
judged, written, counted. Beside it: the same CSV read with csv.DictReader and its rows copied as
they are by PostgreSQL's COPY, nothing judged, nothing counted.
"""

import csv
import io
import json
import random
import time
import uuid
from collections.abc import Callable, Iterator
from dataclasses import replace
from typing import Any

from bench import house
from bench.figures import Figure

ROWS = 100_000
MOST = 60.0
BRANCHES = tuple(f"Branch {number}" for number in range(1, 13))
WORDS = ("Strongly Agree", "Agree", "Neutral", "Disagree", "Strongly Disagree", "N/A", "5", "")
SAID = ("The helper was patient", "More evenings, please", "", "", "Aprendí mucho", "N/A")
HEAD = (
    *("Response ID", "Survey date", "Library branch", "E-mail", "I learned something new"),
    *("I feel more confident", "I plan to use what I learned", "I am more aware of the library"),
    *("What did you like most?", "What could be better?"),
)


def measure() -> Iterator[Figure]:
    """The job, its peer, and what was lost."""
    with house.database("answers"):
        from django.db import transaction

        data = invented()
        with transaction.atomic():
            peer = _seconds(lambda: copied(data))
            transaction.set_rollback(True)
        with transaction.atomic():
            kept: dict[str, int] = {}
            took = _seconds(lambda: kept.update(brought_in(data)))
            transaction.set_rollback(True)
    yield Figure(
        figure=f"import {ROWS:,} answers",
        value=round(took, 2),
        unit="s",
        promise=f"at most {MOST:g} s",
        held=took <= MOST,
        peer="csv.DictReader and a plain COPY of the same rows",
        peer_value=round(peer, 2),
    )
    lost = ROWS - kept["answers"] - kept["refused"]
    yield Figure(
        figure=f"rows lost of {ROWS:,}",
        value=lost + abs(kept["answers"] - kept["counted"]),
        unit="rows",
        promise="none: rows in are answers and refused rows, and every answer is counted",
        held=lost == 0 and kept["answers"] == kept["counted"] and kept["refused"] > 0,
    )


def invented() -> bytes:
    """A file as an outcome tool might have written it; one row in 500 cannot be read."""
    chance = random.Random(2025)
    out = io.StringIO(newline="")
    rows = csv.writer(out)
    rows.writerow(HEAD)
    for number in range(ROWS):
        day = f"{1 + number % 12:02}/{1 + number % 28:02}/2024"
        four = [chance.choice(WORDS) for _ in range(3)]
        last = "Purple" if number % 500 == 7 else chance.choice(WORDS[:6])
        texts = (chance.choice(SAID), chance.choice(SAID))
        who = f"p{number}@example.org" if number % 9 == 0 else ""
        rows.writerow((number, day, chance.choice(BRANCHES), who, last, *four, *texts))
    return out.getvalue().encode()


def brought_in(data: bytes) -> dict[str, int]:
    """As the house does it, from the bytes to the counts."""
    from holt.directory.imports import IMPORTERS, Given, Part, running
    from holt.directory.imports.actions import starting_mapping
    from holt.directory.models import Import
    from holt.kernel import clock
    from holt.kernel.viewer import THE_HOUSE
    from holt.surveys.models import Answer, Tally

    row, importer = survey(), IMPORTERS["answers"]
    given = Given(
        THE_HOUSE,
        (Part("responses.csv", data),),
        clock.now(),
        organization_id=row.organization_id,
        options={"survey_id": row.pk},
    )
    given = replace(given, sources=starting_mapping(importer, given) or ())
    run = Import.objects.create(kind="answers", file_name="responses.csv", at=given.now)
    counts = running.perform(importer, given, run, take_good=True).counts()
    tallies = Tally.objects.filter(survey=row, item="").values_list("count", flat=True)
    return {
        "answers": Answer.objects.filter(survey=row).count(),
        "refused": counts.get("refused", 0),
        "counted": sum(tallies),
    }


def survey() -> Any:
    """A new survey of outcomes, of a library of its own."""
    from holt.directory.models import Kind, Organization
    from holt.kernel import clock
    from holt.kernel.viewer import THE_HOUSE
    from holt.surveys import actions, asks

    now = clock.now()
    home = Organization.objects.create(
        name="Marlow City Library",
        folded_name="marlow city library",
        kind=Kind.objects.get(slug="public-library"),
        is_network_member=True,
        added_at=now,
        edited_at=now,
    )
    ask = asks.MakeSurveyAsk(home.pk, "Responses of 2024", "outcome", "digital")
    return actions.make_survey(THE_HOUSE, ask, now=now)


def copied(data: bytes) -> None:
    """The peer: each row into the same table, its cells as they are."""
    from django.db import connection

    from holt.surveys.models import Answer

    row = survey()
    columns = ("id", "survey_id", "is_anonymous", "day", "way", "language", "site", "values")
    rest = ("key_hash", "is_tallied")
    names = ", ".join(f'"{one}"' for one in (*columns, *rest))
    with (
        connection.cursor() as cursor,
        cursor.copy(f'COPY "{Answer._meta.db_table}" ({names}) FROM STDIN') as copy,
    ):
        for cells in csv.DictReader(io.StringIO(data.decode())):
            site, values = cells["Library branch"], json.dumps(cells)
            copy.write_row(
                (uuid.uuid4(), row.pk, True, "2024-06-30", "import", "", site, values, "", True)
            )


def _seconds(work: Callable[[], object]) -> float:
    start = time.perf_counter()
    work()
    return time.perf_counter() - start
