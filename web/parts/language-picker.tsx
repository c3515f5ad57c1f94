import { LANGUAGES } from '../messages/languages.ts'
import { currentLanguage, t } from './words.ts'

/** Other languages, where there are any to choose from; what only tests use is no choice for people. */
export function LanguagePicker() {
  const here = currentLanguage()
  const choices = LANGUAGES.filter((l) => !l.test || here.test)
  if (choices.length < 2) return null
  return (
    <label class="language">
      <span>{t('screen.language')}</span>
      <select value={here.id} onChange={(e) => location.assign(`?language=${e.currentTarget.value}${location.hash}`)}>
        {choices.map((l) => (
          <option key={l.id} value={l.id} lang={l.id}>
            {l.name}
          </option>
        ))}
      </select>
    </label>
  )
}
