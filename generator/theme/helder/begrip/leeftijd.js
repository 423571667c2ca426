/** The age of a child in what somebody typed: "voor mijn dochter van 14", "zoon (9 jaar)", "14-jarige", "baby van 3 maanden". */

const NUMBERS = [
  "nul", "een", "twee", "drie", "vier", "vijf", "zes", "zeven", "acht", "negen", "tien", "elf", "twaalf", "dertien",
  "veertien", "vijftien", "zestien", "zeventien", "achttien", "negentien", "twintig",
];
const YEARS = new Set(["jaar", "jaren", "jarige", "jarig", "j", "jr", "ans", "years", "year", "yo"]);
const MONTHS = new Set(["maand", "maanden", "weken", "mois", "months", "month"]);
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
    const found = joined(words[at]) ?? after(words, at);
    if (found && found.age <= OLDEST) return { age: found.age, from: at - (found.before ?? 0), to: at + (found.length ?? 1) };
  }
  return null;
}

/** "14jaar", "14j", "14jarige". */
function joined(word) {
  const [, number, unit] = word.match(/^([0-9]{1,2})([a-z]+)$/) ?? [];
  return number && YEARS.has(unit) ? { age: Number(number) } : null;
}

function after(words, at) {
  const number = numberOf(words[at]);
  if (number === null) return null;
  const length = words[at + 2] === "oud" ? 3 : 2;
  if (YEARS.has(words[at + 1])) return { age: number, length, before: isBefore(words, at) };
  if (MONTHS.has(words[at + 1])) return length === 3 || isAboutBaby(words, at) ? { age: 0, length, before: isBefore(words, at) } : null;
  const isChild = CHILDREN.has(words[leadTo(words, at) - 1]);
  const isMe = words[at - 1] === "ben" && words.includes("ik");
  const isOnly = ONLY.has(words[at - 1]) && at === words.length - 1 && number > YOUNG;
  return isChild || isMe || isOnly ? { age: number, before: isBefore(words, at) } : null;
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
