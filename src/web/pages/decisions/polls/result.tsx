// What a poll has come to: at a glance, with the numbers behind it, and always whether it is provisional or final.
import { Badge, Group, Stack, Text } from '@mantine/core'
import { useFormatter, useTranslations } from 'use-intl'
import { Note } from '../../../shared/note.tsx'
import { Answers } from './answers.tsx'
import { Bars } from './bars.tsx'
import { ElectionTable } from './election-table.tsx'
import { MeetingTable } from './meeting-table.tsx'
import { useOptionName } from './option-words.ts'
import type { Count, Poll } from './queries.ts'
import { SealingView } from './sealing-view.tsx'
import { usePercent } from './use-percent.ts'

export function ResultView({ space, poll }: { space: string; poll: Poll }) {
  const t = useTranslations('decisions')
  const { result, state } = poll
  const { final, late, lateCouldChange, hidden, delegated, struck } = result
  // of a sealed poll there are no numbers yet that could be told how firm they are
  const isUncounted = result.sealing !== null && result.result === null
  return (
    <Stack gap="sm">
      {!isUncounted && (
        <Group gap="xs">
          <Badge variant="outline" color={final ? 'teal' : 'gray'} tt="none" size="lg" autoContrast>
            {final ? t('final') : t('provisional')}
          </Badge>
          <Text size="sm">{t('standing', { state, final: String(final) })}</Text>
        </Group>
      )}
      {late > 0 && (
        <Note live title={t('lateTitle', { count: late })}>
          {lateCouldChange ? t('lateWouldChange') : t('lateWouldNot')}
        </Note>
      )}
      {hidden && <Note>{t('hiddenNow')}</Note>}
      {result.sealing && state === 'closed' && (
        <SealingView space={space} poll={poll} sealing={result.sealing} />
      )}
      {result.sealing && state !== 'closed' && result.sealing.waitsFor !== 'lost' && (
        <Text size="sm">{t('sealedUntilClosed')}</Text>
      )}
      {result.result && (
        <>
          <Summary poll={poll} count={result.result} />
          {poll.type === 'meeting' ? (
            <MeetingTable space={space} poll={poll} count={result.result} />
          ) : poll.type === 'question' ? (
            <Answers space={space} poll={poll} />
          ) : result.result.election ? (
            <ElectionTable election={result.result.election} />
          ) : (
            <Bars poll={poll} count={result.result} />
          )}
          <Conditions poll={poll} count={result.result} />
        </>
      )}
      {delegated > 0 && <Text size="sm">{t('delegatedCount', { count: delegated })}</Text>}
      {struck.map(({ member, name, reason, byName }) => (
        <Text key={member} size="sm" className="breaks">
          {t('struckLine', { name, reason, by: byName })}
        </Text>
      ))}
    </Stack>
  )
}

function Summary({ poll, count }: { poll: Poll; count: Count }) {
  const t = useTranslations('decisions')
  const percent = usePercent()
  const nameOf = useOptionName()
  const { leading, voted, voters, carried } = count
  const names = leading.map(name => nameOf(poll.type, name))
  return (
    <div>
      {poll.type !== 'question' && (
        <Text fw={600} className="breaks">
          {names.length === 0
            ? t('leadingNone')
            : count.election
              ? t('elected', { names: names.join(', '), state: poll.state })
              : t('leading', { count: names.length, names: names.join(', '), state: poll.state })}
          {carried !== null && ` ${t('carried', { carried: String(carried) })}`}
        </Text>
      )}
      <Text size="sm" c="dimmed">
        {t('turnout', {
          voted,
          voters,
          share: percent(voters === 0 ? 0 : Math.round((voted * 10_000) / voters)),
        })}
      </Text>
    </div>
  )
}

/** Quorum, target and thresholds, each with what it is measured by. */
function Conditions({ poll, count }: { poll: Poll; count: Count }) {
  const t = useTranslations('decisions')
  const format = useFormatter()
  const percent = usePercent()
  const nameOf = useOptionName()
  const { quorum, target, options } = count
  const withThreshold = options.filter(({ threshold }) => threshold !== null)
  if (!quorum && !target && withThreshold.length === 0) return null
  return (
    <Stack component="ul" gap={4} m={0} p={0} style={{ listStyle: 'none' }} role="list">
      {quorum && (
        <Text component="li" size="sm">
          {t('quorumLine', {
            met: String(quorum.met),
            share: percent(quorum.hundredths),
            needed: quorum.needed,
            voted: quorum.voted,
          })}
        </Text>
      )}
      {target && (
        <Text component="li" size="sm">
          {t('targetLine', { met: String(target.met), needed: target.needed, reached: target.reached })}
        </Text>
      )}
      {withThreshold.map(({ option, name, threshold }) => (
        <Text component="li" size="sm" key={option} className="breaks">
          {t('thresholdLine', {
            met: String(threshold!.met),
            name: nameOf(poll.type, name),
            test: threshold!.test,
            against: threshold!.against,
            needed: percent(threshold!.hundredths),
            part: format.number(threshold!.part),
            whole: format.number(threshold!.whole),
          })}
        </Text>
      ))}
    </Stack>
  )
}
