"""Shares drawn: on one scale, none over another, the same as a file of its own."""

from xml.etree import ElementTree

from holt.kernel.pictures import Share, shares, standing

LONG = "I know better what the library has for looking after my health, and where it is."


def test_bars_stand_on_one_scale_and_none_over_another() -> None:
    drawn = shares(
        [Share(LONG, 50, 30, 70), Share(LONG, 100, 90, 100, is_second=True), Share("B", 0, 0, 9)],
        "Shares",
    )
    first, second, third = drawn.rows
    assert (2 * first.width, third.width) == (second.width, 0.0)
    assert second.width == round(drawn.right - drawn.left, 1)
    assert first.y + drawn.bar < second.y < third.y - drawn.bar
    assert len(first.words) == 2 and not second.words
    assert drawn.rows[-1].y + drawn.bar < drawn.bottom


def test_a_file_of_its_own_is_well_formed_whatever_people_wrote() -> None:
    svg = standing(shares([Share("<b>&", 40, 20, 60)], 'a "title" & more'))
    assert ElementTree.fromstring(svg).tag.endswith("svg")
