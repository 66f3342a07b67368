import { fromReading } from '../rule.ts'

export const malformedYaml = fromReading({
  id: 'malformed-yaml',
  summary: 'an incident file or the front matter is no YAML',
  why: 'Nothing of it can be read before it is put right.',
  source: 'YAML 1.2',
  levels: { about: 'contradiction', usual: 'error' },
  good: [{ text: 'title: "Login down: nobody could sign in"\ntimezone: UTC\nstart: 2026-01-15 10:00\n' }],
  bad: [
    {
      text: 'title: Login down\nstart: [2026-01-15 10:00\n',
      says: ['3:1 flow sequence in block collection must be sufficiently indented and end with a ]'],
    },
    {
      text: '---\ntitle: Login down\nstart: [2026-01-15 10:00\ntemplate: alx\n---\n\n# Login down\n',
      says: ['4:1 flow sequence in block collection must be sufficiently indented and end with a ]'],
    },
  ],
})
