"""Building a form by hand: pure changes of a frozen form. Positions are paths."""

import re
import unicodedata
from collections.abc import Callable, Iterable
from dataclasses import replace

from holt.kernel.errors import Refused
from holt.standards.xlsform.model import (
    ASKED,
    Choice,
    Form,
    Group,
    Item,
    Question,
    Texts,
    questions,
)
from holt.surveys.rules.states import MOST_CHOICES, MOST_QUESTIONS

CHOSEN = ("select_one", "select_multiple", "rank")
KINDS = ("select_one", "select_multiple", "text", "integer", "decimal", "date", "note")
"""Types the builder offers; a form that came as a workbook may hold more."""
LONGEST_NAME = 40


def name_for(label: str, taken: Iterable[str]) -> str:
    """A name the workbook can hold, from the question's own words; a number after it if taken."""
    plain = unicodedata.normalize("NFKD", label).encode("ascii", "ignore").decode().lower()
    base = re.sub(r"[^a-z0-9]+", "_", plain).strip("_")[:LONGEST_NAME].strip("_")
    base = base if base and base[0].isalpha() else f"q_{base}".strip("_")
    known, found, number = set(taken), base, 2
    while found in known:
        found, number = f"{base}_{number}", number + 1
    return found


def add(form: Form, question: Question, choices: tuple[Choice, ...] = ()) -> Form:
    """The form with one more question at its end. Raises Refused."""
    there = [one for _path, one in questions(form.items)]
    if len(there) >= MOST_QUESTIONS:
        raise Refused("too_many_questions", facts={"most": MOST_QUESTIONS})
    if question.type in CHOSEN:
        form, question = _with_list(form, question, choices)
    return replace(form, items=(*form.items, question))


def _with_list(
    form: Form, question: Question, choices: tuple[Choice, ...]
) -> tuple[Form, Question]:
    """The choices as a list of the form: an equal list that is there already is used."""
    if not choices:
        raise Refused("needs_choices", "choices")
    if len(choices) > MOST_CHOICES:
        raise Refused("too_many", "choices", {"most": MOST_CHOICES})
    name = next((name for name, list_ in form.lists.items() if list_ == choices), "")
    if not name:
        name = name_for(f"{question.name} choices", form.lists)
        form = replace(form, lists={**form.lists, name: choices})
    return form, replace(question, choices=name)


def choices_from(
    lines: Iterable[str], language: str, before: tuple[Choice, ...] = ()
) -> tuple[Choice, ...]:
    """One choice a line; a line that was there keeps its name and its other languages."""
    known = {one.label.get(language, ""): one for one in before}
    left = [one for one in before if one.label.get(language, "") not in set(lines)]
    found: list[Choice] = []
    for line in dict.fromkeys(lines):
        kept = known.get(line) or _in_place(left, len(found), len(before))
        label = {**kept.label, language: line} if kept else {language: line}
        name = kept.name if kept else name_for(line, [one.name for one in (*before, *found)])
        found.append(Choice(name, label, kept.more if kept else {}))
    return tuple(found)


def _in_place(left: list[Choice], index: int, count: int) -> Choice | None:
    """A reworded line keeps the name of the choice it reworded: the one of the same place."""
    return left.pop(0) if left and index < count else None


def found(form: Form, path: str) -> Item:
    """The item at this path. Raises Refused("no_such_question")."""
    there = _find(form.items, path.split("/"))
    if there is None:
        raise Refused("no_such_question", "path")
    return there


def _find(items: tuple[Item, ...], parts: list[str]) -> Item | None:
    one = next((one for one in items if one.name == parts[0]), None)
    if one is None or len(parts) == 1:
        return one
    return _find(one.items, parts[1:]) if isinstance(one, Group) else None


def changed(form: Form, path: str, change: Callable[[Item], Item | None]) -> Form:
    """The form with the item at this path changed; taken out when the change gives None."""
    found(form, path)
    return replace(form, items=_changed(form.items, path.split("/"), change))


