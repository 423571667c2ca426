/** What somebody typed and ticked while the scripts were still on their way: it counts, beside what the address says. */

/** The words and the place that stand there already; of an empty field nothing. */
export function typed(words, question) {
  const found = { words: words.value.trim(), place: question.text };
  return Object.fromEntries(Object.entries(found).filter(([, text]) => text));
}

/** The filters that are ticked already; none after Back or a reload, when the browser itself may have ticked them. */
export function ticked(filters) {
  const [visit] = performance.getEntriesByType("navigation");
  return visit?.type === "navigate" ? { values: filters.values, age: filters.age } : { values: {}, age: null };
}

/** A choice with what was chosen besides. */
export function joined(choice, { values, age }) {
  const all = { ...choice.values };
  for (const [facet, chosen] of Object.entries(values)) all[facet] = [...new Set([...(all[facet] ?? []), ...chosen])];
  return { ...choice, values: all, age: age ?? choice.age };
}
