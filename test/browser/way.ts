import type { Page } from 'playwright-core'

type Found = { id: string; side?: 'left' | 'right' | 'both'; value: string | number | boolean }
/** A case as far as a person can tell it: what the case leaves out is "not sure". */
export type Told = { person?: { age?: number; sex?: string }; affected?: string; worse?: string; findings: readonly Found[] }

const LEGS: Record<string, string> = { left: 'Left', right: 'Right', both: 'Both', none: 'Neither' }
const MOST_PAGES = 90

/** Goes from the start page through every question, and stops where the interview stops by itself. */
export async function goThrough(page: Page, told: Told): Promise<void> {
  await page.getByRole('link', { name: 'Begin' }).click()
  await chooseLeg(page, told.affected)
  for (let i = 0; i < MOST_PAGES; i++) {
    if ((await arrived(page)) === 'done') return
    await answerPage(page, told)
  }
  throw new Error('The interview does not end.')
}

/** Answers pages until one that asks about a finding is reached. */
export async function goTo(page: Page, told: Told, finding: string): Promise<void> {
  for (let i = 0; i < MOST_PAGES; i++) {
    if ((await arrived(page)) === 'done') throw new Error(`${finding} was never asked.`)
    if ((await keysOf(page)).some((k) => k.startsWith(`${finding}|`))) return
    await answerPage(page, told)
  }
}

export async function chooseLeg(page: Page, affected: string | undefined): Promise<void> {
  if (affected === undefined) await page.getByRole('button', { name: 'Not sure' }).click()
  else {
    await page.getByText(LEGS[affected]!, { exact: true }).first().click()
    await page.getByRole('button', { name: 'Next' }).click()
  }
}

/** Waits for the next page; a red flag is passed with "go on". */
export async function arrived(page: Page): Promise<'page' | 'done'> {
  for (;;) {
    await page.waitForFunction(
      () => {
        const shown = document.querySelector<HTMLElement>('.page')
        const wanted = Number(location.hash.split('/')[2])
        return (
          (shown && shown.ariaBusy === 'false' && Number(shown.dataset['at']) === wanted) ||
          document.querySelector('.red-flag, [data-done]')
        )
      },
      undefined,
      { timeout: 60_000 },
    )
    if (await page.locator('.red-flag').count()) {
      await page.getByRole('button', { name: 'Go on with the questions' }).click()
      await page.locator('.red-flag').waitFor({ state: 'detached' })
      continue
    }
    return (await page.locator('[data-done]').count()) ? 'done' : 'page'
  }
}

export const keysOf = async (page: Page): Promise<string[]> =>
  ((await page.locator('.page').getAttribute('data-questions')) ?? '').split(' ')

/** Answers one page as the case has it, and returns when the next is on its way. */
export async function answerPage(page: Page, told: Told): Promise<void> {
  const keys = await keysOf(page)
  const before = await page.evaluate(() => location.hash)
  if (keys.length === 1) await answerOne(page, keys[0]!, told)
  else {
    for (const key of keys) await answerRow(page, key, told)
    await press(page, NEXT)
  }
  await page.waitForFunction((hash) => location.hash !== hash, before)
}

const valuesOf = (told: Told, key: string): Found[] => {
  const [id, side] = key.split('|')
  if (id === 'person.age') return told.person?.age === undefined ? [] : [{ id, value: told.person.age }]
  if (id === 'person.sex') return told.person?.sex === undefined ? [] : [{ id, value: told.person.sex }]
  if (id === 'worse') return told.worse === undefined ? [] : [{ id, value: told.worse }]
  const oneSide = side === 'left' || side === 'right'
  return told.findings.filter((f) => f.id === id && (!oneSide || f.side === side || f.side === 'both'))
}

/** The choice of a yes/no question: yes, no, a side, or not sure. */
function yesNo(told: Told, key: string): string {
  const [id, side] = key.split('|')
  const of = (at: 'left' | 'right') => told.findings.find((f) => f.id === id && (f.side === at || f.side === 'both'))?.value
  const [left, right, none] = [of('left'), of('right'), told.findings.find((f) => f.id === id && f.side === undefined)?.value]
  if (none !== undefined) return none === true ? 'yes' : 'no'
  if (left === true && right === true) return 'both'
  if (side === 'left' || side === 'right') {
    const here = side === 'left' ? left : right
    return here === undefined ? 'unsure' : here === true ? 'yes' : 'no'
  }
  if (left === true) return 'left'
  if (right === true) return 'right'
  return left === false || right === false ? 'no' : 'unsure'
}

/** Presses what a selector finds, as assistive technology does; ten times as fast as moving a mouse there. */
const press = (page: Page, ...selectors: string[]): Promise<void> =>
  page.evaluate((all) => {
    for (const selector of all) {
      const found = document.querySelector<HTMLElement>(selector)
      if (!found) throw new Error(`There is no ${selector}`)
      found.click()
    }
  }, selectors)

const NEXT = '.foot button[type=submit]'
async function answerOne(page: Page, key: string, told: Told): Promise<void> {
  const found = valuesOf(told, key)
  const choice = (value: string) => press(page, `:is(button.choice, button.step)[value="${value}"]`)
  if (await page.locator('button.choice[value="no"]').count()) return choice(yesNo(told, key))
  if (found.length === 0) return choice('unsure')
  if (await page.locator('.written input[inputmode]').count()) {
    await page.locator('.written input[inputmode]').fill(String(found[0]!.value))
    return press(page, NEXT)
  }
  if ((await page.locator('.choice.tick').count()) === 0) return choice(String(found[0]!.value))
  let ticked = 0
  for (const { value } of found) {
    const box = page.locator(`.choice.tick input[name="${value}"]`)
    if ((await box.count()) === 0) continue
    await box.check()
    ticked++
  }
  if (ticked > 0) return press(page, NEXT)
  const denial = found.find(({ value }) => value === 'none' || value === 'nowhere')
  return choice(denial ? String(denial.value) : 'unsure')
}

async function answerRow(page: Page, key: string, told: Told): Promise<void> {
  const row = `[data-key="${key}"]`
  if ((await page.locator(`fieldset${row}`).count()) > 0) {
    for (const { value } of valuesOf(told, key)) {
      const box = page.locator(`${row} input[name="${value}"]`)
      if (await box.count()) await box.check({ force: true })
    }
    return
  }
  const choice = yesNo(told, key)
  await press(page, `${row} .tick-line input[value=${choice === 'no' || choice === 'unsure' ? choice : 'yes'}]`)
  if (choice === 'no' || choice === 'unsure' || choice === 'yes') return
  // The second question shows once the page has followed the yes.
  const second = page.locator(`${row} :is(.also input, .row-side input[value="${choice}"])`)
  await second.first().evaluate((e: HTMLElement) => e.click())
}
