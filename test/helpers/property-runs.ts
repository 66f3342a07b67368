/** How often a property is tried: `usual` times from a fixed seed, or as POSTMORTEM_RUNS and POSTMORTEM_SEED say. */
export function tries(usual: number): { readonly numRuns: number; readonly seed: number } {
  const { POSTMORTEM_RUNS: runs = usual, POSTMORTEM_SEED: seed = 20260115 } = process.env
  return { numRuns: Number(runs), seed: Number(seed) }
}
