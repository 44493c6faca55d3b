"""Outcome surveys for eight topics: four statements and two open questions, at once and later.

What is asked (knowledge, confidence, application, awareness) is the field's; the words are ours.
"""

from collections.abc import Mapping

from holt.standards.xlsform.model import Form
from holt.surveys.rules.templates.parts import AGREE, form, rated, told

TOPICS: Mapping[str, tuple[str, str]] = {
    "civic": ("taking part in my community", "participar en mi comunidad"),
    "digital": ("using computers and the internet", "usar la computadora e internet"),
    "early_literacy": (
        "helping a child get ready to read",
        "ayudar a un niño a prepararse para leer",
    ),
    "economic": ("starting or running a business", "abrir o llevar un negocio"),
    "education": ("what I am studying", "lo que estudio"),
    "health": ("looking after my health", "cuidar mi salud"),
    "job_skills": ("finding or keeping work", "encontrar o conservar un trabajo"),
    "summer_reading": ("reading over the summer", "leer durante el verano"),
}
"""Topic → what it is about, as it stands in a sentence, in English and Spanish."""
ITEMS = ("knowledge", "confidence", "application", "awareness")
OTHERS = (
    "what this program was about",
    "el tema de este programa",
)


def immediate(topic: str, audience: str) -> Form:
    """Asked when the program ends."""
    if audience in ("partners", "staff"):
        return _of_others(topic)
    about, sobre = TOPICS.get(topic, OTHERS)
    return form(
        "After the program",
        (
            rated(
                "knowledge",
                f"I know more about {about} than before.",
                f"Sé más que antes sobre {sobre}.",
            ),
            rated(
                "confidence",
                f"I feel surer of myself in {about}.",
                f"Me siento con más seguridad para {sobre}."
                if topic != "education"
                else f"Me siento con más seguridad en {sobre}.",
            ),
            rated(
                "application",
                "I mean to use what I learned here.",
                "Pienso usar lo que aprendí aquí.",
            ),
            rated(
                "awareness",
                f"I know better what the library has for {about}.",
                f"Conozco mejor lo que la biblioteca tiene para {sobre}.",
            ),
            told("best", "What was best for you?", "¿Qué fue lo mejor para usted?"),
            told("better", "What would have been better?", "¿Qué podría haber sido mejor?"),
        ),
        agree=AGREE,
    )


def follow_up(topic: str, audience: str) -> Form:
    """Asked four to eight weeks later: what became of it."""
    about, sobre = TOPICS.get(topic, OTHERS)
    return form(
        "Some weeks later",
        (
            rated(
                "knowledge",
                f"What I learned about {about} has stayed with me.",
                f"Recuerdo lo que aprendí sobre {sobre}.",
            ),
            rated(
                "confidence",
                "I trust myself to do more than before the program.",
                "Me atrevo a hacer más que antes del programa.",
            ),
            rated(
                "application",
                "I have used what I learned.",
                "He usado lo que aprendí.",
            ),
            rated(
                "awareness",
                "I have come back to the library, or used something else it has.",
                "He vuelto a la biblioteca o he usado otro de sus servicios.",
            ),
            told("did", "What have you done with it?", "¿Qué ha hecho con ello?"),
            told("kept_from", "What kept you from it?", "¿Qué se lo impidió?"),
        ),
        agree=AGREE,
    )


def _of_others(topic: str) -> Form:
    """The same four asked of partners and staff, about the people they work with."""
    about, sobre = TOPICS.get(topic, OTHERS)
    return form(
        "What we saw",
        (
            rated(
                "knowledge",
                f"The people we work with know more about {about}.",
                f"Las personas con quienes trabajamos saben más sobre {sobre}.",
            ),
            rated(
                "confidence",
                "They try things they did not dare before.",
                "Intentan cosas a las que antes no se atrevían.",
            ),
            rated("application", "They use what they learned.", "Usan lo que aprendieron."),
            rated(
                "awareness",
                "They know better what the library and its partners have for them.",
                "Conocen mejor lo que la biblioteca y sus socios tienen para ellas.",
            ),
            told("saw", "What did you see change?", "¿Qué cambio observó?"),
            told("next", "What should we do next?", "¿Qué deberíamos hacer ahora?"),
        ),
        agree=AGREE,
    )
