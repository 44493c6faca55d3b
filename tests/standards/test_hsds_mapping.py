"""Other layouts of service directories carried into HSDS."""

from collections import Counter

import pytest

from holt.standards import hsds
from holt.standards.hsds import mapping
from holt.standards.hsds.mapping import ColumnPlan, Fate, Mapping, SourcePlan, SourceProblem
from holt.standards.hsds.mapping.readings import labeled_phones, one_line_address
from holt.standards.tabular import Table, read_table
from tests.shared import shared_data

FLORIDA = "examples__florida_data__"
ILLINOIS = "spec__fixtures__custom__ilao__input__"
SOURCES = ("organizations", "locations", "services")


def real_tables(layout: str) -> dict[str, Table]:
    return {
        name: read_table(shared_data("hsds", f"{layout}{name}.csv").read_bytes(), name)
        for name in SOURCES
    }


def carried(tables: dict[str, Table]) -> mapping.Applied:
    plan = mapping.guess({name: table.columns for name, table in tables.items()})
    return mapping.apply(plan, tables)


def tables(**texts: str) -> dict[str, Table]:
    return {name: read_table(text.encode(), name) for name, text in texts.items()}


def test_columns_are_guessed_with_their_sureness() -> None:
    plan = mapping.guess({"Agencies": ["Agency ID", "Title", "Phone", "description", "Color"]})
    (source,) = plan.sources
    assert (source.source, source.table) == ("Agencies", "organization")
    assert source.columns == (
        ColumnPlan("Agency ID", Fate.FIELD, "organization", "id", confidence=0.9),
        ColumnPlan("Title", Fate.FIELD, "organization", "name", confidence=0.9),
        ColumnPlan("Phone", Fate.FIELD, "phone", "labeled", "main", confidence=0.9),
        ColumnPlan("description", Fate.FIELD, "organization", "description"),
        ColumnPlan("Color", Fate.ATTRIBUTE, confidence=0.3),
    )


def test_of_two_columns_for_one_field_the_surer_wins_and_the_other_is_kept() -> None:
    plan = mapping.guess({"organizations": ["Title", "name"]})
    assert [column.fate for column in plan.sources[0].columns] == [Fate.ATTRIBUTE, Fate.FIELD]


def test_a_mapping_survives_storage_and_a_wrong_one_is_refused() -> None:
    plan = mapping.guess({"services": ["Service ID", "Title", "Location ID", "Tags"]})
    assert mapping.from_dict(plan.as_dict()) == plan
    content = plan.as_dict()
    content["sources"][0]["columns"][1]["field"] = "no_such_field"
    with pytest.raises(hsds.HsdsRefused) as caught:
        mapping.from_dict(content)
    assert caught.value.facts == {"source": "services", "column": "Title"}


def test_rows_become_objects_with_stable_ids_links_and_split_cells() -> None:
    given = tables(
        organizations="Organization ID,Title,Body\n7,Otter House,<p>Help; and more</p>\n",
        locations="Location ID,Location name,Organization ID\n5,Main,7\n",
        services="Service ID,Title,Organization ID,Location ID,Service areas,Tags\n"
        "9,Advice,7,5,Otter County; Elk County,a;b\n",
    )
    applied = carried(given)
    (organization,) = applied.package.table("organization")
    (service,) = applied.package.table("service")
    (link,) = applied.package.table("service_at_location")
    (place,) = applied.package.table("location")
    areas = [area["name"] for area in applied.package.table("service_area")]
    assert organization["description"] == "<p>Help; and more</p>"
    assert (service["organization_id"], service["status"]) == (organization["id"], "active")
    assert (link["service_id"], link["location_id"]) == (service["id"], place["id"])
    assert (areas, place["external_identifier"]) == (["Otter County", "Elk County"], "5")
    assert sorted(str(item["value"]) for item in applied.package.table("attribute")) == [
        "9",
        "a",
        "b",
    ]
    assert applied.problems == ()
    assert hsds.differences(applied.package, carried(given).package) == ()


