#!/bin/sh
# Makes sure that there is a Chromium for the browser tests: installs Debian's where that is allowed, else names it.
set -eu
command -v chromium >/dev/null 2>&1 && exit 0
if [ "$(id -u)" = 0 ] && command -v apt-get >/dev/null 2>&1; then
    echo "Installing Chromium for the browser tests ..."
    if apt-get update -qq && DEBIAN_FRONTEND=noninteractive apt-get install -y -qq chromium fonts-liberation >/dev/null; then
        exit 0
    fi
fi
echo 'There is no Chromium here: install the package "chromium" to run the browser tests. They are skipped now, by name.'
