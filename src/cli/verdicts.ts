// Answers that are no errors, and yet end a command with exit status 1: what was asked for was found not to be so.
import type { EndpointOutput } from '../api/endpoint.ts'
import type { DrillResult, Endpoints } from '../api/endpoints.ts'
import type { OutputOf } from '../apps/contract.ts'
import type { decisions } from '../apps/decisions/index.ts'
import { CoboxError } from '../errors/index.ts'
import { clean } from './format.ts'

type Queries = NonNullable<(typeof decisions)['types']>['queries']
type Verdict = (output: never) => CoboxError | null

/** By the words of the command. */
const VERDICTS: Record<string, Verdict> = {
  'hosting audit': ({ passed, audits }: EndpointOutput<Endpoints['hostingAudit']>) => {
    if (passed) return null
    const open = audits.filter(({ failed, unanswered }) => failed > 0 || unanswered)
    return new CoboxError('AUDIT_FAILED', {
      hosts: open.map(({ coop }) => clean(coop) || 'a host').join(', '),
    })
  },
  'decisions verify': ({ ok, checks }: OutputOf<Queries['verify']>) =>
    ok
      ? null
      : new CoboxError('POLL_UNVERIFIED', {
          checks: checks
            .filter(one => !one.ok)
            .map(({ check }) => check)
            .join(', '),
        }),
  'hosting drill': ({ equal, missing }: DrillResult) =>
    equal ? null : new CoboxError('DRILL_FAILED', { count: missing.length }),
}

/** What is thrown after the answer was given; null when all is well. */
export function verdict(words: string, output: unknown): CoboxError | null {
  return Object.hasOwn(VERDICTS, words) ? VERDICTS[words]!(output as never) : null
}
