"""The lists of mobile libraries and of stops."""

from holt.roads.web.tables.mobiles import mobiles_table
from holt.roads.web.tables.stops import stops_table

__all__ = ["mobiles_table", "stops_table"]
