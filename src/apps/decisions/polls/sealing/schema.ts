// What the tellers of a sealed poll write into the log, each step once.
import { type Static, Type as T } from '@sinclair/typebox'
import { Complaint, Confirmation, Dealing, DecryptionShare, TellerKey } from '../../sealed/index.ts'

const strict = { additionalProperties: false }
const poll = T.String({ minLength: 1, maxLength: 40, description: 'id of the poll' })
const Device = T.String({ pattern: '^[0-9a-f]{64}$' })

export const KeyBody = T.Object({ poll, key: TellerKey }, strict)
export const DealingBody = T.Object({ poll, dealing: Dealing }, strict)
export const ConfirmationBody = T.Object({ poll, confirmation: Confirmation }, strict)
/** `against`: the device that dealt the wrong share. */
export const ComplaintBody = T.Object({ poll, against: Device, complaint: Complaint }, strict)
export const ShareBody = T.Object({ poll, share: DecryptionShare }, strict)

export type KeyBody = Static<typeof KeyBody>
export type DealingBody = Static<typeof DealingBody>
export type ConfirmationBody = Static<typeof ConfirmationBody>
export type ComplaintBody = Static<typeof ComplaintBody>
export type ShareBody = Static<typeof ShareBody>
