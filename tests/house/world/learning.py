"""What is learned: a corrected lesson, a second reader, a use, a word, resources of each openness."""

import json

from holt.kernel import files
from holt.learning import actions, asks
from holt.learning.models import (
    Lesson,
    LessonUse,
    LessonVersion,
    Reading,
    Resource,
    ResourceUse,
    ResourceVersion,
)
from tests.house.world import markers
from tests.house.world.markers import MEMBERS, OWN, PUBLIC, Garden, circle
from tests.house.world.network import World

READERS = circle("the library and its second reader", ("viewer", "ines", "maya"), ("ines", "maya"))
CIRCLES = {"network": MEMBERS, "public": PUBLIC, "own": OWN}


def furnish_learning(world: World) -> None:
    """One of everything this room keeps."""
    now, names = world.now, world.names
    ask = asks.EditLessonAsk(
        names["lesson public"], "x", happened="x", openness="public", correction="x"
    )
    actions.edit_lesson(world.ines, ask, now=now)
    helped = asks.SayHelpedAsk(names["lesson network"], world.employer.pk, "yes", "x")
    actions.say_helped(world.maya, helped, now=now)
    names |= _read(world)
    word = actions.set_word(world.ines, asks.SetWordAsk("punt", "obstacle", "transport"), now=now)
    names["tag_word_id"] = word.pk
    for openness in CIRCLES:
        share = asks.ShareResourceAsk(world.library.pk, "x", openness=openness, text="x")
        row = actions.share_resource(world.ines, share, now=now)
        names[f"resource {openness}"] = row.pk
    used = asks.SayUsedAsk(names["resource public"], world.employer.pk, "x")
    actions.say_used(world.maya, used, now=now)
    names["resource_id"] = names["resource public"]
    names["import_id"] = names.get("import_id") or _imported(world)
    world.others += [{"resource_id": names[f"resource {one}"]} for one in CIRCLES]


def _read(world: World) -> dict[str, int]:
    """A draft that a partner read and answered, and one they still read."""
    made = {}
    for name in ("reading_id", "open_reading"):
        title = world.garden.word("a draft to be read", READERS)
        ask = asks.WriteLessonAsk(world.library.pk, title, happened="x")
        draft = actions.write_lesson(world.ines, ask, now=world.now)
        asked = asks.AskReaderAsk(draft.pk, world.employer.pk, "maya@example.org", "x")
        made[name] = actions.ask_reader(world.ines, asked, now=world.now).pk
        made[f"lesson of {name}"] = draft.pk
    answer = asks.AnswerReadingAsk(made["reading_id"], "change", "x")
    actions.answer_reading(world.maya, answer, now=world.now)
    world.others.append({"reading_id": made["open_reading"]})
    return made


def _imported(world: World) -> int:
    feed = {"items": [{"id": "1", "title": "", "url": "https://example.org/list"}]}
    kept = files.keep_bytes(world.ines, "feed.json", json.dumps(feed).encode(), now=world.now)
    ask = asks.ImportResourcesAsk(world.library.pk, kept.pk)
    return int(actions.import_resources(world.ines, ask, now=world.now).pk)


def plant_learning(world: World, garden: Garden) -> None:
    """A version and a use open as their lesson does; a draft is for its people and its reader."""
    may = {one: circle(one.name, one.may) for one in (MEMBERS, PUBLIC, OWN, READERS)}
    for version in LessonVersion.objects.all():
        garden.plant(version, may[PUBLIC], wanted=PUBLIC)
    for name in ("reading_id", "open_reading"):
        garden.plant(Lesson.objects.get(pk=world.names[f"lesson of {name}"]), may[READERS])
    for reading in Reading.objects.all():
        garden.plant(reading, may[READERS], email=markers.NONE)
    for use in LessonUse.objects.all():
        garden.plant(use, may[MEMBERS], words=MEMBERS)
    for openness, one in CIRCLES.items():
        for row in Resource.objects.filter(pk=world.names[f"resource {openness}"]):
            garden.plant(row, may[one], title=one, about=one)
        for held in ResourceVersion.objects.filter(resource_id=world.names[f"resource {openness}"]):
            garden.plant(held, may[one], url=one)
    for used in ResourceUse.objects.all():
        garden.plant(used, may[MEMBERS], words=MEMBERS)
