"""Somebody in front of a browser."""

import re
from dataclasses import dataclass, field

from playwright.sync_api import Locator, Page, expect


@dataclass(slots=True)
class Somebody:
    """A page, and what a person does with it.

    Attributes:
        problems: What the page complained of.
        expected: Complaints that belong to the test.
    """

    page: Page
    address: str
    problems: list[str] = field(default_factory=list)
    expected: list[str] = field(default_factory=list)

    def expects(self, complaint: str) -> bool:
        """Whether a complaint belongs to the test."""
        return any(part in complaint for part in self.expected)

    def play(self, name: str) -> None:
        """Become a person through the demo's door; of two of one name, the first."""
        self.page.goto(f"/demo?q={name}#found")
        self.page.locator("#found .persona").first.click()
        self.page.wait_for_url(re.compile("/chat"))

    @property
    def line(self) -> Locator:
        """The newest line of the chat."""
        return self.page.locator("#log article").last

    def tap(self, label: str) -> None:
        """Tap a button of the newest line and wait until the line is another."""
        before = self.line.get_attribute("data-mark")
        self.line.get_by_role("button", name=label, exact=True).click()
        self.wait_for_change(before)

    def wait_for_change(self, mark: str | None) -> None:
        """Wait until the newest line is another one or says something else."""
        expect(self.page.locator(f'#log article:last-child[data-mark="{mark}"]')).to_have_count(0)

    def reads(self, words: str) -> None:
        """See words in the newest line."""
        expect(self.line).to_contain_text(words)

    def fits(self) -> None:
        """See that nothing sticks out sideways."""
        wide, window = self.page.evaluate("[document.documentElement.scrollWidth, innerWidth]")
        assert wide <= window, f"{self.page.url} is {wide} wide in {window}"
