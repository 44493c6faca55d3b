"""The Public Libraries Survey: every row accounted for, nothing overwritten in silence."""

import importlib
import io
import zipfile
from typing import Any

import pytest

from holt.directory.imports import Outcome, merging, running
from holt.directory.imports.engine import Given
from holt.directory.imports.pls import PLS
from holt.directory.models import Identifier, Import, Organization, Place
from holt.directory.web.imports.pages import SAMPLES
from holt.kernel.models import Happening, History
from holt.kernel.viewer import THE_HOUSE
from tests import make
from tests.directory.imports.running import done, given, plan
from tests.make.directory import NOON
from tests.shared import shared_data

pytestmark = pytest.mark.django_db
LIBRARIES = (SAMPLES / "pls-libraries.csv").read_text()
OUTLETS = (SAMPLES / "pls-outlets.csv").read_text()


def survey(libraries: str = LIBRARIES, outlets: str = OUTLETS, **more: Any) -> Given:
    """Both files in one zip, as they are published."""
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w") as box:
        box.writestr("pupld15a.csv", libraries)
        box.writestr("puout15a.csv", outlets)
    return given(out.getvalue(), "survey.zip", **more)


def test_a_library_is_an_organization_and_its_outlets_are_its_places() -> None:
    run = done("pls", survey())
    library = Organization.objects.get(identifiers__value="ZZ0001")
    assert run.counts == {"rows": 6, "added": 6}
    assert (library.name, library.kind.slug, library.county, library.region) == (
        "Otter County Public Library",
        "public-library",
        "39901",
        "ZZ",
    )
    assert (library.population_served, str(library.staff_count), library.phone) == (
        48250,
        "31.25",
        "555-010-0101",
    )
    assert library.facts["pls"]["year"] == 2015
    assert library.facts["pls"]["figures"]["visits"] == 301450
    places = library.places.order_by("pk").values_list("name", "kind", "is_main", "postal_code")
    assert list(places) == [
        ("Otter County Public Library", "building", True, "43999-1234"),
        ("Heron Hill Branch Library", "branch", False, "43999"),
        ("Otter County Bookmobile", "vehicle", False, "43999"),
    ]
    assert "heron hill" not in library.search_text
    assert "zz0001" in library.search_text
    assert Happening.objects.filter(name="directory.imported").count() == 1


def test_a_second_run_changes_nothing() -> None:
    done("pls", survey())
    before = list(Organization.objects.order_by("pk").values())
    lines = History.objects.count()
    run = done("pls", survey())
    assert run.counts == {"rows": 6, "unchanged": 6}
    assert (list(Organization.objects.order_by("pk").values()), run.lines.count()) == (before, 0)
    assert History.objects.count() == lines


def test_what_the_next_year_says_is_changed_with_a_history_line() -> None:
    done("pls", survey())
    later = LIBRARIES.replace("2016", "2017").replace("48250", "49000")
    run = done("pls", survey(later, OUTLETS.replace("2016", "2017")))
    library = Organization.objects.get(identifiers__value="ZZ0001")
    line = History.objects.get(
        subject_kind="organization", subject_id=library.pk, field="population_served"
    )
    assert run.counts == {"rows": 6, "changed": 6}
    assert (line.before, line.after, line.version, library.version) == (48250, 49000, 2, 2)
    assert library.facts["pls"]["year"] == 2016
    assert done("pls", survey()).counts == {"rows": 6, "unchanged": 6}


def edited_by_a_person() -> Any:
    done("pls", survey())
    library = Organization.objects.get(identifiers__value="ZZ0001")
    Organization.objects.filter(pk=library.pk).update(name="Otter County Library", version=2)
    later = LIBRARIES.replace("2016", "2017").replace(
        "OTTER COUNTY PUBLIC LIBRARY", "OTTER COUNTY LIBRARY SYSTEM"
    )
    run = done("pls", survey(later.replace("48250", "49000"), OUTLETS))
    library.refresh_from_db()
    return run, library


