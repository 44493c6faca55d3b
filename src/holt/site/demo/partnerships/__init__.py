"""The thirty partnerships of the demo, in every stage, and six introductions."""

from holt.site.demo.partnerships.beginning import BEGINNING
from holt.site.demo.partnerships.ended import ENDED
from holt.site.demo.partnerships.floor import FLOOR
from holt.site.demo.partnerships.introductions import INTRODUCTIONS
from holt.site.demo.partnerships.working import WORKING

__all__ = ["INTRODUCTIONS", "TALES"]

TALES = (*FLOOR, *WORKING, *ENDED, *BEGINNING)
