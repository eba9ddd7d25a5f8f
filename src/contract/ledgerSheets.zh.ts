import type { Words } from '../core/programme/words.ts';

type Columns = readonly (readonly [string, number])[];
const sheet = (file: string, columns: Columns) => ({
  file: (year: number) => `${year}年${file}.xlsx`,
  sheet: file,
  columns,
});

/** 牌匾和证书 as a sheet. */
export const plaqueSheet = sheet('牌匾和证书台账', [
  ['序号', 6],
  ['编号', 16],
  ['种类', 8],
  ['文字', 40],
  ['工作室', 28],
  ['所在单位', 34],
  ['推荐单位', 24],
  ['状态', 10],
  ['日期', 12],
  ['制作单位（领取人）', 22],
  ['换发自', 16],
]);

/** The maker's list. */
export const orderSheet = sheet('牌匾、证书制作清单', [
  ['序号', 6],
  ['编号', 16],
  ['种类', 8],
  ['文字（照此制作）', 60],
  ['工作室', 28],
  ['规格', 30],
  ['数量', 8],
]);

export const subsidySheet = ({ subsidy }: Words) =>
  ({
    ...sheet(`${subsidy}台账`, [
      ['推荐单位', 24],
      ['工作室', 28],
      ['所在单位', 34],
      ['类别', 14],
      ['日期', 12],
      ['事项', 10],
      ['年度（项目）', 14],
      ['金额（元）', 18],
      ['收款单位（用途）', 34],
      ['凭证号', 16],
      ['说明', 40],
      ['批准', 18],
      ['已付', 18],
      ['已用', 18],
      ['退回', 18],
      ['未付', 18],
      ['结余', 18],
    ]),
    bodyTotal: (body: string) => `${body} 小计`,
    cityTotal: '合计',
    countered: '冲销',
  }) as const;

export const trailSheet = ({ designation }: Words) =>
  sheet('经审核对表', [
    ['序号', 6],
    ['推荐单位', 24],
    ['工作室', 28],
    ['所在单位', 34],
    ['付款日期', 12],
    ['付款金额（元）', 18],
    ['收款单位', 34],
    ['付款凭证', 20],
    ['审批日期', 12],
    ['审批金额（元）', 18],
    ['会议决定', 34],
    ['验收', 20],
    [designation, 20],
    ['已报告使用（元）', 18],
    ['退回（元）', 18],
    ['结余（元）', 18],
    ['核对结果', 60],
  ]);
