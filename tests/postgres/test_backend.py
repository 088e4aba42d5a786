"""Django's way to the embedded server, where none can be had."""

from pathlib import Path

from tests.postgres.support import manage


def test_failure_is_a_database_error_that_tells_the_way_out(fresh: Path) -> None:
    """Code that can go on without a database meets Django's own error, with our message in it."""
    fresh.mkdir()
    (fresh / "postgres.lock").mkdir()
    code = (
        "from django.db import OperationalError, connection\n"
        "try:\n    connection.ensure_connection()\n"
        "except OperationalError as error:\n    print(error)"
    )

    result = manage(fresh, "shell", "-v0", "-c", code)

    assert (result.returncode, "JLPOLICY_DATA" in result.stdout) == (0, True), result.stderr
