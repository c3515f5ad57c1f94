import type { Issue } from '../../../engine/index.ts'
import { w } from '../words.ts'

/** What is wrong with the case or missing in it, with what to do. Contradictions and what could not be used are said at once. */
export function Issues({ issues }: { issues: readonly Issue[] }) {
  if (issues.length === 0) return null
  const pressing = issues.some(isPressing)
  return (
    <details class={`see-issues${pressing ? ' pressing' : ''}`} open={pressing}>
      <summary>{w(issues.length === 1 ? 'see.issues_one' : 'see.issues', { count: issues.length })}</summary>
      <ul>
        {issues.map((i) => (
          <li key={`${i.at}${i.what}`} data-issue={i.level} data-at={i.at}>
            {i.what} {i.tip && <span class="soft">{i.tip}</span>}
          </li>
        ))}
      </ul>
    </details>
  )
}
const isPressing = (i: Issue) => i.level === 'error' || i.at.startsWith('findings[')
