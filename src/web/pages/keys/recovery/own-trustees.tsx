// A person's own trustees: none yet, or who they are and what has become of each share.
import { Button, Group, Text } from '@mantine/core'
import { IconUsers } from '@tabler/icons-react'
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslations } from 'use-intl'
import { client } from '../../../node/client.ts'
import { identityQuery } from '../../../node/queries.ts'
import { Empty } from '../../../shared/empty.tsx'
import { Moment } from '../../../shared/figures.tsx'
import { Note } from '../../../shared/note.tsx'
import { Problem } from '../../../shared/problem.tsx'
import { Section } from '../../../shared/section.tsx'
import { type Answer, trusteesQuery } from '../queries.ts'
import { ChooseTrustees } from './choose-trustees.tsx'
import { ObjectModal } from './object-modal.tsx'
import { SetFacts } from './set-facts.tsx'
import { TrusteeList } from './trustee-list.tsx'

type Own = NonNullable<Answer<'recoveryStatus'>['trustees']>

export function OwnTrustees() {
  const t = useTranslations('recovery')
  const { data: own, error } = useQuery(trusteesQuery)
  const { data: identity } = useQuery(identityQuery)
  const [choosing, setChoosing] = useState(false)
  const [sent, setSent] = useState(false)
  const end = (isSent: boolean) => {
    setChoosing(false)
    setSent(isSent)
  }
  const begin = () => {
    setSent(false)
    setChoosing(true)
  }
  return (
    <Section id="trustees" title={t('ownTitle')} about={t('ownAbout')} order={3}>
      <Problem error={error} />
      {sent && <Note live>{t('sentDone')}</Note>}
      {own === null && !choosing && (
        <Empty icon={<IconUsers size={32} aria-hidden />} text={t('ownNone')}>
          {identity?.hasWords && <Button onClick={begin}>{t('choose')}</Button>}
        </Empty>
      )}
      {identity && !identity.hasWords && <Note>{t('ownElsewhere')}</Note>}
      {own && <Named own={own} mayReplace={identity?.hasWords === true && !choosing} onReplace={begin} />}
      {choosing && own !== undefined && <ChooseTrustees own={own} onEnd={end} />}
    </Section>
  )
}

function Named({ own, mayReplace, onReplace }: { own: Own; mayReplace: boolean; onReplace(): void }) {
  const t = useTranslations('recovery')
  const queries = useQueryClient()
  const [objecting, setObjecting] = useState(false)
  const ask = useMutation({
    mutationFn: () => client.recoveryAsk(),
    onSuccess: () => queries.invalidateQueries({ queryKey: ['keys', 'trustees'] }),
  })
  return (
    <>
      <SetFacts {...own} />
      {own.objectedAt !== undefined && (
        <Text>
          {t('objected')} <Moment at={own.objectedAt} withTime />
        </Text>
      )}
      <TrusteeList trustees={own.trustees} />
      {ask.data && <Note live>{t('asked', { count: ask.data.asked })}</Note>}
      <Problem error={ask.error} />
      <Group>
        <Button variant="default" loading={ask.isPending} onClick={() => ask.mutate()}>
          {t('askAll')}
        </Button>
        {own.heir && own.objectedAt === undefined && (
          <Button variant="default" onClick={() => setObjecting(true)}>
            {t('object')}
          </Button>
        )}
        {mayReplace && (
          <Button variant="default" onClick={onReplace}>
            {t('replace')}
          </Button>
        )}
      </Group>
      {objecting && <ObjectModal onClose={() => setObjecting(false)} />}
    </>
  )
}
