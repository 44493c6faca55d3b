"""Words that several rooms must spell alike: groups of people, times of the week, languages.

Rooms above may keep words outside these lists (imports bring some); pages offer these.
"""

import re

AUDIENCES = (
    *("everyone", "early_childhood", "children", "teens", "young_adults", "adults", "seniors"),
    *("families", "caregivers", "students", "educators", "job_seekers", "workers"),
    *("business_owners", "veterans", "immigrants", "disabled", "homeless", "incarcerated"),
    *("lgbtq", "rural"),
)

WEEKDAYS = ("mon", "tue", "wed", "thu", "fri", "sat", "sun")
PARTS_OF_DAY = ("morning", "afternoon", "evening")
TIMES = tuple(f"{day}_{part}" for day in WEEKDAYS for part in PARTS_OF_DAY)
"""Slots of the week, "mon_morning" to "sun_evening"."""

LANGUAGES = (
    *("en", "es", "zh", "vi", "tl", "ar", "fr", "ko", "ru", "uk", "pl", "ro", "ht", "pt", "de"),
    *("hi", "ur", "fa", "so", "am", "sw", "ne", "my", "km", "lo", "hmn", "ja", "it", "id"),
    *("ps", "ti", "rw", "bn", "gu", "pa", "te", "ta", "nv", "chr", "ase"),
)
"""ISO 639 codes, the two letters where there are two."""

LANGUAGE = re.compile(r"[a-z]{2,3}(-[a-z0-9]{2,4})?")
WORD = re.compile(r"[a-z][a-z0-9_-]{1,59}")
