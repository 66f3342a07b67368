import { extname } from 'node:path'
import { type HeldIncident, heldIncident } from '../../core/document/held-incident.ts'
import { readTextFile } from '../../io/read-file.ts'
import type { ContentFile } from './save.ts'

/** The incident that a file is written for. */
export interface FiledIncident {
  readonly id: string
  /** The id is only the name that the person gave the file, which another incident's can have too. */
  readonly isIdOfFile: boolean
  /** `2026-01-15`; missing where the start is not known. */
  readonly startDay: string | undefined
}

/** Why a file cannot give way: it is the document of another incident. */
export interface OtherIncident {
  readonly message: string
  readonly hint: string
}

/** Nothing where the file is of the same incident, or does not say of which. */
export async function otherIncidentIn(
  { path, shownAs, besidePath, incident }: ContentFile,
  existing = '',
): Promise<OtherIncident | undefined> {
  const own = heldIn(existing, path)
  const beside = own.id === undefined ? await heldBeside(besidePath) : own
  const { id, startDay } = { id: own.id ?? beside.id, startDay: own.startDay ?? beside.startDay }
  if (id !== undefined && id !== incident.id)
    return {
      message: `${shownAs} holds another incident: ${id}, and this one is ${incident.id}`,
      hint: '-o names another file, a fileName pattern with {id} gives every incident its own',
    }
  const isSure = id !== undefined && !incident.isIdOfFile
  if (isSure || startDay === undefined || incident.startDay === undefined || startDay === incident.startDay)
    return undefined
  return {
    message: `${shownAs} holds an incident that started on ${startDay}, and this one started on ${incident.startDay}`,
    hint: '-o names another file, --force replaces it and keeps a .bak',
  }
}

function heldIn(text: string, path: string): HeldIncident {
  return heldIncident(text, { isIncidentFile: ['.yaml', '.yml', '.json'].includes(extname(path)) })
}

/** A file that cannot be read says nothing. */
async function heldBeside(path: string): Promise<HeldIncident> {
  return heldIn(await readTextFile(path, path).catch(() => ''), path)
}
