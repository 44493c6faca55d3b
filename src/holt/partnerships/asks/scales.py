"""What is asked of a goal's scale: its five levels in words, and agreeing to them."""

from dataclasses import dataclass


@dataclass(frozen=True)
class DescribeGoalAsk:
    """What each level would look like, from −2 (much less than expected) to +2 (much more)."""

    plan_goal_id: int
    much_less: str
    less: str
    expected: str
    more: str
    much_more: str
    organization_id: int | None = None
    scale_version: int | None = None


@dataclass(frozen=True)
class AgreeScaleAsk:
    """A party agrees to the words as they stand in `scale_version`."""

    plan_goal_id: int
    scale_version: int | None = None
    organization_id: int | None = None
