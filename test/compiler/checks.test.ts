import { describe, expect, test } from 'vitest'
import type { Check, Checked } from '../../compiler/checks/check.ts'
import { CHECKS } from '../../compiler/checks.ts'
import type { Written } from '../../compiler/read.ts'

/** Entries as far as a check reads them; the schema has read the rest. */
type Given = {
  written?: { [K in keyof Written]?: readonly object[] }
  observations?: object
  anatomy?: object
  laboratory?: readonly object[]
  nerveConduction?: object
}
const NOTHING: Written = {
  sources: [],
  causes: [],
  findings: [],
  rules: [],
  selfTests: [],
  requests: [],
  clues: [],
  phrases: [],
  stories: [],
  nerves: [],
  muscles: [],
  movements: [],
  skin: [],
  plexus: [],
  arcs: [],
  brain: [],
  cord: [],
  places: [],
}
const knowledgeWith = ({ written, observations = {}, anatomy, laboratory, nerveConduction }: Given): Checked => {
  const all = { ...NOTHING, ...written } as unknown as Written
  return {
    written: all,
    knowledge: { observations, decision: {}, anatomy: anatomy ?? all, laboratory, nerveConduction } as unknown as Checked['knowledge'],
  }
}
const named = (name: string): Check => CHECKS.find((c) => c.name === name)!
const complaints = (name: string, given: Given) => named(name).check(knowledgeWith(given))

/** Entries as small as the checks allow; each check reads only its own part of them. */
const fever = {
  id: 'symptom.fever',
  stage: 'history',
  kind: 'boolean',
  sided: false,
  name: { clinical: 'Fever', plain: 'Fever' },
  ask: 'Have you had a fever?',
  why: 'It points to infection.',
  leaks: [],
} as const
const tempo = {
  ...fever,
  id: 'onset.tempo',
  kind: 'one_of',
  values: ['sudden', 'days'],
  name: { clinical: 'Tempo', plain: 'How it began' },
} as const
const scan = {
  ...fever,
  id: 'imaging.mri_brain',
  stage: 'tests',
  kind: 'any_of',
  values: ['normal', 'infarct', 'mass'],
  denies: 'normal',
  name: { clinical: 'MRI', plain: 'Brain scan' },
} as const
const calcium = {
  ...fever,
  id: 'lab.calcium_mmol_l',
  stage: 'tests',
  kind: 'number',
  unit: 'mmol/L',
  name: { clinical: 'Calcium', plain: 'Calcium' },
}
const MG_DL = { unit: 'mg/dL', system: 'conventional', factor: 0.25 }
const CALCIUM_REPORT = {
  finding: 'lab.calcium_mmol_l',
  units: [{ unit: 'mmol/L', system: 'si' }, MG_DL],
  reference: [{ low: 2.1, high: 2.6 }],
}
const tibial = {
  ...fever,
  id: 'ncs.tibial_motor',
  stage: 'tests',
  kind: 'one_of',
  values: ['normal', 'low_amplitude', 'slowed', 'conduction_block', 'absent'],
  name: { clinical: 'Tibial motor conduction', plain: 'Tibial nerve' },
}
const TIBIAL_LIMITS = { finding: 'ncs.tibial_motor', unit: 'mV', records: 'abductor hallucis', above: 'popliteal fossa' }
const findings = [fever, tempo, scan]
const cause = (more: object) => ({
  id: 'als',
  family: 'motor_neuron',
  name: { clinical: 'ALS', plain: 'Motor neuron disease' },
  page: { what: 'It is rare.', related: [], sources: [] },
  incidence: { per_100k_year: { value: 2 }, weak_leg_share: { value: 0.3 }, age: { '0-17': 0 }, sex: { female: 1, male: 1 } },
  settings: { home: 1 },
  severity: { mild: 0.3, moderate: 0.4, severe: 0.3 },
  seen_after: { minutes: 0, days: 0, weeks: 0.2, months: 0.8 },
  recovery: { plain: 'It grows.', good_recovery: { value: 0 }, weeks_to_half: { value: 0 }, weeks_to_best: { value: 0 } },
  findings: {},
  risks: {},
  strikes: [],
  discriminators: [],
  ...more,
})
const cited = (source: string) => ({ source, where: 'table 1' })
/** A cause whose core is sourced: how common, how soon, five discriminators, three sources. */
const CITED = {
  incidence: { per_100k_year: { value: 2, ...cited('a-2000') } },
  urgency: { days: 'urgent', ...cited('b-2001') },
  findings: { 'symptom.fever': { p: 0.5, ...cited('c-2002') }, 'onset.tempo': { p: { sudden: 1 }, ...cited('a-2000') } },
  risks: { 'risk.smoking': { rr: 2, ...cited('b-2001') } },
  strikes: [{ ...{ at: ['L5'], weight: 1 }, findings: { 'pain.back': { p: 0.5, ...cited('c-2002') } } }],
  discriminators: ['symptom.fever', 'onset.tempo', 'risk.smoking', 'pain.back', { finding: 'strength.hip_flexion', ...cited('a-2000') }],
}
const clue = (more: object) => ({
  id: 'laughing_gas',
  stage: 'history',
  name: { clinical: 'Nitrous oxide', plain: 'Laughing gas' },
  words: ['laughing gas'],
  causes: {},
  ...more,
})
/** Five discriminators, the last of which is a clue. */
const TOLD_APART = [...CITED.discriminators.slice(0, 4), 'clue.laughing_gas']
const told = (text: string) => ({ id: 'other', text, stage: 'history', value: true })
const TOLD = [{ name: 'told', age: 50, affected: 'left', findings: [told('laughing gas')] }]
const HOT = [{ name: 'hot', age: 50, affected: 'left', findings: [{ id: 'symptom.fever', value: true }] }]
const rule = (more: object) => ({
  id: 'fever-rule',
  name: { clinical: 'Fever', plain: 'Fever' },
  when: 'symptom.fever',
  guards: ['als'],
  do_now: { plain: 'Go now.', clinical: 'Admit.' },
  come_back: 'Come back if worse.',
  fires: HOT,
  does_not_fire: [{ name: 'cool', age: 50, affected: 'left', findings: [{ id: 'symptom.fever', value: false }] }],
  ...more,
})
const source = (id: string, address: string) =>
  ({ id, title: id, published: 'Brain, 2000', address, kind: 'cohort', read: 'abstract' }) as const
