import { expect, test } from 'vitest'
import { newPage, open, pageOfFile, useBrowser } from './app.ts'

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

test('an address that cannot be read, or names no part of a case, leads to where it can be gone on from', async () => {
  const page = await pageOfFile()
  await open(page, 'learn/100%')
  await page.getByRole('heading', { name: 'Learn' }).waitFor()
  await open(page, '100%')
  await page.locator('.ambulance').waitFor()
  await open(page, 'clinician')
  await page.getByRole('button', { name: 'New case' }).click()
  await page.locator('.examine').waitFor()
  await open(page, new URL(page.url()).hash.slice(2).replace(/examine$/, 'constructor'))
  await page.locator('.examine').waitFor()
})
