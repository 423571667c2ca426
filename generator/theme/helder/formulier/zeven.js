/** The filters, tests and methods that the templates of the site use, as Jinja2 and Python have them. */

import { Markup, escaped, markdown } from "./opmaak.js";
import { inWords } from "./zinnen.js";

/** Whether a value counts as true in Python. */
export function isTrue(value) {
  if (value instanceof Markup) return value.text !== "";
  if (Array.isArray(value)) return value.length > 0;
  return value !== null && typeof value === "object" ? Object.keys(value).length > 0 : Boolean(value);
}

/** What belongs to a value: an item of it, or a method, as a function of a list of arguments. */
export function member(value, name) {
  if (typeof value === "string" || value instanceof Markup) return typeof name === "number" ? String(value)[name] : METHODS[name](value);
  if (Array.isArray(value)) return value[name];
  if (value === null || typeof value !== "object") return undefined;
  if (Object.hasOwn(value, name)) return value[name];
  if (name === "items") return () => Object.entries(value);
  return name === "get" ? ([key, other = null]) => (Object.hasOwn(value, key) ? value[key] : other) : undefined;
}

/** Texts as one; with markup among them the others are escaped. */
export function concat(values, between = "") {
  const isMarkup = [...values, between].some((one) => one instanceof Markup);
  const text = values.map((one) => (isMarkup ? escaped(one) : String(one ?? ""))).join(isMarkup ? escaped(between) : between);
  return isMarkup ? new Markup(text) : text;
}

const said = (value, change) => (value instanceof Markup ? new Markup(change(value.text)) : change(String(value ?? "")));
const along = (path) => (item) => path.split(".").reduce(member, item);
const capital = (text) => text.slice(0, 1).toUpperCase() + text.slice(1).toLowerCase();
const trimmed = (text, signs) => {
  let [from, to] = [0, text.length];
  while (from < to && signs.includes(text[from])) from += 1;
  while (to > from && signs.includes(text[to - 1])) to -= 1;
  return text.slice(from, to);
};
const replaced = (text, [old, fresh, count]) => (count === 1 ? text.replace(old, () => fresh) : text.replaceAll(old, () => fresh));

const METHODS = {
  startswith: (value) => ([start]) => String(value).startsWith(start),
  split: (value) => ([sign]) => String(value).split(sign),
  replace: (value) => (given) => said(value, (text) => replaced(text, given)),
};

export const TESTS = {
  defined: (value) => value !== undefined,
  none: (value) => value === null,
};

function phone(value, given, named, { numbers }) {
  const display = numbers[value] ?? value;
  return { display, unbroken: display.replaceAll(" ", "\u00a0"), href: "" };
}

function grouped(items, path) {
  const groups = new Map();
  for (const item of items) groups.set(along(path)(item), [...(groups.get(along(path)(item)) ?? []), item]);
  return [...groups].sort(([one], [other]) => (one < other ? -1 : 1));
}

/** Each once, whatever its capitals. */
function unique(items) {
  const keys = items.map((item) => (typeof item === "string" ? item.toLowerCase() : item));
  return items.filter((_, index) => keys.indexOf(keys[index]) === index);
}

/** By name: (value, arguments, named arguments, scope) to a value. */
export const FILTERS = {
  capitalize: (value) => said(value, capital),
  date: (value, given, named, { months }) => inWords(String(value), months),
  dutch_date: (value, given, named, { months }) => inWords(String(value), months),
  default: (value, [other]) => (value === undefined ? other : value),
  first: (value) => value[0],
  groupby: (value, [path]) => grouped(value, path),
  join: (value, [between]) => concat(value, between),
  last: (value) => value.at(-1),
  length: (value) => (Array.isArray(value) || typeof value === "string" ? value : Object.keys(value)).length,
  linked: (value) => value,
  list: (value) => [...value],
  lower: (value) => said(value, (text) => text.toLowerCase()),
  map: (value, given, { attribute }) => value.map(along(attribute)),
  map_name: (value) => value.replaceAll(":", "-"),
  markdown,
  phone,
  replace: (value, given) => said(value, (text) => replaced(text, given)),
  select: (value, [test, whole]) => value.filter((item) => (test === "in" ? whole.includes(item) : isTrue(item))),
  selectattr: (value, [path]) => value.filter((item) => isTrue(along(path)(item))),
  sort: (value) => [...value].sort(),
  sum: (value) => value.flat(),
  trim: (value, [signs = " \n\t"]) => said(value, (text) => trimmed(text, signs)),
  unique,
  word: (value) => value,
};
