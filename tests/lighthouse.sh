#!/bin/sh
# Lighthouse (mobile) on one page of each sort that readers land on: 100 in all four of its categories. Needs Chromium and npm.
set -eu
version=12.8.2
folder=.venv/lighthouse
port=8377
export CHROME_PATH="${CHROME_PATH:-$(command -v chromium || command -v google-chrome)}"
if [ ! -d "$folder/node_modules/lighthouse" ]; then
    npm install --silent --no-save --ignore-scripts --prefix "$folder" "lighthouse@$version"
fi
python3 -m http.server --bind 127.0.0.1 --directory site "$port" >/dev/null 2>&1 &
server=$!
trap 'kill $server' EXIT
sleep 1
for page in "" exercises/glute-bridge/ routines/quick-four/ guides/physical-therapy-exercises/ conditions/low-back-pain/ exercises/ search/; do
    "$folder/node_modules/.bin/lighthouse" "http://127.0.0.1:$port/$page" --quiet --output json --output-path "$folder/report.json" \
        --chrome-flags="--headless --no-sandbox"
    python3 - "$folder/report.json" "/$page" <<'CHECK'
import json, sys
with open(sys.argv[1], encoding="utf-8") as file:
    scores = {name: round(each["score"] * 100) for name, each in json.load(file)["categories"].items()}
print(sys.argv[2], *scores.values())
sys.exit(set(scores.values()) != {100})
CHECK
done
