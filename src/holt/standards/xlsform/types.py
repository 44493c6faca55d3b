"""Which kind of row a type means: people write it in many ways, some of them old."""

import re
from collections.abc import Mapping
from dataclasses import dataclass

_PLAIN: Mapping[str, str] = {
    **dict.fromkeys(("text", "string", "q string", "add text prompt"), "text"),
    **dict.fromkeys(("integer", "int", "q int", "add integer prompt"), "integer"),
    **dict.fromkeys(("decimal", "q decimal", "add decimal prompt"), "decimal"),
    **dict.fromkeys(("date", "q date", "add date prompt"), "date"),
    **dict.fromkeys(("datetime", "date time", "q date time", "q datetime"), "dateTime"),
    **dict.fromkeys(("add datetime prompt", "add date time prompt"), "dateTime"),
    **dict.fromkeys(("acknowledge", "trigger", "q acknowledge"), "acknowledge"),
    "add acknowledge prompt": "acknowledge",
    **dict.fromkeys(("note", "q note", "add note prompt"), "note"),
    **dict.fromkeys(("calculate", "q calculate", "add calculate prompt"), "calculate"),
    **dict.fromkeys(("start", "start time", "get start time"), "start"),
    **dict.fromkeys(("end", "end time", "get end time"), "end"),
    **dict.fromkeys(("today", "get today"), "today"),
    "time": "time",
    "range": "range",
    "hidden": "hidden",
}
BOUNDED: Mapping[str, str] = {
    "percentage": "0 <= . and . <= 100",
    "number of days in last month": "0 <= . and . <= 31",
    "number of days in last year": "0 <= . and . <= 365",
}
"""Old types: a whole number with a constraint of its own."""
_LEFT_OUT = frozenset(
    {
        *("image", "audio", "video", "file", "photo", "barcode", "osm", "audit"),
        *("geopoint", "geotrace", "geoshape", "gps", "location", "q geopoint", "q location"),
        *("q geoshape", "q geotrace", "q image", "q picture", "q audio", "q video", "q barcode"),
        *("add image prompt", "add photo prompt", "add audio prompt", "add video prompt"),
        *("add file prompt", "add barcode prompt", "add location prompt"),
        *("xml-external", "csv-external", "start-geopoint", "background-audio"),
        *("background-geopoint", "deviceid", "device id", "get device id", "imei", "subscriberid"),
        *("subscriber id", "get subscriber id", "simserial", "sim id", "get sim id"),
        *("phonenumber", "phone number", "get phone number", "username", "email"),
        *("uri:subscriberid", "uri:phonenumber", "uri:simserial", "uri:deviceid", "uri:username"),
        *("uri:email", "number of days in last six months"),
    }
)
_CHOSEN: Mapping[str, str] = {
    **dict.fromkeys(("select_one", "select one", "select one from", "select1"), "select_one"),
    "add select one prompt using": "select_one",
    **dict.fromkeys(("select_multiple", "select all that apply from"), "select_multiple"),
    **dict.fromkeys(("select all that apply", "select multiple from"), "select_multiple"),
    "add select multiple prompt using": "select_multiple",
    "rank": "rank",
}
_FROM_ELSEWHERE = (
    *("select_one_from_file", "select_multiple_from_file", "select_one_external"),
    *("select one from file", "select multiple from file"),
)
_SELECT = re.compile(
    rf"({'|'.join(sorted(_CHOSEN, key=len, reverse=True))}) (\S+)"
    r"( or specify other| or_other| or other)?"
)
_CONTROL = re.compile(r"(begin|end)[ _](looped group|lgroup|group|repeat|loop)( over (\S+))?")
SETTING = re.compile(r"(set form title|set form id|set_form_title|set_form_id|form_title|form_id)")


@dataclass(frozen=True, slots=True)
class Kind:
    """What a row is: ask (a question of `type`), begin, end, left_out, or unknown.

    type: the standard's own word; for begin and end group, repeat or loop. choices: the list.
    """

    what: str
    type: str
    choices: str = ""
    or_other: bool = False


def kind_of(text: str) -> Kind:
    """The kind of row that a type means."""
    words = " ".join(text.split())
    small = words.lower()
    if small in _PLAIN:
        return Kind("ask", _PLAIN[small])
    if small in BOUNDED:
        return Kind("ask", "integer")
    if small in _LEFT_OUT or small.startswith(_FROM_ELSEWHERE):
        return Kind("left_out", words)
    if control := _CONTROL.fullmatch(small):
        kind = {"lgroup": "repeat", "looped group": "repeat"}.get(control[2], control[2])
        return Kind(control[1], kind)
    return _select(words, small)


def _select(words: str, small: str) -> Kind:
    """A question with choices; the list's name keeps its large letters."""
    found = _SELECT.fullmatch(small)
    if found is None:
        left = "left_out" if small.startswith("osm ") else "unknown"
        return Kind(left, words)
    choices = words[found.start(2) : found.end(2)]
    if "${" in choices or "." in choices:
        return Kind("left_out", words)
    return Kind("ask", _CHOSEN[found[1]], choices, bool(found[3]))
