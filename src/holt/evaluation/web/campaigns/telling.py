"""A campaign told in order, in sentences: frozen dictionaries for its page."""

from collections.abc import Iterable
from zoneinfo import ZoneInfo

from django.utils.formats import date_format
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from holt.evaluation.queries.campaigns import (
    CampaignPage,
    HearingRow,
    LetterLine,
    SpeakerRow,
    TestimonyLine,
    Thankee,
)
from holt.evaluation.rules import campaigns as rules
from holt.evaluation.web.campaigns.words import (
    DECISION_TONES,
    DECISIONS,
    NAMED_THEM,
    SPEAKING,
    SPEAKING_TONES,
    THANKED_FOR,
    USES_SHORT,
)
from holt.kernel.web.money import amount


def facts(one: CampaignPage) -> list[tuple[str, str]]:
    """Who decides, how much, when."""
    found = [
        (_("Who decides"), one.body),
        (_("How much"), amount(one.cents) if one.cents else ""),
        (_("To be decided on"), date_format(one.decision_on) if one.decision_on else ""),
    ]
    return [(label, said) for label, said in found if said]


def progress(one: CampaignPage) -> str:
    """Where it stands, in a sentence or two."""
    if not one.rights.inside:
        return ""
    said = [_hearings_said(one), _words_said(one), _letters_said(one)]
    if one.state != "open":
        said.append(_thanks_said(one.thanks))
    return " ".join(part for part in said if part)


def _hearings_said(one: CampaignPage) -> str:
    due = [it for it in one.hearings if not it.is_canceled]
    if not due:
        return _("No hearing is planned yet.") if one.state == "open" else ""
    speakers = [who for it in due for who in it.speakers]
    will = sum(who.state == "agreed" for who in speakers)
    silent = sum(who.state == "asked" for who in speakers)
    said = ngettext("%(count)s person speaks.", "%(count)s people speak.", will) % {"count": will}
    if silent:
        said += " " + ngettext(
            "%(count)s has not answered yet.", "%(count)s have not answered yet.", silent
        ) % {"count": silent}
    return said


def _words_said(one: CampaignPage) -> str:
    count = sum(it.state == "offered" for it in one.testimonies)
    if not count:
        return ""
    return ngettext(
        "%(count)s partner gave their words.", "%(count)s partners gave their words.", count
    ) % {"count": count}


def _letters_said(one: CampaignPage) -> str:
    count = sum(it.state == "sent" for it in one.letters)
    if not count:
        return ""
    return ngettext("%(count)s letter went out.", "%(count)s letters went out.", count) % {
        "count": count
    }


def _thanks_said(thanks: Iterable[Thankee]) -> str:
    left = [it for it in thanks if it.thanked_at is None]
    if not left:
        return _("Everybody was thanked.")
    return ngettext(
        "%(count)s person waits for thanks.", "%(count)s people wait for thanks.", len(left)
    ) % {"count": len(left)}


def decision(one: CampaignPage) -> dict[str, object] | None:
    """What was decided, with its figures."""
    if not one.decision:
        return None
    said = str(DECISIONS[one.decision])
    if one.granted_cents and one.cents:
        said = _("%(decision)s: %(granted)s of %(asked)s") % {
            "decision": said,
            "granted": amount(one.granted_cents),
            "asked": amount(one.cents),
        }
    elif one.granted_cents:
        said = _("%(decision)s: %(granted)s") % {
            "decision": said,
            "granted": amount(one.granted_cents),
        }
    return {
        "said": said,
        "tone": DECISION_TONES[one.decision],
        "on": one.decided_on,
        "meaning": one.meaning,
        "source": one.source,
        "learned": one.learned,
    }


def hearings(found: Iterable[HearingRow]) -> list[dict[str, object]]:
    """Each hearing with its speakers, and whether the time is enough."""
    return [
        {
            "hearing": one,
            "when": when(one),
            "where": where(one),
            "speakers": [speaker(who) for who in one.speakers],
            "time": time_said(one),
            "is_long": bool(one.over or one.too_long),
        }
        for one in found
    ]


