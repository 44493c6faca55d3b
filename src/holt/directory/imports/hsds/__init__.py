"""HSDS 3.0 and layouts mapped onto it, as organizations, places, services and contacts."""

from django.utils.translation import gettext_lazy as _

from holt.directory.imports.engine import Importer, register
from holt.directory.imports.hsds import layout
from holt.directory.imports.hsds.apply import apply
from holt.directory.imports.hsds.plan import plan

HSDS = register(
    Importer(
        kind="hsds",
        title=_("Services as HSDS 3.0"),
        why=_(
            "The form in which directories of community services exchange their data: JSON, or a "
            "zip of its tables. What has no place here is kept too, and given back on export."
        ),
        plan=plan,
        apply=apply,
        samples=("hsds.json",),
        accepts=".json,.zip,.csv",
        many_files=True,
    )
)
HSDS_LAYOUT = register(
    Importer(
        kind="hsds_layout",
        title=_("Services in another layout"),
        why=_(
            "Tables of organizations, services and locations with columns of your own. You see "
            "what each column seems to mean and can correct it."
        ),
        plan=layout.plan,
        apply=apply,
        samples=("layout-organizations.csv", "layout-locations.csv", "layout-services.csv"),
        many_files=True,
        guess=layout.guess,
        targets=layout.targets,
    )
)
