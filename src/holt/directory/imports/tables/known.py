"""What people's tables are compared with: organizations by id, identifier and name; kinds."""

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass, field
from functools import cached_property
from typing import Any

from holt.directory.imports.engine import Row
from holt.directory.models import Identifier, Kind, Organization
from holt.directory.queries import organizations, register
from holt.kernel.errors import Refused
from holt.kernel.viewer import Viewer
from holt.methods.duplicates import Listing, Register, likely
from holt.methods.names import name_words
from holt.methods.words import fold

OTHER = "other"
MOST_LOOKED = 10_000


@dataclass
class Known:
    """Laid out once for a table. rows carry `main`, their main place or None."""

    rows: dict[int, Any]
    by_name: dict[str, list[Any]]
    by_identifier: dict[tuple[str, str], int]
    register: Register
    kinds: dict[str, int]
    seen: dict[int, int] = field(default_factory=dict)
    looked: int = 0

    @cached_property
    def by_words(self) -> dict[frozenset[str], list[Any]]:
        """Organizations by the words of their names."""
        found: dict[frozenset[str], list[Any]] = defaultdict(list)
        for row in self.rows.values():
            found[name_words(row.name)].append(row)
        return found

    def named(self, name: str, city: str) -> Any:
        """The one organization of this name (and city, where several have it), None when there
        is none. Raises Refused "several_such_organizations"."""
        found = self.by_name.get(fold(name), [])
        if len(found) > 1 and city:
            found = [row for row in found if row.main and fold(row.main.city) == fold(city)]
        if len(found) > 1:
            raise Refused("several_such_organizations", "name")
        return found[0] if found else None

    def numbered(self, text: str, column: str) -> Any:
        """The organization of this id. Raises Refused "no_such_organization"."""
        row = self.rows.get(int(text)) if text.isascii() and text.isdigit() else None
        if row is None:
            raise Refused("no_such_organization", column)
        return row

    def kind_id(self, row: Row) -> int | None:
        """The kind a row names, None when it names none. Raises Refused."""
        text = row.text("kind_slug") or row.text("kind")
        if not text:
            return None
        found = self.kinds.get(fold(text))
        if found is None:
            raise Refused("unknown_organization_kind", "kind")
        return found

    def likely(self, name: str, **more: Any) -> tuple[tuple[int, str], ...]:
        """(id, name) of organizations that may be this one. In a table of very many new names
        only the first are compared in full, the others by all the words of their names."""
        self.looked += 1
        if self.looked > MOST_LOOKED:
            rows = self.by_words.get(name_words(name), [])
            return tuple((row.pk, row.name) for row in rows)
        found = likely(Listing(id="", name=name, **more), self.register)
        ids = [int(one.id) for one in found if int(one.id) in self.rows]
        return tuple((one, self.rows[one].name) for one in ids)


def known(viewer: Viewer) -> Known:
    """Everything the viewer may see."""
    rows = {row.pk: row for row in organizations(viewer).exclude(status=Organization.Status.LEFT)}
    by_name: dict[str, list[Any]] = defaultdict(list)
    for row in rows.values():
        row.main = getattr(row, "main", None)
        for name in dict.fromkeys((row.name, *row.other_names)):
            by_name[fold(name)].append(row)
    found = Identifier.objects.exclude(scheme=Identifier.Scheme.OTHER)
    identifiers = found.values_list("scheme", "value", "organization_id")
    return Known(
        rows=rows,
        by_name=dict(by_name),
        by_identifier={(scheme, value): owner for scheme, value, owner in identifiers},
        register=register(),
        kinds=_kinds(Kind.objects.all()),
    )


def _kinds(kinds: Iterable[Kind]) -> dict[str, int]:
    return {
        fold(name): one.pk for one in kinds for name in (one.slug, one.name_en, one.name_es) if name
    }
