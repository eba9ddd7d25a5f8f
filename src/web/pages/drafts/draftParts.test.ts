import { expect, test } from 'vitest';
import { CallFailed } from '../../../contract/client.ts';
import { explain, joinParts, programmeReader, savedFacts } from './draftParts.ts';

const facts = {
  programme: { title: '某年工作', year: 2020, bodies: [{ kind: 'county', id: 'a', name: '甲县总工会' }] },
  versions: { title: 3, bodies: 1 },
};
const sent = [{ path: 'title', value: '"我的"', basedOn: 2 }];
const ask = async () => facts;

test('parts are texts in one spelling, and read back as they were', () => {
  const { answers, versions } = savedFacts(facts);
  expect(answers.bodies).toBe('[{"id":"a","kind":"county","name":"甲县总工会"}]');
  expect(versions).toEqual({ title: 3, bodies: 1 });
  const read = programmeReader();
  const programme = read(facts.programme, { ...answers, year: '2021' });
  expect(programme).toMatchObject({ ...facts.programme, year: 2021 });
  // A part that did not change is the same object: a step is not drawn again for it.
  expect(read(facts.programme, answers).bodies).toBe(programme.bodies);
});

test('what somebody else changed is shown beside ours', async () => {
  const failure = new CallFailed(409, 'draftChanged' as never, '有人改过', { parts: ['title'] });
  expect(await explain(failure, sent, ask)).toMatchObject({
    code: 'versionConflict',
    message: '有人改过',
    params: { conflicts: [{ path: 'title', theirs: '"某年工作"', version: 3 }] },
  });
});

test('what cannot be taken names its part; other refusals stay as they are', async () => {
  const problems = [{ path: 'bodies.0.name', message: '不能空着' }];
  const invalid = new CallFailed(422, 'inputInvalid', '不符合要求', { problems });
  expect(await explain(invalid, sent, ask)).toMatchObject({ params: { path: 'bodies' } });
  const signedOut = new CallFailed(401, 'notSignedIn', '请登录');
  expect(await explain(signedOut, sent, ask)).toBe(signedOut);
  const offline = new CallFailed(0, 'unreachable', '连不上');
  expect(await explain(offline, sent, ask)).toBe(offline);
});

test('two people on different fields of a part both keep what they wrote; on one field they choose', () => {
  const words = (lead: string, designation: string) => JSON.stringify({ lead, designation });
  expect(joinParts(words('甲', '乙'), words('我', '乙'), words('甲', '他'))).toBe(
    '{"designation":"他","lead":"我"}',
  );
  expect(joinParts(words('甲', '乙'), words('我', '乙'), words('他', '乙'))).toBeUndefined();
  expect(joinParts('"名称"', '"我的"', '"他的"')).toBeUndefined();
  expect(joinParts(null, words('我', ''), words('他', ''))).toBeUndefined();
});
