"""Many boxes to tick are folded, and what is ticked is never hidden."""

from django import forms
from django.template import Context, Template

from holt.kernel.templatetags.parts import folded


class Choosing(forms.Form):
    languages = forms.MultipleChoiceField(
        choices=[(str(one), f"Language {one}") for one in range(40)],
        widget=forms.CheckboxSelectMultiple,
    )


def test_the_first_few_are_shown_and_all_that_are_ticked() -> None:
    at_once, rest = folded(Choosing({"languages": ["2", "35"]})["languages"])
    assert [one.data["value"] for one in at_once] == [*map(str, range(8)), "35"]
    assert len(rest) == 31


def test_every_box_is_on_the_page_once() -> None:
    made = Template("{% load parts %}{% fields form %}").render(Context({"form": Choosing()}))
    assert [made.count(f'value="{one}"') for one in range(40)] == [1] * 40
