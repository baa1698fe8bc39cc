"""What a model raises when a value does not fit, in words for the writer."""


class Unfit(ValueError):  # noqa: N818 - it says what is wrong, which "Error" would not
    """A value that does not fit; `hint` says what to type instead."""

    def __init__(self, message: str, hint: str) -> None:
        super().__init__(message)
        self.hint = hint
