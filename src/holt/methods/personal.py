"""What in a text may tell who somebody is: names and ways to reach them, pointed out, not judged.

A list of given names is never complete and a name may be a word: whoever writes decides.
"""

import re
from collections.abc import Collection, Iterator
from dataclasses import dataclass

from holt.methods.words import fold

_GIVEN = """
aaron abdul abigail adam adrian agnes ahmed aisha alan alejandra alejandro alex alexander alice
alicia ali alma amal amanda amelia amina amy ana andrea andrei andres andrew angela anita ann anna
anne anthony antonio arturo ashley barbara beatriz ben benjamin betty bianca boris brandon brenda
brian bruno camila carla carlos carmen carol carolina caroline catherine cecilia charles charlotte
chen chloe christian christina christopher cindy clara claudia connor cristina cynthia daniel
daniela david deborah denise dennis diana diego dmitri dolores donald donna dorothy douglas dwayne
edgar eduardo edward elena eleanor elias elizabeth ella ellen emily emma enrique eric erika ernesto
esperanza esther ethan eugene eva evelyn fatima felipe fernanda fernando fiona florence francisco
frank gabriel gabriela george gerald gladys gloria gonzalo gregory guadalupe guillermo gustavo hannah
harold hassan hector heather helen henry hernan hoang hugo ibrahim ignacio ines ingrid irene isaac
isabel isabella ivan jack jacob jacqueline jaime james jamal jane janet jason javier jean jeffrey
jennifer jeremy jerome jessica jesus jimena joan joaquin joe joel john jonathan jorge jose joseph
josephine joshua joyce juan juana juanita judith julia julian julie julio justin karen karina karl
katherine kathleen keisha keith kelly kenneth kevin khalid kim kimberly kwame larry laura lauren
leila leon leonard leticia lewis lidia liliana linda lisa lorena lorenzo louis louise lucas lucia
luis luz lydia malik manuel marcela marco marcus margaret maria mariana marie marina mario marisol
marta martha martin marvin mateo matthew maurice megan mehmet melissa mercedes michael michelle
miguel mohammed mohamed monica muhammad nadia nancy natalia natalie nathan nicholas nicolas nicole
nikolai nina noah noor norma nuria olga oliver olivia omar oscar pablo pamela patricia patrick paul
paula pedro peter philip phillip pilar priya rachel rafael ralph ramon raquel raul raymond rebecca
renata ricardo richard roberta roberto robert rocio rodrigo roger ronald rosa rosario ruben ruth
ryan sabrina salma samantha samir samuel sandra santiago sara sarah sean sebastian sergio sharon
shirley silvia simon sofia sonia sophia stanley stella stephanie stephen steven susan svetlana sylvia
tamara tanya tatiana teresa terry thanh theresa thomas timothy tomas tyrone valentina valeria
vanessa veronica vicente victor victoria vincent virginia vladimir walter wanda wendy william ximena
yasmin yolanda yusuf zachary zainab
"""
GIVEN = frozenset(_GIVEN.split())
_FAMILY = """
adams aguilar ahmed alexander ali allen alvarez anderson bailey baker begay bennett brooks brown
campbell carter castillo castro chavez clark collins cook cooper cox cruz davis diaz edwards evans
fernandez flores foster garcia garza gomez gonzalez gonzales gray green guerrero gutierrez guzman
hall harris hernandez herrera hill hoang howard hughes hussein huynh jackson jenkins jimenez johnson
jones kelly khan kim lee le lewis li lin long lopez lor martinez medina mendez mendoza miller
mitchell mohamed moore morales moreno morgan morris moua munoz murphy myers nelson nguyen ortega
ortiz parker patel perez perry peterson pham phillips powell price ramirez ramos reed reyes
richardson rivera roberts robinson rodriguez rogers rojas romero ross ruiz salazar sanchez sanders
santos scott singh smith soto stewart sullivan tran taylor thao thomas thompson torres turner valdez
vang vargas vasquez vazquez vega velasquez vu walker wang ward watson white williams wilson wong wood
wright wu xiong yang young zhang
"""
FAMILY = frozenset(_FAMILY.split())
BEFORE_THINGS = frozenset(
    (
        *("the", "a", "an", "our", "this", "el", "la", "los", "las", "un", "una"),
        "new",
        "old",
        "lake",
    )
)
"""What stands before a room or a hill rather than before somebody's family name."""

