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


def unopened(error: OSError) -> str:
    """Why the system did not open a file, in Chinese."""
    if isinstance(error, FileNotFoundError):
        return "找不到这个文件，请检查路径，或看它是否已被移走。"
    if isinstance(error, IsADirectoryError):
        return "这是文件夹，请指明其中的文件。"
    if isinstance(error, PermissionError):
        return "没有权限打开这个文件，请检查文件的权限。"
    return f"打不开这个文件（系统错误 {error.errno}），请检查磁盘或网络连接。"
