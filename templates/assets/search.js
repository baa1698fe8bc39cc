// The search page. Names stand on the page from A to Z, and are found with a slip of the finger; Pagefind looks
// through the texts. Either works where the other is missing.

const NAMES_SHOWN = 6;
const RESULTS_SHOWN = 10;
const MOST_RESULTS = 60; // each is asked for by itself
const byId = (id) => document.getElementById(`search.${id}`);
const form = byId("form"), field = byId("words"), listbox = byId("names"), results = byId("results");
const said = byId("said"), more = byId("more"), filters = byId("filters");
const root = new URL(form.dataset.root, location.href);
const selects = [...filters.querySelectorAll("select")];
let names = [], pagefind = null, chosen = -1, turn = 0;

/** Make an element with words in it: whatever is shown goes through here, so nothing is ever read as HTML. */
function element(tag, words = "", attributes = {}) {
  const made = Object.assign(document.createElement(tag), { textContent: words });
  for (const [name, value] of Object.entries(attributes)) made.setAttribute(name, value);
  return made;
}

const fold = (text) => text.normalize("NFKD").replace(/\p{M}/gu, "").toLowerCase();
const wordsOf = (text) => fold(text).match(/[\p{L}\p{N}]+/gu) ?? [];

/** Count the letters to add, take out, change or swap with their neighbour (Damerau 1964, optimal string alignment). */
function distance(one, other) {
  const rows = [[...Array(other.length + 1).keys()]];
  for (let i = 1; i <= one.length; i++) {
    rows[i] = [i];
    for (let j = 1; j <= other.length; j++) {
      const same = one[i - 1] === other[j - 1] ? 0 : 1;
      rows[i][j] = Math.min(rows[i - 1][j] + 1, rows[i][j - 1] + 1, rows[i - 1][j - 1] + same);
      const swapped = i > 1 && j > 1 && one[i - 1] === other[j - 2] && one[i - 2] === other[j - 1];
      if (swapped) rows[i][j] = Math.min(rows[i][j], rows[i - 2][j - 2] + 1);
    }
  }
  return rows[one.length][other.length];
}

/** Say how far a word that was typed is from one of a name: 0 the same, less than 1 its beginning, Infinity too far. */
function far(typed, word) {
  if (word === typed) return 0;
  if (word.startsWith(typed)) return 0.5;
  const slips = typed.length < 4 ? 0 : typed.length < 8 ? 1 : 2;
  if (typed.length - word.length > slips) return Infinity;
  const found = Math.min(distance(typed, word), distance(typed, word.slice(0, typed.length)) + 0.5);
  return found < slips + 1 ? found : Infinity;
}

/** Find the names that hold every word, the nearest and shortest first, each page once. */
function named(query) {
  const typed = wordsOf(query);
  if (!typed.length) return [];
  const found = names.map((name) => {
    const nearest = typed.map((word) => Math.min(...name.words.map((other) => far(word, other))));
    const slips = nearest.reduce((sum, each) => sum + each, 0);
    return { name, far: slips * 10 + Math.max(0, name.words.length - typed.length) };
  });
  found.sort((a, b) => a.far - b.far || a.name.text.length - b.name.text.length);
  const near = found.filter((each) => each.far < Infinity).map((each) => each.name);
  return near.filter((name, at) => near.findIndex((other) => other.href === name.href) === at);
}

/** Put the words of the names in place of those with a slip, for the search through the texts. */
function mended(query) {
  const known = [...new Set(names.flatMap((name) => name.words))];
  return wordsOf(query).map((typed) => {
    const near = known.map((word) => [far(typed, word), word]).sort((a, b) => a[0] - b[0])[0];
    return near && near[0] >= 1 && near[0] < Infinity ? near[1] : typed;
  }).join(" ");
}

async function readNames() {
  const answer = await fetch(form.dataset.names);
  const page = new DOMParser().parseFromString(await answer.text(), "text/html");
  names = [...page.querySelectorAll("main .rows li")].map((row) => {
    const link = row.querySelector("a"), text = link.textContent;
    const href = new URL(link.getAttribute("href"), new URL(form.dataset.names, location.href)).href;
    return { text, href, words: wordsOf(text), about: row.querySelector(".meta")?.textContent ?? "" };
  });
}

async function openIndex() {
  const found = await import(new URL("pagefind/pagefind.js", root).href);
  await found.options({ baseUrl: root.pathname });
  await found.init();
  const known = await found.filters();
  for (const select of selects) {
    for (const [value, count] of Object.entries(known[select.name] ?? {}))
      select.append(element("option", `${value} (${count})`, { value }));
    select.parentElement.hidden = select.options.length < 2;
  }
  filters.hidden = false;
  pagefind = found;
}

