"""Which column a heading means, and in which language: people write them in many ways."""

from collections.abc import Iterable, Mapping
from typing import NamedTuple


class Column(NamedTuple):
    """The standard's own name for the column, and the language it is in, or ""."""

    name: str
    language: str = ""


SURVEY: Mapping[str, str] = {
    **dict.fromkeys(("type", "command"), "type"),
    **dict.fromkeys(("name", "tag", "value"), "name"),
    **dict.fromkeys(("label", "caption"), "label"),
    "hint": "hint",
    "guidance_hint": "guidance_hint",
    "required": "required",
    **dict.fromkeys(("required_message", "requiredmsg", "jr:requiredmsg"), "required_message"),
    **dict.fromkeys(("relevant", "relevance"), "relevant"),
    "constraint": "constraint",
    **dict.fromkeys(
        ("constraint_message", "constraining_message", "jr:constraintmsg"), "constraint_message"
    ),
    **dict.fromkeys(("calculation", "calculate"), "calculation"),
    "choice_filter": "choice_filter",
    "default": "default",
    "appearance": "appearance",
    "parameters": "parameters",
    **dict.fromkeys(("read_only", "readonly"), "read_only"),
    **dict.fromkeys(("repeat_count", "count", "jr:count"), "repeat_count"),
    "trigger": "trigger",
    "disabled": "disabled",
    **dict.fromkeys(("image", "big-image", "audio", "video", "media"), "media"),
}
CHOICES: Mapping[str, str] = {
    **dict.fromkeys(("list_name", "listname"), "list_name"),
    **dict.fromkeys(("name", "value"), "name"),
    **dict.fromkeys(("label", "caption"), "label"),
    **dict.fromkeys(("image", "big-image", "audio", "video", "media"), "media"),
}
SETTINGS: Mapping[str, str] = {
    **dict.fromkeys(("form_title", "set_form_title", "title"), "form_title"),
    **dict.fromkeys(("form_id", "set_form_id", "id_string"), "form_id"),
    "version": "version",
    "default_language": "default_language",
}
_WRAPPERS = frozenset({"bind", "control", "body"})
SPOKEN = frozenset({"label", "hint", "required_message", "constraint_message"})


def columns(headings: Iterable[str], known: Mapping[str, str]) -> dict[str, Column]:
    """From each heading that means something here to its column."""
    some = list(headings)
    mark = "::" if any("::" in one for one in some) else ":"
    found = {one: _column(one, mark, known) for one in some}
    return {heading: column for heading, column in found.items() if column}


def _column(heading: str, mark: str, known: Mapping[str, str]) -> Column | None:
    parts = [part.strip() for part in heading.split(mark)]
    if mark == ":" and "jr" in parts[:-1]:
        at = parts.index("jr")
        parts[at : at + 2] = [f"jr:{parts[at + 1]}"]
    first = _plain(parts[0])
    if first in _WRAPPERS and len(parts) > 1:
        parts = parts[1:]
        first = _plain(parts[0])
    name = known.get(first)
    if name is None:
        return None
    language = parts[1] if len(parts) > 1 and name in SPOKEN else ""
    return Column(name, language)


def _plain(part: str) -> str:
    return "_".join(part.split()).lower()
