// In the page: choose a filter, and tell how long until results and counts show no more change. Milliseconds.
(input) => new Promise((done) => {
  const QUIET = 1000;
  const box = document.querySelector("[data-search]");
  const start = performance.now();
  let last = 0;
  let waiting;
  const changed = () => {
    clearTimeout(waiting);
    // The frame that shows a change has been made when the task after it runs.
    requestAnimationFrame(() => setTimeout(() => {
      last = performance.now() - start;
      wait();
    }));
  };
  const wait = () => {
    clearTimeout(waiting);
    waiting = setTimeout(end, QUIET);
  };
  // On a slow machine nothing may change for long before the first result.
  const end = () => {
    if (box.dataset.state === "busy") {
      wait();
      return;
    }
    watch.disconnect();
    done(last);
  };
  const watch = new MutationObserver(changed);
  for (const part of document.querySelectorAll("[data-results], [data-filters], [data-total]")) {
    watch.observe(part, { childList: true, subtree: true, characterData: true, attributes: true });
  }
  changed();
  input.click();
})
