/** One of these stands in every text in which the library finds something; a plain search is quicker than a pattern. */
const STARTS_OF_KNOWN = [
  ...['A3T', 'AKIA', 'ASIA', 'ACCESS_KEY', 'ACCESSKEY', 'ccess_key', 'ccesskey', 'ccess_Key', 'ccessKey'],
  ...['PRIVATE KEY', 'ghp_', 'gho_', 'ghu_', 'ghs_', 'ghr_', 'github_pat_', 'x-oauth-basic', '_authToken='],
  ...['npm_', 'glpat-', 'glc_', 'glsa_', 'xox', 'xapp-', 'hooks.slack.com', 'SG.', 'shpp', 'shpc', 'shpa', 'shps'],
  ...['sk-ant-', 'T3BlbkFJ', 'gsk_', 'hf_', 'lin_api_', 'ntn_', 'ops_ey', 'hvs.', 'hvb.', 'hvr.'],
  ...['vcp_', 'vci_', 'vca_', 'vcr_', 'vck_', 'dapi', 'dckr_pat_', 'figd_'],
] as const

/** Whether a text holds the beginning of something that the library looks for. */
export function mayHoldKnown(text: string): boolean {
  return STARTS_OF_KNOWN.some((start) => text.includes(start)) || /:\/\/[^\s:/@]+:[^\s/@]+@/.test(text)
}

/** One of these stands in every text in which one of our own patterns can match. */
const STARTS_OF_OURS = [
  ...['eyJ', 'k_live_', 'AIza', 'api/webhooks', 'uthorization', 'UTHORIZATION', 'ass', 'ASS', 'pwd', 'Pwd', 'PWD'],
  ...['ecret', 'ECRET', 'oken', 'OKEN', 'key', 'Key', 'KEY', 'curl', 'mysql', 'mariadb', 'redis-cli'],
] as const

/** What is quicker found out than which of them it is. */
const HINTS = new RegExp(
  [
    'eyJ|k_live_|AIza|api/webhooks|curl\\s|mysql|mariadb|redis-cli',
    'authorization["\'`]?\\s?[:=]',
    '(?:passw(?:or)?d|passphrase|pass|pwd|secret|token|key)["\'`*]{0,3}\\s{0,20}[:=]',
    '--[a-z-]{0,30}(?:passw(?:or)?d|pass|pwd|secret|token|key)\\s',
  ].join('|'),
  'i',
)

/** The same of our own patterns. */
export function mayHoldOurs(text: string): boolean {
  if (STARTS_OF_OURS.some((start) => text.includes(start)) && HINTS.test(text)) return true
  return /:\/\/[^\s:/@]*:[^\s:/@]+@/.test(text)
}
