"""What surveys say stands on the page of what they are about, for those who asked."""

from typing import Any

import pytest

from holt.evaluation.web import told_panels
from holt.surveys import rules
from tests import make
from tests.make import surveys

pytestmark = pytest.mark.django_db


def test_ones_own_surveys_stand_on_the_page_of_a_need() -> None:
    home = make.organization("Marlow")
    ines = make.member_of(home, name="Ines")
    row = surveys.opened(ines, home, about_kind="need", about_id=7)
    assert rows(told_panels.of_need(ines, 7, None)) == [(row.pk, 0, 0)]
    for step in ["5"] * 6 + ["2"] * 6:
        surveys.answered(row, values=dict.fromkeys(rules.ITEMS, step))
    assert rows(told_panels.of_need(ines, 7, None)) == [(row.pk, 12, 4)]
    assert rows(told_panels.of_need(ines, 8, None)) == []
    other = make.member_of(make.organization("Else"))
    assert rows(told_panels.of_need(other, 7, None)) == []


def test_who_may_ask_begins_a_survey_about_it_and_nobody_else_is_offered() -> None:
    from holt.kernel.viewer import NOBODY

    ines = make.member_of(make.organization("Marlow"), name="Ines")
    shown = told_panels.of_need(ines, 7, None)
    assert shown and shown.context["begin"] == "/surveys/make-survey/?need=7"
    assert told_panels.of_need(NOBODY, 7, None) is None


def rows(shown: Any) -> list[tuple[int, int | None, int]]:
    found = shown.context["rows"] if shown else []
    return [(one["survey"].id, one["survey"].answers, len(one["scores"])) for one in found]
