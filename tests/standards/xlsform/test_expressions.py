"""Expressions give what XLSForm says; whatever the text, only their own error is raised."""

import math
import re
import time

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from holt.standards.xlsform.expressions import (
    ExpressionRefused,
    Path,
    Scope,
    Value,
    as_text,
    parse,
    value_of,
)
from holt.standards.xlsform.expressions.patterns import is_safe_pattern, matches
from tests.standards.xlsform.books import NOW

VALUES: dict[str, Value] = {
    "age": "5",
    "none": "",
    "many": ("1", "2", ""),
    "colors": "red green",
    "born": "2000-02-29",
}


def worked(text: str, here: str = "7") -> Value:
    scope = Scope(
        now=NOW,
        named=lambda name: VALUES.get(name, ""),
        path=lambda path: "/".join(path.steps),
        label=lambda choice, name: f"{name}:{choice}",
        here=here,
        place=3,
        last=4,
    )
    return value_of(parse(text), scope)


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("1 + 2 * 3 - 4", 3.0),
        ("10 - 3 - 2", 5.0),
        ("(1 + 2) * 3", 9.0),
        ("7 mod 4", 3.0),
        ("-7 mod 4", -3.0),
        ("9 div 2", 4.5),
        ("1 div 0", math.inf),
        ("- - 2", 2.0),
        ("${age} = 5", True),
        ("${age} = '5.0'", False),
        ("${age} + 1", 6.0),
        ("${none} = ''", True),
        ("${none} + 1 > 0", False),
        (". >= 0 and . < 130", True),
        ("1 = 1 or 1 div 0", True),
        ("not(selected(${colors}, 'red'))", False),
        ("selected(${colors}, 'blue')", False),
        ("selected-at(${colors}, 1)", "green"),
        ("selected-at(${colors}, 9)", ""),
        ("count-selected(${colors})", 2.0),
        ("sum(${many})", 3.0),
        ("count(${many})", 3.0),
        ("count-non-empty(${many})", 2.0),
        ("max(${many})", 2.0),
        ("min(4, ${age}, 9)", 4.0),
        ("join(', ', ${many}, 'x')", "1, 2, , x"),
        ("if(${age} > 3, 'old', 'young')", "old"),
        ("coalesce(${none}, ${age})", "5"),
        ("once(9)", "7"),
        ("concat('a', 1, true())", "a1true"),
        ("string-length('abc')", 3.0),
        ("string-length(.)", 1.0),
        ("substr('hello', 1, 3)", "el"),
        ("substr('hello', -3)", "llo"),
        ("substring('hello', 2, 3)", "ell"),
        ("contains('abc', 'b') and starts-with('abc', 'a') and ends-with('abc', 'c')", True),
        ("substring-before('a=b', '=')", "a"),
        ("substring-after('a=b', '=')", "b"),
        ("translate('abc', 'ab', 'x')", "xc"),
        ("normalize-space('  a   b ')", "a b"),
        ("regex('12345', '[0-9]{5}')", True),
        ("regex('123456', '[0-9]{5}')", False),
        ("round(2.5)", 3.0),
        ("round(2.345, 2)", 2.35),
        ("round(-2.5)", -3.0),
        ("int(7.9)", 7.0),
        ("int('x')", math.nan),
        ("number('3.5')", 3.5),
        ("abs(-2)", 2.0),
        ("pow(2, 10)", 1024.0),
        ("pow(10, 1000)", math.nan),
        ("sqrt(-1)", math.nan),
        ("boolean('')", False),
        ("boolean-from-string('true')", True),
        ("position(..)", 3.0),
        ("index()", 3.0),
        ("last()", 4.0),
        ("today()", "2026-11-27"),
        ("now()", "2026-11-27T09:30:00"),
        ("date('2026-11-27T10:00:00')", "2026-11-27"),
        ("date(today() + 7)", "2026-12-04"),
        ("today() - date('2026-11-20')", 7.0),
        ("int((today() - ${born}) div 365.25)", 26.0),
        ("${born} < today()", True),
        ("format-date(today(), '%d.%n.%Y %a %b')", "27.11.2026 Fri Nov"),
        ("format-date-time(now(), '%H:%M')", "09:30"),
        ("decimal-date-time('1970-01-02T12:00')", 1.5),
        ("decimal-time('06:00')", 0.25),
        ("jr:choice-name(${age}, '${age}')", "age:5"),
        ("../sibling", "../sibling"),
        ("current()/../sibling", "./../sibling"),
        ("/data/group/question", "data/group/question"),
        ("zip-code", "zip-code"),
        ("''", ""),
    ],
)
def test_an_expression_gives_what_the_standard_says(text: str, value: Value) -> None:
    found = worked(text)
    if isinstance(value, float) and math.isnan(value):
        assert isinstance(found, float) and math.isnan(found)
    else:
        assert found == value


