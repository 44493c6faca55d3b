"""Builders: `from tests import make; make.person(name="Ines")`. One module per room."""

from tests.make import studies  # noqa: F401
from tests.make.aid import aid_offer, aid_yes, call_out  # noqa: F401
from tests.make.alarms import alarm, alarms_shown, meter  # noqa: F401
from tests.make.asked import AskedNetwork  # noqa: F401
from tests.make.class_visits import class_visit, visit_offer  # noqa: F401
from tests.make.credits import *  # noqa: F403
from tests.make.directory import *  # noqa: F403
from tests.make.evaluation import *  # noqa: F403
from tests.make.exhibitions import exhibition, report, stay  # noqa: F401
from tests.make.help_tables import *  # noqa: F403
from tests.make.ideas import *  # noqa: F403
from tests.make.learning import *  # noqa: F403
from tests.make.mentoring import *  # noqa: F403
from tests.make.needs import *  # noqa: F403
from tests.make.partnerships import *  # noqa: F403
from tests.make.peers import *  # noqa: F403
from tests.make.people import *  # noqa: F403
from tests.make.pictures import *  # noqa: F403
from tests.make.programs import *  # noqa: F403
from tests.make.reports import gave, made_report, released_report, report_ask  # noqa: F401
from tests.make.roads import *  # noqa: F403
from tests.make.rosters import *  # noqa: F403
from tests.make.schools import lesson_plan, lesson_steps, school_entry  # noqa: F401
from tests.make.skills import *  # noqa: F403
from tests.make.spaces import *  # noqa: F403
from tests.make.training import announce, course, held_with, tied  # noqa: F401
from tests.make.training import member as course_member  # noqa: F401
