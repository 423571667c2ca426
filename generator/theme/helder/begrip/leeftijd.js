/** The age of a child in what somebody typed: "voor mijn dochter van 14", "zoon (9 jaar)", "14-jarige", "baby van 3 maanden". */

const NUMBERS = [
  "nul", "een", "twee", "drie", "vier", "vijf", "zes", "zeven", "acht", "negen", "tien", "elf", "twaalf", "dertien",
  "veertien", "vijftien", "zestien", "zeventien", "achttien", "negentien", "twintig",
];
const YEARS = new Set(["jaar", "jaren", "jarige", "jarig", "j", "jr", "ans", "years", "year", "yo"]);
const MONTHS = new Set(["maand", "maanden", "weken", "mois", "months", "month"]);
/** Before a number of years these tell how long something lasts, after it the others: "al 3 jaar", "2 jaar geleden". */
const LASTING = new Set([
  "al", "sinds", "na", "duurt", "duren", "duurde", "gedurende", "binnen", "over", "dan", "de", "afgelopen", "laatste", "voorbije",
  "elke", "per", "wacht", "wachten", "wachtte", "wachtlijst", "wachtlijsten", "wachttijd", "wachttijden",
]);
const LASTED = new Set(["geleden", "lang", "later", "wacht", "wachten", "wachtlijst", "wachttijd"]);
const SMALL = new Set(["op", "de", "een", "aan", "het"]);
const HALF = [["en", "een", "half"], ["en", "half"], ["half"]];
const BEFORE = new Set(["van", "is", "wordt", "werd", "leeftijd", "bijna", "net", "pas", "aged", "turns"]);
const CHILDREN = new Set([
  "kind", "kindje", "kinderen", "zoon", "zoontje", "dochter", "dochtertje", "jongen", "jongere", "meisje", "puber", "tiener",
  "kleuter", "peuter", "kleinkind", "kleinzoon", "kleindochter", "broer", "zus", "leerling", "pleegkind", "stiefzoon",
  "stiefdochter", "gast", "ikzelf", "fils", "fille", "enfant", "son", "daughter", "child",
]);
const BABIES = new Set(["baby", "babytje", "kindje", "zoontje", "dochtertje", "pasgeboren", "bebe"]);
const ONLY = new Set(["maar", "pas", "nog", "al", "en", "amper"]);
const YOUNG = 5;
const OLDEST = 25;

/**
 * The age in some folded words and the words that say it: {age, from, to}, or null.
 * A number alone says nothing: it may be a house, a line or a postcode.
 */
export function ageIn(words) {
  for (let at = 0; at < words.length; at += 1) {
    const found = joined(words, at) ?? after(words, at);
    if (found && found.age <= OLDEST) return { age: found.age, from: at - (found.before ?? 0), to: at + (found.length ?? 1) };
  }
  return null;
}

/** "14jaar", "14j", "14jarige". */
function joined(words, at) {
  const [, number, unit] = words[at].match(/^([0-9]{1,2})([a-z]+)$/) ?? [];
  if (!number || !YEARS.has(unit)) return null;
  return unit.startsWith("jarig") || !lasts(words, at, at) ? { age: Number(number) } : null;
}

function after(words, at) {
  const number = numberOf(words[at]);
  if (number === null) return null;
  const unit = at + unitAfter(words, at);
  const isOld = words[unit + 1] === "oud";
  const length = unit - at + (isOld ? 2 : 1);
  const isChild = CHILDREN.has(words[leadTo(words, at) - 1]);
  const isMe = words[at - 1] === "ben" && words.includes("ik");
  const found = { age: number, length, before: isBefore(words, at) };
  if (YEARS.has(words[unit])) return isOld || isChild || isMe || !lasts(words, at, unit) ? found : null;
  if (MONTHS.has(words[unit])) return isOld || isAboutBaby(words, at) ? { ...found, age: 0 } : null;
  const isOnly = ONLY.has(words[at - 1]) && at === words.length - 1 && number > YOUNG;
  return isChild || isMe || isOnly ? { ...found, length: 1 } : null;
}

/** How far the unit stands from its number: next to it, or after a half: "2,5 jaar", "twee en een half jaar". */
function unitAfter(words, at) {
  const isHalf = (half) => half.every((word, index) => words[at + 1 + index] === word);
  const half = HALF.find(isHalf)?.length ?? (/^[0-9]$/.test(words[at + 1] ?? "") ? 1 : 0);
  return YEARS.has(words[at + 1 + half]) ? 1 + half : 1;
}

/** Whether a number of years tells how long something lasts; who "is al 14 jaar", and no more, is as old as that. */
function lasts(words, at, unit) {
  if (/^jarig/.test(words[unit])) return false;
  const isAge = words[at - 1] === "al" && words[at - 2] === "is" && unit === words.length - 1;
  const next = words.slice(unit + 1).find((word) => !SMALL.has(word));
  return !isAge && (LASTED.has(next) || LASTING.has(words[leadTo(words, at) - 1]));
}

/** Where the words before a number begin that lead to it: "is bijna". */
function leadTo(words, at) {
  return BEFORE.has(words[at - 1]) ? leadTo(words, at - 1) : at;
}

function isAboutBaby(words, at) {
  return words.slice(Math.max(0, at - 3), at).some((word) => BABIES.has(word));
}

function isBefore(words, at) {
  return BEFORE.has(words[at - 1]) || words[at - 1] === "ben" ? 1 : 0;
}

function numberOf(word) {
  if (/^[0-9]{1,2}$/.test(word)) return Number(word);
  const spelt = NUMBERS.indexOf(word);
  return spelt > 1 ? spelt : null;
}
