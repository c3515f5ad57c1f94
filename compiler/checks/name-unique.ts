import { type Check, error, fileOf } from './check.ts'

const KINDS = ['causes', 'findings', 'rules', 'muscles', 'nerves'] as const

export const nameUnique: Check = {
  name: 'name-unique',
  why: 'Two things with one name cannot be told apart on a screen.',
  check: ({ written }) =>
    KINDS.flatMap((kind) =>
      (['clinical', 'plain'] as const).flatMap((register) =>
        [
          ...Map.groupBy(written[kind] as { id: string; name: { clinical: string; plain: string } }[], (e) =>
            e.name[register].trim().toLowerCase(),
          ).values(),
        ].flatMap(([first, ...again]) =>
          again.map((e) =>
            error(`${fileOf(kind, e)} name.${register}`, `The same name as ${first!.id}: ${e.name[register]}.`, 'Say what sets it apart.'),
          ),
        ),
      ),
    ),
}
