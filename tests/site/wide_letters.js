/* The words below a selector that stand on two lines, other than at a hyphen, and those that leave the box they are in. */
([selector, boxes]) => {
  const found = [];
  for (const part of document.querySelectorAll(selector)) {
    const walk = document.createTreeWalker(part, NodeFilter.SHOW_TEXT);
    while (walk.nextNode()) {
      const node = walk.currentNode;
      for (const { 0: word, index } of node.data.matchAll(/[^\s\u00ad-]+/g)) {
        const box = node.parentElement.closest(boxes).getBoundingClientRect();
        const range = document.createRange();
        // The hyphen that a soft one becomes counts as a part of the letter behind it.
        range.setStart(node, index + (node.data[index - 1] === "\u00ad" ? 1 : 0));
        range.setEnd(node, index + word.length);
        const rects = [...range.getClientRects()].filter(({ width }) => width > 0);
        if (new Set(rects.map(({ top }) => Math.round(top))).size > 1) found.push(`broken: ${word}`);
        if (rects.some(({ left, right }) => left < box.left - 1 || right > box.right + 1)) found.push(`outside: ${word}`);
      }
    }
  }
  return found;
}
