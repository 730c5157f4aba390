// The last lines of a box’s log, as it writes them.
import { Button, Code, NumberInput, Stack } from '@mantine/core'
import { useMutation } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslations } from 'use-intl'
import { client } from '../../node/client.ts'
import { Problem } from '../../shared/problem.tsx'

const LINES = 50
const MAX_LINES = 1000

export function BoxLogs({ box }: { box: string }) {
  const t = useTranslations('hosting')
  const [lines, setLines] = useState<string | number>(LINES)
  const reading = useMutation({
    mutationFn: () => client.boxLogs({ box, lines: typeof lines === 'number' ? lines : LINES }),
  })
  return (
    <form
      onSubmit={event => {
        event.preventDefault()
        reading.mutate()
      }}
    >
      <Stack gap="sm" align="flex-start">
        <NumberInput
          hideControls
          label={t('logLines')}
          min={1}
          max={MAX_LINES}
          allowDecimal={false}
          value={lines}
          onChange={setLines}
        />
        <Button type="submit" variant="default" loading={reading.isPending}>
          {t('logShow')}
        </Button>
        <Problem error={reading.error} />
        {reading.data && (
          <Code
            block
            tabIndex={0}
            role="region"
            aria-label={t('logs')}
            mah={320}
            w="100%"
            className="breaks"
            style={{ whiteSpace: 'pre-wrap', overflow: 'auto' }}
          >
            {reading.data.lines.join('\n')}
          </Code>
        )}
      </Stack>
    </form>
  )
}
