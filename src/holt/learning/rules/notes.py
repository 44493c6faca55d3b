"""A note spoken into a phone becomes the beginning of a lesson."""

import re

LONGEST_TITLE = 90


def title_of(words: str) -> str:
    """The note's first sentence, or as much of it as one line holds."""
    first = re.split(r"(?<=[.!?])\s|\n", words.strip(), maxsplit=1)[0].strip()
    if len(first) <= LONGEST_TITLE:
        return first
    cut = first[:LONGEST_TITLE].rsplit(" ", 1)[0]
    return f"{cut}…"
