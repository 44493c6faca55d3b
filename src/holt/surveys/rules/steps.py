"""One question at a time: which page comes now, and how far somebody is."""

from collections.abc import Sequence
from dataclasses import dataclass

from holt.standards.xlsform import Question, Shown, in_order
from holt.standards.xlsform.planning import Plan

END = "@end"
"""Where one is after the last question: no question can be called so."""
Page = Sequence[Shown]


@dataclass(frozen=True)
class Step:
    """A page of those there are now. `number` counts pages from 0; `first` to `last` count
    questions from 1 and are 0 where a page asks none; `is_end` when all are behind."""

    number: int
    page: Page
    at: str
    first: int
    last: int
    questions: int
    behind: int
    is_end: bool = False

    @property
    def is_first(self) -> bool:
        return self.number == 0


def step(pages: Sequence[Page], plan: Plan, at: str) -> Step:
    """The page that holds `at`; where that is not asked any more, the last one before it."""
    number = len(pages) if at == END else _number(pages, plan, at)
    before = sum(_count(one) for one in pages[:number])
    whole = before + sum(_count(one) for one in pages[number:])
    if number >= len(pages):
        return Step(len(pages), (), END, 0, 0, whole, whole, is_end=True)
    here = _count(pages[number])
    first = before + 1 if here else 0
    return Step(
        number, pages[number], name_of(pages[number]), first, first and before + here, whole, before
    )


def beside(pages: Sequence[Page], plan: Plan, at: str, by: int) -> str:
    """The name of the page after (1) or before (-1) the one that holds `at`."""
    number = step(pages, plan, at).number + by
    return name_of(pages[max(number, 0)]) if number < len(pages) else END


def first_wrong(pages: Sequence[Page]) -> str:
    """The name of the first page with an answer that may not stand, "" if there is none."""
    return next((name_of(one) for one in pages if is_wrong(one)), "")


def is_wrong(page: Page) -> bool:
    """Whether something on it has to be looked at again."""
    return any(one.problem for one in page)


def name_of(page: Page) -> str:
    """What a page is called by: its first question, which stays while notes come and go."""
    asked = (one.path for one in page if _is_question(one))
    return next(asked, page[0].path if page else END)


def _number(pages: Sequence[Page], plan: Plan, at: str) -> int:
    for number, page in enumerate(pages):
        if any(one.path == at for one in page):
            return number
    wanted = in_order(plan, at)
    before = [
        number for number, page in enumerate(pages) if in_order(plan, name_of(page)) <= wanted
    ]
    return before[-1] if before else 0


def _count(page: Page) -> int:
    return sum(_is_question(one) for one in page)


def _is_question(one: Shown) -> bool:
    return isinstance(one.item, Question) and one.item.type != "note"
