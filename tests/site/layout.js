/**
 * What of the text of a page cannot be read as it is laid out now: it lies under other text, sticks out of its box, is
 * cut off by a box that does not scroll, or makes the page scroll sideways. A list of complaints. An expression.
 */
() => {
  const LEAST = 2; // pixels: less is a matter of rounding
  const name = (one) => `${one.tagName.toLowerCase()}.${one.getAttribute("class") ?? ""}`;
  const ancestors = (one) => (one ? [one, ...ancestors(one.parentElement)] : []);
  const style = new Map();
  const styled = (one) => style.get(one) ?? style.set(one, getComputedStyle(one)).get(one);

  /** For ears only, or on its way with the window: that lies over other text by intent. */
  const isApart = (one) => ancestors(one).some((each) => styled(each).clipPath !== "none" || ["sticky", "fixed"].includes(styled(each).position));
  const scrolls = (one) => ["auto", "scroll"].includes(styled(one).overflowX) || ["auto", "scroll"].includes(styled(one).overflowY);
  const cuts = (one) => ["hidden", "clip"].includes(styled(one).overflowX) || ["hidden", "clip"].includes(styled(one).overflowY);
  const hasEdge = (one) =>
    styled(one).display !== "inline" &&
    (parseFloat(styled(one).borderLeftWidth) > 0 || !["rgba(0, 0, 0, 0)", "transparent"].includes(styled(one).backgroundColor));

  const texts = () => {
    const found = [];
    const walk = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    while (walk.nextNode()) {
      const [text, parent] = [walk.currentNode, walk.currentNode.parentElement];
      if (!text.data.trim() || !parent.checkVisibility({ visibilityProperty: true }) || parent.closest("svg") || isApart(parent)) continue;
      const range = document.createRange();
      range.selectNodeContents(text);
      const frames = ancestors(parent).filter(scrolls).map((one) => one.getBoundingClientRect());
      const inside = (box) => frames.every((frame) => box.left < frame.right && box.right > frame.left && box.top < frame.bottom && box.bottom > frame.top);
      for (const box of range.getClientRects()) if (box.width > 1 && box.height > 1 && inside(box)) found.push({ box, parent, words: text.data.trim().slice(0, 30) });
    }
    return found.sort((one, other) => one.box.top - other.box.top);
  };

  const common = (one, other) => [
    Math.min(one.right, other.right) - Math.max(one.left, other.left),
    Math.min(one.bottom, other.bottom) - Math.max(one.top, other.top),
  ];
  const overlaps = (found) =>
    found.flatMap(({ box, parent, words }, at) => {
      const under = [];
      for (const other of found.slice(at + 1)) {
        if (other.box.top > box.bottom) break;
        const [width, height] = common(box, other.box);
        if (other.parent !== parent && width > LEAST && height > 0.35 * Math.min(box.height, other.box.height)) under.push(`"${words}" and "${other.words}" overlap`);
      }
      return under;
    });
  const outside = (found) =>
    found.flatMap(({ box, parent, words }) => {
      const frame = ancestors(parent).find((one) => hasEdge(one) || scrolls(one));
      if (!frame || scrolls(frame)) return [];
      const { left, right } = frame.getBoundingClientRect();
      return box.left < left - LEAST || box.right > right + LEAST ? [`"${words}" sticks out of ${name(frame)}`] : [];
    });
  const cut = () =>
    [...document.body.querySelectorAll("*")]
      .filter((one) => one.checkVisibility({ visibilityProperty: true }) && !one.closest("svg, input") && cuts(one) && !isApart(one))
      .filter((one) => one.scrollHeight > one.clientHeight + LEAST || one.scrollWidth > one.clientWidth + LEAST)
      .map((one) => `${name(one)} cuts off "${one.textContent.trim().slice(0, 30)}"`);
  const sideways = () => {
    const wide = document.documentElement.clientWidth;
    if (document.documentElement.scrollWidth <= wide) return [];
    const wider = [...document.querySelectorAll("body *")].filter((one) => one.getBoundingClientRect().right > wide + 1);
    return wider.slice(0, 3).map((one) => `${name(one)} is wider than the page`);
  };

  const found = texts();
  if (found.length < 10) return ["hardly any text"];
  return [...new Set([...sideways(), ...cut(), ...outside(found), ...overlaps(found)])].slice(0, 12);
}
