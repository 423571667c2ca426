/** The last step, without a server: a file that somebody saves and mails, or a page of the repository that is filled in. */

export const DRAFT = "ontwerp van Helder";
const LONGEST_ADDRESS = 7000;

/** The name of an entry's file for whoever takes it in, and its place in the repository. */
export function fileName({ kind, identity }) {
  return `${kind === "aanbieder" ? identity : identity.replace("/", "--")}.yaml`;
}

export function placeOf({ kind, identity }) {
  return `catalogue/aanbieders/${kind === "aanbieder" ? `${identity}/aanbieder` : identity}.yaml`;
}

/** Let the browser save an entry as a file. */
export function save(entry) {
  saveAs(fileName(entry), entry.text, "application/yaml");
}

/** The same of a draft: what was filled in so far, for the same page to go on with later. */
export function saveDraft(entries) {
  const drafted = entries.map(({ kind, identity, value }) => ({ kind, identity, value }));
  saveAs(draftName(entries), JSON.stringify({ soort: DRAFT, inschrijvingen: drafted }, null, 1), "application/octet-stream");
}

export function draftName([{ identity }]) {
  return `${identity.split("/").filter(Boolean).join("--") || "dienst"}.ontwerp`;
}

function saveAs(name, content, type) {
  const link = document.createElement("a");
  const address = URL.createObjectURL(new Blob([content], { type }));
  link.href = address;
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(address), 60_000);
}

/** The address that opens a mail about entries, with the request to attach their files. */
export function mailOf(entries, { say, settings: { email, site } }) {
  const names = entries.map((entry) => entry.name).join(", ");
  const files = entries.map((entry) => fileName(entry)).join(", ");
  const about = entries.map((entry) => say("mail-regel", { name: entry.name, fields: entry.isNew ? say("nieuw").toLowerCase() : entry.changes.join(", ") }));
  const body = say("mail", { files, changes: about.join("\n") }).replaceAll("\n", "\r\n");
  return `mailto:${email}?subject=${encodeURIComponent(`${site}: ${names}`)}&body=${encodeURIComponent(body)}`;
}

/** Where somebody with an account proposes an entry: a new file that is filled in, or the page to change one. */
export function proposalOf(entry, { repository, branch }) {
  const base = repository.replace(/\/$/, "");
  const place = placeOf(entry);
  if (!entry.isNew) return `${base}/edit/${branch}/${place}`;
  const start = `${base}/new/${branch}?filename=${encodeURIComponent(place)}`;
  const whole = `${start}&value=${encodeURIComponent(entry.text)}`;
  return whole.length <= LONGEST_ADDRESS ? whole : start;
}
