import MarkdownIt from 'markdown-it'

const markdown = new MarkdownIt()

export default (config) => {
  config.addFilter('markdown', (text) => markdown.render(text ?? ''))
  config.addFilter('humanize', (name) => name[0].toUpperCase() + name.slice(1).replaceAll('_', ' '))
  return { dir: { input: 'src', output: 'public' } }
}
