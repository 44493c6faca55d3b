"""Somebody sitting at a page: opens, fills, chooses, presses and reads.

`Seat` does it by mouse, `KeyboardSeat` by key presses alone. Controls are found as people find
them: by their label, inside a named group where a page has several of the kind (`within`).
"""

import re
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import date, time
from typing import Any

from playwright.sync_api import expect

from tests.journeys.watching import Watch

OPTIONAL = r"(\s*\((optional|opcional)\))?"
SOON, PATIENCE = 4_000, 30_000
"""Milliseconds something may take to show, and a page to come while every core is busy."""

TYPED = ("text", "email", "url", "tel", "number", "search", "password", "time", "textarea")


def exactly(label: str) -> re.Pattern[str]:
    """The label itself, with or without "(optional)"."""
    return re.compile(rf"^\s*{re.escape(label)}{OPTIONAL}\s*$")


class Seat:
    """One person's browser. `posts` are the screens that ended in a submit, oldest first."""

    def __init__(self, page: Any, address: str, watch: Watch) -> None:
        self.page, self.address, self.watch = page, address, watch
        self.posts: list[str] = []
        self.status = 0
        page.set_default_timeout(SOON)
        page.set_default_navigation_timeout(PATIENCE)
        page.on("response", self._note)

    def _note(self, response: Any) -> None:
        """The status of the newest page, and which screens were submitted."""
        request = response.request
        if request.is_navigation_request():
            self.status = response.status
            if request.method == "POST":
                self.posts.append(request.url.removeprefix(self.address))

    # What a person does.

    def open(self, path: str) -> None:
        """Type an address (or follow a letter's link)."""
        url = path if path.startswith("http") else self.address + path
        self.page.goto(url)
        self.watch.look(self.page, self.status)

    def press(self, name: str, *, within: str = "") -> None:
        """Press the button or follow the link of this name; the next page is there afterwards."""
        self._follow(self._handle(name, within))

    def walk(self, name: str) -> None:
        """Go to a room by the navigation, which a small screen folds into its menu."""
        menu = self.page.locator("summary", has_text="Menu")
        if menu.is_visible():
            self._press(menu)
        self.press(name)

    def search(self, label: str, words: str) -> None:
        """Write into a list's search and press Enter; what is found is there afterwards."""
        self.fill(label, words)
        self.page.keyboard.press("Enter")
        self.page.wait_for_url("**q=**")

    def press_in_more(self, name: str) -> None:
        """Press what is folded away among what else can be done."""
        self.unfold("What else you can do")
        self.press(name)

    def press_first(self, begins: str) -> None:
        """Press the first link or button whose name begins so."""
        found = self.page.locator("main").get_by_role("link", name=re.compile(f"^{begins}"))
        self._follow(found.first)

    def fill(self, label: str, value: object, *, within: str = "") -> None:
        """Write into a field, or choose in a list, by its label."""
        control = self._labeled(label, within)
        kind = control.evaluate(
            "one => one.tagName == 'INPUT' ? one.type : one.tagName.toLowerCase()"
        )
        if kind == "select":
            self._select(control, str(value))
        elif isinstance(value, date):
            self._date(control, value)
        elif isinstance(value, time):
            self._time(control, value)
        else:
            assert kind in TYPED, f"“{label}” is a {kind}; it cannot be written into"
            self._write(control, str(value))

    def choose(self, group: str, option: str, *, within: str = "") -> None:
        """Choose one of a group of radio buttons or tick one of its boxes."""
        around = self._around(within).get_by_role("group", name=exactly(group)).last
        self._check(around.get_by_label(exactly(option)))

    def tick(self, label: str, *, within: str = "") -> None:
        """Tick a single box."""
        self._check(self._labeled(label, within))

    def unfold(self, name: str) -> None:
        """Open what is folded away under this name."""
        self._press(self.page.locator("summary", has_text=name).first)

    def pick(self, group: str, *options: str) -> None:
        """Tick boxes of a list that may be folded; it is folded again afterwards."""
        folds = self.page.get_by_role("group", name=exactly(group)).locator("details > summary")
        folded = folds.count() > 0
        if folded:
            self._press(folds.first)
        for one in options:
            self.choose(group, one)
        if folded:
            self._press(folds.first)

    def says(self, *texts: str) -> None:
        """The page says each of these."""
        for text in texts:
            expect(self.page.locator("body")).to_contain_text(text)

    def says_not(self, text: str) -> None:
        """The page does not say this."""
        expect(self.page.locator("body")).not_to_contain_text(text)

    @contextmanager
    def arriving(self) -> Iterator[None]:
        """What happens inside leads to another page, which is looked at when it is there."""
        with self.page.expect_event("load", timeout=PATIENCE):
            yield
        self.watch.look(self.page, self.status)

    # How it is found.

    def _around(self, within: str) -> Any:
        return self._part(self.page, within)

    @staticmethod
    def _part(around: Any, within: str) -> Any:
        """The named group or region of the page; all of it without a name."""
        if not within:
            return around
        group = around.get_by_role("group", name=within, exact=True)
        return group.or_(around.get_by_role("region", name=within, exact=True))

    def _labeled(self, label: str, within: str) -> Any:
        return self._around(within).get_by_label(exactly(label))

    def _handle(self, name: str, within: str) -> Any:
        """The button of this name, else the link; the page's own part goes before its frame.

        "Say hello: Ben Kowalski" is one whose second half only screen readers say.
        """
        said = re.compile(rf"^{re.escape(name).replace(':', ' ?:')}$")
        for part in ("main", "body"):
            around = self._part(self.page.locator(part), within)
            for role in ("button", "link"):
                found = around.get_by_role(role, name=said)
                if found.count():
                    return found.first
        raise AssertionError(f"Nothing on {self.page.url} is called “{name}”")

    def _follow(self, target: Any) -> None:
        """Press what leads to another page."""
        self._approach(target)
        with self.arriving():
            self._press(target)

    # By mouse.

    def _approach(self, target: Any) -> None:
        """A mouse is there at once."""

    def _press(self, target: Any) -> None:
        target.click()

    def _write(self, control: Any, text: str) -> None:
        control.fill(text)

    def _date(self, control: Any, day: date) -> None:
        control.fill(day.isoformat())

    def _time(self, control: Any, at: time) -> None:
        control.fill(at.strftime("%H:%M"))

    def _select(self, control: Any, option: str) -> None:
        control.select_option(label=option)

    def _check(self, control: Any) -> None:
        control.check()


