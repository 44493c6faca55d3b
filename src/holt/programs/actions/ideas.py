"""Ideas of the community: proposed without an account, judged, answered, made into something."""

from datetime import datetime

from django.utils.translation import gettext_lazy as _

from holt.kernel import checks
from holt.kernel.errors import Refused
from holt.kernel.events import Audience
from holt.kernel.happenings import check_version, save_amended, tell
from holt.kernel.verbs import verb
from holt.kernel.viewer import NOBODY, Role, Viewer
from holt.needs import actions as needs
from holt.needs import asks as needs_asks
from holt.needs import queries as needs_queries
from holt.people import throttle
from holt.programs import access, events, queries, rules
from holt.programs.actions.answering import write_to_proposer
from holt.programs.actions.programs import start_program
from holt.programs.asks import (
    AdoptIdeaAsk,
    AnswerIdeaAsk,
    ConfirmIdeaAsk,
    DeclineIdeaAsk,
    LetThroughAsk,
    LogIdeaAsk,
    MergeIdeaAsk,
    ProposeIdeaAsk,
    StartProgramAsk,
    WithdrawIdeaAsk,
    WouldComeAsk,
)
from holt.programs.models import Comment, HelpOffer, Idea, Wish
from holt.values.vocabulary import LANGUAGES

MOST_AN_HOUR, MOST_UNSIGNED_AN_HOUR, MOST_WISHES_AN_HOUR = 5, 60, 300
NOT_YET = Audience.only(())
"""Nobody's feed tells of what has not been let through."""


@verb("programs.propose_idea", ask=ProposeIdeaAsk)
def propose_idea(actor: Viewer, ask: ProposeIdeaAsk, *, now: datetime) -> Idea:
    """Propose an idea for a program. With an address, a letter asks whether it is really theirs;
    nobody but staff reads it before staff let it through."""
    row = _proposed(ask, actor.language, now)
    is_signed = bool(row.email or row.phone)
    most = MOST_AN_HOUR if is_signed else MOST_UNSIGNED_AN_HOUR
    throttle.admit(f"idea {row.email or row.phone}", most=most, seconds=3600, now=now)
    row.save()
    tell(events.IdeaProposed(row.pk), by=_who(actor), at=now, audience=NOT_YET)
    write_to_proposer(
        row,
        subject=_("Is this idea yours? “%(title)s”"),
        text=_(
            "Somebody proposed this idea with your address. If it was you, say so on this page: "
            "staff of a library or partner then read it. If not, take it back there, or do "
            "nothing, and it is gone in a week."
        ),
        now=now,
        always=True,
    )
    return row


def _proposed(ask: ProposeIdeaAsk, reads: str, now: datetime) -> Idea:
    email = checks.email(ask.email, "email")
    language = checks.choice(ask.language or reads, "language", LANGUAGES)
    return Idea(
        title=checks.text(ask.title, "title", most=200, needed=True),
        text=checks.text(ask.text, "text", most=4000),
        for_whom=checks.text(ask.for_whom, "for_whom", most=300),
        suits=checks.text(ask.suits, "suits", most=300),
        language=language,
        name=checks.text(ask.name, "name", most=200),
        email=email,
        phone=checks.text(ask.phone, "phone", most=60),
        shows_name=ask.shows_name,
        may_contact=ask.may_contact,
        wants_letters=ask.wants_letters,
        state=rules.first_state(email),
        proposed_at=now,
        changed_at=now,
    )


def _who(actor: Viewer) -> Viewer:
    return actor if actor.person_id else NOBODY


def _step(row: Idea, verb_word: str, now: datetime, **values: object) -> None:
    """Take the step, and keep what goes with it."""
    after = rules.IDEA_STATES.after(row.state, verb_word)
    save_amended(row, "idea", {"state": after, "changed_at": now, **values}, None)


@verb("programs.confirm_idea", ask=ConfirmIdeaAsk)
def confirm_idea(actor: Viewer, ask: ConfirmIdeaAsk, *, now: datetime) -> Idea:
    """It is from me: staff may read it now."""
    row = queries.own_idea_to_change(ask.idea_id, ask.key)
    _step(row, "confirm_idea", now)
    tell(events.IdeaConfirmed(row.pk), by=_who(actor), at=now, audience=NOT_YET)
    return row


