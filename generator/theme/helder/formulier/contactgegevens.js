/** Phone numbers, web and mail addresses: what generator/contacts.py refuses is refused here, by the same names. */

const TYPED_NUMBER = /^\(?\+?(?:[0-9(][0-9()/.\u2013 -]*)?$/;
const SEVERAL = /[,;&]| \/ |(?<![\p{L}\p{N}_])(?:en|of)(?![\p{L}\p{N}_])/iu;
const UNSAFE = /[\s<>"\\^\x60{|}]/;
const LABEL = /^(?!-)[a-z0-9-]{1,63}(?<!-)$/;
const LOCAL_PART = /^[A-Za-z0-9_+-](?:[A-Za-z0-9_+.&'-]{0,62}[A-Za-z0-9_+-])?$/;

const LONGEST_SHORT = 6;
const CHOSEN_GROUPS = /^0(?:800|70|78)(?: [0-9]{2,3}){2,3}$/;
const NAMED = /^(?:[a-z]{0,6}(?::\/{0,3}|\/{2,3}))?((?:[a-z0-9-]+\.)+[a-z]{2,}(?:\/\S*)?)$/i;

const whole = (pattern) => new RegExp(`^(?:${pattern})$`);
const isBetween = (number, least, most) => number >= least && number <= most;

/** Why a text is no phone number, by the name of its sentence; nothing for one that is. What must be filled in: marksOf. */
export function phoneFault(text, rules) {
  if (SEVERAL.test(text) || [...text].filter((letter) => /\p{Nd}/u.test(letter)).length > 17) return "telefoon-meer-nummers";
  if (!TYPED_NUMBER.test(text)) return "telefoon-teken";
  const typed = text.replace(/[^0-9+]/g, "");
  if (typed.replace(/^\++/, "").length < 3) return "telefoon-te-kort";
  const digits = typed.replace(/^00/, "+");
  if (digits.startsWith("1") && digits.length <= LONGEST_SHORT) return shortFault(digits, rules);
  if (!/^[0+]/.test(digits)) return "telefoon-zonder-nul";
  return longFault(digits, rules);
}

function shortFault(digits, rules) {
  return /^116[0-9]{3}$/.test(digits) || whole(rules.short).test(digits) ? "" : "telefoon-kort-onbekend";
}

function longFault(digits, rules) {
  const [country, national] = digits.startsWith("+") ? abroad(digits.slice(1), rules) : ["32", digits.slice(1)];
  if (country === "32" && /^90[0-9]{6}$/.test(national) && exists(national, rules.phones["32"])) return "telefoon-betaalnummer";
  if (country ? exists(national, rules.phones[country]) : isBetween(national.length, 7, 15)) return "";
  if (digits.startsWith("06")) return "telefoon-ongeldig 06";
  if (digits.startsWith("+")) return "telefoon-ongeldig land";
  const isMiscounted = /^0[1-57-9]/.test(digits) && digits.length !== (/^04[5-9]/.test(digits) ? 10 : 9);
  return isMiscounted ? "telefoon-ongeldig geteld" : "telefoon-ongeldig";
}

/** The country and the number within it, with or without its 0; no country for one whose numbers are not known here. */
function abroad(digits, rules) {
  const country = Object.keys(rules.phones).find((code) => digits.startsWith(code));
  return country ? [country, digits.slice(country.length).replace(/^0/, "")] : ["", digits];
}

function exists(national, kinds) {
  return kinds.some((pattern) => whole(pattern).test(national));
}

/** A Belgian number as people read it: what `helder fix` makes of it (generator/notations.py). Any other text stays. */
export function phoneShown(text, rules) {
  if (phoneFault(text, rules) || /^1[0-9]*$/.test(text) || CHOSEN_GROUPS.test(text)) return text;
  const digits = text.replace(/[^0-9+]/g, "").replace(/^00/, "+");
  if (digits.startsWith("1")) return digits.replace(/^116/, "116 ");
  const [country, national] = digits.startsWith("+") ? abroad(digits.slice(1), rules) : ["32", digits.slice(1)];
  return country === "32" ? grouped(national, rules.groups) : text;
}

function grouped(national, groups) {
  const [, pattern, format] = groups.find(([begin, all]) => new RegExp(`^(?:${begin})`).test(national) && whole(all).test(national)) ?? ["", ".*", "$&"];
  return `0${national.replace(whole(pattern), format)}`.replace(/^070 (..) (.)(.) /, "070 $1$2 $3");
}

/** Why a text is no web address, by the name of its sentence. */
export function webFault(text, rules) {
  if (UNSAFE.test(text) || new RegExp(rules.forbidden, "u").test(text)) return "web-teken";
  if (!/^https?:\/\//i.test(text)) return /^[^@\s/]+@[^@\s/]+$/.test(text) ? "web-begin mail" : NAMED.test(text) ? "web-begin naam" : "web-begin";
  const place = text.replace(/^[^/]*\/\//, "").split(/[/?#]/)[0];
  if (place.includes("@")) return "web-wachtwoord";
  return hostFault(text, place.replace(/:[0-9]*$/, ""), rules);
}

function hostFault(text, typed, rules) {
  if (/^\[|^(?:.*\.)?(?:[0-9]+|0x[0-9a-f]*)\.?$/i.test(typed)) return "web-ip-adres";
  if (!URL.canParse(text)) return "web-ongeldig";
  const host = new URL(text).hostname;
  const labels = host.split(".");
  if (labels.length < 2 || !labels.every((label) => LABEL.test(label))) return "web-ongeldig";
  return rules.shorteners.includes(host.replace(/^www\./, "")) ? "web-verkorter" : "";
}

/** Why a text is no mail address, by the name of its sentence. */
export function mailFault(text) {
  if (/^mailto:/i.test(text)) return "email-mailto";
  const at = text.lastIndexOf("@");
  const labels = text.slice(at + 1).toLowerCase().split(".");
  const isNamed = labels.length > 1 && labels.every((label) => LABEL.test(label)) && !/^[0-9]+$/.test(labels.at(-1));
  const local = text.slice(0, Math.max(at, 0));
  const isRight = at >= 0 && isNamed && LOCAL_PART.test(local) && !local.includes("..") && text.length <= 254;
  return isRight ? "" : wrongMail(text);
}

function wrongMail(text) {
  if (/@.*@/.test(text)) return "email-ongeldig meer";
  if (text.includes(",")) return "email-ongeldig komma";
  if (/\s/.test(text.trim())) return "email-ongeldig spatie";
  if (!text.includes("@")) return "email-ongeldig zonder";
  return /@[^.@]+[.]/.test(text) ? "email-ongeldig" : "email-ongeldig naam";
}

/** What a sentence about such a text has to be filled in with, besides the text. */
export function marksOf(text) {
  return { size: text.replace(/[^0-9]/g, "").length, name: NAMED.exec(text)?.[1] };
}
