"""Workbooks damaged in a thousand ways are read or refused, and soon."""

import io
import random
import time
import zipfile

import pytest

from holt.standards.xlsform import Reading, read, sentence, write_xlsx
from holt.standards.xlsform.model import Choice, Form, Group, Question
from tests.standards.xlsform.books import book

SHORT, LONG = 300, 20_000
FORM = Form(
    title="T",
    languages=("English (en)", "Español (es)"),
    items=(
        Question("a", "integer", {"English (en)": "A", "Español (es)": "Á"}, constraint=". < 9"),
        Group(
            "g",
            is_repeat=True,
            count="${a}",
            items=(Question("b", "select_one", {"English (en)": "B"}, choices="x"),),
        ),
        Question("c", "calculate", calculation="if(${a} > 1, regex(${a}, '[0-9]+'), 'n')"),
    ),
    lists={"x": (Choice("y", {"English (en)": "Y"}), Choice("z"))},
)
WORDS = (
    *("begin group", "end group", "begin repeat", "end repeat", "text", "select_one x", "range"),
    *("calculate", "${a}", "${a", "${}", "if(", "((((", "'", "1 div 0", "start=0 step=0", "note"),
    *("select_one x or_other", "rank x", "osm", "audit", "image", "trigger", "begin loop over x"),
    *("meta", "data", "__x", "a b", "<x>", "&amp;", "\u202e", "9" * 40, "x" * 5_000, "yes", "1=="),
    *("label::", "::", "label::English (en)", "bind::", "jr:", "instance('x')/root/item[1]", "."),
    *(
        "concat(",
        ")" * 50,
        "-" * 200,
        "not(" * 60,
        "../" * 60,
        "[",
        "|",
        "name",
        "type",
        "%(label)s",
    ),
)


def garbled(chance: random.Random) -> bytes:
    """A workbook whose cells are taken from a bag of troublesome words."""
    headings = ["type", "name", "label", "relevant", "constraint", "calculation", "choice_filter"]
    headings += chance.sample(["parameters", "default", "appearance", "repeat_count", "hint"], 3)
    if chance.random() < 0.3:
        headings[chance.randrange(len(headings))] = chance.choice(WORDS)
    good = ("text", "integer", "note", "select_one x", "begin group", "end group", "calculate")
    rows = [
        [
            chance.choice(good) if at == 0 and chance.random() < 0.8 else _cell(chance, at, number)
            for at in range(len(headings))
        ]
        for number in range(chance.randrange(12))
    ]
    lists = [["list_name", "name", "label"], ["x", "y", "Y"]]
    lists += [_row(chance) for _ in range(chance.randrange(3)) if chance.random() < 0.3]
    return book([headings, *rows], lists, [["form_title", "form_id"], _row(chance)[:2]])


def _row(chance: random.Random) -> list[str]:
    return [chance.choice(("x", "y", *WORDS)) for _ in range(3)]


def _cell(chance: random.Random, at: int, number: int) -> str | None:
    if at == 1 and chance.random() < 0.8:
        return f"q{number}"
    if at == 2 and chance.random() < 0.8:
        return "Label"
    return chance.choice(WORDS) if chance.random() < 0.06 else None


def damaged(chance: random.Random) -> bytes:
    """The good workbook with bytes changed, in the archive or in one of its parts."""
    good = write_xlsx(FORM)
    if chance.random() < 0.3:
        return _spoiled(chance, good)
    out = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(good)) as old, zipfile.ZipFile(out, "w") as new:
        part = chance.choice(old.namelist())
        for name in old.namelist():
            content = old.read(name)
            new.writestr(name, _spoiled(chance, content) if name == part else content)
    return out.getvalue()


def _spoiled(chance: random.Random, content: bytes) -> bytes:
    spoiled = bytearray(content)
    for _ in range(chance.randrange(1, 9)):
        at = chance.randrange(len(spoiled))
        what = chance.randrange(3)
        if what == 0:
            spoiled[at] = chance.randrange(256)
        elif what == 1:
            del spoiled[at : at + chance.randrange(1, 40)]
        else:
            spoiled[at:at] = spoiled[at : at + chance.randrange(1, 40)]
        if not spoiled:
            return b""
    return bytes(spoiled)


def is_answered(data: bytes) -> Reading:
    """The reading, which has a form or a reason."""
    started = time.process_time()
    reading = read(data)
    assert time.process_time() - started < 1
    assert (reading.form is None) == bool(reading.problems)
    for one in (*reading.problems, *reading.warnings):
        assert sentence(one)
    return reading


def tortured(times: int) -> None:
    chance = random.Random(20261127)
    for at in range(times):
        data = garbled(chance) if at % 2 else damaged(chance)
        try:
            is_answered(data)
        except Exception as error:
            raise AssertionError(f"workbook {at} of the seed: {error!r}") from error


@pytest.mark.filterwarnings("ignore")
def test_no_damaged_workbook_stops_the_reader() -> None:
    tortured(SHORT)


@pytest.mark.long
@pytest.mark.timeout(3_600)
@pytest.mark.filterwarnings("ignore")
def test_no_damaged_workbook_stops_the_reader_however_many() -> None:
    tortured(LONG)
