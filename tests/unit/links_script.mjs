// Runs the script of the issues about dead links against issues that are kept here, and prints what it did.
import { createRequire } from "node:module";

const [, , script, folder, given] = process.argv;
const done = [];
const record = (name) => async (what) => void done.push([name, what]);
const issues = {
  listForRepo: "issues",
  create: record("create"),
  createComment: record("comment"),
  update: record("update"),
};
const paginate = async (list, what) => {
  done.push(["list", what]);
  return list === "issues" ? JSON.parse(given) : [];
};
const context = { repo: { owner: "o", repo: "r" } };
await createRequire(import.meta.url)(script)({ github: { paginate, rest: { issues } }, context, folder });
console.log(JSON.stringify(done));
