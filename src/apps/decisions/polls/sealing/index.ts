// Sealed polls: the steps of tellers, which their nodes write by themselves.
import { action } from '../../../contract.ts'
import { thePollIsThere } from '../rules.ts'
import * as apply from './apply.ts'
import * as rules from './rules.ts'
import * as schema from './schema.ts'
import { sealedBallots, sealings, tellerWords } from './view.ts'

export const sealingCollections = { sealings, tellerWords, sealedBallots }

export const sealingActions = {
  tellerKey: action({
    summary: 'A teller of a sealed poll gives their key',
    permission: 'decisions.vote',
    internal: true,
    input: schema.KeyBody,
    rules: [thePollIsThere, rules.theyAreATeller, rules.theKeyCanStillCome, rules.theirKeyIsSound],
    apply: apply.giveKey,
  }),
  tellerDealing: action({
    summary: 'A teller of a sealed poll deals a part of its secret',
    permission: 'decisions.vote',
    internal: true,
    input: schema.DealingBody,
    rules: [thePollIsThere, rules.theyAreATeller, rules.theKeyCanStillCome, rules.theirDealingIsSound],
    apply: apply.deal,
  }),
  tellerConfirmation: action({
    summary: 'A teller of a sealed poll has got what the others dealt',
    permission: 'decisions.vote',
    internal: true,
    input: schema.ConfirmationBody,
    rules: [thePollIsThere, rules.theyAreATeller, rules.theKeyCanStillCome, rules.theyHoldTheirShare],
    apply: apply.confirm,
  }),
  tellerComplaint: action({
    summary: 'A teller of a sealed poll proves that another one dealt wrongly',
    permission: 'decisions.vote',
    internal: true,
    input: schema.ComplaintBody,
    rules: [thePollIsThere, rules.theyAreATeller, rules.theKeyCanStillCome, rules.theComplaintIsJust],
    apply: apply.complain,
  }),
  tellerShare: action({
    summary: 'A teller of a sealed poll helps to open its totals',
    permission: 'decisions.vote',
    internal: true,
    input: schema.ShareBody,
    rules: [thePollIsThere, rules.theyAreATeller, rules.theirShareOpensWhatCounts],
    apply: apply.share,
  }),
}
