// Which space a page is about: the one in the address.
import { useParams } from '@tanstack/react-router'

/** Its id. For pages in a space only. */
export function useSpace(): string {
  const { space } = useParams({ strict: false })
  if (space === undefined) throw new Error('this page is in no space')
  return space
}

/** What the address has in place of a `$` at the end of its page’s path. */
export function useRest(): string {
  const params: { _splat?: string } = useParams({ strict: false })
  return params._splat ?? ''
}

/** Which thing of an app a page is about: what the address has in place of `$item`. */
export function useItem(): string {
  const { item }: { item?: string } = useParams({ strict: false })
  if (item === undefined) throw new Error('this page is about no thing')
  return item
}
