import type { Words } from '../core/programme/words.ts';
import { stateTitles } from './stateTitles.zh.ts';

/** What the exported list is called and how its columns are headed, with widths in characters. */
export const exportWords = (words: Words) =>
  ({
    file: (year: number) => `${year}年创新工作室申报列表.xlsx`,
    sheet: '申报列表',
    columns: [
      ['序号', 6],
      ['编号', 16],
      ['类别', 14],
      ['工作室名称', 28],
      [words.lead, 12],
      ['所在单位', 34],
      ['推荐单位', 24],
      ['状态', 14],
      ['逾期', 6],
      ['盖章件', 10],
      ['主要成果', 60],
      ['提交时间', 18],
      ['最近更新', 18],
    ],
    states: stateTitles(words),
    late: '逾期',
    sealMissing: '未补交',
  }) as const;

/** The list of a naming decision as a sheet. */
export const namedWords = ({ designation, lead }: Words) =>
  ({
    file: (year: number, issuer: string) => `${year}年${issuer}${designation}名单.xlsx`,
    sheet: `${designation}名单`,
    columns: [
      ['序号', 6],
      ['称号', 40],
      ['名称', 28],
      [lead, 12],
      ['所在单位', 34],
      ['推荐单位', 24],
    ],
  }) as const;

/** The list of studios to come as a sheet. */
export const pipelineWords = ({ lead }: Words) =>
  ({
    file: (year: number) => `${year}年培育名单.xlsx`,
    sheet: '培育名单',
    columns: [
      ['序号', 6],
      ['推荐单位', 24],
      ['所在单位', 34],
      [lead, 12],
      ['拟申报类别', 28],
      ['专业领域', 20],
      ['进展', 10],
      ['走访次数', 10],
      ['最近走访', 14],
      ['最近意见', 50],
      ['说明', 40],
    ],
    progress: { chosen: '已选定', building: '创建中', created: '已创建' },
    applied: '已转为申报',
  }) as const;

/** The table on top of a packet for the level above. */
export const upwardSheetWords = ({ lead }: Words) =>
  ({
    sheet: '推荐汇总表',
    columns: [
      ['序号', 6],
      ['编号', 16],
      ['工作室名称', 28],
      [lead, 12],
      ['所在单位', 34],
      ['推荐单位', 24],
      ['已有称号', 28],
      ['授予日期', 14],
      ['主要成果', 60],
    ],
  }) as const;

/** Named studios for other systems (职工之家). */
export const studioListWords = ({ lead, designation }: Words) =>
  ({
    file: `已${designation}工作室名录.xlsx`,
    sheet: '工作室名录',
    columns: [
      ['序号', 6],
      ['工作室名称', 28],
      ['所在单位', 34],
      ['推荐单位', 24],
      ['称号', 30],
      [`${designation}单位`, 24],
      [`${designation}日期`, 14],
      ['行业', 18],
      [lead, 12],
    ],
  }) as const;
