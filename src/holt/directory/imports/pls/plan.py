"""What would become of each row of a Public Libraries Survey file; nothing is written."""

from collections import defaultdict
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from holt.directory import access
from holt.directory.imports.engine import Draft, Given, Outcome, Plan
from holt.directory.imports.mapping import spelled
from holt.directory.imports.merging import Merge, as_came, merged
from holt.directory.imports.pls import values
from holt.directory.imports.pls.existing import FACTS, Existing, existing
from holt.directory.imports.pls.values import PlaceValues
from holt.directory.models import Organization
from holt.kernel.errors import Refused
from holt.methods.duplicates import Listing, likely
from holt.standards import pls
from holt.standards.pls import Library, Outlet, Survey
from holt.standards.tabular import RowProblem

LIBRARIES, OUTLETS = "libraries", "outlets"
NEW = "new"


@dataclass(slots=True)
class LibraryDraft:
    """A library to be added (`row` None) or compared with `row`."""

    key: str
    row: Any
    columns: Mapping[str, Any]
    facts: Mapping[str, Any]
    merge: Merge
    has_key: bool
    is_closed: bool = False
    closing_day: Any = None
    main: str | None = None
    cities: tuple[str, ...] = ()
    made_id: int | None = None


@dataclass(slots=True)
class PlaceDraft:
    """A place to be added (`row` None) to `library`, or compared with `row`."""

    library: LibraryDraft
    sequence: str
    row: Any
    columns: Mapping[str, Any]
    facts: Mapping[str, Any]
    merge: Merge


def plan(given: Given) -> Plan:
    """Every row of the libraries' and the outlets' file. Raises Refused: the codes of PlsRefused,
    "outlets_alone" when the libraries are neither in the file nor in the directory."""
    survey = read(given)
    year = given.options.get("year") or survey_year(survey)
    return _Planning(given, survey, year).plan()


def read(given: Given) -> Survey:
    """The survey of the one file. Raises Refused."""
    try:
        return pls.read(given.parts[0].data, given.parts[0].name)
    except pls.PlsRefused as refusal:
        facts = {"file": given.parts[0].name, **spelled(refusal.facts)}
        raise Refused(refusal.code, "files", facts) from refusal


def survey_year(survey: Survey) -> int | None:
    """The fiscal year the figures are of: one before the year in which they were handed in."""
    rows = survey.libraries or survey.outlets
    submitted = [one.survey_year for one in rows if one.survey_year]
    return max(submitted) - 1 if submitted else None


