"""Every part in every state on one page, for those who build pages and for the tests that see."""

from dataclasses import dataclass
from datetime import date, timedelta
from typing import Any

from django import forms
from django.http import HttpRequest, HttpResponse

from holt.kernel import pictures
from holt.kernel.errors import Change, Stale
from holt.kernel.tables import Board, BoardColumn, Card, Empty, Move
from holt.kernel.web.forms import AskForm, LinesField, Many, Rows
from holt.kernel.web.pages import page

HOW = (("meeting", "At a meeting"), ("talk", "In a conversation"), ("survey", "From a survey"))
WHO = tuple((name.lower(), name) for name in ("Children", "Teens", "Parents", "Workers", "Elders"))
STAGES = (Move("explore", "Exploring"), Move("agree", "Agreeing"), Move("work", "Working"))


@dataclass(frozen=True)
class GalleryAsk:
    """What the sample form would ask for; nothing does it."""

    statement: str


@dataclass(frozen=True)
class Goal:
    """A row of the sample form."""

    what: str


class SampleForm(AskForm):
    """One of each kind of field."""

    ask = GalleryAsk
    statement = forms.CharField(
        label="What did people say?",
        help_text="In their own words if you can. One line is enough for now.",
        widget=forms.Textarea(attrs={"rows": 3}),
    )
    heard_on = forms.DateField(label="When did you hear it?")
    email = forms.EmailField(label="Who could tell us more?", required=False)
    people = forms.IntegerField(label="About how many people?", required=False)
    place = forms.ChoiceField(label="Where?", choices=[("a", "Alder Green"), ("e", "East side")])
    how = forms.ChoiceField(label="How did you hear it?", choices=HOW, widget=forms.RadioSelect)
    who = Many(label="Who does it concern?", choices=WHO, required=False)
    links = LinesField(label="Where is it written?", help_text="One a line.", required=False)
    known = forms.BooleanField(label="Those who said it know that it is kept", required=False)


class GoalForm(forms.Form):
    """A row of the sample form."""

    what = forms.CharField(label="What we want to see")
    by = forms.DateField(label="By when", required=False)


def gallery(request: HttpRequest) -> HttpResponse:
    """The parts gallery."""
    return page(request, "site/gallery.html", gallery_context())


def gallery_context() -> dict[str, Any]:
    """Samples for every part; no row is read."""
    rows = Rows(GoalForm, "goals", Goal, label="Goals", extra=1).bind(None)
    wrong = SampleForm({"email": "nobody", "people": "many"}, prefix="wrong")
    wrong.add_error(None, "This was already kept on March 3.")
    return {
        "title": "Parts of the pages",
        "why": "Everything a page may be made of, in each of its states.",
        "form": SampleForm(prefix="plain"),
        "rows": rows,
        "wrong": wrong,
        "conflict": sample_conflict(),
        "empty": Empty("No needs yet", "A need is what somebody said is missing.", "#", "Log one"),
        "river": sample_river(),
        "long_river": sample_long_river(),
        "bars": sample_bars(),
        "map": sample_map(),
        "curve": sample_curve(),
        "spark": pictures.spark([3, 4, 4, None, 6, 5, 8], "Needs met in seven months, from 3 to 8"),
        "meter": pictures.meter(0.7, text="7 of 10"),
        "board": sample_board(),
        "work": sample_work(),
    }


def sample_conflict() -> Stale:
    changes = (
        Change("Title", "English", "English on the floor", "Tom Reyes"),
        Change("End", "", "January 30, 2027", "Tom Reyes"),
    )
    return Stale(3, 4, changes)


def sample_river() -> pictures.River:
    point = pictures.Point
    return pictures.river(
        (
            point("Need heard", date(2025, 3, 4), url="#"),
            point("Interests stated", date(2025, 4, 11)),
            point("Agreement signed", date(2025, 6, 20), url="#"),
            point("First classes", date(2025, 9, 9)),
            point("Renewed, closer", date(2026, 6, 1)),
            point("Review due in 3 days", date(2026, 11, 24), "worry", "#"),
            point("Outcomes", date(2027, 1, 30), "ahead"),
        ),
        "The life of this partnership, from the need heard in March 2025 to outcomes in 2027",
    )


def sample_long_river() -> pictures.River:
    start = date(2024, 1, 8)
    days = (0, 3, 9, 12, 40, 42, 44, 120, 260, 264, 300, 420, 500)
    words = "Need heard|A long talk with the school district about transport|First visit|Signed"
    labels = words.split("|")
    points = [
        pictures.Point(labels[place % 4], start + timedelta(day), "past" if day < 420 else "ahead")
        for place, day in enumerate(days)
    ]
    points[10] = pictures.Point("Half-way talk", start + timedelta(300), "now")
    return pictures.river(points, "A crowded life")


def sample_bars() -> pictures.Bars:
    bar = pictures.Bar
    return pictures.bars(
        (
            bar("Marlow City Library", 7200, 5800, "412 hours, a room", "mostly what it wanted"),
            bar("Kestrel Castings", 4400, 6600, "$3,180, two laptops", "more than it gave"),
            bar("Riverside Community College", 3000, 2200, "A teacher", "less than it hoped"),
        )
    )


def sample_map() -> pictures.Map:
    place = pictures.Place
    county = ((-123.3, 45.1), (-122.6, 45.05), (-122.2, 45.3), (-122.35, 45.75), (-123.1, 45.8))
    return pictures.map(
        (
            place("Marlow City Library", 45.42, -122.7, "Library", "#"),
            place("Alder Green Branch", 45.6, -122.95, "Library", "#"),
            place(
                "Kestrel Castings", 45.43, -122.69, "Business", "#", "Two miles from the library"
            ),
            place("Riverside Community College", 45.425, -122.705, "College", "#"),
            place("Otter County Parks", 45.2, -122.9, "Government", "#"),
            place("Bright Beginnings", 45.5, -122.45, "Nonprofit", "#"),
            place("St. Brendan Parish", 45.68, -122.6, "Faith", "#"),
        ),
        [[[county]]],
        title="Organizations of Otter County",
    )


def sample_curve() -> pictures.Curve:
    """What a mobile library saves against whom it moves."""
    figures = ((0, 0), (1, 77), (3, 181), (7, 288), (10, 297))
    dots = [pictures.Dot(moved, saved, str(at)) for at, (moved, saved) in enumerate(figures)]
    return pictures.curve(
        dots, title="Miles saved against visits moved", across="visits moved", up="miles saved"
    )


def sample_board() -> Board:
    def moves(here: str) -> tuple[Move, ...]:
        return tuple(one for one in STAGES if one.to != here)

    return Board(
        (
            BoardColumn(
                "explore",
                "Exploring",
                (
                    Card(
                        1, "Rides to the clinic", "#", "Two partners", "", "", "#", moves("explore")
                    ),
                    Card(2, "Homework after four", "#", "Quiet since May", "Quiet", "due"),
                ),
            ),
            BoardColumn(
                "agree",
                "Agreeing",
                (Card(3, "Tax help", "#", "Draft is with both", "", "", "#", moves("agree")),),
            ),
            BoardColumn("work", "Working", ()),
        )
    )


def sample_work() -> dict[str, Any]:
    return {
        "title": "Bringing in 1,240 organizations",
        "running": True,
        "done": 310,
        "total": 1240,
        "left": "2 minutes",
        "url": "#",
        "cancel_url": "#",
    }
