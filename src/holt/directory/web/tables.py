"""The list of organizations, as pages and exports show it."""

from typing import Any

from django.urls import reverse
from django.utils.translation import gettext_lazy as _

from holt.directory import queries
from holt.directory.queries import lists
from holt.directory.web.words import BRINGS, STATUSES, TONES, sector_name
from holt.kernel.tables import (
    Action,
    Badge,
    Bulk,
    Choice,
    Column,
    DateRange,
    Empty,
    Link,
    Search,
    Table,
    View,
    YesNo,
)
from holt.kernel.viewer import Role, Viewer
from holt.kernel.web.vocabulary import SECTOR_NAMES, language_choices, language_name


def organizations_table(
    viewer: Viewer, *, closed: bool = False, found: queries.Choices | None = None
) -> Table:
    """The list. `closed` reads the closed ones too; `found` are the filters' choices."""
    found = found or queries.choices_lately(viewer)
    staff = viewer.is_operator or any(one >= Role.STAFF for one in viewer.roles.values())
    leads = viewer.is_operator or any(one >= Role.COORDINATOR for one in viewer.roles.values())
    return Table(
        name="organizations",
        title=_("Organizations"),
        why=_("Libraries and everyone they work with: who they are, and what they could bring."),
        read=lambda who: lists.listed(who, closed=closed),
        columns=columns(viewer),
        filters=filters(found),
        views=VIEWS,
        empty=empty(),
        actions=actions(staff, leads),
        bulk=bulk(staff, leads),
    )


def actions(staff: bool, leads: bool) -> tuple[Action, ...]:
    """The ways on."""
    add = Action(_("Add an organization"), reverse("directory:add_organization"))
    on_map = Action(_("See them on the map"), reverse("directory:map"))
    bring = Action(_("Bring in a table"), reverse("directory:begin_import"))
    return (*((add,) if staff else ()), on_map, *((bring,) if leads else ()))


def bulk(staff: bool, leads: bool) -> tuple[Bulk, ...]:
    """What can be done to several at once."""
    verify = Bulk("verify_many", _("Everything is right"), reverse("directory:verify_many"))
    close = Bulk("close_many", _("They have closed"), reverse("directory:close_many"))
    return (*((verify,) if staff else ()), *((close,) if leads else ()))


VIEWS = (
    View("libraries", _("Libraries"), {"library": "1"}),
    View("partners", _("Everyone else"), {"library": "0"}),
    View("members", _("Of the network"), {"member": "1"}),
)


def empty() -> Empty:
    """What an empty directory teaches."""
    return Empty(
        _("No organizations here yet"),
        _(
            "Begin with your own library, then add those you already work with: a school, a "
            "clinic, an employer. What each could bring lets Holt suggest partners."
        ),
        reverse("directory:add_organization"),
        _("Add an organization"),
    )


def columns(viewer: Viewer) -> tuple[Column, ...]:
    """The columns; their names are kept, because imports know them."""
    spanish = viewer.language.startswith("es")
    kind = (lambda row: row.kind.name_es or row.kind.name_en) if spanish else _kind
    return (
        Column("name", _("Name"), _name, order=("folded_name",), kept=lambda row: row.name),
        Column("kind", _("Kind"), kind, order=("kind__name_en",)),
        Column("city", _("City"), lambda row: _main(row, "city"), order=("main__city",)),
        Column("languages", _("Languages"), _languages, kept=lambda row: tuple(row.languages)),
        Column("verified_on", _("Verified on"), lambda row: row.verified_on, order=VERIFIED),
        Column("status", _("State"), _status, order=("status",), shown=False),
        *(Column(name, label, get, order=order, shown=False) for name, label, get, order in MORE),
    )


VERIFIED = ("-verified_on",)


def _kind(row: Any) -> str:
    return str(row.kind.name_en)


def _name(row: Any) -> Link:
    return Link(row.name, reverse("directory:organization", args=[row.pk]))


def _main(row: Any, field: str) -> Any:
    """From its main place; the attribute is missing where there is none."""
    return getattr(getattr(row, "main", None), field, "")


def _languages(row: Any) -> tuple[str, ...]:
    return tuple(language_name(one) for one in row.languages)


def _status(row: Any) -> Badge:
    return Badge(STATUSES[row.status], TONES[row.status])


MORE = (
    ("id", _("Number"), lambda row: row.pk, ("pk",)),
    ("kind_slug", _("Kind (short)"), lambda row: row.kind.slug, ()),
    ("sector", _("Sector"), lambda row: sector_name(row.kind.sector), ("kind__sector",)),
    ("other_names", _("Other names"), lambda row: tuple(row.other_names), ()),
    ("description", _("Description"), lambda row: row.description, ()),
    ("mission", _("Mission"), lambda row: row.mission, ()),
    ("url", _("Website"), lambda row: Link(row.url, row.url) if row.url else "", ()),
    ("email", _("E-mail"), lambda row: row.email, ()),
    ("phone", _("Telephone"), lambda row: row.phone, ()),
    ("address", _("Address"), lambda row: _main(row, "address"), ()),
    ("postal_code", _("Postal code"), lambda row: _main(row, "postal_code"), ()),
    ("county", _("County"), lambda row: row.county, ("county",)),
    ("region", _("State or region"), lambda row: row.region, ("region",)),
    ("lat", _("Latitude"), lambda row: _main(row, "lat"), ()),
    ("lon", _("Longitude"), lambda row: _main(row, "lon"), ()),
    ("staff_count", _("Staff"), lambda row: row.staff_count, ("staff_count",)),
    (
        "population_served",
        _("People served"),
        lambda row: row.population_served,
        ("population_served",),
    ),
    ("is_network_member", _("Of the network"), lambda row: row.is_network_member, ()),
    ("is_public", _("Public"), lambda row: row.is_public, ()),
)


def filters(found: queries.Choices) -> tuple[Any, ...]:
    """The filters over these choices."""
    kinds = [(slug, f"{sector_name(sector)}: {name}") for slug, name, sector in found.kinds]
    subjects = [(slug, f"{top}: {name}" if top else name) for slug, name, top in found.subjects]
    return (
        Search("q", _("Name, city or identifier"), lists.saying),
        Choice("sector", _("Sector"), tuple(SECTOR_NAMES.items()), lists.in_sector),
        Choice("kind", _("Kind"), kinds, lists.of_kind),
        Choice("subject", _("Subject"), subjects, lists.about),
        Choice("brings", _("Could bring"), tuple(BRINGS.items()), lists.bringing),
        Choice("language", _("Language"), language_choices(), lists.speaking),
        Choice("county", _("County"), found.counties, lists.in_county),
        YesNo("library", _("A library"), lists.libraries),
        YesNo("member", _("Of the network"), lists.members),
        DateRange("verified", _("Verified"), lists.verified),
        YesNo("closed", _("Closed"), lists.closed),
    )
