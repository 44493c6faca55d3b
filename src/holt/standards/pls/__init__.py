"""The US Public Libraries Survey: libraries and their outlets from the public-use files."""

from holt.standards.pls.model import (
    FIGURES,
    Absence,
    Administration,
    Interlibrary,
    LegalBasis,
    Library,
    Outlet,
    OutletKind,
    Place,
)
from holt.standards.pls.read import PlsRefused, Survey, read

__all__ = [
    "FIGURES",
    "Absence",
    "Administration",
    "Interlibrary",
    "LegalBasis",
    "Library",
    "Outlet",
    "OutletKind",
    "Place",
    "PlsRefused",
    "Survey",
    "read",
]
