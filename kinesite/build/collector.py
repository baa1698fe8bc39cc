"""The garbage collector rests during a build: it would look again and again at all that a build keeps to its end."""

import gc
from collections.abc import Iterator
from contextlib import contextmanager


@contextmanager
def collector_rests() -> Iterator[None]:
    """Switch the collector off, and on again afterwards if it was on; what is let go of in time is freed all the same.

    All that is there at the end counts as old then (that is what freezing and thawing does), so that the collector
    does not begin by looking at it.
    """
    ran = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        gc.freeze()
        gc.unfreeze()
        if ran:
            gc.enable()
