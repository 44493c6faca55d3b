"""Otter County tells people: logos and a picture, drawn here, and a calendar address."""

from pathlib import Path

from django.conf import settings

from holt.directory.asks import SetLogoAsk
from holt.kernel import files
from holt.kernel.documents.typeset import compiled
from holt.kernel.models import StoredFile
from holt.programs.asks import OpenFeedAsk, SetPictureAsk
from holt.site.demo.desk import Desk
from holt.site.demo.partnerships import TALES

TEMPLATE = Path(__file__).with_name("mark.typ")
COLORS = ("#0b5c6b", "#8a3b12", "#3d5a1e", "#5b3a78")
PICTURES = {"two-languages": ("#b06a3b", "Heads of children in the evening sun, seen from behind.")}
SHARP = 72.0


def tell(desk: Desk) -> None:
    """Give two programs' partners a logo each, one program a picture; open a calendar address."""
    told = {one.key: one for one in TALES if ("program", one.key) in desk.ids}
    homes = [side.organization for key in PICTURES if key in told for side in told[key].sides]
    for number, home in enumerate(dict.fromkeys(homes)):
        _logo(desk, home, COLORS[number % len(COLORS)])
    for key, (color, text) in PICTURES.items():
        if key in told:
            who = desk.seat(told[key].sides[0].person)
            data = _drawn("picture", "", color)
            kept = files.keep_bytes(
                who, "picture.png", data, now=desk.at(8), content_type="image/png"
            )
            ask = SetPictureAsk(desk.id("program", key), kept.pk, text)
            desk.do("programs.set_picture", who, ask, desk.at(8))
            desk.do("programs.open_feed", who, OpenFeedAsk("network"), desk.at(7))


def _logo(desk: Desk, home: str, color: str) -> None:
    letters = "".join(one[0] for one in home.split("-")[:2]).upper()
    who = desk.seat("")
    data = _drawn("logo", letters, color)
    kept = files.keep_bytes(who, "logo.png", data, now=desk.at(9), content_type="image/png")
    desk.do("directory.set_logo", who, SetLogoAsk(desk.organization(home), kept.pk), desk.at(9))


def _drawn(shape: str, letters: str, color: str) -> bytes:
    given = {"shape": shape, "letters": letters, "color": color}
    return compiled(TEMPLATE, given, [], ppi=SHARP)


def forget_files() -> None:
    """What people gave goes with the rows that name it."""
    for path in StoredFile.objects.values_list("path", flat=True):
        (Path(settings.MEDIA_ROOT) / path).unlink(missing_ok=True)
