"""A feed Marlow's library takes resources from: the state library's toolkits."""

import json

from holt.kernel.fetching import Fetched
from holt.learning import actions as learning
from holt.learning.asks import FollowFeedAsk
from holt.site.demo.desk import Desk

ADDRESS = "https://state-library.otter.example/toolkits.json"
TOOLKITS = (
    ("A mobile library's first year", "Checklists from the garage to the first stop."),
    ("Story time in two languages", "Twelve evenings, with songs and a list of books."),
    ("Asking people who never come", "Questions, a letter and how to count the answers."),
    ("", "An entry its maker left without a title."),
)


def follow(desk: Desk) -> None:
    """Followed by staff and read once; its server is made up, like everything here."""
    home = desk.organization("marlow-library")
    ask = FollowFeedAsk(home, "State library: toolkits", ADDRESS, "cc_by")
    row = desk.do("learning.follow_feed", desk.seat("ines"), ask, desk.at(15))
    learning.keep_feed(row.pk, Fetched(json.dumps(_feed()).encode()), desk.now)


def _feed() -> dict[str, object]:
    items = [
        {"id": str(number), "title": title, "summary": about, "url": f"/toolkits/{number}"}
        for number, (title, about) in enumerate(TOOLKITS, 1)
    ]
    return {"version": "https://jsonfeed.org/version/1.1", "feed_url": ADDRESS, "items": items}
