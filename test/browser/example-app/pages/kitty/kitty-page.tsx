// What was spent, and the form for more.
import { Group, Stack, Text } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { useTranslations } from 'use-intl'
import { spaceQuery } from '../../node/queries.ts'
import { useSpace } from '../../node/use-space.ts'
import { ActionForm } from '../../parts/action-form.tsx'
import { Money } from '../../parts/amount.tsx'
import { Day } from '../../parts/date-fields.tsx'
import { List } from '../../parts/list.tsx'
import { Empty } from '../../shared/empty.tsx'
import { PageTitle } from '../../shared/page-title.tsx'
import { Section } from '../../shared/section.tsx'
import { spendingsQuery } from './queries.ts'

export function KittyPage() {
  const t = useTranslations('kitty')
  const space = useSpace()
  const navigate = useNavigate()
  const status = useQuery(spaceQuery(space))
  const { data, error, refetch } = useQuery(spendingsQuery(space))
  return (
    <>
      <PageTitle title={t('title')} />
      <Stack maw={860}>
        <List
          label={t('list')}
          items={data?.spendings}
          keyOf={({ id }) => id}
          row={({ what, day, amount }) => (
            <Group justify="space-between" wrap="nowrap">
              <Text className="breaks">
                {what} · <Day day={day} />
              </Text>
              <Money amount={amount} currency="EUR" />
            </Group>
          )}
          onOpen={({ id }) => void navigate({ to: `/spaces/${space}/kitty/${id}` as string })}
          empty={<Empty text={t('empty')} />}
          error={error}
          onAgain={() => void refetch()}
        />
        {status.data?.writable && (
          <Section id="spend" title={t('spend_title')}>
            <ActionForm space={space} app="kitty" action="spend" currency="EUR" draft="new" />
          </Section>
        )}
      </Stack>
    </>
  )
}
