import { expect, test } from 'vitest';
import type { z } from 'zod';
import { Alliances } from '../../../../core/programme/alliances.ts';
import {
  ClassCondition,
  ClassFollowUp,
  ClassGrade,
  Classification,
} from '../../../../core/programme/classification.ts';
import { EligibilityRule, Fact } from '../../../../core/programme/eligibility.ts';
import { Computed, EvidenceNeed, Field, SimpleField } from '../../../../core/programme/field.ts';
import { Check, Form, Roles, Section } from '../../../../core/programme/form.ts';
import { ListRule } from '../../../../core/programme/listRule.ts';
import { Mentorship } from '../../../../core/programme/mentorship.ts';
import { Grant, Outcomes } from '../../../../core/programme/outcomes.ts';
import { Acceptance, Material, Programme, Step, Track } from '../../../../core/programme/programme.ts';
import { PublicNotice } from '../../../../core/programme/publicNotice.ts';
import { Tier } from '../../../../core/programme/quotaTable.ts';
import { Band, Mark, Scoring, Standard } from '../../../../core/programme/standard.ts';
import { NarrativePart, Survey, SurveyFigure } from '../../../../core/programme/survey.ts';
import { Condition, Dictionary, DictionaryEntry } from '../../../../core/programme/vocabulary.ts';
import { Watch, YearlyNeed } from '../../../../core/programme/watch.ts';
import { WorkKind, WorkLog } from '../../../../core/programme/workLog.ts';
import {
  alliancesWords,
  classConditionWords,
  classFollowUpWords,
  classificationWords,
  gradeWords,
} from './classification.ts';
import { computedWords } from './computed.ts';
import { conditionWords } from './condition.ts';
import { type AnyElement, type AnyParts, isUnion } from './described.ts';
import { eligibilityWords, factWords } from './eligibility.ts';
import { evidenceWords } from './evidence.ts';
import { columnWords, countWords, fieldWords } from './field.ts';
import { checkWords, dictionaryWords, entryWords, formWords, rolesWords, sectionWords } from './form.ts';
import { listRuleWords } from './listRule.ts';
import { mentorshipWords } from './mentorship.ts';
import { grantWords, outcomesWords } from './outcomes.ts';
import { nameRuleWords, tierWords, wordsWords } from './programmeWords.ts';
import { bandWords, markWords, scoringWords, standardItemWords, standardWords } from './standard.ts';
import { figureWords, narrativeWords, surveyWords } from './survey.ts';
import { acceptanceWords, materialWords, publicNoticeWords, stepWords, trackWords } from './track.ts';
import { watchWords, yearlyWords } from './watch.ts';
import { workKindWords, workLogWords } from './workLog.ts';

type Json = Record<string, unknown>;
const schemaOf = (schema: unknown) => (schema as { _zod: { def: Json } })._zod.def;
const bare = (schema: unknown): unknown => {
  const def = schemaOf(schema);
  if (def.type === 'lazy') return bare((def.getter as () => unknown)());
  return def.type === 'optional' || def.type === 'nullable' ? bare(def.innerType) : schema;
};
const shapeOf = (schema: unknown) => (bare(schema) as z.ZodObject).shape;

