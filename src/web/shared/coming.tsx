// What is seen while a page or its words are on their way.
import { Loader } from '@mantine/core'
import { useTranslations } from 'use-intl'

export function Coming() {
  const t = useTranslations('common')
  return <Loader role="status" aria-label={t('loading')} />
}

/** As the file of the page has it: before the words of any language are here. */
export function ComingFirst() {
  return (
    <main>
      <h1>CoBox</h1>
      <progress aria-label="CoBox" />
    </main>
  )
}
