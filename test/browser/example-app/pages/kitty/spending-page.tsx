// One spending: its facts, and what is said about it.
import { Anchor } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { useTranslations } from 'use-intl'
import { act } from '../../node/app-actions.ts'
import { spaceQuery } from '../../node/queries.ts'
import { useItem, useSpace } from '../../node/use-space.ts'
import { Money } from '../../parts/amount.tsx'
import { Comments } from '../../parts/comments.tsx'
import { Day, Time } from '../../parts/date-fields.tsx'
import { Detail } from '../../parts/detail.tsx'
import { Person } from '../../parts/person.tsx'
import { Problem } from '../../shared/problem.tsx'
import { commentsQuery, spendingsQuery } from './queries.ts'

export function SpendingPage() {
  const t = useTranslations('kitty')
  const space = useSpace()
  const id = useItem()
  const status = useQuery(spaceQuery(space))
  const { data, error } = useQuery(spendingsQuery(space))
  const comments = useQuery(commentsQuery(space, id))
  const one = data?.spendings.find(spending => spending.id === id)
  if (!one) return <Problem error={error} />
  const { amount, day, paidBy, among, backBy, kind } = one
  return (
    <Detail
      space={space}
      title={one.what}
      back={
        <Anchor component={Link} to={`/spaces/${space}/kitty`}>
          {t('title')}
        </Anchor>
      }
      facts={[
        { what: t('field_amount'), is: <Money amount={amount} currency="EUR" /> },
        { what: t('field_day'), is: <Day day={day} /> },
        { what: t('field_kind'), is: t(`field_kind_${kind}`) },
        { what: t('field_paidBy'), is: <Person space={space} member={paidBy} /> },
        ...(among ? [{ what: t('field_among'), is: String(among.length) }] : []),
        ...(backBy ? [{ what: t('field_backBy'), is: <Time at={backBy} /> }] : []),
      ]}
      history={[{ id: one.id, by: one.by, at: one.at, text: t('noted') }]}
    >
      <Comments
        space={space}
        about={`kitty/${id}`}
        comments={comments.data?.comments}
        error={comments.error}
        maxLength={500}
        onSend={
          status.data?.writable
            ? async text => {
                await act(space, 'kitty', 'comment', { spending: id, text })
                await comments.refetch()
              }
            : undefined
        }
      />
    </Detail>
  )
}
