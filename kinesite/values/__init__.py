"""The small words everything speaks: problems, paths, digests, words, dosage. Imports nothing of the project."""
