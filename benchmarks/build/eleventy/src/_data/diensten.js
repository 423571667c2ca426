import fs from 'node:fs'
import path from 'node:path'
import yaml from 'js-yaml'

const catalogue = '@@catalogus@@'

// CORE_SCHEMA: a day stays the text that it is.
const read = (...names) => yaml.load(fs.readFileSync(path.join(catalogue, ...names), 'utf8'), { schema: yaml.CORE_SCHEMA })

const offered = (folder) => {
  const aanbieder = read(folder, 'aanbieder.yaml').naam
  const files = fs.readdirSync(path.join(catalogue, folder)).filter((file) => file !== 'aanbieder.yaml')
  return files.map((file) => ({ aanbieder, adres: `aanbod/${folder}/${path.basename(file, '.yaml')}/`, e: read(folder, file) }))
}

export default fs.readdirSync(catalogue).flatMap(offered)
