"""The one way in which the embedded server fails."""


class PostgresError(Exception):
    """The server cannot be found, made, started or stopped; the message says what to do."""
