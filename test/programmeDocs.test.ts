import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import type { z } from 'zod';
import { Alliances } from '../src/core/programme/alliances.ts';
import { Classification } from '../src/core/programme/classification.ts';
import { EligibilityRule } from '../src/core/programme/eligibility.ts';
import { Field } from '../src/core/programme/field.ts';
import { Check } from '../src/core/programme/form.ts';
import { Layout } from '../src/core/programme/layout.ts';
import { ListRule } from '../src/core/programme/listRule.ts';
import { Mentorship } from '../src/core/programme/mentorship.ts';
import { Outcomes } from '../src/core/programme/outcomes.ts';
import { Acceptance, Body, Deadline, Material, Phase, Step, Track } from '../src/core/programme/programme.ts';
import { PublicNotice } from '../src/core/programme/publicNotice.ts';
import { QuotaTable } from '../src/core/programme/quotaTable.ts';
import { Standard } from '../src/core/programme/standard.ts';
import { Survey } from '../src/core/programme/survey.ts';
import { Dictionary } from '../src/core/programme/vocabulary.ts';
import { Watch } from '../src/core/programme/watch.ts';
import { WorkLog } from '../src/core/programme/workLog.ts';
import { Reminder } from '../src/core/reminder/reminder.ts';

const schemas: Readonly<Record<string, z.ZodType>> = {
  ...{ Acceptance, Body, Check, Deadline, Dictionary, EligibilityRule, Field, Layout, ListRule, Material },
  ...{ Mentorship, Outcomes, Phase, PublicNotice, QuotaTable, Reminder, Standard, Step, Track, Watch },
  Survey,
  ...{ Alliances, Classification },
  ...{ WorkLog },
};
const page = readFileSync(join(import.meta.dirname, '../docs/programmes.md'), 'utf8');
const examples = [...page.matchAll(/```json([^\n]*)\n([\s\S]*?)```/g)].map(([, name = '', text = '']) => ({
  name: name.trim(),
  text,
}));

describe('the examples of docs/programmes.md fit their schemas', () => {
  test.each(examples)('$name', ({ name, text }) => {
    expect(Object.keys(schemas)).toContain(name);
    expect(schemas[name]?.safeParse(JSON.parse(text)).error?.issues ?? []).toEqual([]);
  });
  test('every schema has one', () => {
    expect(Object.keys(schemas).filter((name) => !examples.some((one) => one.name === name))).toEqual([]);
  });
});
