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

_EMAIL = re.compile(r"[\w.+-]{1,64}@[\w-]+(?:\.[\w-]+)+")
_PHONE = re.compile(r"(?<![\w.])\+?\(?\d[\d ().-]{6,16}\d(?![\w])")
_STREET = re.compile(
    r"\b\d{1,5} (?:[A-Z][\w'.-]+ ){1,3}(?:Street|St|Avenue|Ave|Road|Rd|Lane|Ln|Drive|Dr|Court|Way)\b"
)
_TITLED = re.compile(
    r"\b(?:Mr|Mrs|Ms|Miss|Dr|Prof|Sr|Sra|Srta|Don|Doña|Señor|Señora)\.? ([A-ZÁÉÍÓÚÑ][\w'-]+)"
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
    for pattern in (_TITLED, _CALLED):
        yield from (
            Pointed("name", one.group(0).split(" ", 1)[-1]) for one in pattern.finditer(text)
        )
    yield from (Pointed("name", one) for run in _CAPITAL.findall(text) for one in _names(run))


def _names(run: str) -> Iterator[str]:
    """A given name and the capital word after it, out of words that begin with capitals."""
    words = run.split()
    for at, word in enumerate(words):
        if fold(word.removesuffix("'s")) in GIVEN:
            yield " ".join(words[at : at + 2])
            return
