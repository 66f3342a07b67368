import { mayHoldKnown } from './may-hold-secret.ts'
import { privateKeysIn } from './private-keys.ts'
import { isSampleValue } from './sample-value.ts'
import type { Secret } from './secret.ts'
import { patternSecrets } from './secret-patterns.ts'

/**
 * The secrets of a text, in its code blocks too: those that the library knows, and those of our own patterns. Two that
 * overlap are one. The library is loaded only for a text that holds the beginning of something it looks for.
 */
export async function secretsIn(text: string): Promise<readonly Secret[]> {
  const known = mayHoldKnown(text) ? await librarySecrets(text) : []
  const found = [...privateKeysIn(text), ...known, ...patternSecrets(text)]
  const apart = found.filter((secret, index) => !found.slice(0, index).some((other) => overlaps(secret, other)))
  return apart.toSorted((a, b) => a.from - b.from)
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

/** The part of what was found that is secret: of an address its password. */
function narrowed(found: string, text: string, from: number, to: number): readonly [number, number] {
  switch (found) {
    case 'AWSAccountID':
    // The library says where its name begins; a pattern of our own finds the key.
    case 'AWSSecretAccessKey':
      return [from, from]
    case 'AWSAccessKeyID':
      // Ids of users, roles and profiles are no keys.
      return /^(?:A3T|AKIA|ASIA)/.test(text.slice(from, to)) ? [from, to] : [from, from]
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

function overlaps(a: Secret, b: Secret): boolean {
  return a.from < b.to && b.from < a.to
}