def test_what_a_person_edited_stays_and_is_named() -> None:
    run, library = edited_by_a_person()
    line = run.lines.get(outcome=Outcome.KEPT_EDITED)
    assert (library.name, library.population_served) == ("Otter County Library", 49000)
    assert (line.subject_id, line.facts) == (library.pk, {"fields": ["name"]})


def test_without_comparing_with_what_came_the_edit_would_be_lost(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    def careless(current: Any, came: Any, new: Any) -> merging.Merge:
        return merging.Merge({n: (current[n], v) for n, v in new.items() if current[n] != v}, {})

    planning = importlib.import_module("holt.directory.imports.pls.plan")
    monkeypatch.setattr(planning, "merged", careless)
    _run, library = edited_by_a_person()
    assert library.name == "Otter County Library System"


def test_a_row_that_cannot_be_read_is_refused_and_stops_all() -> None:
    broken = LIBRARIES.replace("ZZ0002,ZZ0002,M", "Z2,ZZ0002,M")
    drafts = plan("pls", survey(broken)).of(Outcome.REFUSED)
    assert [(one.source, one.row, one.code) for one in drafts] == [
        ("libraries", 3, "bad_key"),
        ("outlets", 5, "no_library"),
    ]
    with pytest.raises(Exception, match="rows_refused"):
        done("pls", survey(broken), take_good=False)
    assert not Organization.objects.exists()


def test_without_that_check_the_good_rows_would_come_in_unasked(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(running, "check_refused", lambda plan, take_good: None)
    done("pls", survey(LIBRARIES.replace("ZZ0002,ZZ0002,M", "Z2,ZZ0002,M")), take_good=False)
    assert Organization.objects.count() == 1


def test_a_library_known_by_another_name_waits_for_a_decision() -> None:
    known = make.organization("Millbrook Library", phone="555-010-0102")
    first = plan("pls", survey())
    (draft,) = first.of(Outcome.LIKELY_DUPLICATE)
    assert (draft.key, draft.likely) == ("ZZ0002", ((known.pk, "Millbrook Library"),))
    assert [one.key for one in first.of(Outcome.WAITING)] == ["ZZ0002-002"]
    done("pls", survey(decisions={"ZZ0002": known.pk}))
    known.refresh_from_db()
    assert (known.name, known.population_served) == ("Millbrook Library", 6120)
    assert Identifier.objects.get(value="ZZ0002").organization_id == known.pk
    assert known.places.count() == 1
    assert Organization.objects.count() == 2


def test_outlets_alone_join_the_libraries_already_there() -> None:
    alone = plan("pls", given(OUTLETS, "outlets.csv"))
    assert alone.counts() == {"rows": 4, "refused": 4}
    done("pls", given(LIBRARIES, "libraries.csv"))
    assert done("pls", given(OUTLETS, "outlets.csv")).counts["added"] == 4
    assert Place.objects.filter(is_main=True).count() == 2


def test_an_import_taken_back_leaves_nothing() -> None:
    run = done("pls", survey())
    left = running.undo(PLS, Given(THE_HOUSE, (), NOON), run)
    counts = [one.objects.count() for one in (Organization, Place, Identifier)]
    assert (left, counts) == ([], [0, 0, 0])


def test_a_change_taken_back_is_as_before() -> None:
    done("pls", survey())
    before = Organization.objects.get(identifiers__value="ZZ0001")
    run = done("pls", survey(LIBRARIES.replace("48250", "49000")))
    assert running.undo(PLS, Given(THE_HOUSE, (), NOON), run) == []
    after = Organization.objects.get(pk=before.pk)
    assert (after.population_served, after.facts) == (48250, before.facts)


@pytest.mark.long
def test_every_row_of_a_whole_survey_is_accounted_for() -> None:
    data = shared_data("pls", "data__boneyard__CSV__pls_fy2015_data_files_csv.zip").read_bytes()
    whole = given(data, "survey.zip")
    first = done("pls", whole)
    assert first.counts == {"rows": 26_659, "added": 26_659}
    assert Organization.objects.count() == 9_251
    assert Place.objects.filter(facts__pls__has_key="outlet_kind").count() == 17_408
    assert done("pls", whole).counts == {"rows": 26_659, "unchanged": 26_659}
    assert Import.objects.count() == 2
