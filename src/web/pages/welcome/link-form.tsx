// Takes a link of somebody else’s, and waits for them, which may be long and can be stopped.
import { Button, Group, Stack, Text, Textarea } from '@mantine/core'
import type { ReactNode } from 'react'
import { toCoboxError } from '../../../errors/index.ts'
import { Problem } from '../../shared/problem.tsx'

interface LinkFormProps {
  link: string
  onLink(link: string): void
  label: string
  about: string
  /** Why it is a link for something else. */
  wrong: string | null
  isPending: boolean
  error: unknown
  /** What is said once it has been stopped. */
  stopped: string
  submit: string
  stop: string
  onSubmit(): void
  onStop(): void
  /** Further fields. */
  children?: ReactNode
  /** What is said while it is waited for. */
  waits: ReactNode
}

export function LinkForm(props: LinkFormProps) {
  const { link, onLink, wrong, isPending, error, onSubmit } = props
  const isStopped = Boolean(error) && toCoboxError(error).code === 'CANCELLED'
  return (
    <form
      onSubmit={event => {
        event.preventDefault()
        if (link.trim() !== '' && !wrong) onSubmit()
      }}
    >
      <Stack>
        <Textarea
          label={props.label}
          description={props.about}
          value={link}
          onChange={event => onLink(event.currentTarget.value)}
          error={wrong}
          disabled={isPending}
          autosize
          minRows={2}
          maxRows={6}
          required
          autoComplete="off"
          spellCheck={false}
        />
        {props.children}
        <Stack gap="xs" role="status">
          {isPending && props.waits}
          {isStopped && <Text>{props.stopped}</Text>}
        </Stack>
        <Problem error={isStopped ? null : error} />
        <Group>
          <Button type="submit" loading={isPending}>
            {props.submit}
          </Button>
          {isPending && (
            <Button variant="default" onClick={props.onStop}>
              {props.stop}
            </Button>
          )}
        </Group>
      </Stack>
    </form>
  )
}
