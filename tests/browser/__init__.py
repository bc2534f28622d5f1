"""The chat page in a real browser, against the real demo (`make test-browser`)."""
