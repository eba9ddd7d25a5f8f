import { expect, test } from 'vitest';
import { someWords } from '../../../../test/someWords.ts';
import { actions } from '../../../core/access/actions.ts';
import { actWords } from '../../parts/actWords.ts';
import { detailWords } from './detailWords.ts';

test('every act that the log can hold has words of its own', () => {
  const asked = actions.filter((action) => !/^(see|export|upload|designateOwn)/.test(action));
  expect(
    asked.filter((action) => actWords(action, someWords) === actWords('of a newer server', someWords)),
  ).toEqual([]);
});

test('what happened is told in words; ids and codes stay out of sight', () => {
  const detail = { step: 'body', stepTitle: '推荐单位意见', note: 'a0', reason: '人数不符', late: true };
  expect(detailWords(detail, someWords)).toEqual(['环节：推荐单位意见', '原因：人数不符', '逾期']);
  expect(detailWords({ opinion: 'a0', text: '', late: false }, someWords)).toEqual([]);
});
