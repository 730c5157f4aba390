// The agreements of this node as accounts: those under which it keeps something, and those under which others keep its spaces.
import { standingOf } from '../../hosting/index.ts'
import type { Hosting } from './hosting.ts'
import type { Account } from './ratio.ts'

export function accountsOf({ host, ledgers }: Hosting): Account[] {
  const given = host.all().map((hosted): Account => {
    const { state, terms } = hosted.standing()
    return {
      agreement: hosted.id,
      side: 'given',
      coop: terms.guest.coop,
      space: null,
      name: null,
      state: hosted.deletedAt === null ? state : 'ended',
      inReturnFor: terms.inReturnFor,
      from: terms.from,
      until: hosted.deletedAt,
      ledger: hosted.ledger,
    }
  })
  const received = ledgers
    .all()
    .map(({ live, host: { agreement, contact, papers, terms }, ledger }): Account => {
      return {
        agreement,
        side: 'received',
        coop: contact.coop,
        space: live.id,
        name: live.name,
        state: papers ? standingOf(papers, Date.now()).state : 'active',
        inReturnFor: terms?.inReturnFor ?? null,
        from: terms?.from ?? 0,
        until: null,
        ledger,
      }
    })
  return [...given, ...received]
}
