"""Everybody can use the pages: axe-core, targets, focus, zoom, and what people ask of their browser."""

RULES = {
    "runOnly": ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice", "cat.color"],
    "rules": {"color-contrast-enhanced": {"enabled": True}},
    "resultTypes": ["violations"],
}

SMALL_TARGETS = """() => {
  const inSentence = (target) => {
    const block = target.closest("p, li, dd, td, th");
    const lies = target.matches(".term, sup a") || getComputedStyle(target).display === "inline";
    return lies && block && block.innerText.trim() !== target.innerText.trim();
  };
  const reach = (target, across, down) => {
    const box = target.getBoundingClientRect();
    const [x, y] = [box.left + box.width / 2, box.top + box.height / 2];
    let far = 0;
    while (far < 44 && target.contains(document.elementFromPoint(x + across * far, y + down * far))) far++;
    return far;
  };
  const small = [];
  for (const target of document.querySelectorAll("a[href], button, summary, input:enabled")) {
    if (!target.checkVisibility() || target.matches(".skip") || inSentence(target)) continue;
    target.scrollIntoView({block: "center"});
    const wide = reach(target, -1, 0) + reach(target, 1, 0), high = reach(target, 0, -1) + reach(target, 0, 1);
    if (wide < 44 || high < 44) small.push(`${target.innerText.trim()}: ${wide} x ${high}`);
  }
  return small;
}"""
"""Everything that can be pressed, but for links within a sentence, whose surface is less than 44 px wide or high."""
