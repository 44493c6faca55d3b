"""Imports and exports: how long a whole Public Libraries Survey takes, beside the plainest way.

Everything is done in transactions that are rolled back: the database is as before. The published
FY 2015 files are used where they are at hand, else an invented survey of the same size.
"""

import csv
import io
import os
import time
import zipfile
from collections.abc import Callable, Iterator, Mapping
from dataclasses import replace
from pathlib import Path
from typing import Any

from django.db import transaction

from bench.figures import Figure
from holt.directory.imports import IMPORTERS, Given, Part, running
from holt.directory.imports.actions import starting_mapping
from holt.directory.imports.hsds import export
from holt.directory.models import Identifier, Import, Kind, Organization, Place
from holt.kernel import clock
from holt.kernel.viewer import THE_HOUSE
from holt.methods.words import fold
from holt.standards import hsds

DATA = Path(os.environ.get("HOLT_SHARED_DATA", Path(__file__).resolve().parents[2] / "shared/data"))
SURVEY = DATA / "pls" / "data__boneyard__CSV__pls_fy2015_data_files_csv.zip"
LIBRARIES, OUTLETS = 9_251, 17_408
ROWS = 20_000


def figures() -> Iterator[Figure]:
    """Each figure with its peer, measured in the same run."""
    data = survey()
    with transaction.atomic():
        peer = seconds(lambda: plainly(data))
        transaction.set_rollback(True)
    with transaction.atomic():
        first = seconds(lambda: bring_in("pls", data, "survey.zip"))
        again = seconds(lambda: bring_in("pls", data, "survey.zip"))
        written = seconds(lambda: hsds.write_json(export.package(THE_HOUSE)))
        transaction.set_rollback(True)
    yield figure("import-pls", first, peer, most=20)
    yield figure("import-pls again", again, peer, most=20)
    yield Figure("export-hsds", round(written, 2), "s", "at most 20 s", written <= 20)
    table = organizations()
    with transaction.atomic():
        peer = seconds(lambda: plain_organizations(table))
        transaction.set_rollback(True)
    with transaction.atomic():
        took = seconds(lambda: bring_in("organizations", table, "organizations.csv"))
        transaction.set_rollback(True)
    yield figure(f"import {ROWS} organizations", took, peer, most=60)


def figure(name: str, value: float, peer: float, *, most: float) -> Figure:
    """One figure beside its peer, with the seconds promised."""
    return Figure(
        figure=name,
        value=round(value, 2),
        unit="s",
        promise=f"at most {most:g} s",
        held=value <= most,
        peer="csv.DictReader and bulk_create",
        peer_value=round(peer, 2),
    )


def seconds(work: Callable[[], object]) -> float:
    """How long it takes."""
    start = time.perf_counter()
    work()
    return time.perf_counter() - start


def bring_in(kind: str, data: bytes, name: str) -> Mapping[str, int]:
    """As the house does it: planned, written, told; returns the counts."""
    importer = IMPORTERS[kind]
    given = Given(THE_HOUSE, (Part(name, data),), clock.now())
    if importer.is_mapped:
        given = replace(given, sources=starting_mapping(importer, given) or ())
    run = Import.objects.create(kind=kind, file_name=name, at=given.now)
    return running.perform(importer, given, run, take_good=True).counts()


def survey() -> bytes:
    """The published zip, or an invented one of the same size."""
    return SURVEY.read_bytes() if SURVEY.is_file() else invented()


def invented() -> bytes:
    """As many libraries and outlets as FY 2015 had, with few columns."""
    libraries, outlets = io.StringIO(), io.StringIO()
    one, other = csv.writer(libraries), csv.writer(outlets)
    common = ("STABR", "FSCSKEY", "LIBNAME", "ADDRESS", "CITY", "ZIP", "PHONE", "STATSTRU")
    one.writerow((*common, "YR_SUB", "POPU_LSA", "TOTSTAFF", "VISITS"))
    other.writerow((*common, "YR_SUB", "FSCS_SEQ", "C_OUT_TY"))
    for i in range(LIBRARIES):
        row = _row(i, f"OTTER {i} PUBLIC LIBRARY")
        one.writerow((*row, 2016, 1_000 + i, 2.5, 9_000 + i))
    for i in range(OUTLETS):
        row = _row(i % LIBRARIES, f"OTTER {i} BRANCH LIBRARY")
        other.writerow((*row, 2016, f"{2 + i // LIBRARIES:03}", "BR" if i >= LIBRARIES else "CE"))
    box = io.BytesIO()
    with zipfile.ZipFile(box, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("pupld15a.csv", libraries.getvalue())
        archive.writestr("puout15a.csv", outlets.getvalue())
    return box.getvalue()


def _row(i: int, name: str) -> tuple[str, ...]:
    street, town = f"{i} RIVER STREET", f"OTTERVILLE {i % 900}"
    return ("ZZ", f"ZZ{i:04}", name, street, town, f"{i:05}", f"555{i:07}", "00")


def plainly(data: bytes) -> None:
    """The peer: each row of the files straight into the same tables."""
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        names = [one for one in archive.namelist() if one.lower().endswith(".csv")]
        libraries = _rows(archive, next(one for one in names if "pupld" in one.lower()))
        outlets = _rows(archive, next(one for one in names if "puout" in one.lower()))
    now, kind = clock.now(), Kind.objects.get(slug="public-library")
    made = {row["FSCSKEY"]: _organization(row, kind, now) for row in libraries}
    Organization.objects.bulk_create(made.values(), batch_size=1_000)
    Identifier.objects.bulk_create(
        [Identifier(organization=one, scheme="fscs", value=key) for key, one in made.items()],
        batch_size=1_000,
    )
    Place.objects.bulk_create(
        [_place(row, made[row["FSCSKEY"]]) for row in outlets if row["FSCSKEY"] in made],
        batch_size=1_000,
    )


def _rows(archive: zipfile.ZipFile, name: str) -> list[dict[str, str]]:
    with archive.open(name) as file:
        return list(csv.DictReader(io.TextIOWrapper(file, "cp1252", newline="")))


def _organization(row: Mapping[str, str], kind: Kind, now: Any) -> Organization:
    name = row["LIBNAME"].title()[:255]
    facts = {"pls": dict(row)}
    return Organization(
        name=name,
        folded_name=fold(name),
        kind=kind,
        region=row["STABR"],
        facts=facts,
        added_at=now,
        edited_at=now,
    )


def _place(row: Mapping[str, str], organization: Organization) -> Place:
    return Place(
        organization=organization,
        name=row["LIBNAME"].title()[:255],
        address=row["ADDRESS"],
        city=row["CITY"],
        facts={"pls": dict(row)},
    )


def organizations() -> bytes:
    """A table of very many organizations."""
    lines = (f"Otter {i:06} Works {i:06},Otterville,555-{i:07}" for i in range(ROWS))
    return "\n".join(["Name,City,Telephone", *lines]).encode()


def plain_organizations(data: bytes) -> None:
    """The peer: each row straight into the tables."""
    now, kind = clock.now(), Kind.objects.get(slug="other")
    rows = csv.DictReader(io.StringIO(data.decode()))
    made = [
        Organization(
            name=row["Name"],
            folded_name=fold(row["Name"]),
            phone=row["Telephone"],
            kind=kind,
            added_at=now,
            edited_at=now,
        )
        for row in rows
    ]
    Organization.objects.bulk_create(made, batch_size=1_000)
    Place.objects.bulk_create(
        [Place(organization=one, name=one.name, is_main=True) for one in made], batch_size=1_000
    )
