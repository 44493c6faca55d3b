"""The part of XPath that XLSForm uses, read by recursive descent of bounded depth."""

import re
from functools import lru_cache

from holt.standards.xlsform.expressions.arities import ARITIES, UNSUPPORTED
from holt.standards.xlsform.expressions.patterns import is_safe_pattern
from holt.standards.xlsform.expressions.tokens import Word, words
from holt.standards.xlsform.expressions.tree import (
    Call,
    Chain,
    ExpressionRefused,
    Negative,
    Node,
    Number,
    Path,
    Reference,
    Text,
)

DEEPEST = 50
_STRENGTHS = {
    **dict.fromkeys(("or",), 0),
    **dict.fromkeys(("and",), 1),
    **dict.fromkeys(("=", "!="), 2),
    **dict.fromkeys(("<", "<=", ">", ">="), 3),
    **dict.fromkeys(("+", "-"), 4),
    **dict.fromkeys(("*", "div", "mod"), 5),
}
_NAME = re.compile(r"[^\W\d][\w.\-]*")


@lru_cache(maxsize=4096)
def parse(text: str) -> Node:
    """The expression's tree. Raises ExpressionRefused with a code and the position."""
    return _Parser(text).whole()


class _Parser:
    def __init__(self, text: str) -> None:
        self._words = words(text)
        self._at = 0
        self._depth = 0

    def whole(self) -> Node:
        node = self._expression(0)
        if self._word.kind != "end":
            raise self._unexpected()
        return node

    @property
    def _word(self) -> Word:
        return self._words[self._at]

    def _take(self) -> Word:
        word = self._word
        self._at += 1
        return word

    def _takes(self, sign: str) -> bool:
        """Whether the next word is this sign; if so it is taken."""
        found = self._word.kind == "sign" and self._word.text == sign
        self._at += found
        return found

    def _unexpected(self) -> ExpressionRefused:
        word = self._word
        if word.kind == "end":
            return ExpressionRefused("unfinished", word.position)
        if word.text in ("[", "|", "@", "//", "::"):
            return ExpressionRefused("unsupported_syntax", word.position, {"found": word.text})
        return ExpressionRefused("unexpected", word.position, {"found": word.text})

    def _strength(self) -> int:
        word = self._word
        return _STRENGTHS.get(word.text, -1) if word.kind in ("sign", "name") else -1

    def _expression(self, weakest: int) -> Node:
        left = self._operand()
        while (strength := self._strength()) >= weakest:
            rest = []
            while self._strength() == strength:
                operator = self._take().text
                rest.append((operator, self._expression(strength + 1)))
            left = Chain(left, tuple(rest))
        return left

    def _operand(self) -> Node:
        """One operand, however many signs stand before it."""
        minus = 0
        while self._takes("-"):
            minus += 1
        self._depth += 1
        if self._depth > DEEPEST:
            raise ExpressionRefused("too_deep", self._word.position, {"limit": DEEPEST})
        node = self._plain_operand()
        self._depth -= 1
        for _ in range(min(minus, 2 - minus % 2)):
            node = Negative(node)
        return node

    def _plain_operand(self) -> Node:
        word = self._word
        if word.kind == "number":
            return Number(float(self._take().text))
        if word.kind == "text":
            return Text(self._take().text[1:-1])
        if word.kind == "reference":
            return self._reference()
        if word.kind == "name" and self._words[self._at + 1].text == "(":
            return self._call()
        if self._takes("("):
            inner = self._expression(0)
            self._close()
            return inner
        return self._path()

    def _close(self) -> None:
        if not self._takes(")"):
            raise self._unexpected()

    def _reference(self) -> Node:
        word = self._take()
        name = word.text[2:-1].strip()
        if not _NAME.fullmatch(name):
            raise ExpressionRefused("bad_reference", word.position, {"found": word.text})
        if self._word.text == "/":
            raise ExpressionRefused(
                "unsupported_syntax", self._word.position, {"found": f"{word.text}/"}
            )
        return Reference(name)

    def _call(self) -> Node:
        word = self._take()
        self._at += 1
        arguments: list[Node] = []
        if not self._takes(")"):
            arguments.append(self._expression(0))
            while self._takes(","):
                arguments.append(self._expression(0))
            self._close()
        if word.text == "current" and not arguments:
            return self._from_current()
        return _checked(Call(word.text, tuple(arguments), word.position))

    def _from_current(self) -> Node:
        """`current()/../name` is what others write for `../name`."""
        return Path((".", *self._more_steps()))

    def _path(self) -> Node:
        if self._takes("/"):
            return Path((self._step(), *self._more_steps()), is_absolute=True)
        return Path((self._step(), *self._more_steps()))

    def _more_steps(self) -> list[str]:
        steps = []
        while self._takes("/"):
            steps.append(self._step())
        return steps

    def _step(self) -> str:
        word = self._word
        if word.kind == "name" or word.text in (".", ".."):
            return self._take().text
        raise self._unexpected()


def _checked(call: Call) -> Call:
    """The call, its function known and its arguments as many as it takes."""
    facts = {"function": call.name}
    if call.name in UNSUPPORTED:
        raise ExpressionRefused("unsupported_function", call.position, facts)
    if call.name not in ARITIES:
        raise ExpressionRefused("unknown_function", call.position, facts)
    fewest, most = ARITIES[call.name]
    if not fewest <= len(call.arguments) <= most:
        raise ExpressionRefused("wrong_arguments", call.position, facts)
    if call.name == "regex" and isinstance(call.arguments[1], Text):
        pattern = call.arguments[1].value
        if not is_safe_pattern(pattern):
            raise ExpressionRefused("bad_pattern", call.position, {"pattern": pattern})
    return call
