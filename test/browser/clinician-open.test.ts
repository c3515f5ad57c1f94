import { describe, expect, test } from 'vitest'
import { complaints, downloaded, newPage, open, openCase, useBrowser } from './app.ts'
import { axeFindings } from './axe.ts'
import { layCase } from './clinician-case.ts'
import { caseFile, FOOT_DROP } from './knowledge.ts'

const DESK = { viewport: { width: 1280, height: 900 } }
const asFile = (file: object, name = 'case.json') => ({ name, mimeType: 'application/json', buffer: Buffer.from(JSON.stringify(file)) })

useBrowser()
describe('cases on the bench', () => {
  test('a file comes back out as it went in, with what the bench has no place for', async () => {
    const page = await newPage(DESK)
    await open(page, 'clinician')
    const file = {
      ...caseFile(FOOT_DROP),
      id: 'kept-as-it-was',
      hospital: { ward: 7 },
      findings: [
        { id: 'difficulty.lifting_foot', side: 'left', value: true, asked_by: 'nurse' },
        { id: 'strength.ankle_dorsiflexion', side: 'left', value: 3.7 },
        { id: 'other', text: 'sings well', stage: 'history', value: true },
      ],
    }
    await page.locator('input[type=file]').setInputFiles(asFile(file, 'Ms A.json'))
    await page.getByRole('heading', { name: 'Ms A', exact: true }).waitFor()
    await page.getByRole('link', { name: 'All cases' }).click()
    const saved = (await downloaded(page, 'Save as a case file: Ms A')) as Record<string, unknown>
    const { bench, findings, ...rest } = saved
    const { findings: given, ...own } = file
    expect(rest).toEqual(own)
    expect((findings as Record<string, unknown>[]).map(({ by: _, ...f }) => f)).toEqual(given)
    expect(bench).toMatchObject({ told: [{ id: 'difficulty.lifting_foot' }, { id: 'other' }] })
  })

  test('what is wrong with a file is said with the way out, and the rest is used', async () => {
    const page = await newPage(DESK)
    await open(page, 'clinician')
    await page.locator('input[type=file]').setInputFiles({ name: 'x.json', mimeType: 'application/json', buffer: Buffer.from('shopping') })
    await page.getByText('This is not a case file').waitFor()
    const odd = {
      ...caseFile(FOOT_DROP),
      findings: [
        { id: 'symptom.fewer', value: true },
        { id: 'symptom.fever', value: true },
      ],
    }
    await page.locator('input[type=file]').setInputFiles(asFile(odd))
    await page.getByText('Did you mean symptom.fever').waitFor()
    await page.getByRole('button', { name: 'Use what could be read' }).click()
    await page.getByRole('heading', { name: 'case', exact: true }).waitFor()
  })

  test('what of a saved case cannot be read is said with the way out, and the rest lies on the bench, after a reload too', async () => {
    const page = await newPage(DESK)
    await open(page, 'clinician')
    const file = { ...caseFile(FOOT_DROP), bench: { told: 7, labs: 'x', conduction: {}, plan: ['mri_lumbar'] } }
    await page.locator('input[type=file]').setInputFiles(asFile(file))
    const issues = page.locator('.file-issues li')
    await issues.first().waitFor()
    expect(await issues.allInnerTexts()).toEqual([
      expect.stringMatching(/^bench\.told cannot be read.* list of findings/),
      expect.stringMatching(/^bench\.conduction cannot be read.* list of rows/),
      expect.stringMatching(/^bench\.labs cannot be read.* list of rows/),
    ])
    await page.getByRole('button', { name: 'Use what could be read' }).click()
    await page.locator('.fact-told').first().waitFor()
    await page.reload()
    await page.getByRole('link', { name: 'Letter' }).click()
    await page.getByLabel('Text, to be edited').waitFor()
    expect(await page.getByLabel('Text, to be edited').inputValue()).toContain('1. MRI of the lumbar spine')
  })

  test('a case that was kept with what cannot be read is shown without it', async () => {
    const page = await newPage(DESK)
    const broken = {
      labs: 'x' as unknown as [],
      conduction: {} as unknown as [],
      findings: [{ id: 'pain.calf', side: 'up' as 'left', value: true }],
    }
    await layCase(page, { affected: 'left', ...broken }, 'tests', 7 as unknown as [])
    await page.locator('tr[data-row="lab.ck_u_l"]').waitFor()
    await page.getByRole('link', { name: 'Letter' }).click()
    await page.getByLabel('Text, to be edited').waitFor()
  })

  test('where the file, or the engine, cannot be read, that is said as what it is, and trying again opens the case', async () => {
    const page = await newPage({ ...DESK, serviceWorkers: 'block' })
    await openCase(page, caseFile(FOOT_DROP))
    await page.context().route('**/knowledge-*.json', (route) => route.abort())
    await page.goto('about:blank')
    await open(page, 'clinician')
    await page.evaluate(() => {
      const text = File.prototype.text
      File.prototype.text = () => {
        File.prototype.text = text
        return Promise.reject(new DOMException('It is gone.', 'NotReadableError'))
      }
    })
    await page.locator('input[type=file]').setInputFiles(asFile(caseFile(FOOT_DROP), 'Ms A.json'))
    await page.getByText('The file could not be read just now').waitFor()
    await page.getByRole('button', { name: 'Take over the interview' }).click()
    await page.getByText('Something went wrong on our side').waitFor()
    await page.locator('input[type=file]').setInputFiles(asFile(caseFile(FOOT_DROP), 'Ms A.json'))
    await expect.poll(() => page.getByText('Something went wrong on our side').count()).toBe(2)
    expect(await page.getByText('not a case file').count()).toBe(0)
    await page.context().unroute('**/knowledge-*.json')
    complaints.splice(0)
    await page.getByRole('button', { name: 'Try again' }).first().click()
    await page.getByRole('heading', { name: 'Ms A', exact: true }).waitFor()
    await page.goBack()
    await page.getByRole('button', { name: 'Take over the interview' }).click()
    await page.getByRole('heading', { name: 'Interview of' }).waitFor()
  })

  test('a case is called something else by keyboard: its heading says so, Enter keeps it, Escape does not', async () => {
    const page = await newPage(DESK)
    await open(page, 'clinician')
    await page.locator('input[type=file]').setInputFiles(asFile(caseFile(FOOT_DROP), 'Old.json'))
    const heading = page.getByRole('heading', { level: 1 }).getByRole('button', { name: 'Old', exact: true })
    await heading.waitFor()
    expect(await heading.getAttribute('title')).toBe('Call the case something else')
    // The heading has the focus when the screen comes; the name is the next stop.
    await page.getByRole('heading', { level: 1 }).focus()
    await page.keyboard.press('Tab')
    expect(await heading.evaluate((e) => e === document.activeElement)).toBe(true)
    await page.keyboard.press('Enter')
    await page.keyboard.type('Never mind')
    await page.keyboard.press('Escape')
    await heading.waitFor()
    expect(await heading.evaluate((e) => e === document.activeElement)).toBe(true)
    await page.keyboard.press('Enter')
    expect(await page.getByRole('textbox', { name: 'Label' }).inputValue()).toBe('Old')
    expect(await axeFindings(page)).toEqual([])
    await page.keyboard.type('Foot drop, bed 4')
    await page.keyboard.press('Enter')
    await page.getByRole('heading', { name: 'Foot drop, bed 4', exact: true }).waitFor()
    expect(await page.title()).toBe('Foot drop, bed 4 · legwise')
    await page.reload()
    await page.getByRole('heading', { name: 'Foot drop, bed 4', exact: true }).waitFor()
    await page.getByRole('link', { name: 'All cases' }).click()
    await page.getByRole('link', { name: 'Foot drop, bed 4', exact: true }).waitFor()
  })

  test('cases are listed, found again after a reload, and deleted only when that is meant', async () => {
    const page = await newPage(DESK)
    await open(page, 'clinician')
    for (const name of ['First', 'Second']) {
      await page.locator('input[type=file]').setInputFiles(asFile(caseFile(FOOT_DROP), `${name}.json`))
      await page.getByRole('heading', { name, exact: true }).waitFor()
      await page.getByRole('link', { name: 'All cases' }).click()
      await page.getByRole('link', { name, exact: true }).waitFor()
    }
    await page.reload()
    await page.getByRole('link', { name: 'Second', exact: true }).waitFor()
    expect(await axeFindings(page)).toEqual([])
    page.once('dialog', (d) => void d.dismiss())
    await page.getByRole('button', { name: 'Delete: First' }).click()
    page.once('dialog', (d) => void d.accept())
    await page.getByRole('button', { name: 'Delete: Second' }).click()
    await page.getByRole('link', { name: 'Second', exact: true }).waitFor({ state: 'detached' })
    await expect.poll(() => page.locator('.cases > li').count()).toBe(1)
  })

  test('a published case is opened by a number that tells nothing, and its truth is not fetched', async () => {
    const page = await newPage(DESK)
    const fetched: string[] = []
    page.on('request', (r) => fetched.push(new URL(r.url()).pathname))
    await open(page, 'clinician')
    await page.getByText('Published cases').click()
    await page.getByRole('button', { name: 'Published case 1', exact: true }).click()
    await page.getByRole('heading', { name: 'Published case 1', exact: true }).waitFor()
    expect(fetched.filter((f) => f.includes('truths'))).toEqual([])
  })

  test('a browser that keeps nothing says so, and its cases can still be worked on and saved', async () => {
    const page = await newPage(DESK)
    await page.addInitScript(() => {
      Object.defineProperty(indexedDB, 'open', {
        value: () => {
          throw new DOMException('This browser keeps nothing.', 'InvalidStateError')
        },
      })
    })
    await open(page, 'clinician')
    await page.getByText('This browser does not let us save').waitFor()
    await page.getByRole('button', { name: 'New case', exact: true }).click()
    await page.getByText('This browser does not let us save').waitFor()
    await page.getByRole('link', { name: 'All cases' }).click()
    await expect.poll(() => page.locator('.cases > li').count()).toBe(1)
  })
})
