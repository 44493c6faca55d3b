"""Forms for a community and for partners: needs, conversation, how we work together, ratings."""

from holt.standards.xlsform.model import Form, Question
from holt.surveys.rules.templates.parts import AGREE, both, form, rated, scale, told

THEMES = (
    ("reading", "Helping children learn to read", "Ayudar a los niños a aprender a leer"),
    ("work", "Finding work", "Encontrar trabajo"),
    ("health", "Health and where to get help", "La salud y dónde pedir ayuda"),
    ("internet", "Internet and devices", "Internet y dispositivos"),
    ("language", "Learning English or another language", "Aprender inglés u otro idioma"),
    ("place", "A place to meet others", "Un lugar para encontrarse con otros"),
    ("older", "Company and help for older people", "Compañía y ayuda para personas mayores"),
    ("teens", "Things for teenagers to do", "Actividades para adolescentes"),
)
IMPORTANT = scale(
    ("4", "Very important", "Muy importante"),
    ("3", "Rather important", "Bastante importante"),
    ("2", "Not very important", "Poco importante"),
    ("1", "Not important", "Nada importante"),
    ("na", "I cannot say", "No sabría decir"),
)
SERVED = scale(
    ("4", "Very well", "Muy bien"),
    ("3", "Rather well", "Bastante bien"),
    ("2", "Not well", "No muy bien"),
    ("1", "Not at all", "Nada bien"),
    ("na", "I cannot say", "No sabría decir"),
)
AGES = scale(
    ("under_18", "Under 18", "Menos de 18"),
    ("18_34", "18 to 34", "De 18 a 34"),
    ("35_54", "35 to 54", "De 35 a 54"),
    ("55_74", "55 to 74", "De 55 a 74"),
    ("75_up", "75 or more", "75 o más"),
)
GRADES = scale(
    ("4", "Very much", "Mucho"),
    ("3", "A fair amount", "Bastante"),
    ("2", "A little", "Un poco"),
    ("1", "Not at all", "Nada"),
    ("na", "I cannot say", "No sabría decir"),
)


def assessment() -> Form:
    """What matters here, how well it is served, and who answers: for weighing and ranking."""
    items: list[Question] = []
    for name, english, spanish in THEMES:
        items.append(
            rated(
                f"matters_{name}",
                f"How important is this here? {english}",
                f"¿Qué importancia tiene esto aquí? {spanish}",
                "important",
            )
        )
        items.append(
            rated(
                f"served_{name}",
                f"How well is it served today? {english}",
                f"¿Qué tan bien atendido está hoy? {spanish}",
                "served",
            )
        )
    items.append(told("hope", "What do you hope for here?", "¿Qué desea usted para este lugar?"))
    items.append(
        Question("age", "select_one", both("How old are you?", "¿Qué edad tiene?"), choices="ages")
    )
    return form("What matters here", tuple(items), important=IMPORTANT, served=SERVED, ages=AGES)


def conversation() -> Form:
    """Notes of a conversation with a group of residents."""
    return form(
        "A conversation",
        (
            told("hope", "What do people hope for here?", "¿Qué desea la gente de aquí?"),
            told("worry", "What do they worry about?", "¿Qué les preocupa?"),
            told("in_the_way", "What stands in the way?", "¿Qué lo impide?"),
            told("trusted", "Whom do they trust to act?", "¿En quién confían para actuar?"),
            told("first", "What should be done first?", "¿Qué habría que hacer primero?"),
            told("said", "Something said, word for word", "Algo dicho, palabra por palabra"),
        ),
    )


FACTORS = (
    ("history", "People here have worked together before, and it went well.",
     "Aquí ya se ha trabajado en conjunto, y salió bien."),
    ("respect", "We respect and trust one another.", "Nos respetamos y confiamos unos en otros."),
    ("right_people", "Those who are needed sit at the table.",
     "Están en la mesa quienes hacen falta."),
    ("own_good", "Each of us gains from it.", "Cada parte gana con ello."),
    ("give_way", "We are able to give way.", "Sabemos ceder."),
    ("say", "Everyone has a say in what is decided.", "Todos opinan en lo que se decide."),
    ("clear", "Each knows who does what.", "Cada cual sabe quién hace qué."),
    ("talk", "We talk openly and often enough.", "Hablamos con franqueza y con frecuencia."),
    ("goals", "Our goals are clear and within reach.",
     "Nuestras metas son claras y alcanzables."),
    ("means", "We have the time, people and money for it.",
     "Tenemos el tiempo, la gente y el dinero necesarios."),
)  # fmt: skip


def factors() -> Form:
    """What lets a collaboration last, as each side sees it."""
    items = (*(rated(*one) for one in FACTORS), told("change", "What would you change first?",
             "¿Qué cambiaría primero?"))  # fmt: skip
    return form("How we work together", items, agree=AGREE)


RATED = (
    ("reliable", "They do what they say.", "Cumplen lo que dicen."),
    ("shared", "They want what we want.", "Quieren lo mismo que nosotros."),
    ("open", "They speak openly with us.", "Nos hablan con franqueza."),
    ("influence", "They can move things here.", "Pueden mover las cosas aquí."),
    ("commitment", "They give it their time.", "Le dedican su tiempo."),
    ("resources", "They bring what others do not have.", "Aportan lo que otros no tienen."),
)


def ratings() -> Form:
    """Trust (the first three) and value (the others) of a partner, for three raters or more."""
    return form("Trust and value", tuple(rated(*one, "much") for one in RATED), much=GRADES)
