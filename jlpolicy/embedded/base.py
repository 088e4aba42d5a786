"""PostgreSQL's backend, but the server is started when the first connection finds none."""

from typing import Any

from django.conf import settings
from django.db.backends.postgresql import base

from jlpolicy.postgres import PostgresError, Server


class DatabaseWrapper(base.DatabaseWrapper):
    """A connection to the server whose data lie in the data directory of the settings."""

    def get_connection_params(self) -> dict[str, Any]:
        """As above, with the server's own address: what a worker's pool connects by."""
        return {**super().get_connection_params(), **self._server().address()}

    def get_new_connection(self, conn_params: dict[str, Any]) -> Any:  # noqa: ANN401 - as above it
        """Connect; where nobody answers, start or await the server and connect again."""
        server = self._server()
        if server.is_reachable():
            try:
                return super().get_new_connection(conn_params)
            except self.Database.OperationalError:
                # Killed, starting or recovering; if it is none of these, the second try tells.
                pass
        try:
            server.ensure_running()
        except PostgresError as error:
            raise self.Database.OperationalError(str(error)) from error
        return super().get_new_connection(conn_params)

    def _server(self) -> Server:
        try:
            return Server(settings.DATA_DIR)
        except PostgresError as error:
            raise self.Database.OperationalError(str(error)) from error
