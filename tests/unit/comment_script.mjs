// Runs the script of the comment against a pull request that is kept here, and prints what it did.
import { createRequire } from "node:module";

const [, , script, folder, apart, given] = process.argv;
const { run, pulls, comments, events, permission } = JSON.parse(given);
const done = [];
const record = (name) => async ({ owner, repo, ...what }) => void done.push([name, what]);
const issues = {
  listComments: comments,
  listEvents: events,
  updateComment: record("update"),
  createComment: record("create"),
  addLabels: record("label"),
  removeLabel: record("unlabel"),
};
const list = async ({ head, base }) => ({ data: pulls.filter((pull) => pull.base === base && `wie:${pull.branch}` === head) });
const repos = { createCommitStatus: record("status"), getCollaboratorPermissionLevel: async () => ({ data: { permission } }) };
const github = { paginate: async (found) => found, rest: { issues, pulls: { list }, repos } };
const payload = { workflow_run: run, repository: { default_branch: "main" } };
await createRequire(import.meta.url)(script)({ github, context: { repo: { owner: "o", repo: "r" }, payload }, folder, apart });
console.log(JSON.stringify(done));
