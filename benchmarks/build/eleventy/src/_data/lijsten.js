import diensten from './diensten.js'

const onAPage = 300

const termsOf = ({ e }) => [
  `hulpvorm/${e.hulpvorm}`,
  ...(e.levensdomeinen ?? []).map((domain) => `levensdomein/${domain}`),
  ...e.toegang.map((route) => `weg/${route.weg}`),
]

const cut = (term, title, listed) =>
  Array.from({ length: Math.ceil(listed.length / onAPage) }, (_, number) => ({
    titel: title,
    adres: number ? `${term}${number + 1}/` : term,
    diensten: listed.slice(number * onAPage, (number + 1) * onAPage),
    termen: [],
  }))

const found = new Map()
for (const dienst of diensten) {
  for (const term of new Set(termsOf(dienst))) found.set(term, found.get(term) ?? []).get(term).push(dienst)
}

const overviews = ['hulpvorm', 'levensdomein', 'weg'].map((way) => ({
  titel: way,
  adres: `${way}/`,
  diensten: [],
  termen: [...found.keys()].filter((term) => term.startsWith(`${way}/`)).sort(),
}))

export default [
  ...cut('', 'Aanbod', diensten),
  ...overviews,
  ...[...found].flatMap(([term, listed]) => cut(`${term}/`, term, listed)),
]
