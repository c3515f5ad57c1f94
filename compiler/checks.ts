import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { branchExists } from './checks/branch-exists.ts'
import { causeExists } from './checks/cause-exists.ts'
import type { Check, Checked } from './checks/check.ts'
import { clueReadsItself } from './checks/clue-reads-itself.ts'
import { clusterShared } from './checks/cluster-shared.ts'
import { conductionLimits } from './checks/conduction-limits.ts'
import { coreSourced } from './checks/core-sourced.ts'
import { discriminatorExists } from './checks/discriminator-exists.ts'
import { findingExists } from './checks/finding-exists.ts'
import { findingOfFormat } from './checks/finding-of-format.ts'
import { laboratoryReports } from './checks/laboratory-reports.ts'
import { applyLedger, type Found, readLedger } from './checks/ledger.ts'
import { nameUnique } from './checks/name-unique.ts'
import { numberHasSource } from './checks/number-has-source.ts'
import { pageExists } from './checks/page-exists.ts'
import { phraseOfValue } from './checks/phrase-of-value.ts'
import { probabilityInRange } from './checks/probability-in-range.ts'
import { readingGrade } from './checks/reading-grade.ts'
import { readingLength } from './checks/reading-length.ts'
import { requestExists } from './checks/request-exists.ts'
import { ruleExamples } from './checks/rule-examples.ts'
import { sharesSumToOne } from './checks/shares-sum-to-one.ts'
import { siteExists } from './checks/site-exists.ts'
import { sourceAddressPublic } from './checks/source-address-public.ts'
import { sourceAddressUnique } from './checks/source-address-unique.ts'
import { sourceExists } from './checks/source-exists.ts'
import { sourceUnused } from './checks/source-unused.ts'
import { tableSumsToOne } from './checks/table-sums-to-one.ts'
import { valueExists } from './checks/value-exists.ts'

/** Every rule the knowledge keeps, in the order in which its complaints are read. */
export const CHECKS: readonly Check[] = [
  findingOfFormat,
  findingExists,
  valueExists,
  discriminatorExists,
  causeExists,
  requestExists,
  pageExists,
  clueReadsItself,
  phraseOfValue,
  siteExists,
  branchExists,
  tableSumsToOne,
  sharesSumToOne,
  probabilityInRange,
  ruleExamples,
  laboratoryReports,
  conductionLimits,
  numberHasSource,
  coreSourced,
  sourceExists,
  sourceUnused,
  sourceAddressUnique,
  sourceAddressPublic,
  nameUnique,
  clusterShared,
  readingLength,
  readingGrade,
]

/** Runs every check; what compiler/checks/exceptions.txt excuses is left out, and an exception that excuses nothing is reported. */
export function checkAll(checked: Checked): Found[] {
  const ledger = readLedger(readFileSync(join(import.meta.dirname, 'checks/exceptions.txt'), 'utf8'))
  const found = CHECKS.flatMap(({ name, check }) => check(checked).map((issue): Found => ({ ...issue, check: name })))
  return applyLedger(found, ledger)
}
