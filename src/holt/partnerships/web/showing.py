"""A partnership as its page tells it: frozen rows with words, ready for templates."""

from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from decimal import Decimal

from django.utils.formats import date_format, number_format
from django.utils.safestring import SafeString
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from holt.kernel.documents import html
from holt.kernel.pictures import Bar, Bars, Point, River, Tone, bars, river
from holt.kernel.web.money import amount, currency
from holt.methods import balance
from holt.partnerships import rules
from holt.partnerships.queries import PartnershipPage
from holt.partnerships.queries.rows import CommitmentRow, EmbeddedDayRow
from holt.partnerships.web.words import (
    INTEREST_SCALE,
    KINDS,
    STATES,
    UNITS,
)

LATE = "due"
WELL = "well"
SHOWN_PROMISES = 12
MOST_BROUGHT_BACK = 3


@dataclass(frozen=True)
class InterestLine:
    """What a party wants and what it says."""

    party: str
    statement: str
    says: str
    tone: str


@dataclass(frozen=True)
class PromiseLine:
    """A promise, or a row of repeated ones."""

    id: int
    party: str
    what: str
    due: str
    told: str
    tone: str
    can_settle: bool


@dataclass(frozen=True)
class MessageLine:
    """A message of the conversation."""

    party: str
    author: str
    text: SafeString
    at: datetime
    is_private: bool
    is_mine: bool


def party_names(shown: PartnershipPage) -> str:
    """“Marlow City Library with Kestrel Castings and Riverside College”."""
    lead = shown.lead.name
    rest = [one.name for one in shown.parties if not one.is_lead and one.state != "left"]
    if not rest:
        return lead
    joined = (
        rest[0]
        if len(rest) == 1
        else _("%(first)s and %(last)s")
        % {
            "first": ", ".join(rest[:-1]),
            "last": rest[-1],
        }
    )
    return _("%(lead)s with %(others)s") % {"lead": lead, "others": joined}


def life(shown: PartnershipPage, today: date) -> River:
    """Its life as a river: what was, what is due, what lies ahead."""
    page = f"/partnerships/{shown.id}/"
    points = [Point(_("Proposed"), shown.proposed_at.date())]
    if shown.need_heard_on:
        points.insert(
            0, Point(_("Need heard"), shown.need_heard_on, url=f"/needs/{shown.need_id}/")
        )
    agreed = [one.answered_at for one in shown.parties if one.answered_at and not one.is_lead]
    if agreed and shown.state not in ("proposed", "declined"):
        points.append(Point(_("Agreed to talk"), max(agreed).date()))
    for one in shown.agreements:
        if one.state == "signed":
            said = _("Agreement signed") if one.season == 1 else _("Renewed")
            signed = [sign.at for sign in shown.signatures if sign.agreement_id == one.id]
            when = max(signed).date() if signed else one.made_at.date()
            points.append(Point(said, when, url=f"{page}agreement/{one.number}/"))
    for review in shown.reviews:
        if review.complete_at:
            points.append(Point(_("Reviewed"), review.complete_at.date(), url=f"{page}review/"))
    if shown.ended_on:
        points.append(Point(str(STATES[shown.state]), shown.ended_on))
    points += _ahead(shown, today)
    return river(sorted(points, key=lambda one: one.when))


def _ahead(shown: PartnershipPage, today: date) -> list[Point]:
    if shown.state in rules.FINAL:
        return []
    found = []
    if shown.open_review:
        late = shown.open_review.due_on < today
        found.append(
            Point(
                _("Review due"),
                shown.open_review.due_on,
                tone="worry" if late else "ahead",
                url=f"/partnerships/{shown.id}/review/",
            )
        )
    elif shown.review_on:
        found.append(Point(_("Review due"), shown.review_on, tone=_tone(shown.review_on, today)))
    if shown.ends_on:
        found.append(Point(_("Agreement ends"), shown.ends_on, tone=_tone(shown.ends_on, today)))
    return found


def _tone(on: date, today: date) -> Tone:
    return "worry" if on <= today else "ahead"


def interests(shown: PartnershipPage) -> tuple[InterestLine, ...]:
    """What each wants, and whether they get it."""
    return tuple(
        InterestLine(
            shown.names[one.party_id],
            one.statement,
            str(INTEREST_SCALE[one.rating]) if one.rating else _("not said yet"),
            "" if not one.rating else WELL if one.rating >= 4 else LATE if one.rating <= 2 else "",
        )
        for one in shown.interests
    )


def given_and_gained(shown: PartnershipPage) -> Bars | None:
    """The two-sided bars, one row a party; None while the ledger is empty."""
    lines = [one for one in shown.ledger if one.struck_at is None]
    if not lines:
        return None
    totals: dict[tuple[int, str], int] = defaultdict(int)
    for one in lines:
        totals[one.party_id, one.direction] += one.cents
    return bars(
        [
            Bar(
                one.name,
                totals[one.id, "gave"],
                totals[one.id, "gained"],
                amount(totals[one.id, "gave"]),
                amount(totals[one.id, "gained"]),
            )
            for one in shown.parties
            if one.state in ("accepted", "invited")
        ]
    )


def sums(shown: PartnershipPage) -> str:
    """“412 hours, 3,180 dollars” – everything given, by kind."""
    totals: dict[str, Decimal] = defaultdict(Decimal)
    for one in shown.ledger:
        if one.struck_at is None and one.direction == "gave":
            totals[one.kind] += one.quantity
    return ", ".join(
        f"{KINDS[kind]}: {quantity(kind, totals[kind])}" for kind in rules.KINDS if totals[kind]
    )


