"""The named ways in which a file cannot be read; each message is for the person who sent it."""


class ReadingError(Exception):
    """A file that gives no text. `message` says in Chinese what, why and what to do."""

    def __init__(self, message: str) -> None:
        super().__init__(message)
        self.message = message


class EmptyFile(ReadingError):  # noqa: N818 - an outcome a person is told, not a fault of the code
    """Nothing in it, or nothing that is text."""


class UndecodableFile(ReadingError):  # noqa: N818 - see EmptyFile
    """Looks like plain text, yet no encoding makes sense of it."""


class UnsupportedFile(ReadingError):  # noqa: N818 - see EmptyFile
    """A format without a reader here, whatever its suffix claims."""


class EncryptedFile(ReadingError):  # noqa: N818 - see EmptyFile
    """Needs a password to be opened."""


class DamagedFile(ReadingError):  # noqa: N818 - see EmptyFile
    """The format is known, its inner structure is broken."""


class TooLargeFile(ReadingError):  # noqa: N818 - see EmptyFile
    """More bytes, pages or characters than the limits allow."""


class UnsafeFile(ReadingError):  # noqa: N818 - see EmptyFile
    """Stopped by a limit of time, memory or nesting: the file may be built to do harm."""
