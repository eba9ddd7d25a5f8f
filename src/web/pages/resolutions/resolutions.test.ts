import { expect, test } from 'vitest';
import { type AgendaCandidate, asked, meetingProblems, noMeeting, peopleOf } from './resolutions.ts';

const candidate = (application: string, resolution?: string) =>
  ({
    application,
    studioName: `${application}工作室`,
    resolved: resolution ? { resolution, meeting: '', heldOn: '', positive: true } : null,
  }) as AgendaCandidate;

test('people are read as they are typed', () => {
  expect(peopleOf('周一、吴二，郑三\n王四 周一')).toEqual(['周一', '吴二', '郑三', '王四']);
  expect(peopleOf(' ')).toEqual([]);
});

test('what stops a meeting is said at its field', () => {
  expect(meetingProblems(noMeeting, [], true)).toMatchObject({
    meeting: '请填写会议名称。',
    present: '请填写出席人员。',
    lines: '请勾选会议研究过的申报。',
  });
  const typed = {
    ...noMeeting,
    ...{ meeting: '办公会', heldOn: '2019-12-10', present: '周一' },
    lines: { a: { positive: false, text: ' ' }, b: { positive: true, text: '' } },
  };
  const problems = meetingProblems(typed, [candidate('a'), candidate('b')], false);
  expect(Object.values(problems).filter(Boolean)).toEqual(['不同意的要写明理由：a工作室。']);
  expect(meetingProblems(typed, [candidate('b')], true).text).toBe('这一级的审批意见要写明内容。');
});

test('each line says which earlier decision was seen', () => {
  const typed = { ...noMeeting, lines: { a: { positive: true, text: ' 同意 ' } } };
  expect(asked(typed, [candidate('a', 'r1'), candidate('b')], { campaign: 'c' }).items).toEqual([
    { application: 'a', positive: true, text: '同意', basedOn: 'r1' },
    { application: 'b', positive: true, text: '', basedOn: null },
  ]);
});
