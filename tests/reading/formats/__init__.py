"""The founding documents rebuilt in every format a department receives, and how well each is read.

`python -m tests.reading.formats` makes the files, reads them all and prints the matrix.
"""
