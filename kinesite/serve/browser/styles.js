/* The living style page: finds each part of the theme in the pages that are served, and shows all in four ways. */

const PARTS = {
  "Header": ".top", "Title": ".title", "Stage": ".stage", "Dose": ".dose", "Stop line": ".stop-line",
  "State of review": ".review", "Who and when": ".dateline", "Button": ".button", "Filters": ".chips",
  "Go rows": ".go", "Steps": ".steps", "Where you feel it": ".feel", "Common mistakes": ".mistakes",
  "Easier and harder": ".ladder", "Facts": ".facts", "Points": ".points", "Rows": ".rows", "Cards": ".cards",
  "Sequence": ".sequence", "Needs": ".needs", "Positions": ".positions", "Emergency line": ".emergency",
  "Short answer": ".short", "Contents": ".contents", "Prose": ".prose", "Callout": ".callout", "Table": ".table",
  "Word explained": ".prose p:has(.term)", "Exercise in a text": ".exercise-card", "To take with you": ".take",
  "Questions": ".questions", "References": ".references", "Care cards": ".care-cards", "Pain guide": ".pain",
  "Disclosure": ".disclosure", "Not public": ".withheld", "Footer": ".foot",
};

/* What a browser does with forced colours, near enough to judge by; the real ones are a setting of the system. */
const FORCED = `*, ::before, ::after { color: CanvasText !important; border-color: CanvasText !important;
  box-shadow: none !important; } :not(.bar, summary)::before, body, body * { background-color: Canvas !important; }
  a, a * { color: LinkText !important; }`;

const WAYS = {
  "Light": "color-scheme: light", "Dark": "color-scheme: dark", "Text at 200 %": "font-size: 200%",
  "Forced colours": "color-scheme: light",
};

async function read(address) {
  return new DOMParser().parseFromString(await (await fetch(address)).text(), "text/html");
}

async function addresses() {
  const map = new DOMParser().parseFromString(await (await fetch("/sitemap.xml")).text(), "text/xml");
  return ["/", ...[...map.getElementsByTagName("loc")].map((each) => new URL(each.textContent).pathname)];
}

/* Which sheets a page has depends on its kind; all of them together are the theme. */
async function find() {
  const found = {}, sheets = new Set();
  for (const address of await addresses()) {
    const missing = Object.keys(PARTS).filter((name) => !found[name]);
    if (!missing.length) break;
    const page = await read(address);
    for (const link of page.querySelectorAll('head link[rel="stylesheet"]'))
      sheets.add(new URL(link.getAttribute("href"), location.origin + address).pathname);
    for (const name of missing) {
      const part = page.querySelector(PARTS[name]);
      if (part) found[name] = part.outerHTML;
    }
  }
  return [found, sheets];
}

function frame(way, head, found) {
  const shown = Object.keys(PARTS).filter((name) => found[name]).map((name) =>
    `<section class="wrap"><p class="meta">${name}</p>${found[name]}</section>`);
  const title = document.createElement("h2"), view = document.createElement("iframe");
  title.textContent = view.title = way;
  const forced = way === "Forced colours" ? `<style>${FORCED}</style>` : "";
  view.srcdoc = `<!doctype html><html lang="${document.documentElement.lang}" style="${WAYS[way]}"><head>
    <base href="/exercises/x/">${head}${forced}</head><body><main class="reading">${shown.join("")}</main></body></html>`;
  return [title, view];
}

const [found, sheets] = await find();
const missing = Object.keys(PARTS).filter((name) => !found[name]);
document.getElementById("missing").textContent = missing.length ? `No page of this site shows: ${missing.join(", ")}.` : "";
const head = [...sheets].map((sheet) => `<link rel="stylesheet" href="${sheet}">`).join("");
document.getElementById("frames").append(...Object.keys(WAYS).flatMap((way) => frame(way, head, found)));
