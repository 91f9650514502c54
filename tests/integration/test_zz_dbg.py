import tests.integration.test_inbox as t
inner = t.test_two_bot_processes_answer_every_event_once_and_in_order
import pytest
@pytest.mark.parametrize("n", range(25))
async def test_dbg(world, clock, n):
    await inner(world, clock)
