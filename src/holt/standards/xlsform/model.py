"""A form as XLSForm describes it: frozen, in the standard's own words.

Texts are kept by language; "" is the language of a form that names none. Answers to a form are one
dict: a question's path ("household/age", groups joined by "/", counted from the nearest repeat) to
its value, a repeat's path to a list of such dicts. Values are what JSON has: text, whole numbers,
numbers with decimals as text, dates as ISO text, several choices as a list of their names.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field, replace

Texts = Mapping[str, str]

ASKED = frozenset(
    {
        *("text", "integer", "decimal", "select_one", "select_multiple", "rank", "range"),
        *("date", "time", "dateTime", "acknowledge"),
    }
)
"""Types somebody answers; notes are shown, calculations worked out, hidden ones neither."""
SILENT = frozenset({"note", "calculate", "hidden", "start", "end", "today"})


@dataclass(frozen=True)
class Choice:
    """One choice of a list; `more` are its other columns, which filters read."""

    name: str
    label: Texts = field(default_factory=dict)
    more: Mapping[str, str] = field(default_factory=dict)


@dataclass(frozen=True)
class Question:
    """A row of the survey sheet that is no group. Expressions are kept as they were written.

    `required` is an expression, "yes" or "". `choices` names a list. `row` is the sheet's row, 0
    for a form made here.
    """

    name: str
    type: str
    label: Texts = field(default_factory=dict)
    hint: Texts = field(default_factory=dict)
    required: str = ""
    required_message: Texts = field(default_factory=dict)
    relevant: str = ""
    constraint: str = ""
    constraint_message: Texts = field(default_factory=dict)
    calculation: str = ""
    choices: str = ""
    choice_filter: str = ""
    or_other: bool = False
    default: str = ""
    appearance: str = ""
    parameters: str = ""
    read_only: str = ""
    row: int = 0


@dataclass(frozen=True)
class Group:
    """A group or a repeat; `count` is a repeat's own expression, if it is not the person's."""

    name: str
    label: Texts = field(default_factory=dict)
    hint: Texts = field(default_factory=dict)
    relevant: str = ""
    appearance: str = ""
    is_repeat: bool = False
    count: str = ""
    items: "tuple[Question | Group, ...]" = ()
    row: int = 0


Item = Question | Group


@dataclass(frozen=True)
class Form:
    """A whole form. `settings` are the settings sheet's other columns, carried along."""

    title: str = ""
    form_id: str = ""
    version: str = ""
    languages: tuple[str, ...] = ("",)
    default_language: str = ""
    items: tuple[Item, ...] = ()
    lists: Mapping[str, tuple[Choice, ...]] = field(default_factory=dict)
    settings: Mapping[str, str] = field(default_factory=dict)


def said(texts: Texts, language: str, form: Form) -> str:
    """The text in this language, else in the form's own, else in any."""
    wanted = (language, form.default_language, "", *form.languages)
    return next((texts[one] for one in wanted if texts.get(one)), "")


def questions(items: tuple[Item, ...], path: str = "") -> Iterator[tuple[str, Question]]:
    """Every question with its whole path, repeats included, in order."""
    for one in items:
        here = f"{path}/{one.name}" if path else one.name
        if isinstance(one, Group):
            yield from questions(one.items, here)
        else:
            yield here, one


def every(items: tuple[Item, ...]) -> Iterator[Item]:
    """Every group and question, in order."""
    for one in items:
        yield one
        if isinstance(one, Group):
            yield from every(one.items)


def without_rows(form: Form) -> Form:
    """The form as if it had been made here, to compare it with another."""
    return replace(form, items=tuple(map(_bare, form.items)))


def _bare(one: Item) -> Item:
    if isinstance(one, Group):
        return replace(one, row=0, items=tuple(map(_bare, one.items)))
    return replace(one, row=0)
