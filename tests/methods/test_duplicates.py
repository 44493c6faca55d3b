"""The same organization entered twice is noticed, and two towns' libraries are not confused."""

import csv
import io
import random
import time
import zipfile

import pytest
from hypothesis import given
from hypothesis import strategies as st

from holt.methods.duplicates import Likeness, Listing, Register, likely
from holt.methods.names import (
    address_key,
    domain_key,
    name_words,
    phone_key,
    within_one_edit,
)
from holt.methods.reasons import Reason
from tests.shared import shared_data

TOWNS = ("Alder", "Birchfield", "Cedarville", "Dunmore", "Elkton", "Fairbank", "Granby", "Hollis")
LISTED = [
    *(Listing(id=town, name=f"{town} Public Library", place=town) for town in TOWNS),
    Listing(id="mary", name="Saint Mary's Hospital", phone="(555) 010-4477", place="Alder"),
    Listing(
        id="otter",
        name="Otter County Literacy Council, Inc.",
        website="https://www.otterliteracy.example/about",
        address="12 North Main Street, Alder",
        identifiers=frozenset({"ein:00-1234567"}),
    ),
]


def new(name: str, **facts: str) -> Listing:
    return Listing(id="new", name=name, **facts)  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("name", "id"),
    [
        ("alder pub. lib.", "Alder"),
        ("The Public Library of Dunmore", "Dunmore"),
        ("Cedarvile Public Library", "Cedarville"),
        ("St. Marys Hosp", "mary"),
        ("Otter Co. Literacy Council", "otter"),
        ("Óttér County Literacy Council LLC", "otter"),
    ],
)
def test_one_organization_written_in_many_ways_is_found(name: str, id: str) -> None:
    assert [like.id for like in likely(new(name), LISTED)] == [id]


@pytest.mark.parametrize("name", ["Juniper Public Library", "Alder Food Bank", "Elkton Museum", ""])
def test_a_shared_common_word_is_no_likeness(name: str) -> None:
    assert likely(new(name), LISTED) == ()


def test_each_likeness_names_what_is_shared() -> None:
    entered = new("Reading Friends", website="otterliteracy.example", address="12 N. Main St Alder")
    assert likely(entered, LISTED) == (
        Likeness(
            "otter",
            0.7,
            (
                Reason("same_address", {"value": "12 n main st alder", "weight": 0.4}),
                Reason("same_website", {"value": "otterliteracy.example", "weight": 0.5}),
            ),
        ),
    )


def test_an_identifier_alone_is_enough() -> None:
    entered = Listing(id="new", name="Read!", identifiers=frozenset({"EIN:00-1234567"}))
    assert [(like.id, like.score) for like in likely(entered, LISTED)] == [("otter", 0.95)]


def test_the_same_name_in_another_town_counts_less() -> None:
    there = new("Alder Public Library", place="Rockport")
    assert likely(there, LISTED) == ()


def test_an_organization_is_not_its_own_duplicate() -> None:
    assert likely(LISTED[0], LISTED) == ()


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("+1 (555) 010-4477", "555.010.4477 ext. 12"),
        ("1-555-010-4477", "5550104477"),
    ],
)
def test_one_phone_is_written_in_many_ways(one: str, other: str) -> None:
    assert phone_key(one) == phone_key(other) == "5550104477"


def test_pages_lent_by_others_are_no_evidence() -> None:
    assert (
        domain_key("facebook.com/otter"),
        domain_key("sites.google.com/x"),
        phone_key("911"),
    ) == (
        "",
        "",
        "",
    )


def test_an_address_without_a_number_is_no_evidence() -> None:
    assert (address_key("Main Street"), address_key("5 Main Street")) == ("", "5 main st")


@pytest.mark.parametrize(
    ("other", "near"),
    [
        *((word, True) for word in ("library", "libary", "libraryy", "lirbary", "livrary")),
        *((word, False) for word in ("liary", "yrarbil", "librairi", "")),
    ],
)
def test_one_letter_wrong(other: str, near: bool) -> None:
    assert within_one_edit("library", other) == within_one_edit(other, "library") == near


@given(st.text(max_size=30))
def test_any_name_is_read(name: str) -> None:
    assert name_words(name) == name_words(f"  {name.upper() if name.isascii() else name} ")


def test_ten_thousand_organizations_are_searched_at_once() -> None:
    chance = random.Random(2)
    letters = "bcdfglmnprstv"
    town = [
        "".join(chance.choice(letters) + chance.choice("aeiou") for _ in range(4))
        for _ in range(4000)
    ]
    kinds = ("Public Library", "School", "Food Bank", "Medical Center", "Historical Society")
    listed = [
        Listing(id=str(i), name=f"{chance.choice(town)} {chance.choice(kinds)}")
        for i in range(10_000)
    ]
    register = Register.of(listed)
    start = time.process_time()
    for listing in listed[:100]:
        likely(new(listing.name), register)
    assert time.process_time() - start < 2


def test_real_libraries_are_found_under_short_names_and_not_taken_for_each_other() -> None:
    path = shared_data("pls", "data__boneyard__CSV__pls_fy2015_data_files_csv.zip")
    with zipfile.ZipFile(path) as archive:
        text = archive.read("CSV/PLS_FY2015_AE_pupld15a.csv").decode("latin-1")
    listed = [
        Listing(id=row["FSCSKEY"], name=row["LIBNAME"], place=f"{row['CITY']} {row['STABR']}")
        for row in csv.DictReader(io.StringIO(text))
    ]
    register, some = Register.of(listed), listed[::40]
    found = confused = 0
    for listing in some:
        short = listing.name.title().replace("Public Library", "Pub. Lib.")
        ids = [like.id for like in likely(new(short, place=listing.place), register)]
        found += listing.id in ids
        confused += bool(set(ids) - {listing.id})
    assert (len(listed), found >= 0.99 * len(some), confused <= 0.01 * len(some)) == (
        9251,
        True,
        True,
    )


def test_broken_twin_counting_words_equally_confuses_two_towns() -> None:
    one, other = name_words("Juniper Public Library"), name_words("Alder Public Library")
    by_count = 2 * len(one & other) / (len(one) + len(other))
    assert by_count > 0.6 and likely(new("Juniper Public Library"), LISTED) == ()
