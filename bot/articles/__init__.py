"""Language, topics: decides, does no I/O."""
