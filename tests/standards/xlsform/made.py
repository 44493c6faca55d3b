"""Forms made by hypothesis: valid XLSForm of every kind that is asked here."""

from typing import Any

from hypothesis import strategies as st

from holt.standards.xlsform import Choice, Form, Group, Item, Question

LANGUAGES = ("English (en)", "Español (es)", "العربية (ar)")
words = st.text(
    st.characters(
        codec="utf-8", exclude_categories=("C", "Z"), include_characters=" =+-'@\n<&"
    ).filter(lambda one: one not in "${}"),
    min_size=1,
    max_size=12,
).map(lambda text: text.strip() or "x")
LISTS = {
    "colors": (Choice("red", more={"in": "1"}), Choice("blue", more={"in": "2"})),
    "towns": (Choice("a"), Choice("b"), Choice("2")),
}


@st.composite
def forms(draw: st.DrawFn) -> Form:
    """A whole form."""
    languages = draw(st.sampled_from([("",), LANGUAGES[:1], LANGUAGES[:2], LANGUAGES]))
    names = iter([f"q{at}" for at in range(100)])
    earlier = ["q0"]
    first = Question(next(names), "integer", draw(_texts(languages)))
    more = draw(_items(languages, names, earlier, 2))
    lists = {
        name: tuple(Choice(one.name, draw(_texts(languages)), one.more) for one in some)
        for name, some in LISTS.items()
    }
    return Form(
        title=draw(words | st.just("")),
        form_id=draw(st.sampled_from(["", "us", "form-1"])),
        version=draw(st.sampled_from(["", "3", "2026.1"])),
        languages=languages,
        default_language=draw(st.sampled_from(languages)),
        items=(first, *more),
        lists=lists,
        settings=draw(st.sampled_from([{}, {"style": "pages"}])),
    )


def _texts(languages: tuple[str, ...]) -> st.SearchStrategy[dict[str, str]]:
    return st.fixed_dictionaries(
        {languages[0]: words}, optional=dict.fromkeys(languages[1:], words)
    )


@st.composite
def _items(
    draw: st.DrawFn, languages: tuple[str, ...], names: Any, earlier: list[str], depth: int
) -> tuple[Item, ...]:
    return tuple(
        draw(_group(languages, names, earlier, depth - 1))
        if depth and draw(st.integers(0, 4)) == 0
        else draw(_question(languages, names, earlier))
        for _ in range(draw(st.integers(1, 4)))
    )


def _condition(earlier: list[str]) -> st.SearchStrategy[str]:
    name = st.sampled_from(earlier)
    return st.just("") | name.map("${{{}}} > 3".format) | name.map("not(${{{}}} = 'x')".format)


@st.composite
def _group(
    draw: st.DrawFn, languages: tuple[str, ...], names: Any, earlier: list[str], depth: int
) -> Group:
    is_repeat = draw(st.booleans())
    name = next(names)
    return Group(
        name=name,
        label=draw(_texts(languages)),
        relevant=draw(_condition(earlier)),
        appearance=draw(st.sampled_from(["", "field-list"])),
        is_repeat=is_repeat,
        count="${q0}" if is_repeat and draw(st.booleans()) else "",
        items=draw(_items(languages, names, list(earlier), depth)),
    )


KINDS: list[dict[str, Any]] = [
    {"type": "text"},
    {"type": "text", "appearance": "multiline", "default": "a-b"},
    {"type": "integer", "constraint": ". > 0 and . < 130"},
    {"type": "decimal", "constraint": ". <= ${q0} div 2"},
    {"type": "date", "default": "today()"},
    {"type": "time"},
    {"type": "dateTime"},
    {"type": "note"},
    {"type": "acknowledge"},
    {"type": "range", "parameters": "start=1 end=5 step=1"},
    {"type": "select_one", "choices": "colors", "choice_filter": "in = ${q0}"},
    {"type": "select_one", "choices": "towns", "or_other": True},
    {"type": "select_multiple", "choices": "towns", "appearance": "minimal"},
    {"type": "rank", "choices": "colors"},
]


@st.composite
def _question(
    draw: st.DrawFn, languages: tuple[str, ...], names: Any, earlier: list[str]
) -> Question:
    name = next(names)
    relevant = draw(_condition(earlier))
    earlier.append(name)
    kind = draw(st.sampled_from([*KINDS, {"type": "calculate"}, {"type": "hidden"}]))
    if kind["type"] == "calculate":
        return Question(name, "calculate", relevant=relevant, calculation="${q0} * 2 + 1")
    if kind["type"] == "hidden":
        return Question(name, "hidden", relevant=relevant, default="x")
    needed = draw(st.sampled_from(["", "yes", "${q0} = 1"]))
    return Question(
        name=name,
        label=draw(_texts(languages)),
        hint=draw(st.just({}) | _texts(languages)),
        relevant=relevant,
        required=needed,
        required_message=draw(_texts(languages)) if needed else {},
        constraint_message=draw(_texts(languages)) if "constraint" in kind else {},
        read_only=draw(st.sampled_from(["", "yes"])),
        **kind,
    )
