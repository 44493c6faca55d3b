"""Whose each object of a package is, and which of our rows it speaks of. Pure."""

from collections.abc import Mapping
from dataclasses import dataclass

from holt.standards.hsds import Package, Record

ROOT_TABLES = ("organization", "service", "location", "contact")
KINDS: Mapping[str, str] = {
    "organization": "organization",
    "service": "service",
    "location": "place",
    "contact": "contact",
}
_UPWARD: tuple[tuple[str, str], ...] = (
    ("contact_id", "contact"),
    ("service_at_location_id", "service_at_location"),
    ("service_id", "service"),
    ("location_id", "location"),
    ("phone_id", "phone"),
    ("program_id", "program"),
)
"""The nearest first: a contact's phone is the contact's, whatever else it names."""

_SPOKEN_OF: Mapping[str, tuple[str, ...]] = {
    "phone": ("contact", "location", "organization"),
    "address": ("location",),
    "accessibility": ("location",),
    "schedule": ("location",),
}
"""Objects inside that fill a column of the row around them, the first of each table."""


@dataclass(frozen=True)
class Key:
    """An object by its table and id."""

    table: str
    id: str


class Belonging:
    """Laid out once for a package."""

    def __init__(self, package: Package) -> None:
        self.objects = {
            Key(table, str(record["id"])): record
            for table, records in package.objects.items()
            for record in records
        }
        self._owners: dict[Key, str | None] = {}
        self._places: dict[str, list[Record]] = {}
        for link in package.table("service_at_location"):
            self._places.setdefault(str(link.get("location_id", "")), []).append(link)
        self.spoken_for: dict[Key, Key] = {}
        self._speak(package)

    def _speak(self, package: Package) -> None:
        taken: set[tuple[Key, str]] = set()
        for table, outers in _SPOKEN_OF.items():
            for record in package.table(table):
                outer = self._nearest(record, outers)
                if outer is not None and (outer, table) not in taken:
                    taken.add((outer, table))
                    self.spoken_for[Key(table, str(record["id"]))] = outer

    def _nearest(self, record: Record, outers: tuple[str, ...]) -> Key | None:
        """The object around this one, unless it hangs on something more particular."""
        named = [table for field, table in _UPWARD if record.get(field)]
        if record.get("organization_id"):
            named.append("organization")
        if not named or named[0] not in outers:
            return None
        key = Key(named[0], str(record[f"{named[0]}_id"]))
        return key if key in self.objects else None

    def root(self, key: Key) -> Key | None:
        """The object whose row of ours this one speaks of."""
        return key if key.table in ROOT_TABLES else self.spoken_for.get(key)

    def owners(self) -> set[Key]:
        """Every organization that something belongs to, in the package or only named in it."""
        found = {self.owner(key) for key in self.objects}
        return {Key("organization", one) for one in found if one is not None}

    def owner(self, key: Key) -> str | None:
        """The id of the organization it belongs to, None when it belongs to none."""
        if key not in self._owners:
            self._owners[key] = None
            self._owners[key] = self._find(key)
        return self._owners[key]

    def _find(self, key: Key) -> str | None:
        record = self.objects.get(key)
        if record is None:
            return None
        if key.table == "organization":
            return key.id
        if record.get("organization_id"):
            return str(record["organization_id"])
        for field, table in self._outward(record):
            found = self.owner(Key(table, str(record[field])))
            if found is not None:
                return found
        for link in self._places.get(key.id, []) if key.table == "location" else []:
            found = self.owner(Key("service", str(link.get("service_id", ""))))
            if found is not None:
                return found
        return None

    def _outward(self, record: Record) -> list[tuple[str, str]]:
        steps = [(field, table) for field, table in _UPWARD if record.get(field)]
        for field, kind in (("link_id", "link_entity"), ("resource_id", "resource_type")):
            if record.get(field) and record.get(kind):
                steps.append((field, str(record[kind])))
        return steps
