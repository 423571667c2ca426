/** The templates of the site, stamped in the browser: Jinja2 parsed them when the site was made (generator/forms/preview.py).
    A node is a list: its name, then its parts. Whatever can be called takes a list of arguments, an object of named ones
    and, for a macro, what stands within the call. */

import { Markup, escaped } from "./opmaak.js";
import { FILTERS, TESTS, concat, isTrue, member } from "./zeven.js";

/** The markup of a template; `templates` by name, `shown` is what it can name besides `globals`. */
export function stamped(name, templates, globals, shown) {
  const root = Object.assign(Object.create(null), globals);
  const modules = {};
  root.macrosOf = (other) => {
    if (!modules[other]) run(templates[other], (modules[other] = Object.create(root)));
    return modules[other];
  };
  return run(templates[name], Object.assign(Object.create(root), shown));
}

function run(body, scope) {
  return body.map((node) => STATEMENTS[node[0]](node, scope)).join("");
}

function valueOf(node, scope) {
  return EXPRESSIONS[node[0]](node, scope);
}

const isSo = (node, scope) => isTrue(valueOf(node, scope));
const all = (nodes, scope) => nodes.map((node) => valueOf(node, scope));
const named = (pairs, scope) => Object.fromEntries(pairs.map(([, name, node]) => [name, valueOf(node, scope)]));

function bound(target, value, scope) {
  if (target[0] === "Name") scope[target[1]] = value;
  else target[1].forEach((part, index) => bound(part, value[index], scope));
}

function macro([, , args, defaults, body], scope) {
  return (given, byName, caller) => {
    const own = Object.create(scope);
    args.forEach(([, name], index) => {
      const otherwise = defaults[index - args.length + defaults.length];
      if (index < given.length) own[name] = given[index];
      else if (Object.hasOwn(byName, name)) own[name] = byName[name];
      else own[name] = otherwise && valueOf(otherwise, own);
    });
    own.caller = caller;
    return new Markup(run(body, own));
  };
}

function called([, node, args, pairs], scope, caller) {
  return valueOf(node, scope)(all(args, scope), named(pairs, scope), caller);
}

function loop([, target, iterated, body, , test], scope) {
  const given = valueOf(iterated, scope) ?? [];
  const items = Array.isArray(given) ? given : Object.keys(given);
  const scopes = items.map((item) => {
    const own = Object.create(scope);
    bound(target, item, own);
    return own;
  });
  const kept = test ? scopes.filter((own) => isSo(test, own)) : scopes;
  return kept.map((own, index) => {
    own.loop = { first: index === 0, last: index === kept.length - 1, index: index + 1, revindex: kept.length - index };
    return run(body, own);
  }).join("");
}

export const STATEMENTS = {
  Output: ([, nodes], scope) => nodes.map((node) => (node[0] === "TemplateData" ? node[1] : escaped(valueOf(node, scope)))).join(""),
  If: ([, test, body, others, last], scope) => {
    if (isSo(test, scope)) return run(body, scope);
    const other = others.find((one) => isSo(one[1], scope));
    return run(other ? other[2] : last, scope);
  },
  For: loop,
  Macro: (node, scope) => {
    scope[node[1]] = macro(node, scope);
    return "";
  },
  CallBlock: ([, call, , , body], scope) => escaped(called(call, scope, () => new Markup(run(body, Object.create(scope))))),
  Assign: ([, target, node], scope) => {
    bound(target, valueOf(node, scope), scope);
    return "";
  },
  FromImport: ([, template, names], scope) => {
    for (const name of names) scope[name] = scope.macrosOf(template[1])[name];
    return "";
  },
};

export const COMPARED = {
  eq: (one, other) => one === other,
  ne: (one, other) => one !== other,
  gt: (one, other) => one > other,
  gteq: (one, other) => one >= other,
  lt: (one, other) => one < other,
  lteq: (one, other) => one <= other,
  in: (one, other) => (Array.isArray(other) || typeof other === "string" ? other.includes(one) : Object.hasOwn(other, one)),
  notin: (one, other) => !COMPARED.in(one, other),
};
const plain = (value) => (value instanceof Markup ? value.text : value);

function compared([, node, operands], scope) {
  let one = plain(valueOf(node, scope));
  return operands.every(([, name, right]) => {
    const other = plain(valueOf(right, scope));
    const isRight = COMPARED[name](one, other);
    one = other;
    return isRight;
  });
}

function item([, node, key], scope) {
  const value = valueOf(node, scope);
  return key[0] === "Slice" ? value.slice(valueOf(key[1], scope)) : member(value, valueOf(key, scope));
}

function sum(one, other) {
  if (Array.isArray(one)) return [...one, ...other];
  return typeof one === "number" ? one + other : concat([one, other]);
}

export const EXPRESSIONS = {
  Add: ([, left, right], scope) => sum(valueOf(left, scope), valueOf(right, scope)),
  And: ([, left, right], scope) => {
    const value = valueOf(left, scope);
    return isTrue(value) ? valueOf(right, scope) : value;
  },
  Call: (node, scope) => called(node, scope),
  Compare: compared,
  Concat: ([, nodes], scope) => concat(all(nodes, scope)),
  CondExpr: ([, test, yes, no], scope) => (isSo(test, scope) ? valueOf(yes, scope) : no && valueOf(no, scope)),
  Const: ([, value]) => value,
  Dict: ([, pairs], scope) => Object.fromEntries(pairs.map(([, key, value]) => [valueOf(key, scope), valueOf(value, scope)])),
  Filter: ([, node, name, args, pairs], scope) => FILTERS[name](valueOf(node, scope), all(args, scope), named(pairs, scope), scope),
  Getattr: ([, node, name], scope) => member(valueOf(node, scope), name),
  Getitem: item,
  List: ([, nodes], scope) => all(nodes, scope),
  Name: ([, name], scope) => scope[name],
  Not: ([, node], scope) => !isSo(node, scope),
  Or: ([, left, right], scope) => {
    const value = valueOf(left, scope);
    return isTrue(value) ? value : valueOf(right, scope);
  },
  Test: ([, node, name], scope) => TESTS[name](valueOf(node, scope)),
  Tuple: ([, nodes], scope) => all(nodes, scope),
};
