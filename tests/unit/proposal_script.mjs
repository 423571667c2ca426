// Runs the script of a proposal against a repository that is kept here, and prints what it asked GitHub to do.
import { createRequire } from "node:module";

const [, , script, folder, given] = process.argv;
const { label, permission, refs, pulls, comments, refusals } = JSON.parse(given);
const done = [];
const answers = {
  getCollaboratorPermissionLevel: { permission },
  getRef: { object: { sha: "main-sha" } },
  getCommit: { tree: { sha: "main-tree" } },
  createTree: { sha: "new-tree" },
  createCommit: { sha: "new-commit" },
  listMatchingRefs: refs.map((ref) => ({ ref })),
  list: pulls,
  create: { number: 34 },
};
const part = () =>
  new Proxy({}, {
    get: (_, name) => async ({ owner, repo, ...what }) => {
      done.push([name, what]);
      if (name in refusals) throw Object.assign(new Error(`refused: ${name}`), { status: refusals[name] });
      if (name === "createComment") comments.push({ id: 100 + comments.length, user: { type: "Bot" }, body: what.body });
      return { data: answers[name] ?? {} };
    },
  });
const rest = { git: part(), issues: part(), pulls: part(), repos: part() };
const github = { paginate: async () => comments, rest };
const payload = {
  label: { name: label },
  sender: { login: "beheerder" },
  issue: { number: 12 },
  repository: { default_branch: "main", html_url: "https://github.example/o/r" },
};
try {
  await createRequire(import.meta.url)(script)({ github, context: { repo: { owner: "o", repo: "r" }, payload, runId: 5 }, folder });
} catch (error) {
  done.push(["error", error.message]);
}
console.log(JSON.stringify(done));
