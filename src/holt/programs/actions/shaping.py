"""What people say of ideas and programs, and the hands they offer."""

from datetime import datetime

from django.utils.translation import gettext_lazy as _

from holt.kernel import checks
from holt.kernel.errors import Refused
from holt.kernel.events import Audience
from holt.kernel.happenings import tell
from holt.kernel.verbs import verb
from holt.kernel.viewer import NOBODY, Viewer
from holt.people import throttle
from holt.programs import events, queries, rules
from holt.programs.actions.answering import write_back
from holt.programs.asks import (
    AcceptHelpAsk,
    CommentAsk,
    DeclineCommentAsk,
    DeclineHelpAsk,
    OfferHelpAsk,
    ShowCommentAsk,
)
from holt.programs.models import Comment, HelpOffer

MOST_AN_HOUR = 60
NOT_YET = Audience.only(())


def _about(idea_id: int | None, program_id: int | None) -> dict[str, int]:
    """The one thing it is about, which everyone may see. Raises NotFound, Refused."""
    rules.require_one(idea_id, program_id)
    if idea_id is not None:
        return {"idea_id": queries.shown_idea_to_change(idea_id, OPEN_TO_WORDS).pk}
    return {"program_id": queries.published_to_shape(program_id or 0).pk}


OPEN_TO_WORDS = (*rules.LIVING, "adopted")


@verb("programs.comment", ask=CommentAsk)
def comment(actor: Viewer, ask: CommentAsk, *, now: datetime) -> Comment:
    """Say something of an idea or a published program; staff read it before everyone does."""
    about = _about(ask.idea_id, ask.program_id)
    email = checks.email(ask.email, "email")
    throttle.admit(f"comment {email or about}", most=MOST_AN_HOUR, seconds=3600, now=now)
    row = Comment.objects.create(
        **about,
        text=checks.text(ask.text, "text", most=2000, needed=True),
        name=checks.text(ask.name, "name", most=200),
        email=email,
        language=actor.language,
        said_at=now,
    )
    _tell(events.Commented, row, actor if actor.person_id else NOBODY, now)
    return row


@verb("programs.show_comment", ask=ShowCommentAsk)
def show_comment(actor: Viewer, ask: ShowCommentAsk, *, now: datetime) -> Comment:
    """Let everyone read it."""
    row = queries.comment_to_change(actor, ask.comment_id)
    row.state = rules.COMMENT_STATES.after(row.state, "show_comment")
    row.reason = ""
    row.save(update_fields=["state", "reason"])
    _tell(events.CommentShown, row, actor, now)
    return row


@verb("programs.decline_comment", ask=DeclineCommentAsk)
def decline_comment(actor: Viewer, ask: DeclineCommentAsk, *, now: datetime) -> Comment:
    """Do not show it, or no longer, with the reason; whoever said it is written."""
    row = queries.comment_to_change(actor, ask.comment_id)
    row.state = rules.COMMENT_STATES.after(row.state, "decline_comment")
    row.reason = checks.text(ask.reason, "reason", most=500, needed=True)
    row.save(update_fields=["state", "reason"])
    _tell(events.CommentDeclined, row, actor, now)
    write_back(
        row,
        subject=_("About what you said of “%(title)s”"),
        text=_("Thank you. We do not show it to everyone, and this is why: %(words)s"),
        words=row.reason,
        now=now,
    )
    return row


@verb("programs.offer_help", ask=OfferHelpAsk)
def offer_help(actor: Viewer, ask: OfferHelpAsk, *, now: datetime) -> HelpOffer:
    """Offer a hand; only staff read who and how to reach them."""
    about = _about(ask.idea_id, ask.program_id)
    email = checks.email(ask.email, "email")
    phone = checks.text(ask.phone, "phone", most=60)
    if not (email or phone):
        raise Refused("how_to_reach_you", "email")
    if not ask.how:
        raise Refused("needed", "how")
    throttle.admit(f"help {email or phone}", most=MOST_AN_HOUR, seconds=3600, now=now)
    row = HelpOffer.objects.create(
        **about,
        how=[checks.choice(one, "how", rules.HELP) for one in dict.fromkeys(ask.how)],
        text=checks.text(ask.text, "text", most=500),
        name=checks.text(ask.name, "name", most=200, needed=True),
        email=email,
        phone=phone,
        language=actor.language,
        offered_at=now,
    )
    _tell_help(events.HelpOffered, row, actor if actor.person_id else NOBODY, now)
    return row


@verb("programs.accept_help", ask=AcceptHelpAsk)
def accept_help(actor: Viewer, ask: AcceptHelpAsk, *, now: datetime) -> HelpOffer:
    """Take the hand that is offered; they are written that somebody gets in touch."""
    row = queries.offer_to_change(actor, ask.offer_id)
    row.state = rules.HELP_STATES.after(row.state, "accept_help")
    row.answered_at, row.reason = now, ""
    row.save(update_fields=["state", "answered_at", "reason"])
    _tell_help(events.HelpAccepted, row, actor, now)
    write_back(
        row,
        subject=_("Yes, please help with “%(title)s”"),
        text=_("Thank you for your offer. We gladly take it, and get in touch with you."),
        now=now,
    )
    return row


@verb("programs.decline_help", ask=DeclineHelpAsk)
def decline_help(actor: Viewer, ask: DeclineHelpAsk, *, now: datetime) -> HelpOffer:
    """Say no, thank you, with the reason."""
    row = queries.offer_to_change(actor, ask.offer_id)
    row.state = rules.HELP_STATES.after(row.state, "decline_help")
    row.answered_at = now
    row.reason = checks.text(ask.reason, "reason", most=500, needed=True)
    row.save(update_fields=["state", "answered_at", "reason"])
    _tell_help(events.HelpDeclined, row, actor, now)
    write_back(
        row,
        subject=_("About your offer to help with “%(title)s”"),
        text=_("Thank you for your offer. We cannot take it this time: %(words)s"),
        words=row.reason,
        now=now,
    )
    return row


def _tell(event: type[events.CommentEvent], row: Comment, by: Viewer, now: datetime) -> None:
    tell(event(row.pk, row.idea_id, row.program_id), by=by, at=now, audience=NOT_YET)


def _tell_help(event: type[events.HelpEvent], row: HelpOffer, by: Viewer, now: datetime) -> None:
    tell(event(row.pk, row.idea_id, row.program_id), by=by, at=now, audience=NOT_YET)
