"""Reasons, requirements and distances in words: one code, one whole sentence.

words = reasons.Words(subjects=directory.subject_labels(viewer.language), unit="mi")
reasons.sentence(reason, words)          # "Speaks Spanish."
reasons.requirement(asked, words)        # "childcare"
"""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field

from django.utils.translation import gettext as _

from holt.kernel.web.distances import distance
from holt.kernel.web.vocabulary import audience_name, language_name, time_name
from holt.methods.reasons import Reason
from holt.methods.suggestions import Requirement

HERE_KM = 0.1


@dataclass(frozen=True)
class Words:
    """What sentences need besides the reason: subjects by slug, the network's unit of distance
    ("mi" or "km")."""

    subjects: Mapping[str, str] = field(default_factory=dict)
    unit: str = "mi"

    def subject(self, slug: object) -> str:
        """A subject's name; its slug spelled out where it is not known."""
        return self.subjects.get(str(slug), str(slug).replace("-", " "))


def sentence(reason: Reason, words: Words) -> str:
    """The reason as a whole sentence."""
    say = SENTENCES.get(reason.code)
    return say(reason.facts, words) if say else reason.code.replace("_", " ").capitalize() + "."


def sentences(found: Iterable[Reason], words: Words) -> tuple[str, ...]:
    """Several reasons, in their order."""
    return tuple(sentence(one, words) for one in found)


def requirement(asked: Requirement, words: Words) -> str:
    """What is asked for, in a few words."""
    if asked.kind == "subject":
        return words.subject(asked.value)
    if asked.kind == "language":
        return language_name(asked.value)
    if asked.kind == "audience":
        return audience_name(asked.value)
    if asked.kind == "time":
        return time_name(asked.value)
    return words.subject(asked.value) if asked.value else THINGS[asked.kind]()


def requirements(asked: Iterable[Requirement], words: Words) -> str:
    """Several in one line."""
    return together(requirement(one, words) for one in asked)


def missing(asked: Requirement, words: Words) -> str:
    """What nobody in reach brings, as a whole sentence."""
    return MISSING[asked.kind]() % {"what": requirement(asked, words)}


def together(names: Iterable[str]) -> str:
    """Names in one line, with "and" before the last."""
    found = [str(one) for one in names]
    if len(found) < 2:
        return "".join(found)
    return _("%(some)s and %(last)s") % {"some": ", ".join(found[:-1]), "last": found[-1]}


THINGS: Mapping[str, Callable[[], str]] = {
    "space": lambda: _("a room"),
    "childcare": lambda: _("childcare"),
    "equipment": lambda: _("equipment"),
    "transport": lambda: _("transport"),
}
MISSING: Mapping[str, Callable[[], str]] = {
    "subject": lambda: _("Nobody nearby offers this subject: %(what)s."),
    "language": lambda: _("Nobody nearby offers anything in %(what)s."),
    "audience": lambda: _("Nobody nearby says that they work with: %(what)s."),
    "time": lambda: _("Nobody nearby is free on %(what)s."),
    "space": lambda: _("Nobody nearby offers a space for this: %(what)s."),
    "childcare": lambda: _("Nobody nearby could mind the children."),
    "equipment": lambda: _("Nobody nearby offers what is needed: %(what)s."),
    "transport": lambda: _("Nobody nearby could drive people there."),
}

Facts = Mapping[str, object]
Say = Callable[[Facts, Words], str]


def _subject(template: Callable[[], str]) -> Say:
    return lambda facts, words: template() % {"subject": words.subject(facts["subject"])}


def _named(template: Callable[[], str], fact: str, name: Callable[[str], str]) -> Say:
    return lambda facts, words: (
        template() % {"names": together(name(one) for one in _several(facts[fact]))}
    )


def _several(value: object) -> tuple[str, ...]:
    return tuple(value) if isinstance(value, tuple | list) else (str(value),)


def _far(template: Callable[[], str]) -> Say:
    return lambda facts, words: (
        template() % {"distance": distance(float(str(facts["km"])), words.unit)}
    )


AWAY = _far(lambda: _("Is %(distance)s away."))


def _thing(plain: Callable[[], str], special: Callable[[], str], own: str) -> Say:
    """A resource: with the special kinds of it where they say more than the resource itself."""

    def say(facts: Facts, words: Words) -> str:
        kinds = [words.subject(one) for one in _several(facts.get("subjects", ())) if one != own]
        return special() % {"names": together(kinds)} if kinds else plain()

    return say


SENTENCES: Mapping[str, Say] = {
    "runs_service": _subject(lambda: _("Already offers: %(subject)s.")),
    "teaches_subject": _subject(lambda: _("Could bring: %(subject)s.")),
    "related_subject": _subject(lambda: _("Works on something close to it: %(subject)s.")),
    "offers_space": _thing(
        lambda: _("Has a room to lend."), lambda: _("Has a space to lend: %(names)s."), "space"
    ),
    "offers_childcare": _thing(
        lambda: _("Could mind the children."),
        lambda: _("Could mind the children: %(names)s."),
        "childcare",
    ),
    "offers_equipment": _thing(
        lambda: _("Has equipment to lend."),
        lambda: _("Has equipment to lend: %(names)s."),
        "equipment",
    ),
    "offers_transport": _thing(
        lambda: _("Could drive people."), lambda: _("Could drive people: %(names)s."), "transport"
    ),
    "words_match": _named(lambda: _("Its own description says: %(names)s."), "words", str),
    "speaks_language": _named(lambda: _("Speaks %(names)s."), "languages", language_name),
    "serves_audience": _named(lambda: _("Works with: %(names)s."), "audience", audience_name),
    "near": lambda facts, words: (
        _("Is right here.") if float(str(facts["km"])) < HERE_KM else AWAY(facts, words)
    ),
    "would_come": _far(lambda: _("Is %(distance)s away, and would come that far.")),
    "has_room_for": lambda facts, words: _("Has room for %(people)s people.") % facts,
    "free_when": _named(lambda: _("Is free on %(names)s."), "when", time_name),
    "worked_with_you": lambda facts, words: _("Has worked with you before."),
    "new_sector": lambda facts, words: _("Comes from a field you have no partner in yet."),
    "light_load": lambda facts, words: _("Has room for another partnership."),
}
