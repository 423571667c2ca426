/** Why a text is no day or postcode as the catalogue writes them: [the name of a sentence, what it is filled in with]. */

const YEAR = "((?:19|20)[0-9]{2})";
const DAY_FIRST = new RegExp(`^([0-9]{1,2})([/.-])([0-9]{1,2})\\2${YEAR}$`);
const YEAR_FIRST = new RegExp(`^${YEAR}([/.-])([0-9]{1,2})\\2([0-9]{1,2})$`);
const MONTH = new RegExp(`^([0-9]{1,2})[/.-]${YEAR}$`);
const SHORT_YEAR = /^[0-9]{1,2}[/. -][0-9]{1,2}[/. -]'?[0-9]{2}$/;

const two = (number) => number.padStart(2, "0");

/** Why a text is no whole or partial date. Of what is told with words the check knows more. */
export function dayFault(text) {
  const meant = asWritten(text);
  if (meant) return ["datum anders", { new: meant }];
  return [SHORT_YEAR.test(text) ? "datum kort-jaar" : "datum", {}];
}

function asWritten(text) {
  const [, day, , month, year] = DAY_FIRST.exec(text) ?? [];
  if (year) return existing(year, month, day);
  const [, first, , second, third] = YEAR_FIRST.exec(text) ?? [];
  if (first) return existing(first, second, third);
  const [, only, of] = MONTH.exec(text) ?? [];
  return only ? existing(of, only) : "";
}

function existing(year, month, day) {
  const date = new Date(Date.UTC(year, month - 1, day ?? 1));
  const isThere = date.getUTCMonth() === month - 1 && date.getUTCDate() === Number(day ?? 1);
  return isThere ? [year, two(month), ...(day ? [two(day)] : [])].join("-") : "";
}

/** Why a text is no postcode. */
export function postcodeFault(text) {
  const digits = text.replace(/[^0-9]/g, "");
  if (/^[0-9]{4}(?:[^0-9]+[0-9]{4})+$/.test(text)) return ["postcode meer", {}];
  if (/^[0-9]{4} ?[A-Z]{2}$/.test(text)) return ["postcode nederland", {}];
  if (/^[1-9][0-9]{3}$/.test(digits)) return [/\p{L}{3,}/u.test(text) ? "postcode gemeente" : "postcode tekst", { digits }];
  return noPostcode(text, digits);
}

function noPostcode(text, digits) {
  if (/^[0-9oO]{4}$/.test(text) && /[oO]/.test(text)) return ["postcode letter", {}];
  if (!digits || /[^0-9 .]/.test(text)) return ["postcode", {}];
  if (digits.length === 4) return ["postcode nul", {}];
  return ["postcode geteld", { count: digits.length === 1 ? "1 cijfer" : `${digits.length} cijfers` }];
}
