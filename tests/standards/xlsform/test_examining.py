"""A form made here is told where it is wrong, by the paths of its items."""

import pytest
from hypothesis import HealthCheck, given, settings

from holt.standards.xlsform import Choice, Form, Group, Question, examined
from tests.standards.xlsform.books import asked
from tests.standards.xlsform.made import forms


@settings(max_examples=20, deadline=None, suppress_health_check=list(HealthCheck))
@given(forms())
@pytest.mark.filterwarnings("ignore")
def test_a_good_form_has_no_faults(form: Form) -> None:
    assert examined(form) == ()


def test_faults_name_the_items_path() -> None:
    form = asked(
        Question("a", "text", {"": "A"}),
        Group("g", items=(Question("b", "text", {"": "B"}, relevant="${zz} = 1"),)),
        Question("c", "text", {"": "C"}, constraint=". >"),
        Question("d", "geopoint", {"": "D"}),
    )
    found = [(one.path, one.column, one.code) for one in examined(form)]
    assert found == [
        ("g/b", "relevant", "unknown_reference"),
        ("c", "constraint", "bad_expression"),
    ]


def test_what_would_be_left_out_is_a_fault_too() -> None:
    form = asked(Question("a", "text", {"": "A"}, relevant="random() > 0.5"))
    assert [(one.path, one.code) for one in examined(form)] == [("a", "expression_left_out")]


def test_a_fault_of_a_choice_has_no_path() -> None:
    form = Form(
        items=(Question("a", "select_one", {"": "A"}, choices="x"),),
        lists={"x": (Choice("y"), Choice("y"))},
    )
    assert [(one.path, one.code) for one in examined(form)] == [("", "repeated_choice")]
