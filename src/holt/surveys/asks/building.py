"""Asks about the form of a survey that nobody has been asked yet."""

from dataclasses import dataclass


@dataclass(frozen=True)
class AddQuestionAsk:
    """One more question at the end. `type` is one of rules.KINDS; `choices` one text each."""

    survey_id: int
    type: str
    label: str
    hint: str = ""
    choices: tuple[str, ...] = ()
    is_required: bool = False
    language: str = "en"
    version: int | None = None


@dataclass(frozen=True)
class EditQuestionAsk:
    """The question at `path` in new words. `relevant` is a condition as XLSForm writes it."""

    survey_id: int
    path: str
    label: str
    hint: str = ""
    choices: tuple[str, ...] = ()
    is_required: bool = False
    relevant: str = ""
    language: str = "en"
    version: int | None = None


@dataclass(frozen=True)
class MoveQuestionAsk:
    """One place `up` or `down`."""

    survey_id: int
    path: str
    to: str
    version: int | None = None


@dataclass(frozen=True)
class DropQuestionAsk:
    survey_id: int
    path: str
    version: int | None = None


@dataclass(frozen=True)
class TranslateFormAsk:
    """Texts in one language; `keys` and `texts` go together (rules.texts names the keys)."""

    survey_id: int
    language: str
    keys: tuple[str, ...]
    texts: tuple[str, ...]
    version: int | None = None
