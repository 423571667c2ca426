// In the page: when somebody entered the box, pressed Enter and saw results. Times are milliseconds.
() => {
  const seen = { focus: null, enter: null, first: null, answer: null, tasks: [] };
  const box = document.querySelector("#zoekwoord");
  const list = document.querySelector("[data-results]");
  const results = () => [...list.querySelectorAll("[data-entry], [data-kind]")];
  const isNew = (card) => card.dataset.seen === undefined && card.checkVisibility();
  const forget = () => results().forEach((card) => (card.dataset.seen = ""));
  // The frame that shows a card has been made when the task after it runs.
  const note = (name) => requestAnimationFrame(() => setTimeout(() => (seen[name] ??= performance.now())));

  box.addEventListener("keydown", (event) => {
    if (event.key !== "Enter") return;
    forget();
    Object.assign(seen, { enter: performance.now(), answer: null });
  }, true);
  new PerformanceObserver((found) => seen.tasks.push(...found.getEntries().map(({ startTime, duration }) => [startTime, duration])))
    .observe({ type: "longtask", buffered: true });
  new MutationObserver(() => {
    if (!results().some(isNew)) return;
    if (seen.first === null) note("first");
    if (seen.enter !== null && seen.answer === null) note("answer");
  }).observe(list, { childList: true });

  window.seen = seen;
  /** The box is entered for the next question; what was shown until now is no answer to it. */
  window.nextQuestion = () => {
    forget();
    Object.assign(seen, { focus: performance.now(), enter: null, first: null, answer: null, tasks: [] });
    box.focus();
    box.select();
  };
}