@verb("programs.withdraw_idea", ask=WithdrawIdeaAsk)
def withdraw_idea(actor: Viewer, ask: WithdrawIdeaAsk, *, now: datetime) -> Idea:
    """Take it back: its words and who had it are forgotten, what was said of it too."""
    row = queries.own_idea_to_change(ask.idea_id, ask.key)
    gone = dict.fromkeys(("title", "text", "for_whom", "suits", "name", "email", "phone"), "")
    _step(row, "withdraw_idea", now)
    Idea.objects.filter(pk=row.pk).update(**gone, answer="", reason="", forgotten_at=now)
    Comment.objects.filter(idea=row).delete()
    HelpOffer.objects.filter(idea=row).delete()
    tell(events.IdeaWithdrawn(row.pk), by=_who(actor), at=now, audience=NOT_YET)
    row.refresh_from_db()
    return row


@verb("programs.let_through", ask=LetThroughAsk)
def let_through(actor: Viewer, ask: LetThroughAsk, *, now: datetime) -> Idea:
    """Show an idea to everyone; one organization takes care that it is answered."""
    row = queries.idea_to_change(actor, ask.idea_id)
    keeper = ask.organization_id or row.kept_by_id or _own_organization(actor)
    access.require(actor.acts_for(keeper, Role.STAFF), actor)
    _step(row, "let_through", now, kept_by_id=keeper, shown_at=now, reason="")
    tell(events.IdeaLetThrough(row.pk), by=actor, at=now, audience=Audience.network())
    write_to_proposer(
        row,
        subject=_("Your idea is public now: “%(title)s”"),
        text=_(
            "Everyone can read it, say something about it and say “I would come”. You are written "
            "what comes of it."
        ),
        now=now,
    )
    return row


def _own_organization(actor: Viewer) -> int | None:
    """The one the actor is staff of; where there are several, they must say which."""
    mine = needs_queries.organizations_to_log_for(actor)
    if len(mine) != 1:
        raise Refused("needed", "organization_id")
    return mine[0]


@verb("programs.decline_idea", ask=DeclineIdeaAsk)
def decline_idea(actor: Viewer, ask: DeclineIdeaAsk, *, now: datetime) -> Idea:
    """Do not show it, with the reason, which whoever had it is written."""
    row = queries.idea_to_change(actor, ask.idea_id)
    reason = checks.text(ask.reason, "reason", most=500, needed=True)
    _step(row, "decline_idea", now, reason=reason)
    tell(events.IdeaDeclined(row.pk), by=actor, at=now, audience=NOT_YET)
    write_to_proposer(
        row,
        subject=_("About your idea “%(title)s”"),
        text=_("Thank you. We do not show it to everyone, and this is why: %(words)s"),
        words=reason,
        now=now,
    )
    return row


@verb("programs.answer_idea", ask=AnswerIdeaAsk)
def answer_idea(actor: Viewer, ask: AnswerIdeaAsk, *, now: datetime) -> Idea:
    """Say in public what comes of it: open, being planned, or not now and why."""
    row = queries.idea_to_change(actor, ask.idea_id)
    check_version(row, "idea", ask.version)
    state = checks.choice(ask.state, "state", rules.ANSWERS)
    answer = checks.text(ask.answer, "answer", most=2000, needed=True)
    _step(row, rules.ANSWERS[state], now, answer=answer)
    tell(events.IdeaAnswered(row.pk), by=actor, at=now, audience=Audience.network())
    _write_answer(row, answer, now)
    return row


def _write_answer(row: Idea, words: str, now: datetime) -> None:
    write_to_proposer(
        row,
        subject=_("An answer to your idea “%(title)s”"),
        text=_("This is what comes of it: %(words)s"),
        words=words,
        now=now,
    )


