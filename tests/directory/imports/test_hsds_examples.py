"""Every example of the standard comes in, and goes out as it came."""

import pytest

from holt.directory.imports.hsds import export
from holt.kernel.viewer import THE_HOUSE
from holt.standards import hsds
from tests.directory.imports.running import done, given
from tests.shared import SHARED, shared_data

pytestmark = pytest.mark.django_db
FOLDER = SHARED / "schemas" / "hsds-3.0" / "examples"
JSON = sorted(path.name for path in FOLDER.glob("[!b]*.json")) or ["organization_full.json"]
TABLES = sorted(path.name for path in FOLDER.iterdir() if path.is_dir()) if FOLDER.is_dir() else []


@pytest.mark.parametrize("name", [*JSON, *TABLES])
def test_an_example_comes_back_as_it_came(name: str) -> None:
    path = shared_data("schemas", "hsds-3.0", "examples", name)
    came = hsds.read(path)
    data = hsds.write_tabular(came) if path.is_dir() else path.read_bytes()
    run = done("hsds", given(data, name))
    out = export.package(THE_HOUSE)
    assert hsds.differences(came, out) == ()
    assert hsds.validate(out, path.parents[1]) == hsds.validate(came, path.parents[1])
    assert hsds.differences(came, hsds.read(hsds.write_json(out))) == ()
    assert hsds.differences(came, hsds.read(hsds.write_tabular(out))) == ()
    assert run.counts == {"rows": came.count(), "added": came.count()}
    assert done("hsds", given(data, name)).counts == {
        "rows": came.count(),
        "unchanged": came.count(),
    }
