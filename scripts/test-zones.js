// @ts-check
// The tests of times and of the command line once more in places where a process zone that leaks in would show.
import { spawnSync } from 'node:child_process'

const named = process.argv.slice(2)

// What has no times in it, or none but those that a view has read already.
const timeless = [
  'test/cli/{broken-templates,completion,help,init,init-files,template,template-check}.test.ts',
  'test/core/{completion,template}/**',
  'test/core/{file-name,html-page,html-sanitize,nasty-documents,template-hostile,template-partials}.test.ts',
  'test/io/{printed-by,prompts,template-files}.test.ts',
]

for (const zone of named.length > 0 ? named : ['UTC', 'America/New_York', 'Pacific/Apia']) {
  console.log(`\nTZ=${zone}`)
  const words = ['--project', 'core', '--project', 'cli', ...timeless.flatMap((files) => ['--exclude', files])]
  const { status } = spawnSync('npm', ['exec', '--', 'vitest', 'run', ...words], {
    stdio: 'inherit',
    shell: process.platform === 'win32',
    env: { ...process.env, TZ: zone },
  })
  if (status !== 0) process.exit(status ?? 1)
}
