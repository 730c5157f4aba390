// Something worth knowing beside what is done; `live`: it comes up while somebody is on the page, and is read out.
import { Alert } from '@mantine/core'
import { IconInfoCircle } from '@tabler/icons-react'
import type { ReactNode } from 'react'

export function Note({
  title,
  icon = <IconInfoCircle aria-hidden />,
  live = false,
  children,
}: {
  title?: ReactNode
  icon?: ReactNode
  live?: boolean
  children: ReactNode
}) {
  return (
    <Alert variant="default" role={live ? 'status' : 'note'} icon={icon} title={title}>
      {children}
    </Alert>
  )
}
