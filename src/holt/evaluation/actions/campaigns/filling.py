"""What stands in the place of a letter's placeholders, in the letter's language."""

from collections.abc import Iterable, Mapping
from typing import Any, Protocol

from django.utils import translation
from django.utils.formats import date_format
from django.utils.translation import gettext as _

from holt.evaluation.queries.campaigns import LetterFacts, TestimonyRow
from holt.evaluation.rules import campaigns as rules
from holt.kernel.web.money import amount

TAKEN_BACK = "…"
SENT = "sent"


class Written(Protocol):
    """What filling needs of a letter."""

    @property
    def to_name(self) -> str: ...
    @property
    def subject(self) -> str: ...
    @property
    def text(self) -> str: ...
    @property
    def language(self) -> str: ...
    @property
    def state(self) -> str: ...
    @property
    def filled(self) -> Mapping[str, Any]: ...


def said_with(row: Written, facts: LetterFacts) -> tuple[str, str]:
    """Subject and text as they go out, or went out."""
    values = filled_in(row, facts)
    said = quotes(facts.testimonies)
    values["testimony"] = said or (TAKEN_BACK if row.state == SENT else "")
    return rules.fill(row.subject, values), rules.fill(row.text, values)


def filled_in(row: Written, facts: LetterFacts) -> dict[str, str]:
    """Placeholder → words, anybody's testimony left out; of a sent letter what stood there."""
    if row.state == SENT:
        return dict(row.filled)
    it = facts
    with translation.override(row.language):
        return {
            "recipient": row.to_name,
            "ask": it.asks_for.rstrip("."),
            "amount": amount(it.cents) if it.cents else "",
            "body": it.body,
            "date": date_format(it.decision_on, "DATE_FORMAT") if it.decision_on else "",
            "need": "; ".join(one.rstrip(".") for one in facts.needs),
            "partnership": ", ".join(facts.partnerships),
            "outcomes": _outcomes(facts),
            "decision": _decision(facts),
            "writer": "\n".join(one for one in (facts.writer, facts.party) if one),
        }


def _outcomes(facts: LetterFacts) -> str:
    """Confirmed changes, one a line, each with its figure."""
    lines = []
    for who, what, how_much in facts.outcomes:
        figure = f" ({how_much})" if how_much else ""
        lines.append(f"- {who}: {what}{figure}")
    return "\n".join(lines)


def _decision(facts: LetterFacts) -> str:
    said = {
        "granted": _("It was granted."),
        "in_part": _("%(amount)s of it was granted."),
        "postponed": _("The decision was postponed."),
        "refused": _("It was not granted this time."),
    }.get(facts.decision, "")
    return said % {"amount": amount(facts.granted_cents or 0)}


def quotes(rows: Iterable[TestimonyRow]) -> str:
    """Partners' words, each with whoever may be named beside them."""
    return "\n\n".join(_quote(one) for one in rows)


def _quote(one: TestimonyRow) -> str:
    who = ", ".join(part for part in (one.by, one.party) if part)
    return f"“{one.words}”" + (f"\n– {who}" if who else "")
