"""How a page is found and named elsewhere: the head of the page and its structured data."""
