/**
 * The shape of everything a person may write in `knowledge/`. One schema per kind of file; types come from it.
 * Numbers carry where they come from: either `source` (an id of `knowledge/sources`) with `where` in it,
 * or `basis`, which begins with "estimate:" and gives the reasoning.
 */
export * from './schema/anatomy/arc.ts'
export * from './schema/anatomy/brain-site.ts'
export * from './schema/anatomy/cord-aspect.ts'
export * from './schema/anatomy/movement.ts'
export * from './schema/anatomy/muscle.ts'
export * from './schema/anatomy/nerve.ts'
export * from './schema/anatomy/other-site.ts'
export * from './schema/anatomy/plexus.ts'
export * from './schema/anatomy/skin-patch.ts'
export * from './schema/cause.ts'
export * from './schema/clue.ts'
export * from './schema/constants.ts'
export * from './schema/decision.ts'
export * from './schema/finding.ts'
export * from './schema/interview-plan.ts'
export * from './schema/laboratory.ts'
export * from './schema/nerve-conduction.ts'
export * from './schema/observations.ts'
export * from './schema/phrases.ts'
export * from './schema/request.ts'
export * from './schema/rule.ts'
export * from './schema/self-test.ts'
export * from './schema/source.ts'
export * from './schema/stories.ts'
