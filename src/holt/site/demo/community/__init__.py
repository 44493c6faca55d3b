"""The seventy community organizations, of every sector."""

from holt.site.demo.community.care import CARE
from holt.site.demo.community.civic import CIVIC
from holt.site.demo.community.culture import CULTURE
from holt.site.demo.community.education import EDUCATION
from holt.site.demo.community.government import GOVERNMENT
from holt.site.demo.community.health import HEALTH
from holt.site.demo.community.work import WORK

COMMUNITY = (*EDUCATION, *GOVERNMENT, *HEALTH, *CULTURE, *CARE, *WORK, *CIVIC)
