"""Marker words planted in the rows' text, each with who may meet it and who must.

A circle names seats (see `building`): `may` see it, `must` see it somewhere on the walk.
"""

import re
from collections.abc import Iterable
from dataclasses import dataclass, field
from typing import Any

from django.contrib.postgres.fields import ArrayField
from django.db import models
from django.db.models import Model

EVERYONE = ("nobody", "departed", "elsewhere", "stranger", "operator")
TABLE = ("viewer", "ines", "maya", "guest")
SEATS = (*EVERYONE, *TABLE)


@dataclass(frozen=True)
class Circle:
    """Who may see a thing and, of these, who must."""

    name: str
    may: frozenset[str]
    must: frozenset[str]


def circle(name: str, may: Iterable[str], must: Iterable[str] = ()) -> Circle:
    return Circle(name, frozenset(may), frozenset(must))


PUBLIC = circle("public", SEATS, SEATS)
NETWORK = circle(
    "the network and the parties",
    ("stranger", "operator", *TABLE),
    ("stranger", "operator", "viewer", "ines", "maya"),
)
MEMBERS = circle("the network", NETWORK.may - {"guest"}, NETWORK.must)
STRATEGY = circle("the network and holders of links", set(SEATS) - {"nobody", "departed"}, ["ines"])
PARTIES = circle("the parties", TABLE, TABLE)
AWAY = circle("the parties' own people, by no link to another table", ("viewer", "ines", "maya"))
THERE = circle("those at the other table", ("stranger", "maya", "elsewhere"))
OWN = circle("the library's own people", ("viewer", "ines"), ("ines",))
OWN_TWO = circle("those it is about and who wrote it down", ("viewer", "ines", "maya"), ("ines",))
LEADS = circle("the library's coordinators", ("ines", "operator"), ("ines",))
COLLEAGUES = circle("colleagues", ("viewer", "ines", "operator"), ("ines",))
INTRODUCED = circle("the three of an introduction", ("viewer", "ines", "maya"), ("ines", "maya"))
HERSELF = circle("the person alone", ("ines",), ("ines",))
STAFF = circle("signed-in staff at the table", ("ines", "maya"), ("ines", "maya"))
OPERATOR = circle("the operator", ("operator",))
NONE = circle("nobody", ())


@dataclass(frozen=True)
class Marker:
    """A word that is found nowhere else, where it was planted, and who may meet it."""

    word: str
    where: str
    circle: Circle


WORD = re.compile(r"zyz\d{8}q", re.IGNORECASE)
APART = 30_011
"""Numbers of markers stand far apart: a PDF whose digits are read by another font's map shows one
number for another, and that must not be a marker by chance."""
SHORTEST = 12


@dataclass
class Garden:
    """Every marker that was planted, and which text fields of which models have one."""

    markers: dict[str, Marker] = field(default_factory=dict)
    fields: set[str] = field(default_factory=set)

    def word(self, where: str, circle: Circle) -> str:
        """A new marker, for text that is given to a verb."""
        word = f"zyz{len(self.markers) * APART:08}q"
        self.markers[word] = Marker(word, where, circle)
        return word

    def plant(self, row: Model, circle: Circle, **others: Circle) -> None:
        """Put a marker into every text field of a row; `others` names fields of other circles."""
        values: dict[str, Any] = {}
        for one in text_fields(type(row)):
            now = getattr(row, one.name)
            self.fields.add(label(one))
            if not WORD.search(str(now)):
                word = self.word(f"{label(one)} of {row.pk}", others.get(one.name, circle))
                values[one.name] = shaped(one, word)
        type(row)._default_manager.filter(pk=row.pk).update(**values)

    def found_in(self, text: str) -> set[str]:
        """The markers that occur in a text."""
        return {one.lower() for one in WORD.findall(text)} & self.markers.keys()


def shaped(one: models.Field, word: str) -> Any:
    """The marker as this kind of field holds it."""
    if isinstance(one, models.EmailField):
        return f"{word}@example.org"
    if isinstance(one, models.URLField):
        return f"https://example.org/{word}"
    return [word] if isinstance(one, ArrayField) else word


def label(one: models.Field) -> str:
    """ "partnerships.Message.text"."""
    return f"{one.model._meta.app_label}.{one.model.__name__}.{one.name}"


def text_fields(model: type[Model]) -> list[models.Field]:
    """The fields of a model that hold what somebody wrote, codes and derived text left out."""
    return [
        one for one in model._meta.concrete_fields if holds_text(one) and label(one) not in CODES
    ]


def holds_text(one: models.Field) -> bool:
    """Whether a person can write words into it."""
    inner = one.base_field if isinstance(one, ArrayField) else one
    if not isinstance(inner, models.CharField | models.TextField) or one.choices or inner.choices:
        return False
    return (getattr(inner, "max_length", None) or SHORTEST) >= SHORTEST


CODES: dict[str, str] = {}
"""Text fields that hold no words of a person, each with what it holds instead."""


def codes(reason: str, *labels: str) -> None:
    CODES.update(dict.fromkeys(labels, reason))


