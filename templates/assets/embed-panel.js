// "Embed this page" is for a few: what fills it in is loaded when it is opened.
{
  const panel = document.getElementById("part.embed");
  const load = () => document.head.append(Object.assign(document.createElement("script"), { src: panel.dataset.script }));
  panel.addEventListener("toggle", load, { once: true });
}
