"""Forms to begin with, in our own words, English and Spanish."""

from collections.abc import Callable, Mapping

from holt.standards.xlsform.model import Form
from holt.surveys.rules.templates.outcomes import TOPICS, follow_up, immediate
from holt.surveys.rules.templates.together import assessment, conversation, factors, ratings

TEMPLATES: Mapping[str, Callable[[str, str], Form]] = {
    "blank": lambda _topic, _audience: Form(languages=("en", "es"), default_language="en"),
    "outcome": immediate,
    "follow_up": follow_up,
    "assessment": lambda _topic, _audience: assessment(),
    "conversation": lambda _topic, _audience: conversation(),
    "factors": lambda _topic, _audience: factors(),
    "ratings": lambda _topic, _audience: ratings(),
}
"""Name → the form for a topic and an audience; most ask for neither."""

__all__ = ["TEMPLATES", "TOPICS"]
