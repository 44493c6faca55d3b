"""What shared things there are, under which license, how they are cited and made nameless."""

import re
from collections.abc import Mapping, Sequence

from holt.values.states import StateTable, Step

RESOURCE_KINDS = (
    *("template", "toolkit", "lesson_plan", "agreement", "slides", "reading_list", "research"),
    "other",
)
LICENSES: Mapping[str, str] = {
    "cc0": "CC0 1.0",
    "cc_by": "CC BY 4.0",
    "cc_by_sa": "CC BY-SA 4.0",
    "cc_by_nc": "CC BY-NC 4.0",
    "network": "",
    "ask": "",
}
"""License codes and their public names; the last two are said in words."""

RESOURCE_STATES = StateTable(
    [
        Step("shared", "edit_resource", "shared", "staff"),
        Step("shared", "add_version", "shared", "staff"),
        Step("shared", "withdraw_resource", "withdrawn", "staff"),
    ]
)
LETTERS = "ABCDEFGHIJKLMNOPQRSTUVWXYZ"


def citation(authors: str, year: int | None, title: str, number: int, name: str, url: str) -> str:
    """How it is cited: "Ada Moss (2026). Title (version 2). Marlow City Library. https://…"."""
    who = authors or name
    dated = f" ({year})" if year else ""
    keeper = f" {name}." if name and name != who else ""
    return f"{who}{dated}. {title} (version {number}).{keeper} {url}".strip()


def unnamed(text: str, names: Sequence[str], people: Sequence[str], party: str, person: str) -> str:
    """The text with each organization as "Party A", "Party B" … and each person as "a person".

    `party` and `person` are those words in the reader's language. Addresses of any kind go too.
    """
    text = re.sub(r"[\w.+-]+@[\w-]+(?:\.[\w-]+)+|https?://\S+", "—", text)
    text = re.sub(r"\+?\(?\d[\d ().-]{7,15}\d", "—", text)
    for number, name in enumerate(names):
        letter = LETTERS[number % len(LETTERS)]
        text = _replaced(text, name, f"{party} {letter}")
    for name in sorted(people, key=len, reverse=True):
        text = _replaced(text, name, person)
    return text


def _replaced(text: str, name: str, by: str) -> str:
    if not name.strip():
        return text
    return re.sub(rf"(?<!\w){re.escape(name)}(?!\w)", by, text, flags=re.IGNORECASE)
