#!/bin/sh
# Lighthouse on the site as nginx serves it. Needs Chromium, nginx and npm.
set -eu
folder=.venv/lighthouse
if [ ! -d "$folder/node_modules/lighthouse" ]; then
    npm install --silent --no-save --ignore-scripts --prefix "$folder" lighthouse@12.8.2
fi
exec .venv/bin/python -m pytest --numprocesses 0 --verbose tests/in_lighthouse.py
