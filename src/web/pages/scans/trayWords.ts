import type { TrayReason } from '../../../core/scan/trayReasons.ts';

interface TrayWords {
  /** What was found, in a few words. */
  readonly title: string;
  /** What to do about it, one sentence. */
  readonly next: string;
  /** The act that is usually right; the other one stays possible. */
  readonly usual: 'place' | 'setAside';
}

/** Why a page waits for a person, and what that person does now. */
export const trayWords: { readonly [R in TrayReason]: TrayWords } = {
  unreadable: {
    title: '没有读到页脚的二维码',
    next: '看清是哪一份、第几页后手工归入；看不清的，请重新扫描这一页。',
    usual: 'place',
  },
  blank: { title: '空白页', next: '多半是纸的背面，搁置即可。', usual: 'setAside' },
  foreignCode: {
    title: '别的系统的二维码',
    next: '不是这里印出的纸：确属这里用纸的请手工归入，其余搁置。',
    usual: 'setAside',
  },
  damagedCode: {
    title: '二维码残缺',
    next: '请照页脚的文件号和页码手工归入，或把纸抚平后重新扫描。',
    usual: 'place',
  },
  otherCampaign: {
    title: '不是这次年度工作的纸',
    next: '属于别的年度或别的地方：请搁置，并把纸件放回原处。',
    usual: 'setAside',
  },
  unknownFile: {
    title: '查不到这个文件号',
    next: '不在您办理的范围内：请核对是否拿错了纸，别的单位的请转交对方，这里搁置。',
    usual: 'setAside',
  },
  oldVersion: {
    title: '旧版，已作废',
    next: '打印之后内容改过：请重新打印、盖章后再扫，这一页搁置。',
    usual: 'setAside',
  },
  duplicate: {
    title: '重复扫描',
    next: '这一页已经扫过。两张一样就搁置；这一张上多了章，请手工归入。',
    usual: 'setAside',
  },
  noSuchPage: {
    title: '这份材料没有这一页',
    next: '请核对页码：认得出的手工归入，其余搁置。',
    usual: 'place',
  },
  takenBack: {
    title: '归错了，已取回',
    next: '请看清页脚的文件号和页码，重新归入；不是申报用纸的搁置。',
    usual: 'place',
  },
};

/** A page of the tray in words; one without a reason is treated as not read. */
export function trayWordsOf(reason: TrayReason | null): TrayWords {
  return trayWords[reason ?? 'unreadable'];
}
