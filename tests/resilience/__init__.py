"""What a power cut does: scripts that kill processes, run by hand (断电试验)."""
