/* What runs in a page while it is served to its writer: livereload keeps the connection, this decides what to do.
   Whenever there is news, it asks for the state and compares the page with it, so that a message that was missed does
   no harm. */
"use strict";

{
  let version = Number(document.currentScript.dataset.version);
  let turn = Promise.resolve();
  let shown = "";

  async function look() {
    const state = await (await fetch("/_serve/state")).json();
    const moved = state.moves[decodeURI(location.pathname).slice(1).replace(/index\.html$/, "")];
    if (moved !== undefined) return location.replace("/" + encodeURI(moved) + location.hash);
    if (state.page > version) return location.reload();
    if (state.version > version) await swapStylesheets();
    version = state.version;
    show(state);
  }

  /* A stylesheet's name holds its digest: the new names stand in the page as it is now. */
  async function swapStylesheets() {
    const links = (page) => [...page.querySelectorAll("link[rel=stylesheet]")];
    const page = new DOMParser().parseFromString(await (await fetch(location.href)).text(), "text/html");
    const fresh = links(page).map((link) => link.getAttribute("href"));
    await Promise.all(links(document).map((link, number) => swap(link, fresh[number])));
  }

  function swap(link, address) {
    if (!address || address === link.getAttribute("href")) return null;
    const next = link.cloneNode();
    next.href = address;
    const done = new Promise((resolve) => { next.onload = next.onerror = resolve; });
    link.after(next);
    return done.then(() => link.remove()); /* not before: the page would stand undressed for a moment */
  }

  function show(state) {
    const now = JSON.stringify(state.problems);
    if (now === shown) return;
    shown = now;
    document.getElementById("kinesite-problems")?.remove();
    if (!state.problems.length) return;
    const place = make("div", { id: "kinesite-problems" });
    place.attachShadow({ mode: "open" }).append( /* so that the styles of the site and of the overlay never meet */
      make("link", { rel: "stylesheet", href: "/_serve/overlay.css" }),
      overlay(state));
    document.body.append(place);
  }

  function overlay({ broken, problems }) {
    const count = `${problems.length} ${problems.length === 1 ? "problem" : "problems"} to mend`;
    const headline = broken ? `${count}. You see the last good site.` : count;
    const section = make("section", { lang: "en", dir: "ltr", ariaLabel: "Problems in the content" });
    section.append(
      make("details", { open: broken },
        make("summary", {}, make("span", { role: "alert", textContent: headline })),
        make("ol", {}, ...problems.map(item))));
    return section;
  }

  function item(problem) {
    const where = problem.editor
      ? make("a", { href: problem.editor, title: "Open in the editor", textContent: problem.where })
      : make("span", { textContent: problem.where });
    const line = make("pre", {},
      make("span", { textContent: problem.line }), problem.before, make("mark", { textContent: problem.marked }),
      problem.after);
    return make("li", { className: problem.severity },
      make("p", { className: "where" }, where, ` ${problem.severity} ${problem.code}`),
      make("p", { className: "message", textContent: `${problem.message}.` }),
      ...(problem.before || problem.marked || problem.after ? [line] : []),
      make("p", { className: "hint", textContent: problem.hint }));
  }

  function make(tag, properties, ...children) {
    const element = Object.assign(document.createElement(tag), properties);
    element.append(...children);
    return element;
  }

  window.LiveReloadPluginKinesite = class {
    static identifier = "kinesite";
    static version = "1";

    reload() {
      turn = turn.then(look).catch(() => {}); /* the server is away: with the next connection it tells us again */
      return true;
    }
  };
}
