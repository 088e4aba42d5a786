"""How much of a file a reader is willing to look at; a limit that is hit is a named failure."""

MEGABYTE = 1024 * 1024

UPLOAD_BYTES = 50 * MEGABYTE
"""Any file; larger ones are refused before they are looked at."""

TEXT_BYTES = 8 * MEGABYTE
"""Plain text and web pages: a long plan is 0.1 MB, and HTML parsers are quadratic in places."""

PAGES = 500
PAGE_CHARACTERS = 40_000
TOTAL_CHARACTERS = 4_000_000
MEMBER_BYTES = 64 * MEGABYTE
"""One file inside a zip archive, measured while it is unpacked, never as it declares itself."""

UNPACKED_BYTES = 256 * MEGABYTE
"""All members of one archive that a reader unpacks."""

ZIP_MEMBERS = 5_000
OFD_MEMBERS = 20_000
"""OFD spends several small files on each page."""

NESTING = 60
BLOCKS = 200_000
COLUMNS = 256
"""Most cells one merged cell may claim to span."""

PAGE_PIXELS = 25_000_000

CHILD_BYTES = 1024 * MEGABYTE
OCR_CHILD_BYTES = 3 * 1024 * MEGABYTE
"""Address space of the process that reads one file; recognition loads its models into it."""

CHILD_SECONDS = 30
OCR_PAGE_SECONDS = 30
"""Processor time; a page takes 5 to 10 seconds on one slow core."""

CHILD_WALL_SECONDS = 90
"""Time on the clock for a whole digital file, and for each recognised page."""

CHILD_OUTPUT_BYTES = 64 * MEGABYTE
