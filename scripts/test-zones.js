// @ts-check
// The tests of times and of the command line once more in places where a process zone that leaks in would show.
import { spawnSync } from 'node:child_process'

const named = process.argv.slice(2)

// What has no times in it, none but those that a view has read already, or the same as files that are run.
const timeless = [
  'test/cli/{broken-templates,completion,config,help,init,init-files,integrations,nasty,page}.test.ts',
  'test/cli/{team-templates,template,template-check,template-partials}.test.ts',
  'test/cli/check-{baseline,changed,config,files,formats,frame,secrets}.test.ts',
  'test/cli/refused-{files,json,usage,yaml}.test.ts',
  'test/core/{completion,config,template}/**',
  'test/core/incident-file/{parse,sweep}.test.ts',
  'test/core/{file-name,helpers,html-page,html-sanitize,markdown-text,nasty-documents}.test.ts',
  'test/core/{template,template-hostile,template-partials,view-paths}.test.ts',
  'test/core/read/{actions,properties,section-names,sections,severity,whether-postmortem}.test.ts',
  'test/cli/{import-folder,import-secrets,log-processes}.test.ts',
  'test/core/importers/{text/**,mask-secrets.test.ts,source-file.test.ts}',
  'test/core/rules/{apply-edits,baseline,document,language,other-rules,public-address,secrets}.test.ts',
  'test/core/plain-words.test.ts',
  'test/cli/{project,streams}.test.ts',
  'test/core/read-back/{any-text,conflicts,moves,notes,sweep,team-templates}.test.ts',
  'test/io/{can-prompt,git,printed-by,prompts,read-file,style,template-files,write-file}.test.ts',
]
/** Whatever the process zone, a property holds of the same incidents: a few of them show one that leaks in. */
const RUNS = '10'

for (const zone of named.length > 0 ? named : ['UTC', 'America/New_York', 'Pacific/Apia']) {
  console.log(`\nTZ=${zone}`)
  const words = ['--project', 'core', '--project', 'cli', ...timeless.flatMap((files) => ['--exclude', files])]
  const { status } = spawnSync('npm', ['exec', '--', 'vitest', 'run', ...words], {
    stdio: 'inherit',
    shell: process.platform === 'win32',
    env: { POSTMORTEM_RUNS: RUNS, ...process.env, POSTMORTEM_IN_PROCESS: '1', TZ: zone },
  })
  if (status !== 0) process.exit(status ?? 1)
}
