"""Who may see or change sessions: what is inside a partnership is for its table.

The rule is the partnership's own (`partnerships.access`): its parties' people and the holders
of its links see, staff and link holders write.
"""

from holt.kernel.access import require
from holt.partnerships.access import may_see_inside, may_work

__all__ = ["may_see_inside", "may_work", "require"]
