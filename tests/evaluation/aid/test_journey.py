"""A partner answers a call on a phone, by the letter's link, without an account or scripts."""

import re
from collections.abc import Callable
from typing import Any

import pytest
from django.utils import timezone

from holt.evaluation.models import AidCalled
from holt.kernel.models import Letter
from tests import make
from tests.browser import PHONE

pytestmark = pytest.mark.django_db(transaction=True)


@pytest.mark.parametrize("scripts", [True, False])
def test_yes_with_two_vans_on_a_narrow_phone(
    open_page: Callable[..., Any], live: str, scripts: bool
) -> None:
    make.demo_network()
    church = make.outsider("First Church")
    make.aid_offer(church, now=timezone.now())
    make.call_out(make.organization("Marlow City Library"), now=timezone.now(), is_drill=True)
    link = re.search(r"/l/[^/]+/", Letter.objects.get(to="rosa@church.example").link)
    assert link is not None
    page = open_page(viewport=PHONE, javascript=scripts)
    page.goto(f"{live}{link.group()}")
    assert page.evaluate("document.documentElement.scrollWidth") <= 320 if scripts else True
    assert page.get_by_text("This is a drill. Nothing has happened").count() == 1
    page.get_by_label("Yes, we can help").check()
    page.get_by_label(re.compile("how many: Cots")).fill("12")
    page.get_by_label("Within some hours").check()
    page.get_by_role("button", name="Send my answer").click()
    page.get_by_role("heading", name="Thank you").wait_for()
    assert page.get_by_text("Cots: 12").count() == 1
    page.goto(f"{live}{link.group()}")
    page.get_by_label("No, we cannot").check()
    page.get_by_role("button", name="Change my answer").click()
    page.get_by_role("heading", name="Thank you").wait_for()
    assert [one.answer for one in AidCalled.objects.all()] == ["no"]