const vasti = { id: 'vasti', leaves: 'femoral@pelvis', roots: { L3: 0.5, L4: 0.5 }, name: { clinical: 'Vasti', plain: 'Thigh' } } as const
const femoral = {
  id: 'femoral',
  from: 'lumbar_plexus',
  stations: [{ id: 'pelvis', name: { clinical: 'Femoral', plain: 'Thigh nerve', also: [] } }],
  name: { clinical: 'Femoral nerve', plain: 'Thigh nerve', also: [] },
} as const
const lumbarPlexus = {
  id: 'lumbar_plexus',
  roots: ['L3', 'L4'],
  via: {},
  name: { clinical: 'Lumbar plexus', plain: 'Plexus', also: [] },
} as const
const strike = (site: string) => ({ at: [site], weight: 1, sides: 'one' })
const wiring = {
  muscles: [vasti],
  movements: [],
  skin: [],
  nerves: [femoral],
  plexus: [lumbarPlexus],
  arcs: [],
  brain: [],
  cord: [],
  places: [],
}
const CAUSE = 'causes/motor_neuron/als.yaml'

type Example = { check: string; breaks: string; broken: Given; at: string; good: Given }
const EXAMPLES: Example[] = [
  {
    check: 'number-has-source',
    breaks: 'a probability with neither source nor basis',
    broken: {
      written: {
        causes: [cause({ findings: { 'symptom.fever': { p: 0.1 } } })].map(({ id, family, findings }) => ({ id, family, findings })),
      },
    },
    at: `${CAUSE} findings.symptom.fever`,
    good: {
      written: {
        causes: [
          {
            id: 'als',
            family: 'motor_neuron',
            findings: {
              'symptom.fever': { p: 0.1, source: 'a', where: 'table 2' },
              'onset.tempo': { p: { days: 0.2 }, basis: 'estimate: seldom, by what clinics see.' },
            },
          },
        ],
        findings: [{ id: 'sign.x', stage: 'exam', range: [0, 5] }],
      },
    },
  },
  {
    check: 'number-has-source',
    breaks: 'a source without the place in it',
    broken: { written: { causes: [{ id: 'als', family: 'motor_neuron', findings: { 'symptom.fever': { p: 0.1, source: 'a' } } }] } },
    at: `${CAUSE} findings.symptom.fever`,
    good: {},
  },
  {
    check: 'source-exists',
    breaks: 'a citation of nothing',
    broken: {
      written: {
        causes: [{ id: 'als', family: 'motor_neuron', findings: { 'symptom.fever': { p: 0.1, source: 'nobody-2000', where: 'x' } } }],
      },
    },
    at: `${CAUSE} findings.symptom.fever.source`,
    good: {
      written: {
        sources: [source('a', 'https://a.org/1')],
        causes: [{ id: 'als', family: 'motor_neuron', findings: { 'symptom.fever': { p: 0.1, source: 'a', where: 'x' } } }],
      },
    },
  },
  {
    check: 'source-unused',
    breaks: 'a source that nothing cites',
    broken: { written: { sources: [source('a', 'https://a.org/1')] } },
    at: 'sources/a.yaml',
    good: { written: { sources: [source('a', 'https://a.org/1')], rules: [{ id: 'r', source: 'a' }] } },
  },
  {
    check: 'source-unused',
    breaks: 'a source that no reasoning names',
    broken: { written: { sources: [source('a-2001', 'https://a.org/1')], rules: [{ id: 'r', basis: 'estimate: as in b-2001' }] } },
    at: 'sources/a-2001.yaml',
    good: { written: { sources: [source('a-2001', 'https://a.org/1')], rules: [{ id: 'r', basis: 'estimate: as in a-2001' }] } },
  },
  {
    check: 'source-address-unique',
    breaks: 'one page under two names',
    broken: { written: { sources: [source('a', 'https://www.a.org/1/'), source('b', 'https://a.org/1#table')] } },
    at: 'sources/b.yaml address',
    good: { written: { sources: [source('a', 'https://a.org/1'), source('b', 'https://a.org/2')] } },
  },
  ...[
    'http://47.251.13.51/1',
    'https://bestpractice-bmj-com.library.ac.uk/1',
    'https://ezproxy.library.edu/1',
    'https://dev.a.org/1',
    'https://a.org:2400/1',
  ].map((address) => ({
    check: 'source-address-public',
    breaks: address,
    broken: { written: { sources: [source('a', address)] } },
    at: 'sources/a.yaml address',
    good: {
      written: { sources: [source('a', 'https://pubmed.ncbi.nlm.nih.gov/2245306/'), source('b', 'https://development-trust.org/test')] },
    },
  })),
  {
    check: 'table-sums-to-one',
    breaks: 'a table that leaves a fifth of people out',
    broken: { written: { findings, causes: [cause({ findings: { 'onset.tempo': { p: { sudden: 0.3, days: 0.5 } } } })] } },
    at: `${CAUSE} findings.onset.tempo`,
    good: {
      written: {
        findings,
        causes: [cause({ findings: { 'onset.tempo': { p: { sudden: 0.3, days: 0.7 } }, 'imaging.mri_brain': { p: { infarct: 0.1 } } } })],
      },
    },
  },
  {
    check: 'table-sums-to-one',
    breaks: 'severities that are more than everybody',
    broken: { written: { causes: [cause({ severity: { mild: 0.5, moderate: 0.5, severe: 0.5 } })] } },
    at: `${CAUSE} severity`,
    good: { written: { causes: [cause({})] } },
  },
  {
    check: 'probability-in-range',
    breaks: 'per cent in place of a share',
    broken: {
      written: { causes: [cause({ incidence: { per_100k_year: { value: 2 }, weak_leg_share: { value: 30 }, age: {}, sex: {} } })] },
    },
    at: `${CAUSE} incidence.weak_leg_share`,
    good: { written: { causes: [cause({})] }, observations: { reflex: { half_at: { value: 0.4 } }, strength: { ceiling: { value: 5 } } } },
  },
  {
    check: 'probability-in-range',
    breaks: 'a share of reflexes above all',
    broken: { observations: { reflex: { raised_by: { days: 1.2 } } } },
    at: 'observations reflex.raised_by.days',
    good: {},
  },
  {
    check: 'finding-exists',
    breaks: 'a misspelt finding of a cause',
    broken: { written: { findings, causes: [cause({ findings: { 'symptom.fevr': { p: 0.1 } } })] } },
    at: `${CAUSE} findings.symptom.fevr`,
    good: { written: { findings, causes: [cause({ findings: { 'symptom.fever': { p: 0.1 } } })] } },
  },
  {
    check: 'finding-exists',
    breaks: 'a misspelt finding deep in a rule',
    broken: {
      written: { findings, rules: [rule({ when: { all: ['symptom.fever', { any: [{ finding: 'onset.temp', is: ['sudden'] }] }] } })] },
    },
    at: 'rules/fever-rule.yaml when',
    good: { written: { findings, rules: [rule({})] } },
  },
  {
    check: 'finding-exists',
    breaks: 'a misspelt clue of a strike',
    broken: {
      written: { clues: [clue({})], causes: [cause({ strikes: [{ ...strike('L5'), findings: { 'clue.laughing': { p: 0.1 } } }] })] },
    },
    at: `${CAUSE} strikes.0.findings.clue.laughing`,
    good: {
      written: {
        clues: [clue({})],
        causes: [cause({ strikes: [{ ...strike('L5'), findings: { 'clue.laughing_gas': { p: 0.1 } } }] })],
        rules: [
          rule({ when: { any: ['clue.laughing_gas', { finding: 'clue.laughing_gas', is: [false] }] }, fires: TOLD, does_not_fire: TOLD }),
        ],
      },
    },
  },
  {
    check: 'finding-exists',
    breaks: 'a clue of a cause that does not stand in the clue itself',
    broken: { written: { clues: [clue({})], causes: [cause({ findings: { 'clue.laughing_gas': { p: 0.1 } } })] } },
    at: `${CAUSE} findings.clue.laughing_gas`,
    good: {},
  },
  {
    check: 'value-exists',
    breaks: 'a table where a clue is so or not',
    broken: {
      written: {
        clues: [clue({})],
        causes: [cause({ strikes: [{ ...strike('L5'), findings: { 'clue.laughing_gas': { p: { much: 0.1 } } } }] })],
      },
    },
    at: `${CAUSE} strikes.0.findings.clue.laughing_gas`,
    good: { written: { clues: [clue({})], rules: [rule({ when: 'clue.laughing_gas', fires: TOLD, does_not_fire: TOLD })] } },
  },
  {
    check: 'value-exists',
    breaks: 'a misspelt value in a table',
    broken: { written: { findings, causes: [cause({ findings: { 'onset.tempo': { p: { suden: 0.3, days: 0.7 } } } })] } },
    at: `${CAUSE} findings.onset.tempo`,
    good: { written: { findings, causes: [cause({ findings: { 'onset.tempo': { p: { sudden: 0.3, days: 0.7 } } } })] } },
  },
  {
    check: 'value-exists',
    breaks: 'one number where there are several values',
    broken: { written: { findings, causes: [cause({ findings: { 'onset.tempo': { p: 0.3 } } })] } },
    at: `${CAUSE} findings.onset.tempo`,
    good: { written: { findings, causes: [cause({ findings: { 'symptom.fever': { p: 0.3 } } })] } },
  },
  {
    check: 'value-exists',
    breaks: 'a value that no case may give, in a link',
    broken: { written: { findings }, observations: { links: [{ finding: 'imaging.mri_brain=infarkt' }] } },
    at: 'observations links.imaging.mri_brain=infarkt',
    good: {
      written: { findings },
      observations: { links: [{ finding: 'imaging.mri_brain=infarct' }, { finding: 'imaging.mri_brain=*' }] },
    },
  },
  {
    check: 'value-exists',
    breaks: 'a rule that waits for a word nobody says',
    broken: { written: { findings, rules: [rule({ when: { finding: 'onset.tempo', is: ['instantly'] } })] } },
    at: 'rules/fever-rule.yaml when',
    good: { written: { findings, rules: [rule({ when: { finding: 'onset.tempo', is: ['sudden'] } })] } },
  },
  {
    check: 'site-exists',
    breaks: 'a strike at a place that is not there',
    broken: { written: { causes: [cause({ strikes: [strike('femoral@knee')] })] }, anatomy: wiring },
    at: `${CAUSE} strikes.0.at`,
    good: { written: { causes: [cause({ strikes: [strike('femoral@pelvis'), strike('L4')] })] }, anatomy: wiring },
  },
  {
    check: 'shares-sum-to-one',
    breaks: 'a muscle supplied by more than all its roots',
    broken: { written: { muscles: [{ ...vasti, roots: { L3: 0.5, L4: 0.7 } }] } },
    at: 'anatomy/muscles/vasti.yaml roots',
    good: { written: { muscles: [vasti, { id: 'lumbar_paraspinals', leaves: 'dorsal_ramus', roots: { L4: 0.9, L5: 0.9 } }] } },
  },
  {
    check: 'shares-sum-to-one',
    breaks: 'a test area with a hole',
    broken: { written: { skin: [{ id: 'sole', roots: { S1: 1 }, tests: { 'sensation.S1': 0.4 }, territories: {} }] } },
    at: 'anatomy/skin tests.sensation.S1',
    good: {
      written: {
        skin: [
          { id: 'sole', roots: { S1: 1 }, tests: { 'sensation.S1': 0.4 }, territories: {} },
          { id: 'heel', roots: { S1: 1 }, tests: { 'sensation.S1': 0.6 }, territories: {} },
        ],
      },
    },
  },
  {
    check: 'branch-exists',
    breaks: 'a muscle on a branch that is not there',
    broken: { written: { nerves: [femoral], plexus: [lumbarPlexus], muscles: [{ ...vasti, leaves: 'femoral@knee' }] } },
    at: 'anatomy/muscles/vasti.yaml leaves',
    good: { written: { nerves: [femoral], plexus: [lumbarPlexus], muscles: [vasti] } },
  },
  {
    check: 'cluster-shared',
    breaks: 'a cluster of one',
    broken: { written: { findings: [{ ...fever, cluster: 'hot' }] } },
    at: 'findings/history/symptom.fever.yaml cluster',
    good: { written: { findings: [{ ...fever, cluster: 'hot' }, { ...tempo, cluster: 'hot' }, scan] } },
  },
  {
    check: 'cluster-shared',
    breaks: 'a clue alone in its cluster',
    broken: { written: { findings: [fever], clues: [clue({ cluster: 'hot' })] } },
    at: 'clues/laughing_gas.yaml cluster',
    good: { written: { findings: [{ ...fever, cluster: 'hot' }], clues: [clue({ cluster: 'hot' })] } },
  },
  {
    check: 'rule-examples',
    breaks: 'a rule that does not stand in its own example',
    broken: { written: { findings, rules: [rule({ when: { all: ['symptom.fever', { age: { below: 18 } }] } })] } },
    at: 'rules/fever-rule.yaml fires (hot)',
    good: { written: { findings, rules: [rule({})] } },
  },
  {
    check: 'rule-examples',
    breaks: 'a rule that stands where it should not',
    broken: { written: { findings, rules: [rule({ does_not_fire: HOT })] } },
    at: 'rules/fever-rule.yaml does_not_fire (hot)',
    good: {},
  },
  {
    check: 'rule-examples',
    breaks: 'an example that is no case',
    broken: {
      written: {
        findings,
        rules: [rule({ does_not_fire: [{ name: 'odd', age: 50, affected: 'left', findings: [{ id: 'symptom.fever', value: 'maybe' }] }] })],
      },
    },
    at: 'rules/fever-rule.yaml does_not_fire (odd) findings[0].value',
    good: {},
  },
  {
    check: 'rule-examples',
    breaks: 'an example that tells what nothing understands',
    broken: {
      written: { findings, clues: [clue({})], rules: [rule({ does_not_fire: [{ ...TOLD[0], findings: [told('green hair')] }] })] },
    },
    at: 'rules/fever-rule.yaml does_not_fire (told)',
    good: {
      written: {
        clues: [clue({})],
        rules: [rule({ when: 'clue.laughing_gas', fires: TOLD, does_not_fire: [{ ...TOLD[0], findings: [told('no laughing gas')] }] })],
      },
    },
  },
  {
    check: 'cause-exists',
    breaks: 'a page that points nowhere',
    broken: { written: { causes: [cause({ page: { related: ['alz'] } })] } },
    at: `${CAUSE} page.related`,
    good: { written: { causes: [cause({ page: { related: ['lambert_eaton'] } })], rules: [rule({})] } },
  },
  {
    check: 'page-exists',
    breaks: 'a page of a finding that points nowhere',
    broken: { written: { findings: [{ ...fever, page: { related: ['malarai'] } }] } },
    at: 'findings/history/symptom.fever.yaml page.related',
    good: { written: { findings: [{ ...fever, page: { related: ['symptom.fever'] } }] } },
  },
  {
    check: 'request-exists',
    breaks: 'a test that comes after one that is not there',
    broken: { written: { requests: [{ id: 'ct_head', second_to: ['xray_skull'], page: {} }], rules: [] } },
    at: 'requests/ct_head.yaml second_to',
    good: { written: { requests: [{ id: 'ct_head', second_to: [], gives_way: { to: 'ct_head' }, page: {} }], rules: [] } },
  },
  {
    check: 'request-exists',
    breaks: 'a red flag that is not there asks for it',
    broken: { written: { requests: [{ id: 'ct_head', second_to: [], asked_by: ['fell-down'], page: {} }], rules: [rule({})] } },
    at: 'requests/ct_head.yaml asked_by',
    good: { written: { requests: [{ id: 'ct_head', second_to: [], asked_by: [rule({}).id], page: {} }], rules: [rule({})] } },
  },
  {
    check: 'discriminator-exists',
    breaks: 'a discriminator nobody can look for',
    broken: { written: { findings, causes: [cause({ discriminators: ['sign.aura'] })] } },
    at: `${CAUSE} discriminators`,
    good: { written: { findings, clues: [clue({})], causes: [cause({ discriminators: ['symptom.fever', 'clue.laughing_gas'] })] } },
  },
  {
    check: 'name-unique',
    breaks: 'two findings with one name',
    broken: { written: { findings: [fever, { ...tempo, name: { clinical: 'fever', plain: 'Hot' } }] } },
    at: 'findings/history/onset.tempo.yaml name.clinical',
    good: { written: { findings } },
  },
  {
    check: 'reading-length',
    breaks: 'a sentence nobody finishes',
    broken: { written: { findings: [{ ...fever, ask: `Have you had ${'very '.repeat(40)}much fever?` }] } },
    at: 'findings/history/symptom.fever.yaml ask',
    good: { written: { findings } },
  },
  {
    check: 'reading-grade',
    breaks: 'a page that a learned person reads',
    broken: {
      written: {
        findings: [
          {
            ...fever,
            ask: 'Did pyrexia of undetermined aetiology accompany the neurological deterioration?',
            why: 'Inflammatory processes.',
          },
        ],
      },
    },
    at: 'findings/history/symptom.fever.yaml ask',
    good: { written: { findings } },
  },
  {
    check: 'clue-reads-itself',
    breaks: 'a clue whose own name it does not understand',
    broken: { written: { clues: [clue({ words: ['nitrous oxide'] })] } },
    at: 'clues/laughing_gas.yaml',
    good: { written: { clues: [clue({})] } },
  },
  {
    check: 'phrase-of-value',
    breaks: 'words for what a finding cannot be',
    broken: { written: { findings, phrases: [{ id: 'fever', finding: 'symptom.fever', says: [{ value: 'high', words: ['burning'] }] }] } },
    at: 'phrases/fever.yaml',
    good: { written: { findings, phrases: [{ id: 'fever', finding: 'symptom.fever', says: [{ value: true, words: ['burning'] }] }] } },
  },
  {
    check: 'phrase-of-value',
    breaks: 'a choice of small words within a phrase',
    broken: {
      written: {
        findings,
        phrases: [{ id: 'fever', finding: 'symptom.fever', says: [{ value: true, words: ['(had | felt) burning like this'] }] }],
      },
    },
    at: 'phrases/fever.yaml',
    good: {
      written: {
        findings,
        phrases: [{ id: 'fever', finding: 'symptom.fever', says: [{ value: true, words: ['(felt | went) burning'] }] }],
      },
    },
  },
  {
    check: 'laboratory-reports',
    breaks: 'a unit of the finding that nobody can choose',
    broken: { written: { findings: [calcium] }, laboratory: [{ ...CALCIUM_REPORT, units: [{ ...MG_DL, system: 'both' }] }] },
    at: 'laboratory lab.calcium_mmol_l units',
    good: { written: { findings: [calcium] }, laboratory: [CALCIUM_REPORT] },
  },
  {
    check: 'laboratory-reports',
    breaks: 'a number whose units nobody told',
    broken: { written: { findings: [calcium] } },
    at: 'laboratory lab.calcium_mmol_l',
    good: { written: { findings: [calcium] }, laboratory: [CALCIUM_REPORT] },
  },
  {
    check: 'laboratory-reports',
    breaks: 'a range upside down',
    broken: { written: { findings: [calcium] }, laboratory: [{ ...CALCIUM_REPORT, reference: [{ low: 3, high: 2 }] }] },
    at: 'laboratory lab.calcium_mmol_l reference',
    good: { written: { findings: [calcium] }, laboratory: [CALCIUM_REPORT] },
  },
  {
    check: 'conduction-limits',
    breaks: 'a nerve without limits',
    broken: { written: { findings: [tibial] }, nerveConduction: { nerves: [] } },
    at: 'nerve_conduction ncs.tibial_motor',
    good: { written: { findings: [tibial] }, nerveConduction: { nerves: [TIBIAL_LIMITS] } },
  },
  {
    check: 'conduction-limits',
    breaks: 'a motor nerve measured in microvolts',
    broken: { written: { findings: [tibial] }, nerveConduction: { nerves: [{ ...TIBIAL_LIMITS, unit: 'µV' }] } },
    at: 'nerve_conduction ncs.tibial_motor',
    good: { written: { findings: [tibial] }, nerveConduction: { nerves: [TIBIAL_LIMITS] } },
  },
  {
    check: 'core-sourced',
    breaks: 'a cause of which nobody read how common it is',
    broken: { written: { causes: [cause({ ...CITED, incidence: { per_100k_year: { value: 2 } } })] } },
    at: `${CAUSE} incidence.per_100k_year`,
    good: { written: { causes: [cause(CITED)] } },
  },
  {
    check: 'core-sourced',
    breaks: 'a clue that tells a cause from others without a source',
    broken: { written: { clues: [clue({ causes: { als: { p: 0.1 } } })], causes: [cause({ ...CITED, discriminators: TOLD_APART })] } },
    at: `${CAUSE} discriminators`,
    good: {
      written: {
        clues: [clue({ causes: { als: { p: 0.1, ...cited('a-2000') } } })],
        causes: [cause({ ...CITED, discriminators: TOLD_APART })],
      },
    },
  },
]

describe.each(CHECKS.map((c) => c.name).filter((name) => name !== 'finding-of-format'))('%s', (name) => {
  const examples = EXAMPLES.filter((e) => e.check === name)
  test('has an example', () => expect(examples.length).toBeGreaterThan(0))
  test.each(examples)('complains of $breaks, and only there', ({ check, broken, at, good }) => {
    const found = complaints(check, broken)
    expect(found.map((i) => i.at)).toEqual([at])
    for (const i of found) expect(i.tip).toBeTruthy()
    expect(complaints(check, good)).toEqual([])
  })
})

describe('finding-of-format', () => {
  test('complains of a promised finding that is missing, and of one that was never promised', () => {
    const found = complaints('finding-of-format', { written: { findings: [fever, { ...fever, id: 'symptom.green_hair' }] } })
    expect(found.map((i) => i.at)).toContain('findings onset.tempo')
    expect(found.map((i) => i.at)).toContain('findings/history/symptom.green_hair.yaml')
    expect(found.map((i) => i.at)).not.toContain('findings symptom.fever')
  })
})
