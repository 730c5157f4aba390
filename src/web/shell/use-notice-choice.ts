// What a person wants to be told about, kept by this browser.
import { useLocalStorage } from '@mantine/hooks'
import { ALL_NOTICES, NOTICE_KEY, type NoticeChoice, readChoice } from '../node/notices.ts'

export function useNoticeChoice(): { choice: NoticeChoice; choose(choice: NoticeChoice): void } {
  const [choice, choose] = useLocalStorage<NoticeChoice>({
    key: NOTICE_KEY,
    defaultValue: ALL_NOTICES,
    deserialize: readChoice,
    getInitialValueInEffect: false,
  })
  return { choice, choose }
}
