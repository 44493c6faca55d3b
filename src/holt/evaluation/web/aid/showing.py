"""Call-outs and what could be lent, as pages tell them."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from django.utils.formats import date_format
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from holt.evaluation import rules
from holt.evaluation.queries import AidWhole, CalledLine, CallOutRow
from holt.evaluation.web.aid.words import (
    AID_ANSWERS,
    AID_KINDS,
    ANSWER_TONES,
    NOBODY_LENDS,
    READY,
    lasted,
)
from holt.kernel.tables import Badge


def whole(found: AidWhole) -> list[str]:
    """What the network could lend, in sentences: the gaps are named."""
    if not found.organizations:
        return []
    told = [
        ngettext(
            "%(count)s organization can lend something in an emergency.",
            "%(count)s organizations can lend something in an emergency.",
            found.organizations,
        )
        % {"count": found.organizations},
        _("How many can lend each kind: %(kinds)s.") % {"kinds": _counts(found)},
        *(str(NOBODY_LENDS[one]) for one in found.gaps),
    ]
    if found.unconfirmed:
        told.append(_unconfirmed(found.unconfirmed))
    return told


def _counts(found: AidWhole) -> str:
    kinds = [one for one in AID_KINDS if found.by_kind.get(one)]
    return ", ".join(f"{str(AID_KINDS[one]).lower()} {found.by_kind[one]}" for one in kinds)


def _unconfirmed(count: int) -> str:
    return ngettext(
        "%(count)s offer has not been confirmed for a year: ask before you count on it.",
        "%(count)s offers have not been confirmed for a year: ask before you count on them.",
        count,
    ) % {"count": count}


def confirmed(on: date, today: date) -> date | Badge:
    """The day, or a warning that it is long ago."""
    if rules.is_confirmed(on, today):
        return on
    return Badge(_("not confirmed since %(day)s") % {"day": date_format(on)}, "due")


def lately(on: date, today: date) -> date | tuple[date, Badge]:
    """The same for a narrow column."""
    return on if rules.is_confirmed(on, today) else (on, Badge(_("long ago"), "due"))


def drills(last: date | None, today: date) -> str:
    """When the network last tried it."""
    if last is None:
        return _("No drill has been held yet. Once a year, try whether the letters reach people.")
    day = date_format(last)
    if rules.drill_is_due(last, today):
        return _("The last drill was on %(day)s, more than a year ago.") % {"day": day}
    return _("The last drill was on %(day)s.") % {"day": day}


def answered(row: CallOutRow) -> str:
    """ "4 of 6 (67%)"."""
    if not row.called:
        return ""
    share = round(100 * row.answered / row.called)
    return _("%(share)s%%, %(some)s of %(all)s") % {
        "some": row.answered, "all": row.called, "share": share,
    }  # fmt: skip


def median_time(row: CallOutRow) -> str:
    """The middle of the times to a first answer; empty when nobody answered."""
    found = rules.middle(row.minutes)
    return lasted(found) if found is not None else ""


def times(row: CallOutRow) -> list[str]:
    """How it went, in sentences."""
    if not row.called:
        return []
    told = [
        ngettext(
            "%(some)s of %(all)s organization answered.",
            "%(some)s of %(all)s organizations answered.",
            row.called,
        )
        % {"some": row.answered, "all": row.called}
    ]
    if row.minutes:
        told.append(
            _("The first answer came after %(first)s; half of them came within %(middle)s.")
            % {"first": lasted(row.minutes[0]), "middle": median_time(row)}
        )
    return told


@dataclass(frozen=True)
class CalledShown:
    """An organization that was called, in words."""

    line: CalledLine
    answer: object
    tone: str
    promises: str
    facts: tuple[str, ...]
    phone: str
    note: str


def called(found: Iterable[CalledLine], *, over: bool = False) -> dict[str, list[CalledShown]]:
    """Those who said yes, those who cannot, and the silent; nothing is awaited once it is over."""
    groups: dict[str, list[CalledShown]] = {"yes": [], "other": [], "silent": []}
    for one in found:
        name = {"yes": "yes", "": "silent"}.get(one.answer, "other")
        groups[name].append(_called(one, over))
    return groups


def _called(one: CalledLine, over: bool) -> CalledShown:
    facts = (str(READY[one.ready]) if one.ready else "", one.how_long, one.words)
    return CalledShown(
        one, AID_ANSWERS[one.answer], ANSWER_TONES[one.answer],
        "; ".join(f"{what}: {amount}" for what, amount in one.promises),
        tuple(fact for fact in facts if fact),
        phone(one.contact_phone), _how_told(one),
    )  # fmt: skip


def _how_told(one: CalledLine) -> str:
    """Who answered and how, or how far the letter got."""
    if one.answer:
        said = _("%(who)s, by phone") if one.by_phone else "%(who)s"
        return said % {"who": one.answered_by}
    if not one.is_mailed:
        return _("No letter could be sent: nobody there has an address. Please call.")
    if one.reminded_at:
        return _("Written to twice.")
    return _("Written to once.")


def phone(number: str) -> str:
    """A number as a telephone dials it."""
    return "".join(one for one in number if one.isdigit() or one == "+")
