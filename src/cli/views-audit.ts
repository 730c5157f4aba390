// The audit log of a space, as sentences for people: when, who, what. Ids are for programs.
import { clean, formatWhen, shortKey, table } from './format.ts'
import type { Look } from './look.ts'

interface Entry {
  what: string
  at: number
  by: string
  byName: string
  whom?: string
  whomName?: string
  detail?: string
}

/** One entry a line. */
export function auditTable({ entries }: { entries: Entry[] }, { now, colour }: Look): string {
  if (entries.length === 0) return 'Nothing has happened yet.\n'
  return table(
    entries,
    [
      { title: 'WHEN', value: ({ at }) => formatWhen(at, now) },
      { title: 'WHO', value: ({ by, byName }) => clean(byName) || shortKey(by) },
      { title: 'WHAT', value: entry => clean(sentence(entry)) },
    ],
    colour,
  )
}

function sentence(entry: Entry): string {
  const { what, whom, by, detail = '' } = entry
  const whose = whom === by ? 'their' : `${nameOf(entry)}’s`
  switch (what.replace(/^members\./, '')) {
    case 'found':
      return 'founded the space'
    case 'admit': {
      const [, role, invite] = /^(\w+), invitation (\S+)$/.exec(detail) ?? []
      if (role && invite) return `let ${nameOf(entry)} in as ${role} (invitation ${short(invite)})`
      return `let ${nameOf(entry)} in with another ${detail}`
    }
    case 'addDevice':
      return `added their ${detail}`
    case 'returnDevice':
      return `let ${whose} new ${detail} in`
    case 'revokeDevice':
      return `revoked ${whose} ${detail}`
    case 'trustees':
      return `named trustees: ${detail}`
    case 'replace':
      return `let ${nameOf(entry)} come ${detail.replace(/[0-9a-f]{16}$/, short)}`
    case 'role':
      return `made ${nameOf(entry)} ${detail}`
    case 'leave':
      return 'left'
    case 'remove':
      return `removed ${nameOf(entry)}`
    case 'invite': {
      const [id = '', role = ''] = detail.split(', ')
      return `made an invitation as ${role} (${short(id)})`
    }
    case 'revoke':
      return `revoked invitation ${short(detail)}`
    case 'begin':
      return `began generation ${detail}`
    default:
      // of a newer CoBox
      return [what, whom && nameOf(entry), detail].filter(Boolean).join(' ')
  }
}

function nameOf({ whom = '', whomName }: Entry): string {
  return whomName || shortKey(whom)
}

function short(id: string): string {
  return id.length > 6 ? `${id.slice(0, 6)}…` : id
}
