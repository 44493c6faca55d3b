"""Studies and pilots as tables."""

from holt.studies.web.tables.pilots import pilots_table
from holt.studies.web.tables.studies import studies_table

__all__ = ["pilots_table", "studies_table"]
