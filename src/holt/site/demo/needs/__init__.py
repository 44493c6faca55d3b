"""The forty-five needs and aspirations of the demo."""

from holt.site.demo.needs.learning import LEARNING
from holt.site.demo.needs.living import LIVING
from holt.site.demo.needs.together import TOGETHER
from holt.site.demo.needs.work import WORK

NEEDS = (*WORK, *LEARNING, *LIVING, *TOGETHER)
