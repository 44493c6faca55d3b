"""Good Asks of the people room and the kernel."""

from datetime import timedelta

from holt.kernel.network import SettleAsk
from holt.people import asks, queries
from holt.people.models import SignedLink
from tests.house.examples import example
from tests.house.world import World


@example("kernel.settle", by="operator")
def settle(world: World) -> SettleAsk:
    return SettleAsk("Otter County", "USD", "km")


@example("people.add", by="operator")
def add(world: World) -> asks.AddAsk:
    return asks.AddAsk("paula@example.org", "Paula Vance")


@example("people.edit_profile")
def edit_profile(world: World) -> asks.EditProfileAsk:
    return asks.EditProfileAsk("Ines Duarte", "Outreach coordinator", "es", "America/New_York")


@example("people.choose_language")
def choose_language(world: World) -> asks.ChooseLanguageAsk:
    return asks.ChooseLanguageAsk("es")


@example("people.choose_mail")
def choose_mail(world: World) -> asks.ChooseMailAsk:
    return asks.ChooseMailAsk("daily", "at_once", "daily", "weekly", "never", "weekly")


@example("people.offer")
def offer(world: World) -> asks.OfferAsk:
    return asks.OfferAsk(("es",), ("english",), would_teach=True, hours_a_month=4, consent=True)


@example("people.withdraw_offer")
def withdraw_offer(world: World) -> asks.WithdrawOfferAsk:
    return asks.WithdrawOfferAsk()


@example("people.make_token")
def make_token(world: World) -> asks.MakeTokenAsk:
    return asks.MakeTokenAsk("My script", ("read",))


@example("people.revoke_token")
def revoke_token(world: World) -> asks.RevokeTokenAsk:
    return asks.RevokeTokenAsk(world.names["token_id"])


@example("people.make_feed_key")
def make_feed_key(world: World) -> asks.MakeFeedKeyAsk:
    return asks.MakeFeedKeyAsk()


@example("people.revoke_feed_key")
def revoke_feed_key(world: World) -> asks.RevokeFeedKeyAsk:
    return asks.RevokeFeedKeyAsk()


@example("people.end_session")
def end_session(world: World) -> asks.EndSessionAsk:
    world.seats["ines"].client()
    sessions = queries.sessions_of(world.ines, "", world.now)
    return asks.EndSessionAsk(sessions[0].handle)


@example("people.revoke_link")
def revoke_link(world: World) -> asks.RevokeLinkAsk:
    return asks.RevokeLinkAsk(world.names["link_id"])


@example("people.resend_link")
def resend_link(world: World) -> asks.ResendLinkAsk:
    return asks.ResendLinkAsk(world.names["link_id"])


@example("people.ask_fresh_link")
def ask_fresh_link(world: World) -> asks.AskFreshLinkAsk:
    gone = world.now - timedelta(days=1)
    SignedLink.objects.filter(pk=world.names["link_id"]).update(expires_at=gone)
    return asks.AskFreshLinkAsk(world.names["token of guest"])


@example("people.erase_me")
def erase_me(world: World) -> asks.EraseMeAsk:
    return asks.EraseMeAsk(world.ines.email)
