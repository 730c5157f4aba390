// What a poll has come to, in a line: whether that is provisional or final, and what is ahead.
import { Badge, Group, Text } from '@mantine/core'
import { useTranslations } from 'use-intl'
import { useOptionName } from './option-words.ts'
import type { Result } from './queries.ts'

export function AtAGlance({ result }: { result: Result }) {
  const t = useTranslations('decisions')
  const { final } = result
  return (
    <Group gap="xs">
      {!isUncounted(result) && (
        <Badge variant="outline" color={final ? 'teal' : 'gray'} tt="none" autoContrast>
          {final ? t('final') : t('provisional')}
        </Badge>
      )}
      <Ahead result={result} />
    </Group>
  )
}

/** Of a sealed poll there are no numbers yet that could be told how firm they are. */
const isUncounted = ({ sealing, result }: Result) => sealing !== null && result === null

function Ahead({ result: of }: { result: Result }) {
  const t = useTranslations('decisions')
  const nameOf = useOptionName()
  const { type, state, hidden, result } = of
  if (hidden || isUncounted(of))
    return (
      <Text size="sm" c="dimmed">
        {hidden ? t('hiddenNow') : t('notCountedYet')}
      </Text>
    )
  // answers in words are not ahead of one another
  if (!result || type === 'question') return null
  const { leading, carried, election } = result
  const names = leading.map(name => nameOf(type, name)).join(', ')
  return (
    <Text size="sm" className="breaks">
      {leading.length === 0
        ? t('leadingNone')
        : election
          ? t('elected', { names, state })
          : t('leading', { count: leading.length, names, state })}
      {carried !== null && ` ${t('carried', { carried: String(carried) })}`}
    </Text>
  )
}
