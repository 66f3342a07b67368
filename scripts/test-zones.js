// @ts-check
// The tests of times and of the command line once more in places where a process zone that leaks in would show.
import { spawnSync } from 'node:child_process'

for (const zone of ['UTC', 'America/New_York', 'Pacific/Apia']) {
  console.log(`\nTZ=${zone}`)
  const { status } = spawnSync('npx', ['vitest', 'run', '--project', 'core', '--project', 'cli'], {
    stdio: 'inherit',
    env: { ...process.env, TZ: zone },
  })
  if (status !== 0) process.exit(status ?? 1)
}
