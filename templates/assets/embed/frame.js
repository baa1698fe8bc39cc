// Tells the page around this frame how high the content is, in the words that WordPress understands.
{
  const asked = new URLSearchParams(location.hash.replace(/^#\??/, ""));
  const secret = asked.get("secret") || "";
  const root = document.documentElement;
  let told = 0;
  const wear = (scheme) => /^(light|dark|)$/.test(scheme) && (root.dataset.theme = scheme);
  const tell = () => {
    const value = Math.ceil(document.body.getBoundingClientRect().height);
    if (value !== told) parent.postMessage({ message: "height", value: (told = value), secret }, "*");
  };
  wear(asked.get("scheme"));
  for (const link of document.querySelectorAll('a[href^="#"]')) link.target = "_self";
  for (const link of document.querySelectorAll(".signs")) link.hash = location.hash;
  if (parent !== window) {
    addEventListener("message", ({ source, data }) => {
      if (source !== parent || !data) return;
      if (data.message === "scheme") wear(data.value);
      if (data.message === "ready") tell((told = 0));
    });
    new ResizeObserver(tell).observe(document.body);
    // A hidden frame is not drawn, so nothing is observed there; WordPress hides it until it has spoken.
    tell();
    addEventListener("load", tell);
    // WordPress lets no frame open a window, but follows a link of it to the same site.
    if (secret) addEventListener("click", (event) => {
      const link = event.target.closest("a[href]");
      if (!link || link.target === "_self") return;
      event.preventDefault();
      parent.postMessage({ message: "link", value: link.href, secret }, "*");
    });
  }
}
