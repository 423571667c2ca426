/** The facet file is written in columns, in which what many services share stands once; here they are services again. */

/** The characters that are digits, from the least: all that JSON writes as they are. */
const DIGITS = Array.from({ length: 92 }, (_, index) => 35 + index).filter((code) => code !== 92);
const VALUES = new Map(DIGITS.map((code, value) => [code, value]));

/**
 * The services of the facet file. What stood there once is one object still: never change it. A column tells which cell
 * each service has, or which of those that stand beside the same cell of a column before it.
 * @param {{services: number, columns: Object<string, object>}} file
 * @param {string[]} facets the facets of a service; the regions stand with what it serves
 */
export function services(file, facets) {
  const columns = {};
  for (const [name, { cells, at, beside, turns }] of Object.entries(file.columns)) {
    const places = numbers(at, file.services);
    columns[name] = { cells, at: beside ? columns[beside].at.map((other, index) => turns[other][places[index]]) : places };
  }
  const { served, routes, ages, broad } = columns;
  const own = facets.map((name) => columns[name] ?? regions(served));
  return Array.from({ length: file.services }, (_, index) => {
    const [certain, possible, , maybe] = cell(served, index);
    return {
      own: own.map((column) => cell(column, index)),
      routes: cell(routes, index).map((own, number) => ({ own, ages: cell(ages, index)[number] })),
      broad: cell(broad, index),
      certain, possible, maybe,
    };
  });
}

/** Numbers by their digits: the last one of each, then the one before of each. */
function numbers(digits, count) {
  const found = new Uint32Array(count);
  for (let at = digits.length - 1; at >= 0; at -= 1) {
    found[at % count] = found[at % count] * DIGITS.length + VALUES.get(digits.charCodeAt(at));
  }
  return found;
}

function cell({ cells, at }, index) {
  return cells[at[index]];
}

function regions({ cells, at }) {
  return { cells: cells.map(([, , found]) => found), at };
}
