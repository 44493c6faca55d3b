"""Themes of open answers: every word that decides is shown, and a person can change it."""

from holt.methods.asking import Theme, group, propose

ANSWERS = (
    "The bus stops running before the class ends.",
    "No hay autobuses por la noche.",
    "I have no car and the bus is rare.",
    "A ride home would help.",
    "Necesito transporte para venir.",
    "More computer classes please!",
    "I learned to use the computer.",
    "Computers are too few.",
    "Ask Maria Gonzalez, she knows about buses.",
    "Nice.",
    "",
    "Me gusta la clase de computación.",
)


def test_words_of_one_meaning_make_one_theme_in_both_languages() -> None:
    themes = propose(ANSWERS)
    rides = next(one for one in themes if "bus" in one.words)
    assert {"autobuses", "ride", "transporte", "car"} <= set(rides.words)
    assert any("computer" in one.words for one in themes)
    assert rides.name.startswith("bus")


def test_every_answer_stands_where_a_word_puts_it_or_is_left_over() -> None:
    found = group(ANSWERS, propose(ANSWERS))
    placed = {number for one in found.themes for number in one.answers}
    assert placed | set(found.other) | set(found.empty) == set(range(len(ANSWERS)))
    assert not placed & set(found.other) and found.empty == (10,)
    assert 9 in found.other


def test_a_person_changes_the_words_and_nothing_else_decides() -> None:
    theme = Theme("getting home", ("night", "ride home"))
    (found,) = group(ANSWERS, [theme]).themes
    assert found.answers == (3,) and found.words == (("ride home", 1),)
    (spanish,) = group(ANSWERS, [Theme("night", ("noche",))]).themes
    assert spanish.answers == (1,)


def test_a_phrase_stands_word_after_word() -> None:
    (found,) = group(["home ride", "rides home"], [Theme("t", ("ride home",))]).themes
    assert found.answers == (1,)


def test_samples_point_nobody_out() -> None:
    (found,) = group(ANSWERS, [Theme("bus", ("bus", "autobus", "transporte", "ride"))]).themes
    assert 8 in found.answers and 8 not in found.samples and len(found.samples) == 3


def test_where_fewer_than_five_spoke_there_is_no_sample() -> None:
    (found,) = group(ANSWERS, [Theme("noche", ("noche",))]).themes
    assert found.count == 1 and found.samples == ()


def test_what_three_do_not_speak_of_is_no_theme() -> None:
    assert propose(["Parking is bad.", "Parking!", "Nice."]) == ()
    assert propose([]) == ()


def test_the_same_answers_give_the_same_themes() -> None:
    assert propose(ANSWERS) == propose(ANSWERS)
    assert {one.words for one in propose(ANSWERS)} == {one.words for one in propose(ANSWERS[::-1])}
