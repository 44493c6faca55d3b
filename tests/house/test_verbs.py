"""Every verb: done by somebody it leaves a happening, undone by others; each has words and a page.

Generated from the registry; tests/house/examples holds one good Ask for each verb.
"""

import ast
import re
from collections.abc import Iterable, Iterator
from contextlib import suppress
from functools import cache

import pytest

from holt.directory.web.imports.words import ROWS
from holt.kernel.errors import Problem
from holt.kernel.events import Event
from holt.kernel.models import Happening
from holt.kernel.verbs import VERBS
from holt.kernel.web.feed import SENTENCES, line
from holt.kernel.web.words import REFUSALS
from holt.site import urls  # noqa: F401  which brings every room's words along
from tests.house.examples import EXAMPLES
from tests.house.routes import routes
from tests.house.source import CHECKOUT, Source, dotted, nodes, sources, written
from tests.house.world import World

# An import is one happening, when it is done; its steps before that change nothing of anyone's.
QUIET = {
    "directory.begin_import",
    "directory.map_import",
    "directory.map_values",
    "directory.decide_import",
    "directory.stop_import",
}


def done(world: World, name: str) -> list[Happening]:
    """Do the example of a verb; the happenings it left."""
    example = EXAMPLES[name]
    ask = example.ask(world)
    before = Happening.objects.order_by("-pk").values_list("pk", flat=True).first() or 0
    VERBS[name].do(world.seats[example.by].viewer, ask, now=world.now)
    return list(Happening.objects.filter(pk__gt=before))


def test_every_verb_has_an_example() -> None:
    assert sorted(VERBS) == sorted(EXAMPLES)


@pytest.mark.parametrize("name", sorted(EXAMPLES))
def test_every_action_writes_a_happening_that_can_be_told(world: World, name: str) -> None:
    told = done(world, name)
    assert bool(told) is (name not in QUIET)
    assert [one.name for one in told if one.name not in SENTENCES] == []
    assert [one.name for one in told if "%(" in line(one).text] == []


# Verbs anyone may do to what is their own, or for which belonging to the network is enough: who
# may is then judged by what they ask, and the example asks for the library.
FOR_ANYONE = {
    *("surveys.answer", "surveys.take_back_answer", "surveys.wish_follow_up"),
    "surveys.stop_letters",
    "people.ask_fresh_link",
    "evaluation.witness",
    "directory.accept_invitation",
    "programs.ask_visit",
    "programs.sign_up",
    "programs.sign_up_series",
    "programs.propose_idea",
    "programs.confirm_idea",
    "programs.withdraw_idea",
    "programs.would_come",
    "programs.comment",
    "programs.offer_help",
    "programs.book_slot",
    "spaces.book",
    "spaces.wait",
}
ONE_OWN = {
    "people.choose_language",
    "people.choose_mail",
    "people.edit_profile",
    "people.make_feed_key",
    "people.make_token",
    "people.offer",
    "people.revoke_feed_key",
    "people.withdraw_offer",
    "peers.hide_card",
}
FOR_THE_NETWORK = {
    "directory.mark_fact_sheet_read",
    "directory.add_organization",
    "directory.add_contact",
    "directory.add_kind",
    "directory.add_subject",
    "directory.close_many",
    "directory.begin_import",
    "learning.set_word",
    "needs.log",
    "programs.let_through",
    "programs.decline_idea",
    *("peers.ask", "peers.start_circle", "peers.join_circle", "peers.answer"),
    *("peers.start_mixed_circle", "peers.turn_into_lesson"),
    *("peers.say_hello", "peers.arrange_visit"),
    "training.share_transcript",
    "partnerships.set_rate",
}


def is_open_to(name: str, seat: str) -> bool:
    """Whether this outsider may do the verb after all."""
    if name in FOR_ANYONE:
        return True
    if seat in {"departed", "stranger", "operator", "viewer"} and name in ONE_OWN:
        return True
    if seat in {"stranger", "operator"} and name in FOR_THE_NETWORK:
        return True
    return (name, seat) in ALSO