def when(one: HearingRow) -> str:
    """Day and time on the clock on the wall there."""
    return date_format(one.starts_at.astimezone(ZoneInfo(one.zone)), "DATETIME_FORMAT")


def where(one: HearingRow) -> str:
    return _(", ").join(part for part in (one.place, one.address) if part)


def speaker(one: SpeakerRow) -> dict[str, object]:
    return {
        "speaker": one,
        "who": _(", ").join(part for part in (one.name, one.role, one.party) if part),
        "state": SPEAKING[one.state],
        "tone": SPEAKING_TONES[one.state],
    }


def time_said(one: HearingRow) -> str:
    """The speakers' minutes against what is allowed."""
    if not one.planned:
        return ""
    parts = [
        ngettext(
            "The speakers need %(count)s minute.", "The speakers need %(count)s minutes.",
            one.planned,
        ) % {"count": one.planned}
    ]  # fmt: skip
    if one.over:
        parts.append(
            ngettext(
                "That is %(count)s minute too long: all of ours have %(all)s.",
                "That is %(count)s minutes too long: all of ours have %(all)s.",
                one.over,
            )
            % {"count": one.over, "all": one.minutes_all}
        )
    elif one.minutes_all is not None:
        parts.append(_("All of ours have %(all)s: it fits.") % {"all": one.minutes_all})
    if one.too_long:
        parts.append(
            ngettext(
                "%(count)s speaks longer than the %(each)s minutes one may have.",
                "%(count)s speak longer than the %(each)s minutes one may have.",
                one.too_long,
            )
            % {"count": one.too_long, "each": one.minutes_each}
        )
    return " ".join(parts)


def words(found: Iterable[TestimonyLine]) -> list[dict[str, object]]:
    """Each partner's words, with what they agreed to."""
    return [
        {
            "testimony": one,
            "who": _(", ").join(part for part in (one.name, one.role, one.party) if part),
            "uses": _(", ").join(str(USES_SHORT[use]) for use in one.uses),
            "named": NAMED_THEM[one.named_as],
        }
        for one in found
    ]


def letters(one: CampaignPage) -> list[dict[str, object]]:
    """Who wrote to whom, and when."""
    known = {"body": one.body, "ask": one.asks_for}
    return [
        {
            "letter": it,
            "subject": rules.fill(it.subject, {**known, "recipient": it.to_name}),
            "said": letter_said(it),
        }
        for it in one.letters
    ]


def letter_said(one: LetterLine) -> str:
    to = _(", ").join(part for part in (one.to_name, one.to_role) if part)
    by = one.writer or one.party
    if one.sent_at is None:
        return _("%(by)s to %(to)s: a draft") % {"by": by, "to": to}
    day = date_format(one.sent_at.date())
    if one.how == "mail":
        return _("%(by)s to %(to)s, mailed on %(day)s") % {"by": by, "to": to, "day": day}
    return _("%(by)s to %(to)s, sent on %(day)s") % {"by": by, "to": to, "day": day}


def thanks(found: Iterable[Thankee]) -> list[dict[str, object]]:
    """Everybody who helped, each with thanked or not."""
    return [
        {
            "name": one.name,
            "what": _(", ").join(str(THANKED_FOR[what]) for what in one.for_what),
            "thanked": one.thanked_at,
        }
        for one in found
    ]


def waiting(found: Iterable[Thankee], *, by_mail: bool) -> list[tuple[str, str]]:
    """Choices of whom to thank: (code, name and what for)."""
    return [
        (one.code, f"{one.name} ({_(', ').join(str(THANKED_FOR[it]) for it in one.for_what)})")
        for one in found
        if one.thanked_at is None and (one.reach or not by_mail)
    ]
