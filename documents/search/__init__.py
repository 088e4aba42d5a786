"""Search over everything that is stored (检索); `engine` is the one way in."""