const ones: readonly [string, z.ZodType, AnyElement][] = [
  ['Track', Track, trackWords],
  ['Step', Step, stepWords],
  ['Material', Material, materialWords],
  ['Acceptance', Acceptance, acceptanceWords],
  ['PublicNotice', PublicNotice, publicNoticeWords],
  ['EligibilityRule', EligibilityRule, eligibilityWords],
  ['Outcomes', Outcomes, outcomesWords],
  ['Grant', Grant, grantWords],
  ['Mentorship', Mentorship, mentorshipWords],
  ['Classification', Classification, classificationWords],
  ['ClassGrade', ClassGrade, gradeWords],
  ['ClassFollowUp', ClassFollowUp, classFollowUpWords],
  ['Alliances', Alliances, alliancesWords],
  ['Watch', Watch, watchWords],
  ['YearlyNeed', YearlyNeed, yearlyWords],
  ['Survey', Survey, surveyWords],
  ['NarrativePart', NarrativePart, narrativeWords],
  ['SurveyFigure', SurveyFigure, figureWords],
  ['WorkLog', WorkLog, workLogWords],
  ['WorkKind', WorkKind, workKindWords],
  ['Tier', Tier, tierWords],
  ['Standard', Standard, standardWords],
  ['Scoring', Scoring, scoringWords],
  ['Band', Band, bandWords],
  ['words', Programme.shape.words, wordsWords],
  ['EvidenceNeed', EvidenceNeed, evidenceWords],
  ['Section', Section, sectionWords],
  ['Form', Form, formWords],
  ['Roles', Roles, rolesWords],
  ['Dictionary', Dictionary, dictionaryWords],
  ['DictionaryEntry', DictionaryEntry, entryWords],
  ['nameRule', Programme.shape.nameRule, nameRuleWords],
];
const unions: readonly [string, z.ZodType, AnyElement][] = [
  ['Fact', Fact, factWords],
  ['ListRule', ListRule, listRuleWords],
  ['Mark', Mark, markWords],
  ['Condition', Condition, conditionWords],
  ['ClassCondition', ClassCondition, classConditionWords],
  ['Field', Field, fieldWords],
  ['SimpleField', SimpleField, columnWords],
  ['Computed', Computed, computedWords],
  ['Check', Check, checkWords],
];

function compare(parts: AnyParts, shape: Record<string, unknown>): void {
  expect(Object.keys(parts).sort()).toEqual(Object.keys(shape).sort());
  for (const [key, described] of Object.entries(parts)) {
    const def = schemaOf(shape[key]);
    expect([key, described.optional === true]).toEqual([key, def.type === 'optional']);
    const inner = schemaOf(bare(shape[key]));
    // Every value of a closed list has its words.
    if (described.input === 'oneOf') expect(Object.keys(described.choices).sort()).toEqual(values(inner));
    if (described.input === 'severalOf')
      expect(Object.keys(described.choices).sort()).toEqual(values(schemaOf(bare(inner.element))));
  }
}
const values = (def: Json) => Object.values(def.entries as Json).sort();

test.each(ones)('%s is described in full', (_name, schema, element) => {
  if (isUnion(element)) throw new Error('a union');
  compare(element.parts, shapeOf(schema));
});

test.each(unions)('every kind of %s is described in full', (_name, schema, element) => {
  if (!isUnion(element)) throw new Error('no union');
  const options = schemaOf(schema).options as unknown[];
  const kinds = Object.keys(element.kinds);
  expect(kinds).toHaveLength(options.length);
  for (const option of options) {
    const shape = shapeOf(option);
    const kind = kinds.find((one) =>
      shape.kind ? schemaOf(shape.kind).values?.toString() === one : Object.hasOwn(shape, one),
    );
    compare(element.kinds[kind ?? '']?.parts ?? {}, shape);
  }
});

test('the length of a long text is described in full', () => {
  compare(countWords.parts, shapeOf(longTextCount()));
});
const longTextCount = () => {
  const options = schemaOf(Field).options as unknown[];
  return shapeOf(options.find((one) => Object.hasOwn(shapeOf(one), 'count'))).count;
};

test('a new element is whole enough to be drawn: only what must be chosen or typed is missing', () => {
  const programme = { forms: [], layouts: [], steps: [], tracks: [] } as unknown as Programme;
  const blankOf = (element: AnyElement) => (isUnion(element) ? [] : [element.blank(programme)]);
  const read = (schema: z.ZodType, value: unknown) =>
    (schema.safeParse(value).error?.issues ?? []).map(({ path }) => path.join('.'));
  expect(read(PublicNotice, blankOf(publicNoticeWords)[0])).toEqual([]);
  expect(read(Acceptance, blankOf(acceptanceWords)[0])).toEqual([]);
  expect(read(Mentorship, blankOf(mentorshipWords)[0])).toEqual([]);
  expect(read(Watch, blankOf(watchWords)[0])).toEqual([]);
  expect(read(Step, blankOf(stepWords)[0])).toEqual(['id']);
  expect(read(Scoring, blankOf(scoringWords)[0])).toEqual([]);
  expect(Object.keys(blankOf(standardItemWords)[0] as object)).toEqual(['id', 'title']);
});
