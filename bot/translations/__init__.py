"""Sentences → sentences: Argos packages on CTranslate2, the bundled pair, the memory."""
