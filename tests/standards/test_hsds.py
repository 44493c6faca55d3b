"""Human Services Data Specification 3.0."""

import io
import json
import zipfile
from collections.abc import Callable
from pathlib import Path

import pytest

from holt.standards import hsds
from holt.standards.hsds import Center, Difference, HsdsRefused, Package, Problem
from tests.shared import shared_data

SCHEMAS = ("schemas", "hsds-3.0")
DOCUMENTS = [
    "location.json",
    "organization_full.json",
    "organization_list.json",
    "service_at_location_full.json",
    "service_at_location_list.json",
    "service_full.json",
    "service_list.json",
    "tabular.json",
    "taxonomy.json",
    "taxonomy_list.json",
    "taxonomy_term.json",
    "taxonomy_term_list.json",
    "csv",
]
WRITERS: list[Callable[[Package], bytes]] = [
    hsds.write_json,
    lambda package: hsds.write_json(package, Center.SERVICE),
    hsds.write_tabular,
]


def document(content: object) -> bytes:
    return json.dumps(content).encode()


def zip_of(**files: str) -> bytes:
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w") as archive:
        for name, text in files.items():
            archive.writestr(f"{name}.csv", text)
    return out.getvalue()


@pytest.mark.parametrize("writer", WRITERS, ids=["organization", "service", "tabular"])
@pytest.mark.parametrize("name", DOCUMENTS)
def test_each_of_the_standards_examples_comes_back_equal(
    name: str, writer: Callable[[Package], bytes]
) -> None:
    before = hsds.read(shared_data(*SCHEMAS, "examples", name))
    after = hsds.read(writer(before))
    assert before.count() > 0
    assert hsds.differences(before, after) == ()
    assert after.problems == ()


@pytest.mark.parametrize("name", DOCUMENTS)
def test_each_of_the_standards_examples_validates(name: str) -> None:
    schemas = shared_data(*SCHEMAS)
    package = hsds.read(shared_data(*SCHEMAS, "examples", name))
    assert hsds.validate(package, schemas, tables=name == "csv") == ()
    for center in Center:
        if package.table(center):
            written = hsds.write_json(package, center)
            assert hsds.validate_json(written, center, schemas) == ()


def test_every_table_and_field_of_the_schemas_is_kept() -> None:
    schemas = shared_data(*SCHEMAS)
    for table, layout in hsds.TABLES.items():
        if table in ("unit", "url"):
            continue
        properties = json.loads((schemas / f"{table}.json").read_bytes())["properties"]
        plain = [
            name
            for name, schema in properties.items()
            if schema.get("type") != "array" and "$ref" not in schema
        ]
        numbers = {name for name in plain if properties[name]["type"] == "number"}
        assert (list(layout.fields), set(layout.numbers)) == (plain, numbers)


def test_nesting_becomes_foreign_keys_and_the_repeated_object_is_one() -> None:
    phone = {"id": "p", "number": "555-0100"}
    organization = {
        "id": "o",
        "name": "Otter House",
        "description": "",
        "phones": [phone],
        "contacts": [{"id": "c", "name": "Ann", "phones": [phone]}],
        "attributes": [{"id": "a", "value": "x", "taxonomy_term": {"id": "t", "name": "T"}}],
    }
    package = hsds.read(document(organization))
    assert package.table("phone") == (
        {"id": "p", "number": "555-0100", "organization_id": "o", "contact_id": "c"},
    )
    assert package.table("attribute") == (
        {
            "id": "a",
            "value": "x",
            "taxonomy_term_id": "t",
            "link_id": "o",
            "link_entity": "organization",
        },
    )
    assert package.problems == ()


def test_what_hangs_on_no_organization_is_written_beside_them() -> None:
    package = hsds.read(
        document({"organization": [_organization("o")], "taxonomy": [{"id": "t", "name": "T"}]})
    )
    written = json.loads(hsds.write_json(package))
    assert (written["total_items"], written["taxonomy"]) == (1, [{"id": "t", "name": "T"}])


def _organization(id: str, **more: object) -> dict[str, object]:
    return {"id": id, "name": "N", "description": "D", **more}


def test_what_is_not_kept_is_listed_once_with_how_often() -> None:
    items = [_organization("o1", color="red"), _organization("o2", color="blue", phones=["x"])]
    package = hsds.read(document(items))
    assert package.problems == (
        Problem("organization", "o1", "color", "unknown_field", {"count": 2}),
        Problem("organization", "o2", "phones", "wrong_shape", {"count": 1}),
    )


