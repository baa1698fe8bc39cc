#!/bin/sh
# Every page of the built site through the Nu HTML checker: no error and no warning. It needs Java and npm.
set -eu
version=26.9.27
folder=.venv/nu
jar=$folder/node_modules/vnu-jar/build/dist/vnu.jar
if ! command -v java >/dev/null || ! { [ -f "$jar" ] || command -v npm >/dev/null; }; then
    echo "CONFORMANCE WAS NOT CHECKED: the Nu HTML checker needs java, and npm to fetch it. Install them, then: make conformance" >&2
    exit 3
fi
if [ ! -f "$jar" ]; then
    npm install --silent --no-save --ignore-scripts --prefix "$folder" "vnu-jar@$version"
fi
pages=$(find site -name '*.html' | wc -l)
if [ "$pages" -eq 0 ]; then
    echo "site/ holds no page: build it first." >&2
    exit 2
fi
java -jar "$jar" --Werror --skip-non-html site
echo "Conformance: $pages pages, 0 errors, 0 warnings."
