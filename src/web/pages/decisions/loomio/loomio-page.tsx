// Takes in what a group had in Loomio: the file is chosen here and handed over to the node, which tells what became of each line.
import { Anchor, Box, Button, FileInput, Group, Loader, Stack } from '@mantine/core'
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { useRef, useState } from 'react'
import { useTranslations } from 'use-intl'
import { fillPath, toQuery } from '../../../../client/address.ts'
import { toCoboxError } from '../../../../errors/index.ts'
import { spaceQuery } from '../../../node/queries.ts'
import { putFile } from '../../../node/send-file.ts'
import { useSpace } from '../../../node/use-space.ts'
import { Note } from '../../../shared/note.tsx'
import { PageTitle } from '../../../shared/page-title.tsx'
import { Problem } from '../../../shared/problem.tsx'
import { threadsAt } from '../threads/addresses.ts'
import { useReader } from '../threads/queries.ts'
import { Ended, HowFar, Running } from './progress.tsx'
import { importsQuery } from './queries.ts'

const HAND_OVER = '/api/spaces/:space/decisions/import'

export function LoomioPage() {
  const t = useTranslations('loomio')
  const threads = useTranslations('threads')
  const common = useTranslations('common')
  const space = useSpace()
  const status = useQuery(spaceQuery(space))
  const { manages } = useReader(space)
  const { data: job, error } = useQuery(importsQuery(space))
  return (
    <Box maw={860}>
      <Anchor component={Link} to={threadsAt(space)}>
        {threads('allThreads')}
      </Anchor>
      <PageTitle title={t('title')} about={t('about')} />
      <Stack>
        <Problem error={error} />
        {(!status.data || job === undefined) && !error && (
          <Loader role="status" aria-label={common('loading')} />
        )}
        {status.data && !manages && <Note>{t('notYours')}</Note>}
        {job?.state === 'running' && <Running job={job} />}
        {manages && job !== undefined && job?.state !== 'running' && <Choose key={space} space={space} />}
        {job && job.state !== 'running' && <Ended job={job} />}
      </Stack>
    </Box>
  )
}

/** The file, and how far it is handed over. */
function Choose({ space }: { space: string }) {
  const t = useTranslations('loomio')
  const queries = useQueryClient()
  const abort = useRef<AbortController>(null)
  const [file, setFile] = useState<File | null>(null)
  const [sent, setSent] = useState(0)
  const handing = useMutation({
    mutationFn: async (file: File) => {
      abort.current = new AbortController()
      setSent(0)
      const address =
        fillPath(HAND_OVER, { space }).path + toQuery({ from: 'loomio', name: file.name.slice(0, 255) })
      await putFile(address, { file, path: file.name }, setSent, abort.current.signal)
      await queries.invalidateQueries({ queryKey: ['jobs'] })
    },
  })
  // who stopped it knows
  const wasStopped = handing.error !== null && toCoboxError(handing.error).code === 'CANCELLED'
  if (handing.isPending && file)
    return (
      <HowFar
        title={t('handingOver', { name: file.name })}
        done={sent}
        all={file.size}
        onStop={() => abort.current?.abort()}
      />
    )
  return (
    <form
      onSubmit={event => {
        event.preventDefault()
        if (file) handing.mutate(file)
      }}
    >
      <Stack>
        <FileInput
          label={t('file')}
          description={t('fileAbout')}
          placeholder={t('choose')}
          accept=".json,.jsonl,application/json"
          value={file}
          onChange={setFile}
          maw={500}
        />
        {wasStopped ? <Note live>{t('stoppedBefore')}</Note> : <Problem error={handing.error} />}
        <Group>
          <Button type="submit" disabled={!file}>
            {t('take')}
          </Button>
        </Group>
      </Stack>
    </form>
  )
}
