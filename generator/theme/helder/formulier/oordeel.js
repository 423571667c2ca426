/** What is wrong in an entry by its schema and the rules about one entry, in the words of the check. */

import { mailFault, phoneFault, webFault } from "./contactgegevens.js";
import { broken } from "./regels.js";
import { fault, shown } from "./zinnen.js";

const READERS = { telefoon: phoneFault, webadres: webFault, "e-mail": mailFault };
const size = (text) => [...text].length;

/**
 * Every fault of a value, by the definition of its kind: [{pointer, code, message, tip}], a pointer as its steps joined by dots.
 * `known` is the file of the form; `today` a day as the catalogue writes it.
 */
export function judged({ value, definition, identity, known, today }) {
  return [...below(value, definition, [], known), ...broken({ value, definition, identity, known, today })];
}

function below(value, definition, pointer, known) {
  if (typeof value === "string") return ofText(value, definition, pointer, known);
  if (typeof value === "number") return ofNumber(value, definition, pointer);
  if (Array.isArray(value)) return ofList(value, definition, pointer, known);
  return typeof value === "object" ? ofGroup(value, definition, pointer, known) : [];
}

function ofGroup(value, definition, pointer, known) {
  const missing = (definition.required ?? []).filter((name) => !Object.hasOwn(value, name));
  const inside = Object.entries(value).filter(([name]) => Object.hasOwn(definition.properties ?? {}, name));
  return [
    ...missing.map((name) => fault([...pointer, name].join("."), definition.says.required[name])),
    ...inside.flatMap(([name, item]) => below(item, definition.properties[name], [...pointer, name], known)),
  ];
}

function ofList(value, definition, pointer, known) {
  const isTwice = definition.uniqueItems && new Set(value.map((item) => JSON.stringify(item))).size < value.length;
  const broken = { minItems: value.length < definition.minItems, maxItems: value.length > definition.maxItems, uniqueItems: isTwice };
  return [
    ...said(broken, definition, pointer, { size: value.length }),
    ...value.flatMap((item, index) => below(item, definition.items, [...pointer, index], known)),
  ];
}

function ofNumber(value, definition, pointer) {
  const broken = { minimum: value < definition.minimum, maximum: value > definition.maximum };
  return said(broken, definition, pointer, { size: value });
}

function ofText(value, definition, pointer, known) {
  const marks = { found: shown(value), size: size(value), shown: quoted(value) };
  if (["integer", "boolean"].includes(definition.type)) return said({ type: true }, definition, pointer, marks);
  const isOdd = definition.pattern !== undefined && !new RegExp(definition.pattern, "u").test(value);
  const wrong = READERS[definition["x-soort"]]?.(value, known.rules);
  const broken = { minLength: size(value) < definition.minLength, maxLength: size(value) > definition.maxLength, pattern: isOdd && !wrong };
  const faults = said(broken, definition, pointer, marks);
  const isLong = broken.minLength || broken.maxLength;
  return wrong && (isOdd || !isLong) ? [...faults, fault(pointer.join("."), known.messages.contact[wrong], marks)] : faults;
}

/** As the check quotes a number or address. */
function quoted(value) {
  const letters = [...value];
  return letters.length > 60 ? `"${letters.slice(0, 60).join("")}..."` : `"${value}"`;
}

function said(broken, definition, pointer, marks) {
  const keywords = Object.keys(broken).filter((keyword) => broken[keyword] && definition.says[keyword]);
  return keywords.map((keyword) => fault(pointer.join("."), definition.says[keyword], marks));
}
