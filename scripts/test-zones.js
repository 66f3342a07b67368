// @ts-check
// The tests of times and of the command line once more in places where a process zone that leaks in would show.
import { spawnSync } from 'node:child_process'

const named = process.argv.slice(2)

for (const zone of named.length > 0 ? named : ['UTC', 'America/New_York', 'Pacific/Apia']) {
  console.log(`\nTZ=${zone}`)
  const { status } = spawnSync('npm', ['exec', '--', 'vitest', 'run', '--project', 'core', '--project', 'cli'], {
    stdio: 'inherit',
    shell: process.platform === 'win32',
    env: { ...process.env, TZ: zone },
  })
  if (status !== 0) process.exit(status ?? 1)
}
