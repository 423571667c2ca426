/** Everything that an answer shows, after "Toon meer" as often as it takes: addresses, in their order. It runs in the page. */
async () => {
  const list = document.querySelector("[data-results]");
  const more = document.querySelector("[data-more]");
  const shown = () => [...list.querySelectorAll("[data-entry], [data-kind]")].filter((part) => part.checkVisibility());
  while (more.checkVisibility()) {
    const before = shown().length;
    more.click();
    while (shown().length === before) await new Promise((resolve) => setTimeout(resolve, 10));
  }
  return shown().map(({ dataset }) => (dataset.entry ? `aanbod/${dataset.entry}` : `hulpvorm/${dataset.kind}`));
};
