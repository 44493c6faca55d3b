"""Words, distances and subjects: what matching stands on."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from holt.methods.geography import NotAPlace, distance_km
from holt.methods.taxonomy import Taxonomy, TaxonomyLoop
from holt.methods.words import fold, search, spoken, stem, tokens

SUBJECTS = Taxonomy({"english": "learning", "citizenship": "learning", "tax": "money"})
slugs = st.sampled_from(["english", "citizenship", "learning", "tax", "money", "elsewhere"])


@pytest.mark.parametrize(
    ("one", "other", "similarity"),
    [
        ("english", "english", 1),
        ("learning", "learning", 1),
        ("english", "learning", 2 / 3),
        ("english", "citizenship", 1 / 2),
        ("english", "tax", 0),
        ("english", "elsewhere", 0),
    ],
)
def test_subjects_are_alike_by_what_they_share(one: str, other: str, similarity: float) -> None:
    assert SUBJECTS.similarity(one, other) == similarity


@given(slugs, slugs)
def test_likeness_goes_both_ways_and_only_equals_are_one(one: str, other: str) -> None:
    alike = SUBJECTS.similarity(one, other)
    assert alike == SUBJECTS.similarity(other, one)
    assert (alike == 1) == (one == other)


def test_a_taxonomy_that_bites_its_tail_is_refused() -> None:
    with pytest.raises(TaxonomyLoop):
        Taxonomy({"a": "b", "b": "a"})


def test_a_quarter_of_the_globe() -> None:
    assert distance_km(0, 0, 0, 90) == pytest.approx(10007.557, abs=0.001)


def test_paris_to_london_is_344_km() -> None:
    assert distance_km(48.8566, 2.3522, 51.5074, -0.1278) == pytest.approx(343.6, abs=0.5)


def test_a_place_off_the_globe_is_refused() -> None:
    with pytest.raises(NotAPlace):
        distance_km(91, 0, 0, 0)


def test_accents_and_capitals_do_not_matter() -> None:
    assert (fold("Niños Ñandú"), fold("Straße")) == ("ninos nandu", "strasse")


@pytest.mark.parametrize(
    ("word", "short"),
    [
        ("classes", "class"),
        ("class", "class"),
        ("cities", "city"),
        ("clases", "clase"),
        ("bus", "bus"),
    ],
)
def test_plurals_meet_their_singulars(word: str, short: str) -> None:
    assert stem(word) == short


def test_linking_words_of_both_languages_are_left_out() -> None:
    assert tokens("Clases de inglés para los trabajadores of the factory") == (
        "clase",
        "ingle",
        "trabajadore",
        "factory",
    )


def test_a_found_word_is_shown_as_it_was_written() -> None:
    composed, apart = "Inglés", "Ingle\u0301s"
    assert spoken(composed) == spoken(apart) == {"ingle": "inglés"}


def test_the_document_with_the_rare_word_comes_first() -> None:
    found = search(
        "english classes",
        {"a": "English classes at night", "b": "dance classes", "c": "yoga classes", "d": "chess"},
    )
    ranked = sorted(found, key=lambda key: (-found[key].score, key))
    assert (ranked, found["a"].words) == (["a", "b", "c"], ("english", "class"))


def test_bm25_by_hand() -> None:
    """N = 2, n = 1: weight ln(1 + 1.5/1.5) = ln 2; both documents of mean length; f = 1 → × 1."""
    found = search("tax", {"a": "tax forms", "b": "chess club"})
    assert {key: round(f.score, 6) for key, f in found.items()} == {"a": 0.693147}


@given(
    st.text("abc ", max_size=12),
    st.dictionaries(st.sampled_from("vwxyz"), st.text("abc ", max_size=20), max_size=5),
)
def test_a_share_is_from_0_to_1_and_order_changes_nothing(
    query: str, documents: dict[str, str]
) -> None:
    found = search(query, documents)
    assert found == search(query, dict(reversed(documents.items())))
    assert all(0 < hit.share < 1 for hit in found.values())
