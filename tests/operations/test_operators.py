"""Operators' verbs: words in, a sentence or JSON out, and an honest exit status."""

import io
import json
from collections.abc import Mapping
from typing import Any

import pytest

from holt.kernel.errors import NotFound
from holt.kernel.management import words
from holt.kernel.operators import (
    Argument,
    Console,
    OperatorVerb,
    Report,
    in_words,
    perform,
)
from holt.kernel.processes import Trouble


def count(given: Mapping[str, Any], console: Console) -> Report:
    console.progress(1, 1, "counting")
    return Report(f"Counted {given['file']}.", {"rows": given["rows"], "dry": given["dry_run"]})


def refuse(given: Mapping[str, Any], console: Console) -> Report:
    raise NotFound


COUNT = OperatorVerb(
    "count",
    "Count rows.",
    count,
    (
        Argument("file", "a file"),
        Argument("--rows", "how many", type=int, default=3),
        Argument("--dry-run", "change nothing", flag=True),
        Argument("--kind", "which", choices=("a", "b"), default="a"),
    ),
)


def test_a_report_is_a_sentence(capsys: pytest.CaptureFixture[str]) -> None:
    assert perform(COUNT, ["x.csv"]) == 0
    assert capsys.readouterr().out == "Counted x.csv.\n"


def test_a_report_is_one_line_of_json_and_nothing_else(capsys: pytest.CaptureFixture[str]) -> None:
    assert perform(COUNT, ["x.csv", "--rows", "5", "--dry-run", "--json"]) == 0
    out, err = capsys.readouterr()
    assert json.loads(out) == {"status": 0, "sentence": "Counted x.csv.", "rows": 5, "dry": True}
    assert err == ""


@pytest.mark.parametrize("wrong", [[], ["x", "--rows", "few"], ["x", "--kind", "c"], ["x", "y"]])
def test_wrong_words_are_told_with_status_2(wrong: list[str]) -> None:
    with pytest.raises(Trouble) as caught:
        perform(COUNT, wrong)
    assert caught.value.status == 2
    assert "usage: ./holt" in str(caught.value)


def test_a_problem_of_the_house_becomes_its_sentence(capsys: pytest.CaptureFixture[str]) -> None:
    assert perform(OperatorVerb("find", "Find.", refuse), ["--json"]) == 1
    said = json.loads(capsys.readouterr().out)["sentence"]
    assert said == "There is nothing here, or it is not open to you."


def test_a_slip_of_ours_is_not_dressed_up_as_a_sentence() -> None:
    def fail(given: Mapping[str, Any], console: Console) -> Report:
        raise KeyError("ours")

    with pytest.raises(KeyError):
        perform(OperatorVerb("fail", "Fail.", fail), ["--json"])
    assert in_words(KeyError("ours")) == ""


def test_a_missing_file_is_named() -> None:
    with pytest.raises(FileNotFoundError) as caught:
        open("/nowhere/at/all.csv")  # noqa: PTH123, SIM115
    said = in_words(caught.value)
    assert said == "/nowhere/at/all.csv cannot be read: no such file or directory."


def test_progress_without_a_terminal_is_sparse() -> None:
    out = io.StringIO()
    console = Console(out=out)
    for done in range(1, 1001):
        console.progress(done, 1000, "rows")
    assert out.getvalue() == "rows: 1 of 1,000\nrows: 1,000 of 1,000\n"


def test_the_overview_names_every_verb_and_room() -> None:
    said = words.overview()
    missing = [verb.example for verb in words.HOUSE if f"  {verb.example}" not in said]
    missing += [room for room in words.rooms() if f"  {room} VERB …" not in said]
    assert missing == []


@pytest.mark.parametrize("house_verb", words.HOUSE, ids=lambda verb: verb.name)
def test_every_verb_of_the_house_explains_itself(
    house_verb: words.HouseVerb, capsys: pytest.CaptureFixture[str]
) -> None:
    verb = house_verb.load()
    with pytest.raises(SystemExit) as caught:
        perform(verb, ["--help"])
    assert caught.value.code == 0
    assert "--json" in capsys.readouterr().out
    assert verb.name == house_verb.name


def test_every_room_s_verbs_explain_themselves() -> None:
    silent = [
        f"{room} {verb.name}"
        for room in words.rooms()
        for verb in words.verbs_of(room)
        if not verb.summary or any(not argument.help for argument in verb.arguments)
    ]
    assert silent == []


def test_an_unknown_word_is_told_with_status_2() -> None:
    with pytest.raises(Trouble) as caught:
        words.dispatch(["nonsense"])
    assert (str(caught.value), caught.value.status) == (
        "Holt does not know the word nonsense. ./holt --help lists them all.",
        2,
    )
