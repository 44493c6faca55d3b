"""What the needs room decides: its states, its vocabularies, its chosen indicators."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date, timedelta

from holt.methods.levels import Centricity, library_centric
from holt.methods.suggestions import NeedFacts, Requirement
from holt.methods.suggestions.facts import KINDS, RESOURCES
from holt.values.states import StateTable, Step

STATES = StateTable(
    (
        Step("draft", "publish", "open", "staff"),
        Step("draft", "park", "parked", "coordinator"),
        Step("open", "match", "matched", "house"),
        Step("open", "match", "matched", "coordinator"),
        Step("open", "meet", "met", "coordinator"),
        Step("open", "park", "parked", "coordinator"),
        Step("matched", "meet", "met", "coordinator"),
        Step("matched", "park", "parked", "coordinator"),
        Step("matched", "reopen", "open", "house"),
        Step("matched", "reopen", "open", "coordinator"),
        Step("met", "reopen", "open", "coordinator"),
        Step("parked", "reopen", "open", "coordinator"),
    )
)
"""A matched need opens again when the partnership that served it came to nothing."""

HEARD_BY = (
    *("conversation", "meeting", "survey", "desk", "phone", "email", "letter", "partner"),
    *("media", "figures", "other"),
)
RESOURCE_KINDS = RESOURCES
REQUIREMENT_KINDS = KINDS
LEFT = "organization_left"
"""The reason kept for needs that the house parks because their organization left."""

UNDO_DAYS = 7
LARGEST_RADIUS_KM = 500
MOST_REQUIREMENTS = 20
MOST_EVIDENCE = 20
MOST_AT_ONCE = 500
MOST_NAMED = 40
MOST_SHOWN = 12
"""Organizations that could help, as many as a page shows."""


@dataclass(frozen=True)
class Known:
    """A figure worth knowing about a county: its code in the file, its labels, its unit.

    `unit` is one of "people", "percent", "dollars", "years", "minutes", "households".
    """

    code: str
    en: str
    es: str
    unit: str


INDICATORS: tuple[Known, ...] = (
    Known("pop", "People living here", "Personas que viven aquí", "people"),
    Known("median_age", "Median age", "Edad mediana", "years"),
    Known("age_under_5", "Children under 5", "Niños menores de 5 años", "percent"),
    Known("age_under_18", "Under 18", "Menores de 18 años", "percent"),
    Known("age_over_65", "65 and older", "65 años o más", "percent"),
    Known("foreign_born", "Born abroad", "Nacidos en el extranjero", "percent"),
    Known(
        "foreign_spoken_at_home",
        "Speak a language other than English at home",
        "Hablan en casa un idioma distinto del inglés",
        "percent",
    ),
    Known(
        "households_speak_limited_english",
        "Households that speak little English",
        "Hogares que hablan poco inglés",
        "percent",
    ),
    Known(
        "households_speak_spanish",
        "Households that speak Spanish",
        "Hogares que hablan español",
        "percent",
    ),
    Known("hs_grad", "Finished high school", "Terminaron la escuela secundaria", "percent"),
    Known("bachelors", "Have a bachelor’s degree", "Tienen un título universitario", "percent"),
    Known("unemployment_rate", "Unemployed", "Desempleados", "percent"),
    Known(
        "median_household_income",
        "Median household income",
        "Ingreso mediano por hogar",
        "dollars",
    ),
    Known("per_capita_income", "Income per person", "Ingreso por persona", "dollars"),
    Known("poverty", "Live in poverty", "Viven en la pobreza", "percent"),
    Known("poverty_under_18", "Under 18 in poverty", "Menores de 18 años en la pobreza", "percent"),
    Known(
        "poverty_65_and_over", "65 and older in poverty", "65 años o más en la pobreza", "percent"
    ),
    Known("uninsured", "Without health insurance", "Sin seguro médico", "percent"),
    Known(
        "uninsured_under_19",
        "Under 19 without health insurance",
        "Menores de 19 años sin seguro médico",
        "percent",
    ),
    Known("veterans", "Veterans", "Veteranos", "percent"),
    Known(
        "household_has_broadband",
        "Households with broadband",
        "Hogares con internet de banda ancha",
        "percent",
    ),
    Known(
        "household_has_computer", "Households with a computer", "Hogares con computadora", "percent"
    ),
    Known(
        "household_has_smartphone",
        "Households with a smartphone",
        "Hogares con teléfono inteligente",
        "percent",
    ),
    Known("mean_work_travel", "Way to work", "Trayecto al trabajo", "minutes"),
    Known("homeownership", "Own their home", "Son dueños de su vivienda", "percent"),
    Known("persons_per_household", "People in a household", "Personas por hogar", "people"),
)
"""The indicators taken from a county file unless others are asked for; names as in usdata."""

CODES = tuple(one.code for one in INDICATORS)
BY_CODE: Mapping[str, Known] = {one.code: one for one in INDICATORS}


def centricity(
    outside_library: bool | None, other_agency: bool | None, from_assessment: bool | None
) -> Centricity | None:
    """Whom the need starts from; None until it can be decided from the answers given.

    One yes decides it. Three answers are needed for the other side: a question nobody
    answered is not a no.
    """
    answers = (outside_library, other_agency, from_assessment)
    if not any(answers) and None in answers:
        return None
    return library_centric(*(bool(answer) for answer in answers))


def facts(
    *,
    subjects: Iterable[str],
    languages: Iterable[str],
    audience: Iterable[str],
    text: str,
    place: tuple[float | None, float | None],
    radius_km: float,
    when: Iterable[str],
    requirements: Iterable[Mapping[str, str]],
) -> NeedFacts:
    """A need as matching is told about it; place in degrees, radius in kilometers.

    Everyone is not an audience to look for. `people` of a need is how many have it, not how
    many come at once, so it does not say how large a room must be.
    """
    return NeedFacts(
        subjects=frozenset(subjects),
        languages=frozenset(languages),
        audience=frozenset(audience) - {"everyone"},
        text=text,
        lat=place[0],
        lon=place[1],
        radius_km=radius_km,
        when=frozenset(when),
        requirements=tuple(Requirement(one["kind"], one["value"]) for one in requirements),  # type: ignore[arg-type]
    )


def may_be_undone(done_on: date, today: date) -> bool:
    """A bulk change can be taken back for seven days."""
    return today <= done_on + timedelta(days=UNDO_DAYS)