def _changed(
    items: tuple[Item, ...], parts: list[str], change: Callable[[Item], Item | None]
) -> tuple[Item, ...]:
    made: list[Item] = []
    for one in items:
        after: Item | None = one
        if one.name == parts[0]:
            if len(parts) == 1:
                after = change(one)
            elif isinstance(one, Group):
                after = replace(one, items=_changed(one.items, parts[1:], change))
        if after is not None:
            made.append(after)
    return tuple(made)


def edited(form: Form, path: str, question: Question, choices: tuple[Choice, ...]) -> Form:
    """The question at this path in new words; its choices too."""
    if question.type in CHOSEN:
        form, question = _with_list(form, question, choices)
    return _tidy(changed(form, path, lambda _one: question))


def dropped(form: Form, path: str) -> Form:
    """Without the item; refused while another's condition or sum still speaks of it."""
    name = path.rsplit("/", 1)[-1]
    for other, one in questions(form.items):
        if other != path and not other.startswith(f"{path}/") and _speaks_of(one, name):
            raise Refused("others_need_it", "path", {"question": one.name})
    return _tidy(changed(form, path, lambda _one: None))


def _speaks_of(one: Question, name: str) -> bool:
    said = (one.relevant, one.constraint, one.calculation, one.choice_filter, one.required)
    return any(f"${{{name}}}" in text for text in said)


def _tidy(form: Form) -> Form:
    """Without lists nobody uses."""
    used = {one.choices for _path, one in questions(form.items)}
    return replace(form, lists={name: those for name, those in form.lists.items() if name in used})


def moved(form: Form, path: str, by: int) -> Form:
    """The item one place up (-1) or down (1) among its own; at the edge it stays."""
    found(form, path)
    return replace(form, items=_moved(form.items, path.split("/"), by))


def _moved(items: tuple[Item, ...], parts: list[str], by: int) -> tuple[Item, ...]:
    if len(parts) > 1:
        return tuple(
            replace(one, items=_moved(one.items, parts[1:], by))
            if isinstance(one, Group) and one.name == parts[0]
            else one
            for one in items
        )
    names = [one.name for one in items]
    at = names.index(parts[0])
    to = min(max(at + by, 0), len(items) - 1)
    made = list(items)
    made.insert(to, made.pop(at))
    return tuple(made)


def said_in(form: Form, language: str) -> Form:
    """The form with one more language to say it in."""
    if language in form.languages:
        return form
    kept = tuple(one for one in form.languages if one)
    return replace(form, languages=(*kept, language))


def texts(form: Form) -> list[tuple[str, dict[str, str]]]:
    """Every text a person reads, with a key: "q:path", "h:path" (a hint), "c:list:choice"."""
    found: list[tuple[str, dict[str, str]]] = []
    for path, one in questions(form.items):
        if one.type in ASKED | {"note"}:
            found.append((f"q:{path}", dict(one.label)))
            found.extend([(f"h:{path}", dict(one.hint))] if one.hint else [])
    for name, those in form.lists.items():
        found.extend((f"c:{name}:{one.name}", dict(one.label)) for one in those)
    return found


def translated(form: Form, language: str, said: dict[str, str]) -> Form:
    """The form with these texts in this language, by key; an empty one takes it away."""
    form = said_in(form, language)
    for key, text in said.items():
        kind, _, rest = key.partition(":")
        if kind == "c":
            name, _colon, choice = rest.partition(":")
            form = _choice_said(form, name, choice, language, text)
        elif kind in ("q", "h"):
            form = changed(form, rest, _worded("label" if kind == "q" else "hint", language, text))
    return form


def _worded(field: str, language: str, text: str) -> Callable[[Item], Item]:
    def change(one: Item) -> Item:
        if field == "hint":
            return replace(one, hint=_put(one.hint, language, text))
        return replace(one, label=_put(one.label, language, text))

    return change


def _put(texts: Texts, language: str, text: str) -> dict[str, str]:
    kept = {key: value for key, value in texts.items() if key != language}
    return {**kept, language: text} if text else kept


def _choice_said(form: Form, name: str, choice: str, language: str, text: str) -> Form:
    those = tuple(
        replace(one, label=_put(one.label, language, text)) if one.name == choice else one
        for one in form.lists.get(name, ())
    )
    return replace(form, lists={**form.lists, name: those}) if those else form