def test_doubtful_rows_and_cells_are_named_and_nothing_is_dropped_in_silence() -> None:
    given = tables(
        organizations="id,name,address\n1,A,somewhere\n1,B,\n,,x\n",
        services="id,name,organization id,min age\n1,S,99,old\n",
    )
    applied = carried(given)
    problems = [(found.source, found.row, found.column, found.code) for found in applied.problems]
    assert problems == [
        ("organizations", 2, "address", "not_understood"),
        ("organizations", 3, "id", "repeated_id"),
        ("organizations", 4, "id", "no_id"),
        ("organizations", 4, "address", "not_understood"),
        ("organizations", 4, "organization.name", "required_missing"),
        ("services", 2, "min age", "not_a_number"),
        ("services", 2, "organization id", "unknown_reference"),
    ]
    values = {item["value"] for item in applied.package.table("attribute")}
    assert values == {"somewhere", "old", "1"}


def test_a_column_the_mapping_forgot_is_reported_as_not_kept() -> None:
    name = ColumnPlan("name", Fate.FIELD, "organization", "name")
    plan = Mapping((SourcePlan("organizations", "organization", (name,)),))
    applied = mapping.apply(plan, tables(organizations="name,secret\nA,x\n"))
    assert [report.column for report in applied.not_kept()] == ["secret"]


def test_addresses_are_taken_apart_also_where_line_breaks_were_lost() -> None:
    assert one_line_address("67 East Madison StreetSuite 2000Chicago, IL 60603") == [
        {
            "address_1": "67 East Madison Street",
            "address_2": "Suite 2000",
            "city": "Chicago",
            "state_province": "IL",
            "postal_code": "60603",
            "country": "US",
        }
    ]
    assert one_line_address("State: FL") == []


def test_several_labeled_phones_are_taken_apart() -> None:
    assert labeled_phones("tdd: 800-955-8771, main: (352) 567-9044 x12") == [
        {"number": "800-955-8771", "description": "tdd", "type": "textphone"},
        {"number": "(352) 567-9044", "extension": 12, "description": "main"},
    ]
    assert labeled_phones("no phone") == []


@pytest.mark.parametrize("layout", [FLORIDA, ILLINOIS], ids=["florida", "illinois"])
def test_a_real_layout_is_carried_whole(layout: str) -> None:
    given = real_tables(layout)
    applied = carried(given)
    assert [(report.source, report.column) for report in applied.columns] == [
        (name, column) for name, table in given.items() for column in table.columns
    ]
    assert {report.column for report in applied.not_kept()} <= {"organization_name"}
    for writer in (hsds.write_json, hsds.write_tabular):
        after = hsds.read(writer(applied.package))
        assert (hsds.differences(applied.package, after), after.problems) == ((), ())


@pytest.mark.parametrize("layout", [FLORIDA, ILLINOIS], ids=["florida", "illinois"])
def test_what_a_real_layout_becomes_validates(layout: str) -> None:
    applied = carried(real_tables(layout))
    assert hsds.validate(applied.package, shared_data("schemas", "hsds-3.0")) == ()


def test_every_row_of_the_florida_layout_is_there() -> None:
    applied = carried(real_tables(FLORIDA))
    counts = {table: len(applied.package.table(table)) for table in applied.package.objects}
    assert (counts["organization"], counts["location"], counts["service"]) == (20, 378, 135)
    assert Counter((found.source, found.code) for found in applied.problems) == {
        ("locations", "not_understood"): 250,
        ("services", "long_row"): 1,
        ("services", "not_a_number"): 1,
    }


def test_every_row_of_the_illinois_layout_is_there_or_refused() -> None:
    applied = carried(real_tables(ILLINOIS))
    counts = {table: len(applied.package.table(table)) for table in applied.package.objects}
    assert (counts["organization"], counts["service"], counts["service_at_location"]) == (
        33,
        429,
        426,
    )
    refused = [found for found in applied.problems if found.code == "required_missing"]
    assert refused == [SourceProblem("services", 431, "service.name", "required_missing", {})]
