import { describe, expect, test } from 'vitest';
import { diagnose } from '../quota/doctor/diagnose.ts';
import { readNotice } from './readNotice.ts';
import { textBlocks } from './textBlocks.ts';

const notice = `关于开展2031年乙州市职工创新工作室
申报工作的通知

各县（区）总工会，市直各产业工会：
今年全市创建职工创新工作室12个，其中市级5个，县级7个。
一、工作步骤
第一阶段：3月，动员部署。
第二阶段：4—6月，组织创建。
二、申报
请于6月20日前将《申报表》一式三份（含电子版）报送至市总工会生产部，逾期不予受理。
联系人：赵某某，电话：0000-1234567，邮箱：a@example.com。
附件：1.名额分配表
2.申报表
乙州市总工会
2031年3月1日
附件1
名额分配表
单位 总数 市级 县级
甲县总工会 5 2 3
丙区总工会 7 3 4
合计 12 5 7`;

describe('a short notice', () => {
  const reading = readNotice(textBlocks(notice), diagnose);

  test('its head and foot', () => {
    expect(reading.title?.value).toBe('关于开展2031年乙州市职工创新工作室申报工作的通知');
    expect(reading.title?.passages.map(({ block }) => block)).toEqual([0, 1]);
    expect(reading.number.value).toBeNull();
    expect(reading.year?.value).toBe(2031);
    expect(reading.issuer?.value).toBe('乙州市总工会');
    expect(reading.issuedOn?.value).toBe('2031-03-01');
    expect(reading.recipients?.value).toBe('各县（区）总工会，市直各产业工会');
  });

  test('its days', () => {
    expect(reading.phases.map(({ value }) => [value.from, value.to])).toEqual([
      ['2031-03-01', '2031-03-31'],
      ['2031-04-01', '2031-06-30'],
    ]);
    expect(reading.deadlines.map(({ value }) => value)).toEqual([
      { title: '《申报表》', due: '2031-06-20', receiver: '市总工会生产部', binds: 'filing' },
    ]);
  });

  test('its table, bodies and papers', () => {
    expect(reading.quota?.value.diagnosis).toMatchObject({ kind: 'whole' });
    expect(reading.bodies.map(({ value }) => value.name)).toEqual(['甲县总工会', '丙区总工会']);
    expect(reading.materials.map(({ value }) => value)).toEqual([
      { title: '申报表', copies: 3, electronic: true },
    ]);
    expect(reading.annexes.map(({ value }) => value)).toEqual(['名额分配表', '申报表']);
    expect(reading.contact?.value).toEqual({ name: '赵某某', phone: '0000-1234567', email: 'a@example.com' });
  });
});