class _Planning:
    def __init__(self, given: Given, survey: Survey, year: int | None) -> None:
        self.given, self.survey, self.year = given, survey, year
        self.outlets: dict[str, list[Outlet]] = defaultdict(list)
        for one in survey.outlets:
            self.outlets[one.fscs_key].append(one)
        keys = {one.fscs_key for one in survey.libraries} | set(self.outlets)
        decided = [one for one in given.decisions.values() if isinstance(one, int)]
        self.existing: Existing = existing(keys, decided)
        self.libraries: dict[str, LibraryDraft] = {}
        self.places: dict[tuple[str, str], PlaceValues] = {}
        self.not_taken: dict[str, Outcome] = {}

    def plan(self) -> Plan:
        drafts = [
            *map(self.library, self.survey.libraries),
            *(_refusal(LIBRARIES, one) for one in self.survey.library_problems),
            *map(self.outlet, self.survey.outlets),
            *(_refusal(OUTLETS, one) for one in self.survey.outlet_problems),
        ]
        return Plan((*drafts, *self.own_places()))

    def library(self, library: Library) -> Draft:
        key = library.fscs_key
        row = self.existing.organizations.get(key)
        decided = self.given.decisions.get(key)
        has_key = row is not None
        if row is None and isinstance(decided, int):
            row = self.existing.decided.get(decided)
        if row is None and decided != NEW and not self.given.options.get("add_likely"):
            found = self.likely(library)
            if found:
                self.not_taken[key] = Outcome.WAITING
                return self.draft(library, Outcome.LIKELY_DUPLICATE, likely=found)
        if row is not None and not access.may_edit(self.given.viewer, row):
            self.not_taken[key] = Outcome.REFUSED
            return self.draft(library, Outcome.REFUSED, code="not_yours")
        thing = self.compared(library, row, has_key)
        self.libraries[key] = thing
        return self.draft(library, _outcome(thing), _code(thing, library), thing=thing)

    def draft(self, library: Library, outcome: Outcome, code: str = "", **more: Any) -> Draft:
        key = library.fscs_key
        thing = more.get("thing")
        facts = {"fields": sorted(thing.merge.kept)} if thing and thing.merge.kept else {}
        return Draft(
            row=library.row,
            outcome=outcome,
            label=values.as_written(library.name),
            source=LIBRARIES,
            key=key,
            code=code,
            facts=facts,
            values={"FSCSKEY": key, "LIBNAME": library.name, "STABR": library.state},
            **more,
        )

    def compared(self, library: Library, row: Any, has_key: bool) -> LibraryDraft:
        columns = values.library_columns(library)
        facts = {**values.library_facts(library, self.year), "came": as_came(columns)}
        merge = Merge({}, {}) if row is None else self.merge(row, columns, facts)
        mine = self.outlets.get(library.fscs_key, [])
        day = values.closing_day(library, self.year)
        places = [values.outlet_place(one, day) for one in mine]
        self.places |= {(library.fscs_key, one.sequence): one for one in places}
        own = values.offices(library, mine)
        return LibraryDraft(
            key=library.fscs_key,
            row=row,
            columns=columns,
            facts=facts,
            merge=merge,
            has_key=has_key,
            is_closed=library.structure_change == values.CLOSED,
            closing_day=day,
            main=values.main_sequence(library, [*places, *([own] if own else [])]),
            cities=tuple(
                dict.fromkeys(one.columns["city"] for one in [*places, *([own] if own else [])])
            ),
        )

    def merge(self, row: Any, columns: Mapping[str, Any], facts: Mapping[str, Any]) -> Merge:
        """The columns compared field by field, and the figures as one. An older survey than the
        one taken before changes nothing."""
        before = row.facts.get(FACTS)
        if before and (before.get("year") or 0) > (self.year or 0):
            return Merge({}, {})
        current = {name: getattr(row, name) for name in columns}
        merge = merged(current, before and before["came"], columns)
        return Merge({**merge.changes, **_facts_change(before, facts)}, merge.kept)

    def likely(self, library: Library) -> tuple[tuple[int, str], ...]:
        """Libraries without a key that may be this one."""
        if not self.existing.others.listings:
            return ()
        city = values.as_written(library.place.city)
        candidate = Listing(
            id="",
            name=library.name,
            phone=library.phone,
            address=f"{library.place.address} {city}" if library.place.address else "",
            place=city,
        )
        found = likely(candidate, self.existing.others)
        return tuple((int(one.id), self.existing.names[int(one.id)]) for one in found)

    def outlet(self, outlet: Outlet) -> Draft:
        library = self.library_of(outlet.fscs_key)
        if library is None:
            outcome = self.not_taken.get(outlet.fscs_key, Outcome.REFUSED)
            code = "library_waits" if outcome is Outcome.WAITING else "no_library"
            return self.outlet_draft(outlet, outcome, code)
        known = self.places.get((outlet.fscs_key, outlet.sequence))
        place = known or values.outlet_place(outlet, library.closing_day)
        thing = self.place(library, place)
        return self.outlet_draft(outlet, _outcome(thing), thing=thing)

    def library_of(self, key: str) -> LibraryDraft | None:
        """The library of the file; or, when outlets come alone, the one in the directory."""
        known = self.libraries.get(key)
        row = self.existing.organizations.get(key)
        if known or key in self.not_taken or row is None:
            return known
        if not access.may_edit(self.given.viewer, row):
            return None
        made = LibraryDraft(key, row, {}, row.facts.get(FACTS, {}), Merge({}, {}), True)
        made.closing_day = values.closing_day(None, self.year)
        self.libraries[key] = made
        return made

    def place(self, library: LibraryDraft, place: PlaceValues) -> PlaceDraft:
        row = self.existing.places.get((library.key, place.sequence))
        facts = {**place.facts, "year": self.year, "came": as_came(place.columns)}
        merge = Merge({}, {})
        if row is not None and (row.facts[FACTS].get("year") or 0) <= (self.year or 0):
            current = {name: getattr(row, name) for name in place.columns}
            merge = merged(current, row.facts[FACTS]["came"], place.columns)
            changes = {**merge.changes, **_facts_change(row.facts[FACTS], facts)}
            merge = Merge(changes, merge.kept)
        return PlaceDraft(library, place.sequence, row, place.columns, facts, merge)

    def outlet_draft(self, outlet: Outlet, outcome: Outcome, code: str = "", **more: Any) -> Draft:
        thing = more.get("thing")
        return Draft(
            row=outlet.row,
            outcome=outcome,
            label=values.as_written(outlet.name),
            source=OUTLETS,
            key=f"{outlet.fscs_key}-{outlet.sequence}",
            code=code,
            facts={"fields": sorted(thing.merge.kept)} if thing and thing.merge.kept else {},
            values={
                "FSCSKEY": outlet.fscs_key,
                "FSCS_SEQ": outlet.sequence,
                "LIBNAME": outlet.name,
            },
            **more,
        )

    def own_places(self) -> Iterator[Draft]:
        """Libraries' own addresses: they come with the library's row and are no row themselves."""
        for library in self.survey.libraries:
            thing = self.libraries.get(library.fscs_key)
            mine = self.outlets.get(library.fscs_key, [])
            own = values.offices(library, mine) if thing else None
            if thing and own:
                place = self.place(thing, own)
                yield Draft(0, _outcome(place), own.columns["name"], "", thing=place)


def _facts_change(
    before: Mapping[str, Any] | None, facts: Mapping[str, Any]
) -> dict[str, tuple[Any, Any]]:
    """What the survey alone says, as one field, with only what differs."""
    old = before or {}
    if old == facts:
        return {}
    names = [name for name in {**old, **facts} if old.get(name) != facts.get(name)]
    names = [name for name in names if name != "came"]
    return {"facts": ({n: old.get(n) for n in names}, {n: facts.get(n) for n in names})}


def _outcome(thing: LibraryDraft | PlaceDraft) -> Outcome:
    if thing.row is None:
        return Outcome.ADDED
    if thing.merge.kept:
        return Outcome.KEPT_EDITED
    joins = isinstance(thing, LibraryDraft) and not thing.has_key
    return Outcome.CHANGED if thing.merge.changes or joins else Outcome.UNCHANGED


def _code(thing: LibraryDraft, library: Library) -> str:
    """What is worth saying beside the outcome."""
    is_active = thing.row is not None and thing.row.status == Organization.Status.ACTIVE
    return "survey_says_closed" if thing.is_closed and is_active else ""


def _refusal(source: str, problem: RowProblem) -> Draft:
    return Draft(
        row=problem.row,
        outcome=Outcome.REFUSED,
        source=source,
        code=problem.code,
        column=problem.column or "",
        facts=dict(problem.facts),
    )
