import { addressOf } from '../../parts/route.ts'
import { t } from '../../parts/words.ts'
import type { IssueView } from '../../worker/protocol.ts'

/**
 * What of the answers could not be used, and what was left open and is missed, each with the page where it can be mended. `next`: the page that
 * would be asked next. `pressing`: help is to be called now, and nobody is kept from it by what is only missing.
 */
export function ToCheck({ issues, next, pressing }: { issues: readonly IssueView[]; next: number; pressing: boolean }) {
  const shown = pressing ? issues.filter((i) => i.is === 'both_ways' || i.is === 'other') : issues
  if (shown.length === 0) return null
  return (
    <section class="card to-check" aria-labelledby="to-check">
      <h2 id="to-check">{t('check.title')}</h2>
      <ul>
        {shown.map((issue) => (
          <li key={JSON.stringify(issue)} data-issue={issue.is}>
            <OneIssue issue={issue} next={next} />
          </li>
        ))}
      </ul>
    </section>
  )
}

function OneIssue({ issue, next }: { issue: IssueView; next: number }) {
  if (issue.is === 'both_ways')
    return (
      <>
        <p>{t('check.both_ways')}</p>
        <ul class="dashes">
          {issue.said.map(({ text, at }) => (
            <li key={text}>
              {text}{' '}
              {at !== undefined && (
                <a
                  href={at === 'words' ? addressOf('answers') : addressOf('change', at)}
                  aria-label={t('answers.change_what', { question: text })}
                >
                  {t('answers.change')}
                </a>
              )}
            </li>
          ))}
        </ul>
      </>
    )
  if (issue.is === 'other') return <p>{issue.text}</p>
  if (issue.is === 'story_not_understood')
    return (
      <p>
        {t('check.story_not_understood')} <a href={addressOf('answers')}>{t('words.change')}</a>
      </p>
    )
  return (
    <p>
      {t(`check.${issue.is}`)}{' '}
      <a href={issue.at === undefined ? addressOf('ask', next) : addressOf('change', issue.at)}>{t('check.tell')}</a>
    </p>
  )
}