OPERATORS = {
    name for name in EXAMPLES if name.startswith("directory.") or EXAMPLES[name].by == "operator"
} | {"people.revoke_link", "people.resend_link", "partnerships.set_rate"}
ALSO = {("directory.verify_many", "stranger"), ("directory.mark_fact_sheet_read", "viewer")} | {
    (name, "operator") for name in OPERATORS
}
ALSO |= {
    (f"peers.{word}", "viewer")
    for word in (
        *("show_card", "say_hello", "arrange_visit", "ask", "answer"),
        *("start_circle", "join_circle", "start_mixed_circle"),
    )
}
ALSO |= {
    (f"mentoring.{word}", "viewer")
    for word in (
        *("apply", "withdraw", "accept", "say_no", "greet"),
        *("log_mentoring", "say_how", "end_pair", "thank_pair"),
    )
}
ALSO |= {("skills.say_skill", "viewer"), ("skills.offer_talk", "viewer")}
ALSO |= {("training.share_transcript", "viewer")}
ALSO |= {("training.apply_for", "stranger"), ("training.name_member", "stranger")}
ALSO |= {
    (f"evaluation.{word}", "operator")
    for word in (
        *("offer_aid", "edit_aid", "confirm_aid", "withdraw_aid"),
        *("call_out", "answer_aid", "log_aid", "close_call_out", "cancel_call_out"),
    )
}
ALSO |= {("evaluation.join_campaign", "stranger")}
ALSO |= {
    (f"evaluation.{word}", seat)
    for word in ("ask_network", "close_network_survey")
    for seat in ("stranger", "operator")
}
"""The operator keeps the directory and the machine; whoever is of the network may ask about many,
and what they may not change is left alone."""


@pytest.mark.parametrize(
    "seat", ["nobody", "departed", "elsewhere", "stranger", "viewer", "operator"]
)
def test_nobody_does_what_is_not_theirs_to_do(world: World, seat: str) -> None:
    """The same Ask that its own people may make is refused to everyone else, whoever they are."""
    from django.db import transaction

    done_by_outsiders = []
    for name, example in EXAMPLES.items():
        with transaction.atomic():
            ask = example.ask(world)
            with suppress(Problem), transaction.atomic():
                VERBS[name].do(world.seats[seat].viewer, ask, now=world.now)
                done_by_outsiders.append(name)
            transaction.set_rollback(True)
    assert [one for one in done_by_outsiders if not is_open_to(one, seat)] == []


@cache
def refusals() -> tuple[tuple[str, str], ...]:
    """Every code that is raised as Refused("code", …) anywhere: (where, code)."""
    return tuple(found for one in sources() for found in codes_in(one))


def codes_in(source: Source) -> Iterator[tuple[str, str]]:
    for node in nodes(source):
        if isinstance(node, ast.Call) and dotted(node.func).split(".")[-1] == "Refused":
            code = node.args[0] if node.args else None
            yield from ((f"{source.path}:{node.lineno}", one) for one in constants(code))


def constants(node: ast.expr | None) -> Iterator[str]:
    """The strings an expression can be, as far as they are written out."""
    if isinstance(node, ast.Constant) and isinstance(node.value, str):
        yield node.value
    elif isinstance(node, ast.IfExp):
        yield from constants(node.body)
        yield from constants(node.orelse)


DEMO = "site/demo/"
"""The demo refuses what `./holt demo` has refused in words before it."""


def test_every_refusal_has_words() -> None:
    known = {*REFUSALS, *ROWS}
    silent = [f"{where} {code}" for where, code in refusals() if code not in known]
    assert [one for one in silent if not one.startswith(DEMO)] == []


def tables_of_words(source: Source) -> Iterator[ast.Dict]:
    """The dictionaries of refusals a file holds: the kernel's, and what rooms register."""
    for node in nodes(source):
        if isinstance(node, ast.Call) and dotted(node.func) == "add_refusals":
            yield from (one for one in node.args if isinstance(one, ast.Dict))
        elif isinstance(node, ast.AnnAssign) and dotted(node.target) == "REFUSALS":
            yield from (one for one in [node.value] if isinstance(one, ast.Dict))


def wanted_facts(source: Source) -> Iterator[tuple[str, frozenset[str]]]:
    """What the words a file registers name: (code, the facts in its words)."""
    for table in tables_of_words(source):
        for key, words in zip(filter(None, table.keys), table.values, strict=True):
            named = re.findall(r"%\((\w+)\)", ast.dump(words))
            yield str(ast.literal_eval(key)), frozenset(named)


def test_no_two_rooms_want_other_facts_of_one_code() -> None:
    """Whoever registers last speaks for both, and would miss what the other one raised."""
    wanted: dict[str, set[frozenset[str]]] = {}
    for one in sources():
        for code, facts in wanted_facts(one):
            wanted.setdefault(code, set()).add(facts)
    assert sorted(code for code, facts in wanted.items() if len(facts) > 1) == []


