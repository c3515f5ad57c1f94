import type { Plugin } from 'vite'
import NUMBERS from '../messages/emergency-numbers.json' with { type: 'json' }
import WORDS from '../messages/en.json' with { type: 'json' }
import { readKnowledge } from './knowledge.ts'

const regions = new Intl.DisplayNames('en', { type: 'region' })
const whereOf = ({ number, regions: [region] }: (typeof NUMBERS)[number]): string =>
  (WORDS as Record<string, string>)[`alarm.where_${number}`] ?? regions.of(region!)!

/** What stands where a browser runs no scripts: what calls for an ambulance and every number that reaches one, written when the app is built. */
export const withoutScript = (): Plugin => ({
  name: 'legwise-without-script',
  transformIndexHtml: (html) =>
    html.replace('<!--without script-->', () => {
      const signs = readKnowledge().rules.filter((r) => r.level === 'ambulance')
      const numbers = NUMBERS.map(
        (n) => `<a class="number" href="tel:${n.number}"><strong>${n.number}</strong> <span>${whereOf(n)}</span></a>`,
      )
      return `<main class="frame">
        <section class="ambulance">
          <h1>${WORDS['start.ambulance']}</h1>
          <p class="numbers">${numbers.join(' ')}</p>
          <ul>${signs.map((r) => `<li>${r.name.plain}</li>`).join('')}</ul>
        </section>
        <p>${WORDS['start.without_script']}</p>
      </main>`
    }),
})
