"""Builders: `from tests import make; make.person(name="Ines")`. One module per room."""

from tests.make.directory import *  # noqa: F403
from tests.make.evaluation import *  # noqa: F403
from tests.make.learning import *  # noqa: F403
from tests.make.needs import *  # noqa: F403
from tests.make.partnerships import *  # noqa: F403
from tests.make.peers import *  # noqa: F403
from tests.make.people import *  # noqa: F403
from tests.make.programs import *  # noqa: F403
from tests.make.spaces import *  # noqa: F403
