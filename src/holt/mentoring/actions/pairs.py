"""What the two of a pair do: answer, write, meet, say how it goes, part, thank."""

from datetime import datetime
from typing import Any

from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from holt.kernel import checks
from holt.kernel.errors import Refused
from holt.kernel.events import Audience
from holt.kernel.happenings import tell
from holt.kernel.verbs import verb
from holt.kernel.viewer import Viewer
from holt.mentoring import events, queries, rules
from holt.mentoring.actions.letters import write, write_to_coordinators
from holt.mentoring.asks import GreetAsk, LogMentoringAsk, PairAsk, SayHowAsk, ThankPairAsk
from holt.mentoring.models import Farewell, HowItGoes, MentoringMeeting, Pair

BOTH_YES = _("You both said yes: your mentoring in “%(round)s” begins")
BOTH_YES_TEXT = _(
    "Find a first hour soon. What you write down about your meetings only you two see."
)
NOT_NOW = _("Your match in “%(round)s” does not come about")
NOT_NOW_TEXT = _(
    "It did not fit this time, and nobody is to blame. Whoever looks after the round matches again "
    "for those who are free."
)
ENDED = _("Your mentoring in “%(round)s” has ended early")
ENDED_TEXT = _(
    "It ends here, without blame and without a reason asked for. Whoever looks after the round can "
    "match you again."
)
FREE = _("Somebody in “%(round)s” is free again")
FREE_TEXT = _("A pair did not come about, or ended early. Match again: the other pairs stay.")
HELLO = _("%(who)s writes to you (mentoring)")
THANKS = _("%(who)s thanks you for the mentoring")


@verb("mentoring.accept", ask=PairAsk, signed_in_only=True)
def accept(actor: Viewer, ask: PairAsk, *, now: datetime) -> Pair:
    """Say yes. With the second yes the pair begins."""
    row = queries.pair_to_change(actor, ask.pair_id)
    rules.PAIR_STATES.after(row.state, "accept")
    mine = "mentee_yes_at" if _is_mentee(row, actor) else "mentor_yes_at"
    setattr(row, mine, getattr(row, mine) or now)
    row.state = rules.answered(bool(row.mentee_yes_at), bool(row.mentor_yes_at))
    row.began_at = now if row.state == "active" else None
    row.version += 1
    row.save(update_fields=[mine, "state", "began_at", "version"])
    if row.state == "active":
        _write_other(row, actor, BOTH_YES, BOTH_YES_TEXT, now)
    _tell(events.PairAccepted, row, actor, now)
    return row


@verb("mentoring.say_no", ask=PairAsk, signed_in_only=True)
def say_no(actor: Viewer, ask: PairAsk, *, now: datetime) -> Pair:
    """Say no, kindly; no reason is asked, and the two are not put together again."""
    row = queries.pair_to_change(actor, ask.pair_id)
    return _over(row, "say_no", actor, (NOT_NOW, NOT_NOW_TEXT), events.PairDeclined, now)


@verb("mentoring.end_pair", ask=PairAsk, signed_in_only=True)
def end_pair(actor: Viewer, ask: PairAsk, *, now: datetime) -> Pair:
    """End it before the season does, without blame; both can be matched again."""
    row = queries.pair_to_change(actor, ask.pair_id)
    return _over(row, "end_pair", actor, (ENDED, ENDED_TEXT), events.PairEnded, now)


@verb("mentoring.greet", ask=GreetAsk, signed_in_only=True)
def greet(actor: Viewer, ask: GreetAsk, *, now: datetime) -> Pair:
    """Write to the other; the words go by mail and are not kept."""
    row = queries.pair_to_change(actor, ask.pair_id)
    rules.PAIR_STATES.after(row.state, "greet")
    text = checks.text(ask.text, "text", most=2000, needed=True)
    said = {"who": actor.name}
    write(_other(row, actor), lambda: str(HELLO) % said, text, _here(row), now)
    _tell(events.Greeted, row, actor, now)
    return row


