import { readFile } from 'node:fs/promises';
import { expect, test } from 'vitest';
import { Form } from '../../../core/programme/form.ts';
import { returnPath } from './returnPath.ts';

const text = await readFile('programmes/jingzhou-2019/forms/standard.json', 'utf8');
const form = Form.parse(JSON.parse(text));
const sheet = { form, references: { recommendingBody: '某市总工会' } };

test.each([
  ['industry', 'industry'],
  ['members.r1.name', 'members.r1.name'],
  ['innovation.results', 'results'],
  ['talent.technician', 'people'],
  ['benefit.2018.total', 'benefit'],
  ['benefit.2018.revenue', 'benefit.2018.revenue'],
  ['leadHonours', 'honours'],
  ['recommendingBody', undefined],
  ['noSuchField', undefined],
])('a pick of %s sends back %s', (path, sent) => {
  expect(returnPath(sheet, path)).toBe(sent);
});
