import { type Item, isRecord, partOf } from '../json/items.ts'

/**
 * What `gh api repos/…/events` lists of a repository, in the form of the webhook that it is the body of; nothing for what
 * is no such event. https://docs.github.com/rest/activity/events
 */
export function webhookOfActivity(item: Item): Item | undefined {
  const part = (key: string) => partOf(item, key).value
  const { value: payload, path } = partOf(item, 'payload')
  const repository = partOf(partOf(item, 'repo'), 'name').value
  const type = String(part('type'))
  if (!/^[A-Z][A-Za-z]+Event$/.test(type) || typeof repository !== 'string' || !isRecord(payload)) return undefined
  const envelope = {
    sender: part('actor'),
    pusher: part('actor'),
    repository: { full_name: repository, pushed_at: part('created_at') },
  }
  return { value: { ...payload, ...pushOf(type, payload, String(part('id'))), ...envelope }, path }
}

const NO_COMMIT = '0'.repeat(40)

/** A push, or the creation or deletion of a branch or a tag, in the form of a push; nothing of other events. */
function pushOf(type: string, { ref, ref_type, head, commits }: Readonly<Record<string, unknown>>, id: string) {
  if (typeof ref !== 'string') return {}
  const name = `refs/${ref_type === 'tag' ? 'tags' : 'heads'}/${ref}`
  switch (type) {
    case 'PushEvent':
      return { after: head, commits: commits ?? [], compare: '' }
    case 'CreateEvent':
      return { ref: name, before: NO_COMMIT, after: id, commits: [], compare: '' }
    case 'DeleteEvent':
      return { ref: name, before: id, after: NO_COMMIT, commits: [], compare: '' }
    default:
      return {}
  }
}
