"""Telegram as a process of its own, so that its work does not count as ours.

    python -m benchmarks.telegram_wire CHATS

Prints its address, refuses with a 429 whatever comes faster than Telegram takes it, and for each
line it reads prints what came until then as one line of JSON.
"""

import asyncio
import json
import sys

from tests.doubles import crowd
from tests.doubles.telegram import FakeTelegram, RateWatch, fake_telegram


def figures(fake: FakeTelegram, watch: RateWatch) -> str:
    """When each message came, by this process's clock, and how many were refused."""
    came = [call.at for call in fake.calls if call.method == "sendMessage"]
    return json.dumps({"came": came, "refused": watch.violations})


async def main(chats: int) -> None:
    """Serve until there is nothing more to read."""
    loop = asyncio.get_running_loop()
    lines = asyncio.StreamReader()
    await loop.connect_read_pipe(lambda: asyncio.StreamReaderProtocol(lines), sys.stdin)
    async with fake_telegram() as fake:
        for number in range(chats):
            await fake.user(crowd.FIRST_CHAT + number).send("/start")
        watch = fake.watch_rate(enforce=True)
        print(fake.base_url, fake.token, flush=True)
        while await lines.readline():
            print(figures(fake, watch), flush=True)


if __name__ == "__main__":
    asyncio.run(main(int(sys.argv[1])))
