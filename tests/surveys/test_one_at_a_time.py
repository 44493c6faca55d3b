"""One question at a time: the same questions, nothing lost on the way there and back."""

import re
from typing import Any

import pytest
from django.test import Client

from holt.standards.xlsform import Choice, Form, Group, Question, pages, shown, to_plain
from holt.surveys import actions, asks
from holt.surveys.models import Answer, Draft, Survey
from holt.surveys.rules import steps
from tests import make
from tests.make import NOON, surveys
from tests.standards.xlsform.books import NOW

pytestmark = pytest.mark.django_db


def text(name: str, **more: Any) -> Question:
    return Question(name, "text", {"": name.title()}, **more)


HOME = Form(
    items=(
        Question("has", "select_one", {"": "Children?"}, choices="yn", required="yes"),
        Question("kids", "integer", {"": "How many?"}, relevant="${has} = 'y'", constraint=". < 20"),
        Group("child", {"": "Child"}, items=(text("name"), text("likes")), is_repeat=True,
              relevant="${has} = 'y'"),
        Group("where", {"": "Where"}, items=(text("town"), text("street")),
              appearance="field-list"),
        text("wish", appearance="multiline"),
        Question("ok", "acknowledge", {"": "Heard"}),
        Question("seen", "hidden", {}),
    ),
    lists={"yn": (Choice("y", {"": "Yes"}), Choice("n", {"": "No"}))},
    title="At home",
)  # fmt: skip


@pytest.fixture
def row() -> Survey:
    home = make.organization("Marlow")
    ines = make.member_of(home, name="Ines")
    ask = asks.ImportFormAsk(home.pk, to_plain(HOME), "At home")
    made = actions.import_form(ines, ask, now=NOON)
    surveys.edited(ines, made, one_at_a_time=True, consent="We may count it.")
    return actions.open_survey(ines, asks.OpenSurveyAsk(made.pk), now=NOON)


class Walk:
    """Somebody without scripts: what the page says, and its form sent with a button pressed."""

    def __init__(self, address: str) -> None:
        self.client = Client()
        self.address = address
        self.see(self.client.get(address))

    def see(self, answer: Any) -> None:
        while answer.status_code == 302:
            self.address = answer["Location"]
            answer = self.client.get(self.address)
        self.status, self.page = answer.status_code, answer.content.decode()

    @property
    def fields(self) -> dict[str, list[str]]:
        """What a browser would send of the page as it is."""
        found: dict[str, list[str]] = {}
        for tag in re.findall(r"<input [^>]*>", self.page):
            name, value = attribute(tag, "name"), attribute(tag, "value")
            is_box = 'type="radio"' in tag or 'type="checkbox"' in tag
            if is_box and " checked" not in tag:
                continue
            if name and not name.startswith("csrf"):
                found.setdefault(name, []).append(value)
        for name, value in re.findall(r'<textarea [^>]*name="([^"]*)"[^>]*>([^<]*)<', self.page):
            found.setdefault(name, []).append(value)
        return found

    def press(self, button: str, value: str = "1", **written: str) -> "Walk":
        data = {**self.fields, **{f"q:{name}": [one] for name, one in written.items()}}
        self.see(self.client.post(self.address, {**data, button: value}))
        return self

    def says(self) -> str:
        return re.findall(r'<label for="along">([^<]*)<', self.page)[0]


def attribute(tag: str, name: str) -> str:
    found = re.search(rf' {name}="([^"]*)"', tag)
    return found[1] if found else ""


def test_groups_marked_so_and_turns_of_a_repeat_stay_together() -> None:
    answers = {"has": "y", "child": [{}, {}]}
    made = [[one.path for one in page] for page in pages(shown(HOME, answers, now=NOW))]
    assert made == [
        ["has"],
        ["kids"],
        ["child[1]", "child[1]/name", "child[1]/likes"],
        ["child[2]", "child[2]/name", "child[2]/likes", "child"],
        ["where", "where/town", "where/street"],
        ["wish"],
        ["ok"],
    ]


def test_where_a_question_is_gone_one_stands_before_it(row: Survey) -> None:
    from holt.standards.xlsform import Running

    running = Running(HOME)
    some = pages(running.shown({"has": "n"}, now=NOW))
    assert steps.step(some, running.plan, "child[2]/name").at == "has"
    assert steps.step(some, running.plan, steps.END).is_end


def walk_to_the_end(walk: Walk) -> Walk:
    walk.press("next", has="y").press("next", kids="2")
    walk.press("add:child", **{"child[1]/name": "Ana"})
    walk.press("next", **{"child[2]/name": "Bo"})
    return walk.press("next", **{"where/town": "Marlow"}).press("next", wish="Longer hours")


ALL = {
    "has": "y",
    "kids": 2,
    "child": [{"name": "Ana"}, {"name": "Bo"}],
    "where/town": "Marlow",
    "wish": "Longer hours",
    "ok": "OK",
}


