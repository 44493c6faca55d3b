"""Where in the demo something is found: stable keys to the addresses of pages."""

from collections.abc import Callable
from functools import cached_property
from typing import Any

from django.urls import reverse

from holt.directory import queries as directory
from holt.evaluation import queries as evaluation
from holt.evaluation.queries import campaigns
from holt.kernel.viewer import THE_HOUSE
from holt.learning import queries as learning
from holt.mentoring import queries as mentoring
from holt.needs import queries as needs
from holt.partnerships import queries as partnerships
from holt.programs import queries as programs
from holt.roads import queries as roads
from holt.site.demo.aid import DRILL_TITLE
from holt.site.demo.assessing import RUNNING, TOLD
from holt.site.demo.bookmobile import NAME as BOOKMOBILE
from holt.site.demo.community import COMMUNITY
from holt.site.demo.helping import TITLES
from holt.site.demo.ideas import IDEAS
from holt.site.demo.libraries import LIBRARIES, PARTS
from holt.site.demo.needs import NEEDS
from holt.site.demo.partnerships import TALES
from holt.site.demo.programs import PROGRAMS
from holt.site.demo.providing import ALONE
from holt.site.demo.schools import EXHIBITION
from holt.site.demo.spaces import ROOMS
from holt.site.demo.surveying import YEAR
from holt.site.demo.training import COURSES
from holt.spaces import queries as spaces
from holt.surveys import queries as surveys
from holt.training import queries as training

CAMPAIGNS = {
    "bookmobile": "The bookmobile on three days",
    "teachers": "Two evening teachers",
}
"""Key → title of the demo's campaigns."""


class Where:
    """Addresses of the demo's own things; each kind is read once."""

    @cached_property
    def _ids(self) -> dict[str, dict[str, int]]:
        return {}

    def id(self, kind: str, key: str) -> int | None:
        """The id of the thing told under this key; None when it is not there any more."""
        if kind not in self._ids:
            self._ids[kind] = READ[kind]()
        return self._ids[kind].get(key)

    def address(self, route: str, kind: str = "", key: str = "") -> str | None:
        """The address of a page, of one thing if a kind is given; None when it is gone."""
        if not kind:
            return reverse(route)
        found = self.id(kind, key)
        return None if found is None else reverse(route, args=[found])


def _told(rows: Any, text: str, keys: dict[str, str]) -> dict[str, int]:
    """Key → id of the rows whose text a table of the demo tells."""
    found = dict(rows.order_by("-pk").values_list(text, "pk"))
    return {key: found[said] for key, said in keys.items() if said in found}


def _organizations() -> dict[str, int]:
    keys = {one.key: one.name for one in (*LIBRARIES, *PARTS, *COMMUNITY)}
    return _told(directory.visible(THE_HOUSE), "name", keys)


def _needs() -> dict[str, int]:
    return _told(needs.visible(THE_HOUSE), "statement", {one.key: one.statement for one in NEEDS})


def _partnerships() -> dict[str, int]:
    keys = {one.key: one.name for one in TALES}
    return _told(partnerships.partnerships(THE_HOUSE), "name", keys)


def _lessons() -> dict[str, int]:
    return dict(learning.lessons(THE_HOUSE).values_list("title", "pk"))


def _spaces() -> dict[str, int]:
    keys = {one.key: one.name for one in ROOMS}
    return _told(spaces.visible(THE_HOUSE), "name", keys)


def _programs() -> dict[str, int]:
    keys = {key: one.title for key, one in PROGRAMS.items()} | ALONE | TITLES
    return _told(programs.programs(THE_HOUSE), "title", keys)


def _ideas() -> dict[str, int]:
    return _told(programs.ideas(THE_HOUSE), "title", {one.key: one.title for one in IDEAS})


def _exhibitions() -> dict[str, int]:
    return _told(programs.exhibitions(THE_HOUSE), "title", {EXHIBITION: EXHIBITION})


def _mentoring() -> dict[str, int]:
    return dict(mentoring.rounds(THE_HOUSE).values_list("name", "pk"))


def _mobiles() -> dict[str, int]:
    return _told(roads.visible(THE_HOUSE), "name", {"bookmobile": BOOKMOBILE})


def _courses() -> dict[str, int]:
    return _told(training.courses(THE_HOUSE), "title", COURSES)


def _assessments() -> dict[str, int]:
    keys = {"told": TOLD, "running": RUNNING}
    return _told(needs.assessments(THE_HOUSE), "title", keys)


def _surveys() -> dict[str, int]:
    return _told(surveys.surveys(THE_HOUSE), "title", {one.key: one.title for one in YEAR})


def _call_outs() -> dict[str, int]:
    return _told(evaluation.call_outs(THE_HOUSE), "title", {"drill": DRILL_TITLE})


def _campaigns() -> dict[str, int]:
    return _told(campaigns.campaigns(THE_HOUSE), "title", CAMPAIGNS)


READ: dict[str, Callable[[], dict[str, int]]] = {
    "organization": _organizations,
    "need": _needs,
    "assessment": _assessments,
    "partnership": _partnerships,
    "lesson": _lessons,
    "space": _spaces,
    "mobile": _mobiles,
    "mentoring": _mentoring,
    "program": _programs,
    "idea": _ideas,
    "exhibition": _exhibitions,
    "course": _courses,
    "campaign": _campaigns,
    "survey": _surveys,
    "call_out": _call_outs,
}
