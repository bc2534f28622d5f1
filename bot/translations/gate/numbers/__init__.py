"""Numbers, amounts and measures of a text, and whether the other says the same."""
