"""PostgreSQL's backend, but the server is started when the first connection finds none."""

from typing import Any

from django.conf import settings
from django.db.backends.postgresql import base

from jlpolicy.postgres import PostgresError, Server


class DatabaseWrapper(base.DatabaseWrapper):
    """A connection to the server whose data lie in the data directory of the settings."""

    def get_new_connection(self, conn_params: dict[str, Any]) -> Any:  # noqa: ANN401 - as above it
        """Connect; where nobody answers, start or await the server and connect again."""
        try:
            server = Server(settings.DATA_DIR)
            params = {**conn_params, **server.address()}
            if server.is_reachable():
                try:
                    return super().get_new_connection(params)
                except self.Database.OperationalError:
                    # Killed, starting or recovering; if it is none of these, the second try tells.
                    pass
            server.ensure_running()
        except PostgresError as error:
            raise self.Database.OperationalError(str(error)) from error
        return super().get_new_connection(params)
