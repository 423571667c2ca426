/** What is known of services: a file for each provider, beside the page of the list, fetched once. */

const taken = new Map();

/** The services of a provider, by name; none where there is no such provider. What failed is asked again. */
async function file(provider) {
  if (taken.has(provider)) return taken.get(provider);
  const answer = await fetch(new URL(`${provider}.json`, document.baseURI));
  if (!answer.ok && answer.status !== 404) throw new Error(`${provider}: ${answer.status}`);
  taken.set(provider, answer.ok ? await answer.json() : {});
  return taken.get(provider);
}

/** What is known of the services, in their order; of one that is unknown no more than its identity. */
export async function known(list) {
  const providers = [...new Set(list.map((identity) => identity.split("/")[0]))];
  const files = new Map(await Promise.all(providers.map(async (provider) => [provider, await file(provider)])));
  return list.map((identity) => {
    const [provider, service] = identity.split("/");
    return { identity, isGone: true, ...files.get(provider)[service] };
  });
}
