"""Letters to begin with: whole sentences, in both languages, changed by whoever writes."""

from django.utils import translation
from django.utils.translation import gettext as _

KINDS = ("council", "board", "editor", "thanks", "own")


def kinds() -> tuple[tuple[str, str], ...]:
    """(code, what it is for)."""
    return (
        ("council", _("To a member of the council")),
        ("board", _("To a board")),
        ("editor", _("To the editor")),
        ("thanks", _("A thank-you")),
        ("own", _("An empty sheet")),
    )


def pattern(kind: str, language: str) -> tuple[str, str]:
    """Subject and text of a letter to begin with, in this language."""
    with translation.override(language):
        return _patterns()[kind if kind in KINDS else "own"]


def _patterns() -> dict[str, tuple[str, str]]:
    return {
        "council": (_("Before {body} decides"), _council()),
        "board": (_("A request to {body}"), _board()),
        "editor": (_("A letter to the editor"), _editor()),
        "thanks": (_("Thank you"), _thanks()),
        "own": ("", _("Dear {recipient},\n\n\n\n{writer}")),
    }


def _council() -> str:
    return _(
        "Dear {recipient},\n\n"
        "I write to ask you for one thing: {ask}.\n\n"
        "People here told us what they need: {need}. We meet it together, as {partnership}. "
        "This is what has changed, and was confirmed by more than one of us:\n\n"
        "{outcomes}\n\n"
        "Please give it your vote when {body} decides. I would gladly show you the work, on any "
        "day that suits you.\n\n"
        "With thanks,\n{writer}"
    )


def _board() -> str:
    return _(
        "Dear {recipient},\n\n"
        "We ask {body} for {amount}: {ask}. The decision is due on {date}.\n\n"
        "The need behind it is known: {need}. The work is shared by {partnership}, so that no "
        "one carries it alone. What came of it so far:\n\n"
        "{outcomes}\n\n"
        "We will answer your questions in writing or in person.\n\n"
        "Respectfully,\n{writer}"
    )


def _editor() -> str:
    return _(
        "To the editor:\n\n"
        "Soon {body} decides about something that costs little and is missed at once when it is "
        "gone: {ask}.\n\n"
        "People who know it say it better than we can:\n\n"
        "{testimony}\n\n"
        "We hope that those who decide will listen to them.\n\n"
        "{writer}"
    )


def _thanks() -> str:
    return _(
        "Dear {recipient},\n\n"
        "Thank you for standing with us when {body} was asked to decide. {decision}\n\n"
        "Whatever was decided, you were heard, and the people this is about know it.\n\n"
        "With warm thanks,\n{writer}"
    )


def thanks_to_all(asks_for: str, decision: str, writer: str) -> tuple[str, str]:
    """Subject and text of the thanks that go to everybody who helped; {name} is filled in."""
    text = _(
        "Dear {name},\n\n"
        "thank you for helping with this: %(ask)s.\n\n"
        "%(decision)s\n\n"
        "You gave your time and your voice. We do not take that for granted.\n\n"
        "%(writer)s"
    ) % {"ask": asks_for.rstrip("."), "decision": decision, "writer": writer}
    return _("Thank you"), text
