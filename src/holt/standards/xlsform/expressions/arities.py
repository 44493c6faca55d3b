"""Which functions an expression may call, and with how many arguments."""

MANY = 1_000

ARITIES: dict[str, tuple[int, int]] = {
    **dict.fromkeys(("true", "false", "today", "now", "pi", "last"), (0, 0)),
    **dict.fromkeys(("position", "index"), (0, 1)),
    **dict.fromkeys(("not", "boolean", "boolean-from-string", "once"), (1, 1)),
    **dict.fromkeys(("number", "int", "abs", "floor", "ceiling", "sqrt"), (1, 1)),
    **dict.fromkeys(("exp", "exp10", "log", "log10", "sin", "cos", "tan"), (1, 1)),
    **dict.fromkeys(("asin", "acos", "atan"), (1, 1)),
    **dict.fromkeys(("string-length", "normalize-space"), (0, 1)),
    **dict.fromkeys(("string", "upper-case", "lower-case"), (1, 1)),
    **dict.fromkeys(("count", "count-non-empty", "count-selected", "sum"), (1, 1)),
    **dict.fromkeys(("date", "date-time", "decimal-date-time", "decimal-time"), (1, 1)),
    **dict.fromkeys(("min", "max", "concat"), (1, MANY)),
    **dict.fromkeys(("pow", "atan2", "selected", "selected-at", "regex"), (2, 2)),
    **dict.fromkeys(("contains", "starts-with", "ends-with"), (2, 2)),
    **dict.fromkeys(("substring-before", "substring-after"), (2, 2)),
    **dict.fromkeys(("format-date", "format-date-time", "jr:choice-name"), (2, 2)),
    **dict.fromkeys(("if", "translate", "indexed-repeat"), (3, 3)),
    "round": (1, 2),
    "coalesce": (2, MANY),
    "join": (2, MANY),
    "substr": (2, 3),
    "substring": (2, 3),
}
"""From its name to the fewest and the most arguments."""

UNSUPPORTED = frozenset(
    {
        *("pulldata", "instance", "search", "random", "randomize", "uuid", "digest"),
        *("area", "distance", "geofence", "property", "version", "jr:itext", "base64-decode"),
        *("checklist", "weighted-checklist", "osm", "id", "local-name", "name", "namespace-uri"),
        *("hex", "depend", "distinct-values", "intersects"),
    }
)
"""Functions others know: they look outside the form, need chance, a map or a device."""
