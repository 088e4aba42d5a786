"""Text of a policy document in, its structure and facts out: pure, deterministic, never raises."""
