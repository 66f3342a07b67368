import { rules as libraryRules } from '@secretlint/secretlint-rule-preset-recommend'
import { describe, expect, test } from 'vitest'
import { secretsIn } from '../../../src/core/rules/safety/find-secrets.ts'
import { masked } from '../../../src/core/rules/safety/secret.ts'

/** Letters and figures that look like chance; no text of this project holds a whole token. */
function mixed(length: number): string {
  const parts = ['aB3dE', '6gH9j', 'K2mN5', 'pQ8sT', '1vW4x', 'Y7zA0']
  return parts.join('').repeat(40).slice(0, length)
}

const hex = '3f9a07c41be85d26'.repeat(8)

function onePassword(): string {
  const account = {
    email: 'a@b.c',
    muk: { k: mixed(43) },
    secretKey: mixed(30),
    srpX: hex,
    userAuth: {},
    signInAddress: 'a',
  }
  return `ops_${btoa(JSON.stringify(account))}`
}

const known: readonly (readonly [string, string])[] = [
  ['AWS key', `AKIA${'Q7ERT2UIO3PASD4F'}`],
  ['GitHub token', `ghp_${mixed(36)}`],
  ['GitHub token', `github_pat_${mixed(82)}`],
  ['GitLab token', `glpat-${mixed(20)}`],
  ['Slack token', `xoxb-${'4837'.repeat(3)}-${mixed(24)}`],
  ['npm token', `npm_${mixed(36)}`],
  ['Shopify token', `shpat_${hex.slice(0, 32)}`],
  ['OpenAI API key', `sk-${mixed(20)}T3BlbkFJ${mixed(20)}`],
  ['Claude API key', `sk-ant-api03-${mixed(93)}AA`],
  ['Groq API key', `gsk_${mixed(52)}`],
  ['Hugging Face token', `hf_${'aBdEgHjKmNpQsTvWxYzA'.repeat(2).slice(0, 34)}`],
  ['Linear API key', `lin_api_${mixed(40)}`],
  ['Notion token', `ntn_${'48371960253'}${mixed(35)}`],
  ['1Password token', onePassword()],
  ['Vault token', `hvs.${mixed(95)}`],
  ['Vercel token', `vcp_${mixed(24)}`],
  ['Databricks token', `dapi${hex.slice(0, 32)}`],
  ['Docker token', `dckr_pat_${mixed(27)}`],
  ['Figma token', `figd_${mixed(40)}`],
  ['Grafana token', `glsa_${mixed(32)}_${hex.slice(0, 8)}`],
  ['Grafana token', `glc_eyJ${mixed(60)}`],
  ['SendGrid API key', `SG.${mixed(22)}.${mixed(43)}`],
  ['JSON web token', `eyJ${mixed(20)}.eyJ${mixed(40)}.${mixed(43)}`],
  ['payment key', `sk_live_${mixed(24)}`],
  ['Google API key', `AIza${mixed(35)}`],
]

test.each(known)('finds a %s', async (kind, token) => {
  const text = `# Login down\n\nIt used ${token} by hand.\n`
  expect(await secretsIn(text)).toEqual([{ kind, value: token, from: 22, to: 22 + token.length }])
})

const assigned: readonly (readonly [string, string, string])[] = [
  ['password', 'password: blue7whale', 'blue7whale'],
  ['password', '**Password:** blue7whale', 'blue7whale'],
  ['password', '"db_password": "blue7whale",', 'blue7whale'],
  ['password', 'mysql --password=blue7whale -h db', 'blue7whale'],
  ['key or token', `api_key=${mixed(24)}`, mixed(24)],
  ['key or token', `curl "https://acme.net/report?apiKey=${hex.slice(0, 32)}&code=7"`, hex.slice(0, 32)],
  ['credential of a request', `-H "Authorization: Bearer ${mixed(30)}"`, mixed(30)],
  ['password in an address', 'redis://:blue7whale@cache.acme.net:6379', 'blue7whale'],
  ['password in an address', 'postgres://login:blue7whale@db.acme.net/users', 'blue7whale'],
  ['AWS key', `aws_secret_access_key = ${mixed(40)}`, mixed(40)],
]

test.each(assigned)('finds a %s in %s', async (kind, text, value) => {
  const from = text.indexOf(value)
  expect(await secretsIn(text)).toEqual([{ kind, value, from, to: from + value.length }])
})

test('finds a private key as one, and hides each of its lines', async () => {
  const body = Array.from({ length: 4 }, (_, line) => `MI${line}${mixed(61)}`)
    .join('\n')
    .replace(/^MI0/, 'MIIE')
  const key = `-----BEGIN RSA PRIVATE${' '}KEY-----\n${body}\n-----END RSA PRIVATE${' '}KEY-----`
  const text = `# Login down\n\n\`\`\`\n${key}\n\`\`\`\n`
  const secrets = await secretsIn(text)
  expect(secrets.map(({ kind }) => kind)).toEqual(['private key'])
  expect(masked(text, secrets)).toBe(text.replace(key, key.replaceAll(/[^\n]/g, '*')))
})

test.each([
  'AKIAIOSFODNN7EXAMPLE',
  `ghp_${'x'.repeat(36)}`,
  `ghp_${'1234567890abcdefghij'.repeat(2).slice(0, 36)}`,
  'password: <your-password>',
  'password: ********',
  'password=$DB_PASSWORD',
  `password: $${'{{ secrets.DB_PASSWORD }}'}`,
  'password: os.environ["DB_PASSWORD2"]',
  'PWD=/home/login/app2',
  'the password: renewed by hand',
  'token: sha256:3f9a07c41be85d263f9a07c41be85d26',
  'secret: db-credentials-2024',
  'https://user:password@db.acme.net/login',
  'postgres://db.acme.net/login',
  'the disk-usage-monitor-of-the-largest-hosts',
  'git@github.com:acme/login.git',
  'ssh://git@acme.net:2222/login.git',
])('finds nothing in %s', async (text) => {
  expect(await secretsIn(text)).toEqual([])
})

describe('the library', () => {
  test('has the rules that the cheap scan knows', () => {
    const names = libraryRules.map(({ meta }) => meta.id.replace('@secretlint/secretlint-rule-', ''))
    expect(names.toSorted()).toEqual([
      '1password',
      'anthropic',
      'aws',
      'basicauth',
      'database-connection-string',
      'databricks',
      'docker',
      'figma',
      'filter-comments',
      'gcp',
      'github',
      'gitlab',
      'grafana',
      'groq',
      'hashicorp-vault',
      'huggingface',
      'linear',
      'notion',
      'npm',
      'openai',
      'privatekey',
      'sendgrid',
      'shopify',
      'slack',
      'vercel',
    ])
  })
})

test.each([
  ['the id of a role', `role AROA${'Q7ERT2UIO3PASD4F'}`],
  ['the number of an account', `aws_account_id = ${'4837'.repeat(3)}`],
  ['a data base without a password', `postgres://admin@db.acme.net/x and mongodb://db.acme.net/x`],
])('%s opens nothing', async (_, text) => {
  expect(await secretsIn(`${text}\n`)).toEqual([])
})

test('of an address with a password and of a named key only what is secret is one', async () => {
  const key = mixed(40)
  const found = await secretsIn(`postgres://admin:${'s3cr3t'}Pass9@db.acme.net/x\n\naws_secret_access_key = "${key}"\n`)
  expect(found.map(({ value }) => value)).toEqual(['s3cr3tPass9', key])
})
