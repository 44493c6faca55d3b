"""Two people edit one thing: the second sees what changed, in the form's own words."""

from dataclasses import dataclass

from django import forms

from holt.kernel.errors import Change, Stale
from holt.kernel.web.forms import AskForm
from holt.kernel.web.pages import show_problem


@dataclass(frozen=True)
class EditAsk:
    title: str
    version: int | None = None


class EditForm(AskForm):
    ask = EditAsk
    title = forms.CharField(label="The goal, in one sentence")


def test_the_second_reads_the_labels_of_the_form_and_may_save_again() -> None:
    form = EditForm({"title": "Mine", "version": "1"})
    assert form.is_valid()
    problem = Stale(1, 2, (Change("title", "Old", "New", "Tom"), Change("order", "0", "1", "Tom")))
    shown = show_problem(form, problem)
    assert shown is not None
    assert [one.field for one in shown.changes] == ["The goal, in one sentence", "order"]
    assert form.data["version"] == "2"