class KeyboardSeat(Seat):
    """The same, with nothing but keys after a page has loaded: Tab, arrows, typing, Enter, Space."""

    MOST_TABS = 400
    IS_ACTIVE = "one => one === document.activeElement"
    IS_BEHIND = """one => !!(document.activeElement.compareDocumentPosition(one)
        & Node.DOCUMENT_POSITION_PRECEDING)"""
    IN_GROUP = """one => document.activeElement.type === "radio"
        && document.activeElement.name === one.name"""
    AT_START = "() => document.activeElement === document.body"
    STEPS = """(one, label) => [...one.options].findIndex((o) => o.label.trim() === label)
        - one.selectedIndex"""

    def keys(self, key: str, times: int = 1) -> None:
        """Press a key so many times."""
        for _ in range(times):
            self.page.keyboard.press(key)

    def _approach(self, target: Any) -> None:
        self._reach(target)

    def _reach(self, target: Any, arrived: str = IS_ACTIVE) -> None:
        """Tab until the control has the focus; first over the frame, by the link for that.

        Asked of the page each time: what htmx puts in its place meanwhile is the control, too.
        """
        one = target.element_handle()
        if self.page.evaluate(self.AT_START) and one.evaluate("one => !!one.closest('main')"):
            self._skip_the_frame()
        key = "Shift+Tab" if one.evaluate(self.IS_BEHIND) else "Tab"
        for _ in range(self.MOST_TABS):
            if target.evaluate(arrived):
                return
            self.keys(key)
        raise AssertionError(f"No key reaches {one.evaluate('one => one.outerHTML')[:200]}")

    def _skip_the_frame(self) -> None:
        """By the first link of the page, unless its address led into the middle of it."""
        self.keys("Tab")
        if self.page.evaluate("() => document.activeElement.matches('.skip')"):
            self.keys("Enter")

    def _press(self, target: Any) -> None:
        self._reach(target)
        self.keys("Enter")

    def _write(self, control: Any, text: str) -> None:
        self._reach(control)
        self.keys("Control+a")
        self.page.keyboard.type(text) if text else self.keys("Delete")

    def _date(self, control: Any, day: date) -> None:
        self._reach(control)
        self.page.keyboard.type(day.strftime("%m%d%Y"))
        assert control.input_value() == day.isoformat()

    def _time(self, control: Any, at: time) -> None:
        self._reach(control)
        self.page.keyboard.type(at.strftime("%I%M%p"))
        assert control.input_value() == at.strftime("%H:%M")

    def _select(self, control: Any, option: str) -> None:
        self._reach(control)
        steps = control.evaluate(self.STEPS, option)
        self.keys("ArrowDown" if steps > 0 else "ArrowUp", abs(steps))
        assert control.locator("option:checked").inner_text().strip() == option

    def _check(self, control: Any) -> None:
        if control.get_attribute("type") == "checkbox":
            self._reach(control)
            if not control.is_checked():
                self.keys("Space")
        else:
            self._reach(control, self.IN_GROUP)
            self._turn_to(control)
        assert control.is_checked()

    def _turn_to(self, control: Any) -> None:
        """Within a group of radio buttons: arrows to the one, Space if that did not choose it."""
        one = control.element_handle()
        for _ in range(20):
            if one.evaluate(self.IS_ACTIVE):
                break
            self.keys("ArrowDown")
        if not control.is_checked():
            self.keys("Space")
