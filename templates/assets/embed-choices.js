// "Embed this page": fills in the lines to paste as a clinic chooses, shows the frame, and copies a line.
{
  const panel = document.getElementById("part.embed");
  const form = panel.querySelector("form");
  const { home, src, page } = panel.dataset;
  const title = document.querySelector("h1").textContent;
  const fields = form.elements;
  const safe = (text) => text.replace(/[&<>"]/g, (sign) => `&#${sign.charCodeAt()};`);
  const site = document.querySelector(".brand").href + "embed/";
  const preview = document.createElement("kinesite-embed");

  const show = () => {
    const [preset, clinic, scheme] = ["preset", "clinic", "scheme"].map((name) => fields[name]?.value || "");
    const width = Math.min(1200, Math.max(280, parseInt(fields.width.value) || 600));
    const address = [clinic, src, preset].filter(Boolean).join("/") + "/" + (scheme && `#?scheme=${scheme}`);
    const wishes = Object.entries({ src, clinic, preset, scheme }).filter(([, value]) => value);
    const attributes = wishes.map(([name, value]) => ` ${name}="${safe(value)}"`).join("");
    fields.frame.value = `<iframe src="${safe(home + address)}" width="${width}" height="800" title="${safe(title)}" style="border: 0; max-width: 100%" loading="lazy"></iframe>`;
    fields.element.value = `<script src="${safe(home)}v1.js" async></script>\n<kinesite-embed${attributes}><a href="${safe(page)}">${safe(title)}</a></kinesite-embed>`;
    preview.style.width = `${width}px`;
    for (const [name, value] of Object.entries({ src, clinic, preset, scheme })) preview.setAttribute(name, value);
  };

  const listClinics = async () => {
    const answer = await fetch(site + "clinics.json");
    for (const { id, name, pages } of answer.ok ? await answer.json() : [])
      if (!pages.length || pages.includes(src)) fields.clinic.add(new Option(name, id));
  };

  for (const line of form.querySelectorAll("textarea")) {
    const button = Object.assign(document.createElement("button"), { type: "button", textContent: "Copy" });
    button.className = "button";
    button.addEventListener("click", async () => {
      line.select();
      await navigator.clipboard.writeText(line.value);
      form.querySelector(".embed-copied").textContent = "Copied.";
    });
    line.closest("label").after(button);
  }
  document.head.append(Object.assign(document.createElement("script"), { src: site + "v1.js" }));
  preview.textContent = title;
  for (const each of form.querySelectorAll("[hidden]")) each.hidden = false;
  panel.querySelector(".embed-preview").append(preview);
  form.addEventListener("input", show);
  show();
  listClinics();
}
