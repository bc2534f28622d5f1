"""Names of people and of what else has one, and whether the other text has them."""