codes(
    "a code from a list",
    *("directory.Place.kind", "directory.Service.status", "directory.Organization.source"),
    *("directory.Capability.audience", "directory.Capability.when", "directory.Service.audience"),
    *("directory.BulkChange.verb", "needs.Need.heard_by", "needs.Need.audience"),
    *("needs.Need.subjects", "needs.Need.when", "needs.Indicator.code"),
    *("partnerships.Partnership.level_scheme", "partnerships.Partnership.arrangement"),
    *("partnerships.Partnership.reason_code", "partnerships.Consequence.question"),
    *("partnerships.LevelAnswer.scheme", "partnerships.Rate.unit", "programs.Session.zone"),
    *("spaces.Space.zone", "roads.Mobile.zone"),
    "spaces.Space.zone",
    *("spaces.FollowedCalendar.etag", "spaces.FollowedCalendar.changed"),
    *("spaces.FollowedCalendar.trouble", "programs.OutsideCalendar.trouble"),
    *("programs.OutsideCalendar.etag", "programs.OutsideCalendar.changed"),
    *("programs.OutsideCalendar.zone", "programs.OutsideEvent.zone", "programs.OutsideEvent.uid"),
    *("programs.Program.kind", "programs.Program.audience", "programs.SignUp.moved_because"),
    *("programs.Session.rule", "programs.Provision.kind"),
    "programs.Session.rule",
    "programs.VisitOffer.zone",
    *("peers.Card.work", "peers.Card.ways", "peers.Circle.work", "peers.Meeting.zone"),
    "peers.Circle.subjects",
    *("mentoring.Round.subjects", "mentoring.Application.offers", "mentoring.Application.wants"),
    *("mentoring.Application.zone", "mentoring.Application.languages"),
    *("peers.Question.subjects", "peers.Hello.way"),
    *("skills.SkillWord.subject", "skills.Talk.subjects", "skills.Talk.audience"),
    "skills.Placement.subjects",
    *("training.Course.subjects", "training.TranscriptShare.parts"),
    *("studies.Study.wanted_kinds", "studies.Study.subjects", "studies.Pilot.subjects"),
    "studies.DataFile.license",
    *("surveys.Survey.topic", "surveys.Survey.about_kind", "surveys.Survey.languages"),
    *("surveys.Answer.language", "surveys.Draft.language", "surveys.Invitation.language"),
    "evaluation.Witness.language",
    *("evaluation.AidOffer.language", "evaluation.AidCalled.language"),
    *("evaluation.Speaker.language", "evaluation.Testimony.language"),
    *("evaluation.CampaignLetter.language", "evaluation.Hearing.zone"),
    "evaluation.Testimony.uses",
    *("evaluation.Witness.language", "evaluation.Report.method"),
    "evaluation.TracedRows.noun",
    *(
        "surveys.Tally.item",
        "surveys.ChosenQuote.item",
        "surveys.Tally.value",
        "surveys.Tally.site",
    ),
    *("learning.Lesson.motives", "learning.Lesson.approaches", "learning.Lesson.obstacles"),
    *("learning.Lesson.solutions", "learning.Lesson.partner_kinds", "learning.TagWord.tag"),
    *("learning.Resource.kind", "learning.Resource.license", "learning.Resource.subjects"),
    *("learning.ResourceFeed.license", "learning.ResourceFeed.etag"),
    *("learning.ResourceFeed.changed", "learning.ResourceFeed.trouble"),
    *("learning.Lesson.subjects", "people.Person.zone", "people.Person.subjects"),
    *("people.SignedLink.purpose", "people.SignedLink.subject_kind", "people.ApiToken.scopes"),
    *("people.SigningCode.subject_kind", "directory.Outline.code", "directory.ImportLine.code"),
    *("directory.Import.kind", "directory.ImportLine.outcome", "directory.ImportLine.kind"),
    *("directory.HsdsObject.kind", "directory.HsdsObject.table", "directory.SavedMapping.kind"),
)
codes(
    "a name the search goes by, made from text that is planted",
    *("directory.Organization.folded_name", "directory.Organization.search_text"),
    *("learning.Lesson.search_text", "learning.Resource.search_text"),
    "peers.Question.search_text",
    "skills.SkillWord.folded",
)
codes(
    "a hash or key that is never shown",
    *("partnerships.AgreementVersion.text_hash", "partnerships.Signature.text_hash"),
    *("directory.Invitation.token_hash", "people.SignedLink.token_hash"),
    *("studies.DataFile.sha256", "evaluation.Witness.about"),
    *("evaluation.Report.digest", "evaluation.TracedRows.mark"),
    *("surveys.Survey.code", "surveys.Answer.key_hash", "surveys.Draft.key_hash"),
    *("surveys.Invitation.key_hash", "surveys.ChosenQuote.text_hash"),
    *("programs.Feed.key_hash", "roads.RoutePlan.mark"),
    *("people.SigningCode.code_hash", "people.ApiToken.token_hash", "people.FeedKey.key_hash"),
    *("people.Session.session_key", "people.Session.session_data", "people.Person.password"),
    *("directory.SavedMapping.columns_hash", "directory.HsdsObject.uid"),
)
codes(
    "words the house brings along, the same for everyone",
    *("directory.Kind.slug", "directory.Kind.name_en", "directory.Kind.name_es"),
    *("directory.Kind.sector", "directory.Subject.slug", "directory.Subject.name_en"),
    *("directory.Subject.name_es", "directory.Outline.name", "partnerships.Rate.source"),
    *("needs.Indicator.source", "directory.Identifier.value", "learning.TagWord.word"),
)
codes(
    "the address of who holds it, shown to themselves only (tests/people)",
    *("people.SignedLink.email", "people.SignedLink.name", "people.SigningCode.email"),
    *("people.Session.device", "people.Person.languages"),
)
codes(
    "what an import read, shown on its own page (tests/directory)",
    *("directory.Import.file_name", "directory.ImportLine.source", "directory.ImportLine.label"),
    "directory.ImportLine.column",
    *("learning.ResourceImport.name", "learning.Resource.source", "learning.Resource.source_key"),
)
