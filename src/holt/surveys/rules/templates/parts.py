"""Small builders the templates share."""

from holt.standards.xlsform.model import Choice, Form, Item, Question

LANGUAGES = ("en", "es")


def both(english: str, spanish: str) -> dict[str, str]:
    """A text in both languages."""
    return {"en": english, "es": spanish}


def scale(*labels: tuple[str, str, str]) -> tuple[Choice, ...]:
    """(name, English, Spanish) of each step."""
    return tuple(Choice(name, both(english, spanish)) for name, english, spanish in labels)


AGREE = scale(
    ("5", "Strongly agree", "Muy de acuerdo"),
    ("4", "Agree", "De acuerdo"),
    ("3", "Neither agree nor disagree", "Ni de acuerdo ni en desacuerdo"),
    ("2", "Disagree", "En desacuerdo"),
    ("1", "Strongly disagree", "Muy en desacuerdo"),
    ("na", "It does not concern me", "No es mi caso"),
)


def rated(name: str, english: str, spanish: str, choices: str = "agree") -> Question:
    """A statement to agree with."""
    return Question(name, "select_one", both(english, spanish), choices=choices)


def told(name: str, english: str, spanish: str) -> Question:
    """An open question."""
    return Question(name, "text", both(english, spanish), appearance="multiline")


def form(title: str, items: tuple[Item, ...], **lists: tuple[Choice, ...]) -> Form:
    """A form in both languages."""
    return Form(title=title, languages=LANGUAGES, default_language="en", items=items, lists=lists)
