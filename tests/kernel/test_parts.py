"""The parts in templates: fields, errors, rows, panels; no inline script or style anywhere."""

import gzip
import re
from pathlib import Path
from typing import Any

from django import forms
from django.template import engines
from django.template.loader import render_to_string
from django.test import RequestFactory

import holt
from holt.kernel.errors import Change, Stale
from holt.kernel.web.forms import Rows
from holt.site.web.gallery import Goal, GoalForm, gallery_context

SOURCE = Path(holt.__file__).parent
STATIC = SOURCE / "site/static/holt"


class Heard(forms.Form):
    statement = forms.CharField(label="What did they say?", help_text="One line.")
    email = forms.EmailField(label="Who", required=False)
    day = forms.DateField(label="When", required=False)
    how = forms.ChoiceField(label="How", choices=[("a", "A"), ("b", "B")], widget=forms.RadioSelect)


def shown(source: str, **context: Any) -> str:
    return engines["django"].from_string("{% load parts pictures %}" + source).render(context)


def test_an_optional_field_says_so_and_a_needed_one_does_not() -> None:
    html = shown("{% fields form %}", form=Heard())
    assert [part.count("(optional)") for part in re.split(r'class="field', html)[1:]] == [
        0,
        1,
        1,
        0,
    ]


class Chosen(forms.Form):
    whom = forms.ChoiceField(
        label="Whom?", choices=[("", "Everyone"), ("1", "A circle")], required=False
    )
    lesson = forms.ChoiceField(label="Lesson", choices=[("", "–"), ("1", "One")], required=False)
    yes = forms.ChoiceField(
        label="Yes?", choices=[("y", "Yes"), ("n", "No")], widget=forms.RadioSelect, required=False
    )
    about = forms.MultipleChoiceField(
        label="About", choices=[("a", "A")], widget=forms.CheckboxSelectMultiple, required=False
    )


def test_a_list_with_something_chosen_is_not_called_optional() -> None:
    html = shown("{% fields form %}", form=Chosen(initial={"yes": "y", "about": ["a"]}))
    parts = re.split(r'class="field', html)[1:]
    assert [part.count("(optional)") for part in parts] == [0, 1, 0, 1]


def test_a_field_at_fault_points_to_its_help_and_its_error() -> None:
    html = shown("{% field form.statement %}", form=Heard({}))
    assert 'aria-describedby="id_statement_helptext id_statement_error"' in html
    assert 'aria-invalid="true"' in html
    assert re.search(r'<p class="error" id="id_statement_error">[^<]+</p>', html)


def test_the_summary_links_each_error_to_its_control() -> None:
    html = shown("{% trouble form %}", form=Heard({"email": "x"}))
    assert re.findall(r'href="#([^"]+)"', html) == ["id_statement", "id_email", "id_how_0"]


def test_nothing_wrong_shows_no_summary() -> None:
    assert shown("{% trouble form %}", form=Heard()).strip() == ""


def test_dates_and_addresses_use_what_browsers_offer() -> None:
    html = shown("{% fields form %}", form=Heard(initial={"day": "2026-01-02"}))
    assert re.search(
        r'<input type="date" name="day"[^>]*value="2026-01-02"|value="2026-01-02"[^>]*name="day"',
        html,
    )
    assert 'autocomplete="email"' in html


def test_a_group_of_choices_is_a_fieldset_with_a_legend() -> None:
    html = shown("{% field form.how %}", form=Heard())
    assert html.index("<fieldset") < html.index("<legend>How") < html.index('id="id_how_0"')


def act(**more: Any) -> str:
    rows = Rows(GoalForm, "goals", Goal, label="Goals").bind(None)
    context = {"title": "Log", "button": "Keep it", "form": Heard(), "rows": (rows,), "verb": "x.y"}
    return render_to_string("kernel/act.html", {**context, **more})


def test_two_empty_rows_wait_without_script_and_a_third_as_a_pattern() -> None:
    html = act()
    assert html.count('name="goals-0-what"') == html.count('name="goals-1-what"') == 1
    assert 'name="goals-__prefix__-what"' in html.partition("<template>")[2]
    assert 'name="goals-TOTAL_FORMS" value="2"' in html


def test_a_page_for_a_verb_has_one_filled_button() -> None:
    assert act().count("do first") == 1


def test_a_lost_race_shows_what_changed_and_by_whom() -> None:
    html = act(conflict=Stale(1, 2, (Change("Title", "Old", "New", "Tom"),)))
    table = re.sub(r"<[^>]+>", " ", html[html.index("<tbody>") : html.index("</tbody>")]).split()
    assert table == ["Title", "Old", "New", "Tom"]


def test_a_panel_is_the_page_without_its_frame() -> None:
    request = RequestFactory().get("/?panel=1")
    request.htmx = True
    panel = render_to_string(
        "kernel/act.html", {"title": "Log", "form": Heard(), "request": request}
    )
    request.htmx = False
    whole = render_to_string(
        "kernel/act.html", {"title": "Log", "form": Heard(), "request": request}
    )
    assert ("<html" in panel, "<form" in panel) == (False, True)
    assert ("<html" in whole, "<form" in whole) == (True, True)


def test_the_gallery_shows_every_part() -> None:
    html = render_to_string("site/gallery.html", gallery_context())
    parts = ("holt-map", "holt-board", "holt-rows", 'class="life"', 'class="bars"', "<progress")
    assert [part for part in parts if part not in html] == []


def test_no_page_carries_script_or_style_of_its_own() -> None:
    html = render_to_string("site/gallery.html", gallery_context()) + act()
    assert re.findall(r"<script(?![^>]*\bsrc=)|<style|\sstyle=|\son\w+=", html) == []


def test_an_error_page_needs_neither_frame_nor_database() -> None:
    html = render_to_string(
        "site/error.html", {"status": 404, "sentence": "Gone.", "request_id": "q7"}
    )
    assert [word in html for word in ("Gone.", "404", "q7", "<h1>")] == [True] * 4


def test_script_and_style_of_a_first_load_fit_in_a_hundred_kilobytes() -> None:
    import django_htmx

    htmx = Path(django_htmx.__file__).parent / "static/django_htmx/htmx-2.min.js"
    files = [htmx, *STATIC.glob("*.css"), *STATIC.glob("*.js")]
    assert sum(len(gzip.compress(one.read_bytes())) for one in files) < 100_000
