"""The words in which writers are told what a value should be, and the words that they try first."""

# What people try first, and the field that it is called here.
OTHER_WORDS = {
    "category": "goal",
    "content": "summary",
    "date": "published",
    "description": "summary",
    "dose": "dosage",
    "frequency": "dosage",
    "hold": "dosage",
    "instructions": "steps",
    "modified": "updated",
    "name": "title",
    "repetitions": "dosage",
    "reps": "dosage",
    "sets": "dosage",
    "sources": "references",
    "synonyms": "aliases",
    "tags": "regions",
    "warnings": "cautions",
}

# What a value should be, and how to write it, by the beginning of pydantic's name for the error. In braces stand the
# limits that were broken.
SHOULD_BE = {
    "string_type": ("text", "Put the text between quotes on one line."),
    "string_too_short": ("filled in", 'Write something behind "{key}:", or take the line out.'),
    "string_too_long": (
        "shorter: it has {length} characters, and {max_length} are the most",
        "Say it in fewer words; one or two sentences do.",
    ),
    "tuple_type": ("a list", 'Write it as a list: "{key}: [{value}]".'),
    "too_short": ("a list with something in it", "Add at least one line to the list."),
    "too_long": ("a shorter list: it has {length} lines, and {max_length} are the most", "Take some out."),
    "dict_type": ("names with values", 'Write it as "name: value" lines, two spaces further in.'),
    "model_": ("a group of fields", 'Write it as "name: value" lines, two spaces further in.'),
    "bool_": ("true or false", 'Write "{key}: true" or "{key}: false".'),
    "int_": ("a whole number", "Write digits only: {key}: 4"),
    "float_": ("a number", "Write digits only: {key}: 4"),
    "finite_number": ("a number that ends", "Write digits only: {key}: 4"),
    "greater_than_equal": ("{ge:g} or more", "Write a larger number."),
    "greater_than": ("more than {gt:g}", "Write a larger number."),
    "less_than_equal": ("{le:g} or less", "Write a smaller number."),
    "less_than": ("less than {lt:g}", "Write a smaller number."),
}
