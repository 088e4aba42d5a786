"""Just enough of a browser to log in and upload, and to try again when the server dies."""

from __future__ import annotations

import http.client
import re
import time
from pathlib import Path
from urllib.parse import urlencode

NAME, PASSWORD = "clerk", "Trial-1234-pass"
_TOKEN = re.compile(r'name="csrfmiddlewaretoken" value="([^"]+)"')
_COOKIE = re.compile(r"(csrftoken|sessionid)=([^;]+)")
_MULTIPART = "multipart/form-data; boundary=trial"
_PAUSE = 0.5
_FOUND = (200, 302)


class Browser:
    """A client of the site on 127.0.0.1 with its cookies."""

    def __init__(self, port: int) -> None:
        self._port = port
        self._cookies: dict[str, str] = {}
        self._location = ""

    def wait(self) -> None:
        """Wait until the server answers."""
        while True:
            try:
                self._ask("GET", "/login/")
            except (OSError, http.client.HTTPException):
                time.sleep(_PAUSE)
            else:
                return

    def page(self, path: str) -> str:
        """The page at `path`."""
        return self._ask("GET", path)[1]

    def uploaded(self, path: Path) -> str:
        """Send one file; the address of its paper."""
        if "sessionid" not in self._cookies:
            self._log_in()
        body = _form(self._token("/upload/"), [path])
        self._ask("POST", "/upload/", body, _MULTIPART)
        return self._location

    def upload(self, paths: list[Path]) -> bool:
        """Send files as one form; False if the server died on the way."""
        try:
            if "sessionid" not in self._cookies:
                self._log_in()
            token = self._token("/upload/")
            body = _form(token, paths)
            return self._ask("POST", "/upload/", body, _MULTIPART)[0] in _FOUND
        except (OSError, http.client.HTTPException):
            time.sleep(_PAUSE)
            return False

    def _log_in(self) -> None:
        values = {"username": NAME, "password": PASSWORD}
        values["csrfmiddlewaretoken"] = self._token("/login/")
        body = urlencode(values).encode()
        self._ask("POST", "/login/", body, "application/x-www-form-urlencoded")

    def _token(self, path: str) -> str:
        found = _TOKEN.search(self._ask("GET", path)[1])
        if found is None:
            raise http.client.HTTPException(path)
        return found.group(1)

    def _ask(self, method: str, path: str, body: bytes = b"", kind: str = "") -> tuple[int, str]:
        link = http.client.HTTPConnection("127.0.0.1", self._port, timeout=60)
        cookies = "; ".join(f"{name}={value}" for name, value in self._cookies.items())
        link.request(method, path, body, {"Cookie": cookies, "Content-Type": kind})
        answer = link.getresponse()
        for line in answer.headers.get_all("Set-Cookie", []):
            self._cookies.update(dict(_COOKIE.findall(line)))
        self._location = answer.headers.get("Location", "")
        text = answer.read().decode()
        link.close()
        return answer.status, text


def _form(token: str, paths: list[Path]) -> bytes:
    head = b'--trial\r\nContent-Disposition: form-data; name="'
    parts = [head + b'csrfmiddlewaretoken"\r\n\r\n' + token.encode() + b"\r\n"]
    parts += [
        head + f'chosen"; filename="{path.name}"\r\n\r\n'.encode() + path.read_bytes() + b"\r\n"
        for path in paths
    ]
    return b"".join(parts) + b"--trial--\r\n"
