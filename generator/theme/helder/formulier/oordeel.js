/** What is wrong in an entry by its schema and the rules about one entry, in the words of the check. */

import { mailFault, marksOf, phoneFault, webFault } from "./contactgegevens.js";
import { broken } from "./regels.js";
import { dayFault, postcodeFault } from "./schrijfwijzen.js";
import { fault, shown } from "./zinnen.js";

const READERS = { telefoon: phoneFault, webadres: webFault, "e-mail": mailFault };
const NOTATIONS = { datum: dayFault, postcode: postcodeFault };
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
    ...missing.map((name) => fault([...pointer, name].join("."), definition.says.required[name], { part: Number(pointer.at(-1)) + 1 })),
    ...inside.flatMap(([name, item]) => below(item, definition.properties[name], [...pointer, name], known)),
  ];
}

function ofList(value, definition, pointer, known) {
  const broken = { minItems: value.length < definition.minItems, maxItems: value.length > definition.maxItems };
  return [
    ...said(broken, definition, pointer, { size: value.length, over: value.length - definition.maxItems }),
    ...twice(value, definition, pointer),
    ...value.flatMap((item, index) => below(item, definition.items, [...pointer, index], known)),
  ];
}

function twice(value, definition, pointer) {
  const texts = value.map((item) => JSON.stringify(item));
  const second = definition.uniqueItems ? texts.findIndex((text, index) => texts.indexOf(text) < index) : -1;
  if (second < 0) return [];
  const isText = typeof value[second] === "string";
  return said({ [isText ? "uniqueItems" : "uniqueGroups"]: true }, definition, [...pointer, second], { found: shown(value[second]) });
}

function ofNumber(value, definition, pointer) {
  const broken = { minimum: value < definition.minimum, maximum: value > definition.maximum };
  return said(broken, definition, pointer, { size: value });
}

function ofText(value, definition, pointer, known) {
  const length = size(value);
  const marks = { found: shown(value), size: length, over: length - definition.maxLength, shown: quoted(value) };
  if (["integer", "boolean"].includes(definition.type)) return noNumber(value, definition, pointer, marks);
  const isOdd = definition.pattern !== undefined && !new RegExp(definition.pattern, "u").test(value);
  const isShort = length < definition.minLength;
  if (value.trim() === "") return said({ empty: isOdd || isShort }, definition, pointer, marks);
  if (!isShort && isNothing(value, definition)) return said({ empty: true }, definition, pointer, marks);
  const broken = { minLength: isShort, maxLength: length > definition.maxLength };
  const faults = said(broken, definition, pointer, marks);
  if (!isOdd && faults.length) return faults;
  return [...faults, ...notation(value, definition, pointer, marks, isOdd, known)];
}

/** Whether a text is what stands for nothing in YAML, where nothing else refuses it. */
function isNothing(value, { enum: choices, pattern, "x-soort": kind }) {
  return !choices && !pattern && !kind && ["null", "~"].includes(value.trim().toLowerCase());
}

function noNumber(value, definition, pointer, marks) {
  const [, number] = /^[^0-9-]{0,12}([0-9]{1,9})[^0-9]{0,12}$/.exec(value) ?? [];
  return said({ [number ? "typeNumber" : "type"]: true }, definition, pointer, { ...marks, number: Number(number) });
}

/** Why a text is no number, address or day; or that it is written otherwise than its pattern. */
function notation(value, definition, pointer, marks, isOdd, known) {
  const wrong = READERS[definition["x-soort"]]?.(value, known.rules);
  if (wrong) return [named(definition, fault(pointer.join("."), known.messages.contact[wrong], { ...marks, ...marksOf(value) }))];
  if (!isOdd) return [];
  const [sentence, more] = NOTATIONS[definition["x-soort"]]?.(value) ?? [];
  if (!sentence) return said({ pattern: true }, definition, pointer, marks);
  return [named(definition, fault(pointer.join("."), known.messages.notation[sentence], { ...marks, found: value, ...more }))];
}

/** A fault that is told behind the name of its field. */
function named({ title }, { message, ...told }) {
  return { ...told, message: `${title}: ${message[0].toLowerCase()}${message.slice(1)}` };
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
