/**
 * What the search page shows of an answer, once it stands there, by the hooks that the page's template names:
 * the fields of generator/evaluation/metrics.py's Answer. An expression; it runs in the page, after words were entered.
 */
async ({ most, patience }) => {
  const STEP = 10;
  const box = document.querySelector("[data-search]");
  const list = box.querySelector("[data-results]");

  const isVisible = (part) => part !== null && part.checkVisibility();
  const isAbove = (part) =>
    part.compareDocumentPosition(list) & Node.DOCUMENT_POSITION_FOLLOWING &&
    part.getBoundingClientRect().top <= list.getBoundingClientRect().top;
  const hasEnded = () => ["answered", "failed"].includes(box.dataset.state);

  const end = performance.now() + patience;
  while (!hasEnded() && performance.now() < end) {
    await new Promise((resolve) => setTimeout(resolve, STEP));
  }
  if (box.dataset.state !== "answered") return { failed: true };

  const shown = [...list.querySelectorAll("[data-entry], [data-kind]")].filter(isVisible);
  const addresses = shown.map(({ dataset }) => (dataset.entry ? `aanbod/${dataset.entry}` : `hulpvorm/${dataset.kind}`));
  const dangers = [...document.querySelectorAll("[data-dangers] [data-danger]")].filter(isVisible).filter(isAbove);
  const lines = dangers.flatMap((danger) => [...danger.querySelectorAll("[data-line]")]).filter(isVisible);
  return {
    results: [...new Set(addresses)].slice(0, most),
    says_nothing: isVisible(document.querySelector("[data-empty]")),
    lines: lines.map(({ dataset }) => dataset.line),
  };
}