const narrowed = () => Object.fromEntries(selects.filter((each) => each.value).map((each) => [each.name, each.value]));

/** Look through the texts; with the words mended where nothing is found as they were typed. */
async function inTexts(query) {
  if (!pagefind) return [];
  const ask = async (words) => (await pagefind.search(words, { filters: narrowed() })).results;
  const found = await ask(query);
  const better = found.length ? "" : mended(query);
  const all = better && better !== wordsOf(query).join(" ") ? await ask(better) : found;
  return Promise.all(all.slice(0, MOST_RESULTS).map(async (each) => {
    const page = await each.data();
    return { ...page.meta, href: new URL(page.url, location.href).href };
  }));
}

/** Put the pages whose names match first, then those whose texts do. */
function inOrder(byName, byText) {
  const known = new Map(byText.map((page) => [page.href, page]));
  const first = Object.keys(narrowed()).length ? byName.filter((name) => known.has(name.href)) : byName;
  const top = first.map((name) => known.get(name.href) ?? { href: name.href, title: name.text, kind: name.about });
  const shown = new Set(top.map((page) => page.href));
  return [...top, ...byText.filter((page) => !shown.has(page.href))];
}

function row(page) {
  const item = element("li");
  item.append(element("a", page.title, { href: page.href }));
  const about = [page.kind, page.dose].filter(Boolean).join(": ");
  if (about) item.append(element("span", about, { class: "meta" }));
  if (page.summary) item.append(element("span", page.summary, { class: "more" }));
  return item;
}

function show(pages, query) {
  const many = pages.length >= MOST_RESULTS ? "The best pages" : `${pages.length || "No"} pages`;
  const count = pages.length === 1 ? "1 page" : many;
  said.textContent = query ? `${count} for “${query}”` : "";
  results.replaceChildren(...pages.slice(0, RESULTS_SHOWN).map(row));
  more.hidden = pages.length <= RESULTS_SHOWN;
  more.onclick = () => {
    const next = pages.slice(RESULTS_SHOWN).map(row);
    results.append(...next);
    more.hidden = true;
    next[0].firstChild.focus();
  };
}

async function search() {
  const query = field.value.trim(), mine = ++turn;
  close();
  await ready;
  const pages = query ? inOrder(named(query), await inTexts(query)) : [];
  if (mine === turn) show(pages, query);
}

function close() {
  listbox.hidden = true;
  chosen = -1;
  field.setAttribute("aria-expanded", "false");
  field.removeAttribute("aria-activedescendant");
}

function suggest() {
  close();
  const found = named(field.value).slice(0, NAMES_SHOWN);
  listbox.replaceChildren(...found.map((name, at) => {
    const option = element("li", "", { role: "option", id: `search.name.${at}`, "aria-selected": "false" });
    option.append(element("span", name.text), element("span", name.about, { class: "meta" }));
    option.dataset.href = name.href;
    return option;
  }));
  listbox.hidden = !found.length;
  field.setAttribute("aria-expanded", String(Boolean(found.length)));
}

function choose(step) {
  const options = [...listbox.children];
  if (listbox.hidden || !options.length) return;
  const places = options.length + 1; // one more, for the field itself
  chosen = ((chosen + 1 + step + places) % places) - 1;
  options.forEach((option, at) => option.setAttribute("aria-selected", String(at === chosen)));
  if (chosen < 0) field.removeAttribute("aria-activedescendant");
  else field.setAttribute("aria-activedescendant", options[chosen].id);
}

field.addEventListener("input", suggest);
field.addEventListener("blur", close);
field.addEventListener("keydown", (event) => {
  const steps = { ArrowDown: 1, ArrowUp: -1 };
  if (event.key in steps) {
    event.preventDefault();
    if (listbox.hidden) suggest();
    choose(steps[event.key]);
  } else if (event.key === "Escape" && !listbox.hidden) {
    event.preventDefault();
    close();
  } else if (event.key === "Enter" && chosen >= 0) {
    event.preventDefault();
    location.href = listbox.children[chosen].dataset.href;
  }
});
listbox.addEventListener("mousedown", (event) => event.preventDefault()); // the field keeps the focus
listbox.addEventListener("click", (event) => {
  const option = event.target.closest("[role=option]");
  if (option) location.href = option.dataset.href;
});
form.addEventListener("submit", (event) => {
  event.preventDefault();
  const query = field.value.trim();
  history.pushState(null, "", query ? `?q=${encodeURIComponent(query)}` : location.pathname);
  search();
});
filters.addEventListener("change", search);
function readAddress() {
  field.value = new URLSearchParams(location.search).get("q") ?? "";
  search();
}
window.addEventListener("popstate", readAddress);

form.hidden = said.parentElement.hidden = false;
const ready = Promise.allSettled([readNames(), openIndex()]);
readAddress();
