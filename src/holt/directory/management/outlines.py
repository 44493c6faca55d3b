"""`./holt directory outlines FILE`: the network's counties as shapes for our own maps."""

import json
from collections.abc import Mapping
from pathlib import Path
from typing import Any

from holt.directory import actions
from holt.directory.outlining import NotOutlines, read
from holt.kernel.operators import Argument, Console, OperatorVerb, Report


def outlines(given: Mapping[str, Any], console: Console) -> Report:
    """Read a GeoJSON file of polygons and keep them instead of those kept before."""
    try:
        found = read(json.loads(Path(given["file"]).read_text("utf-8-sig")))
    except FileNotFoundError:
        return Report(f"There is no file {given['file']}.", status=2)
    except (UnicodeDecodeError, json.JSONDecodeError):
        return Report("This file is not JSON. A GeoJSON file of polygons is wanted.", status=2)
    except NotOutlines as trouble:
        return Report(str(trouble), status=2)
    count = actions.keep_outlines(found)
    return Report(f"{count} outlines are kept for the maps.", {"outlines": count})


VERB = OperatorVerb(
    "outlines",
    "Keep the outlines of a GeoJSON file (counties) for the maps.",
    outlines,
    (Argument("file", "a GeoJSON FeatureCollection of polygons, WGS 84"),),
)
