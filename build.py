"""The door: `python build.py` builds content/ into site/; `python build.py --help` tells the rest."""

from kinesite.cli import main

if __name__ == "__main__":
    main(prog_name="build.py")
