/** The value of an entry: what stands in it and where, and places that its fields keep their values in. Pointers are lists of names and places in lists. */

const isEmpty = (value) => value === undefined || value === "" || (typeof value === "object" && Object.keys(value).length === 0);
export const at = (...steps) => steps.flat().join(".");
export const isGroup = (value) => typeof value === "object" && value !== null && !Array.isArray(value);

/** Every text in a value: [pointer, text, definition]. */
export function texts(value, definition, pointer = []) {
  if (typeof value === "string") return [[pointer, value, definition]];
  const known = (step) => (Array.isArray(value) ? definition.items : definition.properties?.[step]) ?? {};
  return isGroup(value) || Array.isArray(value)
    ? Object.entries(value).flatMap(([step, item]) => texts(item, known(step), [...pointer, step]))
    : [];
}

/** Every group of fields of this name, alone or as an item of a list, wherever it stands: [pointer, group]. */
export function parts(value, name, pointer = []) {
  return Object.entries(value).flatMap(([step, item]) => {
    if (typeof item !== "object") return [];
    const here = [...pointer, step];
    const found = step !== name ? [] : isGroup(item) ? [[here, item]] : Object.entries(item).map(([index, one]) => [[...here, index], one]);
    return [...found.filter(([, one]) => isGroup(one)), ...parts(item, name, here)];
  });
}

/** The place of a whole entry; `told` hears of each change. */
export function whole(value, told) {
  return { pointer: "", get: () => value, set: told, value };
}

/** The place of a field or an item inside another place. */
export function inside(parent, step) {
  const pointer = parent.pointer ? `${parent.pointer}.${step}` : String(step);
  return { pointer, get: () => parent.get()?.[step], set: (value) => put(parent, step, value) };
}

/** The place at the end of a path of names with dots between them. */
export function along(place, path) {
  return path.split(".").reduce(inside, place);
}

/** An item of a list stays where it is when it is empty, or the items behind it would change places. */
function put(parent, step, value) {
  const kept = parent.get() ?? {};
  if (Array.isArray(kept)) kept[step] = value ?? "";
  else if (value === undefined) delete kept[step];
  else kept[step] = value;
  const isGone = !Array.isArray(kept) && Object.keys(kept).length === 0;
  parent.set(isGone ? undefined : kept);
}

/** A value as it is written: without the items that nobody filled in, and what is empty without them. */
export function filled(value) {
  if (Array.isArray(value)) return value.map(filled).filter((item) => !isEmpty(item));
  if (typeof value !== "object") return value;
  const kept = Object.entries(value).map(([name, item]) => [name, filled(item), item]);
  return Object.fromEntries(kept.filter(([, item, before]) => !isEmpty(item) || isEmpty(before)));
}

/** A text as an entry may hold it: what is pasted often brings spaces and marks along that nobody sees. */
export function cleaned(text, forbidden) {
  const odd = new RegExp(forbidden, "gu");
  return text.normalize("NFC").replace(/\r\n?/g, "\n").replaceAll("\t", " ").replace(odd, (found) => (/\s/.test(found) ? " " : "")).trim();
}
