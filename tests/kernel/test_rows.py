"""Rows inside a form: what a browser sends of its own accord does not fill one."""

from dataclasses import dataclass

from django import forms

from holt.kernel.web.forms import Rows

WHO = [("7", "Marlow City Library"), ("9", "Kestrel Castings")]


@dataclass(frozen=True)
class Promise:
    who: str
    what: str
    promise_id: int | None = None


class PromiseForm(forms.Form):
    promise_id = forms.IntegerField(required=False, widget=forms.HiddenInput)
    who = forms.ChoiceField(choices=WHO)
    what = forms.CharField()


def sent(*rows: dict[str, str], standing: int = 0) -> Rows:
    """Rows as a browser posts them, the first `standing` of which were there before."""
    data = {"promises-TOTAL_FORMS": str(len(rows)), "promises-INITIAL_FORMS": str(standing)}
    for number, row in enumerate(rows):
        data |= {f"promises-{number}-{name}": value for name, value in row.items()}
    return Rows(PromiseForm, "promises", Promise).bind(data)


def test_an_untouched_row_is_left_out_though_its_list_sends_its_first_choice() -> None:
    rows = sent({"who": "9", "what": "A room"}, {"who": "7", "what": ""})
    assert (rows.is_valid(), rows.values()) == (True, (Promise("9", "A room"),))


def test_a_row_that_stood_there_is_taken_away_by_emptying_it() -> None:
    rows = sent({"promise_id": "3", "who": "7", "what": ""}, standing=1)
    assert (rows.is_valid(), rows.values()) == (True, ())


def test_a_row_begun_by_choosing_is_asked_for_the_rest() -> None:
    rows = sent({"who": "9", "what": ""})
    assert (rows.is_valid(), list(rows.formset.errors[0])) == (False, ["what"])


def test_broken_twin_a_plain_row_calls_an_untouched_list_written() -> None:
    plain = PromiseForm({"who": "7", "what": ""})
    assert plain.has_changed()
