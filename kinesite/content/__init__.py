"""From files to a library: sources, front matter, fields, entries, and what one may ask of all of them."""