def test_a_refusal_without_words_is_caught() -> None:
    found = codes_in(written('raise Refused("no_such_words_anywhere")'))
    assert [code for _where, code in found if code not in REFUSALS] == ["no_such_words_anywhere"]


def test_the_facts_in_a_refusals_words_are_known() -> None:
    """Words that name a fact, such as %(most)s, are raised with that fact."""
    wanting = []
    for one in sources():
        for node in nodes(one):
            if not (isinstance(node, ast.Call) and dotted(node.func).split(".")[-1] == "Refused"):
                continue
            given = set(re.findall(r"'(\w+)'", " ".join(ast.dump(it) for it in facts_of(node))))
            wanting += [
                f"{one.path}:{node.lineno} {code} needs {sorted(needs - given)}"
                for code in constants(node.args[0] if node.args else None)
                if (needs := set(re.findall(r"%\((\w+)\)", str(REFUSALS.get(code, ""))))) - given
                and not is_handed_on(node)
            ]
    assert wanting == []


def facts_of(node: ast.Call) -> list[ast.expr]:
    return [*node.args[2:3], *(one.value for one in node.keywords if one.arg == "facts")]


def is_handed_on(node: ast.Call) -> bool:
    """Facts that come from elsewhere, as one name, cannot be read here."""
    return any(not isinstance(one, ast.Dict) for one in facts_of(node))


def events() -> Iterable[type[Event]]:
    """Every event any room can tell."""
    waiting = [Event]
    while waiting:
        one = waiting.pop()
        waiting += one.__subclasses__()
        if "name" in one.__dict__ and one.__module__.startswith("holt."):
            yield one


def test_every_event_has_a_sentence() -> None:
    assert sorted({one.name for one in events()} - set(SENTENCES)) == []


def test_every_sentence_is_of_an_event() -> None:
    assert sorted(set(SENTENCES) - {one.name for one in events()}) == []


# Verbs without a page of their own, and where they are done instead.
ELSEWHERE = {
    "people.add": "./holt people add; directory.invite is the page",
    "people.ask_fresh_link": "the page of a link that no longer opens (fresh)",
    "evaluation.witness": "the page its letter leads to (link)",
    "people.choose_language": "the language switch (language)",
    "people.revoke_link": "people/links: by whoever made it, for programs",
    "people.resend_link": "partnerships.send_link is the page",
    "directory.add_member": "directory.invite is the page",
    "directory.undo_bulk": "the page of a change to many (bulk_change)",
    "needs.hand_over": "directory.hand_over hands over everything",
    "needs.import_indicators": "./holt needs import-indicators",
    "partnerships.remind": "the worker, every day",
}
ROUTE_WORDS = {
    "directory.begin_import": "new_import",
    "directory.map_import": "map_import",
}


@pytest.mark.parametrize("name", sorted(set(VERBS) - set(ELSEWHERE)))
def test_every_verb_has_a_page(name: str) -> None:
    word = VERBS[name].word
    pages = {one.name for one in routes() if not one.is_api}
    assert {word, ROUTE_WORDS.get(name, word)} & pages


@pytest.mark.parametrize("name", sorted(ELSEWHERE))
def test_a_verb_without_a_page_still_exists(name: str) -> None:
    assert name in VERBS


# Tried by pressing the buttons of their pages: tests/directory/imports/test_pages.py.
BY_BUTTONS = {f"directory.{one}_import" for one in ("decide", "do", "stop", "undo")}


def test_every_verb_is_named_in_a_test_of_its_room() -> None:
    """Each verb's word occurs in a test outside this folder: somebody tried it on its own."""
    folders = [one for one in (CHECKOUT / "tests").iterdir() if one.name != "house"]
    files = [one for folder in folders if folder.is_dir() for one in folder.rglob("*.py")]
    text = "\n".join(one.read_text() for one in files)
    words = set(re.findall(r"\w+", text.replace("-", "_")))
    camel = {re.sub(r"(?<!^)(?=[A-Z])", "_", one).lower() for one in words if one.endswith("Ask")}
    tried = words | {one.removesuffix("_ask") for one in camel}
    untried = [one.name for one in VERBS.values() if one.word not in tried]
    assert sorted(set(untried) - BY_BUTTONS) == []
