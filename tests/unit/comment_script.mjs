// Runs the script of the comment against a pull request that is kept here, and prints what it did.
import { createRequire } from "node:module";

const [, , script, folder, apart, given] = process.argv;
const { run, pulls, comments } = JSON.parse(given);
const done = [];
const record = (name) => async (what) => void done.push([name, what]);
const issues = {
  listComments: "comments",
  updateComment: record("update"),
  createComment: record("create"),
  addLabels: record("label"),
};
const asked = async (what) => {
  done.push(["pulls", { head: what.head }]);
  return { data: pulls };
};
const github = { paginate: async () => comments, rest: { issues, pulls: { list: asked }, repos: { createCommitStatus: record("status") } } };
const context = { repo: { owner: "o", repo: "r" }, payload: { workflow_run: run } };
await createRequire(import.meta.url)(script)({ github, context, folder, apart });
console.log(JSON.stringify(done));
