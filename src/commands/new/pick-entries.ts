import { entriesToPickFrom, pickKey } from '../../core/importers/narrow/picked.ts'
import type { Resolution } from '../../core/model/resolve.ts'
import { BACK, type Host, type Person, type PickQuestion } from '../../host.ts'
import { candidatesOf, pickQuestion } from './pick-rows.ts'
import { type Run, toRun } from './run.ts'

/**
 * Asks which entries of exports belong in the timeline, since it should read as a story and not as a log. The run is read
 * anew with the answer, which a draft keeps.
 */
export async function pickEntries(run: Run, resolution: Resolution, host: Host): Promise<Run> {
  const candidates = candidatesOf(entriesToPickFrom(run.given.claims), resolution)
  const person = await host.person({ color: run.options.color })
  try {
    const picked = await ask(person, pickQuestion(candidates, resolution, run.settings.clock))
    if (picked.size === candidates.length) return run
    const keys = candidates.filter((_, position) => picked.has(position)).map(({ claim }) => pickKey(claim))
    return await toRun({ ...run.options, picked: keys }, run.inputs, host)
  } finally {
    person.close()
  }
}

/** There is nothing before it: Esc asks again, with what is picked by then. */
async function ask(person: Person, question: PickQuestion): Promise<ReadonlySet<number>> {
  let latest = question.initial
  for (;;) {
    const picked = await person.pick({
      ...question,
      initial: latest,
      onChange: (rows) => {
        latest = rows
      },
    })
    if (picked !== BACK) return picked
  }
}
