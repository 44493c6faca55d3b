"""What a form cannot keep here, and all that needs it, taken out with a word for each.

An expression that cannot be worked out here, or reads something left out, is emptied; a calculation
that is nothing without it goes with it, and so on until nothing more goes.
"""

import re
from collections.abc import Iterator, Mapping
from dataclasses import replace
from typing import Any

from holt.standards.xlsform import expressions
from holt.standards.xlsform.columns import SPOKEN, SURVEY, columns
from holt.standards.xlsform.expressions import ExpressionRefused
from holt.standards.xlsform.findings import Finding
from holt.standards.xlsform.grids import Grid
from holt.standards.xlsform.model import ASKED, Group, Item, Question, Texts, every
from holt.standards.xlsform.planning import REFERENCE, is_dynamic, plan_of
from holt.standards.xlsform.walking import EXPRESSIONS, Walked

_UNSUPPORTED = frozenset(
    {"unsupported_function", "unknown_function", "unsupported_syntax", "bad_pattern"}
)
_LAST_SAVED = re.compile(r"\$\{\s*last-saved#")


def leave_out(walked: Walked, survey: Grid) -> None:
    """Empty what cannot be kept in the form of `walked`, adding problems and warnings to it."""
    names = {column.name: heading for heading, column in columns(survey.columns, SURVEY).items()}
    work = _LeavingOut(walked, names)
    before = (-1, -1)
    while before != (len(walked.gone), len(walked.warnings)):
        before = (len(walked.gone), len(walked.warnings))
        walked.form = replace(walked.form, items=work.spoken(work.kept(walked.form.items)))
    walked.form = replace(walked.form, settings=work.settings(walked.form.settings))
    work.references()
    if not walked.form.items:
        walked.warnings.append(Finding("survey", 0, "", "nothing_left"))