_EMAIL = re.compile(r"[\w.+-]{1,64}@[\w-]+(?:\.[\w-]+)+")
_PHONE = re.compile(r"(?<![\w.])\+?\(?\d[\d ().-]{5,16}\d(?![\w])")
_STREET = re.compile(
    r"\b\d{1,5}[A-Z]? (?:[NSEW]\.? )?(?:[A-Z\d][\w'.-]* ){1,3}(?:Street|St|Avenue|Ave|Road|Rd|Lane|Ln"
    r"|Drive|Dr|Court|Ct|Way|Boulevard|Blvd|Place|Pl|Circle|Terrace|Trail|Highway|Hwy)\b"
    r"|\b(?:Apartment|Apt|Unit|Lot|P\.? ?O\.? Box|Apartado|Apdo)\.? ?#?\d+\w?\b"
    r"|\b(?:[Cc]alle|[Aa]venida|[Aa]v(?:da)?\.|[Cc]arretera|[Pp]aseo|[Pp]laza|[Cc]amino|C/)"
    r" ?(?:(?:de|del|la|las|los|el) )*[A-ZÁÉÍÓÚÑ\d][\wáéíóúñ'-]*(?: [A-ZÁÉÍÓÚÑ][\wáéíóúñ'-]*){0,2}"
    r",? (?:n\.?[º°o]\.? ?|#|núm(?:ero)?\.? )?\d{1,5}\b"
)
_TITLED = re.compile(
    r"\b(?:Mr|Mrs|Ms|Miss|Dr|Prof|[Ss]ra?|[Ss]rta|[Dd]on|[Dd]oña|[Ss]eñora?|[Ss]eñorita|[Dd]ra?)\.?"
    r" ([A-ZÁÉÍÓÚÑ][\w'-]+)"
)
_KIN = re.compile(
    r"\b(?:[Hh]er|[Hh]is|[Mm]y|[Oo]ur|[Tt]heir|[Ss]u|[Mm]i|[Nn]uestr[oa]) (?:little |old |young )?"
    r"(?:son|daughter|husband|wife|mother|father|sister|brother|neighbor|aunt|uncle|cousin|boss|"
    r"grandson|granddaughter|grandmother|grandfather|partner|friend|pupil|student|"
    r"hij[oa]|espos[oa]|marido|mujer|madre|padre|herman[oa]|vecin[oa]|tí[oa]|prim[oa]|jef[ea]|"
    r"niet[oa]|abuel[oa]|amig[oa]|alumn[oa]),? ([A-ZÁÉÍÓÚÑ][\w'-]+)"
)
_CALLED = re.compile(
    r"\b(?:named|called|name is|name was|llamad[oa]|se llama(?:ba)?) ([A-ZÁÉÍÓÚÑ][\w'-]+(?: [A-ZÁÉÍÓÚÑ][\w'-]+)?)"
)
_CAPITAL = re.compile(r"[A-ZÁÉÍÓÚÑ][\w'-]+(?: [A-ZÁÉÍÓÚÑ][\w'-]+)*")
_DATE = re.compile(r"\d{4}[-/. ]\d{1,2}[-/. ]\d{1,2}|\d{4}\s?[-–]\s?\d{4}")
FEWEST_DIGITS = 7


@dataclass(frozen=True, slots=True)
class Pointed:
    """`kind` is name, email, phone or address; `words` as they stand in the text."""

    kind: str
    words: str


def pointed_out(text: str, known: Collection[str] = ()) -> tuple[Pointed, ...]:
    """Everything in the text that may tell who somebody is, each once, in order.

    `known` are names that may stand: of organizations and places, of a teller who agreed.
    """
    for name in sorted(known, key=len, reverse=True):
        text = text.replace(name, " ") if name else text
    return tuple(dict.fromkeys(_found(text)))


def _found(text: str) -> Iterator[Pointed]:
    yield from (Pointed("email", one) for one in _EMAIL.findall(text))
    for one in _PHONE.findall(text):
        digits = sum(letter.isdigit() for letter in one)
        if digits >= FEWEST_DIGITS and not _DATE.fullmatch(one.strip()):
            yield Pointed("phone", one.strip())
    yield from (Pointed("address", one) for one in _STREET.findall(text))
    for pattern in (_TITLED, _CALLED, _KIN):
        yield from (Pointed("name", one.group(1)) for one in pattern.finditer(text))
    yield from (Pointed("name", one) for run in _CAPITAL.findall(text) for one in _names(run))


def _names(run: str) -> Iterator[str]:
    """A given name and the capital word after it, or a family name and the one before."""
    words = run.split()
    for at, word in enumerate(words):
        plain = fold(word.removesuffix("'s"))
        if plain in GIVEN:
            yield " ".join(words[at : at + 2])
            return
        if at and plain in FAMILY and fold(words[at - 1]) not in BEFORE_THINGS:
            yield " ".join(words[at - 1 : at + 1])
            return