@verb("programs.adopt_idea", ask=AdoptIdeaAsk)
def adopt_idea(actor: Viewer, ask: AdoptIdeaAsk, *, now: datetime) -> Idea:
    """Begin a program from it, in a partnership; whoever had it is told."""
    row = queries.idea_to_change(actor, ask.idea_id)
    rules.IDEA_STATES.after(row.state, "adopt_idea")
    started = StartProgramAsk(
        ask.partnership_id, ask.title, ask.kind, ask.description, languages=(row.language,)
    )
    program = start_program(actor, started, now=now)
    _step(row, "adopt_idea", now, program_id=program.pk)
    told = events.IdeaAdopted(row.pk, program.pk)
    tell(told, by=actor, at=now, audience=Audience.network())
    write_to_proposer(
        row,
        subject=_("Your idea becomes a program: “%(title)s”"),
        text=_("It is being planned. As soon as there are dates, you are written again."),
        now=now,
    )
    return row


@verb("programs.log_idea", ask=LogIdeaAsk)
def log_idea(actor: Viewer, ask: LogIdeaAsk, *, now: datetime) -> Idea:
    """Log it as something the community wishes for: partners are looked for from there."""
    row = queries.idea_to_change(actor, ask.idea_id)
    rules.IDEA_STATES.after(row.state, "log_idea")
    heard = needs_asks.LogNeedAsk(
        ask.statement,
        kind="aspiration",
        more=ask.more,
        organization_id=ask.organization_id or row.kept_by_id,
        languages=(row.language,),
        heard_by="other",
    )
    need = needs.log(actor, heard, now=now)
    _step(row, "log_idea", now, need_id=need.pk)
    tell(events.IdeaLogged(row.pk, need.pk), by=actor, at=now, audience=Audience.network())
    write_to_proposer(
        row,
        subject=_("Your idea is written down: “%(title)s”"),
        text=_("We have noted it as a wish of the community, and look for partners who can help."),
        now=now,
    )
    return row


@verb("programs.merge_idea", ask=MergeIdeaAsk)
def merge_idea(actor: Viewer, ask: MergeIdeaAsk, *, now: datetime) -> Idea:
    """The same as another: whoever would come counts there, and what was said is read there."""
    rules.require_another(ask.idea_id, ask.into_id)
    row = queries.idea_to_change(actor, ask.idea_id)
    into = queries.shown_idea_to_change(ask.into_id, (*rules.LIVING, "adopted"))
    shown_at = row.shown_at or now
    _step(row, "merge_idea", now, merged_into_id=into.pk, shown_at=shown_at)
    Comment.objects.filter(idea=row).update(idea=into)
    HelpOffer.objects.filter(idea=row).update(idea=into)
    marks = [Wish(idea=into, mark=f"{one.pk}", wished_at=one.wished_at) for one in row.wishes.all()]
    Wish.objects.bulk_create(marks, ignore_conflicts=True)
    tell(events.IdeaMerged(row.pk, into.pk), by=actor, at=now, audience=Audience.network())
    write_to_proposer(
        row,
        subject=_("Your idea is looked after together with another: “%(title)s”"),
        text=_("Somebody else had the same idea: “%(words)s”. Both are answered there."),
        words=into.title,
        now=now,
    )
    return row


@verb("programs.would_come", ask=WouldComeAsk)
def would_come(actor: Viewer, ask: WouldComeAsk, *, now: datetime) -> Wish:
    """ "I would come": counted once for each person."""
    row = queries.shown_idea_to_change(ask.idea_id, (*rules.LIVING, "adopted"))
    mark = f"person {actor.person_id}" if actor.person_id else ask.mark
    if not (actor.person_id or rules.SHORTEST_MARK <= len(mark) <= rules.LONGEST_MARK):
        raise Refused("no_mark", "mark")
    most = MOST_WISHES_AN_HOUR
    throttle.admit(f"would come {row.pk}", most=most, seconds=3600, now=now)
    wish, is_new = Wish.objects.get_or_create(
        idea=row, mark=queries.hashed_mark(row.pk, mark), defaults={"wished_at": now}
    )
    if not is_new:
        raise Refused("said_already")
    tell(events.WouldCome(row.pk), by=NOBODY, at=now, audience=NOT_YET)
    return wish