class _LeavingOut:
    def __init__(self, walked: Walked, headings: Mapping[str, str]) -> None:
        self.walked, self.headings = walked, headings
        self.names = {one.name for one in every(walked.form.items)}

    def kept(self, items: tuple[Item, ...]) -> tuple[Item, ...]:
        """The items that stay, their expressions looked at."""
        made = (
            self._group(one) if isinstance(one, Group) else self._question(one) for one in items
        )
        return tuple(one for one in made if one is not None)

    def _group(self, group: Group) -> Group | None:
        items = self.kept(group.items)
        if not items:
            self._warn(group, "type", "group_left_out")
            self.walked.gone.add(group.name)
            return None
        changes: dict[str, Any] = {"items": items}
        for name, column in (("relevant", "relevant"), ("count", "repeat_count")):
            if why := self._refused(group, column, getattr(group, name)):
                self._warn(group, column, *why)
                changes[name] = ""
        return replace(group, **changes)

    def _question(self, question: Question) -> Question | None:
        if question.type == "note" and not question.label and not question.hint:
            self._warn(question, "label", "note_left_out")
            self.walked.gone.add(question.name)
            return None
        changes: dict[str, Any] = {}
        if question.type in ASKED and not question.label and not question.hint:
            self._warn(question, "label", "name_for_words")
            changes["label"] = {self.walked.form.languages[0]: question.name}
        names = [*EXPRESSIONS, *(["default"] if _is_worked(question.default) else [])]
        for name in [*names, "parameters"]:
            text = getattr(question, name)
            why = self._refused(question, name, text) if name != "parameters" else None
            why = why or self._needs(text if name == "parameters" else "")
            if not why:
                continue
            if question.type == "calculate" and name in ("calculation", "default"):
                what = why[1].get("what") or why[1].get("needs")
                self._warn(question, name, "calculation_left_out", {"what": what})
                self.walked.gone.add(question.name)
                return None
            self._warn(question, name, *why)
            changes[name] = ""
        return replace(question, **changes)

    def _refused(self, item: Item, column: str, text: str) -> tuple[str, dict[str, Any]] | None:
        """Why an expression cannot be kept; one that is wrong in itself is a problem."""
        if not text:
            return None
        if _LAST_SAVED.search(text):
            return "expression_left_out", {"what": "last-saved"}
        try:
            node = expressions.parse(text)
        except ExpressionRefused as error:
            if error.code in _UNSUPPORTED:
                what = next(iter(error.facts.values()), error.code)
                return "expression_left_out", {"what": what}
            facts = {"expression": text[:200], "position": error.position + 1, "why": error.code}
            self._problem(item, column, "bad_expression", facts)
            return "expression_left_out", {"what": error.code}
        return self._needs_node(node)

    def _needs_node(self, node: expressions.Node) -> tuple[str, dict[str, Any]] | None:
        for one in expressions.inside(node):
            if isinstance(one, expressions.Reference) and one.name in self.walked.gone:
                return "needs_left_out", {"needs": one.name}
            if isinstance(one, expressions.Path) and len(one.steps) > 1:
                name = one.steps[-1]
                if name in self.walked.gone and name not in self.names:
                    return "needs_left_out", {"needs": name}
        return None

    def _needs(self, text: str) -> tuple[str, dict[str, Any]] | None:
        needs = [name for name in REFERENCE.findall(text) if name in self.walked.gone]
        return ("needs_left_out", {"needs": needs[0]}) if needs else None

    def spoken(self, items: tuple[Item, ...]) -> tuple[Item, ...]:
        """The items with no words that name what is left out."""
        return tuple(self._spoken(one) for one in items)

    def _spoken(self, item: Item) -> Item:
        changes: dict[str, Any] = {}
        for name in sorted(SPOKEN):
            texts: Texts = getattr(item, name, {})
            said = {language: self._said(text) for language, text in texts.items()}
            if said != dict(texts):
                needs = next(self._named(texts))
                self._warn(item, name, "text_shortened", {"needs": needs})
                changes[name] = {language: text for language, text in said.items() if text}
        if isinstance(item, Group):
            return replace(item, items=self.spoken(item.items), **changes)
        return replace(item, **changes)

    def _named(self, texts: Texts) -> Iterator[str]:
        for text in texts.values():
            yield from (one for one in REFERENCE.findall(text) if self._is_out(one))

    def _is_out(self, name: str) -> bool:
        return name in self.walked.gone or name.startswith("last-saved#")

    def _said(self, text: str) -> str:
        said = REFERENCE.sub(lambda one: "" if self._is_out(one[1]) else one[0], text)
        return said if said == text else said.strip()

    def settings(self, settings: Mapping[str, str]) -> dict[str, str]:
        """The settings without what reads something left out."""
        return {name: text for name, text in settings.items() if not self._needs(text)}

    def references(self) -> None:
        """Names that nobody bears, and circles, are problems."""
        for item in every(self.walked.form.items):
            texts = [(name, getattr(item, name, "")) for name in (*EXPRESSIONS, "count")]
            for column, text in texts:
                for name in REFERENCE.findall(text):
                    if name not in self.names and name not in self.walked.gone:
                        self._problem(item, column, "unknown_reference", {"name": name})
        for spot in plan_of(self.walked.form).circles:
            self._problem(spot.item, "relevant", "circle", {"name": spot.item.name})

    def _warn(self, item: Item, column: str, code: str, facts: Mapping[str, Any] = {}) -> None:
        self.walked.warnings.append(self._finding(item, column, code, facts))

    def _problem(self, item: Item, column: str, code: str, facts: Mapping[str, Any]) -> None:
        self.walked.problems.append(self._finding(item, column, code, facts))

    def _finding(self, item: Item, column: str, code: str, facts: Mapping[str, Any]) -> Finding:
        heading = self.headings.get("repeat_count" if column == "count" else column, column)
        return Finding("survey", item.row, heading, code, {"name": item.name, **facts})


def _is_worked(default: str) -> bool:
    """Whether a default reads other questions or calls a function, known here or not."""
    return "${" in default or is_dynamic(default)
