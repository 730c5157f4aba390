// Answers the endpoints of recovery: each a line that calls the part that does it.
import type { Endpoints } from '../../api/endpoints.ts'
import type { recoveryEndpoints } from '../../api/recovery-endpoints.ts'
import type { Handlers } from '../service.ts'
import type { Recovery } from './recovery.ts'

type RecoveryHandlers = Pick<Handlers, keyof typeof recoveryEndpoints & keyof Endpoints>

export function recoveryHandlers(recovery: Recovery): RecoveryHandlers {
  const { own, held, recovering } = recovery
  return {
    recoveryPeople: async () => ({ people: await recovery.people() }),
    recoverySetup: input => own.setup(input),
    recoveryStatus: async () => ({ trustees: own.status() }),
    recoveryAsk: ({ trustee }) => own.ask(trustee),
    recoveryHand: ({ trustee }) => own.hand(trustee),
    recoveryObject: () => own.object(),
    recoveryHeld: async () => ({ held: held.list() }),
    recoveryTake: ({ letter }) => held.takeLetter(letter),
    recoveryAccept: ({ owner }) => held.accept(owner),
    recoveryDecline: ({ owner }) => held.decline(owner),
    recoveryInspect: async ({ request, owner }) => held.inspect(request, owner),
    recoveryRelease: input => held.release(input),
    recoveryStart: ({ purpose }) => recovering.start(purpose ?? 'loss'),
    recoveryProgress: async () => ({ recovery: await recovering.progress() }),
    recoveryFinish: ({ releases, owner }) => recovering.finish(releases ?? [], owner),
    recoveryCancel: async () => {
      await recovering.cancel()
      return { done: true } as const
    },
  }
}
