// An entry of the audit log as a key of the catalogue and its values.

export interface AuditEntry {
  what: string
  by: string
  byName: string
  whom?: string
  whomName?: string
  detail?: string
}

export type AuditKey =
  | 'auditFound'
  | 'auditAdmit'
  | 'auditAdmitDevice'
  | 'auditAddDevice'
  | 'auditReturnDevice'
  | 'auditRevokeDevice'
  | 'auditRevokeOwn'
  | 'auditTrustees'
  | 'auditReplace'
  | 'auditRole'
  | 'auditLeave'
  | 'auditRemove'
  | 'auditInvite'
  | 'auditRevoke'
  | 'auditBegin'
  | 'auditOther'

export interface AuditWords {
  key: AuditKey
  values: Record<string, string>
}

export function auditWords(entry: AuditEntry): AuditWords {
  const { by, whom = '', detail = '' } = entry
  const people = { who: entry.byName || short(by), whom: entry.whomName || short(whom) }
  const say = (key: AuditKey, more: Record<string, string> = {}) => ({ key, values: { ...people, ...more } })
  const device = detail.replace(/^device /, '')
  switch (entry.what.replace(/^members\./, '')) {
    case 'found':
      return say('auditFound')
    case 'admit': {
      const [, role, invite] = /^(\w+), invitation (\S+)$/.exec(detail) ?? []
      if (role && invite) return say('auditAdmit', { role, invite: short(invite) })
      return say('auditAdmitDevice', { device })
    }
    case 'addDevice':
      return say('auditAddDevice', { device })
    case 'returnDevice':
      return say('auditReturnDevice', { device })
    case 'revokeDevice':
      return say(whom === by ? 'auditRevokeOwn' : 'auditRevokeDevice', { device })
    case 'trustees': {
      const [, need = '', of = ''] = /^(\d+) of (\d+)$/.exec(detail) ?? []
      return say('auditTrustees', { need, of })
    }
    case 'replace':
      return say('auditReplace', { old: short(detail.replace(/^in place of /, '')) })
    case 'role':
      return say('auditRole', { role: detail })
    case 'leave':
      return say('auditLeave')
    case 'remove':
      return say('auditRemove')
    case 'invite': {
      const [id = '', role = ''] = detail.split(', ')
      return say('auditInvite', { role, invite: short(id) })
    }
    case 'revoke':
      return say('auditRevoke', { invite: short(detail) })
    case 'begin':
      return say('auditBegin', { number: detail })
    default:
      // of a newer CoBox
      return say('auditOther', {
        what: [entry.what, whom && people.whom, detail].filter(Boolean).join(' '),
      })
  }
}

/** The start of a key or id: enough to tell them apart. */
export function short(id: string): string {
  return id.length > 10 ? `${id.slice(0, 10)}…` : id
}