@pytest.mark.parametrize(
    ("text", "code", "position"),
    [
        ("", "unfinished", 0),
        ("1 +", "unfinished", 3),
        ("(1", "unfinished", 2),
        ("1)", "unexpected", 1),
        ("1 2", "unexpected", 2),
        ("'abc", "unfinished", 0),
        ("${age", "unfinished", 0),
        ("${a b} = 1", "bad_reference", 0),
        ("${a}/b", "unsupported_syntax", 4),
        ("a[1]", "unsupported_syntax", 1),
        ("1 = §", "bad_letter", 4),
        ("1 + foo(2)", "unknown_function", 4),
        ("pulldata('a', 'b', 'c', 'd')", "unsupported_function", 0),
        ("instance('x')/root", "unsupported_function", 0),
        ("random()", "unsupported_function", 0),
        ("if(1, 2)", "wrong_arguments", 0),
        ("regex(., '(?=a)b')", "bad_pattern", 0),
        ("regex(., '[')", "bad_pattern", 0),
        ("1" * 10_001, "too_long", 10_000),
        ("(" * 60 + "1" + ")" * 60, "too_deep", 50),
    ],
)
def test_a_bad_expression_is_refused_with_its_place(text: str, code: str, position: int) -> None:
    with pytest.raises(ExpressionRefused) as caught:
        parse(text)
    assert (caught.value.code, caught.value.position) == (code, position)


def test_a_long_chain_is_no_deep_tree() -> None:
    assert worked("+".join(["1"] * 4_000)) == 4_000.0


def test_a_path_of_one_dot_is_the_value_itself() -> None:
    assert parse(".") == Path((".",))
    assert worked(". = 7") is True


def test_texts_do_not_grow_without_end() -> None:
    assert len(as_text(worked("concat(., ., ., .)", here="x" * 9_000))) == 10_000


words = st.sampled_from(
    [
        *("${age}", "${none}", "${many}", ".", "..", "/", "(", ")", ",", "'a'", "1", "0.5", "-"),
        *("+", "*", "div", "mod", "and", "or", "=", "!=", "<", "<=", "if(", "not(", "selected("),
        *("regex(", "concat(", "pow(", "round(", "date(", "format-date(", "sum(", "substr("),
        *("today()", "position(..)", "name", "'%Y'", "'(a+)+'", "99999999999999", "[", "$", '"'),
    ]
)
texts = st.lists(words, max_size=25).map(" ".join) | st.text(max_size=60)


@settings(max_examples=600, deadline=1_000)
@given(texts, st.text(max_size=30))
def test_any_text_is_worked_out_or_refused(text: str, here: str) -> None:
    try:
        parse(text)
    except ExpressionRefused as refusal:
        assert refusal.code and 0 <= refusal.position <= len(text)
    else:
        assert isinstance(worked(text, here), str | float | bool | tuple)


HARD = ("a" * 9_999 + "!", " " * 5_000 + "x!", "ab" * 4_000, "1" * 9_000, "a" * 30 + "!")


@pytest.mark.parametrize(
    "pattern",
    [
        r"[A-Za-z0-9._%+-]+@([A-Za-z0-9-]+\.)+[A-Za-z]{2,4}",
        r"(a+)+b",
        r"(a|aa)*b",
        r"(a*)*",
        r".*a.*b.*c.*d.*e",
        r"(a{1,20}){1,20}",
        r"\s*\S+\s*",
    ],
)
def test_no_pattern_runs_for_long(pattern: str) -> None:
    assert is_safe_pattern(pattern)
    for text in HARD:
        started = time.process_time()
        matches(pattern, text)
        assert time.process_time() - started < 1


def test_pythons_own_matcher_would_run_for_long() -> None:
    started = time.process_time()
    assert not matches("(a+)+b", "a" * 21)
    ours = time.process_time() - started
    started = time.process_time()
    assert not re.fullmatch("(a+)+b", "a" * 21)
    assert time.process_time() - started > 5 * ours


parts = st.sampled_from(
    [
        *("a", "b", ".", "[ab]", "[^a]", "[a-c_]", r"\d", r"\w", r"\S", "(ab|a)", "(a|)", "(?:b*)"),
        *("a*", "b+", "a?", "(ab)*", "(a|b)+?", "a{2}", "b{0,2}", "(a*b){1,3}", "^", "$", r"\b"),
    ]
)


@settings(max_examples=500, deadline=None)
@given(st.lists(parts, max_size=5).map("".join), st.text("abc1_ ", max_size=8))
def test_patterns_match_as_pythons_own_do(pattern: str, text: str) -> None:
    assert matches(pattern, text) == bool(re.fullmatch(pattern, text))


@pytest.mark.parametrize("pattern", [r"(a)\1", "(?=a)b", "(?i)a", "[", "a{5000}", "a" * 501])
def test_what_no_automaton_can_match_is_no_safe_pattern(pattern: str) -> None:
    assert not is_safe_pattern(pattern)
    assert not matches(pattern, "aa")
