import { expect, test } from 'vitest';
import { correctStudio } from './correctStudio.ts';

const now = { trade: '机械', kind: '攻关', specialty: '', results: '甲', establishedOn: '2015-01-01' };

test('different fields never meet; of one field the second sees both values', () => {
  expect(correctStudio(now, [{ field: 'trade', from: '机械', to: '电力' }])).toEqual({
    ok: true,
    change: { trade: '电力' },
  });
  expect(
    correctStudio({ ...now, kind: '传授' }, [{ field: 'trade', from: '机械', to: '电力' }]),
  ).toMatchObject({ ok: true });
  expect(correctStudio({ ...now, trade: '纺织' }, [{ field: 'trade', from: '机械', to: '电力' }])).toEqual({
    ok: false,
    refusal: {
      code: 'studioValueChanged',
      params: { conflicts: [{ field: 'trade', yours: '电力', theirs: '纺织' }] },
    },
  });
});

test('who says what the other has said is not in the way; nothing to change is said so', () => {
  const same = [{ field: 'trade', from: '机械', to: '电力' }] as const;
  expect(correctStudio({ ...now, trade: '电力' }, same)).toMatchObject({
    refusal: { code: 'studioUnchanged' },
  });
});
