// What shows messages in the corner, by itself: whoever only sends some does not need it.
export { Notifications } from '@mantine/notifications'
