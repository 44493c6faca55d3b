"""What the holder of a certificate decides: what strangers see, and whether the name stays."""

from datetime import datetime

from holt.kernel import checks
from holt.kernel.events import Audience
from holt.kernel.happenings import tell
from holt.kernel.verbs import verb
from holt.kernel.viewer import NOBODY, Viewer
from holt.programs import events, queries, rules
from holt.programs.actions.forgetting import leave_no_holder
from holt.programs.asks import ForgetCreditAsk, ShowNameAsk
from holt.programs.models import Credit


@verb("programs.show_name", ask=ShowNameAsk)
def show_name(actor: Viewer, ask: ShowNameAsk, *, now: datetime) -> Credit:
    """Initials or the full name, for whoever checks the code."""
    row = queries.own_credit_to_change(actor, ask.credit_id, ask.key)
    row.shown = checks.choice(ask.shown, "shown", rules.CREDIT_SHOWN)
    row.save(update_fields=["shown"])
    _tell(events.NameShown(row.pk, row.title), now)
    return row


@verb("programs.forget_credit", ask=ForgetCreditAsk)
def forget_credit(actor: Viewer, ask: ForgetCreditAsk, *, now: datetime) -> Credit:
    """Name and address are gone for good; that the credit was granted stays, without a holder."""
    row = queries.own_credit_to_change(actor, ask.credit_id, ask.key)
    leave_no_holder([row.pk], now)
    _tell(events.CreditForgotten(row.pk, row.title), now)
    return row


def _tell(event: events.CreditEvent, now: datetime) -> None:
    """The diary keeps that it happened, not who did it: that would name the holder."""
    tell(event, by=NOBODY, at=now, audience=Audience.only([]))
