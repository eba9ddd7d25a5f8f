import { expect, test } from 'vitest';
import { joinLines } from './joinLines.ts';
import { readContact } from './readContact.ts';
import { readDeadlines } from './readDeadlines.ts';
import { readMaterials } from './readMaterials.ts';
import { readPhases } from './readPhases.ts';
import { readStandards } from './readStandards.ts';
import { placed } from './section.ts';
import { textBlocks } from './textBlocks.ts';

const frame = { year: 2031, issuedOn: '2031-02-20' };
const textOf = (text: string) => {
  const blocks = textBlocks(text);
  const all = blocks.blocks.map((_, at) => at);
  return { blocks, all, body: placed(joinLines(blocks, all)) };
};

test.each([
  [
    '2.申报日程。3月2日至4月6日申报；4月9日至5月7日初审；6月复核；9月30日前发文公布。',
    ['申报 2031-03-02 2031-04-06', '初审 2031-04-09 2031-05-07', '复核 2031-06-01 2031-06-30'],
  ],
  ['工作安排如下。\n3月2日至4月6日申报；4月9日至5月7日初审。', []],
  ['2.申报日程。3月2日至4月6日申报。', []],
  [
    '一、工作步骤\n3月2日至4月16\n日申报；4月19日至5月7日初审。',
    ['申报 2031-03-02 2031-04-16', '初审 2031-04-19 2031-05-07'],
  ],
])('windows in a row are phases under words of steps: %s', (text, phases) => {
  const { blocks, all, body } = textOf(text);
  const made = readPhases(blocks, all, body, frame);
  expect(made.map(({ value }) => `${value.title} ${value.from} ${value.to}`)).toEqual(phases);
});

test.each([
  ['申报通道开放时间：3月9日9:00—4月3日17:00，逾期系统自动关闭。', '2031-03-09 2031-04-03 -'],
  ['二、推荐时限\n即日起至3月29日，以收到纸质材料时间为准。', '2031-02-20 2031-03-29 -'],
  ['二、成果展示\n3月1日至3月29日，在职工之家展出。', undefined],
  ['材料于4月8日前寄（送）至市总工会生产部。', '- 2031-04-08 市总工会生产部'],
])('days by which something is due: %s', (text, due) => {
  const made = readDeadlines(textOf(text).body, frame).map(
    ({ value }) => `${value.opens ?? '-'} ${value.due} ${value.receiver ?? '-'}`,
  );
  expect(made[0]).toBe(due);
});

test.each([
  [
    '将《申报表》（附件，纸质版一式两份）、事迹材料（1500字左右，电子版）报市总工会。',
    ['申报表 2 paper', '事迹材料 1 electronic'],
  ],
  [
    '将验收申请（一式2份）和自评报告（一式2份，含电子版）报送市总工会。',
    ['验收申请 2 electronic', '自评报告 2 electronic'],
  ],
  ['（三）500字简介一份。', ['500字简介 1 paper']],
])('copies: %s', (text, copies) => {
  const made = readMaterials(textOf(text).body).map(
    ({ value }) => `${value.title} ${value.copies} ${value.electronic ? 'electronic' : 'paper'}`,
  );
  expect(made).toEqual(copies);
});

test('a name in brackets behind the number; a second one is told', () => {
  const { blocks, all } = textOf('咨询电话：0000-1234567（赵某甲）\n技术支持：0000-1234568（钱某乙）');
  const contact = readContact(blocks, all);
  expect(contact?.value).toMatchObject({ name: '赵某甲', phone: '0000-1234567' });
  expect(contact?.note).toContain('钱某乙');
  const same = textOf('咨询电话：0000-1234567（微信同号）');
  expect(readContact(same.blocks, same.all)?.value.name).toBe('');
});

test('the last of a run of standards ends before the words that follow', () => {
  const { blocks, body } = textOf('按照有人员、有场地、有成果的要求推进建设。');
  const [made] = readStandards(blocks, [], body, () => undefined);
  expect(made?.value.items.map(({ title }) => title)).toEqual(['有人员', '有场地', '有成果']);
});
