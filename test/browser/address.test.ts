import { expect, test } from 'vitest'
import { newPage, open, useBrowser } from './app.ts'

useBrowser()

test('an address that changes while the app is starting is followed', async () => {
  const page = await newPage()
  await page.addInitScript(() => {
    new MutationObserver((_, watch) => {
      if (!document.querySelector('.private')) return
      watch.disconnect()
      location.hash = '#/learn'
    }).observe(document, { childList: true, subtree: true })
  })
  await open(page)
  await page.getByRole('heading', { name: 'Learn' }).waitFor()
  expect(new URL(page.url()).hash).toBe('#/learn')
})
