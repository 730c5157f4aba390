// Who speaks for whom where they do not vote: in all polls, in those with a tag, in one. Given here, and taken back.
import { Anchor, Button, Group, Loader, Stack, Text } from '@mantine/core'
import { useMutation, useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { useTranslations } from 'use-intl'
import { client } from '../../../node/client.ts'
import { useSpace } from '../../../node/use-space.ts'
import { Ago } from '../../../shared/figures.tsx'
import { PageTitle } from '../../../shared/page-title.tsx'
import { Problem } from '../../../shared/problem.tsx'
import { Section } from '../../../shared/section.tsx'
import { pollAt } from '../polls/addresses.ts'
import styles from '../polls/polls.module.css'
import { openPollsQuery } from '../polls/queries.ts'
import { useRefresh } from '../polls/use-refresh.ts'
import { Sections } from '../sections.tsx'
import { useReader } from '../threads/queries.ts'
import { chainOf } from './chains.ts'
import { NameSomebody } from './name-somebody.tsx'
import { type Delegation, delegationsQuery } from './queries.ts'

export function DelegationsPage() {
  const t = useTranslations('decisions')
  const common = useTranslations('common')
  const space = useSpace()
  const { me, writes } = useReader(space)
  const all = useQuery(delegationsQuery(space))
  const open = useQuery(openPollsQuery(space, ''))
  const error = all.error ?? open.error
  // a word for a poll that is closed has had its day, and cannot be taken back
  const data =
    open.data && all.data?.filter(({ poll }) => poll === null || open.data.some(one => one.poll === poll))
  const mine = data?.filter(({ from }) => from === me) ?? []
  const others = data?.filter(({ from }) => from !== me) ?? []
  return (
    <>
      <Sections />
      <PageTitle title={t('delegations')} about={t('delegationsAbout')} />
      <Stack maw={860}>
        <Problem error={error} />
        {!data && !error && <Loader role="status" aria-label={common('loading')} />}
        {data && (
          <>
            <Section id="mine" title={t('whoSpeaksForYou')} about={t('yourVoteFirst')}>
              <Listed
                of={mine}
                all={data}
                nobody={t('nobodySpeaksForYou')}
                space={space}
                mayTakeBack={writes}
              />
              {writes && <NameSomebody space={space} />}
            </Section>
            <Section id="others" title={t('whoSpeaksForOthers')}>
              <Listed of={others} all={data} nobody={t('nobodySpeaksForOthers')} space={space} me={me} />
            </Section>
          </>
        )}
      </Stack>
    </>
  )
}

interface ListedProps {
  space: string
  of: readonly Delegation[]
  all: readonly Delegation[]
  /** Said of none. */
  nobody: string
  mayTakeBack?: boolean
  me?: string | null
}

function Listed({ space, of, all, nobody, mayTakeBack = false, me = null }: ListedProps) {
  if (of.length === 0) return <Text c="dimmed">{nobody}</Text>
  return (
    <ul className={styles['voted']}>
      {of.map(one => (
        <li key={`${one.from} ${one.poll} ${one.tag}`}>
          <Group justify="space-between" gap="xs">
            <div>
              <Scope space={space} of={one} />
              <Way of={one} all={all} isYou={one.to === me} />
              <Text size="sm" c="dimmed">
                <Ago at={one.at} />
              </Text>
            </div>
            {mayTakeBack && <TakeBack space={space} of={one} />}
          </Group>
        </li>
      ))}
    </ul>
  )
}

/** What it is for. */
function Scope({ space, of: { poll, title, tag } }: { space: string; of: Delegation }) {
  const t = useTranslations('decisions')
  return (
    <Text size="sm" c="dimmed" className="breaks">
      {poll !== null ? (
        <>
          {t('scopeOne')}{' '}
          <Anchor component={Link} to={pollAt(space, poll)} size="sm" underline="always">
            {title ?? poll}
          </Anchor>
        </>
      ) : tag !== null ? (
        t('scopeTagged', { tag })
      ) : (
        t('scopeEvery')
      )}
    </Text>
  )
}

/** From whom to whom, and on to whom those have named. */
function Way({ of, all, isYou }: { of: Delegation; all: readonly Delegation[]; isYou: boolean }) {
  const t = useTranslations('decisions')
  const common = useTranslations('common')
  // how it goes on from one poll depends on its tags: the page of the poll tells who speaks for whom in it
  const { names, isLoop } = of.poll === null ? chainOf(of, all) : { names: [of.toName], isLoop: false }
  return (
    <>
      <Text className="breaks">
        {[of.fromName, ...names].join(' → ')}
        {isYou && names.length === 1 && ` (${common('you')})`}
      </Text>
      {isLoop && <Text size="sm">{t('chainLoops')}</Text>}
    </>
  )
}

function TakeBack({ space, of: { poll, tag, toName } }: { space: string; of: Delegation }) {
  const t = useTranslations('decisions')
  const refresh = useRefresh(space)
  const doing = useMutation({
    mutationFn: async () => {
      await client
        .space(space)
        .decisions.undelegate({ ...(poll !== null && { poll }), ...(tag !== null && { tag }) })
      await refresh()
    },
  })
  return (
    <Stack gap="xs">
      <Button
        variant="default"
        loading={doing.isPending}
        onClick={() => doing.mutate()}
        aria-label={t('takeWordBackFrom', {
          name: toName,
          scope: poll !== null ? 'poll' : tag !== null ? 'tag' : 'all',
          tag: tag ?? '',
        })}
      >
        {t('takeWordBack')}
      </Button>
      <Problem error={doing.error} />
    </Stack>
  )
}
