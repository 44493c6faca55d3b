"""The lines of a calendar, unfolded, and the components they make (§3.1, §3.6)."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field

MOST_LINES, MOST_DEEP = 200_000, 8
LINE_END = re.compile("\r\n|\r|\n")
ESCAPED = re.compile(r"\\(.)", re.DOTALL)


class NotACalendar(ValueError):
    """The text is no calendar, or has a line that cannot be followed; `line` counts from 1."""

    def __init__(self, line: int, why: str) -> None:
        super().__init__(f"line {line}: {why}")
        self.line, self.why = line, why


@dataclass
class Line:
    """One unfolded line: its name, parameters and value, and where it stands."""

    at: int
    name: str
    params: dict[str, str]
    value: str


@dataclass
class Component:
    """What stands between a BEGIN and its END."""

    at: int
    kind: str
    lines: dict[str, list[Line]] = field(default_factory=dict)
    parts: list["Component"] = field(default_factory=list)

    def one(self, name: str) -> Line | None:
        return self.lines.get(name, [None])[0]

    def text(self, name: str) -> str:
        """The value as it stands, without blanks around it."""
        found = self.one(name)
        return found.value.strip() if found else ""

    def words(self, name: str) -> str:
        """The value as TEXT (§3.3.11), its escapes undone."""
        return ESCAPED.sub(lambda it: "\n" if it[1] in "nN" else it[1], self.text(name))


def components(text: str) -> tuple[Component, ...]:
    """What stands directly in the text's calendars, in order. Raises NotACalendar."""
    found: list[Component] = []
    stack: list[Component] = []
    seen = False
    for line in _lines(text):
        if line.name == "BEGIN":
            if len(stack) == MOST_DEEP:
                raise NotACalendar(line.at, "too deep")
            stack.append(Component(line.at, line.value.strip().upper()))
            seen |= [one.kind for one in stack] == ["VCALENDAR"]
        elif line.name == "END":
            if not stack or stack[-1].kind != line.value.strip().upper():
                raise NotACalendar(line.at, "an END without its BEGIN")
            one = stack.pop()
            (stack[-1].parts if stack else found).append(one)
        elif stack:
            stack[-1].lines.setdefault(line.name, []).append(line)
    if not seen or stack:
        raise NotACalendar(stack[-1].at if stack else 1, "no whole VCALENDAR")
    return tuple(part for one in found if one.kind == "VCALENDAR" for part in one.parts)


def _lines(text: str) -> Iterator[Line]:
    """Unfolded (§3.1): a line that begins with a space or tab goes on with the one before."""
    held: tuple[int, list[str]] | None = None
    for number, raw in enumerate(LINE_END.split(text.lstrip("\ufeff")), 1):
        if number > MOST_LINES:
            raise NotACalendar(number, "too many lines")
        if raw[:1] in (" ", "\t") and held is not None:
            held[1].append(raw[1:])
            continue
        if held is not None:
            yield from _line(held[0], "".join(held[1]))
        held = (number, [raw])
    if held is not None:
        yield from _line(held[0], "".join(held[1]))


def _line(at: int, text: str) -> Iterator[Line]:
    """The line, unless it is blank."""
    if not text.strip():
        return
    head, colon, value = _split(text)
    if not colon:
        raise NotACalendar(at, "a line without a colon")
    name, *rest = head.split(";")
    params = (one.partition("=")[::2] for one in rest)
    yield Line(at, name.strip().upper(), {k.upper(): v.strip('"') for k, v in params}, value)


def _split(text: str) -> tuple[str, str, str]:
    """At the first colon outside quotes."""
    if '"' not in text:
        return text.partition(":")
    quoted = False
    for place, letter in enumerate(text):
        if letter == '"':
            quoted = not quoted
        elif letter == ":" and not quoted:
            return text[:place], ":", text[place + 1 :]
    return text, "", ""
