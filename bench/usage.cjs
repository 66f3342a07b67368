// @ts-check
// Preloaded into a measured process: leaves its processor time and its peak memory behind. This works wherever Node
// does; the process counts itself until its last moment, and pays half a millisecond for it, as `node -e 0` does too.
const { readFileSync, writeFileSync } = require('node:fs')

process.once('exit', () => {
  const { userCPUTime, systemCPUTime, maxRSS } = process.resourceUsage()
  const usage = { cpuMs: (userCPUTime + systemCPUTime) / 1000, peakMb: (linuxPeak() ?? maxRSS) / 1024 }
  writeFileSync(process.env.POSTMORTEM_BENCH_USAGE ?? 'usage.json', JSON.stringify(usage))
})

/** On Linux `maxRSS` counts what the parent held before the program was started; this does not. */
function linuxPeak() {
  try {
    const [, kilobytes] = /^VmHWM:\s+(\d+) kB/m.exec(readFileSync('/proc/self/status', 'utf8')) ?? []
    return kilobytes === undefined ? undefined : Number(kilobytes)
  } catch {
    return undefined
  }
}
