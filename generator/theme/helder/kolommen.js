/** The facet file is written in columns, in which what many services share stands once; here they are services again. */

/** The characters that are digits, from the least: all that JSON writes as they are. */
const DIGITS = Array.from({ length: 92 }, (_, index) => 35 + index).filter((code) => code !== 92);
const VALUES = new Map(DIGITS.map((code, value) => [code, value]));

/**
 * The services of the facet file. What stood there once is one object still: never change it.
 * @param {{services: number, columns: Object<string, object>}} file
 * @param {string[]} facets the facets of a service; the regions stand with what it serves
 */
export function services(file, facets) {
  const columns = {};
  const read = (name) => (columns[name] ??= column(file.columns[name], file.services, read));
  const [served, ofRoutes, ages, broad] = ["served", "routes", "ages", "broad"].map(read);
  const own = facets.map((name) => (file.columns[name] ? read(name) : regions(served)));
  return Array.from({ length: file.services }, (_, index) => {
    const [certain, possible, , maybe] = cell(served, index);
    return {
      own: own.map((column) => cell(column, index)),
      routes: routes(cell(ofRoutes, index), cell(ages, index)),
      broad: cell(broad, index),
      certain, possible, maybe,
    };
  });
}

/** A column as it is written: its cells, and for each service which one, by its turn among those beside another cell. */
function column({ cells, at, beside, turns }, count, read) {
  const places = numbers(at, count);
  return { cells, at: beside ? read(beside).at.map((other, index) => turns[other][places[index]]) : places };
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

function routes(own, ages) {
  return own.map((values, index) => ({ own: values, ages: ages[index] }));
}
