"""A push service for tests, and browsers that can be woken through it.

    async with push_service() as service:
        browser = service.browser()
        ...  # subscribe browser.subscription, let something be sent
        assert browser.heard == [{"title": "…", "body": "…"}]

It checks what a real service checks: who sends (VAPID) and that it can read nothing itself.
"""

from tests.doubles.push.service import FakeBrowser, PushService, push_service

__all__ = ["FakeBrowser", "PushService", "push_service"]
