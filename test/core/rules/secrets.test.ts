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

const slashed = `${mixed(6)}/Z7x/${mixed(28)}+`

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
  ['AWS key', `aws_secret_access_key=${slashed}`, slashed],
  ['AWS key', `AWS_SECRET_ACCESS_KEY="${slashed}"`, slashed],
  ['AWS key', `"SecretAccessKey": "${slashed}"`, slashed],
  ['AWS key', `secret_access_key=/${mixed(38)}/ `, `/${mixed(38)}/`],
  ['Azure key', `AccountName=a;AccountKey=${mixed(86)}==;EndpointSuffix=core.windows.net`, `${mixed(86)}==`],
  ['Azure key', `SharedAccessKeyName=Root;SharedAccessKey=${mixed(43)}=`, `${mixed(43)}=`],
  ['password', 'curl -u admin:blue7whale https://acme.net', 'blue7whale'],
  ['password', "curl -s --user 'admin:blue7whale' https://acme.net", 'blue7whale'],
  ['password', 'mysql -pblue7whale', 'blue7whale'],
  ['password', 'mysqldump -h db -u root -pblue7whale users', 'blue7whale'],
  ['password', 'redis-cli -h cache -a blue7whale ping', 'blue7whale'],
  ['password', 'login --password blue7whale', 'blue7whale'],
  ['password', 'login --db-pass "blue7whale"', 'blue7whale'],
  ['password', 'pass: "blue7whale"', 'blue7whale'],
  ['password', 'export DB_PASS=blue7whale', 'blue7whale'],
  ['key or token', `login --api-key ${mixed(24)}`, mixed(24)],
  ['key or token', 'GET /pay?id=7&token=whale1234blue HTTP/1.1', 'whale1234blue'],
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

/** As a program writes one, or a list that took its first dash. */
function pem(body: string, sort = 'RSA ', dashes = '-----'): string {
  return `${dashes}BEGIN ${sort}PRIVATE${' '}KEY-----${body}-----END ${sort}PRIVATE${' '}KEY-----`
}

test.each([
  ['a short one', pem(`\nMIIE${mixed(40)}\n`)],
  ['on one line', pem(` MIIE${mixed(120)} `)],
  ['with its line breaks escaped', pem(`\\nMIIE${mixed(60)}\\n${mixed(20)}\\n`, '')],
  [
    'of OpenSSH',
    pem(`\nb3BlbnNzaC1rZXktdjEAAAAABG5vbmUAAAAEbm9uZQAAAAAAAAABAAABFwAAAAdzc2gtcn${mixed(60)}\n`, 'OPENSSH '),
  ],
  ['with headers', pem(`\nProc-Type: 4,ENCRYPTED\nDEK-Info: AES-128-CBC,3F9A07C4\n\n${mixed(64)}\n`)],
  ['encrypted', pem(`\nMIIE${mixed(60)}\n`, 'ENCRYPTED ')],
  ['as the item of a list', pem(`\nMIIE${mixed(60)}\n`, '', '----')],
  ['without an end', pem(`\nMIIE${mixed(60)}\n${mixed(64)}`).replace(/-----END.*/, '')],
])('finds a private key %s', async (_, key) => {
  const text = `key dumped ${key} oops, restarted`
  expect(await secretsIn(text)).toEqual([{ kind: 'private key', value: key, from: 11, to: 11 + key.length }])
})

test.each([
  ['a name of one alone', `-----BEGIN RSA PRIVATE${' '}KEY----- MIIEow`],
  ['one cut short', pem(`\nMIIE${mixed(40)}...\n`)],
  ['one that says what to put in', pem('\nYourPrivateKeyHereYourPrivateKeyHere\n')],
  ['none in it', pem(`\n${'x'.repeat(120)}\n`)],
])('finds no private key in %s', async (_, text) => {
  expect(await secretsIn(text)).toEqual([])
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
  'curl -u admin:$PASSWORD https://acme.net',
  'curl -u "$USER:$PASSWORD2" https://acme.net',
  'curl https://acme.net/a1:8080 -u reader',
  'mysql -u root -p users',
  'mysql -P 3306 -pleasure',
  'redis-cli -a $REDIS_PASSWORD ping',
  'the --password flag was wrong, and --token expired at midnight',
  'pass: 12/12 tests, first pass: all2gether',
  'TEST_PASS=true',
  'AccountKey=<your-key>',
  'the token= of the list is ?page_token=abcd1234efgh and ?token=page2 and ?token=expired',
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