def test_an_object_that_says_two_things_keeps_the_first_and_says_so() -> None:
    items = [_organization("o", email="a@x.org"), _organization("o", email="b@x.org")]
    package = hsds.read(document(items))
    assert package.table("organization")[0]["email"] == "a@x.org"
    facts = {"kept": "a@x.org", "other": "b@x.org"}
    assert package.problems == (Problem("organization", "o", "email", "conflicting_value", facts),)


def test_an_object_without_an_id_gets_the_same_one_every_time() -> None:
    content = document(_organization("o", phones=[{"number": "1"}, {"number": "2"}]))
    first, second = hsds.read(content), hsds.read(content)
    assert hsds.differences(first, second) == ()
    assert [problem.code for problem in first.problems] == ["id_made"]
    assert len({phone["id"] for phone in first.table("phone")}) == 2


def test_tables_from_a_zip_know_unknown_columns_files_and_numbers() -> None:
    data = zip_of(
        organizations="id,name,description,year_incorporated,color\no,N,D,1999,red\n",
        phones="id,organization_id,number,extension\np,o,1,007\n",
        colors="id\n1\n",
    )
    package = hsds.read(data)
    assert package.table("organization") == (
        {"id": "o", "name": "N", "description": "D", "year_incorporated": 1999},
    )
    assert package.table("phone")[0]["extension"] == "007"
    assert [(problem.table, problem.field, problem.code) for problem in package.problems] == [
        ("colors.csv", "", "unknown_table"),
        ("organization", "color", "unknown_field"),
        ("phone", "extension", "not_a_number"),
    ]


def test_a_data_package_may_name_its_files_as_it_likes(tmp_path: Path) -> None:
    (tmp_path / "agencies.csv").write_text("id,name,description\no,N,D\n")
    resources = {"resources": [{"name": "organization", "path": "agencies.csv"}]}
    (tmp_path / "datapackage.json").write_text(json.dumps(resources))
    package = hsds.read(tmp_path)
    assert package.table("organization") == ({"id": "o", "name": "N", "description": "D"},)


def test_differences_name_object_field_and_both_sides() -> None:
    before = hsds.read(document([_organization("o", email="a@x.org"), _organization("gone")]))
    after = hsds.read(document([_organization("o", email="b@x.org", website="")]))
    assert hsds.differences(before, after) == (
        Difference("organization", "gone", None, before.table("organization")[1], None),
        Difference("organization", "o", "email", "a@x.org", "b@x.org"),
    )


def test_a_writer_that_forgot_a_table_would_be_found_out() -> None:
    """The broken twin of the round trip."""
    package = hsds.read(document(_organization("o", phones=[{"id": "p", "number": "1"}])))
    forgetful = Package({"organization": package.table("organization")})
    after = hsds.read(hsds.write_json(forgetful))
    phone = package.table("phone")[0]
    assert hsds.differences(package, after) == (Difference("phone", "p", None, phone, None),)


def test_breaches_of_the_schema_name_the_object() -> None:
    package = hsds.read(document({"service": [{"id": "s", "name": "S", "status": "maybe"}]}))
    found = hsds.validate(package, shared_data(*SCHEMAS), tables=True)
    assert [(breach.table, breach.id, breach.path) for breach in found] == [
        ("service", "s", "status"),
        ("service", "s", "organization_id"),
    ]


def test_the_same_package_gives_the_same_bytes() -> None:
    package = hsds.read(document(_organization("o")))
    assert hsds.write_tabular(package) == hsds.write_tabular(package)


@pytest.mark.parametrize(
    ("data", "code"),
    [
        (b"", "not_json"),
        (b"{}", "not_hsds"),
        (b"[1, 2]", "not_hsds"),
        (b'{"version": "3.0"}', "not_hsds"),
        (b'{"id": NaN}', "not_json"),
        (b"[" * 100_000, "too_deep"),
        (b"PK\x03\x04", "damaged_archive"),
        (zip_of(colors="a\n1\n"), "not_hsds"),
        (zip_of(organizations='id\n"open\n'), "bad_quoting"),
    ],
)
def test_what_is_no_hsds_is_refused(data: bytes, code: str) -> None:
    with pytest.raises(HsdsRefused) as caught:
        hsds.read(data)
    assert caught.value.code == code


def test_objects_nested_without_end_are_refused() -> None:
    item = '{"id": "s", "service_at_locations": [{"id": "l", "service": ' * 400
    with pytest.raises(HsdsRefused) as caught:
        hsds.read((item + "{}" + "}]}" * 400).encode())
    assert caught.value.code == "too_deep"


def test_a_folder_without_schemas_is_refused(tmp_path: Path) -> None:
    with pytest.raises(HsdsRefused) as caught:
        hsds.validate(hsds.read(document(_organization("o"))), tmp_path)
    assert caught.value.code == "no_schemas"
