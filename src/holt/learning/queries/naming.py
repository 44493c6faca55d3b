"""Names that tell nobody who a patron is."""

from holt.directory import queries as directory
from holt.kernel.kept import kept
from holt.kernel.viewer import THE_HOUSE


def names_that_may_stand() -> list[str]:
    """The names of the organizations here, kept for some seconds."""
    return kept("learning.organization_names", _names)


def _names() -> list[str]:
    rows = directory.organizations(THE_HOUSE).order_by()
    return list(rows.values_list("name", flat=True))