@verb("mentoring.log_mentoring", ask=LogMentoringAsk, signed_in_only=True)
def log_mentoring(actor: Viewer, ask: LogMentoringAsk, *, now: datetime) -> MentoringMeeting:
    """We met: when, how long, and a line for the two of us."""
    row = queries.pair_to_change(actor, ask.pair_id)
    rules.PAIR_STATES.after(row.state, "log_mentoring")
    if ask.on > timezone.localdate(now):
        raise Refused("not_met_yet", "on")
    if row.began_at and ask.on < timezone.localdate(row.offered_at or row.began_at):
        raise Refused("met_before_it_began", "on")
    met = MentoringMeeting.objects.create(
        pair=row,
        on=ask.on,
        minutes=checks.whole(ask.minutes, "minutes", least=5, most=480) or 0,
        line=checks.text(ask.line, "line", most=300),
        by_id=actor.person_id,
        at=now,
    )
    _tell(events.MentoringLogged, row, actor, now)
    return met


@verb("mentoring.say_how", ask=SayHowAsk, signed_in_only=True)
def say_how(actor: Viewer, ask: SayHowAsk, *, now: datetime) -> HowItGoes:
    """How it is going, 1 to 4, and a note to the coordinator if wished; said again, it changes."""
    row = queries.pair_to_change(actor, ask.pair_id)
    rules.PAIR_STATES.after(row.state, "say_how")
    if ask.rating not in rules.RATINGS:
        raise Refused("not_a_choice", "rating")
    values = {"rating": ask.rating, "note": checks.text(ask.note, "note", most=500), "at": now}
    said, _made = HowItGoes.objects.update_or_create(
        pair=row, person_id=actor.person_id or 0, defaults=values
    )
    _tell(events.SaidHow, row, actor, now)
    return said


@verb("mentoring.thank_pair", ask=ThankPairAsk, signed_in_only=True)
def thank_pair(actor: Viewer, ask: ThankPairAsk, *, now: datetime) -> Farewell:
    """Thank the other, and keep what one learned for oneself (or a lesson)."""
    row = queries.pair_to_change(actor, ask.pair_id)
    rules.PAIR_STATES.after(row.state, "thank_pair")
    values = {
        "thanks": checks.text(ask.thanks, "thanks", most=1000, needed=True),
        "learned": checks.text(ask.learned, "learned", most=1000),
        "at": now,
    }
    said, is_new = Farewell.objects.update_or_create(
        pair=row, person_id=actor.person_id or 0, defaults=values
    )
    if is_new:
        who = {"who": actor.name}
        write(_other(row, actor), lambda: str(THANKS) % who, said.thanks, _here(row), now)
    _tell(events.PairThanked, row, actor, now)
    return said


def _over(
    row: Any,
    verb_word: str,
    actor: Viewer,
    said: tuple[object, object],
    event: type[events.PairEvent],
    now: datetime,
) -> Pair:
    row.state = rules.PAIR_STATES.after(row.state, verb_word)
    row.over_at = now
    row.version += 1
    row.save(update_fields=["state", "over_at", "version"])
    row.round.by_hand.filter(mentee=row.mentee, mentor=row.mentor, kind="fixed").delete()
    _write_other(row, actor, *said, now)
    facts = {"round": row.round.name}
    write_to_coordinators(row.round, lambda: str(FREE) % facts, FREE_TEXT, now)
    _tell(event, row, actor, now)
    return row


def _is_mentee(row: Any, actor: Viewer) -> bool:
    return bool(row.mentee.person_id == actor.person_id)


def _other(row: Any, actor: Viewer) -> int | None:
    return row.mentor.person_id if _is_mentee(row, actor) else row.mentee.person_id


def _here(row: Pair) -> str:
    return f"/mentoring-pairs/{row.pk}/"


def _write_other(row: Any, actor: Viewer, subject: object, text: object, now: datetime) -> None:
    said = {"round": row.round.name}
    write(_other(row, actor), lambda: str(subject) % said, text, _here(row), now)


def _tell(event: type[events.PairEvent], row: Pair, actor: Viewer, now: datetime) -> None:
    """Only for the record: what two people do together is nobody's news."""
    tell(event(row.pk), by=actor, at=now, audience=Audience.only([]))
