"""What is asked of the verb that changes the table of words and tags."""

from dataclasses import dataclass


@dataclass(frozen=True)
class SetWordAsk:
    """A word speaks for a tag, or does so no longer. `facet` motive, approach, obstacle, solution
    or subject."""

    word: str
    facet: str
    tag: str
    is_on: bool = True
