"""A row of a table as an answer to a form, or the reason why it is none."""

from collections.abc import Mapping, Sequence
from datetime import date, datetime, time
from typing import Any, NamedTuple

from holt.kernel.errors import Refused
from holt.methods.words import fold
from holt.standards.xlsform.model import Form, Group, every
from holt.standards.xlsform.running import Running
from holt.surveys.rules.incoming.cells import Cells, as_day, blank, day_order
from holt.surveys.rules.incoming.columns import DAY, LANGUAGE, SITE, targets
from holt.surveys.rules.incoming.languages import language_of
from holt.surveys.rules.states import MOST_SITES

LONGEST_SITE = 120
FORGIVEN = frozenset({"required", "not_all_ranked"})
"""What a form would have asked for: answers given to another form need not have it."""


class Taken(NamedTuple):
    """An answer as it will be kept."""

    values: dict[str, Any]
    day: date
    site: str
    language: str


class Reader:
    """Reads rows by field. `day` stands in where no column says it; `sites` are known places."""

    def __init__(
        self,
        form: Form,
        columns: Mapping[str, str],
        *,
        meanings: Mapping[str, str],
        today: date,
        day: date | None,
        sites: Sequence[str],
        days: Sequence[str] = (),
    ) -> None:
        mapped = set(columns.values())
        self.cells = {
            path: Cells(one, form.lists.get(one.choices, ()), meanings)
            for path, one in targets(form)
            if path in mapped
        }
        self.has_day = DAY in mapped
        self.today, self.day = today, day
        self.order = day_order(days)
        self._days: dict[str, date] = {}
        self._sites = {fold(one): one for one in sites}
        self._running = Running(form) if has_logic(form) else None

    @property
    def has_questions(self) -> bool:
        """Whether any column answers a question."""
        return bool(self.cells)

    def read(self, fields: Mapping[str, str]) -> Taken:
        """The row's answer. Raises Refused, its field the target that is wrong."""
        values = {}
        for path, one in self.cells.items():
            try:
                value = one.value(fields.get(path, ""))
            except Refused as problem:
                raise Refused(problem.code, path, problem.facts) from problem
            if value is not None:
                values[path] = value
        if not values:
            raise Refused("says_nothing")
        day = self._day(fields.get(DAY, ""))
        language = language_of(fields.get(LANGUAGE, ""))
        values = self._checked(values, language, day) if self._running else values
        return Taken(values, day, self._site(fields.get(SITE, "")), language)

    def _day(self, text: str) -> date:
        """The day of the cell; an empty one is the day that was given for all."""
        if not text.strip():
            if self.has_day and self.day is None:
                raise Refused("no_day", DAY)
            return self.day or self.today
        found = self._days.get(text)
        if found is None:
            try:
                found = as_day(text, self.order, self.today)
            except Refused as problem:
                raise Refused(problem.code, DAY, problem.facts) from problem
            self._days[text] = found
        return found

    def _site(self, text: str) -> str:
        clean = text.strip()
        if not clean or blank(clean):
            return ""
        if len(clean) > LONGEST_SITE:
            raise Refused("too_long", SITE, {"most": LONGEST_SITE, "length": len(clean)})
        known = self._sites.get(fold(clean))
        if known is None:
            if len(self._sites) >= MOST_SITES:
                raise Refused("too_many_places", SITE, {"most": MOST_SITES})
            known = self._sites[fold(clean)] = clean
        return known

    def _checked(self, values: dict[str, Any], language: str, day: date) -> dict[str, Any]:
        """As a form with conditions and limits would take it; what it would drop is refused."""
        assert self._running is not None
        noon = datetime.combine(day, time(12))
        clean, problems = self._running.check(values, language=language, now=noon)
        wrong = next((one for one in problems if one.code not in FORGIVEN), None)
        if wrong:
            code = "breaks_a_limit" if wrong.code == "constraint" else wrong.code
            raise Refused(code, wrong.path, dict(wrong.facts))
        lost = next((path for path in values if path not in clean), "")
        if lost:
            raise Refused("does_not_apply", lost)
        return dict(clean)


def has_logic(form: Form) -> bool:
    """Whether answers depend on one another or have limits, so that each is run through."""
    return any(
        one.relevant
        or (
            not isinstance(one, Group)
            and (one.constraint or one.calculation or one.choice_filter or one.default)
        )
        for one in every(form.items)
    )
