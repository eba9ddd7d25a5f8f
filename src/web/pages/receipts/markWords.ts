import type { FoundRow } from '../../../core/receipt/markedRow.ts';

/** What a code was taken for, in words that say what to do; `of`: the row's paper and whose it is. */
export function markWords(found: FoundRow, of: string, body: string): string {
  if (found.kind === 'row')
    return found.oldVersion
      ? `${of}：这一份是旧版本，内容已改，没有计数。请退回换成新打印的；仍要收的，请手工填份数。`
      : `已记 1 份：${of}`;
  if (found.kind === 'elsewhere')
    return `编号 ${found.mark.number} 不在${body}的清单里。请核对是哪个单位的。`;
  if (found.kind === 'otherCampaign') return '这是别的年度或别的市的表，不能收在这里。';
  if (found.kind === 'damaged') return '这个二维码没有读全。请再扫一次，或手工填份数。';
  return '没有读到本系统的二维码。请再扫一次，或按编号搜索后手工填份数。';
}
