#!/bin/sh
# A page's address, pasted into a real WordPress: Debian's, set up for this run alone, and looked at in Chromium.
# What it makes stands in a folder that is removed afterwards; packages that it installs stay.
set -eu
PATH=$PATH:/usr/sbin
packages="wordpress wordpress-theme-twentytwentythree mariadb-server-core php-cli php-mysql nginx chromium fonts-liberation"
missing() {
    for package in $packages; do
        [ "$(dpkg-query -W -f '${db:Status-Status}' "$package" 2>/dev/null)" = installed ] || echo "$package"
    done
}
# shellcheck disable=SC2046 - a list of names
if [ -n "$(missing)" ] && [ "$(id -u)" = 0 ] && command -v apt-get >/dev/null; then
    echo "Installing for this run:" $(missing) "..."
    apt-get update -qq
    DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends $(missing) >/dev/null
fi
if [ -n "$(missing)" ]; then
    echo "WORDPRESS WAS NOT TRIED. On Debian install first:" $(missing) >&2
    exit 3
fi
exec .venv/bin/python -m pytest --numprocesses 0 tests/in_wordpress.py
