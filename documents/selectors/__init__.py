"""What pages read: query sets and small frozen answers, never a write."""
