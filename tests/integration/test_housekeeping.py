"""The nightly job: it runs on both databases, and again after having been cut anywhere."""

import os
from pathlib import Path

from backend.clock import MovableClock
from scheduler.app import create_scheduler
from scheduler.jobs import housekeeping
from tests import world as worlds
from tests.e2e.web_support import settings_for


async def test_the_nightly_job_runs_as_the_scheduler_calls_it(
    db: str, clock: MovableClock, tmp_path: Path
) -> None:
    await worlds.build(clock.now())
    scheduler = create_scheduler(settings_for(tmp_path), clock)
    (job,) = [job for job in scheduler.get_jobs() if job.id == "housekeeping"]
    assert job.func is housekeeping
    lost = tmp_path / "papers" / ("0" * 32)
    lost.parent.mkdir()
    lost.write_bytes(b"a row was never written for it")
    os.utime(lost, (0, 0))
    for _ in range(2):
        await job.func(*job.args)
        assert not lost.exists()
