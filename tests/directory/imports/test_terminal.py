"""The operator's verbs: reports, refused rows handed back, exit statuses."""

import json
from pathlib import Path

import pytest

from holt.directory.management.verbs import VERBS
from holt.directory.models import Import, Organization
from holt.directory.web.imports.pages import SAMPLES
from holt.kernel.operators import perform
from holt.kernel.processes import Trouble
from tests import make
from tests.shared import shared_data

pytestmark = pytest.mark.django_db
BY_NAME = {one.name: one for one in VERBS}


def run(capsys: pytest.CaptureFixture[str], name: str, *words: object) -> tuple[int, dict]:  # type: ignore[type-arg]
    status = perform(BY_NAME[name], [*map(str, words), "--json"], "directory")
    return status, json.loads(capsys.readouterr().out)


def test_a_rehearsal_changes_nothing(capsys: pytest.CaptureFixture[str]) -> None:
    status, told = run(capsys, "import-pls", SAMPLES / "pls-libraries.csv", "--dry-run")
    assert (status, told["sentence"]) == (0, "2 rows: 2 added. Nothing was changed.")
    assert not Organization.objects.exists()


def test_refused_rows_are_handed_back_and_stop_all(
    capsys: pytest.CaptureFixture[str], tmp_path: Path
) -> None:
    broken = (SAMPLES / "pls-libraries.csv").read_text().replace("ZZ,ZZ0002", "ZZ,0002")
    file = tmp_path / "survey.csv"
    file.write_text(broken)
    status, told = run(capsys, "import-pls", file)
    lines = (tmp_path / "survey-refused.csv").read_text("utf-8-sig").splitlines()
    assert (status, told["done"], told["counts"]) == (
        1,
        False,
        {"rows": 2, "added": 1, "refused": 1},
    )
    assert lines[1].startswith("libraries,3,FSCSKEY,This is not an FSCS key.,")
    assert not Organization.objects.exists()
    status, told = run(capsys, "import-pls", file, "--take-good", "--year", "2014")
    assert (status, told["done"], Organization.objects.count()) == (0, True, 1)
    assert Organization.objects.get().facts["pls"]["year"] == 2014


def test_likely_duplicates_are_named_and_added_when_asked(
    capsys: pytest.CaptureFixture[str],
) -> None:
    make.organization("Millbrook Library", phone="555-010-0102")
    _, told = run(capsys, "import-pls", SAMPLES / "pls-libraries.csv", "--dry-run")
    assert "Millbrook Free Library (Millbrook Library)" in told["sentence"]
    run(capsys, "import-pls", SAMPLES / "pls-libraries.csv", "--add-likely")
    assert Organization.objects.count() == 3


def test_a_folder_of_tables_in_another_layout_comes_in_and_goes_out(
    capsys: pytest.CaptureFixture[str], tmp_path: Path
) -> None:
    folder = tmp_path / "agencies"
    folder.mkdir()
    for name in ("organizations", "locations", "services"):
        body = (SAMPLES / f"layout-{name}.csv").read_bytes()
        (folder / f"{name}.csv").write_bytes(body)
    status, told = run(capsys, "import-hsds", folder, "--layout")
    assert (status, told["done"]) == (0, True)
    schemas = shared_data("schemas", "hsds-3.0")
    status, told = run(capsys, "export-hsds", tmp_path / "all.json", "--schemas", schemas)
    assert (status, told["invalid"], told["tables"]["organization"]) == (0, 0, 2)
    words = (tmp_path / "all.zip", "--format", "tabular", "--schemas", schemas)
    assert run(capsys, "export-hsds", *words)[0] == 0


def test_what_is_no_import_is_said() -> None:
    with pytest.raises(Trouble, match=r"There is no import called spaceships\."):
        perform(BY_NAME["import-table"], ["spaceships", "x.csv"], "directory")
    assert not Import.objects.exists()
