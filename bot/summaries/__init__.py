"""Article → summary, through summarizers."""
