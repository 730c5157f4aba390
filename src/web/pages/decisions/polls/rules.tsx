// The rules that a poll goes by.
import { useTranslations } from 'use-intl'
import { Time } from '../../../parts/date-fields.tsx'
import { Fact, Facts } from '../../../shared/facts.tsx'
import { Moment } from '../../../shared/figures.tsx'
import type { Poll } from './queries.ts'

export function Rules({ poll }: { poll: Poll }) {
  const t = useTranslations('decisions')
  const { definition, state, type } = poll
  return (
    <Facts>
      <Fact what={t('type')}>{t(`type_${type}`)}</Fact>
      <Fact what={t('begunBy')}>
        {poll.authorName}, <Moment at={poll.at} />
      </Fact>
      {poll.opensAt !== null && (
        <Fact what={t('opens')}>
          <Time at={poll.opensAt} />
        </Fact>
      )}
      <Fact what={t('closes')}>{poll.closesAt === null ? t('noDate') : <Time at={poll.closesAt} />}</Fact>
      {state === 'closed' && poll.closed && (
        <Fact what={t('isClosed')}>
          {poll.closed.byName}, <Moment at={poll.closed.at} withTime />
        </Fact>
      )}
      {type === 'stv' && (
        <>
          <Fact what={t('number_seats')}>{definition.seats}</Fact>
          <Fact what={t('method')}>{t(`method_${definition.method}`)}</Fact>
        </>
      )}
      {poll.result.sealing && (
        <Fact what={t('sealed')}>
          {t('sealedRule', {
            needed: poll.result.sealing.threshold,
            count: poll.result.sealing.tellers.length,
            names: poll.result.sealing.tellers.map(({ name }) => name).join(', '),
          })}
        </Fact>
      )}
      <Fact what={t('reasonRule')}>{t(`reason_${definition.reason}`)}</Fact>
      <Fact what={t('showing')}>{t(`hide_${definition.hide}`)}</Fact>
      <Fact what={t('early')}>{t(`early_${definition.earlyClose}`)}</Fact>
      <Fact what={t('delegation')}>{definition.delegation ? t('delegationOn') : t('delegationOff')}</Fact>
      {poll.tags.length > 0 && <Fact what={t('tags')}>{poll.tags.join(', ')}</Fact>}
    </Facts>
  )
}
