"""The Public Libraries Survey as organizations and their places."""

from django.utils.translation import gettext_lazy as _

from holt.directory.imports.engine import Importer, register
from holt.directory.imports.pls.apply import apply
from holt.directory.imports.pls.plan import plan

PLS = register(
    Importer(
        kind="pls",
        title=_("Public Libraries Survey"),
        why=_(
            "The survey that the Institute of Museum and Library Services publishes every year: "
            "every public library of the United States with its outlets and figures."
        ),
        plan=plan,
        apply=apply,
        samples=("pls-libraries.csv", "pls-outlets.csv"),
        accepts=".zip,.csv,.gz",
    )
)
