"""Good Asks of second readers, uses, words and shared resources."""

import json

from holt.kernel import files
from holt.learning import actions, asks
from tests.house.examples import example
from tests.house.world import World


@example("learning.note_lesson")
def note_lesson(world: World) -> asks.NoteLessonAsk:
    return asks.NoteLessonAsk(world.library.pk, "Nobody came. The bus had gone.")


@example("learning.ask_lesson")
def ask_lesson(world: World) -> asks.AskLessonAsk:
    return asks.AskLessonAsk(world.stage["active"].pk, "review", 99)


@example("learning.ask_reader")
def ask_reader(world: World) -> asks.AskReaderAsk:
    return asks.AskReaderAsk(world.names["lesson draft"], world.employer.pk, "maya@example.org")


@example("learning.answer_reading", by="maya")
def answer_reading(world: World) -> asks.AnswerReadingAsk:
    return asks.AnswerReadingAsk(world.names["open_reading"], "fine")


@example("learning.say_helped", by="maya")
def say_helped(world: World) -> asks.SayHelpedAsk:
    return asks.SayHelpedAsk(world.names["lesson public"], world.employer.pk, "yes", "They came")


@example("learning.set_word")
def set_word(world: World) -> asks.SetWordAsk:
    return asks.SetWordAsk("ferry", "obstacle", "transport")


def share_ask(world: World) -> asks.ShareResourceAsk:
    return asks.ShareResourceAsk(world.library.pk, "A letter to parents", text="Dear parents,")


@example("learning.share_resource")
def share_resource(world: World) -> asks.ShareResourceAsk:
    return share_ask(world)


@example("learning.share_agreement")
def share_agreement(world: World) -> asks.ShareAgreementAsk:
    at = world.stage["active"].pk
    return asks.ShareAgreementAsk(at, 1, world.library.pk, "Teaching at a factory")


def shared(world: World) -> int:
    return int(actions.share_resource(world.ines, share_ask(world), now=world.now).pk)


@example("learning.edit_resource")
def edit_resource(world: World) -> asks.EditResourceAsk:
    return asks.EditResourceAsk(shared(world), "A letter to families")


@example("learning.add_version")
def add_version(world: World) -> asks.AddVersionAsk:
    return asks.AddVersionAsk(shared(world), text="Dear families,", note="Friendlier")


@example("learning.say_used")
def say_used(world: World) -> asks.SayUsedAsk:
    return asks.SayUsedAsk(world.names["resource_id"], world.library.pk, "For our story hour")


@example("learning.withdraw_resource")
def withdraw_resource(world: World) -> asks.WithdrawResourceAsk:
    return asks.WithdrawResourceAsk(shared(world), "It was out of date")


@example("learning.import_resources")
def import_resources(world: World) -> asks.ImportResourcesAsk:
    feed = {"items": [{"id": "1", "title": "A list", "url": "https://example.org/list"}]}
    kept = files.keep_bytes(world.ines, "feed.json", json.dumps(feed).encode(), now=world.now)
    return asks.ImportResourcesAsk(world.library.pk, kept.pk)
