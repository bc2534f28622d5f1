"""How a text is read: its script, its words, their capitals, sounds and what they say of numbers and days."""
