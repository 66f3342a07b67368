import { isSampleValue } from './sample-value.ts'
import type { Secret } from './secret.ts'
import { patternSecrets } from './secret-patterns.ts'

/**
 * The secrets of a text, in its code blocks too: those that the library knows, and those of our own patterns. Two that
 * overlap are one. The library is loaded only for a text that holds the beginning of something it looks for.
 */
export async function secretsIn(text: string): Promise<readonly Secret[]> {
  const known = mayHoldKnown(text) ? await librarySecrets(text) : []
  const found = [...known, ...patternSecrets(text)]
  const apart = found.filter((secret, index) => !found.slice(0, index).some((other) => overlaps(secret, other)))
  return apart.toSorted((a, b) => a.from - b.from)
}

/** One of these stands in every text in which the library finds something; a plain search is quicker than a pattern. */
const STARTS = [
  ...['A3T', 'AKIA', 'ASIA', 'ACCESS_KEY', 'ACCESSKEY', 'ccess_key', 'ccesskey', 'ccess_Key', 'ccessKey'],
  ...['PRIVATE KEY', 'ghp_', 'gho_', 'ghu_', 'ghs_', 'ghr_', 'github_pat_', 'x-oauth-basic', '_authToken='],
  ...['npm_', 'glpat-', 'glc_', 'glsa_', 'xox', 'xapp-', 'hooks.slack.com', 'SG.', 'shpp', 'shpc', 'shpa', 'shps'],
  ...['sk-ant-', 'T3BlbkFJ', 'gsk_', 'hf_', 'lin_api_', 'ntn_', 'ops_ey', 'hvs.', 'hvb.', 'hvr.'],
  ...['vcp_', 'vci_', 'vca_', 'vcr_', 'vck_', 'dapi', 'dckr_pat_', 'figd_'],
] as const

function mayHoldKnown(text: string): boolean {
  return STARTS.some((start) => text.includes(start)) || /:\/\/[^\s:/@]+:[^\s/@]+@/.test(text)
}

/** Of what kind the findings of each of the library's rules are. */
const kinds: Readonly<Record<string, string>> = {
  '1password': '1Password token',
  anthropic: 'Claude API key',
  aws: 'AWS key',
  basicauth: 'password in an address',
  'database-connection-string': 'password in an address',
  databricks: 'Databricks token',
  docker: 'Docker token',
  figma: 'Figma token',
  github: 'GitHub token',
  gitlab: 'GitLab token',
  grafana: 'Grafana token',
  groq: 'Groq API key',
  'hashicorp-vault': 'Vault token',
  huggingface: 'Hugging Face token',
  linear: 'Linear API key',
  notion: 'Notion token',
  npm: 'npm token',
  openai: 'OpenAI API key',
  privatekey: 'private key',
  sendgrid: 'SendGrid API key',
  shopify: 'Shopify token',
  slack: 'Slack token',
  vercel: 'Vercel token',
}

async function librarySecrets(text: string): Promise<readonly Secret[]> {
  const [{ lintSource }, { creator }] = await Promise.all([
    import('@secretlint/core'),
    import('@secretlint/secretlint-rule-preset-recommend'),
  ])
  // Otherwise the ids of AWS keys, without which their secrets are of no use, are passed over.
  const aws = { id: '@secretlint/secretlint-rule-aws', options: { enableIDScanRule: true } }
  const { messages } = await lintSource({
    source: { content: text, filePath: 'text.md', ext: '.md', contentType: 'text' },
    options: {
      noPhysicFilePath: true,
      config: { rules: [{ id: '@secretlint/secretlint-rule-preset-recommend', rule: creator, rules: [aws] }] },
    },
  })
  return messages.flatMap(({ ruleId, messageId, range: [from, to] }): readonly Secret[] => {
    const kind = kinds[ruleId.replace(/^.*secretlint-rule-/, '')] ?? 'secret'
    const [start, end] = narrowed(messageId, text, from, to)
    const value = text.slice(start, end)
    return value === '' || isSampleValue(value) ? [] : [{ kind, from: start, to: end, value }]
  })
}

/** The part of what was found that is secret: of an address its password, of `aws_secret_access_key = …` the key. */
function narrowed(found: string, text: string, from: number, to: number): readonly [number, number] {
  switch (found) {
    case 'AWSAccountID':
      return [from, from]
    case 'AWSAccessKeyID':
      // Ids of users, roles and profiles are no keys.
      return /^(?:A3T|AKIA|ASIA)/.test(text.slice(from, to)) ? [from, to] : [from, from]
    case 'AWSSecretAccessKey': {
      const start = text.slice(from, to + LONGEST_NAME).search(/[A-Za-z0-9/+=]{40}/)
      return start < 0 ? [from, from] : [from + start, from + start + 40]
    }
    case 'BasicAuth':
    case 'MongoDBConnection':
    case 'MySQLConnection':
    case 'PostgreSQLConnection': {
      const [whole = '', password = ''] = /^[\w+.:-]+?:\/\/[^\s:/@]*:([^\s/@]+)@/.exec(text.slice(from, to)) ?? []
      const end = from + whole.length - 1
      return password === '' ? [from, from] : [end - password.length, end]
    }
    default:
      return [from, to]
  }
}

/** Of what stands in front of a key. */
const LONGEST_NAME = 60

function overlaps(a: Secret, b: Secret): boolean {
  return a.from < b.to && b.from < a.to
}