def test_the_whole_way_there_and_back_and_nothing_is_lost(row: Survey) -> None:
    walk = Walk(f"/s/{row.code}/")
    assert walk.says() == "Question 1 of about 5"
    walk_to_the_end(walk)
    for _ in range(6):
        walk.press("back")
    assert walk.says() == "Question 1 of about 10" and 'value="y" checked' in walk.page
    for _ in range(6):
        walk.press("next")
    walk.press("next", ok="OK").press("send")
    assert "Please tick that you agree" in walk.page and Answer.objects.count() == 0
    walk.see(walk.client.post(walk.address, {**walk.fields, "agreed": "1", "send": "1"}))
    assert "Thank you" in walk.page
    assert Answer.objects.get().values == ALL and Draft.objects.get().values == {}


def test_what_is_needed_or_cannot_be_right_is_said_at_once_but_back_is_free(row: Survey) -> None:
    walk = Walk(f"/s/{row.code}/").press("next")
    assert walk.status == 422 and "Please answer this one." in walk.page
    walk.press("next", has="y").press("next", kids="90")
    assert walk.status == 422 and "This cannot be right" in walk.page
    walk.press("back", kids="many of them")
    assert walk.says().startswith("Question 1 ")
    walk.press("next")
    assert 'value="many of them"' in walk.page


def test_what_is_not_asked_any_more_is_remembered_until_it_is_asked_again(row: Survey) -> None:
    walk = Walk(f"/s/{row.code}/").press("next", has="y").press("next", kids="2").press("back")
    walk.press("back").press("next", has="n")
    assert "Town" in walk.page
    walk.press("back").press("next", has="y")
    assert 'name="q:kids" value="2"' in walk.page


def test_it_goes_on_where_one_stopped_and_can_be_seen_as_a_whole(row: Survey) -> None:
    walk = Walk(f"/s/{row.code}/").press("next", has="n")
    walk.press("keep", **{"where/town": "Marlow"})
    assert "It is kept" in walk.page
    walk.see(walk.client.get(f"/s/{row.code}/"))
    assert 'value="Marlow"' in walk.page and walk.says().startswith("Questions 2 to 3 ")
    walk.press("switch", "all", **{"where/town": "Sutton"})
    assert 'value="Sutton"' in walk.page and "Heard" in walk.page and "progress" not in walk.page
    walk.press("switch", "one")
    assert 'value="Sutton"' in walk.page and "Heard" not in walk.page


def test_a_tablet_carries_it_all_and_keeps_nothing(row: Survey) -> None:
    walk = walk_to_the_end(Walk(f"/s/{row.code}/kiosk/"))
    for _ in range(6):
        walk.press("back")
    for _ in range(6):
        walk.press("next")
    assert Draft.objects.count() == 0 and f"survey_{row.code}" not in walk.client.cookies
    walk.press("next", ok="OK")
    walk.see(walk.client.post(walk.address, {**walk.fields, "agreed": "1", "send": "1"}))
    assert Answer.objects.get().values == ALL
    assert Answer.objects.get().way == "kiosk"


def test_a_form_without_an_end_leads_to_what_lacks(row: Survey) -> None:
    walk = Walk(f"/s/{row.code}/?at=@end")
    walk.see(walk.client.post(walk.address, {**walk.fields, "agreed": "1", "send": "1"}))
    assert walk.status == 422 and walk.says().startswith("Question 1 ")


HOSTILE = {"q:has": "n", "q:kids": "7", "q:seen": "x", "q:child[1]/name": "Eve"}


def test_fields_nobody_was_asked_are_not_taken(row: Survey, client: Client) -> None:
    """Neither hidden ones nor those another answer put away: not kept, not stored."""
    client.post(f"/s/{row.code}/?by=all", {**HOSTILE, "keep": "1"})
    assert Draft.objects.get().values == {"has": "n"}
    client.post(f"/s/{row.code}/?by=all", {**HOSTILE, "agreed": "1", "send": "1"})
    assert Answer.objects.get().values == {"has": "n"}


def test_nor_by_a_program(row: Survey) -> None:
    surveys.answered(row, values={"has": "n", "kids": 7, "seen": "x"}, agreed=True)
    assert Answer.objects.get().values == {"has": "n"}


def test_twin_without_the_guard_a_hidden_field_is_stored(
    row: Survey, monkeypatch: pytest.MonkeyPatch
) -> None:
    from holt.surveys.actions import answering

    monkeypatch.setattr(answering, "asked_only", lambda _running, values, *_more: values)
    surveys.answered(row, values={"has": "n", "kids": 7, "seen": "x"}, agreed=True)
    assert Answer.objects.get().values == {"has": "n", "seen": "x"}


def test_an_answer_keeps_no_hour_even_where_the_form_asks_the_clock() -> None:
    home = make.organization("Marlow")
    ines = make.member_of(home, name="Ines")
    form = Form(items=(Question("began", "start"), Question("e", "end"), text("a")), title="T")
    made = actions.import_form(ines, asks.ImportFormAsk(home.pk, to_plain(form), "T"), now=NOON)
    actions.open_survey(ines, asks.OpenSurveyAsk(made.pk), now=NOON)
    surveys.answered(made, values={"a": "b", "began": "2026-01-01T10:00:00"})
    assert Answer.objects.get().values == {"a": "b"}
