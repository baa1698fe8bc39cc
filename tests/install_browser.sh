#!/bin/sh
# Makes sure that there are Chromium and nginx for the browser tests: installs Debian's where that is allowed, else names them.
set -eu
PATH=$PATH:/usr/sbin
missing=
command -v chromium >/dev/null 2>&1 || missing="chromium fonts-liberation"
command -v nginx >/dev/null 2>&1 || missing="$missing nginx"
[ -z "$missing" ] && exit 0
if [ "$(id -u)" = 0 ] && command -v apt-get >/dev/null 2>&1; then
    echo "Installing for the browser tests: $missing ..."
    # shellcheck disable=SC2086 - a list of names
    if apt-get update -qq && DEBIAN_FRONTEND=noninteractive apt-get install -y -qq $missing >/dev/null; then
        exit 0
    fi
fi
echo "For the browser tests, install: $missing. Without Chromium they are skipped, by name; without nginx they fail."
