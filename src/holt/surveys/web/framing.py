"""What stands around a form for those who answer: whose it is, how far they are, which language."""

from typing import Any

from django.conf.locale import LANG_INFO
from django.utils.translation import gettext as _

from holt.kernel.web.vocabulary import language_name
from holt.surveys import queries
from holt.surveys.rules.steps import Step

RIGHT_TO_LEFT = frozenset({"ar", "fa", "he", "ps", "ur", "yi"})


def frame(found: queries.Asked, is_kiosk: bool = False) -> dict[str, Any]:
    """What a bare page says around itself."""
    return {
        "asker": {
            "name": found.organization,
            "whom_to_ask": found.whom_to_ask,
            "is_anonymous": found.privacy == "anonymous",
            "is_kiosk": is_kiosk,
        }
    }


def others(found: queries.Asked, language: str) -> list[tuple[str, str]]:
    """(code, name) of the form's other languages."""
    return [(one, own_name(one)) for one in found.languages if one != language]


def own_name(code: str) -> str:
    """A language as those call it who speak it."""
    return str(LANG_INFO.get(code, {}).get("name_local") or language_name(code)).capitalize()


def direction(language: str) -> str:
    """Which way a language is written."""
    return "rtl" if language.split("-")[0] in RIGHT_TO_LEFT else "ltr"


def progress(here: Step) -> str:
    """How far somebody is, in a sentence. Answers may bring or spare questions: hence "about"."""
    facts = {"first": here.first, "last": here.last, "all": here.questions, "behind": here.behind}
    if here.is_end:
        return _("That was the last question.")
    if not here.first:
        return _("%(behind)s of about %(all)s questions are behind you") % facts
    if here.first == here.last:
        return _("Question %(first)s of about %(all)s") % facts
    return _("Questions %(first)s to %(last)s of about %(all)s") % facts
