"""Times in words: of the day, spans, rates, and which time something is."""
