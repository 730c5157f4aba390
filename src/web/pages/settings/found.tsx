// One finding of the doctor in the reader's language: what was looked at, what was found, and what to do on the page.
import { Text } from '@mantine/core'
import { useTranslations } from 'use-intl'
import type { DoctorReport } from '../../../api/schemas.ts'
import { findings, subjects } from '../../../errors/findings.ts'
import { useFigures, useLinks, WhatHappened, WhatToDo } from '../../shared/error-words.tsx'

type Check = DoctorReport['checks'][number]
/** One that has words about what to do. */
type Advised = 'found.diskFull.do'

export function Found({ check }: { check: Check }) {
  const t = useTranslations('doctor')
  const write = useFigures()
  const links = useLinks()
  const { subject = '', finding = '', code, message, hint, details = {} } = check
  const on = Object.hasOwn(subjects, subject)
    ? t(`subjects.${subject as keyof typeof subjects}`, { of: '', ...write('', details) } as never)
    : check.check
  // a check that met an error tells that; one of a newer node tells what it found in English
  if (code !== undefined || !Object.hasOwn(findings, finding)) {
    const told = { code: code ?? '', message, details, ...(hint !== undefined && { hint }) }
    return (
      <>
        {on}: <WhatHappened of={told} />
        <Advice>
          <WhatToDo of={told} />
        </Advice>
      </>
    )
  }
  const values = { ...write('', details), ...links } as never
  const key = `found.${finding}.do` as Advised
  return (
    <>
      {on}: {t(`found.${finding}.is` as 'found.diskFull.is', write('', details) as never)}
      {t.has(key) && <Advice>{t.rich(key, values)}</Advice>}
    </>
  )
}

function Advice({ children }: { children: React.ReactNode }) {
  return (
    <Text size="sm" c="dimmed">
      {children}
    </Text>
  )
}
