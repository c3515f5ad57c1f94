import type { BenchCase } from '../bench-case.ts'
import { localDay } from '../local-day.ts'
import { readBench, readFindings } from './bench-of-file.ts'

/** A case as this device keeps it, without what no screen can show: files were once laid on the bench unchecked. */
export function mended(kept: BenchCase): BenchCase {
  const { conduction, labs, texts, plan, ...sheet } = kept.sheet
  const { bench } = readBench({ told: kept.told, visit: kept.visit, conduction, labs, texts, plan })
  const { entries } = readFindings(sheet.entries)
  return {
    ...kept,
    visit: bench.visit ?? localDay(new Date(kept.changed)),
    told: bench.told ?? entries.filter((e) => e.by === 'person'),
    sheet: {
      ...sheet,
      entries,
      conduction: bench.conduction ?? [],
      labs: bench.labs ?? [],
      texts: bench.texts ?? {},
      ...(bench.plan ? { plan: bench.plan } : {}),
    },
  }
}
