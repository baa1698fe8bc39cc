"""The build: eight verbs, a file each, told in order by pipeline.py."""
