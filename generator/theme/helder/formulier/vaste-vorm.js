/** The one way an entry is written: the rules of "Normal form" in HACKING.md, as generator/normal_form.py follows them. */

const WIDEST = 120;

const NAME = /^[a-z][a-z0-9_]*$/;
const BARE_START = /^(?:[A-Za-z0-9(+/]|[^\x00-\x7f])/;
const MEANS_MORE = /#|:(?!\/\/)|[ \n\r]$|[\n\r]/;
const BRACKETS = /[,[\]{}?]/;
const READS_OTHERWISE = /^(?:true|false|yes|no|on|off|y|n|null|[-+]?\.?[0-9][0-9_.,]*(?:e[-+]?[0-9]+)?|[-+]?0[xob][0-9a-f_]+)$/iu;

const isGroup = (item) => typeof item === "object" && item !== null && !Array.isArray(item);
const isLong = (item) => typeof item === "object" || (typeof item === "string" && item.includes("\n"));
const width = (text) => [...text].length;
const quoted = (text) => JSON.stringify(text);
const nameOf = (name) => (NAME.test(name) && !READS_OTHERWISE.test(name) ? name : quoted(name));
const isBare = (text) => BARE_START.test(text) && !MEANS_MORE.test(text) && !READS_OTHERWISE.test(text);

/** An entry as the text of its file, by the definition of its kind; `firstLine` is its schema line, or empty for none. */
export function written(value, definition, firstLine = "") {
  const head = firstLine ? [firstLine] : [];
  return [...head, ...fields(value, definition, "")].join("\n") + "\n";
}

function fields(value, definition, indent) {
  const known = definition.properties ?? {};
  return ordered(value, known).flatMap((name) => placed(value[name], known[name] ?? {}, indent, `${nameOf(name)}:`));
}

function ordered(value, known) {
  const names = Object.keys(value);
  return [...Object.keys(known).filter((name) => Object.hasOwn(value, name)), ...names.filter((name) => !Object.hasOwn(known, name))];
}

/** The lines of a value behind its name. */
function placed(item, definition, indent, lead) {
  const line = onOneLine(item, definition, width(indent) + width(lead) + 1);
  if (line !== null) return [`${indent}${lead} ${line}`];
  if (typeof item === "string") return [`${indent}${lead} ${item.endsWith("\n") ? "|" : "|-"}`, ...block(item, `${indent}  `)];
  return [indent + lead, ...below(item, definition, `${indent}  `)];
}

/** The lines of a list or group that does not stand on one. */
function below(item, definition, indent) {
  if (isGroup(item)) return fields(item, definition, indent);
  return item.flatMap((part) => listed(part, definition.items ?? {}, indent));
}

/** The lines of an item of a list, the first behind its dash. */
function listed(part, definition, indent) {
  if (typeof part === "string" || onOneLine(part, definition, width(indent) + 2) !== null) return placed(part, definition, indent, "-");
  const [first, ...rest] = below(part, definition, `${indent}  `);
  return [`${indent}- ${first.slice(indent.length + 2)}`, ...rest];
}

function block(text, indent) {
  const lines = text.replace(/\n$/, "").split("\n");
  return lines.map((line) => (line ? indent + line : ""));
}

/** A value behind its name, for which `taken` characters are gone; null for one that needs lines of its own. */
function onOneLine(item, definition, taken) {
  if (isGroup(item)) return groupOnOneLine(item, definition, taken);
  if (Array.isArray(item)) {
    if (item.length === 0) return "[]";
    const isOfWords = ["enum", "pattern"].some((mark) => Object.hasOwn(definition.items ?? {}, mark));
    return isOfWords && !item.some(isLong) ? joined("[]", item.map((part) => scalar(part, true)), taken) : null;
  }
  return typeof item === "string" && isBlock(item) ? null : scalar(item, false);
}

function groupOnOneLine(item, definition, taken) {
  const known = definition.properties ?? {};
  const names = ordered(item, known);
  if (names.length === 0) return "{}";
  const below = Object.values(known);
  const isOfNumbers = below.length > 0 && below.every(({ type }) => type === "integer");
  if (!isOfNumbers || names.some((name) => isLong(item[name]))) return null;
  return joined("{}", names.map((name) => `${nameOf(name)}: ${scalar(item[name], true)}`), taken);
}

function joined([open, close], parts, taken) {
  const line = `${open}${parts.join(", ")}${close}`;
  return taken + width(line) <= WIDEST ? line : null;
}

/** Whether a text can be a block, and needs to be one. */
function isBlock(text) {
  const isUnsafe = /^[ \n]|\n\n$|\r/.test(text);
  return text.includes("\n") && !isUnsafe && text.trim() !== "";
}

function scalar(item, isFlow) {
  if (typeof item !== "string") return String(item);
  return isBare(item) && !(isFlow && BRACKETS.test(item)) ? item : quoted(item);
}
