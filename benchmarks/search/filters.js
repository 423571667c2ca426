// In the page: choose a filter, and tell how long until results and counts show no more change. Milliseconds.
(input) => new Promise((done) => {
  const QUIET = 500;
  const start = performance.now();
  let last = 0;
  let waiting;
  const changed = () => {
    clearTimeout(waiting);
    // The frame that shows a change has been made when the task after it runs.
    requestAnimationFrame(() => setTimeout(() => {
      last = performance.now() - start;
      clearTimeout(waiting);
      waiting = setTimeout(() => { watch.disconnect(); done(last); }, QUIET);
    }));
  };
  const watch = new MutationObserver(changed);
  for (const part of document.querySelectorAll("[data-results], [data-filters], [data-total]")) {
    watch.observe(part, { childList: true, subtree: true, characterData: true, attributes: true });
  }
  changed();
  input.click();
})
