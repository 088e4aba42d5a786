"""Source text without its layout: `clean` only drops characters, it never changes one.

Files in the order of use: `lines` cuts the source into lines, `titles` and `wraps` decide which of
them belong together, `flattened` finds the paragraphs of text that lost all its line ends,
`pieces` drops what is layout inside a line and keeps the way back.
"""

from documents.extraction.clean.text import clean

__all__ = ["clean"]
