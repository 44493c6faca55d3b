"""What the roads room keeps: mobile libraries, their vehicles and stops, timetables, plans."""

from holt.roads.models.mobiles import Mobile, Vehicle
from holt.roads.models.plans import RoutePlan
from holt.roads.models.siting import Area, Candidate, SitingStudy
from holt.roads.models.stops import Stop
from holt.roads.models.timetables import Timetable, Visit

__all__ = [
    "Area",
    "Candidate",
    "Mobile",
    "RoutePlan",
    "SitingStudy",
    "Stop",
    "Timetable",
    "Vehicle",
    "Visit",
]
