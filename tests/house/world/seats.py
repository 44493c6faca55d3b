"""Who looks: one seat for each kind of person the table "Who sees what" speaks of."""

from dataclasses import dataclass
from typing import Any

from django.test import Client

from holt.directory.queries import viewer_for
from holt.kernel import clock
from holt.kernel.viewer import NOBODY, Viewer
from holt.people import queries as people
from holt.people.models import Person


@dataclass(frozen=True)
class Seat:
    """A person who signs in, the holder of a link, or nobody."""

    name: str
    person: Person | None = None
    link_id: int | None = None

    @property
    def viewer(self) -> Viewer:
        """As the house sees them."""
        if self.person:
            return viewer_for(self.person)
        return people.viewer_by_link(self.link_id, clock.now()) if self.link_id else NOBODY

    def client(self, **settings: Any) -> Client:
        """A browser in which they sit."""
        browser = Client(raise_request_exception=False, **settings)
        if self.person:
            browser.force_login(self.person)
        elif self.link_id:
            session = browser.session
            session["holt_link"] = self.link_id
            session.save()
            browser.cookies["sessionid"] = session.session_key or ""
        return browser