def quantity(kind: str, value: Decimal) -> str:
    """“12 hours”, “$3,180”: a quantity in its kind's unit."""
    if kind == "money":
        return amount(round(value * 100))
    if kind == "reach":  # entered and rated by the hundred
        return f"{number_format((value * 100).normalize(), force_grouping=True)} {_('people')}"
    return f"{number_format(value.normalize(), force_grouping=True)} {UNITS[kind]}"


def unit(kind: str) -> str:
    """What a kind is counted in: hours, days, the network's currency by its code."""
    return currency() if kind == "money" else str(UNITS[kind])


def evenness(shown: PartnershipPage) -> balance.Balance:
    """The win–win balance of the ledger, with its parts (methods §4)."""
    lines = [one for one in shown.ledger if one.struck_at is None]
    made = {
        way: [
            balance.Entry(str(one.party_id), one.kind, one.cents)
            for one in lines
            if one.direction == way
        ]
        for way in ("gave", "gained")
    }
    parties = [str(one.id) for one in shown.parties if one.state == "accepted"]
    return balance.balance(parties, made["gave"], made["gained"])


def promises(shown: PartnershipPage, today: date) -> tuple[PromiseLine, ...]:
    """Open promises by date, then what was settled lately."""
    opened = [one for one in shown.commitments if one.state == "open"]
    settled = [one for one in shown.commitments if one.state in ("kept", "missed")]
    kept = _kept_counts(shown)
    rows = (*opened, *_newest_of_each(settled, but={(one.party_id, one.what) for one in opened}))
    return tuple(_promise(shown, one, today, kept) for one in rows[:SHOWN_PROMISES])


def _newest_of_each(
    rows: Sequence[CommitmentRow], but: set[tuple[int, str]]
) -> Iterator[CommitmentRow]:
    """Newest first; a promise that repeats is one line, unless it is open and told already."""
    told = set(but)
    for one in reversed(rows):
        if (one.party_id, one.what) not in told:
            told.add((one.party_id, one.what))
            yield one


def _kept_counts(shown: PartnershipPage) -> dict[tuple[int, str], tuple[int, int]]:
    counts: dict[tuple[int, str], tuple[int, int]] = defaultdict(lambda: (0, 0))
    for one in shown.commitments:
        kept, of = counts[one.party_id, one.what]
        if one.state in ("kept", "missed"):
            counts[one.party_id, one.what] = (kept + (one.state == "kept"), of + 1)
    return counts


def _promise(
    shown: PartnershipPage,
    one: CommitmentRow,
    today: date,
    counts: dict[tuple[int, str], tuple[int, int]],
) -> PromiseLine:
    kept, of = counts[one.party_id, one.what]
    told, tone = "", ""
    days = (today - one.due_on).days
    if one.state == "open" and days > 0:
        told = ngettext("%(days)s day late", "%(days)s days late", days) % {"days": days}
        tone = LATE
    elif one.state == "missed" and of < 2:
        told, tone = _("missed"), LATE
    elif of >= 2:
        told = _("%(kept)s of %(of)s kept") % {"kept": kept, "of": of}
        tone = WELL if kept / of >= 0.8 else LATE
    elif one.state == "kept":
        told, tone = _("kept"), WELL
    return PromiseLine(
        one.id,
        shown.names[one.party_id],
        one.what,
        date_format(one.due_on, "DATE_FORMAT"),
        told,
        tone,
        one.state == "open" and shown.may_work,
    )


def conversation(shown: PartnershipPage) -> tuple[MessageLine, ...]:
    """Messages, oldest first."""
    return tuple(
        MessageLine(
            shown.names[one.party_id],
            one.author_name,
            html(one.text),
            one.at,
            one.is_private,
            one.party_id == shown.my_party_id,
        )
        for one in reversed(shown.messages)
    )


@dataclass(frozen=True)
class Stay:
    """Somebody's days at the partner's, in words, with what they brought back lately."""

    who: str
    told: str
    url: str
    latest: tuple[EmbeddedDayRow, ...]


def stays(shown: PartnershipPage) -> tuple[Stay, ...]:
    """Everyone who works at a partner's, with the days that were logged."""
    may_log = shown.may_work and shown.state in rules.AT_WORK
    return tuple(
        Stay(
            one.who,
            days_there(days := [day for day in shown.embedded_days if day.embedding_id == one.id]),
            f"/partnerships/{shown.id}/embeddings/{one.id}/log-embedded-day/" if may_log else "",
            tuple(day for day in days if day.brought_back)[:MOST_BROUGHT_BACK],
        )
        for one in shown.embeddings
    )


def days_there(days: Sequence[EmbeddedDayRow]) -> str:
    """“12 days there, 96 hours; 87 people met.”"""
    if not days:
        return _("No day there has been logged yet.")
    told = ngettext(
        "%(days)s day there, %(hours)s hours; %(met)s people met.",
        "%(days)s days there, %(hours)s hours; %(met)s people met.",
        len(days),
    )
    hours = sum((one.hours for one in days), Decimal())
    return told % {
        "days": len(days),
        "hours": number_format(hours.normalize(), force_grouping=True),
        "met": number_format(sum(one.met for one in days), force_grouping=True),
    }


def pulse_share(shown: PartnershipPage, today: date) -> str:
    """The mean feeling of the last three months, from three answers on; else nothing."""
    since = today - timedelta(days=92)
    recent = [one.feeling for one in shown.pulses if one.month >= since.replace(day=1)]
    if len(recent) < rules.FEWEST_PULSES:
        return ""
    mean = sum(recent) / len(recent)
    return _("going well") if mean >= 2.5 else _("all right") if mean >= 1.75 else _("worried")
