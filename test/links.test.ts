import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { expect, it } from 'vitest'
import { root } from './source-files.ts'

const read = (path: string) => readFileSync(join(root, path), 'utf8')
const below = readdirSync(join(root, 'docs'), { recursive: true, encoding: 'utf8' })
const pages = [
  ...['README.md', 'CONTRIBUTING.md', 'SECURITY.md', 'CHANGELOG.md'],
  ...below.filter((name) => name.endsWith('.md') && !name.includes('node_modules')).map((name) => `docs/${name}`),
].map((path) => path.replaceAll('\\', '/'))

/** A heading as a browser finds it by: both GitHub and the site spell it so. */
const slug = (heading: string) =>
  heading
    .trim()
    .toLowerCase()
    .replace(/[^\p{Letter}\p{Number}\s-]/gu, '')
    .replace(/\s+/g, '-')

const anchors = (path: string) => [...read(path).matchAll(/^#+ (.+)$/gm)].map(([, heading = '']) => slug(heading))

function leadsSomewhere(from: string, target: string): boolean {
  const [path = '', anchor] = target.split('#')
  const file = path ? join(dirname(from), decodeURIComponent(path)) : from
  if (!existsSync(join(root, file))) return false
  return !anchor || anchors(file).includes(decodeURIComponent(anchor))
}

it.each(pages)('%s: every link of ours leads somewhere', (page) => {
  const links = [...read(page).matchAll(/\]\(([^)\s]+)\)/g)].map(([, target = '']) => target)
  const ours = links.filter((target) => !/^(https?|mailto):/.test(target))
  expect(ours.filter((target) => !leadsSomewhere(page, target))).toEqual([])
})

it.each(pages)('%s: what it takes in is there', (page) => {
  const included = [...read(page).matchAll(/<!--@include: (.+?)-->/g)].map(([, target = '']) => target)
  expect(included.filter((target) => !leadsSomewhere(page, target))).toEqual([])
})

it.each(pages)('%s: every npm command it names is there', (page) => {
  const { scripts } = JSON.parse(read('package.json')) as { scripts: Record<string, string> }
  const named = [...read(page).matchAll(/npm run (?:--silent )?([a-z][\w:-]*)/g)].map(([, name = '']) => name)
  expect(named.filter((name) => !scripts[name])).toEqual([])
})

it('every page of the site is there in both languages', () => {
  const forContributors = ['docs/architecture.md', 'docs/release.md']
  const chinese = pages.filter((path) => /^docs\/[^/]+$/.test(path) && !forContributors.includes(path))
  expect(pages.filter((path) => path.startsWith('docs/en/')).toSorted()).toEqual(
    chinese.map((path) => path.replace('docs/', 'docs/en/')).toSorted(),
  )
})

it('the moving picture stays below what a visitor waits for', () => {
  expect(statSync(join(root, 'docs/story.webp')).size).toBeLessThan(2_000_000)
})
