import manifest from '../../../package.json' with { type: 'json' }

/** What runs the checks; as new as the program that writes it. */
const PACKAGE = `${manifest.name}@${manifest.version}`

export const WORKFLOW = '.github/workflows/postmortem.yml'
export const PRE_COMMIT = '.pre-commit-config.yaml'

/** A workflow of GitHub Actions that checks what a pull request changes; `dir` is the folder of the documents. */
export function workflowText(dir: string): string {
  const paths = [dir === '.' ? '**' : `${dir}/**`, '.postmortem/**', WORKFLOW].map(quoted)
  return `# Checks the postmortems that a pull request changes: annotations beside the lines, and all findings on the page of the
# run. A postmortem that nobody touches is left in peace; postmortem check without --changed checks all of them.
name: postmortem
on:
  pull_request:
    paths:
${paths.map((path) => `      - ${path}\n`).join('')}permissions:
  contents: read
jobs:
  check:
    runs-on: ubuntu-latest
    steps:
      - uses: actions/checkout@v4
        with:
          # What changed is told from where the branch began.
          fetch-depth: 0
      - uses: actions/setup-node@v4
        with:
          node-version: 22
      - run: npx --yes ${PACKAGE} check --changed "origin/$GITHUB_BASE_REF" --format github
`
}

/** A configuration of pre-commit with the one hook. */
export function preCommitText(dir: string): string {
  return `# What pre-commit runs before each commit: https://pre-commit.com
repos:
${preCommitEntry(dir)}`
}

/** The hook, to be put below \`repos:\` of a configuration that is there. */
export function preCommitEntry(dir: string): string {
  const files = dir === '.' ? '' : `^${dir.replaceAll(/[.*+?^${}()|[\]\\]/g, '\\$&')}/`
  return `  - repo: local
    hooks:
      - id: postmortem-check
        name: check postmortems
        entry: postmortem check --ignore-others
        language: node
        additional_dependencies: [${quoted(PACKAGE)}]
        files: ${quoted(files)}
        types: [text]
`
}

/** A YAML text that nothing in it can end. */
function quoted(text: string): string {
  return `'${text.replaceAll("'", "''")}'`
}
