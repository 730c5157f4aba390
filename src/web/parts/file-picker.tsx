// The path of a file of the space, offered folder by folder while it is typed.
import { Autocomplete } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { client } from '../node/client.ts'
import { parentOf } from '../node/paths.ts'
import type { FieldProps } from './field-props.ts'

/** So many of a folder are looked through. */
const LOOKED_AT = 1000
const OFFERED = 50

export function FilePicker({ space, value, onValue, ...field }: FieldProps<string> & { space: string }) {
  const folder = parentOf(value)
  const { data } = useQuery({
    queryKey: ['space', space, 'files', 'offered', folder],
    queryFn: () => client.space(space).files.list({ path: folder, limit: LOOKED_AT }),
    // while somebody types, the folder may not be there
    retry: false,
  })
  const paths = data?.entries.map(({ path, kind }) => (kind === 'folder' ? `${path}/` : path)) ?? []
  return (
    <Autocomplete
      {...field}
      data={[...new Set(paths)]}
      limit={OFFERED}
      value={value}
      onChange={onValue}
      autoComplete="off"
      spellCheck={false}
      maw={600}
    />
  )
}
