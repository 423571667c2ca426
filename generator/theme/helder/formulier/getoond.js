/** A service as its page shows it today: generator/current.py and generator/coverage.py say the same of what is published. */

const DAY = 86_400_000;

/** A value of a file with the attributes that templates read; `shape`: as generator/forms/preview.py tells it. */
export function record(value, shape) {
  if (shape === null || value === null || value === undefined) return value ?? null;
  if (Array.isArray(shape)) return value.map((item) => record(item, shape[0]));
  return Object.fromEntries(Object.entries(shape).map(([name, [field, otherwise, inner]]) => [name, record(value[field] ?? otherwise, inner)]));
}

/** The last day of a date that may lack its day or month. */
function lastDay(text) {
  const [year, month, day] = text.split("-");
  if (day) return text;
  return month ? new Date(Date.UTC(year, month, 0)).toISOString().slice(0, 10) : `${year}-12-31`;
}

/** A group without any source is one that somebody is still filling in: an entry cannot be kept that way. */
function confirms(service, group, today, { years }) {
  const limit = `${Number(today.slice(0, 4)) - years}${today.slice(4)}`;
  const confirmed = service.assurance ? [{ date: service.assurance.on, about: [group] }] : [];
  const days = [...service.sources, ...confirmed].filter(({ about }) => about.includes(group)).map(({ date, consulted }) => lastDay(date || consulted || "0001"));
  return !days.length || days.some((day) => day >= limit);
}

/** Whether something in the entry stays off its page since its sources, or its measurement, are too old. */
export function hidesSomething(service, shown) {
  const told = ({ access, contact, locations, waiting_time }) => JSON.stringify([contact, locations, waiting_time, access]);
  return !shown.is_stopped && told(service) !== told(shown);
}

/** Without what has gone stale: numbers and addresses that nothing confirms, and old waiting times. */
export function current(service, today, { limits, numbers }) {
  if (service.status === "gestopt" || (service.valid_to && lastDay(service.valid_to) < today)) return { ...service, status: "gestopt", is_stopped: true };
  const [keepsContact, keepsWait] = ["contact", "wachttijd"].map((group) => confirms(service, group, today, limits));
  const contactOf = (contact) => (keepsContact || !contact ? contact : { ...contact, email: null, phones: contact.phones.filter(({ number }) => Object.hasOwn(numbers, number)) });
  const isRecent = (day) => day && Date.parse(today) - Date.parse(lastDay(day)) <= limits.days * DAY;
  const waitOf = (wait) => (wait && keepsWait && isRecent(wait.measured_on) ? wait : null);
  return {
    ...service,
    is_stopped: false,
    access: service.access.map((route) => ({ ...route, contact: contactOf(route.contact), waiting_time: waitOf(route.waiting_time) })),
    contact: contactOf(service.contact),
    locations: confirms(service, "plaatsen", today, limits) ? service.locations : [],
    waiting_time: waitOf(service.waiting_time),
  };
}

/** Where a service area is: tokens that are certain or possible, and the municipalities that answer to them. */
export function served(area, { regions, municipalities }) {
  const inner = area.partnerships.map((name) => regions[name] ?? {});
  const certain = [
    ...area.municipalities.map((name) => `g:${name}`), ...area.regions.map((name) => `r:${name}`), ...area.provinces.map((name) => `p:${name}`),
    ...(area.all_flanders ? ["vl"] : []), ...(area.brussels ? ["br"] : []), ...inner.flatMap((one) => one.certain ?? []),
  ];
  const unknown = area.unknown ? (area.unknown.province ? [`p:${area.unknown.province}`] : ["vl", "br"]) : [];
  const possible = [...unknown, ...inner.flatMap((one) => one.possible ?? [])];
  const within = (tokens) => Object.values(municipalities).filter(({ id, region, province }) => [`g:${id}`, `r:${region}`, `p:${province}`, province === "brussel" ? "br" : "vl"].some((token) => tokens.includes(token)));
  return { tokens: { certain, possible }, certain: within(certain), possible: within(possible) };
}
