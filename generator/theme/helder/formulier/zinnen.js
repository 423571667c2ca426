/** What is said of a fault: the sentences of the check, which come as data, with the marks in them filled in. */

const MARK = /⟦([a-z]+)⟧/g;
const LONGEST = 60;

/** A value as a person would quote it. */
export function shown(value) {
  const letters = [...String(value)];
  return letters.length <= LONGEST ? letters.join("") : `${letters.slice(0, LONGEST - 3).join("")}...`;
}

/** A sentence with its marks filled in. */
export function filledIn(sentence, marks) {
  return sentence.replace(MARK, (_, name) => marks[name] ?? "");
}

/** A fault of the field at `pointer`: {pointer, code, message, tip}. */
export function fault(pointer, sentence, marks = {}) {
  const { code, message, tip } = sentence;
  return { pointer, code, message: filledIn(message, marks), tip: filledIn(tip, marks) };
}

/** A date for people: "22 november 2026", "maart 2018", "2018". */
export function inWords(date, months) {
  const [year, month, day] = date.split("-");
  return [day && String(Number(day)), month && months[Number(month) - 1], year].filter(Boolean).join(" ");
}
