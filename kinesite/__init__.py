"""Kinesite turns a folder of Markdown into a patient-education site about exercise."""

__version__ = "0.1.0"
