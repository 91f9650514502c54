"""Tortoise engine: SQLite whose transactions start with BEGIN IMMEDIATE.

A deferred transaction that reads and then writes fails with "database is locked" when another
process wrote in between; taking the write lock at once makes it wait instead (ADR-0009). The
module's name must contain "sqlite": Tortoise picks the schema editor by it.
"""

import sqlite3

from tortoise.backends.base.client import TransactionContext
from tortoise.backends.sqlite.client import (
    SqliteClient,
    SqliteTransactionContext,
    SqliteTransactionWrapper,
)
from tortoise.exceptions import OperationalError


class ImmediateTransactionWrapper(SqliteTransactionWrapper):
    """One transaction that holds the write lock from its first statement."""

    async def begin(self) -> None:
        """Start it, waiting `busy_timeout` for another writer.

        Raises:
            OperationalError: the other writer did not end in time.
        """
        try:
            await self._connection.execute("BEGIN IMMEDIATE")
        except sqlite3.OperationalError as error:
            raise OperationalError(error) from error


class ImmediateSqliteClient(SqliteClient):
    """The stock client with that transaction."""

    def _in_transaction(self) -> TransactionContext:
        return SqliteTransactionContext(ImmediateTransactionWrapper(self), self._lock)


client_class = ImmediateSqliteClient
