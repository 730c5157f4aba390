// Says that something was done, and for some seconds takes it back at a press.
import { Button, Group, Text } from '@mantine/core'
import { notifications } from '@mantine/notifications'
import { showProblem } from '../shared/problem.tsx'

const UNDO_MS = 15_000
let count = 0

/** Gives what shows it; `undo` takes it back and gives the words for that. `label`: on the button. */
export function useUndoNotice(label: string): (message: string, undo: () => Promise<string>) => void {
  return (message, undo) => {
    const id = `undo ${++count}`
    const press = async () => {
      notifications.hide(id)
      try {
        notifications.show({ message: await undo() })
      } catch (error) {
        showProblem(error)
      }
    }
    notifications.show({
      id,
      autoClose: UNDO_MS,
      message: (
        <Group justify="space-between" wrap="nowrap">
          <Text size="sm" className="breaks">
            {message}
          </Text>
          <Button size="compact-sm" variant="light" onClick={() => void press()}>
            {label}
          </Button>
        </Group>
      ),
    })
  }
}
