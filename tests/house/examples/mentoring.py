"""Good Asks of mentoring."""

from holt.mentoring import asks
from tests.house.examples import example
from tests.house.world import World


@example("mentoring.open_round")
def open_round(world: World) -> asks.OpenRoundAsk:
    days = world.day(10), world.day(20), world.day(200)
    return asks.OpenRoundAsk(world.library.pk, "First steps", *days, meets_every="month")


@example("mentoring.edit_round")
def edit_round(world: World) -> asks.EditRoundAsk:
    days = world.day(11), world.day(21), world.day(201)
    return asks.EditRoundAsk(world.names["open_round"], "First steps, moved", *days)


@example("mentoring.reopen_round")
def reopen_round(world: World) -> asks.ReopenRoundAsk:
    return asks.ReopenRoundAsk(world.names["proposed_round"], world.day(12))


@example("mentoring.call_off_round")
def call_off_round(world: World) -> asks.RoundAsk:
    return asks.RoundAsk(world.names["open_round"])


@example("mentoring.close_round")
def close_round(world: World) -> asks.RoundAsk:
    return asks.RoundAsk(world.names["round_id"])


@example("mentoring.apply")
def apply(world: World) -> asks.ApplyAsk:
    return asks.ApplyAsk(
        world.names["open_round"],
        world.library.pk,
        as_mentor=True,
        offer_words="Grants",
        languages=("en",),
        days=(0, 2),
        likes=("Maya Ortiz",),
    )


@example("mentoring.withdraw", by="viewer")
def withdraw(world: World) -> asks.RoundAsk:
    return asks.RoundAsk(world.names["open_round"])


@example("mentoring.match")
def match(world: World) -> asks.RoundAsk:
    return asks.RoundAsk(world.names["open_round"])


@example("mentoring.announce")
def announce(world: World) -> asks.RoundAsk:
    return asks.RoundAsk(world.names["proposed_round"])


@example("mentoring.fix_pair")
def fix_pair(world: World) -> asks.FixPairAsk:
    return asks.FixPairAsk(world.names["proposed_round"], *world.names["proposed_two"])


@example("mentoring.keep_apart")
def keep_apart(world: World) -> asks.KeepApartAsk:
    return asks.KeepApartAsk(world.names["proposed_round"], *world.names["proposed_two"])


@example("mentoring.let_go")
def let_go(world: World) -> asks.LetGoAsk:
    return asks.LetGoAsk(world.names["by_hand_id"])


@example("mentoring.accept", by="viewer")
def accept(world: World) -> asks.PairAsk:
    return asks.PairAsk(world.names["offered_pair"])


@example("mentoring.say_no", by="viewer")
def say_no(world: World) -> asks.PairAsk:
    return asks.PairAsk(world.names["offered_pair"])


@example("mentoring.greet", by="viewer")
def greet(world: World) -> asks.GreetAsk:
    return asks.GreetAsk(world.names["pair_id"], "Hello, shall we talk?")


@example("mentoring.log_mentoring", by="viewer")
def log_mentoring(world: World) -> asks.LogMentoringAsk:
    return asks.LogMentoringAsk(world.names["pair_id"], world.today, 45, "Budgets")


@example("mentoring.say_how", by="viewer")
def say_how(world: World) -> asks.SayHowAsk:
    return asks.SayHowAsk(world.names["pair_id"], 4)


@example("mentoring.end_pair", by="viewer")
def end_pair(world: World) -> asks.PairAsk:
    return asks.PairAsk(world.names["pair_id"])


@example("mentoring.thank_pair", by="viewer")
def thank_pair(world: World) -> asks.ThankPairAsk:
    return asks.ThankPairAsk(world.names["pair_id"], "Thank you", "To ask first")
