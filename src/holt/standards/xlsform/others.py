"""`or_other`: a choice "Other" and a question for its words, which a form has without rows."""

import re

from holt.standards.xlsform.model import Choice, Form, Question

OTHER = "other"
_CODE = re.compile(r"\(([A-Za-z]{2,3})(?:[-_][A-Za-z0-9]+)*\)\s*$")
_WORDS = {
    "en": ("Other", "Please say which"),
    "es": ("Otro", "Indique cuál"),
    "fr": ("Autre", "Veuillez préciser"),
    "de": ("Anderes", "Bitte angeben"),
    "pt": ("Outro", "Indique qual"),
    "it": ("Altro", "Specifichi quale"),
    "pl": ("Inne", "Proszę podać jakie"),
    "ru": ("Другое", "Укажите, что именно"),
    "uk": ("Інше", "Вкажіть, що саме"),
    "ar": ("غير ذلك", "يرجى التحديد"),
    "zh": ("其他", "请说明"),
    "vi": ("Khác", "Vui lòng cho biết"),
}


def code_of(language: str) -> str:
    """The code in "Español (es)", else the language as it is if it is a code, else ""."""
    found = _CODE.search(language)
    if found:
        return found[1].lower()
    return language.lower() if re.fullmatch(r"[A-Za-z]{2,3}", language) else ""


def other_choice(form: Form) -> Choice:
    """The choice added to the list."""
    return Choice(OTHER, {one: _words(one)[0] for one in form.languages or ("",)})


def other_question(question: Question) -> Question:
    """The question that asks which other."""
    return Question(
        f"{question.name}_other",
        "text",
        label={one: _words(one)[1] for one in question.label or {"": ""}},
        relevant=f"selected(${{{question.name}}}, '{OTHER}')",
        row=question.row,
    )


def _words(language: str) -> tuple[str, str]:
    return _WORDS.get(code_of(language), _WORDS["en"])
