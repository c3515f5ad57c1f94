/** Does things one after another, in the order in which they are given. One that fails does not keep the next from its turn. */
export function inTurn(): <T>(doing: () => Promise<T>) => Promise<T> {
  let last: Promise<unknown> = Promise.resolve()
  return (doing) => {
    const now = last.then(doing, doing)
    last = now
    return now
  }
}
